"""Takes fields out of a Word file, except those that only show something of the document itself.

A field is a `w:fldSimple`, or what stands between the marks `begin`, `separate` and `end`: its instruction
before `separate`, the text that it shows after it. Fields can stand within each other, and go over several
paragraphs.
"""

import re
from collections.abc import Iterator

from msgspec import Struct, field

from scrutiny_tui.documents.writers.word.xml_elements import Element, qn

_OF_THE_DOCUMENT = "AUTHOR DOCPROPERTY HYPERLINK PAGEREF REF SEQ STYLEREF SUBJECT TITLE TOC"
_OF_THE_PAGE = "DATE NUMPAGES PAGE SECTION SECTIONPAGES TIME"
_HARMLESS = frozenset(f"{_OF_THE_DOCUMENT} {_OF_THE_PAGE}".split())
_NAME = re.compile(r"\s*([A-Za-z]+|=)")
_OF_FIELDS = "made of other fields"
"""The name for a field whose instruction holds fields: nothing tells what it will turn into."""

_MARK, _SIMPLE, _RUN, _LOOK = qn("w:fldChar"), qn("w:fldSimple"), qn("w:r"), qn("w:rPr")
_INSTRUCTIONS = (qn("w:instrText"), qn("w:delInstrText"))
_TEXTS = (qn("w:t"), qn("w:delText"))
_KIND, _INSTRUCTION = qn("w:fldCharType"), qn("w:instr")


class _Field(Struct):
    """A field between marks.

    Attributes:
        marks: its marks.
        hidden: what stands in its instruction.
        instruction: the words of the instruction.
        of_fields: whether fields stand in its instruction.
        shows: whether its text has begun.
    """

    marks: list[Element] = field(default_factory=list)
    hidden: list[Element] = field(default_factory=list)
    instruction: str = ""
    of_fields: bool = False
    shows: bool = False

    @property
    def harmful(self) -> str:
        """The name of the field if it must be taken out, else empty."""
        return _OF_FIELDS if self.of_fields else _harmful(self.instruction)


def take_out_fields(root: Element) -> Iterator[str]:
    """Take out the fields that are not known to be harmless, and leave the text that they show.

    Args:
        root: the root of a part, which is altered.

    Returns:
        The name of each field that was taken out, in capitals.
    """
    fields = list(_fields(root))
    for simple in [*root.iter(_SIMPLE)]:
        if name := _harmful(simple.get(_INSTRUCTION, "")):
            yield name
            _unwrap(simple)
    for each in fields:
        if name := each.harmful:
            yield name
            for element in (*each.marks, *each.hidden):
                _remove(element)


def _harmful(instruction: str) -> str:
    """The name in an instruction, in capitals; empty for a harmless one."""
    found = _NAME.match(instruction)
    name = found[1].upper() if found else "without a name"
    return "" if name in _HARMLESS else name[:20]


def _fields(root: Element) -> Iterator[_Field]:
    """The fields between marks, in the order of their ends; those without an end come last."""
    open_fields: list[_Field] = []
    for element in root.iter(_MARK, _SIMPLE, *_INSTRUCTIONS, *_TEXTS):
        outermost = next((each for each in open_fields if not each.shows), None)
        kind = element.get(_KIND, "") if element.tag == _MARK else ""
        if outermost is not None and not (outermost is open_fields[-1] and kind in ("separate", "end")):
            outermost.hidden.append(element)
            outermost.of_fields |= kind == "begin" or element.tag == _SIMPLE
        if kind == "begin":
            open_fields.append(_Field([element]))
        elif kind and open_fields:
            open_fields[-1].marks.append(element)
            open_fields[-1].shows = True
            if kind == "end":
                yield open_fields.pop()
        elif element.tag in _INSTRUCTIONS and open_fields:
            open_fields[-1].instruction += element.text or ""
    for each in open_fields:  # Word shows what follows a field that has no end
        each.hidden = [element for element in each.hidden if element.tag not in _TEXTS]
        yield each


def _unwrap(simple: Element) -> None:
    """Put what a field shows in the place of the field."""
    parent = simple.getparent()
    if parent is None:
        return
    at = parent.index(simple)
    parent[at : at + 1] = [each for each in simple if each.tag != qn("w:fldData")]


def _remove(element: Element) -> None:
    """Remove an element, and the run that is then empty."""
    parent = element.getparent()
    if parent is None:
        return
    parent.remove(element)
    above = parent.getparent()
    if parent.tag == _RUN and above is not None and all(each.tag == _LOOK for each in parent):
        above.remove(parent)
