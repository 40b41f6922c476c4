"""Paragraphs as markup: the only place where typed text becomes part of a Word document."""

import re
from functools import cache
from html import escape

from docx.oxml.ns import nsdecls
from lxml import etree

from scrutiny_tui.documents.writers.word.xml_elements import Element, safe

_BREAKS = re.compile("(\t|\r\n|\r|\n)")
_AS_IT_STANDS = re.compile("[^\x00-\x1f&<>\ud800-\uffff]*")
"""Text without anything to escape, replace or break: nearly all that is typed."""

_BODY = f"<w:body {nsdecls('w')}>"


def escaped(text: str) -> str:
    """Typed text, escaped for markup and for attribute values."""
    return escape(safe(text))


def run(text: str, look: str = "") -> str:
    """A run: text with one look, in which tabs and line breaks become Word's own.

    Args:
        text: the text.
        look: the run properties, as markup.
    """
    properties = f"<w:rPr>{look}</w:rPr>" if look else ""
    if _AS_IT_STANDS.fullmatch(text):
        return f"<w:r>{properties}{_piece(text)}</w:r>"
    return f"<w:r>{properties}{''.join(map(_piece, _BREAKS.split(escaped(text))))}</w:r>"


def paragraph(style: str, runs: str, properties: str = "") -> str:
    """A paragraph.

    Args:
        style: identifier of its style; empty for the document's default.
        runs: its runs, as markup.
        properties: its other properties, as markup.
    """
    named = _named(style) if style else ""
    held = f"<w:pPr>{named}{properties}</w:pPr>" if named or properties else ""
    return f"<w:p>{held}{runs}</w:p>"


@cache
def _named(style: str) -> str:
    return f'<w:pStyle w:val="{escaped(style)}"/>'


def parsed(markup: str) -> list[Element]:
    """The elements of the markup."""
    return list(etree.fromstring(f"{_BODY}{markup}</w:body>"))


def _piece(piece: str) -> str:
    if piece == "\t":
        return "<w:tab/>"
    if piece in ("\n", "\r", "\r\n"):
        return "<w:br/>"
    return f'<w:t xml:space="preserve">{piece}</w:t>' if piece else ""
