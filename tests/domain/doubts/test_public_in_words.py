"""The exclusion or the return of the public that only words tell."""

import pytest
from msgspec.structs import replace

from scrutiny_tui.domain.doubts.doubt import DoubtKind
from scrutiny_tui.domain.meetings import Item
from tests.domain.doubts.doubted import HERE, doubts, said
from tests.domain.scene import SITTING

ONLY_WORDS = (
    "The words say that the public was excluded, but only /exempt keeps what follows out of the public"
    " minutes."
)
OFFER = "Vole offered forty pounds."


def with_title(title: str, number: str = "6") -> tuple[Item, ...]:
    """The agenda with another title of an item."""
    return tuple(replace(item, title=title) if item.number == number else item for item in SITTING.items)


@pytest.mark.parametrize(
    "line",
    [
        "/resolved that the public be excluded under paragraph 3 of Schedule 12A",
        "/resolved under section 100A(4) the press and public be excluded from the meeting",
        "/resolved that under section 50A(4) of the Act of 1973 the item be taken in private",
        "/resolved to exclude the public on the grounds of paragraph 14 of Part 4 of Schedule 12A",
        "/moved Moss seconded Reed: that the press and public be excluded",
        "RESOLVED that the public be excluded while the item is considered.",
        "Councillor Moss moved, and it was agreed, that the press and public be excluded.",
        "After a debate on the quay, in which all spoke, the press and the public were asked to leave.",
        "The paragraphs of Schedule 7A that apply were read out, and the rest was exempt.",
        "- Penderfynwyd gwahardd y wasg a'r cyhoedd o'r cyfarfod.",
        "/heading Part II",
        "/heading Exempt items",
        "/heading Exclusion of the press and public",
        "- The public left the meeting.",
        "- In private session",
        "- Press and public out.",
        "- Public gone 7.20 pm",
    ],
)
def test_an_exclusion_that_only_words_tell_is_doubted_and_keeps_the_minutes_back(line: str) -> None:
    found = [one for one in doubts(*HERE, line, OFFER) if one.kind is DoubtKind.PUBLIC_IN_WORDS]
    assert [one.sentence for one in found] == [ONLY_WORDS]
    assert found[0].kind.blocks
    assert not found[0].kind.unfinished


@pytest.mark.parametrize(
    "lines",
    [
        ("/moved Moss seconded Reed: that the press and public be excluded", "/vote 5-0", OFFER),
        ("/heading Part II", OFFER, "/exempt 3", "It was dear.", "/public"),
        ("/exempt 3", "It was dear.", "/public", "/item 6", "/heading Part II", OFFER),
        ("/exempt 3", "It was dear.", "/public", "/heading Private session", OFFER),
        ("/exempt 3", "It was dear.", "/public", "The public were asked to leave for this.", OFFER),
        ("- The public left the meeting.", "/item 6", "It was so."),
        ("The public did not return.", OFFER),
    ],
)
def test_words_that_stand_beside_no_exclusion_are_doubted(lines: tuple[str, ...]) -> None:
    assert ONLY_WORDS in said(*HERE, *lines)


@pytest.mark.parametrize(
    "lines",
    [
        ("/heading Exempt items", "/exempt 3", OFFER, "/public"),
        ("/moved Moss seconded Reed: that the public be excluded", "/vote 5-0", "/exempt 3", OFFER),
        ("/rs that the public be excluded", "/agreed", "/reason it is dear", "/item 6", "/exempt 3", OFFER),
        ("The public were excluded.", "/exempt 3", OFFER, "/public"),
        ("/exempt 3", "The public left the meeting.", OFFER, "The public were readmitted.", "/public"),
        ("/exempt 3", OFFER, "/public", "The public returned to the meeting."),
        ("/exempt 3", OFFER, "/public", "/item 6", "- The public was excluded for item 5."),
        ("/exempt 3", OFFER, "/public", "- The press and public were excluded for this item."),
        ("/moved Moss seconded Reed: that the public be excluded", "/vote 1-4", OFFER),
        ("/moved Moss seconded Reed: that the public be excluded", "/withdrawn", OFFER),
        ("Councillor Moss proposed that the public be excluded, which was lost.", OFFER),
        ("The press and public were not excluded.", OFFER),
        ("The committee remained in public session.", OFFER),
        ("\\The public left the meeting.", OFFER),
        ("moss: said that the public were excluded", OFFER),
        ("A member of the public left the meeting.", OFFER),
        ("Members of the public left the meeting during the debate.", OFFER),
        ("At its last meeting the public were asked to leave the room.", OFFER),
        ("The report was considered in private by the Cabinet last week.", OFFER),
        ("Residents felt that the public were excluded from decisions.", OFFER),
        ("It was asked whether the public should be excluded.", OFFER),
        ("The public would be excluded for item 8a.", OFFER),
        ("Appendix 2 was exempt under paragraph 3 of Schedule 12A.", OFFER),
        ("/paper Appendix 2 (exempt under paragraph 3 of Schedule 12A)", OFFER),
        ("Homes in private ownership were left out.", OFFER),
        ("The public out of doors saw it.", OFFER),
        ("/exempt 3", OFFER, "/public", "Public back in 7.40 pm."),
        ("The public left comments on the plan, and the press wrote of it.", OFFER),
    ],
)
def test_words_that_the_record_bears_out_or_that_are_of_something_else_are_not(
    lines: tuple[str, ...],
) -> None:
    assert not {one.kind for one in doubts(*HERE, *lines)} & {
        DoubtKind.PUBLIC_IN_WORDS,
        DoubtKind.PUBLIC_OTHERWISE,
        DoubtKind.PARAGRAPH,
        DoubtKind.NO_RETURN,
    }


