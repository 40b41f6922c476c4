"""Which decision a sentence is about, where an item has several."""

import pytest

from tests.domain.doubts.doubted import HERE, MET, said

KEPT = ("/moved Moss seconded Reed: that the quay be kept", "/vote for Moss, Reed, Ben Hale against Berg")
SOLD = (
    "/moved Reed seconded Dilys Hale: that the pier be sold",
    "/vote for Moss, Berg, Ben Hale against Reed abstained Dilys Hale",
)
OPEN = "/moved Moss seconded Reed: that the quay be kept"
NOT_SAID = "It is not said what became of the motion moved by Councillor Ada Moss."


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("Councillor Berg voted against.", "MBE voted against, and the record has them as voting for"),
        (
            "The motion was carried by 3 votes to none.",
            "the vote was 3 to none, but it is recorded as 3 to 1",
        ),
        (
            "Councillor Moss moved the motion.",
            "Ada Moss moved the motion, and the record has Councillor Col Reed",
        ),
        ("There were no abstentions.", "no one abstained, and the record has one"),
        ("It was lost.", "the motion was lost, but it is recorded as carried"),
    ],
)
def test_a_sentence_means_the_last_decision_before_it(line: str, sentence: str) -> None:
    [found] = said(*HERE, *KEPT, *SOLD, line)
    assert sentence in found


def test_what_is_true_of_the_decision_before_it_is_not_doubted() -> None:
    lines = (*KEPT, "Councillor Berg voted against.", *SOLD, "Councillor Reed voted against.")
    assert said(*HERE, *lines) == []


def test_a_casting_vote_on_another_decision_was_not_used_on_this_one() -> None:
    tied = ("/rs keeps the quay", "/vote 2-2 chair for", "/rs sells the pier", "/vote 3-2")
    [sentence] = said(*HERE, *tied, "The Chair used her casting vote.")
    assert sentence == "Only words say that the casting vote was used: /vote records it."


@pytest.mark.parametrize(
    "line",
    [
        "The first motion was lost.",
        "Councillor Moss’s motion was lost.",
        "The motion by Councillor Moss was lost.",
        "The motion to keep the quay was lost.",
    ],
)
def test_words_name_an_earlier_decision(line: str) -> None:
    lost = ("/moved Reed seconded Dilys Hale: that the pier be sold", "/vote 1-4")
    [sentence] = said(*HERE, *KEPT, *lost, line)
    assert "motion was lost, but it is recorded as carried" in sentence
    assert (
        said(*HERE, *lost, *KEPT, line.replace("Moss", "Reed").replace("keep the quay", "sell the pier"))
        == []
    )


def test_a_sentence_may_introduce_the_motion_after_it() -> None:
    lines = (*KEPT, "Councillor Reed moved that the pier be sold.", *SOLD)
    assert said(*HERE, *lines) == []


def test_a_sentence_about_an_amendment_is_held_to_the_vote_on_it() -> None:
    amended = (OPEN, "/amend Reed Moss add “for a year”", "/vote 1-4-0", "/vote 4-1-0")
    assert said(*HERE, *amended, "Four members voted against the amendment.") == []
    [sentence] = said(*HERE, *amended, "Four members voted against the motion.")
    assert sentence == "The words say that four voted against, and the record has one."


@pytest.mark.parametrize(
    "line",
    [
        "\\The motion was carried.",
        "reed: the motion was lost",
        "~The motion was carried.",
    ],
)
def test_only_a_sentence_of_the_clerk_tells_what_became_of_a_motion(line: str) -> None:
    assert NOT_SAID in said(*HERE, OPEN, line)


def test_a_sentence_about_one_motion_does_not_settle_another() -> None:
    lines = (OPEN, "/moved Reed seconded Berg: that the pier be sold", "/vote 4-1", "The motion was carried.")
    assert said(*HERE, *lines) == [NOT_SAID]
    assert NOT_SAID not in said(*HERE, OPEN, "The motion was carried.", sitting=MET)
