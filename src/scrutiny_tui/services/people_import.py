"""Import: the people of a list become people of a committee, as one change."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from scrutiny_tui.documents.readers.people_files import sheets_of_file
from scrutiny_tui.domain.changes import Change, Edit
from scrutiny_tui.domain.committees import Committee
from scrutiny_tui.domain.errors import FileTrouble, Refused
from scrutiny_tui.domain.meetings import Meeting
from scrutiny_tui.domain.people import Membership, Person
from scrutiny_tui.domain.people_list.headings import fitness
from scrutiny_tui.domain.people_list.reader import (
    ListedPerson,
    NoHeadingsError,
    PeopleList,
    read_people_list,
)
from scrutiny_tui.domain.people_list.sheets import UnreadableTextError, sheet_of_text
from scrutiny_tui.domain.recording.imported_people import (
    ImportOutcome,
    PeopleKnown,
    PeoplePlan,
    PlannedPerson,
)
from scrutiny_tui.domain.text import listed
from scrutiny_tui.services.published_minutes import first_day_after
from scrutiny_tui.services.workspace import Workspace

LEFT_BY_HAND = "you left it out"
"""Why nothing is taken of a row that the clerk has left out."""
_HEADINGS = "begin it with a row of headings, such as Name, Role, Initials."


class PeopleImported(Struct, frozen=True):
    """What an import does.

    Attributes:
        planned: the rows of the list, each with what taking it does.
        edits: the edits, in order.
        summary: how many people are added, changed, there already and left out, in one sentence.
        told: what the clerk should know, in sentences.
    """

    planned: tuple[PlannedPerson, ...]
    edits: tuple[Edit, ...]
    summary: str
    told: tuple[str, ...]


class PeopleImport:
    """Reads lists of people and puts them on committees.

    Args:
        workspace: where the change is recorded.
    """

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._kept: dict[str, PeopleList] = {}

    def kept(self, committee: Committee) -> PeopleList:
        """The list that was read for a committee and not yet taken, as it is mended; empty where none was."""
        return self._kept.get(committee.id, PeopleList(()))

    def keep(self, committee: Committee, found: PeopleList) -> None:
        """Keep a list for a committee until it is taken or the program ends."""
        self._kept[committee.id] = found

    def alter(self, committee: Committee, at: int, row: ListedPerson) -> None:
        """Understand a row of the list that is kept otherwise.

        Args:
            committee: the committee.
            at: the place of the row among those kept, from 0.
            row: what is understood.
        """
        found = self.kept(committee)
        self.keep(committee, replace(found, people=(*found.people[:at], row, *found.people[at + 1 :])))

    def leave_out(self, committee: Committee, at: int) -> None:
        """Take nothing of a row that is kept, or take it again.

        Raises:
            Refused: there is no name in it.
        """
        row = self.kept(committee).people[at]
        if not row.left_out:
            self.alter(committee, at, replace(row, left_out=LEFT_BY_HAND))
        elif row.left_out == LEFT_BY_HAND:
            self.alter(committee, at, replace(row, left_out=""))
        else:
            raise Refused(f"Nothing can be taken of it: {row.left_out}. Change the row first.")

    def read_file(self, committee: Committee, path: Path) -> PeopleList:
        """What a list in a file says.

        Args:
            committee: the committee whose people they are.
            path: a workbook (.xlsx) or text (.csv).

        Raises:
            FileTrouble: it cannot be read, is neither, has no headings, or holds more than a list does.
        """
        sheets, day = sheets_of_file(path), self._workspace.today
        try:
            return read_people_list(sheets, self._workspace.customs_of(committee), day)
        except NoHeadingsError:
            raise FileTrouble(f"{path} has no column of names: {_HEADINGS}") from None

    def read_text(self, committee: Committee, text: str) -> PeopleList:
        """What a pasted list says.

        Raises:
            Refused: it has no headings, or cannot be read.
        """
        try:
            sheet = sheet_of_text(text, fitness)
            day = self._workspace.today
            return read_people_list([sheet], self._workspace.customs_of(committee), day)
        except UnreadableTextError as trouble:
            raise Refused(f"The list could not be read: {trouble}.") from None
        except NoHeadingsError:
            raise Refused(f"The list has no column of names: {_HEADINGS}") from None

    def planned(self, committee: Committee, found: PeopleList) -> PeopleImported:
        """What taking a list would do. Who belongs to the committee already is not added again."""
        store = self._workspace.store
        known = PeopleKnown(
            committee,
            tuple(store.all(Person)),
            tuple(m for m in store.all(Membership) if m.committee == committee.id),
            self._workspace.customs_of(committee),
            self._workspace.today,
            first_day_after(store.all(Meeting), committee.id),
        )
        plan = PeoplePlan(known, self._workspace.ids.new)
        for row in found.people:
            plan.take(row)
        told = (*found.told, *_told(plan))
        return PeopleImported(tuple(plan.planned), tuple(plan.edits), _summary(plan.planned), told)

    def take(self, committee: Committee, found: PeopleList) -> PeopleImported:
        """Put the people of a list on a committee, as one change.

        Raises:
            Refused: nobody is to be taken from it.
            StoreError: it could not be written.
        """
        planned = self.planned(committee, found)
        if all(one.outcome is ImportOutcome.LEFT_OUT for one in planned.planned):
            raise Refused("Nobody is to be taken from the list: every row of it is left out.")
        change = Change("import people", self._workspace.clock.now(), planned.edits)
        self._workspace.record(change)
        self._kept.pop(committee.id, None)
        return planned


def _summary(planned: list[PlannedPerson]) -> str:
    counts = Counter(one.outcome for one in planned)
    told = [_people(counts[outcome], outcome) for outcome in ImportOutcome if counts[outcome]]
    return f"{listed(told)}." if told else "Nobody is on the list."


def _people(number: int, outcome: ImportOutcome) -> str:
    if outcome is ImportOutcome.LEFT_OUT:
        return f"{number} {'row' if number == 1 else 'rows'} {outcome}"
    return f"{number} {'person' if number == 1 else 'people'} {outcome}"


def _told(plan: PeoplePlan) -> Iterator[str]:
    for office, names in plan.offices_held_twice():
        yield f"The office of {office} is held by {listed(names)}: change all but one afterwards."
    if staying := plan.staying:
        yield f"Not on the list, and staying: {listed(person.name for person in staying)}."
