"""The table `declarations`: interests declared."""

from typing import Annotated, TypeAlias

from msgspec import Struct

from scrutiny_tui.documents.styles.number_formats import BlockLines, Unnumbered
from scrutiny_tui.documents.styles.table_checks import cells_fit, words_kept
from scrutiny_tui.documents.styles.wordings import LineWording, Wording, gaps, kept_gaps

_INTEREST = ("name", "interest", "category", "item", "nature", "consequence")

InterestCell: TypeAlias = Annotated[str, gaps(*_INTEREST)]
InterestWording: TypeAlias = Annotated[str, kept_gaps(*_INTEREST, needs=["name", "nature"])]

ConsequenceWording: TypeAlias = Annotated[str, gaps("items")]


class DeclarationWords(Struct, frozen=True):
    """Interests declared.

    Attributes:
        lead: the words before the interests declared; empty for none.
        lines: how they are numbered, shown by the first number; or "bullets", "none" for sentences, or
            "table".
        columns: the headings of the table.
        cells: the wording of each cell of the table; the gaps are those of `line`.
        line: an interest declared. {interest} is its category in the council's words, {category} is its
            category as captured, and {consequence} is what followed.
        statement_lead: the words before transparency statements; empty for none.
        statement: a transparency statement, which is made of a connection that is not an interest; for the
            category of that name. It is a sentence where `lines` is "table". The gaps are those of `line`.
        none: that there are no interests to declare.
        everyone: the name of all members present, when they declared an interest together.
        item: the item that an interest concerns, when that is not the item in which it is declared.
        items: several items that an interest concerns, with their {numbers}.
        this_item: the words for the item in which the interest is declared.
        categories: the council's categories of interest, each with its wording; one whose wording is empty is
            not a category of this council.
        category: the wording of a category that is not in that table.
        interest: the words used when no category was named.
        consequences: the council's wordings of what followed, by what is typed or by what it means ("leaves",
            "stays, no vote"); anything else is printed as typed. {items} is `that_item` or `those_items`.
        that_item: the words for the item that an interest concerns, in what followed.
        those_items: the same for several items.
    """

    lead: Wording
    lines: BlockLines
    columns: tuple[str, ...]
    cells: tuple[InterestCell, ...]
    line: InterestWording
    statement_lead: Wording
    statement: InterestWording
    none: LineWording
    everyone: str
    item: Annotated[str, kept_gaps("number", "title", needs=[("number", "title")])]
    items: Annotated[str, kept_gaps("numbers", needs=["numbers"])]
    this_item: str
    categories: dict[str, str]
    category: Annotated[str, kept_gaps("category", needs=["category"])]
    interest: str
    consequences: dict[str, ConsequenceWording]
    that_item: str
    those_items: str

    def __post_init__(self) -> None:
        cells_fit(self.columns, self.cells, in_table=self.lines is Unnumbered.TABLE)
        if self.lines is Unnumbered.TABLE:
            words_kept("cells", self.cells, "name", "nature")
