"""What a house style settles: everything in which one council's minutes differ from another's.

Each class is one table of the style file, each field one setting of it; the file explains them to the clerk
(`templates/herefordshire.toml`), and nothing here has a default, so that no wording hides in code.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, TypeAlias

from scrutiny_tui.documents.styles.wording import gaps
from scrutiny_tui.domain.discussion import MarkStyle

Wording: TypeAlias = Annotated[str, gaps()]
OfText: TypeAlias = Annotated[str, gaps("text")]
OfNames: TypeAlias = Annotated[str, gaps("names")]
OfNumber: TypeAlias = Annotated[str, gaps("n")]
OfPerson: TypeAlias = Annotated[str, gaps("name", "short", "role", "initials")]
AtATime: TypeAlias = Annotated[str, gaps("names", "time", "minutes")]
OfMeeting: TypeAlias = Annotated[str, gaps("venue", "date", "time", "draft", "paragraphs")]


class Case(StrEnum):
    """How running text writes the committee's term."""

    AS_GIVEN = "as given"
    LOWER = "lower"


class Seat(StrEnum):
    """Where somebody stands in the list of those present."""

    CHAIR = "chair"
    MEMBERS = "members"
    CO_OPTED = "co-opted"
    SUBSTITUTES = "substitutes"
    CABINET = "cabinet"
    OFFICERS = "officers"
    OTHERS = "others"
    APOLOGIES = "apologies"
    ABSENT = "absent"


class HeadLine(StrEnum):
    """What can stand between an item's title and its discussion."""

    URGENT = "urgent"
    AUTHOR = "author"
    PURPOSE = "purpose"
    PAPERS = "papers"


class Closing(StrEnum):
    """The blocks that close an item."""

    RECOMMENDATIONS = "recommendations"
    REQUESTS = "requests"
    ACTIONS = "actions"
    CONCLUSIONS = "conclusions"


@dataclass(frozen=True, slots=True)
class Words:
    """The council's own words for what every committee has."""

    chair: str
    vice_chair: str
    presiding: str
    term: Case
    joiner: str
    online: str
    late: str


@dataclass(frozen=True, slots=True)
class Dates:
    """How dates and times are written."""

    date: str
    time: str
    am: str
    pm: str
    months: tuple[str, ...]
    days: tuple[str, ...]

    def __post_init__(self) -> None:
        if (len(self.months), len(self.days)) != (12, 7):
            raise ValueError("dates.months must have twelve names and dates.days seven")


@dataclass(frozen=True, slots=True)
class Front:
    """What stands at the head of the document, and on the edge of each page."""

    title: OfMeeting
    lines: tuple[OfMeeting, ...]
    header: OfMeeting
    footer: OfMeeting
    pages: Annotated[str, gaps("page", "pages")]
    document: OfMeeting
    subject: OfMeeting


@dataclass(frozen=True, slots=True)
class Drafting:
    """How a draft shows that it is one, and what is still to be done in it."""

    word: str
    line: OfMeeting
    rough: OfText
    verify: str
    no_title: str
    no_text: str


@dataclass(frozen=True, slots=True)
class Forms:
    """How people are named, by capacity: of each list the first wording whose gaps are all known."""

    member: tuple[OfPerson, ...]
    co_opted: tuple[OfPerson, ...]
    cabinet: tuple[OfPerson, ...]
    officer: tuple[OfPerson, ...]
    other: tuple[OfPerson, ...]


@dataclass(frozen=True, slots=True)
class Naming:
    """How people are named in the text."""

    titles: tuple[str, ...]
    honours: tuple[str, ...]
    speaker: Forms
    mention: Forms


@dataclass(frozen=True, slots=True)
class Group:
    """One line of the list of those present."""

    label: str
    of: tuple[Seat, ...]
    name: Annotated[str, gaps("name", "short", "role", "initials", "office", "instead_of", "online", "late")]
    between: str


@dataclass(frozen=True, slots=True)
class AttendanceWords:
    """The list of those present, and the sentences of an item that is about nothing else."""

    groups: tuple[Group, ...]
    apologies: OfNames
    absent: OfNames
    substitute: Annotated[str, gaps("names", "instead_of")]

    def __post_init__(self) -> None:
        seats = (seat for group in self.groups for seat in group.of)
        _each_once(seats, Seat, "attendance.groups")


@dataclass(frozen=True, slots=True)
class ItemWords:
    """An item's heading and what stands under it."""

    number: Annotated[str, gaps("number")]
    title: Annotated[str, gaps("title")]
    exempt_title: str
    head: tuple[HeadLine, ...]
    urgent: Annotated[str, gaps("reason")]
    author: OfText
    purpose: OfText
    paper: OfText

    def __post_init__(self) -> None:
        _each_once(self.head, HeadLine, "item.head")


@dataclass(frozen=True, slots=True)
class Marks:
    """How the sub-points of the discussion are marked."""

    bullets: tuple[str, ...]
    decimal: OfNumber
    letter: OfNumber
    roman: OfNumber

    def __post_init__(self) -> None:
        if not self.bullets:
            raise ValueError("marks.bullets needs at least one")


