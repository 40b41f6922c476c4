"""Words in public that stand otherwise only in what is exempt."""

import pytest
from msgspec.structs import replace

from scrutiny_tui.domain.doubts.doubt import DoubtKind
from tests.domain.doubts.doubted import HERE, doubts
from tests.domain.scene import SITTING

PRIVATE = (
    "/exempt 3",
    "Vole offered £40,000 and Stoat £52,000, or 12.5% of the takings.",
    "Its reference was PX/2041 and it was called “the blue boat plan”.",
    "/moved Reed seconded Moss: that the offer from Stoat be accepted",
    "/vote 4-1",
    "/public",
)


def told(*lines: str) -> list[str]:
    """The sentences of the doubts about words that are exempt."""
    return [one.sentence for one in doubts(*HERE, *lines) if one.kind is DoubtKind.EXEMPT_WORDS]


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("The committee had accepted Stoat's offer of £52,000.", "“Stoat” and “£52,000” stand"),
        ("Vole offered £40,000.", "“Vole” and “£40,000” stand"),
        ("Stoat would take the quay.", "“Stoat” stands"),
        ("Someone offered 52k for it.", "“52k” stands"),
        ("It was fifty-two thousand pounds.", "“fifty-two thousand” stands"),
        ("It was 52 000 pounds.", "“52 000” stands"),
        ("stoat would have it", "“stoat” stands"),
        ("The share was 12.5 per cent.", "“12.5 per cent” stands"),
        ("It went on as “the blue boat plan”.", "“the blue boat plan” stands"),
        ("The file was PX/2041.", "“PX/2041” stands"),
        ("/heading Stoat's offer", "“Stoat” stands"),
        ("/resolved thanks Stoat for coming", "“Stoat” stands"),
        ("/action sign with Stoat for £52,000 @DEC by 30 April", "“Stoat” and “£52,000” stand"),
        ("Councillor Reed moved that the offer from Stoat be accepted.", "“Stoat” stands"),
        ("reed: thanked Stoat", "“Stoat” stands"),
        ("The committee rejected the offer.", "“offer” stands"),
        ("/moved Reed seconded Moss: that the offers be refused", "“offers” stands"),
        ("It was accepted by four votes to one.", "“four to one” stands"),
    ],
)
def test_a_word_known_only_from_what_is_exempt_is_doubted_in_public(line: str, words: str) -> None:
    doubt = f"{words} otherwise only in what is exempt: should this be public?"
    assert told(*PRIVATE, line) == [doubt]
    assert told(*PRIVATE, line, line) == [doubt, doubt]
    if not any(told_here in words for told_here in ("“offer", "to one", "cent")):
        assert told(*PRIVATE, "/item 6", line) == [doubt]


@pytest.mark.parametrize(
    "line", ["The exempt vote was 3-2.", "The vote in private was unanimous.", "In private all voted for it."]
)
def test_what_tells_of_a_vote_in_private_is_doubted(line: str) -> None:
    assert told(*PRIVATE, line) == ["This tells what was decided in private: should this be public?"]


@pytest.mark.parametrize(
    "line",
    [
        "The lease had been agreed.",
        "The committee had accepted an offer.",
        "Members had voted unanimously for it.",
        "moss: said that it had been awarded",
    ],
)
def test_so_is_what_became_of_it_told_in_other_words(line: str) -> None:
    assert told("It was talked of the lease, and of an offer.", *PRIVATE, line) == [
        "This tells what was decided in private: should this be public?"
    ]


def test_so_is_what_was_approved_behind_a_vote_in_private() -> None:
    moved = "/moved Reed seconded Moss: that the crew be paid"
    lines = ("/exempt 3", "The committee debated it.", moved, "/vote 4-1", "/public")
    assert told(*lines, "The committee approved a settlement.") == [
        "This tells what was decided in private: should this be public?"
    ]


@pytest.mark.parametrize(
    "lines",
    [
        ("The lease had been agreed.", *PRIVATE),
        (*PRIVATE, "/resolved keeps the quay", "It was agreed.", "Members had voted for it."),
        (*PRIVATE, "The committee agreed that it was late.", "It was let down by the weather."),
        ("/exempt 3", "It was dear.", "/public", "The lease had been agreed."),
        (*PRIVATE, "/item 6", "The lease had been agreed."),
    ],
)
def test_what_became_of_something_else_is_not(lines: tuple[str, ...]) -> None:
    assert not any("decided in private" in one for one in told(*lines))


def test_a_line_on_the_wrong_side_of_the_exclusion_is_doubted() -> None:
    [found] = told("Vole offered £40,000.", *PRIVATE)
    assert found.startswith("“Vole” and “£40,000” stand")


def test_a_title_given_in_private_is_exempt_too() -> None:
    lines = ("/exempt 3", "/item Sale to Stoat", "It was dear.", "/public", "/item 6", "Stoat was thanked.")
    assert [one.split("”")[0] for one in told(*lines)] == ["“Stoat"]


@pytest.mark.parametrize(
    "lines",
    [
        ("Stoat had written to all.", "The letter of Stoat was read.", *PRIVATE, "Stoat was thanked."),
        ("/with Tom Stoat", *PRIVATE, "Stoat was thanked."),
        ("/item 6", "Vole offered £40,000.", "/item 5", *PRIVATE),
        (*PRIVATE, "The committee considered the quay.", "/resolved keeps the quay", "/vote 3-2"),
        (*PRIVATE, "/in Orr 7.52", "Reed and Moss spoke in June 2026.", "It closed."),
        ("It cost £52,000.", "So £52,000 was due.", *PRIVATE, "It cost £52,000."),
        (*PRIVATE, "/note tell Stoat"),
        ("The committee agreed to hear of the offers in turn.", *PRIVATE),
        ("It was talked of the offer.", *PRIVATE, "The committee had heard of an offer."),
        ("/exempt 3", "Negotiations went on. The Council waited.", "/public", "Negotiations went on."),
        ("/exempt 3", "Bidding was keen.", "/public", "Bidding was over."),
        ("/exempt 3", "It was in 2019 that 12 came.", "/public", "In 2019 there were 12."),
        ("It was dear.", "Vole offered £40,000."),
        (*PRIVATE, "/item 6", "The charge was 12.5% more.", "Ofsted came."),
        ("/exempt 3", "The charge was £2, as Ofsted said.", "/public", "/item 6", "It was £2 for Ofsted."),
        ("/exempt 3", "The Stern of the boat, and its stern.", "/public", "The Stern was wet."),
    ],
)
def test_what_is_known_in_public_is_not(lines: tuple[str, ...]) -> None:
    assert told(*lines) == []


def test_what_stands_on_the_agenda_is_known_in_public() -> None:
    items = tuple(
        replace(one, title="Offer of Stoat, £52,000") if one.number == "6" else one for one in SITTING.items
    )
    found = doubts(*HERE, *PRIVATE, "Stoat offered £52,000.", sitting=replace(SITTING, items=items))
    assert DoubtKind.EXEMPT_WORDS not in {one.kind for one in found}
