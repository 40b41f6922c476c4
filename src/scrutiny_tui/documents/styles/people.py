"""What a house style settles about people: how they are named, and the list of those present."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

from scrutiny_tui.documents.styles.checks import MisfitError, each_once
from scrutiny_tui.documents.styles.wording import OfNames, OfPerson, gaps


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


class Roll(StrEnum):
    """How the list of those present is set."""

    ONE_LINE = "one line"
    ONE_NAME_A_LINE = "one name a line"
    TABLE = "table"


@dataclass(frozen=True, slots=True)
class Forms:
    """How people are named, by what they are to the committee.

    Of each list the first whose gaps can all be filled is used; else the name in full.

    Attributes:
        member: a member, or a substitute.
        co_opted: a co-opted member.
        cabinet: a member of the cabinet or executive.
        officer: an officer of the council.
        other: anybody else.
    """

    member: tuple[OfPerson, ...]
    co_opted: tuple[OfPerson, ...]
    cabinet: tuple[OfPerson, ...]
    officer: tuple[OfPerson, ...]
    other: tuple[OfPerson, ...]


@dataclass(frozen=True, slots=True)
class Naming:
    """How people are named in the text.

    Attributes:
        titles: what a name may begin with; {short} is title and surname. A name that begins with none is
            printed whole.
        honours: what may follow a surname and is not one.
        first_speaker: at the beginning of a sentence, where an item first names somebody; an empty list
            is as later.
        first_mention: within a sentence, where an item first names somebody; an empty list is as later.
        formal_speaker: at the beginning of a sentence, where it matters who it was: interests, apologies, who
            came and went; an empty list is as otherwise.
        formal_mention: the same within a sentence, and of movers and votes.
        speaker: at the beginning of a sentence: "hale: asked whether …".
        mention: within a sentence: "@hale", an owner, a mover.
    """

    titles: tuple[str, ...]
    honours: tuple[str, ...]
    first_speaker: Forms
    first_mention: Forms
    formal_speaker: Forms
    formal_mention: Forms
    speaker: Forms
    mention: Forms


@dataclass(frozen=True, slots=True)
class Group:
    """One group of the list of those present; left out while there is nobody in it.

    Attributes:
        label: what stands before the names.
        of: who belongs to it. Each of chair, members, co-opted, substitutes, cabinet, officers, others,
            apologies and absent belongs to one group.
        name: how each is listed; {came} and {left} are the times of coming late and of leaving early,
            {came_item} and {left_item} the items; {vote} is whether a co-opted member may vote.
        between: what stands between two names, on one line or in a cell of the table.
    """

    label: str
    of: tuple[Seat, ...]
    name: Annotated[
        str,
        gaps(
            *("name", "short", "role", "initials", "office", "instead_of", "online", "late"),
            *("came", "left", "came_item", "left_item", "vote"),
        ),
    ]
    between: str


@dataclass(frozen=True, slots=True)
class AttendanceWords:
    """The list of those present, and the sentences of an item in which nothing but attendance is recorded.

    Attributes:
        roll: how the list is set: each group on one line, one name a line, or a table.
        columns: the headings of the table, for group and names.
        groups: the groups, in order.
        apologies: apologies as a sentence.
        absent: absence as a sentence.
        substitute: a substitution as a sentence.
        voting: said of a co-opted member who may vote on everything.
        voting_on: said of one who may vote on some business only.
        non_voting: said of one who may not vote.
    """

    roll: Roll
    columns: tuple[str, ...]
    groups: tuple[Group, ...]
    apologies: OfNames
    absent: OfNames
    substitute: Annotated[str, gaps("names", "instead_of")]
    voting: str
    voting_on: Annotated[str, gaps("business")]
    non_voting: str

    def __post_init__(self) -> None:
        if len(self.columns) != 2:
            raise MisfitError("columns", "must have two headings")
        each_once((seat for group in self.groups for seat in group.of), Seat, "groups")
