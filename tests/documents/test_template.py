"""The council's own Word file: its content stays, and a document is inserted with its styles."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import etree
from msgspec.structs import replace

from scrutiny_tui.documents.compose import compose_action_log, compose_minutes
from scrutiny_tui.documents.styles.schema.layout import PARTS
from scrutiny_tui.documents.writers.word import write_word
from scrutiny_tui.documents.writers.word.paragraph_looks import (
    CELL_LOOKS,
    HEADING_LOOKS,
    LIST_LOOKS,
    ROLE_LOOKS,
)
from scrutiny_tui.domain.discussion import Point
from scrutiny_tui.domain.meetings import State
from scrutiny_tui.domain.outcomes import Clause
from scrutiny_tui.domain.part import Part
from scrutiny_tui.domain.printable import HeadingBlock, Paragraph, Printable, plain_runs
from tests.council import DAY
from tests.documents.accessible import barriers
from tests.documents.builders import COMMITTEE, in_file, sitting, style
from tests.documents.letterheads import as_libreoffice_writes_it, as_word_writes_it, form_of_controls
from tests.documents.meeting import whole_meeting
from tests.documents.office import (
    Element,
    W,
    all_in_libreoffice,
    as_previewed,
    faults,
    paragraphs,
    part,
    parts,
    written,
)

pytestmark = pytest.mark.xdist_group("templates")  # one process makes them, LibreOffice's once
MAKERS = (as_word_writes_it, form_of_controls, as_libreoffice_writes_it)
Maker = Callable[[Path], Path]


@pytest.fixture(scope="module")
def templates(tmp_path_factory: pytest.TempPathFactory) -> dict[Maker, Path]:
    """One of each kind, without LibreOffice's if it is not installed."""
    folder = tmp_path_factory.mktemp("templates")
    return {maker: maker(folder) for maker in MAKERS if maker is not as_libreoffice_writes_it or _office()}


def _office() -> bool:
    return shutil.which("soffice") is not None


@pytest.fixture(params=MAKERS, ids=lambda maker: maker.__name__)
def template(request: pytest.FixtureRequest, templates: dict[Maker, Path], tmp_path: Path) -> Path:
    maker: Maker = request.param
    return templates[maker] if maker in templates else maker(tmp_path)


def filled(template: Path, printable: Printable, **styles: str) -> Path:
    layout = in_file(template, **styles)
    return written(printable, template.parent, f"{template.stem} filled", layout)


def minutes() -> Printable:
    return compose_minutes(whole_meeting(), style())


def texts(document: Path, name: str = "word/document.xml") -> str:
    return texts_of(part(document, name))


def texts_of(element: Element) -> str:
    return "".join(text.text or "" for text in element.iter(f"{W}t"))


def alike(element: Element) -> bytes:
    return etree.tostring(element, method="c14n", exclusive=True)


def take_off_watermark(paragraph: Element) -> None:
    """Remove the watermark as Word's own command does, by the name of its shape."""
    for run in paragraph.findall(f"{W}r"):
        if b"PowerPlusWaterMarkObject" in etree.tostring(run):
            paragraph.remove(run)


def test_the_document_is_sound_and_in_nobodys_way(template: Path) -> None:
    document = filled(template, minutes())
    assert barriers(document) == []
    own_style = faults(template) if template.suffix == ".docx" else []
    assert [fault for fault in faults(document) if fault not in own_style] == []


def test_everything_but_what_is_written_to_stays_byte_for_byte(template: Path) -> None:
    before, after = parts(template), parts(filled(template, minutes()))
    written_to = r"\[Content|rels|docProps|word/(document|styles|numbering|header|footer|settings)"
    kept = [name for name in before if not re.search(written_to, name)]
    assert [name for name in kept if before[name] != after.get(name)] == []
    assert any("theme" in name or "fontTable" in name for name in kept)


@pytest.mark.parametrize("name", ["word/styles.xml", "word/numbering.xml"])
def test_every_style_and_list_of_the_council_stays_as_it_is(template: Path, name: str) -> None:
    if name in parts(template) or name == "word/styles.xml":
        before, after = part(template, name), part(filled(template, minutes()), name)
        new = {alike(each) for each in after}
        assert [each for each in before if alike(each) not in new] == []


