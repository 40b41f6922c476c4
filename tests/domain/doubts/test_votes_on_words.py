"""Sentences that say how many, or who, voted on something that they name: "against selling the quay"."""

import pytest

from tests.domain.doubts.doubted import HERE, said

SOLD = "/moved Moss seconded Reed: that forty garages be sold"
TIED = (SOLD, "/vote 2-2 chair against")
BOTH = (*TIED, "Members spoke.", "/moved Berg seconded Reed: that the garages be repaired", "/vote 5-0")
LET = "/moved Moss seconded Reed: that the lease of the quay be granted"
NAMED = (LET, "/vote for Moss, Reed, Ben Hale against Berg")
AGAINST = (
    "The words say that Councillor Eira van der Berg MBE voted for, "
    "and the record has them as voting against."
)


@pytest.mark.parametrize("lines", [TIED, BOTH])
@pytest.mark.parametrize(
    ("line", "many", "did"),
    [
        ("Four members voted against selling the garages.", "four", "against"),
        ("4 voted against selling the garages", "4", "against"),
        ("Three councillors voted for selling the garages.", "three", "for"),
        ("Three members voted to sell forty garages.", "three", "for"),
        ("Three members voted in favour of selling garages.", "three", "for"),
        ("There were four votes against selling the garages.", "four", "against"),
        ("Four of the five members voted against selling the garages.", "four", "against"),
        ("No one voted against selling the garages.", "no one", "against"),
        ("Four out of five members voted against selling the garages.", "four", "against"),
        ("Votes against selling the garages: four.", "four", "against"),
    ],
)
def test_how_many_voted_on_something_is_held_to_the_vote_on_it(
    lines: tuple[str, ...], line: str, many: str, did: str
) -> None:
    [sentence] = said(*HERE, *lines, line)
    words = {"4": "four"}.get(many, many)
    assert sentence == f"The words say that {words} voted {did}, and the record has two."


@pytest.mark.parametrize(
    "line",
    [
        "Two members voted against selling the garages.",
        "Two out of the five members voted against selling the garages.",
        "Two members voted to sell the garages.",
        "Two voted for selling the garages and two against.",
        "Three members voted for Christmas trees.",
        "Two members voted to keep the garages.",
        "Four residents voted against selling the garages.",
        "Four members had voted against selling the garages last year.",
    ],
)
def test_how_many_voted_as_it_is_recorded_is_not_doubted(line: str) -> None:
    assert said(*HERE, *TIED, line) == []


@pytest.mark.parametrize(
    ("line", "side"),
    [
        ("A majority voted against granting the lease.", "against"),
        ("Most members voted against granting the lease.", "against"),
        ("The majority of the members voted against it.", "against"),
        ("A majority of members voted to grant the lease.", "for"),
        ("Most voted for the lease.", "for"),
    ],
)
def test_on_which_side_most_voted_is_held_to_the_vote(line: str, side: str) -> None:
    vote, other = ("/vote 4-1", "/vote 2-3") if side == "against" else ("/vote 2-3", "/vote 4-1")
    [sentence] = said(*HERE, LET, vote, line)
    assert sentence.startswith(f"The words say that most voted {side}, but it was ")
    assert said(*HERE, LET, other, line) == []


@pytest.mark.parametrize(
    "line",
    [
        "Councillor Berg voted for the lease.",
        "Berg voted for the lease of the quay",
        "Councillor Berg voted in favour of the lease.",
        "Councillor Berg voted for granting the lease.",
        "Councillor Berg voted to grant the lease of the quay.",
    ],
)
def test_who_voted_on_something_is_held_to_the_names_recorded(line: str) -> None:
    assert said(*HERE, *NAMED, line) == [AGAINST]


@pytest.mark.parametrize(
    "line",
    [
        "Councillor Reed voted for the lease.",
        "Councillor Berg voted to refuse the lease.",
        "Councillor Berg voted to keep the quay.",
        "Councillor Berg voted against granting the lease.",
        "Councillor Berg voted for a third party.",
    ],
)
def test_who_voted_as_it_is_recorded_is_not_doubted(line: str) -> None:
    assert said(*HERE, *NAMED, line) == []


