"""Items taken in another order than they are printed, and what members do in them."""

import pytest

from tests.council import REED
from tests.domain.doubts.doubted import said

OUT = ("/here all", "/item 7", "It was long.", "/out Reed", "/item 5", "It was dear.", "/in Reed", "/item 7")


def _doubt(does: str) -> str:
    return f"{REED.name} is printed as {does} after leaving: the items were taken in another order."


@pytest.mark.parametrize(
    ("lines", "does"),
    [
        (("/moved Reed seconded Moss: that the quay be kept", "/vote 4-1"), "moving"),
        (("/moved Moss seconded Reed: that the quay be kept", "/vote 4-1"), "seconding"),
        (("/rs keeps the quay", "/vote for Moss, Reed against Berg"), "voting"),
        (("/rs keeps the quay", "/vote 4-1", "/record Reed against"), "voting"),
        (("Reed: asked why.",), "speaking"),
    ],
)
def test_who_acts_in_print_after_leaving_is_doubted(lines: tuple[str, ...], does: str) -> None:
    assert said(*OUT, *lines) == [_doubt(does)]


@pytest.mark.parametrize(
    "lines",
    [
        (*OUT, "Moss: asked why.", "/rs keeps the quay", "/vote 4-1"),
        ("/here all", "/item 7", "/out Reed", "It was long.", "/in Reed", "/item 5", "Reed: asked why."),
        ("/here all", "/item 7", "/out Reed", "It was long.", "/in Reed", "Reed: asked why."),
    ],
)
def test_who_acts_where_they_are_in_the_room_in_print_is_not_doubted(lines: tuple[str, ...]) -> None:
    assert said(*lines) == []
