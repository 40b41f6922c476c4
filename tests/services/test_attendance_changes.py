"""Attendance set for one person is what capture lines would record, and what is wrong is taken back."""

from collections.abc import Callable
from datetime import datetime

import pytest
from msgspec.structs import replace

from scrutiny_tui.domain.attendance import attendance
from scrutiny_tui.domain.doubts.found import doubts_of
from scrutiny_tui.domain.errors import Refused
from scrutiny_tui.domain.exemption import Exemption
from scrutiny_tui.domain.meetings import State
from scrutiny_tui.domain.part import Part, part_of
from scrutiny_tui.domain.people import Capacity, PersonDetails
from scrutiny_tui.domain.room_events import Absence, Mode, Move
from scrutiny_tui.services.attendance_changes import AttendanceChanges
from scrutiny_tui.services.attendance_list import attendance_rows
from scrutiny_tui.services.capture import Capture
from scrutiny_tui.services.comings_and_goings import When
from scrutiny_tui.services.published_minutes import ReasonNeededError
from tests.council import DEC, GRAY, HALE, MOSS, REED
from tests.services.office import Clerk

KERR = "Dr Una Kerr"


class Desk:
    """A clerk at the attendance of one meeting: three members, a substitute and an officer."""

    def __init__(self, clerk: Clerk) -> None:
        self.clerk = clerk
        self.capture = clerk.capture()
        committee = clerk.workspace.committees()[0]
        clerk.prepare.add_person(PersonDetails(GRAY.name, capacity=Capacity.SUBSTITUTE), committee)
        self.changes = AttendanceChanges(self.capture)

    def key(self, name: str) -> str:
        return next(row.key for row in attendance_rows(self.changes.sitting) if row.name == name)

    @property
    def recorded(self) -> dict[str, str]:
        """What is recorded of each, without what nothing is recorded of."""
        rows = attendance_rows(self.changes.sitting)
        return {row.name: row.recorded for row in rows if row.recorded}

    @property
    def lines(self) -> list[tuple[str, str]]:
        """Each line with the number of its item, in the order of discussion."""
        sitting = self.changes.sitting
        items = {item.id: item.number for item in sitting.items}
        return [(items.get(entry.item or "", ""), entry.line) for entry in sitting.entries]

    def take(self, text: str) -> None:
        assert not self.capture.take(text).returned

    def retime(self, name: str, words: str) -> None:
        """Alter when someone came or left last."""
        line = self.changes.row(self.key(name)).events[-1]
        self.changes.retimed(self.key(name), {line.entry.id: self.changes.event_at(line, words)})

    def open(self) -> None:
        self.take("/open 6.00 pm\n/item 5\nThe harbour was full.")
        assert self.changes.goes_on

    def close(self) -> None:
        self.clerk.clock.at = datetime(2026, 3, 4, 9)  # noqa: DTZ001  the program's times are those of the place
        self.take("/close 8.30 pm")


@pytest.fixture
def desk(clerk: Clerk) -> Desk:
    return Desk(clerk)


def test_before_the_meeting_members_are_expected_and_of_others_nothing_is_recorded(desk: Desk) -> None:
    rows = [(row.name, row.group, row.post, row.recorded) for row in attendance_rows(desk.changes.sitting)]
    assert rows == [
        (MOSS.name, "member", "Chair", "expected"),
        (HALE.name, "member", "", "expected"),
        (REED.name, "member", "", "expected"),
        (GRAY.name, "substitute", "", ""),
        (DEC.name, "officer", DEC.role, ""),
    ]


def test_who_is_to_attend_for_an_item_is_expected_with_the_post_said_there(desk: Desk) -> None:
    desk.take("/item 5\n/attending Jo Marsh, Director, Vale NHS Trust; Gwen Dale")
    desk.take("/item 4\n/attending Sam Lees (Clinic)")
    rows = {row.name: (row.group, row.post, row.recorded) for row in attendance_rows(desk.changes.sitting)}
    assert rows["Jo Marsh"] == ("visitor", "Director, Vale NHS Trust", "expected")
    assert rows["Sam Lees"] == ("visitor", "Clinic", "expected")
    assert rows[DEC.name] == ("officer", DEC.role, "expected")
    desk.changes.add("Jo Marsh")
    desk.changes.present(desk.key("Sam Lees"))
    with pytest.raises(Refused, match="in the list already"):
        desk.changes.add("Jo Marsh")
    rows = {row.name: (row.group, row.post, row.recorded) for row in attendance_rows(desk.changes.sitting)}
    assert rows["Jo Marsh"] == ("visitor", "Director, Vale NHS Trust", "attends")
    assert rows["Sam Lees"] == ("visitor", "Clinic", "attends")
    desk.changes.withdraw(desk.key("Sam Lees"))
    assert desk.recorded["Sam Lees"] == "expected"