@pytest.mark.parametrize("manner", ["/vote 4-1", "/vote 3-1-1", "/vote for Moss, Reed against Berg"])
@pytest.mark.parametrize(
    "line",
    [
        "It was agreed unanimously.",
        "It was resolved unanimously.",
        "The resolution was unanimous.",
        "Members were unanimous.",
        "All members agreed.",
        "All were in favour.",
        "Everyone voted for it.",
        "This was the unanimous decision of the committee.",
        "The committee voted unanimously to grant the lease.",
        "It was unanimous.",
        "It was agreed with all in favour.",
        "It was carried by common consent.",
        "The whole committee voted for it.",
    ],
)
def test_unanimity_is_held_to_the_vote(manner: str, line: str) -> None:
    found = said(*HERE, LET, manner, line)
    assert len(found) == 1
    assert found[0].startswith("The words say that the vote was unanimous, but it was carried,")


@pytest.mark.parametrize(
    "line",
    [
        "No one was against it.",
        "There was no dissent.",
        "No member was against it.",
        "It was carried without opposition.",
        "No votes were cast against.",
        "Nobody opposed it.",
    ],
)
def test_that_no_one_was_against_is_held_to_the_vote(line: str) -> None:
    [sentence] = said(*HERE, LET, "/vote 4-1", line)
    assert sentence == "The words say that no one voted against, and the record has one."
    assert said(*HERE, LET, "/vote 5-0", line) == []


def test_who_was_against_something_in_the_debate_is_not_held_to_the_vote_that_follows() -> None:
    assert said(*HERE, LET, "Three members were against granting the lease.", "/vote 4-1") == []
    assert said(*HERE, LET, "/vote 4-1", "No one was against the lease in principle.") == []


def test_unanimity_of_words_resolved_behind_a_vote_on_them_is_held_to_it() -> None:
    words = ("/resolved grants a lease of the quay.", "It was agreed unanimously.")
    found = said(*HERE, LET, "/vote 4-1", "The motion was carried by four votes to one.", *words)
    assert "The words say that the vote was unanimous, but it was carried, 4 to 1." in found


@pytest.mark.parametrize(
    "lines",
    [
        (LET, "/vote 5-0", "It was agreed unanimously."),
        (LET, "/vote unanimous", "All members agreed.", "There was no dissent."),
        (LET, "/vote 1-4", "Members spoke.", "/resolved asks for the costs.", "It was agreed unanimously."),
        (LET, "/vote 4-1", "Members spoke.", "/resolved asks for the costs.", "It was agreed unanimously."),
        (LET, "/vote 4-1", "All members agreed that the paper was clear."),
        (LET, "/vote 4-1", "All members agreed with Councillor Reed."),
        (LET, "/vote 4-1", "Members unanimously agreed to thank the crew."),
        ("All members agreed.",),
    ],
)
def test_unanimity_as_it_is_recorded_is_not_doubted(lines: tuple[str, ...]) -> None:
    assert said(*HERE, *lines) == []


@pytest.mark.parametrize(
    ("line", "ending"),
    [
        ("The lease was agreed by five votes.", "five voted for, and the record has four."),
        ("The motion was carried by two votes.", "two voted for, and the record has four."),
    ],
)
def test_the_votes_by_which_something_was_carried_are_held_to_the_vote(line: str, ending: str) -> None:
    [sentence] = said(*HERE, LET, "/vote 4-1", line)
    assert sentence.endswith(ending)
    assert said(*HERE, LET, "/vote 4-1", "It was agreed by four votes.") == []
    assert said(*HERE, LET, "/vote 4-1", "The motion was carried by three votes.") == []


@pytest.mark.parametrize(
    ("line", "said_so"),
    [
        ("Three votes were cast against.", "three voted against, and the record has one."),
        ("Three members voted no.", "three voted against, and the record has one."),
        ("Three members voted yes.", "three voted for, and the record has four."),
        ("The motion received three votes.", "three voted for, and the record has four."),
        ("Four were against granting the lease.", "four voted against, and the record has one."),
    ],
)
def test_how_many_votes_there_were_is_held_to_the_vote(line: str, said_so: str) -> None:
    assert said(*HERE, LET, "/vote 4-1", line) == [f"The words say that {said_so}"]
    assert said(*HERE, LET, "/vote 4-1", "The motion received four votes.", "One member voted no.") == []


