"""Every document, in every house style, can be read with a screen reader."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from shutil import copyfile
from zipfile import ZipFile

import pytest
from msgspec.structs import replace

from scrutiny_tui.documents.compose import compose_action_log, compose_minutes
from scrutiny_tui.documents.styles.style_files import Styles
from scrutiny_tui.domain.meetings import State
from scrutiny_tui.domain.part import Part
from scrutiny_tui.domain.printable import Printable
from tests.council import DAY
from tests.documents.accessible import barriers, contrast
from tests.documents.builders import COMMITTEE, TEMPLATES, style
from tests.documents.logged import row
from tests.documents.meeting import whole_meeting
from tests.documents.office import faults, parts, written
from tests.documents.test_papers_in_word import papers
from tests.documents.typed import styled


def draft(name: str) -> Printable:
    return compose_minutes(whole_meeting(), style(name))


def exempt(name: str) -> Printable:
    return compose_minutes(whole_meeting(), style(name), Part.EXEMPT)


def confirmed(name: str) -> Printable:
    whole = whole_meeting()
    meeting = replace(whole.meeting, state=State.CONFIRMED)
    return compose_minutes(replace(whole, meeting=meeting, confirmed_on=DAY), style(name))


def log(name: str) -> Printable:
    return compose_action_log(COMMITTEE, [row(owners=(), due=None)], style(name), as_at=date(2026, 4, 1))


@pytest.mark.parametrize("make", [draft, exempt, confirmed, log], ids=lambda make: make.__name__)
@pytest.mark.parametrize("name", Styles(TEMPLATES).names)
def test_nothing_is_in_the_way(name: str, make: Callable[[str], Printable], tmp_path: Path) -> None:
    document = written(make(name), tmp_path, layout=style(name).layout)
    assert barriers(document) == []
    assert faults(document) == []


def test_nothing_is_in_the_way_where_a_council_has_tables_in_its_minutes(tmp_path: Path) -> None:
    house = styled(
        '[declarations]\nlines = "table"\n[attendance]\nroll = "table"\n[closing.actions]\nlines = "table"\n'
        '[closing.requests]\nheading = ""\nlines = "table"'
    )
    for made in (compose_minutes(whole_meeting(), house), *papers(house)):
        document = written(made, tmp_path)
        assert (made.title, barriers(document), faults(document)) == (made.title, [], [])


@pytest.mark.parametrize("name", Styles(TEMPLATES).names)
def test_nothing_is_in_the_way_of_any_paper_beside_the_minutes(name: str, tmp_path: Path) -> None:
    for paper in papers(style(name)):
        document = written(paper, tmp_path, layout=style(name).layout)
        assert (paper.title, barriers(document), faults(document)) == (paper.title, [], [])


@pytest.mark.parametrize(
    ("part", "old", "new", "says"),
    [
        ("document", b'w:val="Heading1"', b'w:val="Heading2"', "There are 0 first headings."),
        ("document", b'w:val="Heading2"', b'w:val="Heading1"', "first headings."),
        ("document", b'w:val="Heading2"', b'w:val="Heading3"', "After heading 1 comes heading 3."),
        ("document", b"</w:p>", b"</w:p><w:p/>", "There is an empty paragraph."),
        ("document", b"The meeting began", b"1. The meeting began", "A number or a bullet is typed"),
        ("styles", b"404040", b"9FB2C7", "9FB2C7 is hard to read."),
        ("styles", b"en-GB", b"en-US", "The languages are"),
        ("header1", b'alt=""', b"", "A shape in word/header1.xml has no alternative text."),
    ],
)
def test_what_would_be_in_the_way_is_found(
    part: str, old: bytes, new: bytes, says: str, tmp_path: Path
) -> None:
    document = written(draft("herefordshire"), tmp_path)
    assert any(says in found for found in barriers(altered(document, f"word/{part}.xml", old, new)))


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        (b"<w:tblHeader/>", b"", "A table has no header row that repeats."),
        (b"<w:tcPr>", b'<w:tcPr><w:gridSpan w:val="2"/>', "A table has merged cells."),
    ],
)
def test_what_would_be_in_the_way_of_a_table_is_found(
    old: bytes, new: bytes, says: str, tmp_path: Path
) -> None:
    document = written(log("england"), tmp_path)
    assert says in barriers(altered(document, "word/document.xml", old, new))


def test_contrast_is_as_the_guidelines_have_it() -> None:
    assert contrast("000000", "FFFFFF") == pytest.approx(21)
    assert contrast("777777", "FFFFFF") == pytest.approx(4.48, abs=0.01)


def altered(document: Path, name: str, old: bytes, new: bytes) -> Path:
    """The document with one of its parts changed."""
    other = copyfile(document, document.with_name("altered.docx"))
    with ZipFile(other, "w") as package:
        for each, content in parts(document).items():
            assert each != name or old in content
            package.writestr(each, content.replace(old, new) if each == name else content)
    return other
