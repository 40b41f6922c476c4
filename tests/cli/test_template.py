"""`template check`, and documents that are made in the council's own Word file."""

import io
import os
import zipfile
from pathlib import Path

import pytest

from scrutiny_tui.system import targets
from tests.cli.command_line import CommandLine
from tests.documents.letterheads import as_word_writes_it, form_of_controls, said

IN_EVERY_FORMAT = (
    *("minutes.docx", "minutes.txt", "minutes.md"),
    *("actions.docx", "actions.xlsx", "actions.csv", "actions.ics"),
)
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)


def zipped(content: bytes, name: str = "[Content_Types].xml") -> bytes:
    """A zip of one part."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as package:
        package.writestr(name, content)
    return held.getvalue()


def altered(path: Path, part: str, old: str, new: str) -> Path:
    """The file with other words in one of its parts."""
    with zipfile.ZipFile(path) as package:
        held = {name: package.read(name) for name in package.namelist()}
    with zipfile.ZipFile(path, "w") as package:
        for name, content in held.items():
            package.writestr(name, content.replace(old.encode(), new.encode()) if name == part else content)
    return path


@pytest.fixture
def ours(own: Path) -> str:
    """The name of a style of the council's own, which has a Word file."""
    own.mkdir(parents=True)
    as_word_writes_it(own)
    (own / "ours.toml").write_text(
        'extends = "england"\n[layout]\ntemplate = "letterhead.dotx"\n'
        '[layout.styles]\nresolution = "Council decision"\n',
        encoding="utf-8",
    )
    return "ours"


def test_what_of_a_file_is_used_and_added_is_said(
    scrutiny: CommandLine, ours: str, own: Path, tmp_path: Path
) -> None:
    out = scrutiny.done("template", "check", str(own / "letterhead.dotx"), "--style", ours)
    assert "The minutes go to the bookmark “minutes”." in out
    assert "Filled in: committee (text), date (text), venue (text), state (text)." in out
    assert "Styles of the file that are used: Heading 1, Heading 2, Council decision." in out
    assert "Minutes discussion" in out
    out = scrutiny.done("template", "check", str(form_of_controls(tmp_path)))
    assert "There is no bookmark “minutes”, so the minutes go to the end." in out
    assert "Filled in: committee (content control), date (content control), venue (bookmark)" in out


@pytest.mark.parametrize(
    ("part", "old", "new", "fault"),
    [
        ("word/header1.xml", "{{state}}", "{{staate}}", "did you mean {{state}}?"),
        ("word/styles.xml", "Council decision", "Another", "The file has no style “Council decision”"),
        ("word/styles.xml", "en-GB", "en-US", "The file is in en-US and the minutes are in en-GB"),
        (
            "word/document.xml",
            said("Democratic Services, Town Hall"),
            said("Own title", properties='<w:pPr><w:pStyle w:val="berschrift1"/></w:pPr>'),
            "The file has a title of its own",
        ),
        (
            "word/document.xml",
            "<w:body>",
            '<w:body><w:p><w:fldSimple w:instr="DDE cmd calc"/></w:p>',
            "The file has the field DDE, which documents are made without",
        ),
    ],
    ids=["mark", "style", "language", "title", "field"],
)
def test_what_is_amiss_is_said_and_the_status_is_1(
    scrutiny: CommandLine, ours: str, own: Path, part: str, old: str, new: str, fault: str
) -> None:
    template = altered(own / "letterhead.dotx", part, old, new)
    ran = scrutiny("template", "check", str(template), "--style", ours)
    assert ran.status == 1
    assert fault in ran.out
    assert ran.err == "1 fault found.\n"


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "is empty"),
        (b"%PDF-1.7 and so on", "is no Word file"),
        (b"PK\x03\x04 torn off", "is no Word file"),
        (zipped(b"x", "notes.txt"), "is no Word file"),
        (zipped(b'<Types><Override ContentType="x/excel"/></Types>'), "is no Word file"),
        (OLE, "has a password"),
        (zipped(b"wordprocessingml.document.main+xml macroEnabled"), "holds macros"),
    ],
    ids=["empty", "pdf", "torn", "zip", "spreadsheet", "encrypted", "macros"],
)
def test_a_file_that_is_no_word_file_gets_one_plain_sentence(
    scrutiny: CommandLine, tmp_path: Path, content: bytes, why: str
) -> None:
    file = tmp_path / "letterhead.docx"
    file.write_bytes(content)
    ran = scrutiny("template", "check", str(file))
    assert (ran.status, ran.out) == (4, "")
    assert ran.err.startswith(f"{file} {why}")
    assert ran.err.count("\n") == 1


