"""Reads a list of people: what each of its rows says of a person."""

from collections.abc import Iterator, Sequence
from datetime import date

from msgspec import Struct, field
from msgspec.structs import replace

from scrutiny_tui.domain.customs import Customs
from scrutiny_tui.domain.dates import read_date
from scrutiny_tui.domain.names.titles import COUNCILLOR, folded, title_run, titles_of
from scrutiny_tui.domain.people import NO_DETAILS, Capacity, Office, PersonDetails
from scrutiny_tui.domain.people_list.headings import (
    Column,
    ColumnKind,
    capacity_told_by,
    columns_of,
    find_headings,
)
from scrutiny_tui.domain.people_list.names import NameRead, read_name
from scrutiny_tui.domain.people_list.sheets import Cells, Sheet
from scrutiny_tui.domain.people_list.standing import Standing, read_standing
from scrutiny_tui.domain.text import listed


class ListedPerson(Struct, frozen=True):
    """A row of a list, and what it says of a person.

    Attributes:
        place: where the row stands, for people: "row 3".
        source: its words as they stand, for people.
        details: the person; what the row does not say is empty, the name too where none was found.
        guessed: whether the row itself does not say the capacity.
        says_office: whether the row says which office is held, if only that none is.
        since: the first day of the term, where it says so.
        until: the last day of it, where it says so.
        mended: what was put right or not taken, each in a short phrase.
        left_out: why nothing is taken of the row; empty where it is taken.
    """

    place: str
    source: str
    details: PersonDetails = NO_DETAILS
    guessed: bool = True
    says_office: bool = False
    since: date | None = None
    until: date | None = None
    mended: tuple[str, ...] = ()
    left_out: str = ""

    def added_to(self, known: PersonDetails) -> PersonDetails:
        """What is known of a person with what the row says of them; their name stays."""
        said = self.details
        capacity = known.capacity if self.guessed else said.capacity
        return PersonDetails(
            known.name,
            capacity,
            said.office if self.says_office else known.office,
            said.role or known.role,
            said.initials or known.initials,
            said.votes or (known.votes if capacity is known.capacity else ""),
            said.council or known.council,
        )


class PeopleList(Struct, frozen=True):
    """What a list of people says.

    Attributes:
        people: its rows, in order; those without a word in them are left out.
        told: what of it is not read, in sentences.
    """

    people: tuple[ListedPerson, ...]
    told: tuple[str, ...] = ()


class NoHeadingsError(ValueError):
    """No row of a list says what its columns hold."""


def read_people_list(sheets: Sequence[Sheet], customs: Customs, today: date) -> PeopleList:
    """What a list of people says.

    Args:
        sheets: the sheets of it; one without a row of headings is not read, which is told.
        customs: the council's own titles and words.
        today: the day that decides which year is meant where a date has none.

    Raises:
        NoHeadingsError: none of the sheets has a row of headings with a column of names.
    """
    people: list[ListedPerson] = []
    told: list[str] = []
    found = False
    for sheet in sheets:
        at = find_headings(sheet.rows)
        if at is None:
            if any(any(row) for row in sheet.rows):
                told.append(f"Not read: the sheet “{sheet.name}”, which has no column of names.")
            continue
        found = True
        columns = columns_of(sheet.rows[at])
        people += [_above(sheet, place) for place in range(at) if any(sheet.rows[place])]
        people += [
            _Row(sheet.name, columns, sheet.rows[place], customs, today).read(sheet.place(place))
            for place in range(at + 1, len(sheet.rows))
            if any(sheet.rows[place])
        ]
        told += _told(sheet, at, columns)
    if not found:
        raise NoHeadingsError
    return PeopleList(tuple(people), tuple(told))


def _above(sheet: Sheet, at: int) -> ListedPerson:
    return ListedPerson(sheet.place(at), _shown(sheet.rows[at]), left_out="it stands above the headings")


def _told(sheet: Sheet, at: int, columns: Sequence[Column]) -> Iterator[str]:
    """The columns with something in them of which nothing is taken."""
    filled = {place for row in sheet.rows[at + 1 :] for place, cell in enumerate(row) if cell}
    names = [
        f"“{columns[place].heading}”"
        if place < len(columns) and columns[place].heading
        else f"number {place + 1}"
        for place in sorted(filled)
        if place >= len(columns) or columns[place].kind is ColumnKind.NOT_TAKEN
    ]
    if names:
        of = f" of “{sheet.name}”" if sheet.name else ""
        column = "the column" if len(names) == 1 else "the columns"
        yield f"Not taken: {column} {listed(names)}{of}."


