"""Opens finished documents: with LibreOffice, and part by part."""

import atexit
import os
import re
import shutil
import subprocess
import tempfile
import zipfile
from collections.abc import Iterator, Sequence
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any, NoReturn

import pytest
from lxml import etree

from scrutiny_tui.documents.styles.schema.layout import Layout
from scrutiny_tui.documents.writers.plain_text import as_text
from scrutiny_tui.documents.writers.word import write_word
from scrutiny_tui.domain.printable import Printable
from tests.documents.builders import style

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_IN_NO_LIST = re.compile(
    r"\[semantic\] /word/document\.xml: Numbering definition '0' referenced but not found|"
    r"\[ERROR\] NUM002  numId=0 undefined in numbering\.xml - numbering disappears\s+-> \S+/w:pPr/w:numPr"
)
"""Reported by both audits, but not a fault: by ECMA-376, 17.9.18, the number 0 means no list, and takes a
paragraph out of the list of its style. Word writes it when a clerk removes the number from a heading. A
heading without a number, or with one that Word cannot count ("8a"), needs it beside headings it counts."""

Element = etree._Element  # noqa: SLF001  lxml has no public name for what it makes


def written(printable: Printable, folder: Path, name: str = "minutes", layout: Layout | None = None) -> Path:
    """The document as a Word file in `folder`, in the council's own file if the layout names one."""
    path = folder / f"{name}.docx"
    write_word(printable, path, layout or style("england").layout)
    return path


def parts(document: Path) -> dict[str, bytes]:
    """Every part of a Word file, by name."""
    with zipfile.ZipFile(document) as package:
        return {name: package.read(name) for name in package.namelist()}


def part(document: Path, name: str = "word/document.xml") -> Element:
    """One part of a Word file, read as XML."""
    return etree.fromstring(parts(document)[name])


def paragraphs(document: Path) -> Iterator[tuple[str, str]]:
    """Style and own text of each paragraph of the body, tables included."""
    for paragraph in part(document).iter(f"{W}p"):
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        said = "".join(text.text or "" for text in paragraph.iter(f"{W}t"))
        yield (style.get(f"{W}val", "") if style is not None else ""), said


def faults(document: Path) -> list[str]:
    """The faults of a Word file by the rules of its format, which LibreOffice does not check."""
    try:
        validator, integrity = _validator(), import_module("docx_integrity")
    except ImportError as absent:
        missing(f"{absent.name} is not installed")
    audited = [str(error) for error in validator.validate(str(document)).errors]
    found = audited + [str(fault) for fault in integrity.check(str(document))]
    return [fault for fault in found if not _IN_NO_LIST.fullmatch(fault)]


@cache
def _validator() -> Any:  # noqa: ANN401  the package is not typed
    """The validator, which loads all its rules when it is created."""
    return import_module("openxml_audit").OpenXmlValidator()


@cache
def libreoffice_profile() -> Path:
    """One LibreOffice profile for all conversions: creating it is most of the cost of a start."""
    folder = Path(tempfile.mkdtemp(prefix="libreoffice-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder


def all_in_libreoffice(documents: Sequence[Path]) -> list[list[str]]:
    """The lines that LibreOffice prints of each document, with the numbers of its lists."""
    soffice = shutil.which("soffice")
    if soffice is None:
        missing("LibreOffice (soffice) is not on PATH")
    with tempfile.TemporaryDirectory() as folder:
        profile = f"-env:UserInstallation={libreoffice_profile().as_uri()}"
        command = [soffice, profile, "--headless", "--convert-to"]
        command += ["txt:Text (encoded):UTF8", "--outdir", folder, *map(str, documents)]
        subprocess.run(command, check=True, capture_output=True)
        texts = (Path(folder) / f"{document.stem}.txt" for document in documents)
        return [lines_of(text.read_text(encoding="utf-8-sig")) for text in texts]


def as_previewed(printable: Printable) -> list[str]:
    """The lines that the preview and the text export show of a document."""
    return lines_of(as_text(printable))


def lines_of(text: str) -> list[str]:
    """Lines without the differences between programs: indents, repeated spaces, empty lines, bullets."""
    lines = (re.sub(r"\s+", " ", line).strip() for line in text.split("\n"))
    return [re.sub(r"^[•◦▪] ", "• ", line) for line in lines if line]


def missing(what: str) -> NoReturn:
    """Skip the test if a tool is missing, or fail if tools are required."""
    if os.environ.get("SCRUTINY_REQUIRE") == "1":
        pytest.fail(what)
    pytest.skip(what)