@pytest.mark.parametrize("manner", ["/vote unanimous", "/vote 5-0", "/vote 5-0-0"])
@pytest.mark.parametrize(
    "line",
    [
        "Councillor Reed abstained, as he had been absent.",
        "Councillor Reed abstained because he had not been at the last meeting.",
        "Councillor Reed abstained, having been absent from the previous meeting.",
        "Councillor Reed abstained since he had missed the last meeting.",
        "Councillor Reed abstained on the minutes of the last meeting.",
        "Councillor Reed voted against, as it had been refused at Council.",
        "Councillor Reed was recorded as abstaining, as he had been absent.",
        "Councillor Reed voted against, for the reasons he had given.",
    ],
)
def test_the_reason_for_a_vote_takes_nothing_from_it(manner: str, line: str) -> None:
    [sentence] = said(*HERE, LET, manner, line)
    assert "that Councillor Col Reed " in sentence


@pytest.mark.parametrize(
    "line",
    [
        "Councillor Reed abstained, as he had been absent.",
        "Councillor Reed abstained because he had not been at the last meeting.",
        "Councillor Berg voted against, as it had been refused at Council.",
    ],
)
def test_a_vote_as_recorded_is_not_doubted_for_its_reason(line: str) -> None:
    vote = "/vote for Moss, Ben Hale against Berg abstained Reed"
    assert said(*HERE, "/moved Moss seconded Ben Hale: that the quay be let", vote, line) == []


@pytest.mark.parametrize(
    "line",
    [
        "Councillor Reed did not vote.",
        "Councillor Reed declined to vote, as he had been absent.",
        "Councillor Reed took no part in the vote.",
        "Reed did not vote because he had missed the debate.",
    ],
)
def test_that_someone_did_not_vote_is_held_to_the_vote(line: str) -> None:
    told = "The words say that Councillor Col Reed did not vote"
    [sentence] = said(*HERE, *NAMED, line)
    assert sentence == f"{told}, and the record has them as voting for."
    [sentence] = said(*HERE, LET, "/vote 4-1", line)
    assert sentence == f"{told}, but 5 votes are recorded, of the 5 people in the room who may vote."
    assert said(*HERE, LET, "/vote 4-0", line) == []
    assert said(*HERE, LET, "/vote for Moss, Berg abstained Reed", line) == []


def test_that_someone_was_not_to_vote_and_did_not_is_not_doubted() -> None:
    lines = ("/declare Reed 5 ORI a boat; stays, no vote", LET.replace("Reed", "Berg"), "/vote 4-0")
    assert said(*HERE, *lines, "Councillor Reed did not vote.") == []
    assert said(*HERE, *lines, "Mrs Orr did not vote.") == []


@pytest.mark.parametrize(
    "line",
    [
        "All seven members agreed.",
        "All seven were in favour.",
        "Agreed by all seven members.",
        "All seven members supported this.",
    ],
)
def test_how_many_all_were_who_agreed_is_held_to_the_vote(line: str) -> None:
    told = "The words say that seven voted for, and the record has five."
    assert said(*HERE, LET, "/vote 5-0", line) == [told]
    assert said(*HERE, LET, "/vote 5-0", line.replace("seven", "five")) == []
    assert "The words say that the vote was unanimous, but it was carried, 4 to 1." in said(
        *HERE, LET, "/vote 4-1", line.replace("seven", "five")
    )


@pytest.mark.parametrize("line", ["Only Councillor Reed was against.", "Only Reed voted against it."])
def test_the_only_one_on_a_side_is_one(line: str) -> None:
    told = "The words say that one voted against, and the record has two."
    assert told in said(*HERE, LET, "/vote 3-2", line)
    assert said(*HERE, LET, "/vote for Moss, Berg, Ben Hale against Reed", line) == []


@pytest.mark.parametrize(
    "words", ["got nowhere, by four votes to one.", "was knocked on the head by four votes to one."]
)
def test_a_defeat_is_told_with_the_greater_number_first(words: str) -> None:
    amendment = "/amend Moss seconded Reed: leave out “boat” and insert “ferry”"
    found = said(*HERE, LET, amendment, "/vote 1-4", "/lost", f"The amendment {words}", "/vote 4-1")
    assert not [one for one in found if one.startswith("The words say")]
