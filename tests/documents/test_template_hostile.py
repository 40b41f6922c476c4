"""A council's own Word file may come from anywhere: nothing in it acts."""

import zipfile
from pathlib import Path

import pytest

from scrutiny_tui.documents.compose import compose_minutes
from scrutiny_tui.documents.writers.word import check_template, write_word
from scrutiny_tui.documents.writers.word.template_package import CONTENT_TYPES
from tests.documents.builders import in_file, sitting, style
from tests.documents.letterheads import PIXEL, as_word_writes_it, packed
from tests.documents.office import faults, paragraphs, parts

REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
MICROSOFT = "http://schemas.microsoft.com/office/2006/relationships/"
R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
VML = 'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
CONTROL_BOX = f'<w:object><v:shape {VML}><v:imagedata r:id="rId70"/></v:shape>{{}}</w:object>'
FOOTNOTES = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
NS = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def relation(kind: str, target: str, *, outside: bool = False, number: int = 71) -> str:
    mode = ' TargetMode="External"' if outside else ""
    kind = kind if ":" in kind else f"{REL}{kind}"
    return f'<Relationship Id="rId{number}" Type="{kind}" Target="{target}"{mode}/>'


def template(folder: Path, *, body: str = "", relations: str = "", **added: bytes) -> Path:
    """A letterhead with more in its body, and with more parts, which are related to it."""
    path = as_word_writes_it(folder)
    with zipfile.ZipFile(path) as package:
        held = {name: package.read(name) for name in package.namelist()}
    held["word/document.xml"] = held["word/document.xml"].replace(b"<w:body>", f"<w:body>{body}".encode())
    of_document = "word/_rels/document.xml.rels"
    held[of_document] = held[of_document].replace(
        b"</Relationships>", f"{relations}</Relationships>".encode()
    )
    held[CONTENT_TYPES] = held[CONTENT_TYPES].replace(
        b"</Types>", b'<Default Extension="bin" ContentType="application/x-bin"/></Types>'
    )
    held |= {f"word/{name}.bin": content for name, content in added.items()}
    return packed(path, held)


def made(path: Path) -> tuple[dict[str, bytes], tuple[str, ...]]:
    """The parts of minutes that are made in the file, and what the clerk is told of it."""
    output = path.parent / "made.docx"
    told = write_word(compose_minutes(sitting(), style()), output, in_file(path))
    return parts(output), told


