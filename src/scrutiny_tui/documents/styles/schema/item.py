"""The table `item` of a style file: the heading of an item of business."""

from enum import StrEnum
from typing import Annotated

from msgspec import Struct

from scrutiny_tui.documents.styles.table_checks import each_once
from scrutiny_tui.documents.styles.wordings import (
    PlaceholderWording,
    TextLineWording,
    gaps,
    kept_gaps,
    line_gaps,
)


class ItemHeadLine(StrEnum):
    """The lines that can be printed between an item's title and its discussion."""

    URGENT = "urgent"
    AUTHOR = "author"
    PURPOSE = "purpose"
    PAPERS = "papers"


class ItemWords(Struct, frozen=True):
    """An item's heading and the lines under it.

    Attributes:
        reference: how the item is referred to; {item} is this reference in the numbers of paragraphs.
            {minute} is the minute number if one is allotted (`minute_numbers`), and otherwise the agenda
            number; {year} and {yy} are the year of the meeting's minute numbers; {began} is when the first
            line of the item was typed, in a meeting that was captured live.
        number: the reference as printed before the title; left out when the item has no number.
        title: the title as printed.
        star: what {star} prints in `number` and `title` for an item that the clerk stars, by typing a star
            before its title ("* Fly-tipping").
        exempt_title: printed when the title itself is not for the public.
        head: the lines under the title, in this order: urgent, author, purpose, papers.
        urgent: why the item is urgent, in the minutes.
        author: the author line of the report.
        purpose: the purpose of the item.
        paper: a paper of the item.
        withdrawn: that the item was withdrawn from the agenda.
        deferred: that the item was deferred to another meeting before it was reached; {date} is its day.
        together: that the item was taken together with another; {item} is the reference of the other.
    """

    reference: Annotated[str, gaps("number", "minute", "year", "yy", "began")]
    number: Annotated[str, gaps("reference", "star", needs=["reference"])]
    title: Annotated[str, kept_gaps("title", "star", needs=["title"])]
    star: str
    exempt_title: PlaceholderWording
    head: tuple[ItemHeadLine, ...]
    urgent: Annotated[str, line_gaps("reason", needs=["reason"])]
    author: TextLineWording
    purpose: TextLineWording
    paper: TextLineWording
    withdrawn: Annotated[str, gaps()]
    deferred: Annotated[str, gaps("date")]
    together: Annotated[str, gaps("item", needs=["item"])]

    def __post_init__(self) -> None:
        each_once(self.head, ItemHeadLine, "head")
