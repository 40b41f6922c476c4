"""Prepare: committees, their people, meetings and agendas."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, time

from scrutiny_tui.domain.changes import Change, Edit, added, removed, replaced
from scrutiny_tui.domain.committees import (
    DEFAULT_STYLE,
    Committee,
    QuorumRule,
    Remote,
    Settings,
    prefix_of,
    term_in,
    with_numbers,
)
from scrutiny_tui.domain.errors import Refused
from scrutiny_tui.domain.exemption import Exemption
from scrutiny_tui.domain.item_numbers import check_number, next_number, place_of
from scrutiny_tui.domain.meetings import Item, ItemKind, Meeting, State
from scrutiny_tui.domain.moments import items_named
from scrutiny_tui.domain.order_keys import IN_ORDER, place_at
from scrutiny_tui.domain.people import Capacity, Membership, Office, Person, entitlement_of
from scrutiny_tui.domain.recording.places import edits_of_places, told_apart
from scrutiny_tui.domain.sitting import exemption_in_force
from scrutiny_tui.domain.text import one_line
from scrutiny_tui.services.given_out import GIVEN_OUT, with_reason
from scrutiny_tui.services.meeting_states import MeetingStates
from scrutiny_tui.services.privacy import exempt_at, refuse_while_out
from scrutiny_tui.services.workspace import Workspace


class Prepare:
    """Sets up committees, people, meetings and agendas. Each method records one change.

    The agenda of a meeting whose minutes are published or confirmed is altered only for a reason, `because`;
    without one `ReasonNeededError` is raised.

    Args:
        workspace: where changes are recorded.
        styles: the names of all house styles.
        minute_numbers: as for `MeetingStates`.
    """

    def __init__(
        self,
        workspace: Workspace,
        styles: Sequence[str],
        minute_numbers: Callable[[Meeting], Sequence[Item]] = lambda _: (),
    ) -> None:
        self.workspace = workspace
        self.styles = styles
        self._states = MeetingStates(workspace, minute_numbers)

    def add_committee(
        self,
        name: str,
        *,
        style: str = DEFAULT_STYLE,
        term: str = "",
        quorum: QuorumRule = None,
        remote: Remote = Remote.LAW,
    ) -> Committee:
        """Add a committee.

        Args:
            name: in full; no other committee may have it.
            style: name of its house style.
            term: what running text calls it; taken from the name when empty.
            quorum: how many members must be present, or which part of them; None where it is not known.
            remote: whether a member who attends online is present.

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
            settings=Settings(remote=remote),
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
            settings=replace(committee.settings, remote=remote),
        ).with_quorum(quorum)
        self._check_committee(after)
        if style != committee.style:
            self._check_style(style)
        self._record("edit a committee", replaced(committee, after))
        return after

    def members(self, committee: Committee) -> list[tuple[Person, Membership]]:
        """The people of a committee with their memberships, in the order in which they were added."""
        held = [m for m in self.workspace.store.all(Membership) if m.committee == committee.id]
        people = [(self.workspace.store.get(Person, m.person), m) for m in held]
        return [(person, membership) for person, membership in people if person is not None]

    def add_person(
        self,
        name: str,
        committee: Committee,
        *,
        capacity: Capacity = Capacity.MEMBER,
        role: str = "",
        initials: str = "",
        office: Office = Office.NONE,
    ) -> tuple[Person, Membership]:
        """Add a person to a committee. A person of the same name and role on another is the same person.

        Members count for the quorum and vote. A co-opted member does neither unless set otherwise: the
        committee's constitution says which co-opted members vote, and on what.

        Raises:
            Refused: the name is empty, or the committee has this person already.
            StoreError: it could not be written.
        """
        wanted = Person(
            self.workspace.ids.new(), _required(name, "a person"), one_line(role), one_line(initials)
        )
        known = [p for p in self.workspace.store.all(Person) if replace(p, id=wanted.id) == wanted]
        if any(person in known for person, _ in self.members(committee)):
            raise Refused(f"{wanted.name} belongs to {committee.name} already.")
        person = known[0] if known else wanted
        membership = Membership(
            id=self.workspace.ids.new(),
            committee=committee.id,
            person=person.id,
            capacity=capacity,
            office=office,
            entitlement=entitlement_of(capacity),
        )
        self._record("add a person", added(*([] if known else [person]), membership))
        return person, membership

    def edit_person(
        self,
        person: Person,
        membership: Membership,
        *,
        name: str,
        role: str,
        initials: str,
        capacity: Capacity,
        office: Office,
    ) -> None:
        """Change a person and their membership of the committee.

        Raises:
            Refused: the name is empty.
            StoreError: it could not be written.
        """
        after = replace(
            person, name=_required(name, "a person"), role=one_line(role), initials=one_line(initials)
        )
        entitlement = membership.entitlement if capacity is membership.capacity else entitlement_of(capacity)
        held = replace(membership, capacity=capacity, office=office, entitlement=entitlement)
        self._record("edit a person", replaced(person, after) + replaced(membership, held))

    def remove_membership(self, membership: Membership) -> None:
        """Take a person off a committee. The person is kept: earlier minutes name them.

        Raises:
            StoreError: it could not be written.
        """
        self._record("take a person off the committee", removed(membership))

    def add_meeting(
        self, committee: Committee, day: date, *, at: time | None = None, venue: str = ""
    ) -> Meeting:
        """Add a meeting.

        Returns:
            The meeting; its `id` is the reference, made of the committee's prefix and the date.

        Raises:
            StoreError: it could not be written.
        """
        stem = f"{committee.prefix}-{day.isoformat()}"
        taken = {meeting.id for meeting in self.workspace.store.all(Meeting)}
        reference = next(r for r in with_numbers(stem, "-") if r not in taken)
        meeting = Meeting(reference, committee.id, day, at, one_line(venue))
        self._record("add a meeting", added(meeting))
        return meeting

    def edit_meeting(self, meeting: Meeting, *, day: date, at: time | None, venue: str, state: State) -> None:
        """Change the date, time, venue and state of a meeting, all of them or none. Its reference stays.

        Raises:
            Refused: as for `set_state`, where the state changes.
            StoreError: it could not be written.
        """
        after = replace(meeting, date=day, time=at, venue=one_line(venue), state=state)
        published = () if state is meeting.state else self._states.published(after)
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

    def add_item(
        self,
        meeting: Meeting,
        title: str,
        *,
        number: str = "",
        kind: ItemKind = ItemKind.REPORT,
        because: str = "",
        exempt: Exemption | None = None,
    ) -> Item:
        """Add an item where its number belongs, or at the end. While the public is out, its title is exempt.

        Args:
            meeting: the meeting.
            title: as it will print.
            number: the agenda number; the next one when empty.
            kind: what sort of business.
            because: why published minutes are altered.
            exempt: the exemption under which it was typed; None for what was typed in public.

        Raises:
            Refused: the title is empty, or the number taken or too long; or the public is out and it
                is no number.
            StoreError: it could not be written.
        """
        items = self._agenda(meeting.id)
        number = one_line(number)
        wanted = number or next_number(item.number for item in items)
        # As for a new line, also after the meeting: what is added after /exempt is private.
        exempt = exempt or exemption_in_force(self.workspace.sitting(meeting.id))
        check_number(wanted, items, exempt)
        at = place_of(number, [item.number for item in items]) if number else len(items)
        placed = told_apart(items)
        place, name = place_at(at, [item.place for item in placed]), _required(title, "an item")
        item = Item(self.workspace.ids.new(), meeting.id, place, wanted, name, kind, exempt=exempt)
        edits = (*added(item), *edits_of_places(items, placed))
        self._record_agenda(meeting.id, "add an item", edits, because)
        return item

    def edit_item(
        self,
        item: Item,
        *,
        number: str,
        title: str,
        kind: ItemKind,
        because: str = "",
        exempt: Exemption | None = None,
    ) -> None:
        """Change an item of the agenda. What is changed while the public is out is exempt (`Item.altered`).

        Args:
            item: the item.
            number: its agenda number.
            title: as it will print.
            kind: what sort of business.
            because: why published minutes are altered.
            exempt: the exemption under which it was typed; None for what was typed in public.

        Raises:
            Refused: the title is empty, or the number of an item that has one; the number is too long, or
                another item has it; or the public is out and it is no number.
            StoreError: it could not be written.
        """
        wanted = _required(number, "an item", "number") if item.number else one_line(number)
        exempt = exempt or exempt_at(self.workspace, item.meeting)
        others = [other for other in self._agenda(item.meeting) if other.id != item.id]
        check_number(wanted, others, exempt if wanted != item.number else None)
        after = replace(item.altered(_required(title, "an item"), kind, exempt), number=wanted)
        self._record_agenda(item.meeting, "edit an item", replaced(item, after), because)

    def check_can_be_public(self, item: Item) -> None:
        """Check that the title of an item can be made public.

        Raises:
            Refused: it is public already, or the public is out.
        """
        refuse_while_out(self.workspace, self.workspace.meeting(item.meeting).committee)
        if item.exempt is None:
            raise Refused(f"The title of item {item.label} is public already.")

    def make_public(self, item: Item, *, because: str = "") -> None:
        """Make the title of an item public, which was given in private. Its minutes stay as they are.

        Raises:
            Refused: as for `check_can_be_public`.
            StoreError: it could not be written.
        """
        self.check_can_be_public(item)
        edits = replaced(item, replace(item, exempt=None, public=None))
        self._record_agenda(item.meeting, "make a title public", edits, because, publishes=True)

    def move_item(self, item: Item, by: int, *, because: str = "") -> None:
        """Move an item one place up (`by` -1) or down (+1) the agenda; at an end it stays where it is.

        Raises:
            StoreError: it could not be written.
        """
        agenda = self._agenda(item.meeting)
        here = [other.id for other in agenda].index(item.id) + by
        if not 0 <= here < len(agenda):
            return
        placed = [other for other in told_apart(agenda) if other.id != item.id]
        after = replace(item, place=place_at(here, [other.place for other in placed]))
        self._record_agenda(item.meeting, "move an item", edits_of_places(agenda, (*placed, after)), because)

    def remove_item(self, item: Item, *, because: str = "") -> None:
        """Take an item off the agenda.

        Raises:
            Refused: something is recorded in it.
            StoreError: it could not be written.
        """
        entries = self.workspace.sitting(item.meeting).entries
        if any(item.id in (entry.item, *items_named(entry.body)) for entry in entries):
            raise Refused(
                f"There are minutes in item {item.number or item.title}: delete or move those first."
            )
        self._record_agenda(item.meeting, "delete an item", removed(item), because)

    def _agenda(self, meeting: str) -> list[Item]:
        return sorted(self.workspace.store.of_meeting(Item, meeting), key=IN_ORDER)

    def _record(self, command: str, edits: tuple[Edit, ...]) -> None:
        self.workspace.record(Change(command, self.workspace.clock.now(), edits))

    def _record_agenda(
        self, meeting: str, command: str, edits: tuple[Edit, ...], because: str, *, publishes: bool = False
    ) -> None:
        at, held = self.workspace.clock.now(), self.workspace.meeting(meeting)
        change = Change(command, at, edits, reason=one_line(because), makes_public=publishes)
        given_out = edits and held.state in GIVEN_OUT
        self.workspace.record(with_reason(change, held, because) if given_out else change)

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


def _required(text: str, of: str, what: str = "name") -> str:
    found = one_line(text)
    if not found:
        raise Refused(f"Give {of} a {'title' if of == 'an item' and what == 'name' else what}.")
    return found
