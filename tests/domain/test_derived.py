"""What is known of a sitting is worked out once, and again only when a line changes it."""

import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from scrutiny_tui.domain.attendance import attendance
from scrutiny_tui.domain.decisions.grouping import decisions_of
from scrutiny_tui.domain.discussion import Point
from scrutiny_tui.domain.doubts.found import doubts_of
from scrutiny_tui.domain.grammar.context import LineContext
from scrutiny_tui.domain.names.directory import Directory
from scrutiny_tui.domain.people import Person
from scrutiny_tui.domain.recording.batch import record_lines
from scrutiny_tui.domain.recording.change_builder import ChangeBuilder
from scrutiny_tui.domain.room import room_at
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.services.capture_view import agenda
from tests.council import DREDGING, MEMBERSHIPS
from tests.domain.scene import SITTING, id_source, taken
from tests.sittings import recorded_of

LINES = st.sampled_from(
    (
        *("/here all", "/here Moss, Reed", "/ap Orr", "/absent Berg", "/online Orr", "/with DEC, Pat Quill"),
        *("/in Ben Hale after item 5", "/out Reed before item 9", "/out Dilys Hale 7.05 after item 6"),
        *("/sub Lunt for Reed", "/in Reed 7.17", "/out Moss", "/out Pat Quill", "/chair Ben Hale"),
        *("/open 5.58", "/open", "/adjourn 7.30", "/close 9.00", "/exempt 3", "/exempt", "/public"),
        *("/item 5", "/item 6", "/item 9 Sea defences", "/item 9", "/urgent Breach because it rained"),
        *(
            "It was deep.",
            "reed: asked how deep",
            "- silt",
            "    - sand",
            "(h) eight",
            "(i) nine",
            "~find out",
        ),
        *("/rs notes it", "/rs asks >> DEC by June", "/noted", "/lost", "/vote 3-1", "/reason it is late"),
        *("/moved Moss seconded Reed", "/amend Moss Reed leave it out", "/record Reed against"),
        *("/rq a chart @DEC by June", "/ac ring @Pat Quill", "A note. >> ADH&P", "/declare Reed 7 ORI boat"),
        *("/confirm 9 December", "/vote many", "/itme 6", "/exmpt 3", ""),
    )
)


def known(sitting: Sitting) -> list[object]:
    """Everything that can be asked of a sitting."""
    context = LineContext(sitting, DREDGING)
    items = [None, *(item.id for item in sitting.items)]
    return [
        *(sitting.in_force, sitting.exempt, sitting.in_private, attendance(sitting), agenda(sitting)),
        *(context.start, context.expected, names(context.directory), names(context.present)),
        *([sitting.item(item) for item in items], [sitting.of_item(item) for item in items]),
        [sitting.item_numbered(number) for number in ("5", "8A", "9")],
        [decisions_of(sitting, item) for item in items],
        [room_at(sitting, entry.place) for entry in sitting.entries],
    ]


def names(directory: Directory) -> list[tuple[str, str]]:
    """Every name in a directory, with whose it is."""
    return sorted((name, bearer.name) for name, bearer in directory.starting_with(""))


@settings(max_examples=150)
@given(st.lists(LINES, max_size=25))
def test_a_sitting_made_line_by_line_is_the_one_made_at_once(lines: list[str]) -> None:
    builder = ChangeBuilder(SITTING, DREDGING, id_source())
    known(builder.sitting)
    for line in lines:
        record_lines([line], builder)
        at_once = replace(builder.sitting)
        assert recorded_of(at_once) == recorded_of(builder.sitting)
        assert known(at_once) == known(builder.sitting)


@pytest.mark.parametrize(
    "line", ["It was deep.", "/rs notes it", "/rq a chart @DEC by June", "/exempt 3", "/item 9 Sea defences"]
)
def test_a_line_that_is_not_about_the_room_leaves_what_is_known_of_it(line: str) -> None:
    builder = ChangeBuilder(taken("/here Moss Reed", "/item 5").sitting, DREDGING, id_source())
    before = builder.context(None)
    room = attendance(before.sitting), before.directory, before.present, before.expected
    record_lines([line], builder)
    after = builder.context(None)
    again = attendance(after.sitting), after.directory, after.present, after.expected
    assert after.sitting is not before.sitting
    assert all(one is other for one, other in zip(room, again, strict=True))