def test_no_style_and_no_list_is_there_twice(template: Path) -> None:
    document = filled(template, minutes())
    for name, tag, key in (
        ("styles", "style", "styleId"),
        ("numbering", "abstractNum", "abstractNumId"),
        ("numbering", "num", "numId"),
    ):
        found = [each.get(f"{W}{key}") for each in part(document, f"word/{name}.xml").iter(f"{W}{tag}")]
        assert len(found) == len(set(found))
    order = [each.tag for each in part(document, "word/numbering.xml")]
    assert order == sorted(order)  # definitions come before their instances


def test_headers_and_footers_keep_what_they_hold(template: Path) -> None:
    before, document = parts(template), filled(template, minutes())
    for name in before:
        if name.startswith(("word/header", "word/footer")):
            marked = "{{" in texts(template, name)
            was, now = list(part(template, name)), list(part(document, name))
            first = 0 if not marked else len(was)
            for each in now:
                take_off_watermark(each)
            assert [alike(each) for each in was[first:]] == [alike(each) for each in now[: len(was)][first:]]


def test_the_minutes_stand_at_the_bookmark_and_what_stood_there_stays(tmp_path: Path) -> None:
    said = [words for _, words in paragraphs(filled(as_word_writes_it(tmp_path), minutes()))]
    assert said[:2] == [
        "Ours ref: Young People's Scrutiny Panel",
        "Held at Committee Room 2, Town Hall on Tuesday 3 March 2026",
    ]
    assert said[2] == "Young People's Scrutiny Panel"
    assert said[-1] == "Democratic Services, Town Hall"


def test_without_the_bookmark_they_stand_at_the_end(tmp_path: Path) -> None:
    template = as_word_writes_it(tmp_path)
    write_word(minutes(), tmp_path / "x.docx", in_file(template, "nowhere"))
    said = [words for _, words in paragraphs(tmp_path / "x.docx")]
    assert said.index("Democratic Services, Town Hall") < said.index("Young People's Scrutiny Panel")


def test_paragraphs_have_the_councils_styles_by_name_and_ours_where_it_has_none(tmp_path: Path) -> None:
    two = sitting(("1", Point("said")), ("1", Clause("thanks A;")), ("1", Clause("thanks B.")))
    document = filled(
        as_word_writes_it(tmp_path), compose_minutes(two, style("england")), clause="Council decision"
    )
    found = {words: name for name, words in paragraphs(document)}
    assert found["Young People's Scrutiny Panel"] == "berschrift1"
    assert found["Business of item 1"] == "berschrift2"
    assert (found["thanks A;"], found["thanks B."]) == ("Decision", "Decision")
    own = {each.get(f"{W}styleId"): each for each in part(document, "word/styles.xml").iter(f"{W}style")}
    named = own[found["said"]].find(f"{W}name")
    assert named is not None
    assert named.get(f"{W}val") == "Minutes discussion"
    assert found["said"] != "Discussion"  # which is another style of the council's


def test_a_paragraph_is_in_no_list_though_the_councils_style_for_it_is(tmp_path: Path) -> None:
    document = filled(as_word_writes_it(tmp_path), minutes(), discussion="heading 2")
    (said,) = (p for p in part(document).iter(f"{W}p") if "The panel received a report." in texts_of(p))
    number = said.find(f"{W}pPr/{W}numPr/{W}numId")
    assert number is not None
    assert number.get(f"{W}val") == "0"


def test_every_part_that_a_style_file_may_name_has_a_paragraph() -> None:
    known = {look.part for look in (*HEADING_LOOKS, *ROLE_LOOKS.values(), *LIST_LOOKS.values(), *CELL_LOOKS)}
    assert known | {"table"} == set(PARTS)


def test_word_counts_in_the_councils_file_as_in_ours(templates: dict[Maker, Path], tmp_path: Path) -> None:
    printable = compose_minutes(
        sitting(("1", Point("said")), ("1", Clause("a")), ("1", Clause("b")), ("2", Point("said again"))),
        style("west-sussex"),
    )
    wanted = as_previewed(printable)
    made = [
        written(printable, tmp_path, maker.__name__, in_file(template))
        for maker, template in templates.items()
    ]
    assert len(made) > 1
    for found in all_in_libreoffice(made):
        at = found.index(wanted[1]) - 1
        assert found[at : at + len(wanted)] == wanted


def test_a_letterhead_on_the_first_page_has_the_watermark_too(tmp_path: Path) -> None:
    document = filled(as_word_writes_it(tmp_path), minutes())
    heads = [content for name, content in parts(document).items() if name.startswith("word/header")]
    assert len(heads) == 2
    assert all(content.count(b'string="DRAFT"') == 1 for content in heads)
    assert all(b'alt=""' in content for content in heads)


