"""Writes Word's list definitions, which make every number and bullet in a document; none is typed.

Each level of a definition that is in use is linked to a paragraph style. `list_plan` works out which
definitions there are and where each list begins.
"""

import re
from collections.abc import Iterable
from itertools import count
from typing import NamedTuple

from msgspec.structs import replace

from scrutiny_tui.documents.paragraph_roles import Role
from scrutiny_tui.documents.writers.word.list_plan import (
    LEVELS,
    LevelFormat,
    ListDefinition,
    ListInstance,
    ListPlace,
    ListPlan,
)
from scrutiny_tui.documents.writers.word.number_column import in_number_column
from scrutiny_tui.documents.writers.word.paragraph_looks import (
    BULLET_FONT,
    HEADING_LOOKS,
    LIST_LOOKS,
    ROLE_LOOKS,
    Look,
)
from scrutiny_tui.documents.writers.word.style_sheet import StyleSheet
from scrutiny_tui.documents.writers.word.style_xml import twips
from scrutiny_tui.documents.writers.word.xml_elements import Element, add, holder, safe
from scrutiny_tui.domain.discussion import MarkStyle
from scrutiny_tui.domain.printable import Block, ListItem, paragraphs_of

INDENT = 22.0
"""The indent of each level from the level above it, in points."""

NO_LIST = 0
"""The list instance of a paragraph that is in no list although its style is."""

_FORMATS = {
    MarkStyle.BULLET: "bullet",
    MarkStyle.DECIMAL: "decimal",
    MarkStyle.LETTER: "lowerLetter",
    MarkStyle.CAPITAL: "upperLetter",
    MarkStyle.ROMAN: "lowerRoman",
}


class NumberedParagraph(NamedTuple):
    """The list properties of a paragraph.

    Attributes:
        style: identifier of its paragraph style.
        level: its level in the list, from 0.
        number: identifier of the list instance.
    """

    style: str
    level: int
    number: int


