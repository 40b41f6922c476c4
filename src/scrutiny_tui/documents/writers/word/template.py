"""Opens the council's own Word file, or says in a sentence why it cannot be used."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import docx
from docx.document import Document
from docx.opc.constants import CONTENT_TYPE as CT
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.packuri import PackURI
from docx.oxml.ns import nsdecls
from docx.oxml.parser import parse_xml
from docx.parts.numbering import NumberingPart

from scrutiny_tui.documents.writers.word.active_content import take_out_active_content
from scrutiny_tui.documents.writers.word.template_package import (
    CONTENT_TYPES,
    UnfitTemplateError,
    as_package,
    no_word_file,
    read_parts,
)
from scrutiny_tui.documents.writers.word.xml_elements import Element
from scrutiny_tui.domain.errors import ClerkError

_NO_LISTS = f"<w:numbering {nsdecls('w')}/>"
_OF_DOCUMENT = CT.WML_DOCUMENT_MAIN.encode()
_OF_TEMPLATE = b"application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"


class Template(NamedTuple):
    """The council's Word file, opened to be filled.

    Attributes:
        document: the file, without what acts by itself.
        left_out: what was taken out of it ("macros", "the field DDEAUTO").
    """

    document: Document
    left_out: tuple[str, ...]


def open_template(path: Path) -> Template:
    """Open the council's Word file.

    Args:
        path: a .docx or a .dotx.

    Raises:
        UnfitTemplateError: there is no such file, or documents cannot be made from it.
    """
    with as_unfit(path):
        document = docx.Document(as_package(_as_document(read_parts(path), path)))
        if document.element.body is None:
            raise no_word_file(path)
        return Template(document, take_out_active_content(document))


@contextmanager
def as_unfit(path: Path) -> Iterator[None]:
    """Report whatever in a council's file makes the program fail while it works on it.

    Raises:
        UnfitTemplateError: something in the file made it fail.
    """
    try:
        yield
    except ClerkError:
        raise
    except Exception as trouble:
        raise UnfitTemplateError(
            f"{path} is damaged, or no Word file; save it again in Word as .docx."
        ) from trouble


def numbering_element(document: Document) -> Element:
    """The `w:numbering` of a document, created if it has none."""
    part = document.part
    if all(relation.reltype != RT.NUMBERING for relation in part.rels.values()):
        name = PackURI("/word/numbering.xml")
        part.relate_to(
            NumberingPart(name, CT.WML_NUMBERING, parse_xml(_NO_LISTS), part.package), RT.NUMBERING
        )
    root: Element = part.numbering_part.element
    return root


def _as_document(parts: dict[str, bytes], path: Path) -> dict[str, bytes]:
    """The parts of a document. A template differs from one only in the list of content types."""
    listed = parts.get(CONTENT_TYPES, b"")
    if b"macroEnabled" in listed:
        raise UnfitTemplateError(f"{path} holds macros; save it in Word as .docx or .dotx, which hold none.")
    if _OF_DOCUMENT not in listed and _OF_TEMPLATE not in listed:
        raise no_word_file(path)
    return {**parts, CONTENT_TYPES: listed.replace(_OF_TEMPLATE, _OF_DOCUMENT)}