def test_who_attends_is_worked_out_once_however_often_it_is_asked() -> None:
    sitting = taken("/here Moss Reed", "/out Reed").sitting
    assert attendance(sitting) is attendance(sitting)
    assert LineContext(sitting).directory is LineContext(sitting, DREDGING).directory


def test_the_memberships_in_force_are_looked_for_once_for_all_lines_of_a_file() -> None:
    looked: list[str] = []

    class Watched(dict[str, Person]):
        def __contains__(self, person: object) -> bool:
            looked.append(str(person))
            return super().__contains__(person)

    watched = replace(SITTING, people=Watched(SITTING.people))
    taken("/here all", "/item 5", "reed: asked", "/out Reed", "/rq a chart @DEC", sitting=watched)
    assert len(looked) == len(MEMBERSHIPS)


def test_the_resolutions_of_an_item_are_worked_out_again_only_when_a_line_is_added_to_it() -> None:
    builder = ChangeBuilder(
        taken("/item 5", "/rs notes it", "/item 6", "/noted").sitting, DREDGING, id_source()
    )
    five, six = decisions_of(builder.sitting, "i5"), decisions_of(builder.sitting, "i6")
    record_lines(["/reason it is late"], builder)
    assert decisions_of(builder.sitting, "i6") is six
    assert len(decisions_of(builder.sitting, "i5")[0].reasons) == 1
    assert not five[0].reasons


def test_an_entry_is_added_at_the_end_of_the_discussion_and_nowhere_else() -> None:
    sitting = taken("/item 5", "one", "two").sitting
    earlier = replace(sitting.entries[0], id="e9")
    with pytest.raises(ValueError, match="end of the discussion"):
        sitting.with_entry(earlier)


def test_an_item_added_finds_its_place_on_the_agenda() -> None:
    first = replace(DREDGING, id="i0", place="1")
    assert SITTING.with_item(first).items == (first, *SITTING.items)
    assert SITTING.with_item(first).item("i0") == first


ITEM = (
    *("/item {0} Moorings by the {0}th buoy", "/with Pat Quill{0}", "/out Reed 7.15", "reed: asked how deep"),
    *("It was deep.", "- silt", "- sand", "/in Reed 7.20", "reed: asked why", "/moved Moss seconded Reed"),
    *("/rs notes it", "/vote 3-1", "/rq a chart @DEC by June", "/ac ring the pilot @ADH&P", "/exempt 3"),
    *("It cost £4m ??", "/rc that it pays @Cabinet", "/public", "/declare Reed {0} ORI a boat; stays"),
)


def calls_of(items: int) -> int:
    """How many functions are called to record the lines of so many items."""
    lines = [line.format(9 + number) for number in range(items) for line in ITEM]
    builder = ChangeBuilder(SITTING, None, id_source())
    calls: list[str] = []
    sys.setprofile(lambda _frame, event, _function: calls.append(event))
    try:
        returned = record_lines(lines, builder)
    finally:
        sys.setprofile(None)
    assert returned == ()
    return len(calls)


def test_a_line_takes_no_more_work_at_the_end_of_a_long_file_than_at_its_beginning() -> None:
    calls_of(40)  # compiles the patterns that the lines need, and takes each name apart
    assert calls_of(40) < 4.6 * calls_of(10)


@pytest.mark.parametrize(
    ("lines", "leaves_before"),
    [
        (("/item 5", "It was deep.", "/out Reed after item 5", "It was wet.", "/item 6", "It was old."), 2),
        (("/out Reed after item 9", "/item 5", "Wet.", "/item 9 Sea", "It was old.", "/item 6", "So."), 2),
        (("/out Reed before item 6", "/item 5", "It was wet.", "/item 6", "It was old."), 1),
    ],
)
def test_who_leaves_after_an_item_is_there_for_what_is_added_to_it(
    lines: tuple[str, ...], leaves_before: int
) -> None:
    builder = ChangeBuilder(SITTING, DREDGING, id_source())
    for line in ("/here Moss, Reed, Berg", *lines):
        record_lines([line], builder)
        room_at(builder.sitting, "")
        doubts_of(builder.sitting)
    points = [entry for entry in builder.sitting.entries if isinstance(entry.body, Point)]
    there = ["reed" in room_at(builder.sitting, point.place).present for point in points]
    assert there == [at < leaves_before for at in range(len(points))]
    assert doubts_of(builder.sitting) == doubts_of(replace(builder.sitting))
