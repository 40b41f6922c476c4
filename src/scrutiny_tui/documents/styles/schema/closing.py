"""The table `closing`: the blocks at the end of an item."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, TypeAlias

from scrutiny_tui.documents.styles.number_formats import BlockLines
from scrutiny_tui.documents.styles.table_checks import cells_fit, each_once
from scrutiny_tui.documents.styles.wordings import Wording, gaps

FollowUpWording: TypeAlias = Annotated[str, gaps("text", "owner", "due", "date", "details")]


class ClosingBlock(StrEnum):
    """The blocks that close an item."""

    RESOLUTIONS = "resolutions"
    RECOMMENDATIONS = "recommendations"
    REQUESTS = "requests"
    ACTIONS = "actions"
    CONCLUSIONS = "conclusions"


class OutcomePlace(StrEnum):
    """Where requests, actions, recommendations or conclusions stand."""

    TAKEN = "where taken"
    CLOSING = "closing"
    BOTH = "where taken and closing"
    NOWHERE = "nowhere"


@dataclass(frozen=True, slots=True)
class ClosingBlockWords:
    """Recommendations, requests, actions or conclusions.

    Attributes:
        place: where they stand: where taken (each as `in_text` says), closing (in a block, as all the other
            settings here say), where taken and closing, or nowhere.
        heading: the heading of the block; {body} is whom recommendations are made to.
        lead: the words that lead into the block; empty for none.
        lines: how its lines are numbered, by the first of them: "1.", "(a)"; "bullets", "none", or "table".
        columns: the headings of the table, where `lines` is one.
        cells: what stands in each column of the table; gaps as of a line.
        line: a line of the block. {owner}, {due} (as typed) and {date} (that it gives) are known where
            they were captured; {details} is owner and due wording together.
        in_text: the line where it was taken; in a column beside the text where `discussion.beside` has one.
    """

    place: OutcomePlace
    heading: Annotated[str, gaps("body")]
    lead: Annotated[str, gaps("body")]
    lines: BlockLines
    columns: tuple[str, ...]
    cells: tuple[FollowUpWording, ...]
    line: FollowUpWording
    in_text: FollowUpWording

    def __post_init__(self) -> None:
        cells_fit(self.columns, self.cells, self.lines)


@dataclass(frozen=True, slots=True)
class ResolutionBlockWords:
    """The block of resolutions at the close of an item, where they stand there.

    Attributes:
        heading: its heading; empty for none.
    """

    heading: Wording


@dataclass(frozen=True, slots=True)
class ClosingWords:
    """The blocks that close an item; one without entries is left out.

    Attributes:
        order: the blocks, in their order: resolutions, recommendations, requests, actions, conclusions.
        resolutions: resolutions, where `resolution.place` puts them here.
        recommendations: recommendations, a block for each body.
        requests: information requests.
        actions: actions.
        conclusions: conclusions.
    """

    order: tuple[ClosingBlock, ...]
    resolutions: ResolutionBlockWords
    recommendations: ClosingBlockWords
    requests: ClosingBlockWords
    actions: ClosingBlockWords
    conclusions: ClosingBlockWords

    def __post_init__(self) -> None:
        each_once(self.order, ClosingBlock, "order")
