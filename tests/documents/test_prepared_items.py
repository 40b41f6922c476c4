"""What was prepared in an item does not tell where the meeting stands."""

import pytest

from scrutiny_tui.documents.compose import compose_minutes
from scrutiny_tui.domain.doubts.doubt import DoubtKind
from scrutiny_tui.domain.doubts.found import doubts_of
from tests.council import PIER
from tests.documents.builders import lines, style
from tests.domain.scene import SITTING, taken

OPENING = ("/open 6.01 pm", "/here Ben Hale, Reed, Dilys Hale, Berg", "/ap Moss")
PREPARED = ("/note ask for plans", "/purpose To consider repairs.", "/report Director", "/paper Survey")
MEETING = (
    *OPENING,
    "/out Reed 7.05",
    "/item 1",
    "The Chair welcomed all.",
    "/item 7",
    "Plans were shown.",
    "/close 8.00 pm",
)


def _minutes(*before: str, then: tuple[str, ...] = MEETING) -> list[str]:
    sitting = taken(*before, sitting=SITTING, item=PIER).sitting
    after = taken(*then, sitting=sitting)
    assert after.returned == ()
    found = lines(compose_minutes(after.sitting, style("england")))
    return [line for line in found if not line.startswith(("To consider", "Report", "Paper", "Director"))]


@pytest.mark.parametrize("prepared", PREPARED)
def test_what_happened_before_the_first_item_stands_there(prepared: str) -> None:
    assert _minutes(prepared) == _minutes()


@pytest.mark.parametrize("prepared", PREPARED)
def test_words_before_the_first_item_of_a_file_stand_there(prepared: str) -> None:
    words = ("/open 6.01 pm", "The meeting was recorded.", *MEETING[1:])
    assert _minutes(prepared, then=words) == _minutes(then=words)


@pytest.mark.parametrize("when", ["before item 7", "after item 7", "during item 7"])
@pytest.mark.parametrize("prepared", PREPARED)
def test_who_left_at_an_item_left_when_it_was_taken(prepared: str, when: str) -> None:
    told = (*OPENING, "/item 1", "reed: asked why", "/item 7", "Plans were shown.")
    sitting = taken(prepared, sitting=SITTING, item=PIER).sitting
    after = taken(*told, "/item 8a", f"/out Reed {when}", sitting=sitting).sitting
    assert [one.sentence for one in doubts_of(after) if one.kind is not DoubtKind.NOTHING_RECORDED] == []


def test_what_was_recorded_in_the_meeting_tells_where_it_stands() -> None:
    begun = taken("/item 7", "Plans were shown.", "/note ask again").sitting
    found = lines(compose_minutes(taken("/out Reed 7.05", sitting=begun).sitting, style("england")))
    assert found.index("Plans were shown.") < next(at for at, line in enumerate(found) if "7.05" in line)
