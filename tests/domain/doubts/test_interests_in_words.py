"""Sentences that say what a member does for an interest, of which kind it is, and who else had one."""

import pytest

from tests.domain.doubts.doubted import HERE, said

LEAVES = (*HERE, "/declare Reed 6 personal and prejudicial owns a boat; leaves")
STAYS = (*HERE, "/declare Reed 6 personal owns a boat; stays and votes")
REED = "Councillor Col Reed"


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        (
            "Councillor Reed said he would leave the room for item 7.",
            f"{REED} would leave the room in item 7, but an interest is recorded in item 6.",
        ),
        (
            "Councillor Reed would leave the room for item 7.",
            f"{REED} would leave the room in item 7, but an interest is recorded in item 6.",
        ),
        (
            "Councillor Reed told members that he would withdraw for item 7.",
            f"{REED} would leave the room in item 7, but an interest is recorded in item 6.",
        ),
        (
            "Councillor Reed would be out of the room for item 7.",
            f"{REED} would leave the room in item 7, but an interest is recorded in item 6.",
        ),
        (
            "Councillor Reed would not vote on item 7.",
            f"{REED} would stay without voting in item 7, but an interest is recorded in item 6.",
        ),
        (
            "Councillor Reed would stay for item 6 but not vote.",
            f"{REED} would stay without voting in item 6, but “leaves” is recorded.",
        ),
        (
            "Councillor Reed said that he would stay in the room.",
            f"{REED} would stay, but “leaves” is recorded.",
        ),
        (
            "Councillor Reed, whose interest was personal only, would stay.",
            f"{REED} declared a personal interest, but the category recorded is personal and prejudicial.",
        ),
        (
            "Councillor Reed's interest was only personal.",
            f"{REED} declared a personal interest, but the category recorded is personal and prejudicial.",
        ),
        (
            "No member had anything to declare apart from Councillors Reed and Berg.",
            "2 members declared an interest, and the record has that of Councillor Col Reed.",
        ),
        (
            "No member had anything to declare.",
            "no member declared an interest, and the record has that of Councillor Col Reed.",
        ),
    ],
)
def test_another_consequence_item_or_kind_of_an_interest_is_doubted(line: str, sentence: str) -> None:
    assert f"The words say that {sentence}" in said(*LEAVES, line)


@pytest.mark.parametrize(
    "line",
    [
        "No other member had anything to declare apart from Councillor Berg.",
        "Nobody else had an interest except Councillor Berg.",
        "Only Councillor Berg had an interest to declare.",
        "Councillor Berg was the only member with an interest.",
        "No member declared an interest other than Councillor Reed and Councillor Berg.",
    ],
)
def test_an_interest_told_as_an_exception_and_not_declared_is_doubted(line: str) -> None:
    only = "Only words say that Councillor Eira van der Berg MBE declared an interest: /declare records it."
    assert only in said(*LEAVES, line)


def test_who_stays_does_not_leave() -> None:
    told = f"The words say that {REED} would leave the room in item 6, but “stays and votes” is recorded."
    assert said(*STAYS, "Councillor Reed would leave the room for item 6.") == [told]
    assert said(*STAYS, "Councillor Reed would stay for item 6 and vote.") == []
    assert said(*STAYS, "Councillor Reed, whose interest was personal only, would stay.") == []


@pytest.mark.parametrize(
    "line",
    [
        "Councillor Reed said he would leave the room for item 6.",
        "Councillor Reed would leave the room for item 6.",
        "Councillor Reed would withdraw from the meeting for item 6 and not vote.",
        "Councillor Reed said that he would leave the room.",
        "Councillor Reed, whose interest was prejudicial, would leave.",
        "No other member had anything to declare.",
        "Only Councillor Reed had an interest to declare.",
        "Councillor Reed was the only member with an interest.",
        "Councillor Reed was to leave before item 7.",
        "No member had anything to declare apart from Councillor Reed.",
        "No other member had anything to declare apart from Councillor Reed.",
        "Councillor Reed would stay on the working group.",
        "Councillor Reed would leave the council in May.",
        "Councillor Berg would leave the room for item 7.",
        "Councillor Reed's interest was in boats.",
    ],
)
def test_what_was_declared_may_be_told(line: str) -> None:
    assert said(*LEAVES, line) == []


@pytest.mark.parametrize(
    "line",
    [
        "Councillor Reed declared an interest in the Beach item as an owner.",
        "Councillor Reed declared an interest in the item because he owns a boat.",
        "As the owner of a boat, Councillor Reed declared an interest.",
    ],
)
def test_a_word_behind_item_is_no_number(line: str) -> None:
    assert said(*LEAVES, line) == []


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Councillor Berg declared that she was a governor of the school.", True),
        ("Councillor Berg declared herself a tenant of the harbour.", True),
        ("Councillor Reed declared that he was the owner of a boat.", False),
        ("Councillor Berg declared that she was a strong supporter.", False),
        ("Councillor Berg mentioned that she was a governor of the school.", False),
        ("Councillor Berg, a governor of the school, asked about the wall.", False),
    ],
)
def test_a_tie_that_someone_declared_is_an_interest(line: str, *, told: bool) -> None:
    only = "Only words say that Councillor Eira van der Berg MBE declared an interest: /declare records it."
    assert said(*LEAVES, line) == [only] * told


def test_in_which_item_an_interest_was_is_held_to_the_record() -> None:
    [sentence] = said(*STAYS, "Councillor Reed’s interest was in item 5.")
    assert sentence.endswith("declared an interest in item 5, but it is recorded in item 6.")
    assert said(*STAYS, "Councillor Reed’s interest was in item 6.") == []


def test_an_interest_that_was_only_made_known_in_words_is_doubted() -> None:
    only = "Only words say that Councillor Eira van der Berg MBE declared an interest: /declare records it."
    assert said(*STAYS, "Councillor Berg made known an interest in the pool.") == [only]
    assert said(*STAYS, "Councillor Reed made known an interest in item 6.") == []


CLUB = (*HERE, "/declare Reed 5 ORI trustee of the swimming club")


@pytest.mark.parametrize(
    "nature", ["a member of the rowing club", "a trustee of Bank School", "the treasurer of the rowing club"]
)
def test_an_interest_in_another_body_is_doubted(nature: str) -> None:
    told = f"The words say that Councillor Col Reed declared an interest as {nature},"
    [sentence] = said(*CLUB, f"Councillor Reed declared an interest in item 5 as {nature}.")
    assert sentence == f"{told} and the record has “trustee of the swimming club”."
    assert sentence in said(*CLUB, f"Councillor Reed declared an interest as {nature}.")


@pytest.mark.parametrize(
    "nature",
    [
        "a trustee of the swimming club",
        "a trustee of the club",
        "a trustee",
        "a member of the town's swimming club",
        "a parent",
    ],
)
def test_the_same_interest_in_other_words_is_not(nature: str) -> None:
    assert said(*CLUB, f"Councillor Reed declared an interest in item 5 as {nature}.") == []
