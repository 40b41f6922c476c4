"""The table `attendance`: the list of those present."""

from enum import StrEnum
from typing import Annotated

from msgspec import Struct

from scrutiny_tui.documents.styles.table_checks import InvalidSettingError, each_once
from scrutiny_tui.documents.styles.wordings import LineWording, NamesWording, kept_gaps, line_gaps
from scrutiny_tui.domain.committees import Councils


class Seat(StrEnum):
    """The groups of people in the list of those present."""

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
    """The layout of the list of those present."""

    ONE_LINE = "one line"
    ONE_NAME_A_LINE = "one name a line"
    TABLE = "table"


class RemoteByLaw(StrEnum):
    """Whether the law counts a member who attends online as present."""

    PRESENT = "present"
    NOT_PRESENT = "not present"


class AttendanceGroup(Struct, frozen=True):
    """One group of the list of those present; a group without people is left out.

    Attributes:
        label: the words before the names.
        of: who belongs to the group. Each of chair, members, co-opted, substitutes, cabinet, officers,
            others, apologies and absent must be in exactly one group.
        name: how each person is listed; {came} and {left} are the times of coming late and of leaving early,
            {came_item} and {left_item} are the items; {role} of a visitor has the body they come from;
            {vote} says whether a co-opted member may vote; {reason} is the reason given with apologies.
        between: what separates two names on a line or in a cell of the table.
    """

    label: str
    of: tuple[Seat, ...]
    name: Annotated[
        str,
        kept_gaps(
            *("name", "short", "role", "initials", "office", "instead_of", "online", "late"),
            *("came", "left", "came_item", "left_item", "vote", "reason"),
            needs=[("name", "short")],
        ),
    ]
    between: str


class AttendanceWords(Struct, frozen=True):
    """The list of those present, and the sentences of an item in which attendance is recorded.

    Attributes:
        roll: the layout of the list: each group on one line, one name a line, or a table.
        columns: the headings of the table, for group and names.
        groups: the groups, in order.
        apologies: apologies as a sentence.
        apologies_late: apologies for lateness as a sentence.
        apologies_early: apologies for leaving early as a sentence.
        no_apologies: that no apologies were received.
        absent: absence as a sentence.
        substitute: a substitution as a sentence.
        remote: whether the law of the nation counts a member who attends online as "present" or as "not
            present"; a committee's own settings come first.
        voting: said of a co-opted member who may vote on all business.
        voting_on: said of a co-opted member who may vote on {business} only.
        non_voting: said of a co-opted member who may not vote.
        councils: where minutes, agendas and attendance sheets name the council that appointed a member of a
            joint committee: "behind the name", "grouped" (the people of each council together), or "not
            shown"; a committee's own settings come first.
        council_name: a name with its council.
        council_heading: the heading of the people of a council, where each has a line or a row.
        council_names: the people of a council, where they stand on one line.
    """

    roll: Roll
    columns: tuple[str, ...]
    groups: tuple[AttendanceGroup, ...]
    apologies: NamesWording
    apologies_late: NamesWording
    apologies_early: NamesWording
    no_apologies: LineWording
    absent: NamesWording
    substitute: Annotated[str, line_gaps("names", "instead_of", needs=["names"])]
    remote: RemoteByLaw
    voting: str
    voting_on: Annotated[str, line_gaps("business", needs=["business"])]
    non_voting: str
    councils: Councils
    council_name: Annotated[str, kept_gaps("name", "council", needs=["name"])]
    council_heading: Annotated[str, kept_gaps("council", needs=["council"])]
    council_names: Annotated[str, kept_gaps("council", "names", needs=["names"])]

    def __post_init__(self) -> None:
        if len(self.columns) != 2:
            raise InvalidSettingError("columns", "must have two headings")
        each_once((seat for group in self.groups for seat in group.of), Seat, "groups")
