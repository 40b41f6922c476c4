"""The edits that put the people of a list on a committee."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from enum import StrEnum

from msgspec import Struct
from msgspec.structs import replace

from scrutiny_tui.domain.changes import Edit, added, replaced
from scrutiny_tui.domain.committees import Committee
from scrutiny_tui.domain.customs import Customs
from scrutiny_tui.domain.dates import written
from scrutiny_tui.domain.names.directory import Directory
from scrutiny_tui.domain.people import Membership, Office, Person, details_of
from scrutiny_tui.domain.people_list.reader import ListedPerson
from scrutiny_tui.domain.recording.terms import altered_from
from scrutiny_tui.domain.text import listed


class ImportOutcome(StrEnum):
    """What an import does with a row of a list."""

    ADDED = "added"
    CHANGED = "changed"
    THERE = "there already"
    LEFT_OUT = "left out"


class PlannedPerson(Struct, frozen=True):
    """A row of a list, and what taking it would do.

    Attributes:
        listed: what the row says.
        outcome: what taking it would do.
        notes: what was mended in it, what it would change, or why it is left out, each in a short phrase.
    """

    listed: ListedPerson
    outcome: ImportOutcome
    notes: tuple[str, ...]


class PeopleKnown(Struct, frozen=True):
    """Who is known before an import.

    Attributes:
        committee: the committee.
        people: everyone in the store.
        memberships: the memberships of the committee, those that have ended included.
        customs: the committee's own titles and words.
        today: the day by which it is told which memberships have ended.
        since: the first day of what is new, where the list gives none; None where it was true all the time.
    """

    committee: Committee
    people: Sequence[Person]
    memberships: Sequence[Membership]
    customs: Customs
    today: date
    since: date | None = None

    @property
    def held(self) -> dict[str, Membership]:
        """The memberships that have not ended, by person."""
        lasting = (m for m in self.memberships if not m.ended_before(self.today))
        return {membership.person: membership for membership in lasting}


class PeoplePlan:
    """Works out what an import does, row by row.

    Args:
        known: who is known before it.
        new_id: returns an identifier that was never given out before.

    Attributes:
        planned: what it does with each row so far.
        edits: its edits so far.
    """

    def __init__(self, known: PeopleKnown, new_id: Callable[[], str]) -> None:
        self.known = known
        self.planned: list[PlannedPerson] = []
        self.edits: list[Edit] = []
        self._new_id = new_id
        self._held = self.known.held
        self._by_id = {person.id: person for person in self.known.people}
        self._taken: dict[str, str] = {}
        self._before = self._people_held()
        self._directory = self._names(self._before)
        self._named: dict[str, list[Person]] = {}
        for person in self.known.people:
            self._named.setdefault(person.name.casefold(), []).append(person)

    def take(self, row: ListedPerson) -> None:
        """Plan for one row."""
        if row.left_out:
            self._note(row, ImportOutcome.LEFT_OUT, row.left_out)
            return
        same = self._same_person(row)
        if isinstance(same, str):
            self._note(row, ImportOutcome.LEFT_OUT, same)
        elif same is not None and same.id in self._taken:
            self._note(row, ImportOutcome.LEFT_OUT, f"{self._taken[same.id]} is the same person")
        elif same is not None and same.id in self._held:
            self._update(row, same, self._held[same.id])
        else:
            self._add(row, same)

    @property
    def staying(self) -> list[Person]:
        """Those who belong to the committee and are not on the list."""
        return [person for person in self._people_held() if person.id not in self._taken]

    def offices_held_twice(self) -> Iterator[tuple[Office, list[str]]]:
        """Each office that two people or more would hold, with their names."""
        for office in (Office.CHAIR, Office.VICE_CHAIR):
            names = [p.name for p in self._people_held() if self._held[p.id].office is office]
            if len(names) > 1:
                yield office, names

    def _same_person(self, row: ListedPerson) -> Person | str | None:
        """Who of those known a row names; why that is not certain; None where it names a new person."""
        called = self._directory.people_named(row.details.name)
        found = [bearer.person for bearer in called if bearer.person is not None]
        if not found:
            whole = self._names([Person("", row.details.name)])
            found = [person for person in self._before if whole.people_named(person.name)]
        if not found:
            name, role = row.details.name.casefold(), row.details.role
            again = self._named.get(name, [])
            found = [person for person in again if person.id in self._taken or role in ("", person.role)]
        if len({(person.name, person.role) for person in found}) > 1:
            return f"the name fits {listed(person.name for person in found)}"
        return found[0] if found else None

    def _people_held(self) -> list[Person]:
        return [self._by_id[person] for person in self._held if person in self._by_id]

    def _names(self, people: Iterable[Person]) -> Directory:
        return Directory(people, self._held.values(), self.known.customs)

    def _add(self, row: ListedPerson, known: Person | None) -> None:
        """Add a person to the committee, who may be known from another."""
        said = row.details
        person = known or said.person(self._new_id())
        membership = replace(
            said.membership(self._new_id(), self.known.committee.id, person.id),
            since=row.since or self.known.since,
            until=row.until,
        )
        self.edits += added(*([] if known else [person]), membership)
        if known is None:
            self._named.setdefault(person.name.casefold(), []).append(person)
        notes = [f"{label}: {value}" for label, value in _said(row)]
        notes += ["known from another committee"] if known else []
        self._remember(row, person, membership, ImportOutcome.ADDED, notes)

    def _update(self, row: ListedPerson, person: Person, held: Membership) -> None:
        """Take what a row says of a person of the committee and is not known of them."""
        said = row.added_to(details_of(person, held))
        after = said.person(person.id)
        membership = replace(said.held(held), until=row.until or held.until)
        since = (row.since or self.known.since) if membership != held else None
        edits = replaced(person, after) + altered_from(held, membership, since, self._new_id)
        self.edits += edits
        notes = [*_renamed(row, person), *_changed(person, after), *_changed(held, membership)]
        if row.since and row.since != held.since:
            term = f"from {written(row.since)}" if since else "the beginning of the term stays as it is"
            notes.append(term)
        outcome = ImportOutcome.CHANGED if edits else ImportOutcome.THERE
        self._remember(row, after, membership, outcome, notes)

    def _remember(
        self,
        row: ListedPerson,
        person: Person,
        membership: Membership,
        outcome: ImportOutcome,
        notes: Sequence[str],
    ) -> None:
        self._by_id[person.id], self._held[person.id] = person, membership
        self._taken[person.id] = row.place
        self._note(row, outcome, *notes)

    def _note(self, row: ListedPerson, outcome: ImportOutcome, *notes: str) -> None:
        self.planned.append(PlannedPerson(row, outcome, (*row.mended, *notes)))


def _said(row: ListedPerson) -> Iterator[tuple[str, str]]:
    """What a row says of a new person and has no column in the preview."""
    terms = {"from": row.since, "until": row.until}
    yield from ((label, written(day)) for label, day in terms.items() if day is not None)
    said = {"votes": row.details.votes, "appointed by": row.details.council}
    yield from ((label, value) for label, value in said.items() if value)


def _renamed(row: ListedPerson, person: Person) -> Iterator[str]:
    if row.details.name != person.name:
        yield f"stays {person.name}"


def _changed(before: Person | Membership, after: Person | Membership) -> Iterator[str]:
    """What differs, each thing with its value before and after."""
    for label, value in _facts(after).items():
        old = _facts(before)[label]
        if value != old:
            yield f"{label}: {old or 'none'} → {value or 'none'}"


def _facts(record: Person | Membership) -> dict[str, str]:
    if isinstance(record, Person):
        return {"role": record.role, "initials": record.initials}
    return {
        "capacity": record.capacity,
        "office": record.office,
        "votes": record.entitlement.votes_typed,
        "appointed by": record.council,
        "until": written(record.until) if record.until else "",
    }
