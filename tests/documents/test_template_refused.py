"""A file that no letterhead can be is refused in one sentence, and costs little memory."""

import os
import struct
import tracemalloc
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from scrutiny_tui.documents.compose import compose_minutes
from scrutiny_tui.documents.writers.word import UnfitTemplateError, check_template, write_word
from scrutiny_tui.documents.writers.word.template_package import CONTENT_TYPES
from scrutiny_tui.domain.outcomes import Clause
from tests.documents.builders import in_file, sitting, style
from tests.documents.letterheads import as_word_writes_it, packed
from tests.documents.office import parts


def refused(path: Path, why: str) -> None:
    """Check that a file is refused in one sentence, and with little memory."""
    tracemalloc.start()
    with pytest.raises(UnfitTemplateError, match=why):
        check_template(path, style())
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < 150_000_000


TOO_LARGE = "holds more than a letterhead needs"


def test_a_file_of_more_parts_than_any_letterhead_is_refused(tmp_path: Path) -> None:
    held = parts(as_word_writes_it(tmp_path)) | {f"word/media/{number}.png": b"" for number in range(2000)}
    refused(packed(tmp_path / "a.docx", held), TOO_LARGE)


@pytest.mark.parametrize(
    "bomb",
    [
        {"word/media/a.bmp": bytes(20_000_000)},
        {
            "word/media/a.bmp": os.urandom(40_000_000),
            "word/media/b.bmp": os.urandom(23_000_000) + bytes(2_000_000),
        },
        {"word/document.xml": b"<w:document>" + os.urandom(9_000_000).hex().encode()},
        {"word/a.xml": "<a>".encode("utf-16") + os.urandom(9_000_000).hex().encode()},
    ],
    ids=["mostly nothing", "64 MB", "16 MB of XML", "16 MB of XML in UTF-16"],
)
def test_a_file_that_unpacks_to_too_much_is_refused(tmp_path: Path, bomb: dict[str, bytes]) -> None:
    refused(packed(tmp_path / "a.docx", parts(as_word_writes_it(tmp_path)) | bomb), TOO_LARGE)


def test_a_file_that_says_a_part_is_small_is_not_unpacked_to_much(tmp_path: Path) -> None:
    name = "word/media/a.bmp"
    path = packed(tmp_path / "a.docx", parts(as_word_writes_it(tmp_path)) | {name: bytes(200_000_000)})
    size, data = struct.pack("<I", 200_000_000), path.read_bytes()
    assert data.count(size) == 2
    path.write_bytes(data.replace(size, struct.pack("<I", 10)))
    refused(path, "is damaged, or no Word file")


def test_a_way_of_packing_that_knows_no_limit_is_refused(tmp_path: Path) -> None:
    path = as_word_writes_it(tmp_path)
    with zipfile.ZipFile(path, "a", zipfile.ZIP_BZIP2) as package:
        package.writestr("word/media/a.bmp", bytes(1000))
    refused(path, "is no Word file")


ENTITIES = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/hostname">]>'


@pytest.mark.parametrize("name", ["word/document.xml", "word/styles.xml", "word/theme/theme1.xml"])
def test_a_part_that_defines_entities_is_refused(tmp_path: Path, name: str) -> None:
    held = parts(as_word_writes_it(tmp_path))
    start = held[name].index(b"?>") + 2
    held[name] = held[name][:start] + ENTITIES + held[name][start:].replace(b"</w:p>", b"&b;&c;</w:p>", 1)
    refused(packed(tmp_path / "a.docx", held), "is damaged, or no Word file")


def strange() -> Iterator[tuple[str, bytes, bytes]]:
    yield "word/document.xml", b"<w:body>", b"<w:body>" + b"<w:p>" * 100_000
    yield "word/document.xml", b"w:body", b"w:bodies"
    yield "word/document.xml", b"<w:body>", b'<w:body><w:p w:x="\x00"/>'
    yield "word/_rels/document.xml.rels", b"styles.xml", b"../../../etc/passwd"
    yield "word/_rels/document.xml.rels", b"Target=", b"Goal="
    yield "_rels/.rels", b"word/document.xml", b"word/header1.xml"
    yield "word/document.xml", b'r:id="rId4"', b'r:id="rId404"'
    yield CONTENT_TYPES, b"styles+xml", b"other+xml"
    yield CONTENT_TYPES, b"settings+xml", b"other+xml"


@pytest.mark.parametrize(("name", "old", "new"), list(strange()))
def test_a_strange_file_gets_one_sentence(tmp_path: Path, name: str, old: bytes, new: bytes) -> None:
    held = parts(as_word_writes_it(tmp_path))
    assert old in held[name]
    held[name] = held[name].replace(old, new)
    refused(packed(tmp_path / "a.docx", held), "is damaged, or no Word file|is no Word file")


def test_what_only_the_writing_stumbles_over_is_told_too_and_the_old_document_stays(tmp_path: Path) -> None:
    held = parts(as_word_writes_it(tmp_path))
    held["word/numbering.xml"] = held["word/numbering.xml"].replace(b'numId="7"', b'numId="seven"')
    output = tmp_path / "made.docx"
    output.write_bytes(b"old")
    with pytest.raises(UnfitTemplateError, match="is damaged, or no Word file"):
        write_word(
            compose_minutes(sitting(("1", Clause("thanks A;")), ("1", Clause("thanks B."))), style()),
            output,
            in_file(packed(tmp_path / "a.docx", held)),
        )
    assert output.read_bytes() == b"old"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this platform keeps pipes elsewhere than among files")
def test_a_file_that_is_a_pipe_is_told_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "letterhead.docx")
    refused(tmp_path / "letterhead.docx", "could not be read: it is no file")


def test_a_name_that_no_file_can_have_is_told(tmp_path: Path) -> None:
    refused(tmp_path / "letter\0head.docx", "could not be read: no file can have that name")
