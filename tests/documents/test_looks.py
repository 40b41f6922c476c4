"""The look of pages in a house style: typeface, looks of paragraphs, and the indent of text."""

import re
from pathlib import Path

import pytest

from scrutiny_tui.documents.compose import compose_agenda, compose_minutes
from scrutiny_tui.documents.styles.style_files import StyleError
from scrutiny_tui.domain.discussion import Author, Point
from scrutiny_tui.domain.entries import Body
from scrutiny_tui.domain.outcomes import Amendment, Clause, Lost, Motion, Reason, Vote
from scrutiny_tui.domain.people import Named
from tests.documents.builders import item, sitting, style, sub
from tests.documents.office import Element, W, paragraphs, part, written
from tests.documents.typed import styled

UNDER = '[layout]\ntext = "under the title"\n'


def made(settings: str, folder: Path, *bodies: Body, number: str = "5") -> Path:
    """The minutes of a meeting with one item, in a style with these settings, as a Word file."""
    house = styled(settings)
    held = sitting(*((number, body) for body in bodies), items=(item(number, "Places for the autumn"),))
    return written(compose_minutes(held, house), folder, layout=house.layout)


def look(document: Path, name: str) -> Element:
    """The paragraph style of that name."""
    root = part(document, "word/styles.xml")
    return next(each for each in root.iter(f"{W}style") if value(each, "name") == name)


def value(holder: Element, path: str, key: str = "val") -> str | None:
    """An attribute of the element at a path; None if there is none."""
    found = holder.find("/".join(f"{W}{step}" for step in path.split("/")))
    return found.get(f"{W}{key}") if found is not None else None


def lefts(document: Path) -> dict[str, int]:
    """The indent of each paragraph in points, by its words: its own, that of its list, or of its style."""
    numbering = part(document, "word/numbering.xml")
    of = {value(each, "abstractNumId"): each.get(f"{W}numId") for each in numbering.iter(f"{W}num")}
    levels = {
        (of.get(each.get(f"{W}abstractNumId")), level.get(f"{W}ilvl")): value(level, "pPr/ind", "left")
        for each in numbering.iter(f"{W}abstractNum")
        for level in each.iter(f"{W}lvl")
    }
    styles = {
        each.get(f"{W}styleId"): value(each, "pPr/ind", "left")
        for each in part(document, "word/styles.xml").iter(f"{W}style")
    }
    found = {}
    for paragraph in part(document).iter(f"{W}p"):
        listed = (value(paragraph, "pPr/numPr/numId"), value(paragraph, "pPr/numPr/ilvl"))
        own = value(paragraph, "pPr/ind", "left") or levels.get(listed)
        left = own or styles[value(paragraph, "pPr/pStyle")]
        found["".join(text.text or "" for text in paragraph.iter(f"{W}t"))] = int(left or 0) // 20
    return found


def test_typeface_and_size_are_the_styles(tmp_path: Path) -> None:
    document = made('[layout]\nfont = "Verdana"\nsize = "10.5"', tmp_path, Point("said"))
    letters = part(document, "word/styles.xml").find(f"{W}docDefaults/{W}rPrDefault")
    assert letters is not None
    assert (value(letters, "rPr/rFonts", "ascii"), value(letters, "rPr/sz")) == ("Verdana", "21")


def test_a_part_looks_as_the_style_says_and_else_as_usual(tmp_path: Path) -> None:
    settings = '[layout.looks]\nitem = "14, not bold, capitals, italic"\ntitle = "centred"'
    document = made(settings, tmp_path, Point("said"))
    items, title = look(document, "heading 2"), look(document, "heading 1")
    assert [value(items, f"rPr/{each}") for each in ("sz", "b", "caps", "i")] == ["28", None, None, None]
    assert [items.find(f"{W}rPr/{W}{each}") is not None for each in ("b", "caps", "i")] == [False, True, True]
    assert value(title, "pPr/jc") == "center"
    assert title.find(f"{W}rPr/{W}b") is not None


def test_what_looks_like_capitals_stays_as_it_was_typed(tmp_path: Path) -> None:
    document = made('[layout.looks]\nitem = "capitals"', tmp_path, Point("said"))
    assert ("Heading2", "Places for the autumn") in list(paragraphs(document))


