"""The parts of an agenda: what the public may attend, and the motion that excludes it."""

from msgspec.structs import replace

from scrutiny_tui.documents.compose import compose_agenda
from scrutiny_tui.domain.discussion import Paper
from scrutiny_tui.domain.meetings import Item
from scrutiny_tui.domain.part import Part
from tests.documents.builders import item, lines, sitting, style
from tests.documents.typed import styled

PUBLIC, PRIVATE = (
    "Part I: business to be considered in public",
    "Part II: business for which the public is likely to be excluded",
)
ASKS = (
    "The Panel is asked to resolve that under section 100A(4) of the Local Government Act 1972 the public be"
)
FINANCIAL = "• Paragraph 3: Information relating to the financial or business affairs"
LEASE = item("8", "Lease", likely_exempt=(3,))
POSTS = item("9", "Posts", likely_exempt=(1, 3))
KELP = item("5", "Kelp")


def _agenda(*items: Item, in_style: str = "england", part: Part = Part.PUBLIC) -> list[str]:
    """The lines of an agenda from its first item or heading of a part on."""
    said = lines(compose_agenda(sitting(items=items), (), style(in_style), part).blocks)
    first = next(at for at, line in enumerate(said) if line.startswith(("Part ", "5.", "8.", ASKS)))
    return said[first:]


def _short(said: list[str]) -> list[str]:
    """The motion, and what a paragraph is about, by their beginnings; without the marks of exempt items."""
    known = (ASKS, FINANCIAL, "• Paragraph 1:")
    cut = [next((one for one in known if line.startswith(one)), line) for line in said]
    return [line for line in cut if not line.startswith("Exempt: ")]


def test_before_the_first_private_item_the_panel_is_asked_to_exclude_the_public() -> None:
    said = _agenda(KELP, LEASE, POSTS)
    about = ["• Paragraph 1:", FINANCIAL]
    assert _short(said) == [PUBLIC, "5. Kelp", PRIVATE, ASKS, *about, "8. Lease", "9. Posts"]
    (motion,) = (line for line in said if line.startswith(ASKS))
    assert "as defined in paragraphs 1 and 3 of Part 1 of Schedule 12A to the Act" in motion
    assert _short(_agenda(LEASE)) == [ASKS, FINANCIAL, "8. Lease"]
    assert _short(_agenda(KELP, LEASE, part=Part.EXEMPT)) == ["8. Lease"]
    assert _agenda(KELP) == ["5. Kelp"]


def test_the_motion_stands_under_the_item_for_it_where_the_agenda_has_one() -> None:
    for title in ("Exclusion of the press and public", "To exclude the public", "Exempt information"):
        own = item("7", title)
        said = [PUBLIC, "5. Kelp", f"7. {title}", ASKS, FINANCIAL, PRIVATE, "8. Lease"]
        assert _short(_agenda(KELP, own, LEASE)) == said
    other = item("7", "Exclusion of pupils from schools")
    assert _short(_agenda(other, LEASE))[2:4] == [PRIVATE, ASKS]


def test_public_business_between_two_private_items_needs_the_motion_twice() -> None:
    between = [PRIVATE, ASKS, FINANCIAL, "8. Lease", PUBLIC, "8a. Kelp", PRIVATE, ASKS]
    assert _short(_agenda(LEASE, item("8a", "Kelp", place="0008a"), POSTS))[:8] == between


def test_the_motion_marks_paragraphs_that_are_not_known_and_leaves_out_items_that_are_not_taken() -> None:
    unknown = replace(LEASE, likely_exempt=())
    assert any("in paragraph ?? of Part 1" in line for line in _agenda(KELP, unknown))
    gone = replace(POSTS, withdrawn=True)
    assert _short(_agenda(KELP, gone)) == [
        PUBLIC,
        "5. Kelp",
        PRIVATE,
        "9. Posts",
        "This item has been withdrawn.",
    ]
    (motion,) = (line for line in _agenda(KELP, LEASE, gone) if line.startswith(ASKS))
    assert "as defined in paragraph 3 of" in motion


def test_each_nation_asks_in_the_words_of_its_own_act_and_no_council_promises_what_is_not_law_there() -> None:
    meeting = sitting(items=(KELP, LEASE))
    for name, act in {
        "wales": "Part 4 of Schedule 12A",
        "scotland": "Part 1 of Schedule 7A",
        "northern-ireland": "Part 1 of Schedule 6",
        "croydon": "Part 1 of Schedule 12A",
    }.items():
        said = lines(compose_agenda(meeting, (), style(name)).blocks)
        assert [line for line in said if " is asked to resolve that " in line and act in line]
        films = [line for line in said if "film" in line]
        assert bool(films) is (name == "croydon")


def test_a_style_may_have_no_motion_or_a_resolution_that_cannot_become_one() -> None:
    meeting = sitting(items=(KELP, LEASE))
    for setting in (
        '[papers.agenda]\nmotion = ""',
        '[exempt]\nexcluded = "The public left under {paragraphs}."',
    ):
        said = lines(compose_agenda(meeting, (), styled(setting)).blocks)
        assert not [line for line in said if "asked to resolve" in line or "The public left" in line]


def test_a_paper_with_the_title_of_its_item_is_named_once() -> None:
    papers = (("5", Paper("kelp.")), ("5", Paper("Kelp survey 2025")))
    said = lines(compose_agenda(sitting(*papers, items=(KELP,)), (), style()).blocks)
    assert said[said.index("5. Kelp") :] == ["5. Kelp", "Paper: Kelp survey 2025"]
