"""A calendar of meetings is shown as it is understood, and taken as one change."""

from datetime import date, time

import pytest

from scrutiny_tui.domain.errors import Refused
from scrutiny_tui.domain.meetings import ItemKind, Meeting, State
from scrutiny_tui.domain.standing_agenda import Begins
from scrutiny_tui.services.meeting_calendar import MeetingCalendar
from tests.services.office import Clerk


@pytest.fixture
def calendar(clerk: Clerk) -> MeetingCalendar:
    return MeetingCalendar(clerk.workspace, clerk.prepare.standing)


def test_the_meetings_of_a_calendar_are_one_change(clerk: Clerk, calendar: MeetingCalendar) -> None:
    committee = clerk.committee()
    found = calendar.take(
        committee, "first Tuesday every other month until October", at=time(18), venue=" Quay House "
    )
    assert [meeting.id for meeting in found] == [
        *("ECSC-2026-03-03", "ECSC-2026-05-05", "ECSC-2026-07-07", "ECSC-2026-09-01"),
    ]
    assert {(m.time, m.venue, m.state) for m in found} == {(time(18), "Quay House", State.PLANNED)}
    assert clerk.workspace.undo() == "add 4 meetings"
    assert clerk.workspace.meetings() == []


def test_a_time_behind_a_date_counts_before_the_common_one(clerk: Clerk, calendar: MeetingCalendar) -> None:
    found = calendar.take(clerk.committee(), "14 April 2026 10:00; 12 May 2026", at=time(18))
    assert [meeting.time for meeting in found] == [time(10), time(18)]


def test_meetings_are_in_the_order_of_their_dates_and_a_day_may_be_taken_before(
    clerk: Clerk, calendar: MeetingCalendar
) -> None:
    committee = clerk.committee()
    clerk.prepare.set_state(clerk.prepare.add_meeting(committee, date(2026, 4, 14)), State.CANCELLED)
    found = calendar.take(committee, "12 May 2026, 14 April 2026")
    assert [meeting.id for meeting in found] == ["ECSC-2026-04-14-2", "ECSC-2026-05-12"]


@pytest.mark.parametrize(
    ("text", "taken", "remarks"),
    [
        ("14 April 2026", True, ()),
        ("18 April 2026", True, ("a Saturday",)),
        ("25 December 2026", True, ("a bank holiday: Christmas Day",)),
        ("9 June 2026", True, ("also meets: Roads Board",)),
        ("10 March 2026", False, ("the committee meets already: ECSC-2026-03-10",)),
        ("2 March 2026", False, ("in the past",)),
        ("1 March 2026", False, ("in the past", "a Sunday")),
        ("31 February 2027", False, ("There is no 31 February 2027.",)),
    ],
)
def test_what_there_is_to_know_of_a_date_is_remarked_upon(
    text: str, remarks: tuple[str, ...], clerk: Clerk, calendar: MeetingCalendar, *, taken: bool
) -> None:
    committee = clerk.committee()
    clerk.prepare.add_meeting(committee, date(2026, 3, 10))
    clerk.prepare.add_meeting(clerk.prepare.add_committee("Roads Board"), date(2026, 6, 9))
    (one,) = calendar.planned(committee, text).meetings
    assert (one.taken, one.remarks) == (taken, remarks)


def test_a_day_is_taken_once_and_not_where_it_is_left_out(clerk: Clerk, calendar: MeetingCalendar) -> None:
    committee = clerk.committee()
    text = "14 April 2026, 12 May 2026, 14 April 2026; not 12 May 2026"
    planned = calendar.planned(committee, text)
    assert [(one.taken, one.remarks) for one in planned.meetings] == [
        *((True, ()), (False, ("left out",)), (False, ("written twice",))),
    ]
    assert planned.summary == "1 meeting; 2 dates not taken"
    assert [meeting.date for meeting in calendar.take(committee, text)] == [date(2026, 4, 14)]
    assert clerk.workspace.undo() == "add a meeting"


def test_a_calendar_without_a_date_adds_nothing(clerk: Clerk, calendar: MeetingCalendar) -> None:
    committee = clerk.committee()
    for text in ("", "every blue moon", "1 March 2026"):
        with pytest.raises(Refused, match="No date of a meeting was found"):
            calendar.take(committee, text)
    assert clerk.workspace.store.all(Meeting) == []


def test_every_agenda_of_a_calendar_names_the_meeting_before_and_the_next(
    clerk: Clerk, calendar: MeetingCalendar
) -> None:
    committee = clerk.committee()
    first = clerk.prepare.add_meeting(committee, date(2026, 3, 3))
    for title in ("Minutes of 3 February 2026", "Next meeting: 14 April"):
        clerk.prepare.agenda.add(first, title, kind=ItemKind.FORMALITY)
    clerk.prepare.standing.set_from(first.id)
    found = calendar.take(clerk.prepare.standing.committee(committee.id), "14 April 2026, 12 May 2026")
    titles = [[item.title for item in clerk.workspace.sitting(meeting.id).items] for meeting in found]
    assert titles == [
        ["Minutes of 3 March 2026", "Next meeting: 12 May 2026"],
        ["Minutes of 14 April 2026", "Next meeting: ??"],
    ]
    (bare,) = calendar.take(committee, "9 June 2026", begins=Begins.NOTHING)
    assert clerk.workspace.sitting(bare.id).items == ()