@dataclass(frozen=True, slots=True)
class Discussion:
    """What was said."""

    spoken: Annotated[str, gaps("speaker", "text")]


@dataclass(frozen=True, slots=True)
class ResolutionWords:
    """A resolution: its lead, its clauses, its standing forms and what is said about it."""

    strong: str
    lead: Wording
    lost_lead: Wording
    mark: MarkStyle
    form: OfNumber
    noted: Wording
    agreed: Wording
    moved: Annotated[str, gaps("mover", "seconder")]
    lost: Wording
    reason: OfText
    amendment: Annotated[str, gaps("mover", "seconder", "text")]
    amendment_lost: Wording


@dataclass(frozen=True, slots=True)
class VoteWords:
    """How a vote is reported. Those named `*_for`, `*_against`, `*_abstained` are of the three sides."""

    numbers: Annotated[str, gaps("in_favour", "against", "abstained")]
    unanimous: Wording
    names_for: OfNames
    names_against: OfNames
    names_abstained: OfNames
    casting_for: Wording
    casting_against: Wording
    recorded_for: OfNames
    recorded_against: OfNames
    recorded_abstained: OfNames


@dataclass(frozen=True, slots=True)
class Block:
    """One of the blocks that close an item."""

    heading: Annotated[str, gaps("body")]
    lead: Annotated[str, gaps("body")]
    mark: MarkStyle
    form: OfNumber
    line: Annotated[str, gaps("text", "owner", "due", "details")]


@dataclass(frozen=True, slots=True)
class ClosingWords:
    """The blocks that close an item, and their order."""

    order: tuple[Closing, ...]
    recommendations: Block
    requests: Block
    actions: Block
    conclusions: Block

    def __post_init__(self) -> None:
        _each_once(self.order, Closing, "closing.order")


@dataclass(frozen=True, slots=True)
class RoomWords:
    """Who came and went, and the meeting's own times."""

    came: AtATime
    went: AtATime
    took_chair: AtATime
    opened: AtATime
    adjourned: AtATime
    resumed: AtATime
    extended: AtATime
    closed: AtATime


@dataclass(frozen=True, slots=True)
class DeclarationWords:
    """Interests declared."""

    lead: Wording
    line: Annotated[str, gaps("name", "interest", "item", "nature", "consequence")]
    none: Wording
    item: Annotated[str, gaps("number", "title")]
    this_item: str
    categories: dict[str, str]
    category: Annotated[str, gaps("category")]
    interest: str


@dataclass(frozen=True, slots=True)
class ExemptWords:
    """The exclusion of the public, its return, and the heading of the exempt minutes."""

    excluded: Annotated[str, gaps("paragraphs")]
    one: Annotated[str, gaps("paragraphs")]
    several: Annotated[str, gaps("paragraphs")]
    line: Annotated[str, gaps("number", "text")]
    schedule: dict[str, str]
    returned: Wording
    heading: OfMeeting
    header: OfMeeting


@dataclass(frozen=True, slots=True)
class ConfirmationWords:
    """The minutes of an earlier meeting."""

    confirmed: Annotated[str, gaps("date")]
    corrected: Annotated[str, gaps("date")]
    correction: OfText


@dataclass(frozen=True, slots=True)
class LogWords:
    """The committee's action log as a document."""

    document: Annotated[str, gaps("date")]
    line: Annotated[str, gaps("date")]
    exempt: Wording
    empty: Wording
    header: Annotated[str, gaps("date")]
    total: Annotated[str, gaps("count")]
    columns: tuple[str, ...]
    minute: Annotated[str, gaps("date", "item")]
    due: Annotated[str, gaps("wording", "date")]
    updated: Annotated[str, gaps("update", "date")]
    date: str
    kinds: dict[str, str]
    statuses: dict[str, str]

    def __post_init__(self) -> None:
        if len(self.columns) != 7:
            raise ValueError("action_log.columns must have seven headings")


@dataclass(frozen=True, slots=True)
class HouseStyle:
    """How a council prints its minutes."""

    language: str
    words: Words
    dates: Dates
    front: Front
    draft: Drafting
    naming: Naming
    attendance: AttendanceWords
    item: ItemWords
    marks: Marks
    discussion: Discussion
    resolution: ResolutionWords
    votes: VoteWords
    closing: ClosingWords
    room: RoomWords
    declarations: DeclarationWords
    exempt: ExemptWords
    confirmation: ConfirmationWords
    signature: tuple[Wording, ...]
    action_log: LogWords


def _each_once(found: Iterable[StrEnum], known: type[StrEnum], key: str) -> None:
    """Hold a list to naming each of the known once, so that nothing captured is left out of the minutes."""
    named = list(found)
    missing = [choice for choice in known if choice not in named]
    twice = [choice for choice in known if named.count(choice) > 1]
    if missing:
        raise ValueError(f"{key} leaves out {', '.join(missing)}")
    if twice:
        raise ValueError(f"{key} names {', '.join(twice)} twice")
