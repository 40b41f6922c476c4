"""A store of five years: 300 meetings of five committees, 60,000 entries, 5,000 entries of the action log.

All people and committees are invented, and are the same each time. The store is made as a clerk makes it,
through the services and in capture lines, so it holds what the program itself records. All meetings are
confirmed but the last two, of which one is live and one is planned.
"""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime, time, timedelta
from itertools import count, islice, product
from pathlib import Path
from tempfile import TemporaryDirectory

from msgspec.structs import replace

from scrutiny_tui import wiring
from scrutiny_tui.domain.action_log import LogEntry, Status
from scrutiny_tui.domain.changes import Change, replaced
from scrutiny_tui.domain.committees import Committee, QuorumRule
from scrutiny_tui.domain.meetings import Meeting, State
from scrutiny_tui.domain.people import Capacity, Office, PersonDetails
from scrutiny_tui.services.capture import Capture
from scrutiny_tui.services.log_changes import LogChange, LogReport
from scrutiny_tui.services.prepare import Prepare
from scrutiny_tui.services.workspace import Workspace
from scrutiny_tui.store import open_store

TODAY = date(2026, 3, 3)
MEETINGS = 300
ENTRIES = 200
"""Entries of a meeting; the live one has twice as many, since the planned one has none."""
LONG_ITEM = 200
"""Entries of the item that the live meeting has come to."""

_DAYS_APART = 6
_ASKS = 12
"""Every twelfth line asks for something, which goes into the log."""
_EXPECTED = 25
"""Every twenty-fifth of what was asked for is still expected; of the latest meetings, all of it."""
_LATEST = 5

_SUBJECTS = ("Housing", "Highways", "Libraries", "Social Care", "Leisure")
_BEGIN = ("Ash", "Bram", "Cole", "Dun", "Elm", "Fair", "Gor", "Hal", "Ing", "Kel", "Lang", "Mar")
_SURNAMES = [begin + end for begin, end in product(_BEGIN, ("by", "ford", "ley", "ton", "wick"))]
_SEATS, _MEMBERS = 12, 10
_TITLES = (
    "Apologies for absence",
    "The year's performance",
    "Waiting times and what they cost",
    "Complaints and what was learnt",
    "The plan for the coming year",
    "Savings and their consequences",
    "Work programme",
    "Date of the next meeting",
)
_LONG = 4
"""The position among the titles of the item that the live meeting has come to."""
_BEGINNINGS = (
    "asked how many households had waited longer than twelve weeks for an answer,",
    "noted that the figures for the autumn had come in later than those of the year before,",
    "wondered whether the contractor had been told of the complaints,",
    "said that residents had been promised a reply which nobody had written,",
    "welcomed the progress since the last report,",
    "explained that two posts had been vacant since the summer,",
    "drew attention to the difference between the north and the south of the district,",
)
_ENDINGS = (
    "and what the service would do about it before the winter.",
    "and whether the money set aside for it would last until the end of the year.",
    "which the officers put down to a change of system in the spring.",
    "and asked that the next report show it ward by ward.",
    "though the survey of users, with four hundred answers, told another story.",
)
_ASKED = (
    "A note on the number of empty homes would be circulated. >> HEAD after the meeting",
    "/request the cost of answering within six weeks, ward by ward @DIR by the next meeting",
    "/action write to the contractor about the complaints @HEAD within two weeks",
    "/recommend that the waiting times be published every month @Cabinet",
    "/resolved asks for a report on the survey of users. >> DIR by the next meeting",
)


class _Clock:
    """It is half past ten on the day of the live meeting."""

    def now(self) -> datetime:
        return datetime.combine(TODAY, time(10, 30))

    def real(self) -> datetime:
        return self.now()


class _Counted:
    """Identifiers of the usual length, in the order in which they are asked for."""

    def __init__(self) -> None:
        self._numbers = count(1)

    def new(self) -> str:
        return f"{next(self._numbers):032x}"


@contextmanager
def store_of_five_years() -> Iterator[Path]:
    """Make such a store, and remove it afterwards; yield its folder."""
    with TemporaryDirectory(prefix="five-years-") as name:
        folder = Path(name) / "store"
        build(folder)
        yield folder


