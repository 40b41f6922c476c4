"""The table `declarations`: interests declared."""

from dataclasses import dataclass
from typing import Annotated, TypeAlias

from scrutiny_tui.documents.styles.number_formats import BlockLines
from scrutiny_tui.documents.styles.table_checks import cells_fit
from scrutiny_tui.documents.styles.wordings import Wording, gaps

InterestWording: TypeAlias = Annotated[
    str, gaps("name", "interest", "category", "item", "nature", "consequence")
]


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
    lines: BlockLines
    columns: tuple[str, ...]
    cells: tuple[InterestWording, ...]
    line: InterestWording
    none: Wording
    item: Annotated[str, gaps("number", "title")]
    this_item: str
    categories: dict[str, str]
    category: Annotated[str, gaps("category")]
    interest: str
    consequences: dict[str, str]

    def __post_init__(self) -> None:
        cells_fit(self.columns, self.cells, self.lines)
