"""Sentences that a member took no part, and sides of a vote told behind its outcome."""

import pytest

from scrutiny_tui.domain.doubts.doubt import DoubtKind
from tests.domain.doubts.doubted import HERE, said

CARRIED = ("/moved Moss seconded Dilys Hale: that the quay be kept", "/vote 4-1-0")
REED = (
    "Councillor Col Reed is said to have taken no part, and no interest in the item is recorded: /declare"
    " records one."
)


@pytest.mark.parametrize(
    "line",
    [
        "Councillor Reed, as a trustee, remained in the room but took no part.",
        "Councillor Reed took no part in the discussion or the vote.",
        "Councillor Reed did not take part in the debate.",
        "Councillor Reed stayed but did not vote.",
        "Councillor Reed, being a tenant, played no part in the decision.",
        "Councillor Reed stayed in the room and did not participate.",
        "Councillor Reed withdrew to the public gallery.",
        "reed: took no part in the discussion",
        "Councillor Reed did not speak or vote on this item.",
        "Councillor Reed did not vote because of his interest.",
        "Councillor Reed sat out the vote.",
        "Councillor Reed recused himself.",
        "Councillor Reed stood aside for this item.",
        "Councillor Reed would take no part in the vote.",
        "As a governor of that school, Councillor Reed took no part.",
    ],
)
def test_one_who_took_no_part_and_declared_nothing_is_doubted(line: str) -> None:
    assert said(*HERE, *CARRIED, line) == [REED]


def test_an_interest_that_someone_had_is_held_to_those_declared() -> None:
    line = "Councillor Reed had a personal interest in the item."
    only = ["Only words say that Councillor Col Reed declared an interest: /declare records it."]
    assert said(*HERE, line) == only
    assert said(*HERE, "/declare Reed 5 personal a boat; stays", line) == []


def test_the_nearly_right_name_of_one_who_took_no_part_is_doubted() -> None:
    expected = ["Nobody called “Mr Reed” is known, but Councillor Col Reed is nearly the same."]
    assert said(*HERE, "Mr Reed, as a trustee, remained in the room but took no part.") == expected


@pytest.mark.parametrize(
    "lines",
    [
        ("/declare Reed 5 ORI a trustee; stays, no vote", "Councillor Reed took no part."),
        ("/out Reed 7.00", "/in Reed 7.10", "Councillor Reed took no part in the vote."),
        ("Councillor Reed, who had missed the debate, took no part in the vote.",),
        ("Mrs Orr took no part in the vote.",),
        ("Gwen Dale took no part in the discussion.",),
        ("Councillor Moss, in the chair, took no part in the debate.",),
        ("Councillor Reed took no part in the pilot.",),
        ("Councillor Reed took part.",),
        ("Councillor Reed sat out the storm.",),
        ("Councillor Reed had an interest in boats.",),
        ("Councillor Reed refrained from comment.",),
        ("Councillor Reed did not vote for change lightly, he said.",),
        ("Councillor Reed regretted that the Trust took no part.",),
        ("The Trust took no part in the discussion.",),
        ("Residents did not take part in the debate.",),
        ("reed: the Trust took no part in the discussion",),
    ],
)
def test_one_with_an_interest_or_another_reason_is_not(lines: tuple[str, ...]) -> None:
    assert said(*HERE, *lines, but=DoubtKind.NO_SENTENCE) == []


ROOM = ("/here Moss, Ben Hale, Reed, Orr", "/ap Berg", "/item 5", "/out Reed 7.10")
AWAY = "The words say that Councillor Eira van der Berg MBE {}, but they sent apologies."


@pytest.mark.parametrize(
    ("line", "doubts"),
    [
        ("Councillor Berg took no part in the vote.", [AWAY.format("did not vote")]),
        ("Councillor Berg did not vote.", [AWAY.format("did not vote")]),
        ("Councillor Berg did not take part in the debate.", [AWAY.format("took no part")]),
        ("Councillor Berg refrained from voting.", [AWAY.format("took no part")]),
        ("Councillor Berg did not speak on this item.", [AWAY.format("did not speak")]),
        (
            "Councillor Dilys Hale did not vote.",
            ["The words say that Councillor Dilys Hale did not vote, but they are not recorded as present."],
        ),
        ("Councillor Berg had sent apologies and did not vote.", []),
        ("Councillor Berg was absent and took no part in the vote.", []),
        ("Councillor Reed did not vote.", []),
        ("Councillor Reed took no part in the vote.", []),
        ("Mrs Orr did not vote.", []),
    ],
)
def test_whoever_was_never_there_did_not_keep_out_of_it(line: str, doubts: list[str]) -> None:
    before = set(said(*ROOM, CARRIED[0], "/vote 2-0"))
    assert [one for one in said(*ROOM, CARRIED[0], "/vote 2-0", line) if one not in before] == doubts


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        ("It was AGREED with Cllrs Moss and Reed dissenting.", ["Moss voted against", "Reed voted against"]),
        ("Reed voted for the motion, and Cllr Berg voted against.", ["Reed voted for", "MBE voted against"]),
        ("It was agreed with one against (Cllr Berg).", ["MBE voted against"]),
        ("Approved (Cllr Berg abstained).", ["MBE abstained"]),
        ("Agreed, with the dissent of Councillor Berg.", ["MBE voted against"]),
        ("Moss in favour, Cllr Berg against.", ["Moss voted for", "MBE voted against"]),
        ("Agreed with Moss in favour and Berg against.", ["Moss voted for", "MBE voted against"]),
        ("It was AGREED, Cllr Berg having voted against.", ["MBE voted against"]),
        ("It was AGREED with Councillor Berg against.", ["MBE voted against"]),
        ("Agreed, with Councillor Berg and Councillor Reed against.", ["MBE voted", "Reed voted against"]),
        ("It was agreed (Councillor Berg against).", ["MBE voted against"]),
        ("The motion was carried with Councillor Berg voting against.", ["MBE voted against"]),
        ("The motion was carried with Councillor Berg abstaining.", ["MBE abstained"]),
        ("The motion was carried, Councillor Berg against.", ["MBE voted against"]),
        ("The motion was carried by 4 votes to 1, with Councillor Berg against.", ["MBE voted against"]),
        ("It was AGREED with Councillors Moss and Reed in favour.", ["Moss voted for", "Reed voted for"]),
        (
            "The plan was approved, Councillors Moss and Reed voting for.",
            ["Moss voted for", "Reed voted for"],
        ),
    ],
)
def test_sides_behind_an_outcome_are_held_to_the_vote(line: str, sentences: list[str]) -> None:
    found = said(*HERE, *CARRIED, line)
    assert len(found) == len(sentences), found
    assert all(told in one for told, one in zip(sentences, found, strict=True))


@pytest.mark.parametrize(
    "line",
    [
        "It was AGREED with Councillors Moss and Reed in favour.",
        "It was agreed with Councillor Berg against.",
        "The motion was carried, Councillor Berg dissenting.",
    ],
)
def test_sides_that_the_vote_has_are_not(line: str) -> None:
    vote = "/vote for Moss, Reed, Ben Hale, Dilys Hale; against Berg"
    assert said(*HERE, CARRIED[0], vote, line) == []
    assert said(*HERE, *CARRIED, "The plan was agreed with Councillor Reed’s help against the clock.") == []
    assert (
        said(*HERE, *CARRIED, "It was agreed with Councillor Reed that the wall was against the law.") == []
    )
