"""Word documents: accessible by construction, and safe for any typed text."""

import re
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from msgspec.structs import replace

from scrutiny_tui.documents.compose import compose_action_log, compose_minutes
from scrutiny_tui.documents.writers.plain_text import text_of_runs
from scrutiny_tui.documents.writers.word import write_word
from scrutiny_tui.domain.discussion import Point
from scrutiny_tui.domain.meetings import State
from scrutiny_tui.domain.part import Part
from scrutiny_tui.domain.printable import HeadingBlock, ListItem, Paragraph, Printable, plain_runs
from tests.documents.builders import COMMITTEE, sitting, style, words
from tests.documents.meeting import SECRETS, whole_meeting
from tests.documents.office import W, faults, paragraphs, part, parts, written
from tests.documents.typed import styled

DC = "{http://purl.org/dc/elements/1.1/}"
NASTY = 'Smith & Jones <b>"quoted"</b> ]]> &amp; {term} 10% 日本 👋 é ŵ \u202e x'


@pytest.fixture
def minutes() -> Printable:
    return compose_minutes(whole_meeting(), style())


@pytest.fixture
def document(minutes: Printable, tmp_path: Path) -> Path:
    return written(minutes, tmp_path)


def said(text: str, folder: Path) -> list[str]:
    """The paragraphs of a document with this point."""
    document = written(compose_minutes(sitting(("5", Point(text))), style()), folder)
    return [own for _, own in paragraphs(document)]


def test_every_paragraph_says_what_the_document_says_and_none_is_blank(
    minutes: Printable, document: Path
) -> None:
    composed = [words(block).strip() for block in minutes.blocks]
    assert [own.strip() for _, own in paragraphs(document)] == [line.replace("\t", "") for line in composed]
    assert all(own.strip() for _, own in paragraphs(document))


def test_there_is_one_first_heading_and_no_level_is_skipped(document: Path) -> None:
    styles = [int(found[1]) for name, _ in paragraphs(document) if (found := re.match(r"Heading(\d)$", name))]
    assert styles.count(1) == 1
    assert styles[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(styles))


def test_headings_are_words_own(document: Path) -> None:
    names = {
        style_.get(f"{W}styleId"): style_.find(f"{W}name")
        for style_ in part(document, "word/styles.xml").iter(f"{W}style")
    }
    found = [names[f"Heading{level}"] for level in (1, 2, 3)]
    assert [name.get(f"{W}val") if name is not None else "" for name in found] == [
        "heading 1",
        "heading 2",
        "heading 3",
    ]


def test_every_style_that_a_paragraph_names_is_there(document: Path) -> None:
    known = {each.get(f"{W}styleId") for each in part(document, "word/styles.xml").iter(f"{W}style")}
    assert {name for name, _ in paragraphs(document)} - {""} <= known


def test_no_number_or_bullet_is_typed(minutes: Printable, document: Path) -> None:
    listed = [text_of_runs(block.runs) for block in minutes.blocks if isinstance(block, ListItem)]
    own = [" ".join(text.split()) for _, text in paragraphs(document)]
    assert all(line in own for line in listed)
    counted = {
        " ".join("".join(text.text or "" for text in each.iter(f"{W}t")).split())
        for each in part(document).iter(f"{W}p")
        if each.find(f"{W}pPr/{W}numPr") is not None
    }
    assert set(listed) <= counted


def test_each_style_of_a_list_is_linked_with_its_level(document: Path) -> None:
    linked = {
        (level.get(f"{W}ilvl"), named.get(f"{W}val"))
        for level in part(document, "word/numbering.xml").iter(f"{W}lvl")
        if (named := level.find(f"{W}pStyle")) is not None
    }
    styles = {
        ((level.get(f"{W}val") if level is not None else None), each.get(f"{W}styleId"))
        for each in part(document, "word/styles.xml").iter(f"{W}style")
        if each.find(f"{W}pPr/{W}numPr") is not None
        for level in [each.find(f"{W}pPr/{W}numPr/{W}ilvl")]
    }
    assert linked == styles
    assert len(linked) > 8


def test_the_page_is_a4_and_the_language_english_of_britain(document: Path) -> None:
    (size,) = part(document).iter(f"{W}pgSz")
    assert (size.get(f"{W}w"), size.get(f"{W}h")) == ("11906", "16838")
    languages = {each.get(f"{W}val") for each in part(document, "word/styles.xml").iter(f"{W}lang")}
    assert languages == {"en-GB"}
    (drawn,) = part(document, "word/settings.xml").iter(f"{W}themeFontLang")
    assert drawn.get(f"{W}val") == "en-GB"


def test_minutes_in_welsh_say_so_to_word_and_to_whoever_reads_them_aloud(tmp_path: Path) -> None:
    document = written(
        compose_minutes(sitting(("5", Point("Dywedwyd."))), styled('language = "cy-GB"')), tmp_path
    )
    styles, settings, core = (
        parts(document)[name].decode()
        for name in ("word/styles.xml", "word/settings.xml", "docProps/core.xml")
    )
    assert '<w:lang w:val="cy-GB"' in styles
    assert '<w:themeFontLang w:val="cy-GB"' in settings
    assert "<dc:language>cy-GB</dc:language>" in core
    assert "en-GB" not in styles + settings + core