def test_who_is_to_attend_for_a_withdrawn_item_is_not_expected_nor_in_public_who_was_named_in_private(
    desk: Desk,
) -> None:
    desk.take("/item 5\n/attending Jo Marsh")
    desk.clerk.prepare.courses.withdraw(desk.capture.sitting.items[-1])
    assert "Jo Marsh" not in desk.recorded
    desk.take("/item 4\n/exempt 3\n/attending Sam Lees\n")
    assert desk.recorded["Sam Lees"] == "expected"
    desk.take("/public")
    assert "Sam Lees" not in desk.recorded


def test_each_way_to_attend_is_the_line_that_capture_has_for_it(desk: Desk) -> None:
    changes, key = desk.changes, desk.key
    assert changes.apologies(key(REED.name), reason="work") == f"{REED.name}: apologies (work)."
    changes.attends(key(GRAY.name), Mode.SUBSTITUTE, instead_of=key(REED.name))
    changes.attends(key(HALE.name), Mode.ONLINE)
    changes.present(key(DEC.name))
    changes.add(KERR, "Medical Director", "Wold NHS Trust")
    assert changes.everyone_here() == "Present: 1 member, all who were expected."
    assert sorted(desk.lines) == [
        ("", "/here all"),
        ("", "/online Councillor Ben Hale"),
        ("", "/with Gwen Dale"),
        ("", "/with “Dr Una Kerr” (Medical Director) (Wold NHS Trust)"),
        ("1", "/ap Councillor Col Reed (work)"),
        ("1", "/sub Councillor Jo Gray for Councillor Col Reed"),
    ]
    assert desk.recorded == {
        MOSS.name: "present",
        HALE.name: "online",
        REED.name: "apologies (work) · Councillor Jo Gray sits in",
        GRAY.name: "sits in for Councillor Col Reed",
        DEC.name: "attends",
        KERR: "attends",
    }


@pytest.mark.parametrize(
    ("line", "do"),
    [
        ("/absent Reed", lambda changes, key: changes.attends(key, Mode.ABSENT)),
        ("/here Reed", lambda changes, key: changes.present(key)),
        ("/online Reed", lambda changes, key: changes.attends(key, Mode.ONLINE)),
        ("/ap Reed for lateness", lambda changes, key: changes.apologies(key, Absence.LATENESS)),
        ("/in Reed", lambda changes, key: changes.moved(key, Move.CAME)),
    ],
)
def test_what_is_recorded_is_what_a_typed_line_records(
    desk: Desk, line: str, do: Callable[[AttendanceChanges, str], str]
) -> None:
    desk.open()
    desk.capture.enter(line)
    typed = replace(attendance(desk.changes.sitting)[0])
    desk.clerk.workspace.undo()
    do(desk.changes, desk.key(REED.name))
    set_ = attendance(desk.changes.sitting)[0]
    assert replace(set_, named=typed.named, events=(), excuse=None) == replace(typed, events=(), excuse=None)
    assert [(e.move, e.at) for e in set_.events] == [(e.move, e.at) for e in typed.events]
    assert (set_.excuse is None) == (typed.excuse is None)


def test_a_correction_takes_the_person_out_of_the_line_and_leaves_the_others_in_it(desk: Desk) -> None:
    desk.take("/here all\n/item 5\nThe harbour was full.")
    desk.changes.attends(desk.key(REED.name), Mode.ABSENT)
    assert desk.lines == [
        ("", "/here Councillor Ada Moss, Councillor Ben Hale"),
        ("1", "/absent Councillor Col Reed"),
        ("5", "The harbour was full."),
    ]
    assert not [doubt for doubt in doubts_of(desk.changes.sitting) if "Reed" in doubt.sentence]
    assert desk.clerk.workspace.undo() == "record attendance"
    assert desk.lines == [("", "/here all"), ("5", "The harbour was full.")]


def test_who_is_absent_neither_came_nor_left(desk: Desk) -> None:
    desk.take("/here Hale\n/item 5\nThe harbour was full.\n/out Hale and Reed 7.17")
    desk.changes.attends(desk.key(HALE.name), Mode.ABSENT)
    assert desk.recorded[HALE.name] == "absent"
    assert ("5", "/out Councillor Col Reed 7.17 pm") in desk.lines
    desk.changes.withdraw(desk.key(REED.name))
    assert desk.recorded[REED.name] == "expected"
    assert not any("/out" in line for _, line in desk.lines)


