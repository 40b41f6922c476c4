"""Word's own lists: every number and bullet in a document is one of theirs, none is typed.

Each way of numbering (a role, a mark, a form) is one definition of nine levels, linked to a paragraph style
for each level in use. Each list that counts is an instance of its definition with a start of its own, so that
it begins where it should whatever stands before it.
"""

from collections.abc import Iterable
from dataclasses import replace
from typing import NamedTuple

from scrutiny_tui.documents.roles import Role
from scrutiny_tui.documents.word.look import FONT, LIST_ROLES, Look
from scrutiny_tui.documents.word.styles import style_of, twips
from scrutiny_tui.documents.word.xml import Element, add, safe
from scrutiny_tui.domain.discussion import MarkStyle
from scrutiny_tui.domain.printable import ListItem

LEVELS = 9
INDENT = 22.0
"""How far each level stands in from the one above it, in points."""

_FORMATS = {
    MarkStyle.BULLET: "bullet",
    MarkStyle.DECIMAL: "decimal",
    MarkStyle.LETTER: "lowerLetter",
    MarkStyle.ROMAN: "lowerRoman",
}


class Numbered(NamedTuple):
    """How one paragraph of a list is written.

    Attributes:
        style: identifier of its paragraph style.
        number: identifier of its list's instance; None when the style's own will do (a bullet).
    """

    style: str
    number: int | None


class _Way(NamedTuple):
    """One way of numbering."""

    role: str
    mark: MarkStyle
    form: str


class Numbering:
    """The definitions and instances of a document's lists."""

    def __init__(self, root: Element, styles: Element, items: Iterable[ListItem]) -> None:
        """Write what the items need into the document.

        Args:
            root: the document's `w:numbering`, emptied of what it came with.
            styles: the document's `w:styles`, to which the styles of the lists are added.
            items: every paragraph of a list in the document, in order.
        """
        for child in list(root):
            root.remove(child)
        self._root, self._styles = root, styles
        self._ways: dict[_Way, dict[int, ListItem]] = {}
        self._instances: dict[str, int] = {}
        ordered = list(items)
        for item in ordered:
            self._ways.setdefault(_way(item), {}).setdefault(item.level, item)
        for number, way in enumerate(self._ways, 1):
            self._define(number, way)
        for number in range(1, len(self._ways) + 1):
            add(add(root, "w:num", numId=number), "w:abstractNumId", val=number)
        for item in ordered:
            self._begin(item)

    def of(self, item: ListItem) -> Numbered:
        """How a paragraph of a list is written."""
        return Numbered(self._look(_way(item), item.level).id, self._instances.get(item.list))

    def _define(self, number: int, way: _Way) -> None:
        used = self._ways[way]
        definition = add(self._root, "w:abstractNum", abstractNumId=number)
        add(definition, "w:nsid", val=f"{0x5C0000 + number:08X}")
        add(definition, "w:multiLevelType", val="multilevel")
        for level in range(LEVELS):
            _level(definition, way, level, self._look(way, level).id if level in used else "", used)
            if level in used:
                self._styles.append(style_of(self._look(way, level), (number, level)))

    def _look(self, way: _Way, level: int) -> Look:
        """The look of one level of a way of numbering; a second form of a mark has styles of its own."""
        look = LIST_ROLES.get(way.role, LIST_ROLES[Role.SUB_POINT])
        alike = [other for other in self._ways if (other.role, other.mark) == (way.role, way.mark)]
        nth = alike.index(way)
        own = f" {nth + 1}" if nth else ""
        return replace(
            look,
            id=f"{look.id}{way.mark.capitalize()}{level + 1}{own.replace(' ', 'Form')}",
            name=f"{look.name} {way.mark} {level + 1}{own and f' form{own}'}",
        )

    def _begin(self, item: ListItem) -> None:
        if item.mark is MarkStyle.BULLET or item.list in self._instances:
            return
        number = len(self._ways) + len(self._instances) + 1
        instance = add(self._root, "w:num", numId=number)
        add(instance, "w:abstractNumId", val=list(self._ways).index(_way(item)) + 1)
        override = add(instance, "w:lvlOverride", ilvl=item.level)
        add(override, "w:startOverride", val=item.number)
        self._instances[item.list] = number


def _way(item: ListItem) -> _Way:
    return _Way(item.role, item.mark, item.form)


def _level(definition: Element, way: _Way, level: int, style: str, used: dict[int, ListItem]) -> None:
    written = add(definition, "w:lvl", ilvl=level)
    add(written, "w:start", val=1)
    add(written, "w:numFmt", val=_FORMATS[way.mark])
    if style:
        add(written, "w:pStyle", val=style)
    add(written, "w:lvlText", val=_written(way, level, used))
    add(written, "w:lvlJc", val="left")
    indent = add(written, "w:pPr")
    add(indent, "w:ind", left=twips(INDENT * (level + 1)), hanging=twips(INDENT))
    letters = add(written, "w:rPr")
    add(letters, "w:rFonts", ascii=FONT, hAnsi=FONT, cs=FONT, hint="default")


def _written(way: _Way, level: int, used: dict[int, ListItem]) -> str:
    if way.mark is MarkStyle.BULLET:
        return safe((used.get(level) or next(iter(used.values()))).shown)
    return safe(way.form.replace("{n}", f"%{level + 1}"))
