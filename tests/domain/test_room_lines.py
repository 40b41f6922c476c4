"""Lines about who is in the room, what they declare, and the meeting's clock."""

from datetime import date, time

import pytest

from scrutiny_tui.domain.room_events import (
    Attendance,
    ClockEvent,
    Confirmation,
    Exclusion,
    MeetingTime,
    Mode,
    Move,
    NoApologies,
    Presence,
    PublicReturns,
    Relation,
)
from tests.council import MEMBERS
from tests.domain.scene import body, refused, room, taken, who


@pytest.mark.parametrize(
    ("line", "mode", "people"),
    [
        ("/here Moss Reed", Mode.HERE, ["moss", "reed"]),
        ("/here Moss, Reed and Orr", Mode.HERE, ["moss", "reed", "orr"]),
        ("/here Moss,Reed;Orr", Mode.HERE, ["moss", "reed", "orr"]),
        ("/here @Moss @Reed", Mode.HERE, ["moss", "reed"]),
        ("/here Ben Hale Dilys Hale", Mode.HERE, ["hale", "dilys"]),
        ("/here Moss Moss", Mode.HERE, ["moss"]),
        ("/her Moss", Mode.HERE, ["moss"]),
        ("/ap Reed", Mode.APOLOGIES, ["reed"]),
        ("/apologies Reed", Mode.APOLOGIES, ["reed"]),
        ("/absent Reed", Mode.ABSENT, ["reed"]),
        ("/online Orr", Mode.ONLINE, ["orr"]),
        ("/with DEC ADH&P", Mode.WITH, ["dec", "adhp"]),
        ("/with Assistant Director for Harbours & Piers", Mode.WITH, ["adhp"]),
        ("/with Jo Quill, Pat Wren", Mode.WITH, ["“Jo Quill”", "“Pat Wren”"]),
        ("/with Jo Quill DEC Pat Wren", Mode.WITH, ["“Jo Quill”", "dec", "“Pat Wren”"]),
        ('/with "Friends of Quay House, Inc."', Mode.WITH, ["“Friends of Quay House, Inc.”"]),
        ("/with Mrs Hale", Mode.WITH, ["“Mrs Hale”"]),
        ("/with Dr. Moss and DEC", Mode.WITH, ["“Dr. Moss”", "dec"]),
        ("/here Cllr van der Berg", Mode.HERE, ["berg"]),
        ("/here the Chair, vice-chair", Mode.HERE, ["moss", "hale"]),
    ],
)
def test_attendance_names_those_it_is_about(line: str, mode: Mode, people: list[str]) -> None:
    found = body(line)
    assert isinstance(found, Attendance)
    assert (found.mode, who(found.people)) == (mode, people)


@pytest.mark.parametrize("line", ["/here", "/ap", "/with ,", "/in", "/out 7.17", "/chair"])
def test_attendance_without_a_name_is_refused(line: str) -> None:
    assert refused(line) == "A name is missing."


def test_all_is_everyone_expected() -> None:
    found = body("/here all")
    assert isinstance(found, Attendance)
    assert who(found.people) == list(MEMBERS)


def test_all_is_everyone_of_whom_nothing_is_recorded_yet() -> None:
    found = body("/here all", "/ap Reed", "/online Orr", "/sub Quill for Dilys Hale")
    assert isinstance(found, Attendance)
    assert who(found.people) == ["moss", "hale", "berg"]


def test_all_may_be_followed_by_others() -> None:
    found = body("/here all and DEC", "/ap Reed")
    assert isinstance(found, Attendance)
    assert who(found.people) == ["moss", "hale", "dilys", "berg", "orr", "dec"]


@pytest.mark.parametrize(
    "line", ["/here all but Reed", "/here all except Reed", "/here everyone apart from Reed"]
)
def test_all_but_some_is_refused_whole(line: str) -> None:
    assert refused(line).startswith("Record first who is not here, with /ap or /absent")


@pytest.mark.parametrize("line", ["/with all", "/ap all", "/absent everybody"])
def test_all_are_here_or_online_and_nothing_else(line: str) -> None:
    assert refused(line) == "“all” can follow only /here. Name each person instead."


def test_all_is_refused_when_no_one_else_is_expected() -> None:
    assert "Attendance is recorded for every member already" in refused("/here all", "/here all")


def test_those_expected_are_neither_present_nor_absent_until_that_is_recorded() -> None:
    assert [m.person for m in room("/here Moss", "/ap Reed").expected] == ["hale", "dilys", "berg", "orr"]


