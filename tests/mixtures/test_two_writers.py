"""See `two_writers.py`."""

import os
import sys
import time
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from tests.mixtures.two_writers import (
    LOSSES,
    Loss,
    lose_the_lock_under_a_screen,
    stop_a_process,
    stop_at,
)

TIME, A_YEAR = time.time_ns, 365 * 24 * 3600 * 10**9
SOMEBODY_ELSE = 65534


@pytest.fixture
def shared() -> Iterator[Path]:
    """A folder that every user of the computer may write into."""
    with TemporaryDirectory() as folder:
        Path(folder).chmod(0o777)
        yield Path(folder)


@pytest.mark.parametrize("tidy", [False, True], ids=["writing", "tidying too"])
@pytest.mark.parametrize("loss", LOSSES, ids=lambda loss: loss.name)
def test_a_program_that_stood_still_before_any_call_says_saved_of_nothing_that_is_lost(
    tmp_path: Path, loss: Loss, *, tidy: bool
) -> None:
    for call in count(1):
        if not stop_at(tmp_path / str(call), call, loss, tidy=tidy):
            break
    assert call > 20


@pytest.mark.parametrize("years", [-1, 1], ids=["a year behind", "a year ahead"])
def test_nor_where_the_clock_of_the_computer_is_wrong(
    tmp_path: Path, years: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(time, "time_ns", lambda: TIME() + years * A_YEAR)
    for call in count(1):
        if not stop_at(tmp_path / str(call), call, LOSSES[0], tidy=True):
            break
    assert call > 20


@pytest.mark.parametrize("loss", LOSSES, ids=lambda loss: loss.name)
def test_a_screen_that_loses_the_store_keeps_its_words_and_writes_them_when_it_is_free(
    tmp_path: Path, loss: Loss
) -> None:
    lose_the_lock_under_a_screen(tmp_path / "store", loss)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows stops no process by a signal")
@pytest.mark.parametrize("loss", LOSSES, ids=lambda loss: loss.name)
def test_a_process_that_was_stopped_and_goes_on_is_told_that_it_lost_the_store(
    tmp_path: Path, loss: Loss
) -> None:
    stop_a_process(tmp_path / "store", loss)


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() != 0, reason="only root may act as another user")
@pytest.mark.parametrize("loss", LOSSES, ids=lambda loss: loss.name)
def test_nor_does_a_process_of_another_user_say_saved_of_what_it_may_not_even_read(
    shared: Path, loss: Loss
) -> None:
    stop_a_process(shared / "store", loss, SOMEBODY_ELSE)
