"""Opens the council's own Word file, or says in a sentence why it cannot be used."""

import io
import zipfile
import zlib
from pathlib import Path

import docx
from docx.document import Document
from docx.opc.constants import CONTENT_TYPE as CT
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.packuri import PackURI
from docx.oxml.ns import nsdecls
from docx.oxml.parser import parse_xml
from docx.parts.numbering import NumberingPart
from lxml import etree

from scrutiny_tui.documents.writers.word.xml_elements import Element
from scrutiny_tui.domain.errors import FileTrouble

_LIST = "[Content_Types].xml"
_NO_LISTS = f"<w:numbering {nsdecls('w')}/>"
_OF_DOCUMENT = CT.WML_DOCUMENT_MAIN.encode()
_OF_TEMPLATE = b"application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"
_OLDER_OR_LOCKED = b"\xd0\xcf\x11\xe0"
"""The first bytes of files from Word before 2007, and of files with a password."""


class UnfitTemplateError(FileTrouble):
    """A file cannot be used as the council's own Word file."""


def open_template(path: Path) -> Document:
    """The council's Word file, opened to be filled.

    Args:
        path: a .docx or a .dotx.

    Raises:
        UnfitTemplateError: there is no such file, or documents cannot be made from it.
    """
    try:
        content = path.read_bytes()
    except OSError as trouble:
        raise UnfitTemplateError(f"{path} could not be read: {trouble.strerror}.") from None
    if not content:
        raise UnfitTemplateError(f"{path} is empty; save it again in Word as .docx or .dotx.")
    if content.startswith(_OLDER_OR_LOCKED):
        raise UnfitTemplateError(
            f"{path} has a password, or is in Word's older format; save it in Word as .docx without one."
        )
    try:
        return docx.Document(io.BytesIO(_as_document(content, path)))
    except (
        zipfile.BadZipFile,
        zlib.error,
        etree.XMLSyntaxError,
        KeyError,
        ValueError,
        RuntimeError,
        NotImplementedError,
    ):
        raise UnfitTemplateError(
            f"{path} is damaged, or no Word file; save it again in Word as .docx."
        ) from None


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


def _as_document(content: bytes, path: Path) -> bytes:
    """The content as a document. A template differs from one only in the list of content types."""
    if not zipfile.is_zipfile(io.BytesIO(content)):
        raise UnfitTemplateError(
            f"{path} is no Word file; save the council's file in Word as .docx or .dotx."
        )
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        listed = package.read(_LIST) if _LIST in package.namelist() else b""
        if b"macroEnabled" in listed:
            raise UnfitTemplateError(
                f"{path} holds macros; save it in Word as .docx or .dotx, which hold none."
            )
        if _OF_DOCUMENT not in listed and _OF_TEMPLATE not in listed:
            raise UnfitTemplateError(
                f"{path} is no Word file; save the council's file in Word as .docx or .dotx."
            )
        if _OF_DOCUMENT in listed:
            return content
        rewritten = io.BytesIO()
        with zipfile.ZipFile(rewritten, "w") as copy:
            for name in package.namelist():
                held = package.read(name)
                copy.writestr(name, held.replace(_OF_TEMPLATE, _OF_DOCUMENT) if name == _LIST else held)
    return rewritten.getvalue()
