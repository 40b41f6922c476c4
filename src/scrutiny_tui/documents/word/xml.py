"""The few pieces of WordprocessingML that the writer is made of."""

import re
from typing import TypeAlias

from docx.oxml.ns import qn
from lxml import etree

Element: TypeAlias = etree._Element  # noqa: SLF001  lxml has no public name for what it makes

_UNHELD = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_BREAKS = re.compile("(\t|\r\n|\r|\n)")


def add(parent: Element, tag: str, **attributes: str | int) -> Element:
    """A new child of `parent`.

    Args:
        parent: the element it is put into, at the end.
        tag: its name ("w:pPr").
        attributes: its attributes without their prefix, which is `w:`.
    """
    child = etree.SubElement(parent, qn(tag))
    for name, value in attributes.items():
        child.set(qn(f"w:{name}"), str(value))
    return child


def new(tag: str, **attributes: str | int) -> Element:
    """A new element, by itself (see `add`)."""
    parent = etree.Element(qn("w:body"))
    return add(parent, tag, **attributes)


def safe(text: str) -> str:
    """The text with U+FFFD for what XML cannot hold: control characters, lone surrogates, U+FFFE, U+FFFF."""
    return _UNHELD.sub("\ufffd", text)


def add_text(run: Element, text: str) -> None:
    """Put words into a run; tabs and line breaks become Word's own."""
    for piece in _BREAKS.split(safe(text)):
        if piece == "\t":
            add(run, "w:tab")
        elif piece in ("\n", "\r", "\r\n"):
            add(run, "w:br")
        elif piece:
            held = add(run, "w:t")
            held.text = piece
            held.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
