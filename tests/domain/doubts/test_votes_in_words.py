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
    why = "The words say that Councillor Eira van der Berg MBE abstained, but they sent apologies."
    assert found == [why] * doubted


def test_a_casting_vote_in_the_passive_is_one_too() -> None:
    assert said(*HERE, *MOTION, "/vote 2-2 chair for", "The casting vote was used.") == []
    [sentence] = said(*HERE, *MOTION, "/vote 3-2", "A casting vote was used.")
    assert sentence == "Only words say that the casting vote was used: /vote records it."


BY_NAMES = (
    "/out Dilys Hale",
    "/moved Berg seconded Reed: that the quay be kept",
    "/vote for Moss, Berg, Ben Hale against Reed",
)


@pytest.mark.parametrize(
    ("line", "ending"),
    [
        ("Councillor Dilys Hale was among those who voted for it.", "but they had left the meeting."),
        ("Councillor Dilys Hale was among those who had voted for it.", "but they had left the meeting."),
        ("Councillor Reed was one of those voting in favour.", "has them as voting against."),
        ("Councillor Reed was glad to have supported it.", "has them as voting against."),
        ("Councillor Reed was proud to have voted for the motion.", "has them as voting against."),
        ("Councillor Berg was sorry to have opposed it.", "has them as voting for."),
        ("The motion had gone through by a single vote.", "the record has three."),
        ("The motion went through by a single vote.", "the record has three."),
        ("The motion had been carried on the Chair’s casting vote.", "/vote records it."),
        ("The motion had gone through on the Chair’s casting vote.", "/vote records it."),
    ],
)
def test_votes_that_are_told_afterwards_are_held_to_the_record(line: str, ending: str) -> None:
    found = said(*HERE, *BY_NAMES, line)
    assert len(found) == 1, found
    assert found[0].endswith(ending), found


@pytest.mark.parametrize(
    "line",
    [
        "Councillor Berg was among those who voted for it.",
        "Councillor Reed was one of those voting against.",
        "Councillor Berg was glad to have supported it.",
        "Councillor Berg was glad to have supported the regatta.",
        "Councillor Reed was sorry to have opposed it.",
        "The motion had gone through by two votes.",
        "The motion had gone through by three votes to one.",
    ],
)
def test_votes_that_are_told_afterwards_rightly_are_not_doubted(line: str) -> None:
    assert said(*HERE, *BY_NAMES, line) == []


def test_a_change_that_was_accepted_by_other_figures_is_doubted() -> None:
    lines = (
        "/moved Berg seconded Reed: that the quay be kept",
        "/amend Reed Moss add “for a year”",
        "/vote 4-1",
    )
    sentence = "The words say that the vote was three to two, but it is recorded as 4 to 1."
    assert sentence in said(*HERE, *lines, "The change was accepted three to two.", "/vote 4-1")
    assert sentence in said(*HERE, *lines, "/vote 5-0", "The change was accepted three to two.")
    assert sentence not in said(*HERE, *lines, "/vote 5-0", "The change was accepted four to one.")
    assert not any(
        "the vote was" in one for one in said(*HERE, *lines, "Members approved three to five posts.")
    )
