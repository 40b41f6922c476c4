"""What stands under an item, or in a part of the meeting, in which it cannot have been."""

import pytest
from msgspec.structs import replace

from tests.domain.doubts.doubted import HERE, said
from tests.domain.scene import SITTING

BEGUN = ("/item 1", "/here Moss, Reed, Berg, Ben Hale", "No more were sent.", "/item 5", "The silt was deep.")
AWAY = "Who is away is told under item 1, “Apologies for absence”: does this belong there?"
IN_PRIVATE = (
    "This may be the decision to exclude the public, and is recorded in private: if so, move it above"
    " /exempt."
)
TITLE = "These are the words of the title of item 6: does this belong there?"
PRIVATE = ("The offer was read out.", "/public")


@pytest.mark.parametrize("line", ["/ap Orr (work)", "/absent Orr"])
def test_apologies_belong_to_the_item_for_them(line: str) -> None:
    assert AWAY in said(*BEGUN, line)
    assert AWAY not in said(*BEGUN, "/item 1", line)
    assert AWAY not in said("/item 5", "/here Moss, Berg, Ben Hale", line)


def test_who_comes_once_business_has_begun_was_not_there_from_the_beginning() -> None:
    doubt = "Mrs Faith Orr is recorded as there from the beginning: if they came now, /in records it."
    assert doubt in said(*BEGUN, "/here Orr")
    for line in ("/in Orr", "/here Reed", "/here all", "/with DEC", "/ap Orr for lateness"):
        assert doubt not in said(*BEGUN, line)
        assert AWAY not in said(*BEGUN, line)


def test_no_one_has_an_interest_in_a_formality() -> None:
    none = "Item 1 is “Apologies for absence”, in which no one has an interest: which is meant?"
    assert said(*HERE, "/declare Reed 1 ORI on the trust; stays") == [none]
    assert said("/item 2", "/declare Reed ORI on the trust; stays") == []


def test_an_interest_in_an_item_that_is_over_is_doubted() -> None:
    over = "Item 5 was finished before this: is another item meant?"
    after = (*HERE, "The silt was deep.", "/item 6", "The sand was raked.")
    assert said(*after, "/declare Reed 5 ORI on the trust; stays") == [over]
    for line in ("/declare Reed 6 ORI on the trust; stays", "/declare Reed 7 ORI on the trust; stays"):
        assert said(*after, line) == []
    declared = (*HERE, "/declare Reed ORI on the trust; stays", *after[len(HERE) :])
    assert said(*declared, "/declare Reed 5 ORI on the trust; stays, no vote") == []
    assert over not in said(*after, "/item 2", "/declare Reed 5 ORI on the trust; stays")


@pytest.mark.parametrize(
    "line", ["/carried", "/vote 5-0", "/agreed", "/resolved that the public be excluded"]
)
def test_the_decision_to_exclude_the_public_is_taken_in_public(line: str) -> None:
    moved = (*HERE, "/moved Reed seconded Berg: that the press and public be excluded")
    assert IN_PRIVATE in said(*moved, "/exempt 3", line, *PRIVATE)
    assert IN_PRIVATE in said(*HERE, "/exempt 3", line, *PRIVATE)
    assert IN_PRIVATE not in said(*moved, line, "/exempt 3", *PRIVATE)


@pytest.mark.parametrize(
    "lines",
    [
        ("/resolved that the offer be accepted", "/vote 5-0"),
        ("/vote 5-0", "/resolved that the offer be accepted"),
        ("/moved Reed seconded Berg: that the offer be accepted", "/carried"),
        ("The offer was read out.", "/vote 5-0", "/resolved that it be accepted"),
    ],
)
def test_what_is_decided_in_private_on_the_item_itself_is_not_doubted(lines: tuple[str, ...]) -> None:
    assert IN_PRIVATE not in said(*HERE, "/exempt 3", *lines, "/public")


@pytest.mark.parametrize("line", ["Councillor Reed left the room.", "/out Reed", "/deferred"])
def test_who_leaves_before_the_public_is_not_doubted_for_being_told_in_public(line: str) -> None:
    items = tuple(replace(one, likely_exempt=(3,)) if one.number == "5" else one for one in SITTING.items)
    likely = replace(SITTING, items=items)
    marked = "The item is marked as exempt"
    assert not [one for one in said(*HERE, line, sitting=likely) if one.startswith(marked)]
    assert [one for one in said(*HERE, "The offer was low.", sitting=likely) if one.startswith(marked)]


def test_words_of_an_item_not_reached_are_doubted_where_the_meeting_went_back() -> None:
    back = ("/item 2", "/here all", "/declare none", "/item 5", "The silt was deep.", "/item 2")
    for line in (
        "The contract for beach cleaning would end.",
        "/resolved that the beach cleaning contract end",
    ):
        assert TITLE in said(*back, line)
        assert TITLE not in said(*back[:-1], line)
    for line in ("The beach was raked.", "No one had an interest in the beach cleaning contract."):
        assert TITLE not in said(*back, line)
