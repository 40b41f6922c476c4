"""Sentences that say what became of a motion or a proposal, or how the committee decided."""

import pytest

from tests.domain.doubts.doubted import HERE, MET, said

MOTION = ("/moved Moss seconded Reed: that the quay be let",)
CARRIED = (*MOTION, "/vote 4-1-0")
RESOLVED = ("/rs lets the quay",)

LOST_IN_WORDS = [
    "The motion was declared lost.",
    "The Chair declared the motion lost.",
    "The motion, on being put to the vote, was declared lost.",
    "The proposal was put to the meeting and declared lost.",
    "The committee rejected the proposal.",
    "The proposal was rejected by the committee.",
    "The motion was lost on the Chair’s casting vote.",
    "The motion was negatived.",
    "The motion was voted down.",
    "The motion was turned down.",
    "The motion was not supported.",
    "The motion did not succeed.",
    "The motion lapsed for want of a seconder.",
    "The motion was seconded by Councillor Reed but was lost.",
    "The vote was lost.",
    "The vote went against the motion.",
    "Members did not support the motion.",
    "The recommendation was put to the vote and lost.",
    "On a show of hands the motion was lost.",
    "The motion received no support.",
    "The motion was put to the vote and, after a recount, declared lost.",
    "The Chair announced that the motion was lost.",
    "By a majority the motion was rejected.",
    "The resolution was not passed.",
    "Councillor Reed withdrew his support and the motion was lost.",
]


@pytest.mark.parametrize("line", LOST_IN_WORDS)
def test_a_carried_motion_that_words_say_was_lost_is_doubted(line: str) -> None:
    found = said(*HERE, *CARRIED, line)
    assert any("but it is recorded as carried" in one for one in found), found


@pytest.mark.parametrize(
    "line", ["The motion passed.", "The motion carried.", "The Chair declared the vote carried."]
)
def test_a_lost_motion_that_words_say_was_carried_is_doubted(line: str) -> None:
    [sentence] = said(*HERE, *MOTION, "/vote 1-4", line)
    assert "but it is recorded as lost" in sentence


@pytest.mark.parametrize(
    "line",
    ["Councillor Moss withdrew the proposal.", "The mover withdrew.", "The mover withdrew the motion."],
)
def test_a_carried_motion_that_words_say_was_withdrawn_is_doubted(line: str) -> None:
    [sentence] = said(*HERE, *CARRIED, line)
    assert "the motion was withdrawn, but it is recorded as carried" in sentence


@pytest.mark.parametrize(
    "line",
    [
        "The vote was tied.",
        "The votes were equal.",
        "There was an equality of votes.",
        "The vote was three all.",
    ],
)
def test_a_tie_in_words_is_held_to_the_vote(line: str) -> None:
    [sentence] = said(*HERE, *CARRIED, line)
    assert sentence == "The words say that the vote was tied, but it was carried, 4 to 1."
    assert said(*HERE, *MOTION, "/vote 2-2 chair for", line) == []
    assert "Only words say that the vote was tied: /vote records it." in said(*HERE, line)


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("It was agreed not to let the quay.", "this was decided against, but the resolution is recorded as"),
        ("The committee decided not to let the quay.", "this was decided against, but the resolution is"),
        ("By a show of hands it was decided against letting the quay.", "this was decided against, but"),
        ("The resolution was rescinded.", "the resolution was rescinded, but it is recorded as carried"),
        ("The committee then rescinded the resolution.", "rescinded, but it is recorded as carried"),
    ],
)
def test_what_was_resolved_and_words_say_was_not_is_doubted(line: str, sentence: str) -> None:
    [found] = said(*HERE, *RESOLVED, line)
    assert sentence in found


def test_a_decision_against_something_is_to_be_recorded() -> None:
    [sentence] = said(*HERE, "The committee decided not to let the quay.")
    assert sentence == "Only words say that this was decided against: /resolved records it."