def test_confirmed_minutes_have_no_watermark_and_say_that_they_are_confirmed(tmp_path: Path) -> None:
    whole = whole_meeting()
    meeting = replace(whole.meeting, state=State.CONFIRMED)
    confirmed = compose_minutes(replace(whole, meeting=meeting, confirmed_on=DAY.replace(day=17)), style())
    document = filled(as_word_writes_it(tmp_path), confirmed)
    assert not any(b"DRAFT" in content for content in parts(document).values())
    line = "Confirmed as a correct record at the meeting of Tuesday 17 March 2026"
    said = [words for _, words in paragraphs(document)]
    assert said.index(line) == said.index("Signed by the Chair ") - 1
    assert texts(document, "word/header1.xml").startswith(line)


def test_pages_are_numbered_once_and_each_has_a_place_for_initials(tmp_path: Path) -> None:
    document = filled(as_word_writes_it(tmp_path), minutes())
    feet = [name for name in parts(document) if name.startswith("word/footer")]
    assert len(feet) == 2
    for name in feet:
        content = parts(document)[name].decode()
        assert content.count(" PAGE ") == 1
        assert "Initials:" in content


def test_exempt_minutes_say_on_every_page_that_they_are(template: Path) -> None:
    document = filled(template, compose_minutes(whole_meeting(), style(), Part.EXEMPT))
    heads = [name for name in parts(document) if name.startswith("word/header")]
    assert heads
    assert all("NOT FOR PUBLICATION" in texts(document, name) for name in heads)


def test_a_wide_table_turns_the_pages(tmp_path: Path) -> None:
    log = compose_action_log(COMMITTEE, (), style(), as_at=DAY)
    (size,) = part(filled(as_word_writes_it(tmp_path), log)).iter(f"{W}pgSz")
    assert (size.get(f"{W}w"), size.get(f"{W}orient")) == ("16838", "landscape")


def test_content_controls_and_bookmarks_are_filled_and_the_look_stays(tmp_path: Path) -> None:
    document = filled(form_of_controls(tmp_path), minutes())
    assert "Old name" not in texts(document)
    assert "An old title" not in texts(document)
    assert "Click to enter." not in texts(document)
    assert "some room" not in texts(document)
    said = [words for _, words in paragraphs(document)]
    assert said[:5] == [
        "Committee",
        "Young People's Scrutiny Panel",
        "Young People's Scrutiny Panel",
        "Held on Tuesday 3 March 2026",
        "in Committee Room 2, Town Hall",
    ]
    (bold,) = (run for run in part(document).iter(f"{W}sdt") if run.find(f".//{W}b") is not None)
    assert "Young People's" in etree.tostring(bold, encoding="unicode")
    assert not any(True for _ in part(document).iter(f"{W}dataBinding", f"{W}showingPlcHdr"))


@pytest.mark.parametrize("nasty", ["{{date}} & <w:b/> {{committee}}", "a\nb\tc\x00", "{{title}}"])
def test_what_was_typed_is_never_a_mark_or_markup(nasty: str, tmp_path: Path) -> None:
    printable = Printable(
        "t", "s", "a", (HeadingBlock(1, plain_runs(nasty)), Paragraph("discussion", plain_runs(nasty)))
    )
    printable = replace(
        printable, fields={"committee": nasty, "venue": nasty, "date": "today", "state": nasty}
    )
    document = filled(as_word_writes_it(tmp_path), printable)
    said = [words for _, words in paragraphs(document)]
    shown = " ".join(nasty.replace("\x00", "\ufffd").split())
    assert said[:2] == [f"Ours ref: {shown}", f"Held at {shown} on today"]
    assert faults(document) == []


def test_a_particular_that_is_not_known_leaves_its_place_empty(tmp_path: Path) -> None:
    document = filled(as_word_writes_it(tmp_path), replace(minutes(), fields={}))
    assert "{{" not in texts(document)


def test_a_document_can_go_into_one_that_was_made_before(tmp_path: Path) -> None:
    first = written(minutes(), tmp_path, "first")
    second = filled(first, replace(minutes(), draft=""))
    assert faults(second) == []
    assert len(list(paragraphs(second))) == 2 * len(list(paragraphs(first)))