def test_title_subject_author_and_language_are_set(document: Path) -> None:
    properties = part(document, "docProps/core.xml")
    found = {each.tag.removeprefix(DC): each.text for each in properties if each.tag.startswith(DC)}
    assert found == {
        "title": "Minutes: Young People's Scrutiny Panel, Tuesday 3 March 2026",
        "subject": "Minutes of the meeting of Tuesday 3 March 2026",
        "creator": "Young People's Scrutiny Panel",
        "language": "en-GB",
    }


def test_each_page_says_whose_it_is_that_it_is_a_draft_and_which_page(document: Path) -> None:
    edges = {
        name: content.decode()
        for name, content in parts(document).items()
        if re.search("(head|foot)er", name)
    }
    (footer,) = (content for name, content in edges.items() if "footer" in name)
    assert "Scrutiny Panel, Tuesday 3 March 2026 – DRAFT" in footer
    assert re.findall(r"<w:instrText[^>]*> (\w+) <", footer) == ["PAGE", "NUMPAGES"]


def test_the_word_draft_stands_nowhere_in_confirmed_minutes(tmp_path: Path) -> None:
    whole = whole_meeting()
    confirmed = replace(whole, meeting=replace(whole.meeting, state=State.CONFIRMED))
    document = written(compose_minutes(confirmed, style()), tmp_path)
    assert not any(b"DRAFT" in content for content in parts(document).values())


def test_rough_notes_and_places_to_verify_are_highlighted(document: Path) -> None:
    marked = {
        "".join(text.text or "" for text in run.iter(f"{W}t"))
        for run in part(document).iter(f"{W}r")
        if run.find(f"{W}rPr/{W}highlight") is not None
    }
    assert marked == {"??", "Rough note: something about reserves, check with finance"}


@pytest.mark.parametrize("secret", SECRETS)
def test_exempt_words_stand_nowhere_in_the_public_file(document: Path, secret: str) -> None:
    found = [
        name
        for name, content in parts(document).items()
        if secret.casefold() in content.decode("utf-8", "replace").casefold()
    ]
    assert found == []


def test_the_exempt_minutes_hold_them_and_nothing_that_was_said_in_public(tmp_path: Path) -> None:
    document = written(compose_minutes(whole_meeting(), style(), Part.EXEMPT), tmp_path)
    content = parts(document)["word/document.xml"].decode()
    assert all(secret in content for secret in SECRETS)
    assert "EXEMPT MINUTES – NOT FOR PUBLICATION under paragraphs 1 and 3" in content
    assert "received a report" not in content
    assert not any(secret in parts(document)["docProps/core.xml"].decode() for secret in SECRETS)


def test_what_was_typed_survives_unchanged(tmp_path: Path) -> None:
    assert NASTY in said(NASTY, tmp_path)


@pytest.mark.parametrize("unheld", ["\x00", "\x0b", "\x1f", "\ud800", "\ufffe", "\uffff"])
def test_what_xml_cannot_hold_is_replaced_and_loses_nothing_else(unheld: str, tmp_path: Path) -> None:
    assert "before \ufffd after" in said(f"before {unheld} after", tmp_path)


def test_nasty_words_in_names_and_titles_do_no_harm(tmp_path: Path) -> None:
    name = f"{NASTY}\x00\ud800"
    nasty = Printable(
        title=name * 9,
        subject=name,
        author=name,
        blocks=(HeadingBlock(1, plain_runs(name)),),
        header=name,
        footer=name,
    )
    write_word(nasty, tmp_path / "nasty.docx", style().layout)
    document = tmp_path / "nasty.docx"
    readable = f"{NASTY}\ufffd\ufffd"
    properties = {each.tag.removeprefix(DC): each.text for each in part(document, "docProps/core.xml")}
    assert properties["title"] == (readable * 9)[:255]
    assert (properties["subject"], properties["creator"]) == (readable, readable)
    assert [own for _, own in paragraphs(document)] == [readable]
    for edge in ("word/header1.xml", "word/footer1.xml"):
        assert "".join(text.text or "" for text in part(document, edge).iter(f"{W}t")) == readable


def test_spaces_line_breaks_and_tabs_are_kept(tmp_path: Path) -> None:
    write_word(
        Printable("t", "s", "a", (Paragraph("discussion", plain_runs(" a  b\tc\nd ")),)),
        tmp_path / "x.docx",
        style().layout,
    )
    (run,) = part(tmp_path / "x.docx").iter(f"{W}r")
    assert [(child.tag.removeprefix(W), child.text) for child in run] == [
        ("t", " a  b"),
        ("tab", None),
        ("t", "c"),
        ("br", None),
        ("t", "d "),
    ]


def test_the_action_log_is_one_table_on_its_side_with_a_repeating_marked_header(tmp_path: Path) -> None:
    empty = compose_action_log(COMMITTEE, (), style(), as_at=date(2026, 3, 3))
    assert [type(block) for block in empty.blocks] == [HeadingBlock, Paragraph, Paragraph]
    write_word(empty, tmp_path / "log.docx", style().layout)
    (size,) = part(tmp_path / "log.docx").iter(f"{W}pgSz")
    assert (size.get(f"{W}w"), size.get(f"{W}orient")) == ("16838", "landscape")


@pytest.mark.parametrize("kept_part", list(Part))
def test_the_package_is_sound(kept_part: Part, tmp_path: Path) -> None:
    assert faults(written(compose_minutes(whole_meeting(), style(), kept_part), tmp_path)) == []
