"""See `taking_over.py`."""

from pathlib import Path

import pytest

from tests.mixtures.taking_over import (
    MEDDLERS,
    Meddler,
    have_it_half_opened,
    moments,
    moments_of_another,
    take_over,
)

SHORT = 13
"""The short form takes one moment of so many."""


@pytest.mark.parametrize("links", [True, False], ids=["with second names", "without second names"])
@pytest.mark.parametrize("meddler", MEDDLERS, ids=lambda meddler: meddler.name)
def test_what_was_saved_while_another_program_opened_the_store_is_there_wherever_that_was_killed(
    tmp_path: Path, meddler: Meddler, *, links: bool, long: bool
) -> None:
    every = list(moments(tmp_path / "counted"))
    for number, (meddle_at, die_at) in enumerate(every[:: 1 if long else SHORT]):
        take_over(tmp_path / str(number), meddler, meddle_at, die_at, links=links)
    assert len(every) > 500


def test_nothing_is_lost_where_two_programs_open_the_store_at_once_and_one_is_killed(tmp_path: Path) -> None:
    for number, (meddle_at, die_at) in enumerate(moments_of_another(tmp_path / "counted")):
        have_it_half_opened(tmp_path / str(number), meddle_at, die_at)
