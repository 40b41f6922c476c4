"""A published agenda is the same agenda, however it was published."""

import zipfile
from collections.abc import Callable
from contextlib import suppress
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText
from pathlib import Path
from tempfile import TemporaryDirectory

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from scrutiny_tui.documents.readers.agenda_files import agenda_lines
from scrutiny_tui.domain.errors import FileTrouble
from scrutiny_tui.domain.published_agenda.agenda import PublishedAgenda, published_agenda
from scrutiny_tui.domain.published_agenda.reader import read_published_agenda
from tests.documents import published
from tests.documents.published import AGENDA


def agenda_in(path: Path) -> PublishedAgenda:
    return published_agenda(read_published_agenda(agenda_lines(path)))


def written(path: Path, words: str) -> Path:
    path.write_text(words, encoding="utf-8")
    return path


@pytest.mark.parametrize("text", [published.as_text, published.as_copied_page, published.as_printed_text])
def test_text_becomes_the_agenda(text: Callable[[], str], tmp_path: Path) -> None:
    assert agenda_in(written(tmp_path / "agenda.txt", text())) == AGENDA


@pytest.mark.parametrize("page", [published.as_system_page, published.as_plain_page, published.as_table_page])
def test_a_web_page_becomes_the_agenda(page: Callable[[], str], tmp_path: Path) -> None:
    assert agenda_in(written(tmp_path / "agenda.html", page())) == AGENDA


@pytest.mark.parametrize(
    "make",
    [
        published.as_word_list,
        published.as_word_tabs,
        published.as_word_table,
        published.as_word_two_languages,
    ],
)
def test_a_word_file_becomes_the_agenda(make: Callable[[Path], Path], tmp_path: Path) -> None:
    found = agenda_in(make(tmp_path / "agenda.docx"))
    # Words such as "(to follow)" are the paper's own.
    plain = replace(
        found,
        items=tuple(
            replace(item, papers=tuple(paper.rsplit(" (", 1)[0] for paper in item.papers))
            for item in found.items
        ),
    )
    assert plain == AGENDA


def test_a_web_page_saved_as_one_file_becomes_the_agenda(tmp_path: Path) -> None:
    message = MIMEMultipart("related")
    message.attach(MIMEText(published.as_system_page(), "html", "utf-8"))
    assert agenda_in(written(tmp_path / "agenda.mhtml", message.as_string())) == AGENDA


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_text_in_any_usual_encoding_is_read(encoding: str, tmp_path: Path) -> None:
    path = tmp_path / "agenda.txt"
    path.write_bytes("1. Apologies\r\n2. The Mayor’s café – £5".encode(encoding))
    assert [item.title for item in agenda_in(path).items] == ["Apologies", "The Mayor’s café – £5"]


def test_the_page_around_an_agenda_is_told_apart(tmp_path: Path) -> None:
    lines = agenda_lines(written(tmp_path / "agenda.html", published.as_system_page()))
    around = [line.text for line in lines if line.around]
    assert around == ["Home", "1. Find your councillor", "2. Accessibility"]


def test_a_page_that_is_all_menu_is_read_as_a_page(tmp_path: Path) -> None:
    page = "<html><body><div class='menu'><p>1. Apologies</p><p>2. Pier</p></div></body></html>"
    assert len(agenda_in(written(tmp_path / "agenda.html", page)).items) == 2


def test_the_numbers_of_an_ordered_list_are_those_that_a_browser_shows(tmp_path: Path) -> None:
    inner = '<ol type="a"><li>deck</li></ol>'
    page = f'<ol start="4"><li>Apologies</li><li>Pier{inner}</li><li value="9">Rest</li></ol>'
    lines = agenda_lines(written(tmp_path / "agenda.html", page))
    assert [line.shown for line in lines] == ["4. Apologies", "5. Pier", "a. deck", "9. Rest"]


def test_scripts_comments_and_hidden_words_are_no_lines(tmp_path: Path) -> None:
    page = (
        "<p>1. Pier</p><script>2. x</script><style>p {}</style><!-- 3. y --><p hidden>4. z</p>"
        '<p style="display: none">5. z</p>'
    )
    assert [line.text for line in agenda_lines(written(tmp_path / "a.html", page))] == ["1. Pier"]


