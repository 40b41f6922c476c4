"""Words typed in an item that the meeting has left for others: whoever was there then may have said them."""

import pytest

from scrutiny_tui.domain.discussion import Point
from tests.domain.doubts.doubted import HERE, said
from tests.domain.scene import taken, who

LEFT = (*HERE, "The ferry was late.", "/item 6", "The quay was shut.", "/out Reed 7.05", "/item 5")
"""Reed was there for item 5, left in item 6, and the clerk has gone back to item 5."""


@pytest.mark.parametrize(
    "line",
    [
        "reed: asked what the crew had done",
        "Councillor Reed asked what the crew had done.",
        "Councillor Reed thanked the crew.",
    ],
)
def test_whoever_has_left_since_spoke_before_that(line: str) -> None:
    assert said(*LEFT, line) == []
    assert said(*LEFT, "The crew was small.", line) == []


def test_a_speaker_who_has_left_since_is_the_speaker() -> None:
    *_, body = taken(*LEFT, "reed: asked what the crew had done").bodies
    assert isinstance(body, Point)
    assert who(body.speaker) == ["reed"]


@pytest.mark.parametrize(
    "lines",
    [
        (*HERE, "/out Reed 7.05", "The ferry was late.", "/item 6", "The quay was shut.", "/item 5"),
        ("/item 5", "/here Moss, Berg", "The ferry was late.", "/item 6", "The quay was shut.", "/item 5"),
        (*HERE, "The ferry was late.", "/item 6", "The quay was shut.", "/out Reed 7.05"),
        (*HERE, "/item 6", "The quay was shut.", "/out Reed 7.05", "/item 5"),
    ],
)
def test_whoever_was_not_there_while_the_item_was_taken_is_doubted(lines: tuple[str, ...]) -> None:
    assert len(said(*lines, "Councillor Reed asked why.")) == 1


def test_whoever_came_after_the_words_is_doubted_though_they_were_there_at_the_end_of_the_item() -> None:
    lines = ("/item 5", "/here Moss, Berg", "Councillor Reed asked why.", "/in Reed 7.05", "/item 6", "Shut.")
    assert len(said(*lines)) == 1
