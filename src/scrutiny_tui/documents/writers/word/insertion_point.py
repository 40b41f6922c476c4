"""Finds where a document is inserted into a council's own file: at the bookmark, or at the end."""

from typing import NamedTuple

from docx.document import Document
from docx.section import Section

from scrutiny_tui.documents.writers.word.xml_elements import Element, is_empty, qn

_HOLDERS = {qn(tag) for tag in ("w:body", "w:tc", "w:sdtContent")}


class InsertionPoint(NamedTuple):
    """A position among the paragraphs of a document.

    Attributes:
        at: the element at the position; None for an empty body.
        before: whether the position is before that element rather than after it.
    """

    at: Element | None
    before: bool = False


def insertion_point_in(document: Document, bookmark: str) -> InsertionPoint:
    """The position of a bookmark; without such a bookmark, the end of the document.

    Args:
        document: the council's file.
        bookmark: the bookmark's name.
    """
    start = find_bookmark(document, bookmark)
    if start is None:
        body: Element = document.element.body
        last = [child for child in body if child.tag != qn("w:sectPr")]
        return InsertionPoint(last[-1] if last else None)
    while (parent := start.getparent()) is not None and parent.tag not in _HOLDERS:
        start = parent
    # The last paragraph of a section holds its properties; anything after it is in the next section.
    return InsertionPoint(start, before=start.find(f"{qn('w:pPr')}/{qn('w:sectPr')}") is not None)


def find_bookmark(document: Document, bookmark: str) -> Element | None:
    """The start of the bookmark with that name, in capitals or not; None if there is none."""
    body: Element = document.element.body
    for start in body.iter(qn("w:bookmarkStart")):
        if start.get(qn("w:name"), "").casefold() == bookmark.casefold():
            return start
    return None


def section_at(document: Document, place: InsertionPoint) -> Section:
    """The section that a position is in."""
    ends = [section._sectPr for section in document.sections]  # noqa: SLF001  as python-docx keeps them
    body: Element = document.element.body
    at = body.index(_outermost(place.at, body)) if place.at is not None else len(body)
    after = (number for number, end in enumerate(ends) if at <= body.index(_outermost(end, body)))
    return document.sections[next(after, -1)]


def insert(document: Document, place: InsertionPoint, written: list[Element]) -> None:
    """Insert elements at a position. Existing content stays, except that an empty paragraph is replaced.

    Args:
        document: the document.
        place: the position.
        written: paragraphs and tables.
    """
    at = place.at
    if at is None:
        document.element.body[0:0] = written
        return
    parent = at.getparent()
    assert parent is not None  # noqa: S101  the element is in a document
    first = parent.index(at) + (not place.before)
    parent[first:first] = written
    if is_empty(at) and written:
        _move_marks(at, written[0])
        parent.remove(at)


def _move_marks(empty: Element, first: Element) -> None:
    """Move the bookmarks of a paragraph that is replaced before the first element that replaces it."""
    parent = first.getparent()
    marks = [child for child in empty if child.tag in (qn("w:bookmarkStart"), qn("w:bookmarkEnd"))]
    if parent is not None:
        at = parent.index(first)
        parent[at:at] = marks


def _outermost(element: Element, body: Element) -> Element:
    while (parent := element.getparent()) is not None and parent is not body:
        element = parent
    return element
