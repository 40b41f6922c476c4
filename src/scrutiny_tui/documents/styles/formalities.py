"""What a house style settles about the formalities: the clock, interests, the exclusion of the public."""

from dataclasses import dataclass
from typing import Annotated, TypeAlias

from scrutiny_tui.documents.styles.checks import cells_fit
from scrutiny_tui.documents.styles.numbers import Lines
from scrutiny_tui.documents.styles.wording import AtATime, OfMeeting, OfText, Wording, gaps

Interest: TypeAlias = Annotated[str, gaps("name", "interest", "category", "item", "nature", "consequence")]


@dataclass(frozen=True, slots=True)
class RoomWords:
    """Who came and went, and the meeting's own times; an empty wording prints nothing.

    Attributes:
        came: somebody joined the meeting.
        went: somebody left it.
        took_chair: somebody took the chair.
        opened: the meeting began.
        adjourned: it adjourned.
        resumed: it resumed.
        extended: it was extended; {minutes} is by how much.
        closed: it ended.
    """

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
    """Interests declared.

    Attributes:
        lead: the words before the interests declared; empty for none.
        lines: how they are numbered, by the first of them; "bullets", "none" for sentences, or "table".
        columns: the headings of the table.
        cells: what stands in each column of the table; gaps as of a line.
        line: an interest declared. {interest} is its category in the council's words, {category} as it is
            called when it is captured, {consequence} what followed.
        none: said when there are none to declare.
        item: the item that an interest concerns, when it is another than the one at hand.
        this_item: the item at hand.
        categories: the council's own categories of interest, and their wordings.
        category: a category that is not among those.
        interest: said when no category was named.
        consequences: the council's own wordings of what followed, by what is typed ("dispensation"); what is
            not among them is printed as typed.
    """

    lead: Wording
    lines: Lines
    columns: tuple[str, ...]
    cells: tuple[Interest, ...]
    line: Interest
    none: Wording
    item: Annotated[str, gaps("number", "title")]
    this_item: str
    categories: dict[str, str]
    category: Annotated[str, gaps("category")]
    interest: str
    consequences: dict[str, str]

    def __post_init__(self) -> None:
        cells_fit(self.columns, self.cells, self.lines)


@dataclass(frozen=True, slots=True)
class ExemptWords:
    """The exclusion of the public, its return, and the exempt minutes, which are a document of their own.

    Attributes:
        excluded: the resolution to exclude the public. {paragraphs} is filled with `one` or `several`;
            where no paragraph is known yet, with `one` and a place to verify.
        one: how one paragraph of the schedule is cited.
        several: how several are cited.
        line: the line for each paragraph, under the resolution.
        schedule: the schedule of exempt information, by the numbers of its paragraphs.
        instead: printed in the public minutes of an item in place of what was recorded in private; empty for
            nothing.
        returned: said when the public returns; empty for nothing.
        heading: the line at the head of the exempt minutes.
        header: what runs at the top of each of their pages.
    """

    excluded: Annotated[str, gaps("paragraphs")]
    one: Annotated[str, gaps("paragraphs")]
    several: Annotated[str, gaps("paragraphs")]
    line: Annotated[str, gaps("number", "text")]
    schedule: dict[str, str]
    instead: Wording
    returned: Wording
    heading: OfMeeting
    header: OfMeeting


@dataclass(frozen=True, slots=True)
class ConfirmationWords:
    """The minutes of an earlier meeting, confirmed.

    Attributes:
        confirmed: the resolution; {date} is as it was captured.
        corrected: the resolution where there are corrections.
        correction: a correction.
    """

    confirmed: Annotated[str, gaps("date")]
    corrected: Annotated[str, gaps("date")]
    correction: OfText
