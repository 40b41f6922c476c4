"""Sentences that call what was decided by a noun that its words do not have: "the early opening"."""

import pytest

from tests.domain.doubts.doubted import HERE, said

OPEN = "/moved Moss seconded Reed: That the libraries open at 8 am"
CARRIED, LOST = (OPEN, "/vote 4-1-0"), (OPEN, "/vote 1-4-0")
CLOSURE_LOST = ("/moved Moss seconded Reed: That the swimming pool be closed on Mondays", "/vote 1-4-0")
RENTS = ("/moved Moss seconded Reed: That rents be £44 from 1 April", "/vote 4-1-0")
REFUSED = ("/moved Moss seconded Reed: That the application be refused", "/vote 4-1-0")
WAS_LOST = "The words say that the motion was lost"
WAS_REFUSED = "The words say that the matter was refused, but it is recorded as resolved."
WAS_AGREED = "The words say that the matter was agreed, but the motion on it is recorded as lost."


@pytest.mark.parametrize(
    ("before", "line", "sentence"),
    [
        (CARRIED, "The early opening was turned down.", WAS_REFUSED),
        (CARRIED, "Early opening was rejected.", WAS_REFUSED),
        (CARRIED, "The early opening did not go through.", WAS_REFUSED),
        (CARRIED, "The early opening fell.", WAS_REFUSED),
        (CARRIED, "The new hours were thrown out.", WAS_REFUSED),
        (CARRIED, "The change of hours was turned down.", WAS_REFUSED),
        (CARRIED, "Members threw out the early opening.", WAS_REFUSED),
        (CARRIED, "Members said no to early opening.", WAS_REFUSED),
        (CARRIED, "Members were not in favour of early opening.", WAS_REFUSED),
        (CARRIED, "There would be no early opening.", WAS_REFUSED),
        (CARRIED, "The libraries will not open early.", WAS_REFUSED),
        (CARRIED, "The idea was turned down.", WAS_LOST),
        (CARRIED, "Members turned the idea down.", WAS_LOST),
        (RENTS, "The rent rise was turned down.", WAS_REFUSED),
        (RENTS, "Members said no to the new rents.", WAS_REFUSED),
        (LOST, "The early opening was agreed.", WAS_AGREED),
        (LOST, "Early opening went through.", WAS_AGREED),
        (LOST, "Members said yes to early opening.", WAS_AGREED),
        (LOST, "The new hours were agreed.", WAS_AGREED),
        (LOST, "There would be early opening.", WAS_AGREED),
        (CLOSURE_LOST, "The Monday closure was approved.", WAS_AGREED),
        (CLOSURE_LOST, "Monday closing went through.", WAS_AGREED),
        (REFUSED, "The application was approved.", "The words say that the matter was agreed"),
    ],
)
def test_what_became_of_it_is_held_to_the_decision(before: tuple[str, ...], line: str, sentence: str) -> None:
    found = said(*HERE, *before, line)
    assert any(one.startswith(sentence) for one in found), found


@pytest.mark.parametrize(
    ("before", "line"),
    [
        (CARRIED, "The early opening was agreed."),
        (CARRIED, "Members said yes to early opening."),
        (CARRIED, "The early opening was turned down at Council."),
        (CARRIED, "The libraries will not open late."),
        (CARRIED, "The libraries will open early."),
        (RENTS, "The rent rise was agreed."),
        (RENTS, "A fence was turned down by the neighbours."),
        (CARRIED, "The grant was turned down."),
        (CARRIED, "Late opening was rejected."),
        (CARRIED, "Opening on Sundays was rejected."),
        (CARRIED, "The library café was rejected."),
        (CARRIED, "Some members were against early opening."),
        (CARRIED, "The idea of a café was turned down."),
        (CARRIED, "The early opening of schools was turned down by the county."),
        (CARRIED, "Early opening was on the agenda again."),
        (LOST, "The early opening was turned down."),
        (LOST, "There would be no early opening."),
        (LOST, "The visit was agreed."),
        (CLOSURE_LOST, "The Monday closure was turned down."),
        (REFUSED, "It was refused."),
        (REFUSED, "Members turned it down."),
        (REFUSED, "The idea was turned down."),
    ],
)
def test_what_agrees_with_it_or_is_something_else_is_not(before: tuple[str, ...], line: str) -> None:
    assert said(*HERE, *before, line) == []


@pytest.mark.parametrize(
    "line",
    [
        "Members were against early opening at first.",
        "There was no early opening now.",
        "Early opening was backed by the staff.",
    ],
)
def test_what_was_said_of_it_before_the_vote_is_not(line: str) -> None:
    assert said(*HERE, line, *CARRIED) == []