def test_apologies_that_are_corrected_stay_apologies_for_one_reason(desk: Desk) -> None:
    desk.take("/item 1\n/ap Reed (work), Hale (leave)")
    desk.changes.apologies(desk.key(REED.name), Absence.LATENESS, "a late train")
    assert desk.lines == [
        ("1", "/ap Councillor Ben Hale (leave)"),
        ("1", "/ap Councillor Col Reed (lateness, a late train)"),
    ]
    assert desk.recorded[REED.name] == "apologies for lateness (a late train)"


def test_what_is_recorded_last_is_taken_back_first(desk: Desk) -> None:
    desk.take("/here Reed\n/item 5\nThe harbour was full.\n/out Reed 7.17")
    key = desk.key(REED.name)
    assert desk.recorded[REED.name] == "left at 7.17 pm"
    assert desk.changes.withdraw_last(key) == f"{REED.name}: present."
    assert desk.changes.withdraw_last(key) == f"{REED.name}: expected."
    with pytest.raises(Refused, match="Nothing is recorded of Councillor Col Reed"):
        desk.changes.withdraw_last(key)


def test_whoever_comes_or_goes_in_a_live_meeting_does_so_now_in_the_item_that_is_open(desk: Desk) -> None:
    desk.open()
    key = desk.key(REED.name)
    assert desk.changes.moved(key, Move.CAME) == f"{REED.name}: in the room since 7.04 pm."
    assert desk.lines[-1] == ("5", "/in Councillor Col Reed")
    assert desk.changes.moved(key, Move.WENT) == f"{REED.name}: left at 7.04 pm."
    with pytest.raises(Refused, match="is not recorded as in the room"):
        desk.changes.moved(key, Move.WENT)
    with pytest.raises(Refused, match="has left: record that they came back"):
        desk.changes.present(key)


def test_afterwards_it_is_said_at_which_item_someone_came_or_left(desk: Desk) -> None:
    desk.take("/here Hale\n/item 1\nAll were welcome.\n/item 5\nThe harbour was full.\nIt was deep.")
    desk.close()
    first, fifth = desk.changes.sitting.items
    desk.changes.moved(desk.key(REED.name), Move.CAME, When(fifth, at_start=True, words="6.40"))
    desk.changes.moved(desk.key(HALE.name), Move.WENT, When(first, at_start=False))
    assert desk.lines[1:6] == [
        ("1", "All were welcome."),
        ("1", "/out Councillor Ben Hale"),
        ("5", "/in Councillor Col Reed 6.40"),
        ("5", "The harbour was full."),
        ("5", "It was deep."),
    ]
    assert desk.recorded[HALE.name] == "left at item 1"
    with pytest.raises(Refused, match="“later on” does not say when"):
        desk.changes.moved(desk.key(HALE.name), Move.CAME, When(fifth, at_start=False, words="later on"))


def test_a_time_is_altered_for_one_of_those_who_left_together(desk: Desk) -> None:
    desk.take("/here all\n/item 5\nThe harbour was full.\n/out Hale, Reed 7.17\nIt was deep.")
    desk.retime(REED.name, "7.20")
    assert desk.lines[2:] == [
        ("5", "/out Councillor Ben Hale 7.17 pm"),
        ("5", "/out Councillor Col Reed 7.20 pm"),
        ("5", "It was deep."),
    ]
    desk.retime(REED.name, "after item 1")
    assert desk.recorded[REED.name] == "left after item 1"
    with pytest.raises(Refused, match="“whenever” does not say when"):
        desk.retime(REED.name, "whenever")


def test_a_visitor_keeps_the_post_when_they_turn_out_to_be_online(desk: Desk) -> None:
    key, _ = desk.changes.add(KERR, "Medical Director", "Wold NHS Trust")
    desk.changes.attends(key, Mode.ONLINE)
    row = next(row for row in attendance_rows(desk.changes.sitting) if row.key == key)
    assert (row.recorded, row.post) == ("online", "Medical Director, Wold NHS Trust")
    desk.changes.present(key)
    assert desk.lines == [("", "/with “Dr Una Kerr” (Medical Director) (Wold NHS Trust)")]


@pytest.mark.parametrize("post", [("member", "Friends of the Quay"), ("", ""), ("Chair", "Voices for Care")])
def test_a_visitor_is_added_whatever_the_post_reads_like(desk: Desk, post: tuple[str, str]) -> None:
    key, told = desk.changes.add("Tom Bell", *post)
    assert told == "Tom Bell: attends."
    row = next(row for row in attendance_rows(desk.changes.sitting) if row.key == key)
    assert row.post == ", ".join(filter(None, post))


