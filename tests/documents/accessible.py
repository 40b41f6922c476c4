"""Finds the barriers in a Word file for readers who cannot see it, or who see little."""

import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

from lxml import etree

from tests.documents.office import Element, W, parts

_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_V = "{urn:schemas-microsoft-com:vml}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_DECORATIVE = "{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"
_HIGHLIGHTS = {"yellow": "FFFF00", "cyan": "00FFFF"}
_TYPED = re.compile(r"(\d+[.)]|\(\w{1,4}\)|[a-z][.)]|[ivx]+[.)]|[•◦▪–-])\s")
_READABLE = 4.5
"""The least contrast of text and background (WCAG 2.2, 1.4.3)."""


def barriers(document: Path) -> list[str]:
    """The barriers, in a sentence each; empty if there are none."""
    return list(_Document(document).barriers())


def contrast(ink: str, ground: str) -> float:
    """The contrast of two colours, written RRGGBB."""
    light, dark = sorted((_luminance(ink), _luminance(ground)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


class _Document:
    def __init__(self, document: Path) -> None:
        content = parts(document)
        self._xml = {
            name: etree.fromstring(held)
            for name, held in content.items()
            if re.fullmatch(r"(word/(document|styles|header\d*|footer\d*)|docProps/core)\.xml", name)
        }
        self._body = self._xml["word/document.xml"]
        self._styles = {
            each.get(f"{W}styleId", ""): each for each in self._xml["word/styles.xml"].iter(f"{W}style")
        }

    def barriers(self) -> Iterator[str]:
        yield from self._headings()
        yield from self._tables()
        yield from self._pictures()
        yield from self._language()
        yield from self._paragraphs()
        yield from self._colours()
        title = self._xml["docProps/core.xml"].find(f"{_DC}title")
        if title is None or not title.text:
            yield "The document has no title."

    def _headings(self) -> Iterator[str]:
        levels = [level for each in self._body.iter(f"{W}p") if (level := self._level(each)) is not None]
        if levels.count(0) != 1:
            yield f"There are {levels.count(0)} first headings."
        if levels and levels[0] != 0:
            yield "Another heading comes before the first."
        yield from (f"After heading {a + 1} comes heading {b + 1}." for a, b in pairwise(levels) if b > a + 1)

    def _tables(self) -> Iterator[str]:
        for table in self._body.iter(f"{W}tbl"):
            first = table.find(f"{W}tr")
            if first is None or first.find(f"{W}trPr/{W}tblHeader") is None:
                yield "A table has no header row that repeats."
            if any(True for _ in table.iter(f"{W}gridSpan", f"{W}vMerge", f"{W}hMerge")):
                yield "A table has merged cells."

    def _pictures(self) -> Iterator[str]:
        for name, root in self._xml.items():
            for drawn in root.iter(f"{_WP}docPr"):
                if not drawn.get("descr") and next(drawn.iter(_DECORATIVE), None) is None:
                    yield f"A picture in {name} has no alternative text."
            for shape in root.iter(f"{_V}shape"):
                in_body = root is self._body
                if shape.get("alt") is None or (in_body and not shape.get("alt")):
                    yield f"A shape in {name} has no alternative text."

    def _language(self) -> Iterator[str]:
        spoken = {each.get(f"{W}val") for root in self._xml.values() for each in root.iter(f"{W}lang")}
        if spoken != {"en-GB"}:
            yield f"The languages are {spoken}."

    def _paragraphs(self) -> Iterator[str]:
        for paragraph in self._body.iter(f"{W}p"):
            said = "".join(text.text or "" for text in paragraph.iter(f"{W}t"))
            in_cell = next(paragraph.iterancestors(f"{W}tc"), None) is not None
            held = said.strip() or in_cell or paragraph.find(f".//{W}sectPr") is not None
            if not held and not _parts_tables(paragraph):
                yield "There is an empty paragraph."
            if _TYPED.match(said) and self._level(paragraph) is None and not self._counted(paragraph):
                yield f"A number or a bullet is typed: {said[:20]}"

    def _colours(self) -> Iterator[str]:
        for root in self._xml.values():
            for look in root.iter(f"{W}rPr"):
                ink = look.find(f"{W}color")
                lit = look.find(f"{W}highlight")
                colour = ink.get(f"{W}val", "auto") if ink is not None else "auto"
                marked = _HIGHLIGHTS.get(lit.get(f"{W}val", ""), "FFFFFF") if lit is not None else "FFFFFF"
                ink_ = "000000" if colour == "auto" else colour
                if any(contrast(ink_, ground) < _READABLE for ground in {marked, *self._grounds(look)}):
                    yield f"{ink_} is hard to read."

    def _grounds(self, look: Element) -> set[str]:
        """The backgrounds that text of this look can have: that of its style, or of a table cell."""
        style = next(look.iterancestors(f"{W}style"), None)
        shades = [] if style is None else list(style.iter(f"{W}shd"))
        shades += self._body.iter(f"{W}shd")
        return {shade.get(f"{W}fill", "FFFFFF") for shade in shades} - {"auto"}

    def _level(self, paragraph: Element) -> int | None:
        """The outline level of a paragraph, from 0; None for running text."""
        for holder in (paragraph, *self._chain(paragraph)):
            level = holder.find(f"{W}pPr/{W}outlineLvl")
            if level is not None:
                return int(level.get(f"{W}val", "9"))
        return None

    def _counted(self, paragraph: Element) -> bool:
        for holder in (paragraph, *self._chain(paragraph)):
            number = holder.find(f"{W}pPr/{W}numPr/{W}numId")
            if number is not None:
                return number.get(f"{W}val") != "0"
        return False

    def _chain(self, paragraph: Element) -> Iterator[Element]:
        """The style of a paragraph, and the styles it is based on."""
        named = paragraph.find(f"{W}pPr/{W}pStyle")
        while named is not None and (style := self._styles.get(named.get(f"{W}val", ""))) is not None:
            yield style
            named = style.find(f"{W}basedOn")


def _parts_tables(paragraph: Element) -> bool:
    """Whether a paragraph separates two tables, which Word would otherwise join."""
    beside = (paragraph.getprevious(), paragraph.getnext())
    return all(each is not None and each.tag == f"{W}tbl" for each in beside)


def _luminance(colour: str) -> float:
    parts_ = (int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4))
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts_)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
