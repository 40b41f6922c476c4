"""Headers and footers, and what they say in drafts and in confirmed minutes."""

import re
from datetime import date
from pathlib import Path

import docx
import pytest
from docx.enum.section import WD_SECTION
from msgspec.structs import replace

from scrutiny_tui.documents.compose import compose_minutes
from scrutiny_tui.documents.styles.style_files import Styles
from scrutiny_tui.documents.writers.word import write_word
from scrutiny_tui.domain.meetings import State
from scrutiny_tui.domain.printable import HeadingBlock, Printable, plain_runs
from scrutiny_tui.domain.sitting import Sitting
from tests.documents.builders import TEMPLATES, in_file, lines, sitting
from tests.documents.office import W, faults, paragraphs, part, parts, written
from tests.documents.typed import styled

PLAIN = Printable(
    "t", "s", "a", (HeadingBlock(1, plain_runs("Minutes")),), header="Head", pages="{page}", draft="DRAFT"
)
LATER = date(2026, 3, 17)


def confirmed(on: date | None = None) -> Sitting:
    held = sitting()
    return replace(held, meeting=replace(held.meeting, state=State.CONFIRMED), confirmed_on=on)


def edges(document: Path, kind: str) -> list[str]:
    return [content.decode() for name, content in parts(document).items() if name.startswith(f"word/{kind}")]


@pytest.mark.parametrize(
    ("settings", "word"),
    [
        ("", "DRAFT"),
        ('[draft]\nword = "Unconfirmed"', "Unconfirmed"),
        ('[draft]\nwatermark = "{draft} minutes"', "DRAFT minutes"),
    ],
)
def test_what_stands_across_a_draft_is_the_styles(settings: str, word: str, tmp_path: Path) -> None:
    (head,) = edges(written(compose_minutes(sitting(), styled(settings)), tmp_path), "header")
    assert f'string="{word}"' in head


def test_nothing_stands_across_it_where_the_style_says_so_or_once_it_is_confirmed(
    tmp_path: Path,
) -> None:
    without = compose_minutes(sitting(), styled('[draft]\nwatermark = ""'))
    signed = compose_minutes(confirmed(), styled(""))
    for printable in (without, signed):
        (head,) = edges(written(printable, tmp_path), "header")
        assert "textpath" not in head
    assert "textpath" in edges(written(compose_minutes(sitting(), styled("")), tmp_path), "header")[0]


@pytest.mark.parametrize(
    ("settings", "on", "line"),
    [
        ("", None, "Confirmed as a correct record"),
        ("", LATER, "Confirmed as a correct record at the meeting of Tuesday 17 March 2026"),
        (
            '[draft]\nconfirmed = "Approved[ on {confirmed}]"',
            date(2026, 3, 17),
            "Approved on Tuesday 17 March 2026",
        ),
    ],
)
def test_confirmed_minutes_say_so_before_the_signature(settings: str, on: date | None, line: str) -> None:
    assert lines(compose_minutes(confirmed(on), styled(settings)))[-3:] == [
        line,
        "Signed by the Chair",
        "Date",
    ]


def test_a_draft_does_not_say_that_it_is_confirmed() -> None:
    assert not any("Confirmed" in line for line in lines(compose_minutes(sitting(), styled(""))))
    assert not any(
        "Confirmed" in line for line in lines(compose_minutes(confirmed(), styled('[draft]\nconfirmed = ""')))
    )


@pytest.mark.parametrize("name", Styles(TEMPLATES).names)
def test_a_draft_that_has_no_word_for_it_is_no_more_confirmed_than_another(name: str) -> None:
    house = styled('[draft]\nword = ""', on=name)
    draft, signed = compose_minutes(sitting(), house), compose_minutes(confirmed(), house)
    marked = [line for line in lines(draft) if "DRAFT" in line or "onfirmed" in line]
    assert (marked, draft.draft, draft.fields["state"]) == ([], "", "")
    assert signed.fields["state"] in lines(signed)


def test_a_draft_without_a_word_for_it_may_be_marked_in_other_words() -> None:
    house = styled('[draft]\nword = ""\nline = "To be agreed"\nwatermark = "UNAGREED"')
    printed = compose_minutes(sitting(), house)
    assert ("To be agreed" in lines(printed), printed.draft) == (True, "UNAGREED")
    assert not any("onfirmed" in line for line in lines(printed))


@pytest.mark.parametrize(("settings", "places"), [("", 1), ('[front]\ninitials = ""', 0)])
def test_each_page_has_a_place_for_initials_unless_the_style_has_none(
    settings: str, places: int, tmp_path: Path
) -> None:
    (foot,) = edges(written(compose_minutes(sitting(), styled(settings)), tmp_path), "footer")
    assert foot.count("Initials:") == foot.count('w:leader="underscore"') == places