def test_nothing_outside_the_page_is_read(tmp_path: Path) -> None:
    written(tmp_path / "secret.txt", "secret")
    entity = f'<!DOCTYPE html [<!ENTITY x SYSTEM "file://{tmp_path}/secret.txt">]>'
    page = f"{entity}<html><body><p>1. Pier &x;</p></body></html>"
    assert "secret" not in str(agenda_lines(written(tmp_path / "agenda.html", page)))


def test_the_lists_of_word_are_counted_as_word_does(tmp_path: Path) -> None:
    document = docx.Document()
    published.define_list(document)
    for level, words in ((0, "Apologies"), (0, "Pier"), (1, "deck"), (1, "piles"), (0, "Rest"), (1, "lamps")):
        published.number(document.add_paragraph(words), level)
    document.save(str(tmp_path / "agenda.docx"))
    lines = agenda_lines(tmp_path / "agenda.docx")
    assert [line.number for line in lines] == ["1.", "2.", "2.1", "2.2", "3.", "3.1"]


def test_deleted_words_of_a_word_file_are_no_line_and_a_text_box_is(tmp_path: Path) -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("1. Pier")
    w = nsdecls("w")
    deleted = f"<w:del {w} w:id='1' w:author='x'><w:r><w:t>gone</w:t></w:r></w:del>"
    inside = "<w:p><w:r><w:t>2. Lamps</w:t></w:r></w:p>"
    box = f"<w:r {w}><w:pict><w:txbxContent>{inside}</w:txbxContent></w:pict></w:r>"
    for xml in (deleted, box):
        paragraph._p.append(parse_xml(xml))  # noqa: SLF001  python-docx makes neither
    document.save(str(tmp_path / "agenda.docx"))
    assert [line.text for line in agenda_lines(tmp_path / "agenda.docx")] == ["1. Pier", "2. Lamps"]


def test_words_behind_a_line_break_are_a_line_of_their_own(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("1. Pier\nTo consider it.")
    document.save(str(tmp_path / "agenda.docx"))
    assert [line.text for line in agenda_lines(tmp_path / "agenda.docx")] == ["1. Pier", "To consider it."]


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        ("agenda.docx", b"1. Apologies", "is no Word file"),
        ("agenda.docx", b"\xd0\xcf\x11\xe0", "older format"),
        ("agenda.txt", b"%PDF-1.7", "is no text and no web page"),
        ("agenda.html", b"PK\x03\x04", "is no text and no web page"),
        ("agenda.txt", b"", "has no text in it"),
        ("agenda.html", b"<html></html>", "has no text in it"),
        ("agenda.html", b"<!-- -->", "has no text in it"),
        ("agenda.mht", b"no parts", "has no text in it"),
        ("agenda.txt", b"line\n" * 5_001, "more than 5,000 lines"),
        ("agenda.txt", b" " * 20_000_001, "larger than an agenda"),
    ],
)
def test_a_file_that_is_no_agenda_is_refused(name: str, content: bytes, why: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(FileTrouble, match=why) as refused:
        agenda_lines(path)
    assert name in str(refused.value)


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FileTrouble, match="could not be read"):
        agenda_lines(tmp_path / "agenda.txt")


def test_a_word_file_that_unpacks_to_far_more_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "agenda.docx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("word/document.xml", b" " * 50_000_000)
    with pytest.raises(FileTrouble, match="holds more than an agenda needs"):
        agenda_lines(path)


def test_a_word_file_whose_xml_is_damaged_or_expands_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "agenda.docx"
    for document in (b"<w:document", b'<!DOCTYPE x [<!ENTITY a "aaaa">]><x>&a;</x>', b""):
        with zipfile.ZipFile(path, "w") as package:
            package.writestr("word/document.xml", document)
        with pytest.raises(FileTrouble, match="is no Word file"):
            agenda_lines(path)


@given(st.binary(max_size=300))
@settings(max_examples=60)
def test_no_file_ends_the_program(content: bytes) -> None:
    with TemporaryDirectory() as folder:
        for name in ("agenda.txt", "agenda.html", "agenda.docx", "agenda.mht"):
            path = Path(folder) / name
            path.write_bytes(content)
            with suppress(FileTrouble):
                read_published_agenda(agenda_lines(path))


def test_a_page_nested_too_deeply_is_refused_and_not_cut(tmp_path: Path) -> None:
    page = "<p>1. Pier</p>" + "<div>" * 5_000 + "2. Lamps" + "</div>" * 5_000
    with pytest.raises(FileTrouble, match="nested too deeply"):
        agenda_lines(written(tmp_path / "agenda.html", page))
