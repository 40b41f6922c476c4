"""Helpers for making and reading WordprocessingML elements."""

import re
from functools import cache
from typing import TypeAlias

from docx.oxml.ns import nsmap
from docx.oxml.ns import qn as spelt_out
from lxml import etree

Element: TypeAlias = etree._Element  # noqa: SLF001  lxml has no public name for what it makes

SPACE = "{http://www.w3.org/XML/1998/namespace}space"
"""The attribute that keeps spaces at the beginning and end of a text."""

qn = cache(spelt_out)
"""The name of an element or attribute in lxml's form; cached, since few names are used thousands of times."""

_NAMESPACES = {"w": nsmap["w"]}

_HELD = tuple(
    qn(f"w:{tag}")
    for tag in (
        *("t", "tab", "ptab", "br", "sym", "drawing", "pict", "object"),
        *("sectPr", "sdt", "fldChar", "fldSimple"),
    )
)
"""The elements that make a paragraph more than empty."""

_UNHELD = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def add(parent: Element, tag: str, **attributes: str | int) -> Element:
    """A new child of `parent`.

    Args:
        parent: the element to append it to.
        tag: its name ("w:pPr").
        attributes: its attributes without their prefix, which is `w:`.
    """
    return etree.SubElement(parent, qn(tag), _named(attributes))


def _named(attributes: dict[str, str | int]) -> dict[str, str]:
    return {_attribute(name): str(value) for name, value in attributes.items()}


@cache
def _attribute(name: str) -> str:
    return qn(f"w:{name}")


def new(tag: str, **attributes: str | int) -> Element:
    """A new element, by itself (see `add`)."""
    return etree.Element(qn(tag), _named(attributes), nsmap=_NAMESPACES)


def holder() -> Element:
    """A parent for new elements until they are inserted into a document."""
    return etree.Element(qn("w:body"), nsmap=_NAMESPACES)


def is_empty(element: Element) -> bool:
    """Whether an element is a paragraph without content that does not end a section."""
    if element.tag != qn("w:p"):
        return False
    return next(element.iterdescendants(*_HELD), None) is None


def safe(text: str) -> str:
    """The text with U+FFFD for characters that XML forbids: controls, lone surrogates, U+FFFE, U+FFFF."""
    return _UNHELD.sub("\ufffd", text)
