"""The numbers that Word prints before the paragraphs of its lists."""

import re
from collections import defaultdict

from docx.oxml.ns import qn
from lxml import etree

from scrutiny_tui.documents.numerals import numeral
from scrutiny_tui.documents.readers.word_styles import WordStyles
from scrutiny_tui.domain.discussion import MarkStyle

_FORMATS = {
    "lowerLetter": MarkStyle.LETTER,
    "upperLetter": MarkStyle.CAPITAL,
    "lowerRoman": MarkStyle.ROMAN,
    "upperRoman": MarkStyle.ROMAN,
}
_UNSEEN = ("bullet", "none")
_LEVEL = re.compile(r"%([1-9])")
_MOST_LEVELS = 9


class WordNumbers:
    """Counts the paragraphs of the lists of a document, in its order.

    Args:
        numbering: the root of the part that defines the lists.
        styles: the styles of the document, which may number their paragraphs.
    """

    def __init__(self, numbering: etree._Element, styles: WordStyles) -> None:
        self._styles = styles
        self._levels = {
            _id(abstract, "w:abstractNumId"): {
                _id(level, "w:ilvl"): level for level in abstract.iter(qn("w:lvl"))
            }
            for abstract in numbering.iter(qn("w:abstractNum"))
        }
        self._lists = {_id(one, "w:numId"): one for one in numbering.iter(qn("w:num"))}
        self._counts: dict[str, dict[int, int]] = defaultdict(dict)
        self._restarted: set[tuple[str, int]] = set()

    def of(self, paragraph: etree._Element) -> str:
        """The number before a paragraph; empty for a bullet and for a paragraph of no list."""
        list_id, level = self._place(paragraph)
        one = self._lists.get(list_id)
        if one is None:
            return ""
        named = one.find(qn("w:abstractNumId"))
        abstract = "" if named is None else named.get(qn("w:val"), "")
        levels = self._levels.get(abstract, {})
        if str(level) not in levels:
            return ""
        self._count(abstract, list_id, one, level)
        return self._shown(levels, self._counts[abstract], level)

    def _place(self, paragraph: etree._Element) -> tuple[str, int]:
        """The list of a paragraph and its level there, as it says itself or its style does."""
        holders = [paragraph, *self._styles.chain(paragraph)]
        found = [holder.find(f"{qn('w:pPr')}/{qn('w:numPr')}") for holder in holders]
        list_id, level = "", ""
        for properties in (one for one in found if one is not None):
            list_id = list_id or _value(properties, "w:numId")
            level = level or _value(properties, "w:ilvl")
        return list_id, int(level) if level.isdecimal() and int(level) < _MOST_LEVELS else 0

    def _count(self, abstract: str, list_id: str, one: etree._Element, level: int) -> None:
        counts, starts = self._counts[abstract], self._starts(abstract)
        override = next(
            (
                _value(o, "w:startOverride")
                for o in one.iter(qn("w:lvlOverride"))
                if _id(o, "w:ilvl") == str(level)
            ),
            "",
        )
        if override.isdecimal() and (list_id, level) not in self._restarted:
            self._restarted.add((list_id, level))
            counts[level] = int(override)
        else:
            counts[level] = counts[level] + 1 if level in counts else starts.get(level, 1)
        for above in range(level):
            counts.setdefault(above, starts.get(above, 1))
        for deeper in [other for other in counts if other > level]:
            del counts[deeper]

    def _starts(self, abstract: str) -> dict[int, int]:
        levels = self._levels.get(abstract, {})
        told = {level: _value(one, "w:start") for level, one in levels.items()}
        return {
            int(level): int(start) for level, start in told.items() if start.isdecimal() and level.isdecimal()
        }

    @staticmethod
    def _shown(levels: dict[str, etree._Element], counts: dict[int, int], level: int) -> str:
        if _value(levels[str(level)], "w:numFmt") in _UNSEEN:
            return ""

        def number(found: re.Match[str]) -> str:
            at = int(found[1]) - 1
            form = _value(levels[str(at)], "w:numFmt") if str(at) in levels else ""
            shown = numeral(_FORMATS.get(form, MarkStyle.DECIMAL), min(counts.get(at, 1), 9999))
            return shown.upper() if form == "upperRoman" else shown

        return _LEVEL.sub(number, _value(levels[str(level)], "w:lvlText")).strip()


def _id(element: etree._Element, name: str) -> str:
    return element.get(qn(name), "")


def _value(element: etree._Element, name: str) -> str:
    found = element.find(qn(name))
    return "" if found is None else found.get(qn("w:val"), "")