@pytest.mark.parametrize(
    "line", ["/sub Quill for Reed", "/sub Quill instead of Reed", "/substitute Quill for @Reed"]
)
def test_a_substitute_stands_in_for_a_member(line: str) -> None:
    found = body(line)
    assert isinstance(found, Attendance)
    assert (found.mode, who(found.people), who(found.instead_of)) == (
        Mode.SUBSTITUTE,
        ["“Quill”"],
        ["reed"],
    )


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("/sub", "Write who stands in for whom"),
        ("/sub Quill", "Write who stands in for whom"),
        ("/sub Quill for", "Write who stands in for whom"),
        ("/sub Quill for Reed Moss", "stands in for one member"),
        ("/sub Moss, Orr for Reed", "stands in for one member"),
    ],
)
def test_a_substitute_for_no_member_or_for_two_is_refused(line: str, reason: str) -> None:
    assert reason in refused(line)


@pytest.mark.parametrize(
    ("line", "move", "people", "at"),
    [
        ("/in Reed 7.17", Move.CAME, ["reed"], time(19, 17)),
        ("/in Reed at 7:17 pm", Move.CAME, ["reed"], time(19, 17)),
        ("/in Reed 1917", Move.CAME, ["reed"], time(19, 17)),
        ("/in Reed, Orr 7.17", Move.CAME, ["reed", "orr"], time(19, 17)),
        ("/out Reed", Move.WENT, ["reed"], None),
        ("/chair Ben Hale 8.05", Move.CHAIR, ["hale"], time(20, 5)),
        ("/chair vice-chair", Move.CHAIR, ["hale"], None),
    ],
)
def test_coming_going_and_taking_the_chair(line: str, move: Move, people: list[str], at: time | None) -> None:
    found = body(line)
    assert isinstance(found, Presence)
    assert (found.move, who(found.people), found.at) == (move, people, at)


def test_one_person_takes_the_chair() -> None:
    assert refused("/chair Moss Reed") == "One person takes the chair: /chair B"


def test_now_is_the_time_of_a_line_typed_in_a_live_meeting_and_of_no_other() -> None:
    now = time(19, 4)
    assert body("/out Reed", now=now) == body("/out Reed 7.04")
    assert body("/adjourn", now=now) == MeetingTime(ClockEvent.ADJOURN, now)
    assert body("/adjourn") == MeetingTime(ClockEvent.ADJOURN)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("/open 6.02", MeetingTime(ClockEvent.OPEN, time(18, 2))),
        ("/open 5.58", MeetingTime(ClockEvent.OPEN, time(17, 58))),
        ("/open", MeetingTime(ClockEvent.OPEN)),
        ("/adjourn 7.15", MeetingTime(ClockEvent.ADJOURN, time(19, 15))),
        ("/resume 7.30 pm", MeetingTime(ClockEvent.RESUME, time(19, 30))),
        ("/extend 30", MeetingTime(ClockEvent.EXTEND, None, 30)),
        ("/extend by 30 minutes", MeetingTime(ClockEvent.EXTEND, None, 30)),
        ("/extend", MeetingTime(ClockEvent.EXTEND)),
        ("/close 2105", MeetingTime(ClockEvent.CLOSE, time(21, 5))),
    ],
)
def test_the_meetings_own_times(line: str, expected: MeetingTime) -> None:
    assert body(line, item=None) == expected


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("/open soon", "“soon” is not a time"),
        ("/close 25.00", "“25.00” is not a time"),
        ("/adjourn 7", "“7” is not a time"),
        ("/extend 0", "“0” is not a number of minutes"),
        ("/extend a while", "“a while” is not a number of minutes"),
        ("/extend 30 pounds", "“30 pounds” is not a number of minutes"),
    ],
)
def test_what_is_no_time_is_refused(line: str, reason: str) -> None:
    assert reason in refused(line)


@pytest.mark.parametrize(
    ("line", "paragraphs"),
    [
        ("/exempt 1, 3", (1, 3)),
        ("/exempt 3", (3,)),
        ("/exempt 1 and 3", (1, 3)),
        ("/exempt 1 3", (1, 3)),
        ("/exempt paragraphs 1, 2 and 7.", (1, 2, 7)),
        ("/exempt para 14", (14,)),
        ("/exempt", ()),
        ("/exe 3", (3,)),
    ],
)
def test_the_public_leaves_under_paragraphs_of_schedule_12a(line: str, paragraphs: tuple[int, ...]) -> None:
    assert body(line) == Exclusion(paragraphs)


@pytest.mark.parametrize(
    "line", ["/exempt 0", "/exempt 19", "/exempt x", "/exempt 3 the price", "/exempt 1-3"]
)
def test_what_is_no_paragraph_is_refused(line: str) -> None:
    assert "Schedule 12A" in refused(line)


