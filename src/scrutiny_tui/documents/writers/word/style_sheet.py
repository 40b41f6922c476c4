"""The styles of a document: which one a paragraph gets, and which ones are added."""

from collections.abc import Iterator
from itertools import count

from msgspec.structs import replace

from scrutiny_tui.documents.paragraph_roles import Role
from scrutiny_tui.documents.styles.look_setting import read_look
from scrutiny_tui.documents.styles.schema.layout import Layout, TextPosition
from scrutiny_tui.documents.writers.word.paragraph_looks import (
    CELL_LOOKS,
    HEADER_FOOTER_LOOKS,
    HEADING_LOOKS,
    ROLE_LOOKS,
    Look,
)
from scrutiny_tui.documents.writers.word.style_xml import TABLE, add_defaults, style_of, table_style
from scrutiny_tui.documents.writers.word.xml_elements import Element, qn


class StyleSheet:
    """The styles of a document: its own, and ours for looks that it has no style for.

    Attributes:
        column: the width of the column of item numbers, in points.
        inset: the indent of the text of an item, in points.
    """

    def __init__(self, root: Element, layout: Layout, column: float = 0) -> None:
        """Read the styles of the document; nothing is added yet.

        Args:
            root: the document's `w:styles`.
            layout: which of the document's own styles are used, and how ours look.
            column: see the class.
        """
        self._root = root
        self._layout, self._chosen = layout, layout.styles
        self.column, self.inset = column, column if layout.text is TextPosition.UNDER_TITLE else 0.0
        self._own_styles = {_named(style): style for style in root.iterchildren(qn("w:style"))}
        self._by_id = {style.get(qn("w:styleId"), ""): style for style in self._own_styles.values()}
        self._taken = set(self._by_id)
        self._ids: dict[str, str] = {}
        self._added_styles: dict[str, Element] = {}
        self._counts: dict[str, bool] = {}

    def id(self, look: Look) -> str:
        """The identifier of the style for a look: the document's own, or otherwise ours, which is added."""
        known = self._ids.get(look.id)
        if known is None:
            own_style = self.own_style(look)
            known = self._ids[look.id] = (
                own_style.get(qn("w:styleId"), "") if own_style is not None else self._add_style(look)
            )
        return known

    def own_style(self, look: Look) -> Element | None:
        """The document's own style for a look: the one that the layout names, or one with the look's name."""
        names = (self._chosen.get(look.part, look.name), look.name)
        found = (self._own_styles.get(("paragraph", name.casefold())) for name in names)
        return next((style for style in found if style is not None), None)

    def has(self, name: str, kind: str) -> bool:
        """Whether the document has its own style with that name; `kind` is paragraph or table."""
        return (kind, name.casefold()) in self._own_styles

    def link(self, look: Look, number: int, level: int) -> bool:
        """Link a style of ours with a list. Styles of the document, and styles already linked, do not change.

        Args:
            look: the look of the style.
            number: the number of the list definition.
            level: the level in the list.

        Returns:
            Whether the style was linked.
        """
        style = self._added_styles.get(self.id(look))
        if style is None or style.find(f".//{qn('w:numPr')}") is not None:
            return False
        linked = self._style_element(look, self.id(look), (number, level))
        self._root.replace(style, linked)
        self._added_styles[self.id(look)] = linked
        return True

    def is_numbered(self, look: Look) -> bool:
        """Whether the style for a look puts its paragraphs into a list."""
        if look.id not in self._counts:
            counted = f"{qn('w:pPr')}/{qn('w:numPr')}"
            ours = self._added_styles.get(self.id(look))
            styles = self._with_base_styles(look) if ours is None else (ours,)
            self._counts[look.id] = any(style.find(counted) is not None for style in styles)
        return self._counts[look.id]

    def tab_stops(self, look: Look) -> tuple[int, ...]:
        """The tab stops of the document's own style for a look, in twips."""
        tabs = (tab for style in self._with_base_styles(look) for tab in style.iter(qn("w:tab")))
        return tuple(sorted({int(tab.get(qn("w:pos"), "0")) for tab in tabs}))

    def table(self) -> str:
        """The identifier of the style of tables."""
        for name in (self._chosen.get("table", TABLE), TABLE):
            style = self._own_styles.get(("table", name.casefold()))
            if style is not None:
                return style.get(qn("w:styleId"), "")
        if TABLE not in self._ids:
            self._ids[TABLE] = self._free_identifier("MinutesTable")
            self._root.append(table_style(self._ids[TABLE], self._default("table")))
        return self._ids[TABLE]

    def _with_base_styles(self, look: Look) -> Iterator[Element]:
        """The document's own style for a look, and the styles it is based on."""
        style, seen = self.own_style(look), set[Element]()
        while style is not None and style not in seen:  # a damaged file may base styles on each other
            yield style
            seen.add(style)
            style = self._by_id.get(_value(style, "w:basedOn"))

    def _add_style(self, look: Look) -> str:
        name = self._free_identifier(look.id)
        self._added_styles[name] = self._style_element(look, name, None)
        self._root.append(self._added_styles[name])
        return name

    def _style_element(self, look: Look, name: str, numbered: tuple[int, int] | None) -> Element:
        after = self.id(ROLE_LOOKS[Role.DISCUSSION]) if look.outline is not None else ""
        own = replace(look, id=name, based_on=self._default("paragraph") if look.based_on else "")
        return style_of(self._with_house_look(own), numbered, after)

    def _with_house_look(self, look: Look) -> Look:
        """A look of ours, changed as the house style says."""
        left = self.inset if look.inset and self.inset else look.left
        return replace(look, left=left, **read_look(self._layout.looks.get(look.part, "")))

    def _default(self, kind: str) -> str:
        """The identifier of the document's default style, on which ours are based."""
        for (own, _), style in self._own_styles.items():
            if own == kind and style.get(qn("w:default")) in ("1", "true", "on"):
                return style.get(qn("w:styleId"), "")
        return ""

    def _free_identifier(self, wanted: str) -> str:
        name = wanted
        for number in count(2):
            if name not in self._taken:
                break
            name = f"{wanted}{number}"
        self._taken.add(name)
        return name


def new_styles(root: Element, language: str, layout: Layout, column: float) -> StyleSheet:
    """Make the styles of a new document.

    Args:
        root: the document's `w:styles`, empty.
        language: what Word checks the spelling in ("en-GB").
        layout: how the house style changes their looks.
        column: the width of the column of item numbers, in points.
    """
    add_defaults(root, language, layout)
    sheet = StyleSheet(root, layout, column)
    sheet.table()
    for look in (*HEADING_LOOKS, *ROLE_LOOKS.values(), *HEADER_FOOTER_LOOKS, *CELL_LOOKS):
        sheet.id(look)
    return sheet


def name_of(style: Element) -> str:
    """The name of a style, as Word shows it."""
    return _value(style, "w:name")


def _named(style: Element) -> tuple[str, str]:
    return style.get(qn("w:type"), "paragraph"), name_of(style).casefold()


def _value(parent: Element, tag: str) -> str:
    found = parent.find(qn(tag))
    return found.get(qn("w:val"), "") if found is not None else ""
