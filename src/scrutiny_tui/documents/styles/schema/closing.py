"""The table `closing`: the blocks at the end of an item."""

from enum import StrEnum
from typing import Annotated, TypeAlias

from msgspec import Struct

from scrutiny_tui.documents.styles.number_formats import BlockLines, Unnumbered
from scrutiny_tui.documents.styles.table_checks import cells_fit, each_once, words_kept
from scrutiny_tui.documents.styles.wordings import Wording, gaps, line_gaps

_OWED = ("text", "owner", "due", "date", "details")

OutcomeCell: TypeAlias = Annotated[str, gaps(*_OWED)]
OutcomeWording: TypeAlias = Annotated[str, gaps(*_OWED, needs=["text"])]


class ClosingBlock(StrEnum):
    """The blocks that close an item."""

    RESOLUTIONS = "resolutions"
    RECOMMENDATIONS = "recommendations"
    REQUESTS = "requests"
    ACTIONS = "actions"
    CONCLUSIONS = "conclusions"


class OutcomePlace(StrEnum):
    """Where requests, actions, recommendations or conclusions are printed."""

    TAKEN = "where taken"
    CLOSING = "closing"
    BOTH = "where taken and closing"
    NOWHERE = "nowhere"


class ClosingBlockWords(Struct, frozen=True):
    """Recommendations, requests, actions or conclusions.

    Attributes:
        place: where they are printed: where taken (by `in_text`), closing (in a block, by the other settings
            here), where taken and closing, or nowhere.
        heading: the heading of the block; {body} is the body that recommendations are made to.
        lead: the words before the lines; empty for none.
        lines: how its lines are numbered, shown by the first number: "1.", "(a)"; or "bullets", "none", or
            "table".
        columns: the headings of the table, if `lines` is "table".
        cells: the wording of each cell of the table; the gaps are those of `line`.
        line: a line of the block. {owner}, {due} (the due wording as typed) and {date} (the date it gives)
            are filled if they were captured; {details} is owner and due wording together.
        in_text: the line where it was taken; in the column beside the text if `discussion.beside` has one.
    """

    place: OutcomePlace
    heading: Annotated[str, gaps("body")]
    lead: Annotated[str, gaps("body")]
    lines: BlockLines
    columns: tuple[str, ...]
    cells: tuple[OutcomeCell, ...]
    line: OutcomeWording
    in_text: OutcomeWording

    def __post_init__(self) -> None:
        cells_fit(self.columns, self.cells, in_table=self.lines is Unnumbered.TABLE)
        if self.place in (OutcomePlace.TAKEN, OutcomePlace.BOTH):
            words_kept("in_text", [self.in_text], "text")
        if self.place not in (OutcomePlace.CLOSING, OutcomePlace.BOTH):
            return
        if self.lines is Unnumbered.TABLE:
            words_kept("cells", self.cells, "text")
        else:
            words_kept("line", [self.line], "text")


class RecommendationBlockWords(ClosingBlockWords, frozen=True):
    """Recommendations, and the responses to those of earlier meetings.

    Attributes:
        responded: the response to a recommendation of an earlier meeting, where it is reported; {answer} is
            one of `answers`, {date} the day of the response.
        answers: the council's words for the answers.
    """

    responded: Annotated[
        str,
        line_gaps("reference", "answer", "reason", "date", needs=["reference", "answer", "reason"]),
    ]
    answers: dict[str, str]


class ResolutionBlockWords(Struct, frozen=True):
    """The block of resolutions at the end of an item.

    Attributes:
        heading: the heading of the block; empty for none.
    """

    heading: Wording


class ClosingWords(Struct, frozen=True):
    """The blocks that close an item; a block without entries is left out.

    Attributes:
        order: the order of the blocks: resolutions, recommendations, requests, actions, conclusions.
        resolutions: resolutions, if `resolution.place` puts them here.
        recommendations: recommendations, with a block for each body.
        requests: information requests.
        actions: actions.
        conclusions: conclusions.
    """

    order: tuple[ClosingBlock, ...]
    resolutions: ResolutionBlockWords
    recommendations: RecommendationBlockWords
    requests: ClosingBlockWords
    actions: ClosingBlockWords
    conclusions: ClosingBlockWords

    def __post_init__(self) -> None:
        each_once(self.order, ClosingBlock, "order")
