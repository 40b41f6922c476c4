"""The few pieces of WordprocessingML that the writer is made of."""

import re
from functools import cache
from typing import TypeAlias

from docx.oxml.ns import nsmap
from docx.oxml.ns import qn as spelt_out
from lxml import etree

Element: TypeAlias = etree._Element  # noqa: SLF001  lxml has no public name for what it makes

SPACE = "{http://www.w3.org/XML/1998/namespace}space"
"""The attribute that has a program keep the spaces at the ends of words."""

qn = cache(spelt_out)
"""The name of an element or attribute as lxml wants it; a document asks for few, thousands of times."""

_HELD = tuple(
    qn(f"w:{tag}")
    for tag in (
        *("t", "tab", "ptab", "br", "sym", "drawing", "pict", "object"),
        *("sectPr", "sdt", "fldChar", "fldSimple"),
    )
)
"""What a paragraph that is not empty has in it."""

_UNHELD = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def add(parent: Element, tag: str, **attributes: str | int) -> Element:
    """A new child of `parent`.

    Args:
        parent: the element it is put into, at the end.
        tag: its name ("w:pPr").
        attributes: its attributes without their prefix, which is `w:`.
    """
    child = etree.SubElement(parent, qn(tag))
    for name, value in attributes.items():
        child.set(_attribute(name), str(value))
    return child


@cache
def _attribute(name: str) -> str:
    return qn(f"w:{name}")


def new(tag: str, **attributes: str | int) -> Element:
    """A new element, by itself (see `add`)."""
    return add(holder(), tag, **attributes)


def holder() -> Element:
    """Something to put new elements into until they are given their place."""
    return etree.Element(qn("w:body"), nsmap={"w": nsmap["w"]})


def is_empty(element: Element) -> bool:
    """Whether an element is a paragraph in which there is nothing, and with which no section ends."""
    if element.tag != qn("w:p"):
        return False
    return next(element.iterdescendants(*_HELD), None) is None


def safe(text: str) -> str:
    """The text with U+FFFD for what XML cannot hold: control characters, lone surrogates, U+FFFE, U+FFFF."""
    return _UNHELD.sub("\ufffd", text)