def test_the_public_that_is_out_cannot_leave_and_the_public_that_is_in_cannot_return() -> None:
    assert "The public is out already" in refused("/exempt 1", "/exempt 3")
    assert body("/public", "/exempt 3") == PublicReturns()
    assert "The public is not out" in refused("/public")
    assert "The public is not out" in refused("/public", "/exempt 3", "/public")
    assert "Write /public alone" in refused("/public at last", "/exempt 3")


def test_everything_between_exclusion_and_return_is_exempt_and_nothing_else() -> None:
    after = taken("/item 5", "before", "/exempt 3", "one", "/item 6", "two", "/public", "after")
    assert after.exempt() == ["one", "two"]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("/confirm 9 December", Confirmation("9 December", date(2025, 12, 9))),
        ("/confirm 9 December 2025", Confirmation("9 December 2025", date(2025, 12, 9))),
        ("/confirm 03/02/26", Confirmation("03/02/26", date(2026, 2, 3))),
        ('/confirm 9 December with 8.4: for "agreed" read "noted"',
         Confirmation("9 December", date(2025, 12, 9), '8.4: for "agreed" read "noted"')),
    ],
)  # fmt: skip
def test_minutes_are_confirmed_with_their_corrections(line: str, expected: Confirmation) -> None:
    assert body(line) == expected


@pytest.mark.parametrize("line", ["/confirm", "/confirm the minutes", "/confirm with 8.4: x"])
def test_minutes_of_no_date_cannot_be_confirmed(line: str) -> None:
    assert refused(line).startswith("Write the date of the meeting whose minutes are confirmed")


def test_a_name_may_be_that_of_anyone_on_the_committee_or_in_attendance() -> None:
    assert [p.name for p in room().directory.people_named("cmc")] == ["Councillor Ivor Lunt"]
    assert room().directory.people_named("nobody") == []


def excuses(line: str) -> list[tuple[str, str, str]]:
    """Each person who sends apologies, for which part of the meeting, and why."""
    found = body(line)
    assert isinstance(found, Attendance)
    said = [(who(named), found.excuse_of(named)) for named in found.people]
    return [(name, str(excuse.absence), excuse.reason) for (name,), excuse in said]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("/ap Reed (work)", [("reed", "", "work")]),
        ("/ap Reed (work, then a funeral) and Orr", [("reed", "", "work, then a funeral"), ("orr", "", "")]),
        ("/ap Moss, Reed (unwell), Orr", [("moss", "", ""), ("reed", "", "unwell"), ("orr", "", "")]),
        ("/ap Reed due to illness", [("reed", "", "illness")]),
        ("/ap Reed – on holiday", [("reed", "", "on holiday")]),
        ("/ap Reed: unwell; Orr", [("reed", "", "unwell"), ("orr", "", "")]),
        ("/ap Reed for absence", [("reed", "", "")]),
        ("/ap Reed for lateness", [("reed", "lateness", "")]),
        ("/ap Reed (late)", [("reed", "lateness", "")]),
        ("/ap Reed (for lateness: the train)", [("reed", "lateness", "the train")]),
        ("/ap Reed will be late, Orr", [("reed", "lateness", ""), ("orr", "", "")]),
        ("/ap for lateness Reed and Orr", [("reed", "lateness", ""), ("orr", "lateness", "")]),
        (
            "/ap Moss (work), Reed and Orr for lateness",
            [("moss", "", "work"), ("reed", "lateness", ""), ("orr", "lateness", "")],
        ),
        ("/ap Reed; Orr for early departure", [("reed", "", ""), ("orr", "early departure", "")]),
        ("/ap Reed (leaving early)", [("reed", "early departure", "")]),
        ("/absent Reed (no reason given)", [("reed", "", "no reason given")]),
    ],
)
def test_what_was_said_with_apologies_is_kept_and_is_no_person(
    line: str, said: list[tuple[str, str, str]]
) -> None:
    assert excuses(line) == said


@pytest.mark.parametrize("line", ["/ap Reed for Orr", "/ap Reed (sub Quill)", "/ap Reed - Orr"])
def test_a_reason_that_is_a_person_is_handed_back(line: str) -> None:
    assert "names a person" in refused(line)


@pytest.mark.parametrize("line", ["/ap none", "/apologies None.", "/ap no apologies", "/ap none received"])
def test_that_there_were_no_apologies_can_be_said(line: str) -> None:
    assert body(line) == NoApologies()


@pytest.mark.parametrize("line", ["/here none", "/absent nobody", "/with none"])
def test_none_is_no_name(line: str) -> None:
    assert "is not a name" in refused(line)


@pytest.mark.parametrize("line", ["/here Reed (late)", "/online Reed (audio only)"])
def test_words_in_brackets_behind_those_present_are_handed_back(line: str) -> None:
    assert "is not a name" in refused(line)