def test_who_is_in_the_list_is_not_added_again(desk: Desk) -> None:
    with pytest.raises(Refused, match="is in the list already"):
        desk.changes.add("Gwen Dale")
    with pytest.raises(Refused, match="Give the name"):
        desk.changes.add("  ")


def test_an_officer_is_added_to_the_committee_and_attends_in_one_change(desk: Desk) -> None:
    committee = desk.changes.sitting.committee
    officer = desk.clerk.prepare.new_person(
        PersonDetails("Huw Pike", capacity=Capacity.OFFICER, role="Clerk"), committee
    )
    assert desk.changes.add_of_committee(*officer) == "Huw Pike: attends."
    rows = [(row.group, row.post) for row in attendance_rows(desk.changes.sitting) if row.name == "Huw Pike"]
    assert rows == [("officer", "Clerk")]
    desk.clerk.workspace.undo()
    assert "Huw Pike" not in {person.name for person, _ in desk.clerk.prepare.members(committee)}
    assert desk.lines == []


def test_so_it_is_recorded_already(desk: Desk) -> None:
    desk.take("/here all")
    with pytest.raises(Refused, match="So it is recorded already: Councillor Ada Moss, present"):
        desk.changes.present(desk.key(MOSS.name))
    with pytest.raises(Refused, match="Nobody is expected any more"):
        desk.changes.everyone_here()
    with pytest.raises(Refused, match="is a substitute: say for which member"):
        desk.changes.present(desk.key(GRAY.name))


# In private, and once others have the minutes


def public_lines(desk: Desk) -> list[tuple[str, str]]:
    """Who is recorded how in the public part, and what was said of them."""
    sitting = part_of(desk.changes.sitting, Part.PUBLIC)
    return [(a.named.text, a.excuse.reason if a.excuse else a.role) for a in attendance(sitting)]


def test_what_is_set_while_the_public_is_out_is_public_without_its_words(desk: Desk) -> None:
    desk.open()
    desk.take("/item 5\n/exempt 3\nThe offer was low.")
    desk.capture.go_to(desk.changes.sitting.items[1].id)
    desk.changes.apologies(desk.key(REED.name), reason="a secret")
    desk.changes.add(KERR, "Medical Director")
    desk.changes.present(desk.key(HALE.name))
    assert public_lines(desk) == [(HALE.name, ""), (REED.name, "")]


def test_what_was_recorded_in_private_stays_so_when_it_is_corrected_in_public(desk: Desk) -> None:
    desk.open()
    desk.take("/item 5\n/exempt 3\n/with Dr Una Kerr, Medical Director\nThe offer was low.\n/public")
    key = desk.key(KERR)
    desk.changes.attends(key, Mode.ONLINE)
    assert public_lines(desk) == []
    assert desk.recorded[KERR] == "online"


def test_who_is_named_in_private_alone_is_not_named_in_public_by_a_key(desk: Desk) -> None:
    desk.open()
    desk.take("/item 5\n/exempt 3\n/in Dr Una Kerr 6.50\nThe offer was low.\n/public")
    key = desk.key(KERR)
    desk.changes.moved(key, Move.WENT)
    desk.changes.apologies(key, Absence.EARLY)
    assert public_lines(desk) == []


def test_a_private_reason_stays_private_when_the_apologies_are_put_right_in_public(desk: Desk) -> None:
    desk.open()
    desk.take("/in Reed 6.30\n/item 5\n/exempt 3\n/ap Reed for lateness\n/public")
    desk.take("/item 5\n/exempt 3\n/ap Reed (a secret)\n/public")
    desk.changes.apologies(desk.key(REED.name), Absence.LATENESS, "a secret")
    assert public_lines(desk) == [(REED.name, "")]


def test_a_reason_typed_in_private_stays_private(desk: Desk) -> None:
    desk.take("/item 5\nThe harbour was full.")
    desk.changes.apologies(desk.key(REED.name), reason="a secret", exempt=Exemption((3,)))
    assert public_lines(desk) == [(REED.name, "")]


@pytest.mark.parametrize("state", [State.PUBLISHED, State.CONFIRMED])
def test_minutes_that_others_have_are_corrected_for_a_reason_only(desk: Desk, state: State) -> None:
    desk.take("/here all\n/item 5\nThe harbour was full.")
    desk.clerk.prepare.set_state(desk.changes.sitting.meeting, state)
    key, before = desk.key(REED.name), desk.lines
    with pytest.raises(ReasonNeededError):
        desk.changes.attends(key, Mode.ABSENT)
    assert desk.lines == before
    desk.changes.attends(key, Mode.ABSENT, because="he was not there")
    assert desk.recorded[REED.name] == "absent"
    assert Capture(desk.clerk.workspace, desk.capture.meeting).sitting.meeting.state is state
