"""The lines of a published agenda, and what each is understood as."""

from enum import StrEnum

from msgspec import Struct

LONGEST_LINE = 3_000
"""In characters. A longer line is taken as it is: no number and no mark is looked for in it."""


def run_together(before: str, after: str) -> str:
    """What was broken at the end of a line; a word that was broken at its hyphen is whole again."""
    hyphen = before.endswith("-") and before[-2:-1].isalpha() and after[:1].islower()
    return f"{before}{'' if hyphen else ' '}{after}".strip()


class SourceLine(Struct, frozen=True):
    """One line, paragraph or table cell of a published agenda, with what is known of it.

    Attributes:
        text: its words, on one line, without white space around them; never empty.
        place: where it stands in the source, for people: "line 12", "row 3".
        number: the number that a word processor or a browser prints before it; not part of `text`.
        indent: how far it is indented, in any unit that is the same throughout the source.
        strong: whether it is a heading, or bold as a whole.
        title: whether the publishing system marks it as the number or the title of an item.
        link: whether it is a link to a document as a whole.
        row: the number of its table row, counted through the source; None outside tables.
        column: the number of its column, from 0.
        after_blank: whether a blank line stands before it, or it is a paragraph of its own.
        around: whether it belongs to the web page around the agenda: a menu, a footer.
    """

    text: str
    place: str = ""
    number: str = ""
    indent: int = 0
    strong: bool = False
    title: bool = False
    link: bool = False
    row: int | None = None
    column: int = 0
    after_blank: bool = True
    around: bool = False

    @property
    def shown(self) -> str:
        """The line as a reader of the source sees it, with its number."""
        return f"{self.number} {self.text}".strip()


class LineMeaning(StrEnum):
    """What a line of a published agenda is understood as."""

    ITEM = "item"
    TITLE = "title"
    PURPOSE = "purpose"
    AUTHOR = "author"
    PAPER = "paper"
    EXEMPT = "exempt"
    URGENT = "urgent"
    PART = "part"
    MEETING = "meeting"
    NOT_TAKEN = "not taken"


class UnderstoodLine(Struct, frozen=True):
    """A source line with what it is understood as.

    Attributes:
        source: the line.
        meaning: what it is. `ITEM` begins an item, with its number, its title or both; `TITLE` is more of
            the title; `PART` begins a part of the agenda, which may be private; `MEETING` says date, time
            or venue.
        words: what is taken of it.
        number: the number of the item that it begins; else empty.
        joined: whether it goes on where the line before it, of the same meaning, ends.
    """

    source: SourceLine
    meaning: LineMeaning
    words: str = ""
    number: str = ""
    joined: bool = False

    @property
    def taken(self) -> str:
        """What is taken of the line: nothing of one that is not taken, which keeps its words all the same."""
        return "" if self.meaning is LineMeaning.NOT_TAKEN else self.words

    def understood_as(
        self, meaning: LineMeaning, *, number: str | None = None, words: str | None = None
    ) -> "UnderstoodLine":
        """The line with another meaning.

        Args:
            meaning: what it is.
            number: the number of the item, where it begins one; the one it has when None.
            words: what is taken of it; when None what was taken, else all its words.
        """
        number = self.number if number is None else number
        return UnderstoodLine(
            self.source,
            meaning,
            (self.words or self.source.text) if words is None else words,
            number if meaning is LineMeaning.ITEM else "",
            self.joined and meaning is self.meaning,
        )