@pytest.mark.parametrize(
    ("lines", "sentence"),
    [
        (
            ("The public was excluded under paragraph 5.", "/exempt 3", OFFER),
            "The words say that the public was excluded under paragraph 5, and /exempt says paragraph 3.",
        ),
        (
            ("/exempt 1, 3", "The public was excluded under paragraphs 1 and 2.", OFFER),
            (
                "The words say that the public was excluded under paragraphs 1 and 2, and /exempt says"
                " paragraphs 1 and 3."
            ),
        ),
        (
            ("/exempt 3", OFFER, "/public", "The press and public were not excluded."),
            "The words say that the public was not excluded, and /exempt says that it was.",
        ),
        (
            ("/exempt 3", OFFER, "/public", "The public did not return."),
            "The words say that the public did not return, and /public says that it did.",
        ),
        (
            ("/exempt 3", OFFER, "- The public were readmitted.", "It went on."),
            "The words say that the public returned, but only /public ends what is exempt.",
        ),
        (
            (OFFER, "The public were readmitted."),
            (
                "The words say that the public returned, and no /exempt says that it had left: what was said"
                " before is public."
            ),
        ),
    ],
)
def test_words_about_the_public_that_the_record_contradicts_are_doubted(
    lines: tuple[str, ...], sentence: str
) -> None:
    assert sentence in said(*HERE, *lines)


@pytest.mark.parametrize(
    "title",
    [
        "Beach cleaning contract (Exempt)",
        "Contract [confidential]",
        "Exempt item: contract",
        "Part II – Contract",
        "Contract (not for publication by virtue of paragraph 3)",
        "EXEMPT - Contract",
    ],
)
def test_an_item_marked_as_exempt_that_is_taken_in_public_is_doubted_at_its_first_line(title: str) -> None:
    meeting = replace(SITTING, items=with_title(title))
    marked = (
        "The item is marked as exempt, and this is recorded in public: only /exempt keeps it out of the"
        " public minutes."
    )
    assert said(*HERE, "/item 6", "/in Orr 7pm", OFFER, "It was dear.", sitting=meeting).count(marked) == 1
    for taken_so in (
        ("/exempt 3", OFFER, "/public"),
        ("The officer explained the rules.", "/exempt 3", OFFER, "/public", "A summary was given."),
        ("The committee remained in public session.", OFFER),
        ("/purpose To choose a contractor",),
    ):
        assert marked not in said(*HERE, "/item 6", *taken_so, sitting=meeting)


@pytest.mark.parametrize("title", ["Contract (exempt appendix)", "Public conveniences", "Private hire cars"])
def test_an_item_that_only_sounds_exempt_is_not(title: str) -> None:
    meeting = replace(SITTING, items=with_title(title))
    assert DoubtKind.PUBLIC_IN_WORDS not in {
        one.kind for one in doubts(*HERE, "/item 6", OFFER, sitting=meeting)
    }


def test_an_agreement_to_the_item_on_exclusion_excludes_no_one() -> None:
    meeting = replace(SITTING, items=with_title("Exclusion of the press and public"))
    assert ONLY_WORDS in said(*HERE, "/item 6", "/agreed", "/item 7", OFFER, sitting=meeting)
    assert ONLY_WORDS not in said(*HERE, "/item 6", "/agreed", "/item 7", "/exempt 3", OFFER, sitting=meeting)
    assert ONLY_WORDS not in said(*HERE, "/item 6", "It was not needed.", sitting=meeting)
