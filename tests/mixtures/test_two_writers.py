"""See `two_writers.py`."""

import sys
from itertools import count
from pathlib import Path

import pytest

from tests.mixtures.two_writers import (
    LOSSES,
    Loss,
    lose_the_lock_under_a_screen,
    stop_a_process,
    stop_at,
)


@pytest.mark.parametrize("tidy", [False, True], ids=["writing", "tidying too"])
@pytest.mark.parametrize("loss", LOSSES, ids=lambda loss: loss.name)
def test_a_program_that_stood_still_before_any_call_says_saved_of_nothing_that_is_lost(
    tmp_path: Path, loss: Loss, *, tidy: bool
) -> None:
    for call in count(1):
        if not stop_at(tmp_path / str(call), call, loss, tidy=tidy):
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