def test_a_damaged_word_file_is_told(scrutiny: CommandLine, tmp_path: Path) -> None:
    file = altered(form_of_controls(tmp_path), "word/document.xml", "<w:body>", "<w:body")
    ran = scrutiny("template", "check", str(file))
    assert (ran.status, ran.out) == (4, "")
    assert "is damaged, or no Word file" in ran.err


def test_a_file_or_a_style_that_is_not_there_is_told(scrutiny: CommandLine, tmp_path: Path) -> None:
    missing = tmp_path / "nowhere.docx"
    ran = scrutiny("template", "check", str(missing))
    assert (ran.status, ran.out) == (4, "")
    assert ran.err.startswith(f"{missing} could not be read: ")
    file = str(form_of_controls(tmp_path))
    ran = scrutiny("template", "check", file, "--style", "nowhere")
    assert (ran.status, ran.out) == (2, "")
    assert ran.err.startswith("There is no house style 'nowhere'; there are ")


@pytest.mark.parametrize("document", ["minutes", "decisions", "agenda", "actions", "briefing"])
def test_documents_are_made_in_the_councils_own_file(
    scrutiny: CommandLine, meeting: str, ours: str, document: str, tmp_path: Path
) -> None:
    output = tmp_path / "made.docx"
    scrutiny.done("export", document, meeting, "--style", ours, "--output", str(output))
    with zipfile.ZipFile(output) as package:
        assert "word/media/logo.png" in package.namelist()
        assert "Estuary and Coast Scrutiny Committee" in package.read("word/document.xml").decode()


def test_minutes_are_not_made_when_the_councils_file_is_gone(
    scrutiny: CommandLine, meeting: str, ours: str, own: Path, tmp_path: Path
) -> None:
    (own / "letterhead.dotx").unlink()
    output = tmp_path / "minutes.docx"
    output.write_bytes(b"old")
    ran = scrutiny("export", "minutes", meeting, "--style", ours, "--output", str(output))
    assert ran.status == 4
    assert "letterhead.dotx could not be read" in ran.err
    assert output.read_bytes() == b"old"


DDE = '<w:fldSimple w:instr="DDEAUTO cmd calc"><w:r><w:t>Ours ref</w:t></w:r></w:fldSimple>'


@pytest.mark.parametrize("items", [(), ("--items",)])
def test_documents_are_made_without_what_acts_by_itself_and_it_is_said_once(
    scrutiny: CommandLine, meeting: str, ours: str, own: Path, tmp_path: Path, items: tuple[str, ...]
) -> None:
    altered(own / "letterhead.dotx", "word/document.xml", "<w:body>", f"<w:body><w:p>{DDE}</w:p>")
    scrutiny.done("capture", meeting, stdin=b"/item 5 Moorings\nA survey.\n/item 6 Tolls\nNo change.\n")
    output = tmp_path / ("minutes" if items else "minutes.docx")
    ran = scrutiny("export", "minutes", meeting, "--style", ours, "--output", str(output), *items)
    assert ran.status == 0
    said = "letterhead.dotx has the field DDEAUTO, which documents are made without."
    assert ran.err.splitlines().count(said) == 1
    for made in ran.out.splitlines():
        with zipfile.ZipFile(made) as package:
            document = package.read("word/document.xml").decode()
        assert "Ours ref" in document
        assert "DDEAUTO" not in document
    assert len(ran.out.splitlines()) == (2 if items else 1)


@pytest.mark.parametrize("name", IN_EVERY_FORMAT)
def test_a_document_that_is_open_in_another_program_is_written_beside_it(
    scrutiny: CommandLine, meeting: str, name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    output, real = tmp_path / name, Path.replace
    output.write_bytes(b"old")

    def replace(self: Path, target: Path) -> Path:
        if target.name == name:
            raise PermissionError(13, "The process cannot access the file")
        return real(self, target)

    monkeypatch.setattr(targets, "PAUSES", ())
    monkeypatch.setattr(Path, "replace", replace)
    ran = scrutiny("export", output.stem, meeting, "--output", str(output))
    beside = output.with_stem(f"{output.stem} (2)")
    assert (ran.status, ran.out) == (0, f"{beside}\n")
    said = ran.err.splitlines()[0]  # of an empty action log it says so behind that
    assert said == f"{output} is open in another program, so this was written beside it."
    assert output.read_bytes() == b"old"
    assert beside.stat().st_size > 20


@pytest.mark.parametrize("name", IN_EVERY_FORMAT)
def test_a_document_that_cannot_be_written_leaves_what_was_there(
    scrutiny: CommandLine, meeting: str, name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    output = tmp_path / name
    output.write_bytes(b"old")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", full)
        ran = scrutiny("export", output.stem, meeting, "--output", str(output))
    assert ran.status == 4
    assert "No space left on device" in ran.err
    assert {each.name for each in tmp_path.glob("*.*")} == {name}
    assert output.read_bytes() == b"old"