class WordLists:
    """The definitions and instances of a document's lists."""

    def __init__(self, root: Element, sheet: StyleSheet, blocks: Iterable[Block]) -> None:
        """Write the definitions that the blocks need into the document, after those it has.

        Args:
            root: the document's `w:numbering`.
            sheet: the document's styles; the styles of the lists are added.
            blocks: the blocks of the document, in order.
        """
        self._sheet, self._blocks = sheet, tuple(paragraphs_of(blocks))
        self._outline = ListPlan(self._blocks)
        self._looks: dict[tuple[int, int], Look] = {}
        self._defined = _highest(root, "abstractNum", "abstractNumId")
        begun = _highest(root, "num", "numId")
        self._numbers = {id(each): number for number, each in enumerate(self._outline.instances, begun + 1)}
        theirs = [nsid.get(f"{_W}val", "").upper() for nsid in root.iter(f"{_W}nsid")]
        marks = (mark for n in count(0x5C0001) if (mark := f"{n:08X}") not in theirs)
        made = holder()
        for definition, mark in zip(self._outline.definitions, marks, strict=False):
            self._write_definition(made, definition, mark)
        _put_after(root, "abstractNum", made)
        made = holder()
        for instance in self._outline.instances:
            self._write_instance(made, instance)
        _put_after(root, "num", made)

    def at(self, place: int) -> NumberedParagraph | None:
        """The list properties of the paragraph at that index in `paragraphs_of`; None if not in a list."""
        placed = self._outline.placed.get(place)
        if placed is None:
            return None
        return NumberedParagraph(self._style(place, placed), placed.level, self._numbers[id(placed.instance)])

    def _style(self, place: int, placed: ListPlace) -> str:
        block = self._blocks[place]
        if isinstance(block, ListItem) and block.role == Role.RESOLUTION:
            return self._sheet.id(
                ROLE_LOOKS[Role.RESOLUTION]
            )  # numbered as a point, but with the look of a resolution
        return self._sheet.id(self._looks[placed.instance.definition.number, placed.level])

    def _write_definition(self, made: Element, definition: ListDefinition, mark: str) -> None:
        for level, level_format in sorted(definition.level_formats.items()):
            self._looks[definition.number, level] = self._look(level_format, level)
        number = self._defined + definition.number
        written = add(made, "w:abstractNum", abstractNumId=number)
        add(written, "w:nsid", val=mark)
        add(written, "w:multiLevelType", val="multilevel")
        for level in range(LEVELS):
            look = self._looks.get((definition.number, level))
            linked = look is not None and self._sheet.link(look, number, level)
            made = _level(written, definition, level, self._sheet.id(look) if look and linked else "")
            left, hanging = self._indent(definition, level)
            add(add(made, "w:pPr"), "w:ind", left=twips(left), hanging=twips(hanging))
            if _format_of(definition, level).mark is MarkStyle.BULLET:
                fonts = {"ascii": BULLET_FONT, "hAnsi": BULLET_FONT, "cs": BULLET_FONT}
                add(add(made, "w:rPr"), "w:rFonts", **fonts, hint="default")

    def _look(self, level_format: LevelFormat, level: int) -> Look:
        """The look of one level; a second level of the same kind gets its own style."""
        if level == 0:
            return HEADING_LOOKS[1]
        look = LIST_LOOKS.get(level_format.role, LIST_LOOKS[Role.SUB_POINT])
        name = f"{look.name} {level_format.mark} {level}"
        known = [each.name for each in self._looks.values()]
        nth = next(n for n in range(1, len(known) + 2) if _form(name, n) not in known)
        own = f"Form{nth}" if nth > 1 else ""
        return replace(
            look, id=f"{look.id}{level_format.mark.capitalize()}{level}{own}", name=_form(name, nth)
        )

    def _indent(self, definition: ListDefinition, level: int) -> tuple[float, float]:
        """The indent of a level, and how far its number extends to the left of that."""
        column, inset = self._sheet.column, self._sheet.inset
        if level == 0:
            return column, column
        wide = [
            at
            for at, level_format in definition.level_formats.items()
            if 0 < at <= level and in_number_column(level_format.form)
        ]
        left = INDENT * level + ((column - INDENT) * len(wide) if wide else inset)
        return left, column if level in wide else INDENT

    def _write_instance(self, made: Element, instance: ListInstance) -> None:
        written = add(made, "w:num", numId=self._numbers[id(instance)])
        add(written, "w:abstractNumId", val=self._defined + instance.definition.number)
        if instance.start:
            level, number = instance.start
            add(add(written, "w:lvlOverride", ilvl=level), "w:startOverride", val=number)


_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def _highest(root: Element, tag: str, name: str) -> int:
    return max((int(each.get(f"{_W}{name}", 0)) for each in root.iterchildren(f"{_W}{tag}")), default=0)


def _put_after(root: Element, tag: str, made: Element) -> None:
    """Insert new definitions or instances after the existing ones, in the order that Word requires."""
    before = {"abstractNum": ("numPicBullet", "abstractNum"), "num": ("numPicBullet", "abstractNum", "num")}
    place = sum(len(root.findall(f"{_W}{each}")) for each in before[tag])
    root[place:place] = list(made)


def _form(name: str, nth: int) -> str:
    return f"{name} form {nth}" if nth > 1 else name


def _format_of(definition: ListDefinition, level: int) -> LevelFormat:
    """The format of a level. An unused level has that of the level above it, in case a clerk uses it."""
    above = [at for at in definition.level_formats if at <= level]
    return definition.level_formats[max(above) if above else min(definition.level_formats)]


def _level(written: Element, definition: ListDefinition, level: int, style: str) -> Element:
    level_format = _format_of(definition, level)
    made = add(written, "w:lvl", ilvl=level)
    add(made, "w:start", val=1)
    add(made, "w:numFmt", val=_FORMATS[level_format.mark])
    if style:
        add(made, "w:pStyle", val=style)
    add(made, "w:lvlText", val=_text(definition, level, level_format))
    add(made, "w:lvlJc", val="left")
    return made


def _text(definition: ListDefinition, level: int, level_format: LevelFormat) -> str:
    """The text of a number as Word writes it: %1 for the number of the first level, and so on."""
    if level_format.mark is MarkStyle.BULLET:
        return safe(level_format.form)
    levels = {"n": level, "item": 0, "point": definition.point_level}
    return safe(re.sub(r"\{(n|item|point)\}", lambda gap: f"%{levels[gap[1]] + 1}", level_format.form))
