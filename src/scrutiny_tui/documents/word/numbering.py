"""Word's own lists: every number and bullet in a document is one of theirs, none is typed.

Each level in use of a definition is linked to a paragraph style; which definitions there are, and where each
list begins, is worked out in `outline`.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from scrutiny_tui.documents.roles import Role
from scrutiny_tui.documents.word.look import FONT, HEADINGS, LIST_ROLES, ROLES, Look
from scrutiny_tui.documents.word.outline import LEVELS, Definition, Instance, Outline, Placed, Way
from scrutiny_tui.documents.word.styles import style_of, twips
from scrutiny_tui.documents.word.xml import Element, add, safe
from scrutiny_tui.domain.discussion import MarkStyle
from scrutiny_tui.domain.printable import Block, ListItem

INDENT = 22.0
"""How far each level stands in from the one above it, in points."""

WIDE = 40.0
"""The same for points that show the reference of their item: "21.10"."""

UNCOUNTED = 0
"""The instance of a paragraph that is in no list, though its style is."""

_FORMATS = {
    MarkStyle.BULLET: "bullet",
    MarkStyle.DECIMAL: "decimal",
    MarkStyle.LETTER: "lowerLetter",
    MarkStyle.CAPITAL: "upperLetter",
    MarkStyle.ROMAN: "lowerRoman",
}


class Numbered(NamedTuple):
    """How one paragraph of a list is written.

    Attributes:
        style: identifier of its paragraph style.
        level: its level, in Word's counting.
        number: identifier of its list's instance.
    """

    style: str
    level: int
    number: int


class Numbering:
    """The definitions and instances of a document's lists."""

    def __init__(self, root: Element, styles: Element, blocks: Sequence[Block]) -> None:
        """Write what the blocks need into the document.

        Args:
            root: the document's `w:numbering`, emptied of what it came with.
            styles: the document's `w:styles`, to which the styles of the lists are added.
            blocks: the blocks of the document, in order.
        """
        for child in list(root):
            root.remove(child)
        self._root, self._styles, self._blocks = root, styles, blocks
        self._outline = Outline(blocks)
        self._looks: dict[tuple[int, int], Look] = {}
        for definition in self._outline.definitions:
            self._define(definition)
        self._numbers = {id(each): number for number, each in enumerate(self._outline.instances, 1)}
        for instance in self._outline.instances:
            self._begin(instance)

    def at(self, place: int) -> Numbered | None:
        """How the block at that place in the document is counted; None for one that is not."""
        placed = self._outline.placed.get(place)
        if placed is None:
            return None
        return Numbered(self._style(place, placed), placed.level, self._numbers[id(placed.instance)])

    def _style(self, place: int, placed: Placed) -> str:
        block = self._blocks[place]
        if isinstance(block, ListItem) and block.role == Role.RESOLUTION:
            return ROLES[Role.RESOLUTION].id  # a point by its number, a resolution by its look
        return self._looks[placed.instance.definition.number, placed.level].id

    def _define(self, definition: Definition) -> None:
        for level, way in sorted(definition.ways.items()):
            self._looks[definition.number, level] = self._look(way, level)
        written = add(self._root, "w:abstractNum", abstractNumId=definition.number)
        add(written, "w:nsid", val=f"{0x5C0000 + definition.number:08X}")
        add(written, "w:multiLevelType", val="multilevel")
        for level in range(LEVELS):
            look = self._looks.get((definition.number, level))
            linked = look is not None and self._link(look, definition.number, level)
            _level(written, definition, level, look.id if look and linked else "")

    def _look(self, way: Way, level: int) -> Look:
        """The look of one level; a second level of a kind has a style of its own."""
        if level == 0:
            return HEADINGS[1]
        look = LIST_ROLES.get(way.role, LIST_ROLES[Role.SUB_POINT])
        name = f"{look.name} {way.mark} {level}"
        known = [each.name for each in self._looks.values()]
        nth = next(n for n in range(1, len(known) + 2) if _form(name, n) not in known)
        own = f"Form{nth}" if nth > 1 else ""
        return replace(look, id=f"{look.id}{way.mark.capitalize()}{level}{own}", name=_form(name, nth))

    def _link(self, look: Look, number: int, level: int) -> bool:
        """Give a paragraph style its level; whether it has it: the headings' style has but one."""
        wanted = [each for each in self._styles if each.get(_STYLE_ID) == look.id]
        written = style_of(look, (number, level))
        if not wanted:
            self._styles.append(written)
        elif wanted[0].find(f".//{_NUMBERING}") is None:
            self._styles.replace(wanted[0], written)
        else:
            return False
        return True

    def _begin(self, instance: Instance) -> None:
        written = add(self._root, "w:num", numId=self._numbers[id(instance)])
        add(written, "w:abstractNumId", val=instance.definition.number)
        if instance.start:
            level, number = instance.start
            add(add(written, "w:lvlOverride", ilvl=level), "w:startOverride", val=number)


_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STYLE_ID, _NUMBERING = f"{_W}styleId", f"{_W}numPr"


def _form(name: str, nth: int) -> str:
    return f"{name} form {nth}" if nth > 1 else name


def _way(definition: Definition, level: int) -> Way:
    """How a level is numbered; one that is not in use as the one above it, should a clerk use it."""
    above = [at for at in definition.ways if at <= level]
    return definition.ways[max(above) if above else min(definition.ways)]


def _level(written: Element, definition: Definition, level: int, style: str) -> None:
    way = _way(definition, level)
    made = add(written, "w:lvl", ilvl=level)
    add(made, "w:start", val=1)
    add(made, "w:numFmt", val=_FORMATS[way.mark])
    if style:
        add(made, "w:pStyle", val=style)
    if level == 0:
        add(made, "w:suff", val="space")
    add(made, "w:lvlText", val=_text(definition, level, way))
    add(made, "w:lvlJc", val="left")
    left, hanging = _indent(definition, level)
    add(add(made, "w:pPr"), "w:ind", left=twips(left), hanging=twips(hanging))
    if way.mark is MarkStyle.BULLET:
        add(add(made, "w:rPr"), "w:rFonts", ascii=FONT, hAnsi=FONT, cs=FONT, hint="default")


def _text(definition: Definition, level: int, way: Way) -> str:
    """A number as Word writes it: %1 for that of the first level, and so on."""
    if way.mark is MarkStyle.BULLET:
        return safe(way.form)
    levels = {"n": level, "item": 0, "point": definition.of_points}
    return safe(re.sub(r"\{(n|item|point)\}", lambda gap: f"%{levels[gap[1]] + 1}", way.form))


def _indent(definition: Definition, level: int) -> tuple[float, float]:
    """How far a level stands in, and how far its number stands out to the left of that."""
    if level == 0:
        return 0, 0
    wide = [at for at, way in definition.ways.items() if 0 < at <= level and "{item}" in way.form]
    return INDENT * level + (WIDE - INDENT) * len(wide), WIDE if level in wide else INDENT
