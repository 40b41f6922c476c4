"""The paragraph styles of a Word file, as far as they tell headings, bold words and numbers."""

from collections.abc import Iterator

from docx.oxml.ns import qn
from lxml import etree

_OFF = ("0", "false", "off", "none")
_DEEPEST = 12
"""How far styles may be based on one another."""


class WordStyles:
    """The styles of a document.

    Args:
        styles: the root of the part that holds them.
    """

    def __init__(self, styles: etree._Element) -> None:
        self._by_id = {style.get(qn("w:styleId"), ""): style for style in styles.iter(qn("w:style"))}

    def chain(self, paragraph: etree._Element) -> Iterator[etree._Element]:
        """The style of a paragraph and those it is based on."""
        named = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
        for _ in range(_DEEPEST):
            style = None if named is None else self._by_id.get(named.get(qn("w:val"), ""))
            if style is None:
                return
            yield style
            named = style.find(qn("w:basedOn"))

    def is_strong(self, paragraph: etree._Element) -> bool:
        """Whether a paragraph is a heading, or bold as a whole."""
        styles = list(self.chain(paragraph))
        if any(_name(style).lower().startswith(("heading", "title")) for style in styles):
            return True
        bold = next((b for b in (_bold(style.find(qn("w:rPr"))) for style in styles) if b is not None), False)
        runs = [
            run
            for run in paragraph.iter(qn("w:r"))
            if any((t.text or "").strip() for t in run.iter(qn("w:t")))
        ]
        told = (_bold(run.find(qn("w:rPr"))) for run in runs)
        return bool(runs) and all(bold if one is None else one for one in told)


def _name(style: etree._Element) -> str:
    name = style.find(qn("w:name"))
    return "" if name is None else name.get(qn("w:val"), "")


def _bold(properties: etree._Element | None) -> bool | None:
    """Whether properties make words bold; None where they do not say."""
    bold = None if properties is None else properties.find(qn("w:b"))
    return None if bold is None else bold.get(qn("w:val"), "1") not in _OFF
