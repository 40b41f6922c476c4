"""Prepare: committees, their people and meetings."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date, time, timedelta

from msgspec.structs import astuple, replace

from scrutiny_tui.domain.changes import Change, Edit, added, removed, replaced
from scrutiny_tui.domain.committees import (
    DEFAULT_STYLE,
    QUORUM_NOT_KNOWN,
    Committee,
    Councils,
    QuorumRule,
    Remote,
    Settings,
    is_executive,
    prefix_of,
    term_in,
    with_numbers,
)
from scrutiny_tui.domain.dates import written
from scrutiny_tui.domain.deadline_days import MOST_DAYS, OwnDays
from scrutiny_tui.domain.errors import Refused
from scrutiny_tui.domain.meetings import Item, Meeting, State
from scrutiny_tui.domain.people import (
    Membership,
    Person,
    PersonDetails,
    in_order_of_people,
)
from scrutiny_tui.domain.recording.terms import altered_from, ended, renamed_from
from scrutiny_tui.domain.standing_agenda import Begins
from scrutiny_tui.domain.text import one_line
from scrutiny_tui.services.agenda_items import AgendaItems
from scrutiny_tui.services.item_courses import ItemCourses
from scrutiny_tui.services.meeting_states import MeetingStates
from scrutiny_tui.services.new_meetings import meetings_added
from scrutiny_tui.services.published_minutes import first_day_after
from scrutiny_tui.services.standing_agendas import AgendaSource, StandingAgendas
from scrutiny_tui.services.workspace import Workspace


class Prepare:
    """Sets up committees, people and meetings. Each method records one change.

    Args:
        workspace: where changes are recorded.
        styles: the names of all house styles.
        minute_numbers: as for `MeetingStates`.

    Attributes:
        agenda: the items of meetings.
        courses: what becomes of items before they are reached.
        standing: the standing agendas of committees.
    """

    def __init__(
        self,
        workspace: Workspace,
        styles: Sequence[str],
        minute_numbers: Callable[[Meeting], Sequence[Item]] = lambda _: (),
    ) -> None:
        self.workspace = workspace
        self.styles = styles
        self.agenda = AgendaItems(workspace)
        self.courses = ItemCourses(workspace)
        self.standing = StandingAgendas(workspace)
        self._states = MeetingStates(workspace, minute_numbers)

    def add_committee(
        self,
        name: str,
        *,
        style: str = DEFAULT_STYLE,
        term: str = "",
        quorum: QuorumRule = QUORUM_NOT_KNOWN,
        remote: Remote = Remote.LAW,
        councils: Councils | None = None,
    ) -> Committee:
        """Add a committee.

        Args:
            name: in full; no other committee may have it.
            style: name of its house style.
            term: what running text calls it; taken from the name when empty.
            quorum: how many members must be present.
            remote: whether a member who attends online is present.
            councils: where documents name the appointing councils; None as the house style has it.

        Returns:
            The committee, with the prefix of its references.

        Raises:
            Refused: the name is empty or taken, the style unknown, or the quorum below one.
            StoreError: it could not be written.
        """
        committee = Committee(
            id=self.workspace.ids.new(),
            name=_required(name, "a committee"),
            term=one_line(term) or term_in(name),
            prefix=self._free_prefix(name),
            style=style,
            settings=Settings(remote=remote, councils=councils, executive=is_executive(name)),
        ).with_quorum(quorum)
        self._check_committee(committee)
        self._check_style(style)
        self._record("add a committee", added(committee))
        return committee

    def edit_committee(
        self,
        committee: Committee,
        *,
        name: str,
        term: str,
        quorum: QuorumRule,
        style: str,
        remote: Remote,
        councils: Councils | None,
    ) -> Committee:
        """Change a committee. Its prefix stays: references are permanent.

        It may keep a style of which the file is not there: the file may be put back.

        Raises:
            Refused: as for `add_committee`.
            StoreError: it could not be written.
        """
        after = replace(
            committee,
            name=_required(name, "a committee"),
            term=one_line(term) or term_in(name),
            style=style,
            settings=replace(committee.settings, remote=remote, councils=councils),
        ).with_quorum(quorum)
        self._check_committee(after)
        if style != committee.style:
            self._check_style(style)
        self._record("edit a committee", replaced(committee, after))
        return after

    def set_days(self, committee: Committee, days: OwnDays, *, executive: bool) -> None:
        """Give a committee the days of its deadlines that it has otherwise than its house style.

        Args:
            committee: the committee.
            days: the days.
            executive: whether what its own meetings decide may be called in.

        Raises:
            Refused: no day lies between its agenda and its meeting, or one of them is more than a year.
            StoreError: it could not be written.
        """
        given = [count for count in astuple(days) if count is not None]
        if days.clear_days == 0 or any(not 0 <= count <= MOST_DAYS for count in given):
            raise Refused(f"Deadlines are 0 to {MOST_DAYS} working days, and clear days at least 1.")
        after = replace(committee, settings=replace(committee.settings, days=days, executive=executive))
        self._record("set the deadlines", replaced(committee, after))

    def members(self, committee: Committee) -> list[tuple[Person, Membership]]:
        """The people of a committee whose term has not ended, in the order in which they were added."""
        return [found for found in self._people(committee) if not found[1].ended_before(self.workspace.today)]

    def former(self, committee: Committee) -> list[tuple[Person, Membership]]:
        """The people of a committee whose term has ended."""
        return [found for found in self._people(committee) if found[1].ended_before(self.workspace.today)]

    def _people(self, committee: Committee) -> Iterator[tuple[Person, Membership]]:
        held = [m for m in self.workspace.store.all(Membership) if m.committee == committee.id]
        for membership in in_order_of_people(held):
            person = self.workspace.store.get(Person, membership.person)
            if person is not None:
                yield person, membership

    def add_person(self, details: PersonDetails, committee: Committee) -> tuple[Person, Membership]:
        """Add a person to a committee. A person of the same name and role on another is the same person.

        Members count for the quorum and vote. A co-opted member does neither unless set otherwise: the
        committee's constitution says which co-opted members vote, and on what (`PersonDetails.votes`). They
        belong to it from the first day after the last minutes that others have.

        Raises:
            Refused: the name is empty, or the committee has this person already.
            StoreError: it could not be written.
        """
        person, membership, edits = self.new_person(details, committee)
        self._record("add a person", edits)
        return person, membership

    def new_person(
        self, details: PersonDetails, committee: Committee
    ) -> tuple[Person, Membership, tuple[Edit, ...]]:
        """What adding a person to a committee would record (`add_person`). Nothing is recorded.

        Raises:
            Refused: as for `add_person`.
        """
        entered = _named(details)
        wanted = entered.person(self.workspace.ids.new())
        known = [p for p in self.workspace.store.all(Person) if replace(p, id=wanted.id) == wanted]
        if any(person in known for person, _ in self.members(committee)):
            raise Refused(f"{wanted.name} belongs to {committee.name} already.")
        person = known[0] if known else wanted
        membership = replace(
            entered.membership(self.workspace.ids.new(), committee.id, person.id),
            since=self._not_given_out(committee.id),
        )
        return person, membership, added(*([] if known else [person]), membership)

    def edit_person(
        self, person: Person, membership: Membership, details: PersonDetails, since: date | None = None
    ) -> None:
        """Change a person and their membership of the committee.

        Args:
            person: the person.
            membership: their membership.
            details: what is to hold.
            since: the first day on which all this holds: earlier minutes keep what they had. If None, name,
                role and initials are corrected wherever they stand, and the rest holds from the first day
                after the last minutes that others have.

        Raises:
            Refused: the name is empty.
            StoreError: it could not be written.
        """
        entered = _named(details)
        after, held = entered.person(person.id), entered.held(membership)
        new_id = self.workspace.ids.new
        day = since or self._not_given_out(membership.committee)
        if since is None and day is not None and membership.ended_before(day):
            day = None  # a term that is over is put right where it stands
        if since is None or after == person:
            edits = replaced(person, after) + altered_from(membership, held, day, new_id)
        else:
            mine = [m for m in self.workspace.store.all(Membership) if m.person == person.id]
            pairs = [(m, held if m.id == membership.id else m) for m in mine]
            edits = renamed_from(after, pairs, since, new_id)
        self._record("edit a person", edits)

    def remove_membership(self, membership: Membership) -> None:
        """Take a person off a committee. Minutes of meetings that were held name them as before.

        Raises:
            StoreError: it could not be written.
        """
        self._record("take a person off the committee", self._ended(membership))

    def _ended(self, membership: Membership) -> tuple[Edit, ...]:
        """The edits that end a membership after the last meeting that was held in its term."""
        today = self.workspace.today
        held = [
            meeting.date
            for meeting in self.workspace.store.all(Meeting)
            if meeting.committee == membership.committee
            and (meeting.date < today or meeting.state is not State.PLANNED)
            and membership.holds_on(meeting.date)
        ]
        if not held:
            return removed(membership)
        return ended(membership, max(today, max(held) + timedelta(days=1)))

    def _not_given_out(self, committee: str) -> date | None:
        """The first day after the last minutes of a committee that others have."""
        return first_day_after(self.workspace.store.all(Meeting), committee)

    def add_meeting(
        self,
        committee: Committee,
        day: date,
        *,
        at: time | None = None,
        venue: str = "",
        begins: AgendaSource = Begins.STANDING,
    ) -> Meeting:
        """Add a meeting, with the beginning of its agenda.

        Args:
            committee: whose meeting it is.
            day: the day.
            at: when it starts; None where that is not yet known.
            venue: where.
            begins: what its agenda begins with.

        Returns:
            The meeting; its `id` is the reference, made of the committee's prefix and the date.

        Raises:
            StoreError: it could not be written.
        """
        found = meetings_added(self.workspace, self.standing, committee, [(day, at)], venue, begins)
        self._record("add a meeting", found.edits)
        return found.meetings[0]

    def edit_meeting(self, meeting: Meeting, after: Meeting) -> None:
        """Change the date, time, venue and state of a meeting, and when its decisions were published.

        All of it is changed or none. Its reference stays.

        Args:
            meeting: the meeting.
            after: the meeting as it is to be.

        Raises:
            Refused: as for `set_state`, where the state changes; or its decisions were published on a day
                before it, or to come.
            StoreError: it could not be written.
        """
        after = replace(after, venue=one_line(after.venue))
        self._check_decisions(after)
        published = () if after.state is meeting.state else self._states.published(after)
        self._record("edit a meeting", replaced(meeting, after) + published)

    def set_state(self, meeting: Meeting, state: State) -> None:
        """Set the state of a meeting. Publishing its minutes fixes their numbers.

        Raises:
            Refused: it is to be published while something is left that may never be (`Checking`), or there is
                no such house style to number the minutes.
            FileTrouble: the file of that style cannot be used.
            StoreError: it could not be written.
        """
        self._record(f"mark the meeting {state}", self._states.edits(meeting, state))

    def _record(self, command: str, edits: tuple[Edit, ...]) -> None:
        self.workspace.record(Change(command, self.workspace.clock.now(), edits))

    def _check_decisions(self, meeting: Meeting) -> None:
        day, committee = meeting.decisions_published, self.workspace.committee(meeting.committee)
        if day is not None and not committee.settings.executive:
            told = f"Decisions of {committee.name} are not called in"
            raise Refused(f"{told}: say with its deadlines if it is the executive.")
        if day is not None and not meeting.date <= day <= self.workspace.today:
            told = f"Decisions of {written(meeting.date)} are published"
            raise Refused(f"{told} on that day or later, and not after today.")

    def _check_committee(self, committee: Committee) -> None:
        for other in self.workspace.committees():
            if other.id != committee.id and other.name.casefold() == committee.name.casefold():
                raise Refused(f"There is a committee called “{other.name}” already.")
        if committee.quorum is not None and committee.quorum < 1:
            raise Refused("A quorum is a number of members, at least 1.")

    def _check_style(self, style: str) -> None:
        if style not in self.styles:
            known = ", ".join(self.styles)
            raise Refused(f"There is no house style called “{one_line(style)}”. There is: {known}.")

    def _free_prefix(self, name: str) -> str:
        taken = {committee.prefix for committee in self.workspace.committees()}
        return next(prefix for prefix in with_numbers(prefix_of(name), "") if prefix not in taken)


def _named(details: PersonDetails) -> PersonDetails:
    _required(details.name, "a person")
    return details.on_one_line()


def _required(name: str, of: str) -> str:
    found = one_line(name)
    if not found:
        raise Refused(f"Give {of} a name.")
    return found
