"""See `while_open.py`."""

from itertools import count
from pathlib import Path

import pytest

from scrutiny_tui.store.log import journal
from tests.mixtures.while_open import (
    HARMS,
    JOURNAL,
    Harm,
    files_of,
    harm_a_command,
    harm_an_idle_screen,
    harm_the_screen,
    make,
)
from tests.store.live import ONCE


@pytest.fixture(scope="module")
def names(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """The files of a store."""
    folder = tmp_path_factory.mktemp("names")
    make(folder)
    return files_of(folder)


@pytest.mark.parametrize("harm", HARMS, ids=lambda harm: harm.name)
def test_a_command_says_saved_of_nothing_that_is_not_there(
    tmp_path: Path, names: list[str], harm: Harm
) -> None:
    for number, name in enumerate(names):
        harm_a_command(tmp_path / str(number), name, harm)


@pytest.mark.parametrize(
    "harm", [harm for harm in HARMS if "written" in harm.name], ids=lambda harm: harm.name
)
def test_nor_of_what_was_written_over_although_no_name_changed_and_a_check_was_made_just_before(
    tmp_path: Path, harm: Harm, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(journal, "SETTLED", 0)
    monkeypatch.setattr(journal, "CHECK_AGAIN", 60)
    harm_a_command(tmp_path, JOURNAL, harm)


@pytest.mark.parametrize("harm", HARMS, ids=lambda harm: harm.name)
def test_nor_between_any_two_of_its_file_calls(tmp_path: Path, harm: Harm) -> None:
    for call in count(1):
        if not harm_a_command(tmp_path / str(call), JOURNAL, harm, at_call=call):
            break
    assert call > 5


@pytest.mark.parametrize("harm", HARMS, ids=lambda harm: harm.name)
def test_the_screen_keeps_all_that_it_has_written_until_it_ends(
    tmp_path: Path, names: list[str], harm: Harm
) -> None:
    for number, name in enumerate(names):
        harm_the_screen(tmp_path / f"{number}", name, harm)


@pytest.mark.parametrize("harm", HARMS, ids=lambda harm: harm.name)
def test_also_when_it_ends_before_it_could_open_the_store_again(tmp_path: Path, harm: Harm) -> None:
    harm_the_screen(tmp_path, JOURNAL, harm, ONCE)


@pytest.mark.parametrize("harm", HARMS, ids=lambda harm: harm.name)
def test_a_screen_that_is_left_without_another_word_looks_a_last_time(tmp_path: Path, harm: Harm) -> None:
    harm_an_idle_screen(tmp_path, JOURNAL, harm)
