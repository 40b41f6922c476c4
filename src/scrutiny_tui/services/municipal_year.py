"""A new municipal year: at its annual meeting, terms end and the offices of a committee are elected again."""

from collections.abc import Iterator
from datetime import date, timedelta

from msgspec.structs import replace

from scrutiny_tui.domain.action_log import LogEntry
from scrutiny_tui.domain.changes import Change, Edit
from scrutiny_tui.domain.committees import Committee
from scrutiny_tui.domain.dates import written
from scrutiny_tui.domain.elections_due import not_among
from scrutiny_tui.domain.errors import Refused
from scrutiny_tui.domain.meeting_days import MeetingDays
from scrutiny_tui.domain.meetings import Item, Meeting, State
from scrutiny_tui.domain.names.directory import Directory
from scrutiny_tui.domain.names.reading import read_names
from scrutiny_tui.domain.people import SEATED, Membership, Office, Person
from scrutiny_tui.domain.recording.terms import altered_from, ended
from scrutiny_tui.domain.text import listed
from scrutiny_tui.services.published_minutes import first_day_after
from scrutiny_tui.services.standing_agendas import StandingAgendas
from scrutiny_tui.services.workspace import Workspace


class MunicipalYear:
    """Begins new municipal years. The action log belongs to the committee, and stays with it.

    Args:
        workspace: where the change is recorded.
    """

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def begin(
        self, committee: Committee, day: date, *, leaving: str = "", chair: str = "", vice_chair: str = ""
    ) -> str:
        """Begin a new year, as one change: minutes of meetings before that day stay as they are.

        The terms of those who leave end on the day before. The offices are cleared on that day, but for those
        who are elected.

        Args:
            committee: the committee.
            day: the day of the annual meeting.
            leaving: who is not appointed again, in names as a clerk types them: "Hale, Reed".
            chair: who is elected chair; empty where that is not known yet.
            vice_chair: who is elected vice-chair; empty where that is not known yet.

        Returns:
            What was done, in sentences.

        Raises:
            Refused: a name is nobody's of the committee or fits two people, someone who leaves or does not
                sit on it is elected, others have minutes of a meeting on that day or later, or nothing is to
                be changed.
            StoreError: it could not be written.
        """
        self._refuse_given_out(committee, day)
        held = self._held(committee, day)
        directory = Directory(
            (self._person(membership) for membership in held.values()),
            held.values(),
            self._workspace.customs_of(committee),
        )
        gone = _people(leaving, directory, committee)
        offices: dict[str, Office] = {}
        for office, typed in ((Office.CHAIR, chair), (Office.VICE_CHAIR, vice_chair)):
            elected = _elected(_people(typed, directory, committee), office, held, gone)
            if elected in offices:
                raise Refused("One person cannot be both chair and vice-chair.")
            offices |= {elected: office} if elected else {}
        edits, told = self._edits(day, held, gone, offices)
        if not edits:
            raise Refused("Nothing is to be changed: nobody leaves, and the offices are as they are to be.")
        self._workspace.record(Change("begin a new municipal year", self._workspace.clock.now(), edits))
        said = [f"From {written(day)}: {listed(told)}.", self._log(committee), self._election(committee, day)]
        return " ".join(filter(None, said))

    def _edits(
        self, day: date, held: dict[str, Membership], leaving: list[str], offices: dict[str, Office]
    ) -> tuple[tuple[Edit, ...], list[str]]:
        """The edits, and what each does in words."""
        edits: tuple[Edit, ...] = ()
        told: list[str] = []
        for person, membership in held.items():
            name = self._person(membership).name
            office = offices.get(person, Office.NONE)
            if person in leaving:
                edits += ended(membership, day)
                told.append(f"{name} is off the committee")
            elif office is not membership.office:
                after = replace(membership, office=office)
                edits += altered_from(membership, after, day, self._workspace.ids.new)
                told.append(f"{name} is {office}" if office else f"{name} is no longer {membership.office}")
        return edits, told

    def _held(self, committee: Committee, day: date) -> dict[str, Membership]:
        """The memberships in force on the day, by person."""
        found = (m for m in self._workspace.store.all(Membership) if m.committee == committee.id)
        return {membership.person: membership for membership in found if membership.holds_on(day)}

    def _person(self, membership: Membership) -> Person:
        found = self._workspace.store.get(Person, membership.person)
        return found if found is not None else Person(membership.person, "someone unknown")

    def _refuse_given_out(self, committee: Committee, day: date) -> None:
        first = first_day_after(self._workspace.store.all(Meeting), committee.id)
        if first is not None and day < first:
            raise Refused(
                f"Others have the minutes of {written(first - timedelta(days=1))}, which would be altered: "
                f"begin the year on {written(first)} or later."
            )

    def _election(self, committee: Committee, day: date) -> str:
        """What the clerk is told of the elections that the first agenda of the year must have."""
        meetings = self._workspace.store.all(Meeting)
        days = MeetingDays(meetings)
        first = days.to_come(committee.id, day)
        ours = (m for m in meetings if (m.committee, m.date, m.state) == (committee.id, first, State.PLANNED))
        meeting = next(ours, None)
        if meeting is None:
            return ""
        titles = [item.title for item in self._workspace.store.of_meeting(Item, meeting.id)]
        missing = not_among(StandingAgendas(self._workspace).elections(meeting, days), titles)
        if not missing:
            return ""
        names = listed(f"“{item.title}”" for item in missing)
        return f"Not yet on the agenda of {written(meeting.date)}, the first of the year: {names}."

    def _log(self, committee: Committee) -> str:
        entries = self._workspace.store.all(LogEntry)
        number = sum(entry.committee == committee.id and not entry.settled for entry in entries)
        if number == 1:
            return "The open entry of the action log stays with the committee."
        return f"The {number} open entries of the action log stay with the committee." if number else ""


def _people(typed: str, directory: Directory, committee: Committee) -> list[str]:
    """The people of the committee that names mean."""
    return list(_known(typed, directory, committee)) if typed.strip() else []


def _known(typed: str, directory: Directory, committee: Committee) -> Iterator[str]:
    for named in read_names(typed, directory):
        if named.person is None:
            raise Refused(f"Nobody of {committee.name} is called “{named.text}”.")
        yield named.person


def _elected(people: list[str], office: Office, held: dict[str, Membership], leaving: list[str]) -> str:
    """The person elected to an office; empty for no one."""
    if len(people) > 1:
        raise Refused(f"Only one person can be elected {office}.")
    for person in people:
        if person in leaving:
            raise Refused(f"Someone who leaves the committee cannot be elected {office}.")
        if held[person].capacity not in SEATED:
            raise Refused(f"Only a member of the committee can be elected {office}.")
    return people[0] if people else ""