@pytest.mark.parametrize(
    ("before", "line"),
    [
        (("/rs does not let the quay",), "It was agreed not to let the quay."),
        (RESOLVED, "It was agreed not to visit the pier."),
        (("/rs rescinds the resolution of 3 June",), "The resolution was rescinded."),
        ((*MOTION, "/vote 1-4"), "The proposal was rejected by the committee."),
        ((*MOTION, "/withdrawn"), "Councillor Moss withdrew the proposal."),
        ((*MOTION, "/vote 1-4"), "The Chair declared the motion lost."),
        (CARRIED, "The motion was put to the vote and declared carried."),
    ],
)
def test_what_is_recorded_so_is_not(before: tuple[str, ...], line: str) -> None:
    assert said(*HERE, *before, line) == []


def test_minutes_said_not_to_be_confirmed_are_held_to_the_record() -> None:
    [sentence] = said(*HERE, "/confirm 9 December", "The minutes were not approved.", sitting=MET)
    assert (
        sentence == "The words say that the minutes were not confirmed, but they are recorded as confirmed."
    )
    assert said(*HERE, "The minutes were not approved.", sitting=MET) == []


@pytest.mark.parametrize(
    "line", ["Councillor Berg was duly elected.", "Councillor Berg was declared elected."]
)
def test_an_election_without_its_office_is_held_to_the_ballot(line: str) -> None:
    [sentence] = said(*HERE, "/ballot Reed 4, Berg 1", line)
    assert sentence.endswith("MBE was elected, and the record has Councillor Col Reed.")
    assert said(*HERE, "/ballot Reed 1, Berg 4", line) == []
    assert said(*HERE, line) == []


def test_only_the_first_sentence_is_doubted_as_an_outcome() -> None:
    found = said(
        *HERE, *RESOLVED, "Agreed: the pier is sound. Councillor Reed abstained. Councillor Berg left."
    )
    assert [one.split(":")[0] for one in found] == [
        "Only words say that this was agreed",
        "Only words say that Councillor Col Reed abstained",
        "Only words say that Councillor Eira van der Berg MBE left",
    ]


def test_a_vote_against_an_amendment_is_not_one_against_its_motion() -> None:
    amended = (*MOTION, "/amend Reed Moss add “for a year”", "/vote 1-4", "/vote 4-1")
    assert said(*HERE, *amended, "The vote went against the amendment.") == []
    [sentence] = said(*HERE, *amended, "The vote went against the motion.")
    assert "the motion was rejected, but it is recorded as carried" in sentence


def test_a_motion_deferred_in_words_is_held_to_the_record() -> None:
    [sentence] = said(*HERE, *CARRIED, "The motion was deferred to the next meeting.")
    assert "the motion was deferred, but it is recorded as carried" in sentence
    assert said(*HERE, *MOTION, "/deferred to June", "The motion was deferred to June.") == []


def test_what_someone_did_not_do_before_it_leaves_the_fate_told() -> None:
    line = "Councillor Dilys Hale did not vote, and the motion was lost by four votes to one."
    found = said(*HERE, *CARRIED, line)
    assert any("the motion was lost, but it is recorded as carried" in one for one in found), found


@pytest.mark.parametrize("might", ["could be", "would be", "might be"])
def test_what_might_be_is_told_as_what_was(might: str) -> None:
    line = f"The motion {might} lost by four votes to one."
    assert any("the motion was lost, but" in one for one in said(*HERE, *CARRIED, line))


def test_whose_motion_it_was_is_held_to_the_record() -> None:
    for who, wrong in (
        ("Councillor Berg", True),
        ("Councillor Moss", False),
        ("The Labour group", False),
        ("Councillor Moss and Councillor Reed", False),
    ):
        found = said(*HERE, *CARRIED, f"So {who}’s motion got through.")
        assert (
            any("moved the motion, and the record has Councillor Ada Moss." in one for one in found) is wrong
        )