def mark(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def said(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def instructed(text: str) -> str:
    return f'<w:r><w:instrText xml:space="preserve">{text}</w:instrText></w:r>'


def complex_field(*instruction: str, shows: str = said("shown")) -> str:
    each = "".join(part if part.startswith("<") else instructed(part) for part in instruction)
    return f"{mark('begin')}{each}{mark('separate')}{shows}{mark('end')}"


DDE = ' DDEAUTO c:\\\\windows\\\\cmd.exe "/k calc" '
FIELDS = {
    "in one run": (complex_field(DDE), "DDEAUTO"),
    "in pieces": (complex_field(" DD", "EAU", "TO cmd calc "), "DDEAUTO"),
    "in small letters": (complex_field(" ddeauto cmd calc "), "DDEAUTO"),
    "simple": (f"<w:fldSimple w:instr=' DDE cmd \"calc\" '>{said('shown')}</w:fldSimple>", "DDE"),
    "a file elsewhere": (complex_field(' INCLUDETEXT "\\\\\\\\there\\\\share" '), "INCLUDETEXT"),
    "a picture elsewhere": (complex_field(' INCLUDEPICTURE "http://example.org/x" '), "INCLUDEPICTURE"),
    "within a harmless one": (
        complex_field(" TOC ", shows=complex_field(DDE)),
        "DDEAUTO",
    ),
    "in the instruction of a harmless one": (
        complex_field(" HYPERLINK ", complex_field(DDE, shows=said("hidden"))),
        "made of other fields",
    ),
    "spelt by other fields": (
        complex_field(complex_field(" QUOTE 68 68 69 ", shows=instructed("DDE")), " cmd calc "),
        "made of other fields",
    ),
    "spelt by a simple field": (
        complex_field('<w:fldSimple w:instr="QUOTE 68"><w:r><w:t>DDE</w:t></w:r></w:fldSimple>', " cmd "),
        "made of other fields",
    ),
    "deleted and kept": (
        complex_field(f"<w:del><w:r><w:delInstrText>{DDE}</w:delInstrText></w:r></w:del>"),
        "DDEAUTO",
    ),
    "without an end": (f"{mark('begin')}{instructed(DDE)}{said('shown')}", "DDEAUTO"),
    "over two paragraphs": (
        f"{mark('begin')}{instructed(DDE)}</w:p><w:p>{mark('separate')}{said('shown')}{mark('end')}",
        "DDEAUTO",
    ),
    "without a name": (complex_field(' "x" '), "without a name"),
}


@pytest.mark.parametrize("kind", FIELDS)
def test_a_field_that_acts_is_left_out_told_and_its_text_stays(tmp_path: Path, kind: str) -> None:
    field, name = FIELDS[kind]
    path = template(tmp_path, body=f"<w:p>{said('before ')}{field}{said(' after')}</w:p>")
    held, told = made(path)
    document = held["word/document.xml"]
    assert b"DDE" not in document
    assert b"INCLUDE" not in document
    assert b"QUOTE" not in document
    assert document.count(b"<w:fldChar ") == (3 if "TOC" in field else 0)
    words = "".join(text for _, text in paragraphs(tmp_path / "made.docx"))
    assert words.startswith("before shown after")
    assert f"the field {name}" in told[0]
    assert f"The file has the field {name}, which documents are made without; take it out in Word." in (
        check_template(path, style()).faults
    )


HARMLESS = (
    " PAGE ",
    "NUMPAGES",
    " DATE \\@ &quot;d MMMM&quot; ",
    " REF minutes \\h ",
    " STYLEREF 1 ",
    "PAGE\\* MERGEFORMAT",
)


@pytest.mark.parametrize("instruction", HARMLESS)
def test_a_field_that_only_shows_something_of_the_document_stays(tmp_path: Path, instruction: str) -> None:
    simple = f'<w:fldSimple w:instr="{instruction}">{said("1")}</w:fldSimple>'
    path = template(tmp_path, body=f"<w:p>{complex_field(instruction)}{simple}</w:p>")
    held, told = made(path)
    assert told == ()
    assert held["word/document.xml"].count(b"fldChar ") == 3
    assert held["word/document.xml"].count(b"fldSimple ") == 1
    assert check_template(path, style()).faults == ()


def test_a_field_is_found_in_headers_notes_and_text_boxes(tmp_path: Path) -> None:
    path = template(
        tmp_path,
        body=f"<w:p><w:r><w:pict><w:txbxContent><w:p>{complex_field(DDE)}</w:p></w:txbxContent></w:pict></w:r></w:p>",
        relations=relation("footnotes", "footnotes.xml"),
    )
    held = parts(path)
    held["word/footnotes.xml"] = (
        f"<w:footnotes {NS}><w:footnote><w:p>{complex_field(DDE)}</w:p></w:footnote></w:footnotes>".encode()
    )
    held[CONTENT_TYPES] = held[CONTENT_TYPES].replace(
        b"</Types>", f'<Override PartName="/word/footnotes.xml" ContentType="{FOOTNOTES}"/></Types>'.encode()
    )
    held["word/header1.xml"] = held["word/header1.xml"].replace(
        b"</w:hdr>", f"<w:p>{complex_field(DDE)}</w:p></w:hdr>".encode()
    )
    found, _ = made(packed(path, held))
    for name in ("document", "footnotes", "header1"):
        assert b"DDE" not in found[f"word/{name}.xml"]
        assert b"shown" in found[f"word/{name}.xml"]


def ole(kind: str) -> str:
    return f'<o:OLEObject {VML} Type="{kind}" ProgID="Package" r:id="rId71"/>'


PICTURE = relation("image", "media/logo.png", number=70)
ACTIVE: dict[str, tuple[str, str, str]] = {
    "an embedded object": (
        f"<w:r>{CONTROL_BOX.format(ole('Embed'))}</w:r>",
        PICTURE + relation("oleObject", "active.bin"),
        "an embedded object (OLE)",
    ),
    "an embedded workbook": (
        f"<w:r>{CONTROL_BOX.format(ole('Embed'))}</w:r>",
        PICTURE + relation("package", "active.bin"),
        "an embedded object (OLE)",
    ),
    "a linked object": (
        f"<w:r>{CONTROL_BOX.format(ole('Link'))}</w:r>",
        PICTURE + relation("oleObject", "file:///there/active.xls", outside=True),
        "an embedded object (OLE)",
    ),
    "a control": (
        f"<w:r>{CONTROL_BOX.format('<w:control r:id=&quot;rId71&quot;/>'.replace('&quot;', chr(34)))}</w:r>",
        PICTURE + relation("control", "active.bin"),
        "an ActiveX control",
    ),
    "macros": ("", relation(f"{MICROSOFT}vbaProject", "active.bin"), "macros"),
    "an add-in": (
        "",
        relation("http://schemas.microsoft.com/office/2011/relationships/webextension", "active.bin"),
        "an add-in",
    ),
    "a document of another kind": (
        '</w:p><w:altChunk r:id="rId71"/><w:p>',
        relation("aFChunk", "active.bin"),
        "another document within it",
    ),
    "a linked picture": (
        f'<w:r><w:pict><v:shape {VML}><v:imagedata r:id="rId70" r:href="rId71"/></v:shape></w:pict></w:r>',
        PICTURE + relation("image", "http://there.example.org/active.png", outside=True),
        "something that Word fetches from elsewhere",
    ),
    "a picture by its address": (
        f'<w:r><w:pict><v:shape {VML}><v:imagedata src="http://there.example.org/active.png"/></v:shape></w:pict></w:r>',
        "",
        "something that Word fetches from elsewhere",
    ),
    "an unknown kind of file elsewhere": (
        "",
        relation("novelty", "http://there.example.org/active", outside=True),
        "something that Word fetches from elsewhere",
    ),
}


@pytest.mark.parametrize("kind", ACTIVE)
def test_what_acts_by_itself_is_left_out_and_told_and_pictures_stay(tmp_path: Path, kind: str) -> None:
    markup, relations, words = ACTIVE[kind]
    body = f"<w:p>{said('before ')}{markup}{said(' after')}</w:p>"
    path = template(tmp_path, body=body, relations=relations, active=b"active content")
    held, told = made(path)
    assert told == (f"{path.name} has {words}, which documents are made without.",)
    whole = b"".join(held.values())
    for trace in (b"active", b"OLEObject", b"w:control", b"altChunk", b"rId71", b"there.example.org"):
        assert trace not in whole
    if "rId70" in markup:
        assert b"imagedata r:id" in held["word/document.xml"]
        assert PIXEL in held.values()
    shown = "".join(text for _, text in paragraphs(tmp_path / "made.docx"))
    assert shown.startswith("before  after")
    assert any(words in fault for fault in check_template(path, style()).faults)
    assert [
        fault for fault in faults(tmp_path / "made.docx") if "pict" not in fault and "object" not in fault
    ] == []


def test_a_template_elsewhere_and_a_mail_merge_are_left_out_of_the_settings(tmp_path: Path) -> None:
    path = template(tmp_path)
    held = parts(path)
    held["word/settings.xml"] = held["word/settings.xml"].replace(
        b"</w:settings>",
        f'<w:attachedTemplate {R} r:id="rId71"/><w:mailMerge><w:connectString w:val="DSN=there"/>'
        "</w:mailMerge></w:settings>".encode(),
    )
    held["word/_rels/settings.xml.rels"] = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        + relation("attachedTemplate", "http://there.example.org/x.dotm", outside=True)
        + "</Relationships>"
    ).encode()
    found, told = made(packed(path, held))
    assert "a template that is attached to it and a data source for mail merge" in told[0]
    whole = b"".join(found.values())
    assert not any(trace in whole for trace in (b"attachedTemplate", b"mailMerge", b"there"))


def test_a_link_that_a_reader_follows_stays(tmp_path: Path) -> None:
    link = relation("hyperlink", "https://council.example.org/", outside=True)
    path = template(
        tmp_path, body=f'<w:p><w:hyperlink r:id="rId71">{said("us")}</w:hyperlink></w:p>', relations=link
    )
    held, told = made(path)
    assert told == ()
    assert b"https://council.example.org/" in held["word/_rels/document.xml.rels"]


def test_styles_that_are_based_on_each_other_are_followed_once(tmp_path: Path) -> None:
    held = parts(as_word_writes_it(tmp_path))
    held["word/styles.xml"] = held["word/styles.xml"].replace(
        b'<w:name w:val="Normal"/>', b'<w:name w:val="Normal"/><w:basedOn w:val="berschrift1"/>'
    )
    found, _ = made(packed(tmp_path / "a.docx", held))
    assert "word/document.xml" in found
