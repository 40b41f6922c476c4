"""Fills a store with the sample, through the services and in capture lines, as a clerk would.

Hollinsea, its councillors and its officers are invented. Every date is counted from today, so that there is
always something overdue, something due soon and a meeting in progress.
"""

from collections.abc import Sequence
from datetime import date, time, timedelta
from pathlib import Path
from string import Template

from msgspec import Struct
from msgspec.structs import replace

from scrutiny_tui.domain.action_log import Status
from scrutiny_tui.domain.committees import QuorumRule
from scrutiny_tui.domain.errors import Refused
from scrutiny_tui.domain.meetings import Meeting, State
from scrutiny_tui.domain.people import Capacity, Office, PersonDetails
from scrutiny_tui.domain.work_programme import PlannedItem
from scrutiny_tui.services.action_log import ActionLog
from scrutiny_tui.services.capture import Capture
from scrutiny_tui.services.forward_plan import ForwardPlans, ForwardWords
from scrutiny_tui.services.prepare import Prepare
from scrutiny_tui.services.work_programme import PlannedTime, WorkProgramme
from scrutiny_tui.services.workspace import Workspace

COMMITTEE = "Place and Environment Scrutiny Committee"
STYLE = "herefordshire"
VENUE = "Council Chamber, Town Hall, Hollinsea"
START = time(10, 0)

_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


class _Seat(Struct, frozen=True):
    """A person of the sample and their place on the committee."""

    name: str
    capacity: Capacity = Capacity.MEMBER
    office: Office = Office.NONE
    role: str = ""
    initials: str = ""


_PEOPLE = (
    _Seat("Councillor Ruth Pemberton", office=Office.CHAIR),
    _Seat("Councillor Imran Dar", office=Office.VICE_CHAIR),
    _Seat("Councillor Gwen Tolley"),
    _Seat("Councillor Peter Achebe"),
    _Seat("Councillor Neil Whitcombe"),
    _Seat("Councillor Saoirse Lynam"),
    _Seat("Councillor Joan Farrow"),
    _Seat("Mrs Edith Quill", Capacity.CO_OPTED, role="Hollinsea Bus Users' Forum"),
    _Seat(
        "Councillor Tom Redfern",
        Capacity.CABINET,
        role="Cabinet Member for Streets and Travel",
        initials="CMST",
    ),
    _Seat("Amara Nwosu", Capacity.OFFICER, role="Director of Place", initials="DP"),
    _Seat("Colin Breck", Capacity.OFFICER, role="Head of Highways and Drainage", initials="HHD"),
    _Seat("Leah Sandys", Capacity.OFFICER, role="Bus Partnership Manager", initials="BPM"),
    _Seat("Martin Oduya", Capacity.OFFICER, role="Scrutiny Officer", initials="SO"),
)

_LAST_AGENDA = (
    "Apologies for absence",
    "Declarations of interest",
    "Surface water flooding in Saltgate",
    "Buses after 7 pm: a first look",
    "Work programme",
    "Date of the next meeting",
)

_AGENDA = (
    "Apologies for absence",
    "Declarations of interest",
    "Minutes of the last meeting",
    "Action log",
    "Bus service improvement plan: the first year",
    "Pavement repairs: how streets are chosen",
    "Work programme",
    "Date of the next meeting",
)


class _Report(Struct, frozen=True):
    """What became of an entry of the log, which is found by words that only it contains."""

    words: str
    status: Status
    by: str
    note: str


_REPORTS = (
    _Report("list gullies", Status.REPORTED_DONE, "HHD", "Circulated to members, with a map."),
    _Report("second tanker crew", Status.IN_PROGRESS, "DP", "One of two quotations has come in."),
    _Report(
        "twelve streets residents walk",
        Status.CLOSED,
        "chair",
        "Six members and some forty residents took part.",
    ),
    _Report("residents notice", Status.IN_PROGRESS, "HHD", "First round of the twelve streets is done."),
)

_PLANNED = (
    PlannedItem(
        "",
        "",
        "Winter gritting: which streets and why",
        purpose="To hear how routes are chosen before the next winter.",
        lead="Report of the Head of Highways and Drainage",
    ),
    PlannedItem("", "", "School streets: what residents say"),
)
_DECISION = ForwardWords("Renewal of the parking contract", "Cabinet", "in the autumn", key=True)


def add_sample(workspace: Workspace) -> Meeting:
    """Add the sample committee with its meetings and its action log.

    Args:
        workspace: of an empty store.

    Returns:
        The meeting in progress.

    Raises:
        StoreError: it could not be written.
    """
    prepare = Prepare(workspace, [STYLE])
    committee = prepare.add_committee(COMMITTEE, style=STYLE, quorum=QuorumRule(3))
    for seat in _PEOPLE:
        prepare.add_person(
            PersonDetails(seat.name, seat.capacity, seat.office, seat.role, seat.initials), committee
        )
    last, today, coming = (
        prepare.add_meeting(committee, workspace.today + timedelta(days=away), at=START, venue=VENUE)
        for away in (-49, 0, 42)
    )
    wordings = _wordings(workspace.today, last.date)
    _hold(prepare, last, _LAST_AGENDA, "last_meeting.capture", wordings)
    prepare.set_state(workspace.meeting(last.id), State.PUBLISHED)
    _report(ActionLog(workspace))
    _hold(prepare, today, _AGENDA, "todays_meeting.capture", wordings)
    prepare.set_state(workspace.meeting(today.id), State.LIVE)
    _plan(workspace, committee.id, coming)
    return workspace.meeting(today.id)


def _wordings(today: date, last_meeting: date) -> dict[str, str]:
    """The dates to be filled into the capture lines, as a committee writes them."""
    days = {
        "last": last_meeting,
        "early": today - timedelta(days=28),
        "late": today - timedelta(days=16),
        "soon": today + timedelta(days=9),
    }
    return {name: f"{day.day} {_MONTHS[day.month - 1]} {day.year}" for name, day in days.items()}


def _hold(
    prepare: Prepare, meeting: Meeting, agenda: Sequence[str], lines: str, wordings: dict[str, str]
) -> None:
    """Give a meeting its agenda, and capture what happened at it."""
    for title in agenda:
        prepare.agenda.add(meeting, title)
    text = Path(__file__).with_name(lines).read_text(encoding="utf-8")
    captured = Capture(prepare.workspace, meeting.id).take(Template(text).substitute(wordings))
    if captured.returned:
        first = captured.returned[0]
        raise Refused(f"{lines}:{first.number}: {first.reason}")


def _plan(workspace: Workspace, committee: str, coming: Meeting) -> None:
    """Plan what the committee wants to consider next, and keep a decision in view."""
    programme = WorkProgramme(workspace)
    for planned in _PLANNED:
        time = PlannedTime(coming) if planned.lead else PlannedTime()
        programme.add(replace(planned, committee=committee), time)
    plans = ForwardPlans(workspace, programme)
    plans.want(plans.row(plans.add(committee, _DECISION).id))


def _report(action_log: ActionLog) -> None:
    """Update the log with what was reported since the last meeting."""
    for report in _REPORTS:
        [row] = action_log.rows(find=report.words)
        action_log.update(row.entry.id, status=report.status, by=report.by, note=report.note)