def _shown(row: Cells) -> str:
    return " · ".join(cell for cell in row if cell)


class _Row(Struct):
    """Reads one row.

    Attributes:
        sheet: the name of its sheet.
        columns: what its columns hold.
        cells: its cells; there may be fewer or more.
        customs: the council's own titles and words.
        today: as for `read_people_list`.
        mended: what was put right so far.
    """

    sheet: str
    columns: Sequence[Column]
    cells: Cells
    customs: Customs
    today: date
    mended: list[str] = field(default_factory=list)

    def read(self, place: str) -> ListedPerson:
        """What the row says of a person."""
        post = self._title_as_post()
        name = self._name("" if post else self._cell(ColumnKind.TITLE))
        standings = [*self._standings(), Standing(post=post), name.standing]
        self.mended += name.mended
        if name.refused:
            return ListedPerson(place, _shown(self.cells), PersonDetails(name.name), left_out=name.refused)
        body = self._cell(ColumnKind.BODY)
        posts = list(dict.fromkeys(one.post for one in standings if one.post))
        said = next((one.capacity for one in standings if one.capacity), None) or self._by_heading()
        office = next((one.office for one in standings if one.office is not None), None)
        details = PersonDetails(
            name=name.name,
            capacity=said or Capacity.MEMBER,
            office=office or Office.NONE,
            role=", ".join([*posts, *([body] if body else [])]),
            initials=self._cell(ColumnKind.INITIALS),
            votes=self._cell(ColumnKind.VOTES) or next((one.votes for one in standings if one.votes), ""),
            council=self._cell(ColumnKind.COUNCIL),
        )
        listed_person = ListedPerson(
            place=place,
            source=_shown(self.cells),
            details=details,
            guessed=said is None,
            says_office=office is not None,
            since=self._date(ColumnKind.SINCE),
            until=self._date(ColumnKind.UNTIL),
        )
        return replace(self._guessed(listed_person), mended=tuple(self.mended))

    def _guessed(self, person: ListedPerson) -> ListedPerson:
        """The person with the capacity that office, title and role suggest, where none is given."""
        details = person.details
        if not person.guessed or details.office:
            return replace(person, guessed=person.guessed and not details.office)
        words = [folded(word) for word in details.name.split()]
        titles = title_run(words[:-1], titles_of(self.customs))[1]
        if not details.role or COUNCILLOR in titles:
            return person
        capacity = Capacity.WITNESS if self._cell(ColumnKind.BODY) else Capacity.OFFICER
        a = "a" if capacity is Capacity.WITNESS else "an"
        self.mended.append(f"no capacity is given: taken as {a} {capacity}")
        return replace(person, details=replace(details, capacity=capacity))

    def _by_heading(self) -> Capacity | None:
        held = (column.capacity for column in self.columns if column.kind is ColumnKind.NAME)
        return next(held, None) or capacity_told_by(self.sheet)

    def _name(self, title: str) -> NameRead:
        whole = self._cell(ColumnKind.NAME)
        parts = (self._cell(ColumnKind.FORENAME), self._cell(ColumnKind.SURNAME))
        councillors = any(column.councillors for column in self.columns)
        cell = whole or " ".join(part for part in parts if part)
        return read_name(cell, self.customs, title=title, councillors=councillors)

    def _title_as_post(self) -> str:
        """The cell of the column “Title” where it is the title of a job."""
        cell = self._cell(ColumnKind.TITLE)
        words = folded(cell).split()
        return "" if title_run(words, titles_of(self.customs))[0] == len(words) else cell

    def _standings(self) -> Iterator[Standing]:
        for column, cell in zip(self.columns, self.cells, strict=False):
            if not cell or column.kind not in (ColumnKind.POST, ColumnKind.STANDING):
                continue
            standing = read_standing(cell, self.customs)
            if column.kind is ColumnKind.STANDING and not standing.told:
                self.mended.append(f"“{cell}” is no capacity that is known: taken as the role")
            if standing.not_taken:
                self.mended.append(f"“({standing.not_taken})” is not taken")
            yield standing

    def _date(self, kind: ColumnKind) -> date | None:
        cell = self._cell(kind)
        found = read_date(cell, self.today) if cell else None
        if cell and found is None:
            self.mended.append(f"“{cell}” is no date: not taken")
        return found

    def _cell(self, kind: ColumnKind) -> str:
        found = (cell for column, cell in zip(self.columns, self.cells, strict=False) if column.kind is kind)
        return next(found, "")
