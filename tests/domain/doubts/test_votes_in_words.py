"""Sentences that say who voted how, and with what figures."""

import pytest

from tests.domain.doubts.doubted import HERE, said

MOTION = ("/moved Moss seconded Reed: that the quay be let",)
NAMED = (*MOTION, "/vote for Moss, Reed, Ben Hale against Berg")


@pytest.mark.parametrize(
    "line",
    [
        "The following members voted against: Councillors Reed and Berg.",
        "Those voting against were Councillors Reed and Berg.",
        "Voting against the motion was Councillor Reed.",
        "Votes against were cast by Councillors Reed and Berg.",
        "Only Councillor Reed voted against.",
        "Councillors Berg, Reed and two others voted against.",
        "Councillor Reed voted against the closure of the depot.",
        "Councillor Reed voted against approval.",
        "Councillor Reed voted against the officers’ recommendation.",
        "Councillor Reed then voted against it.",
        "Against were Councillors Reed and Berg.",
        "Councillor Reed was the only member to vote against.",
        "Councillor Reed recorded his vote against.",
    ],
)
def test_a_member_who_voted_otherwise_is_doubted(line: str) -> None:
    [sentence] = said(*HERE, *NAMED, line)
    assert (
        sentence
        == "The words say that Councillor Col Reed voted against, and the record has them as voting for."
    )


@pytest.mark.parametrize(
    "line", ["In favour: Councillors Berg and Reed", "For: Berg, Reed", "Those in favour: Berg."]
)
def test_a_list_of_those_in_favour_is_read(line: str) -> None:
    [sentence] = said(*HERE, *NAMED, line)
    assert sentence.endswith("MBE voted for, and the record has them as voting against.")


@pytest.mark.parametrize(
    ("line", "figures"),
    [
        ("On a show of hands there were three in favour and four against.", "three to four"),
        ("The result was three for and four against.", "three to four"),
        ("Three members voted for and four against.", "three to four"),
        ("The vote was five to two.", "five to two"),
    ],
)
def test_figures_that_only_words_have_are_doubted(line: str, figures: str) -> None:
    assert said(*HERE, "/rs lets the quay", line) == [
        f"Only words say that the vote was {figures}: /vote records it."
    ]


def test_figures_other_than_those_recorded_are_given_beside_them() -> None:
    [sentence] = said(*HERE, *MOTION, "/vote 3-2", "Four voted for and one against.")
    assert sentence == "The words say that the vote was four to one, but it is recorded as 3 to 2."


def test_those_who_were_against_are_counted_only_where_there_was_a_vote() -> None:
    assert said(*HERE, "One member was against.") == []
    [sentence] = said(*HERE, *MOTION, "/vote 3-2", "One member was against.")
    assert sentence == "The words say that one voted against, and the record has two."


def test_the_figures_of_a_ballot_are_those_of_its_candidates() -> None:
    elected = "Councillor Reed was elected Chair by 4 votes to {}."
    assert said(*HERE, "/ballot Reed 4, Berg 1", elected.format(1)) == []
    [sentence] = said(*HERE, "/ballot Reed 4, Berg 1", elected.format(0))
    assert sentence == "The words say that the vote was 4 to 0, but it is recorded as 4 to 1."


@pytest.mark.parametrize(
    ("line", "doubted"),
    [
        ("Four voted with Berg abstaining.", True),
        ("Four voted for with Councillor Berg abstaining.", True),
        ("Four voted for and none against, with Councillor Berg abstaining.", True),
        ("It was 4-0 with Berg abstaining.", True),
        ("It went ahead with four in favour and Councillor Berg abstaining.", True),
        ("Four voted in favour, with Councillor Reed in favour too.", False),
        ("Reed voted with Moss.", False),
    ],
)
def test_one_who_sent_apologies_cannot_have_abstained(line: str, *, doubted: bool) -> None:
    room = ("/item 5", "/here Moss, Ben Hale, Dilys Hale, Reed", "/ap Berg")
    found = said(*room, *MOTION, "/vote 4-0", line)
    why = "The words say that Councillor Eira van der Berg MBE abstained, but sent apologies."
    assert found == [why] * doubted


def test_a_casting_vote_in_the_passive_is_one_too() -> None:
    assert said(*HERE, *MOTION, "/vote 2-2 chair for", "The casting vote was used.") == []
    [sentence] = said(*HERE, *MOTION, "/vote 3-2", "A casting vote was used.")
    assert sentence == "Only words say that the casting vote was used: /vote records it."
