"""The table `item` of a style file: the heading of an item of business."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

from scrutiny_tui.documents.styles.table_checks import each_once
from scrutiny_tui.documents.styles.wordings import TextWording, gaps


class ItemHeadLine(StrEnum):
    """What can stand between an item's title and its discussion."""

    URGENT = "urgent"
    AUTHOR = "author"
    PURPOSE = "purpose"
    PAPERS = "papers"


@dataclass(frozen=True, slots=True)
class ItemWords:
    """An item's heading and what stands under it.

    Attributes:
        reference: what the item is called by; {item} stands for it in the numbers of paragraphs. {minute}
            is the minute number where one is allotted (`minute_numbers`), else the agenda number; {year} and
            {yy} are the year that the meeting's minute numbers are of; {began} is when the first line of the
            item was typed, in a meeting that was captured live.
        number: the reference as it stands before the title; left out when the item has no number.
        title: the title.
        star: the mark of an item that the clerk stars, by a star before its title ("* Fly-tipping"), and what
            {star} then stands for in `number` and `title`.
        exempt_title: printed when the title itself is not for the public.
        head: what stands under the title, in this order: urgent, author, purpose, papers.
        urgent: why the item is urgent.
        author: the author line of the report.
        purpose: the purpose of the item.
        paper: a paper of the item.
    """

    reference: Annotated[str, gaps("number", "minute", "year", "yy", "began")]
    number: Annotated[str, gaps("reference", "star")]
    title: Annotated[str, gaps("title", "star")]
    star: str
    exempt_title: str
    head: tuple[ItemHeadLine, ...]
    urgent: Annotated[str, gaps("reason")]
    author: TextWording
    purpose: TextWording
    paper: TextWording

    def __post_init__(self) -> None:
        each_once(self.head, ItemHeadLine, "head")