@pytest.mark.parametrize(
    ("line", "at", "moment"),
    [
        ("/out Reed (7.17 pm)", time(19, 17), None),
        ("/in Reed (at 7.17)", time(19, 17), None),
        ("/out Reed after item 5", None, (Relation.AFTER, "5")),
        ("/out Reed (after item 5)", None, (Relation.AFTER, "5")),
        ("/out Reed at the end of item 5", None, (Relation.AFTER, "5")),
        ("/in Reed before agenda item 8a", None, (Relation.BEFORE, "8a")),
        ("/in Reed at the start of item 5", None, (Relation.BEFORE, "5")),
        ("/out Reed during item no. 5", None, (Relation.DURING, "5")),
        ("/out Reed for item 5", None, (Relation.FOR, "5")),
        ("/out Reed 7.17 after item 5", time(19, 17), (Relation.AFTER, "5")),
        ("/out Reed after item 5, 7.17 pm", time(19, 17), (Relation.AFTER, "5")),
        ("/in Reed back 7.17", time(19, 17), None),
        ("/in Reed returned", None, None),
    ],
)
def test_when_somebody_came_or_went_is_no_visitor(
    line: str, at: time | None, moment: tuple[Relation, str] | None
) -> None:
    found = body(line)
    assert isinstance(found, Presence)
    told = (found.moment.relation, found.moment.concerned.number) if found.moment else None
    assert (who(found.people), found.at, told) == (["reed"], at, moment)


@pytest.mark.parametrize(
    "line", ["/out Reed (interest)", "/out Reed (7.17), Orr (7.40)", "/in Reed (7.17) Orr"]
)
def test_words_in_brackets_that_are_no_time_are_handed_back(line: str) -> None:
    assert "is not a time" in refused(line) or "neither a time" in refused(line)


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("/confirm Tuesday 10 December 2025", "10 December 2025 is a Wednesday, not a Tuesday."),
        ("/confirm Tuesday 10 December with 8: x", "10 December 2025 is a Wednesday, not a Tuesday."),
        ("/confirm 31 February", "There is no 31 February."),
    ],
)
def test_a_day_that_cannot_be_is_named_as_the_fault(line: str, fault: str) -> None:
    assert refused(line) == fault


def test_a_question_mark_behind_a_name_is_quoted_as_typed() -> None:
    assert refused("/ap Reed ?").startswith("“Reed ?” may be one name or two.")


@pytest.mark.parametrize(
    ("line", "number"),
    [("/out Reed 7.84", "7.84"), ("/in Reed 8", "8"), ("/in Reed at 25.10 pm", "25.10 pm")],
)
def test_a_number_behind_a_name_that_is_no_time_is_said_to_be_none(line: str, number: str) -> None:
    assert refused(line).startswith(f"“{number}” is not a time.")


@pytest.mark.parametrize(
    "words",
    [
        *("(items 3-4)", "for items 3 to 4", "(item 2 only)", "(until 7.30)", "(arriving 7.30)", "(from 8)"),
        *("(for the first part of the meeting)", "for the second half of the evening"),
    ],
)
def test_apologies_for_a_part_of_the_meeting_are_not_those_for_all_of_it(words: str) -> None:
    assert "is a part of the meeting" in refused(f"/ap Reed {words}")


@pytest.mark.parametrize(
    ("before", "now", "recorded_at"),
    [
        ((), time(17, 30), time(17, 30)),
        ((), time(16, 30), None),
        ((), time(10, 30), None),
        ((), time(23, 30), time(23, 30)),
        ((), time(2, 17), None),
        (("/open 6.00",), time(19, 4), time(19, 4)),
        (("/open 6.00",), time(17, 59), None),
        (("/open 6.00",), time(0, 20), time(0, 20)),
        (("/open 6.00", "/out Reed 7.31"), time(2, 17), None),
        (("/open 6.00", "/out Reed 7.31"), time(19, 30), None),
        (("/open 6.00", "/out Reed 7.31"), time(19, 31), time(19, 31)),
        (("/open 6.00", "/out Reed 11.50"), time(2, 17), time(2, 17)),
        (("/open 9.30 am", "/resume 2.00 pm"), time(17, 45), time(17, 45)),
    ],
)
@pytest.mark.parametrize("line", ["/chair Berg", "/in Berg", "/out Berg", "/adjourn", "/close", "/extend 30"])
def test_a_line_without_a_time_has_that_of_the_clock_where_it_follows_the_times_recorded(
    line: str, before: tuple[str, ...], now: time, recorded_at: time | None
) -> None:
    made = body(line, "/here all", *before, now=now)
    assert isinstance(made, Presence | MeetingTime)
    assert made.at == recorded_at