def build(folder: Path, meetings: int = MEETINGS) -> None:
    """Make the store.

    Args:
        folder: where; there must be no store yet.
        meetings: how many, with the live one and the one to come.
    """
    workspace = Workspace(open_store(folder), _Clock(), _Counted())
    prepare = wiring.use_cases(workspace).prepare
    committees = [build_committee(prepare, number) for number in range(len(_SUBJECTS))]
    lines, live = count(), meetings - 2
    for number in range(meetings):
        day = TODAY + timedelta(days=_DAYS_APART * (number - live))
        committee, names = committees[number % len(committees)], _surnames(number % len(committees))
        meeting = prepare.add_meeting(committee, day, at=time(10), venue="Council Chamber")
        if number < live:
            _take(workspace, meeting, _minutes(lines, names, _TITLES))
            _settle(workspace, meeting, each=_EXPECTED if number < live - _LATEST else 1)
            prepare.set_state(workspace.meeting(meeting.id), State.CONFIRMED)
        elif number == live:
            _take(workspace, meeting, _minutes(lines, names, _TITLES[:_LONG]))
            _take(workspace, meeting, [f"/item {_TITLES[_LONG]}", *_lines(lines, names, LONG_ITEM)])
    workspace.store.close()


def build_committee(prepare: Prepare, number: int) -> Committee:
    """Make the committee of that number, from 0, with its members and officers."""
    subject, names = _SUBJECTS[number], _surnames(number)
    committee = prepare.add_committee(
        f"{subject} Scrutiny Committee", style="herefordshire", quorum=QuorumRule(3)
    )
    for name in names[:_MEMBERS]:
        office = Office.CHAIR if name == names[0] else Office.NONE
        prepare.add_person(PersonDetails(f"Councillor Jo {name}", office=office), committee)
    for name, post, initials in zip(names[_MEMBERS:], ("Director", "Head"), ("DIR", "HEAD"), strict=True):
        role = f"{post} of {subject}"
        prepare.add_person(
            PersonDetails(f"Sam {name}", Capacity.OFFICER, role=role, initials=initials), committee
        )
    return committee


def lines_of(committee: int, how_many: int) -> list[str]:
    """Return a number of lines of minutes, as the committee of that number would have them."""
    return list(islice(_minutes(count(), _surnames(committee), _TITLES), how_many))


def _surnames(committee: int) -> list[str]:
    return _SURNAMES[committee * _SEATS : (committee + 1) * _SEATS]


def _minutes(numbers: Iterator[int], names: Sequence[str], titles: Sequence[str]) -> Iterator[str]:
    """The lines of a meeting: who is there, and about as much in each item."""
    opening = ("/open 10.00", f"/here {' '.join(names[1:])}", f"/ap {names[0]}")
    yield from (line for line, _ in zip(opening, numbers, strict=False))
    left = ENTRIES - len(opening)
    for place, title in enumerate(titles):
        yield f"/item {title}"
        share = left // (len(titles) - place)
        left -= share
        yield from _lines(numbers, names, share)


def _lines(numbers: Iterator[int], names: Sequence[str], how_many: int) -> Iterator[str]:
    return (_line(number, names) for number in islice(numbers, how_many))


def _line(number: int, names: Sequence[str]) -> str:
    words = f"{_BEGINNINGS[number % len(_BEGINNINGS)]} {_ENDINGS[number % len(_ENDINGS)]}"
    if number % _ASKS == _ASKS - 1:
        return _ASKED[number // _ASKS % len(_ASKED)]
    if number % 6 == 2:
        return f"- {words.capitalize()}"
    return f"{names[number % _SEATS]}: {words}"


def _take(workspace: Workspace, meeting: Meeting, lines: Iterable[str]) -> None:
    for returned in Capture(workspace, meeting.id).take("\n".join(lines)).returned:
        raise ValueError(f"a line of these minutes cannot be read: {returned}")


def _settle(workspace: Workspace, meeting: Meeting, *, each: int) -> None:
    """Close what was asked for at a meeting, except some that stay without an answer."""
    at = datetime.combine(meeting.date + timedelta(days=30), time(11))
    edits = [
        edit
        for entry in workspace.store.of_meeting(LogEntry, meeting.id)
        if int(entry.id.rpartition("-")[2]) % each
        for edit in replaced(entry, replace(entry, status=Status.CLOSED, updated=at.date()))
    ]
    closed = LogChange(workspace, at, said=LogReport(by="committee")).edits(edits)
    workspace.record(Change("close what was answered", at, closed))
