"""Makes the XML of paragraph styles from their looks."""

from scrutiny_tui.documents.styles.schema.layout import Layout
from scrutiny_tui.documents.writers.word.paragraph_looks import LINE, PALE, Look
from scrutiny_tui.documents.writers.word.xml_elements import Element, add, new

TABLE = "Minutes table"
"""The name of the style of tables."""

TWIPS = 20
"""Twips in a point: Word measures lengths in twentieths of a point."""


def style_of(look: Look, numbered: tuple[int, int] | None, after: str) -> Element:
    """A paragraph style.

    Args:
        look: the look of the style.
        numbered: for a list style, the number of the list definition and the level.
        after: identifier of the style of the next paragraph that a clerk types; empty for the same style.
    """
    style = new(
        "w:style", type="paragraph", styleId=look.id, **({} if _builtin(look) else {"customStyle": 1})
    )
    add(style, "w:name", val=look.name)
    if look.based_on:
        add(style, "w:basedOn", val=look.based_on)
    if after:
        add(style, "w:next", val=after)
    add(style, "w:qFormat")
    _paragraph(add(style, "w:pPr"), look, numbered)
    _letters(add(style, "w:rPr"), look)
    return style


def _builtin(look: Look) -> bool:
    return look.outline is not None or look.name in ("header", "footer")


def _paragraph(properties: Element, look: Look, numbered: tuple[int, int] | None) -> None:
    if look.keep_next:
        add(properties, "w:keepNext")
    if numbered is not None:
        number, level = numbered
        numbering = add(properties, "w:numPr")
        add(numbering, "w:ilvl", val=level)
        add(numbering, "w:numId", val=number)
    if look.boxed:
        border = add(properties, "w:pBdr")
        for side in ("top", "left", "bottom", "right"):
            add(border, f"w:{side}", val="single", sz=8, space=5, color=LINE)
        add(properties, "w:shd", val="clear", color="auto", fill=PALE)
    if look.leader is not None:
        add(add(properties, "w:tabs"), "w:tab", val="left", leader="underscore", pos=twips(look.leader))
    _spacing(properties, look)
    if look.left is not None:
        right = {"right": twips(look.left)} if look.boxed else {}
        add(properties, "w:ind", left=twips(look.left), **right, hanging=twips(look.hanging or 0))
    if look.centred:
        add(properties, "w:jc", val="center")
    if look.outline is not None:
        add(properties, "w:outlineLvl", val=look.outline)


def _spacing(properties: Element, look: Look) -> None:
    before = {} if look.before is None else {"before": twips(look.before)}
    add(properties, "w:spacing", **before, after=twips(look.after))


def _letters(properties: Element, look: Look) -> None:
    if look.bold:
        add(properties, "w:b")
    if look.italic:
        add(properties, "w:i")
    if look.capitals:
        add(properties, "w:caps")
    if look.colour:
        add(properties, "w:color", val=look.colour)
    if look.size is not None:
        add(properties, "w:sz", val=round(look.size * 2))


def twips(points: float) -> int:
    """A length in points, in twips."""
    return round(points * TWIPS)


def add_defaults(root: Element, language: str, layout: Layout) -> None:
    """Add the default styles to a new document.

    Args:
        root: the document's `w:styles`.
        language: what Word checks the spelling in ("en-GB").
        layout: gives their typeface and size.
    """
    _letters_of_all(root, language, layout)
    normal = add(root, "w:style", type="paragraph", default=1, styleId="Normal")
    add(normal, "w:name", val="Normal")
    add(normal, "w:qFormat")
    character = add(root, "w:style", type="character", default=1, styleId="DefaultParagraphFont")
    add(character, "w:name", val="Default Paragraph Font")
    _plain_table(root)
    numbering = add(root, "w:style", type="numbering", default=1, styleId="NoList")
    add(numbering, "w:name", val="No List")


def _letters_of_all(root: Element, language: str, layout: Layout) -> None:
    font, size = layout.font, round(float(layout.size) * 2)
    defaults = add(root, "w:docDefaults")
    letters = add(add(defaults, "w:rPrDefault"), "w:rPr")
    add(letters, "w:rFonts", ascii=font, hAnsi=font, eastAsia=font, cs=font)
    add(letters, "w:sz", val=size)
    add(letters, "w:szCs", val=size)
    add(letters, "w:lang", val=language, eastAsia=language, bidi="ar-SA")
    paragraph = add(add(defaults, "w:pPrDefault"), "w:pPr")
    add(paragraph, "w:spacing", line=269, lineRule="auto")


def _plain_table(root: Element) -> None:
    table = add(root, "w:style", type="table", default=1, styleId="TableNormal")
    add(table, "w:name", val="Normal Table")
    properties = add(table, "w:tblPr")
    add(properties, "w:tblInd", w=0, type="dxa")
    _margins(properties, 0, 5.4)


def table_style(name: str, base: str) -> Element:
    """The style of tables.

    Args:
        name: identifier of the style.
        base: identifier of the document's default style of tables; empty for none.
    """
    table = new("w:style", type="table", styleId=name, customStyle=1)
    add(table, "w:name", val=TABLE)
    if base:
        add(table, "w:basedOn", val=base)
    properties = add(table, "w:tblPr")
    borders = add(properties, "w:tblBorders")
    for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
        add(borders, f"w:{side}", val="single", sz=4, space=0, color=LINE)
    _margins(properties, 3, 5)
    return table


def _margins(properties: Element, upright: float, sideways: float) -> None:
    margins = add(properties, "w:tblCellMar")
    for side, points in (("top", upright), ("left", sideways), ("bottom", upright), ("right", sideways)):
        add(margins, f"w:{side}", w=twips(points), type="dxa")