@pytest.mark.parametrize(
    ("settings", "says"),
    [
        (
            '[layout.looks]\nitem = "12, bald"',
            "line 3: layout.looks.item has 'bald'; known are bold, not bold,",
        ),
        ('[layout.looks]\nitem = "200"', "layout.looks.item has '200'"),
        ('[layout.looks]\nitems = "bold"', "layout.looks has items; known are title, item,"),
        ('[layout]\nsize = "large"', "layout.size must be points, as \"11\", not 'large'."),
        ('[layout]\nsize = "nan"', "layout.size must be points"),
        ('[layout]\ntext = "left"', "layout.text must be one of at the margin, under the title, not 'left'"),
    ],
)
def test_what_no_page_can_look_like_is_named_with_its_line(settings: str, says: str) -> None:
    with pytest.raises(StyleError, match=re.escape(says)):
        styled(settings)


def test_the_text_of_an_item_stands_at_the_margin_or_under_its_title(tmp_path: Path) -> None:
    bodies = (Point("said"), sub("more"), Clause("resolves"), Reason("since"))
    title = "Places for the autumn"
    margin = lefts(made("", tmp_path, *bodies))
    under = lefts(made(UNDER, tmp_path, *bodies))
    assert (margin["said"], margin["Reason: since"], margin["more"]) == (0, 0, 22)
    assert under[title] == under["said"] == under["Reason: since"] == 40
    assert under["more"] == 62


def test_numbered_points_have_their_numbers_under_the_items_and_their_words_under_its_title(
    tmp_path: Path,
) -> None:
    document = made(f'{UNDER}[discussion]\npoints = "{{item}}.1"', tmp_path, Point("said"), sub("more"))
    found = lefts(document)
    assert found["said"] == found["Places for the autumn"] == 40
    assert found["more"] == 62


def test_a_sub_point_under_no_point_stands_as_far_out_as_one_under_a_point(tmp_path: Path) -> None:
    settings = f'{UNDER}[discussion]\npoints = "{{item}}.1"'
    assert lefts(made(settings, tmp_path, sub("more"), sub("less", level=2)))["more"] == 62


@pytest.mark.parametrize(("number", "left"), [("5", 30), ("8a", 30), ("EXC 33/14", 75)])
def test_a_title_stands_clear_of_its_number_however_long_that_is(
    number: str, left: int, tmp_path: Path
) -> None:
    found = lefts(made("", tmp_path, Point("said"), number=number))
    assert [at for words, at in found.items() if words.endswith("Places for the autumn")] == [left]


def test_the_last_words_stay_on_the_page_of_the_signature(tmp_path: Path) -> None:
    document = made("", tmp_path, Point("one"), Point("two"))
    kept = [
        "".join(text.text or "" for text in paragraph.iter(f"{W}t"))
        for paragraph in part(document).iter(f"{W}p")
        if paragraph.find(f"{W}pPr/{W}keepNext") is not None
    ]
    assert kept[0] == "two"


def test_who_moved_stays_on_the_page_of_what_became_of_it(tmp_path: Path) -> None:
    moved = Motion(Named("Pat Quill"), Named("Lee Fox"), "that the pier be kept")
    amended = Amendment(Named("Lee Fox"), None, "add “now”")
    document = made("", tmp_path, moved, amended, Lost(), Vote(numbers=(4, 1, None)), Point("last"))
    kept = [
        "".join(text.text or "" for text in paragraph.iter(f"{W}t"))
        for paragraph in part(document).iter(f"{W}p")
        if paragraph.find(f"{W}pPr/{W}keepNext") is not None
    ]
    assert kept[0] == "Proposed by Pat Quill and seconded by Lee Fox."
    assert kept[1] == "An amendment was proposed by Lee Fox: add “now”."
    assert "RESOLVED: That the pier be kept." not in kept
    assert "Votes for: 4; against: 1." not in kept


def test_an_item_without_words_is_not_held_to_the_next_and_neither_is_one_that_ends_with_its_author(
    tmp_path: Path,
) -> None:
    held = sitting(
        ("6", Author("Report by the Director")),
        items=(item("5", "Apologies"), item("6", "Places"), item("7")),
    )
    document = written(compose_agenda(held, (), style("england")), tmp_path)
    kept = {
        "".join(text.text or "" for text in paragraph.iter(f"{W}t")): each.get(f"{W}val", "1")
        for paragraph in part(document).iter(f"{W}p")
        for each in paragraph.iterfind(f"{W}pPr/{W}keepNext")
    }
    assert kept == {"Apologies": "0", "Report by the Director": "0"}


def test_a_document_without_a_signature_keeps_nothing(tmp_path: Path) -> None:
    plain = compose_minutes(sitting(("5", Point("said"))), styled("signature = []"))
    assert part(written(plain, tmp_path)).find(f".//{W}keepNext") is None