@pytest.mark.parametrize(
    ("initials", "held"),
    [("Initials:", ["Whose", "1 of 1\tInitials: \t"]), ("", ["Whose", "1 of 1"])],
)
def test_however_long_a_committees_name_is_it_leaves_room_for_the_number_of_the_page(
    initials: str, held: list[str], tmp_path: Path
) -> None:
    foot = replace(PLAIN, footer="Whose", pages="{page} of {pages}", initials=initials)
    (name,) = (n for n in parts(written(foot, tmp_path)) if n.startswith("word/footer"))
    assert [
        "".join(
            "\t" if each.tag == f"{W}tab" else each.text or "" for run in line.iter(f"{W}r") for each in run
        )
        for line in part(tmp_path / "minutes.docx", name).iter(f"{W}p")
    ] == [line.replace("1 of 1", " PAGE 1 of  NUMPAGES 1") for line in held]


def test_without_a_title_the_minutes_begin_with_the_lines_under_it() -> None:
    first = compose_minutes(sitting(), styled('[front]\ntitle = ""')).blocks[0]
    assert not isinstance(first, HeadingBlock)


def new_faults(document: Path, template: Path) -> list[str]:
    theirs = faults(template)
    return [fault for fault in faults(document) if fault not in theirs]


def of_sections(folder: Path) -> Path:
    """A council's file of two sections, with different first, left and right pages."""
    document = docx.Document()
    document.settings.odd_and_even_pages_header_footer = True
    document.add_paragraph("Cover")
    document.sections[0].different_first_page_header_footer = True
    second = document.add_section(WD_SECTION.NEW_PAGE)
    second.header.is_linked_to_previous = False
    second.header.paragraphs[0].text = "Annex"
    document.save(str(folder / "sections.docx"))
    return folder / "sections.docx"


def test_every_kind_of_page_is_marked_and_numbered_once(tmp_path: Path) -> None:
    template = of_sections(tmp_path)
    write_word(PLAIN, tmp_path / "x.docx", in_file(template))
    heads, feet = (edges(tmp_path / "x.docx", kind) for kind in ("header", "footer"))
    assert len(heads) == 4  # of the first section three, and the second's own
    assert [head.count('string="DRAFT"') for head in heads] == [1] * 4
    assert [head.count(">Head<") for head in heads] == [1] * 4
    assert [foot.count(" PAGE ") for foot in feet] == [1] * 3
    spoken = [re.findall(r'spid="(\w+)"', head)[0] for head in heads]
    assert len(set(spoken)) == len(spoken)
    assert new_faults(tmp_path / "x.docx", template) == []


def test_the_page_number_stands_at_the_right_where_the_councils_footer_has_stops(tmp_path: Path) -> None:
    write_word(PLAIN, tmp_path / "x.docx", in_file(of_sections(tmp_path)))
    feet = edges(tmp_path / "x.docx", "footer")
    assert len(feet) == 3
    for foot in feet:
        stops = re.findall(r'<w:tab w:val="(\w+)" w:pos="(\d+)"/>', foot)
        assert stops == [("clear", "4680"), ("clear", "9360"), ("right", "8640")]


def test_minutes_at_a_bookmark_with_which_a_section_ends_stay_in_that_section(tmp_path: Path) -> None:
    template = of_sections(tmp_path)
    document = docx.Document(str(template))
    (end,) = (each for each in document.element.body.iter(f"{W}p") if each.find(f".//{W}sectPr") is not None)
    start = end.makeelement(f"{W}bookmarkStart", {f"{W}id": "1", f"{W}name": "minutes"})
    end.append(start)
    end.append(end.makeelement(f"{W}bookmarkEnd", {f"{W}id": "1"}))
    document.save(str(template))
    write_word(PLAIN, tmp_path / "x.docx", in_file(template))
    said = [words for _, words in paragraphs(tmp_path / "x.docx")]
    assert said[:2] == ["Cover", "Minutes"]
    (second,) = (p for p in part(tmp_path / "x.docx").iter(f"{W}p") if p.find(f".//{W}sectPr") is not None)
    before = second.getprevious()
    assert before is not None
    assert "Minutes" in "".join(text.text or "" for text in before.iter(f"{W}t"))


def test_minutes_at_a_bookmark_in_a_cell_go_into_the_cell(tmp_path: Path) -> None:
    document = docx.Document()
    cell = document.add_table(1, 1).cell(0, 0)
    held = cell.paragraphs[0]._p  # noqa: SLF001  python-docx has no bookmarks
    held.append(held.makeelement(f"{W}bookmarkStart", {f"{W}id": "1", f"{W}name": "minutes"}))
    held.append(held.makeelement(f"{W}bookmarkEnd", {f"{W}id": "1"}))
    document.save(str(tmp_path / "cell.docx"))
    write_word(PLAIN, tmp_path / "x.docx", in_file(tmp_path / "cell.docx"))
    (inside,) = part(tmp_path / "x.docx").iter(f"{W}tc")
    assert "Minutes" in [text.text for text in inside.iter(f"{W}t")]
    assert new_faults(tmp_path / "x.docx", tmp_path / "cell.docx") == []
