"""All doubts of a meeting: in order, each once, and the same however they come to be asked for."""

import sys
from pathlib import Path

from hypothesis import example, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from scrutiny_tui.domain.doubts import found
from scrutiny_tui.domain.doubts.doubt import DoubtKind
from scrutiny_tui.domain.doubts.found import doubts_of, new_doubts
from scrutiny_tui.domain.recording.batch import record_lines
from scrutiny_tui.domain.recording.change_builder import ChangeBuilder
from tests.council import DREDGING
from tests.domain.doubts.doubted import HERE, doubts
from tests.domain.scene import SITTING, id_source, taken
from tests.domain.test_derived import LINES


@settings(max_examples=150)
@given(st.lists(LINES, max_size=25))
@example(["/item 6", "It was deep.", "/item 5", "/adjourn 7.30", "/item 6", "/lost"])
@example(
    [*HERE, "/item 6", "Mrs Dale undertook to send the costs.", "/item 5", "/rq the costs @DEC by 1 May"]
)
def test_doubts_kept_from_line_to_line_are_those_worked_out_at_once(lines: list[str]) -> None:
    builder = ChangeBuilder(SITTING, DREDGING, id_source())
    for line in lines:
        record_lines([line], builder)
        assert doubts_of(builder.sitting) == doubts_of(replace(builder.sitting))


def test_doubts_stand_in_the_order_of_the_agenda_and_in_an_item_in_that_of_its_lines() -> None:
    all_of_them = doubts(
        "/in Reed 7.10", "/item 6", "~look", "It cost ??.", "/item 5", "~look there", "/item 9 A ??"
    )
    assert [(one.item, one.kind) for one in all_of_them if one.kind is not DoubtKind.NOTHING_RECORDED] == [
        ("i5", DoubtKind.ROUGH),
        ("i6", DoubtKind.ROUGH),
        ("i6", DoubtKind.VERIFY),
        (all_of_them[-1].item, DoubtKind.VERIFY),
    ]


def test_what_is_doubted_before_any_item_comes_first() -> None:
    first, *_ = doubts("/ap Reed", "/here Reed", "/item 5", "~look")
    assert (first.kind, first.item) == (DoubtKind.PRESENT_AND_ABSENT, None)


def test_new_doubts_are_those_of_the_line_alone() -> None:
    before = taken(*HERE, "~look", "/rs notes it").sitting
    builder = ChangeBuilder(before, DREDGING, id_source(9))
    record_lines(["/vote 8-1"], builder)
    assert [one.kind for one in new_doubts(before, builder.sitting)] == [DoubtKind.TOO_MANY_VOTES]
    assert new_doubts(before, before) == ()


def test_a_line_about_the_room_may_make_an_earlier_line_doubtful() -> None:
    before = taken(
        "/item 5", "/here Moss, Reed, Berg", "/rs notes it", "/vote for Moss, Reed against Berg"
    ).sitting
    builder = ChangeBuilder(before, DREDGING, id_source(9))
    record_lines(["/ap Reed"], builder)
    vote = before.entries[-1].id
    assert vote in [one.entry for one in new_doubts(before, builder.sitting)]


def test_recording_lines_works_out_no_doubts() -> None:
    before = taken(*HERE, "~look").sitting
    doubts_of(before)
    builder = ChangeBuilder(before, DREDGING, id_source(9))
    called: set[str] = set()
    sys.setprofile(lambda frame, _event, _function: called.add(frame.f_code.co_filename))
    try:
        record_lines(["It was deep.", "/rs notes it", "/vote 8-1", "/out Reed 7.10"], builder)
    finally:
        sys.setprofile(None)
    assert {Path(file).stem for file in called if Path(file).parent == Path(found.__file__).parent} <= {
        "found"
    }
