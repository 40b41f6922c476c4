"""Sentences that say in spoken English what became of a motion or an amendment: "it got through"."""

import pytest

from tests.domain.doubts.doubted import HERE, said

MOTION = "/moved Moss seconded Reed: that the quay be let"
CARRIED = (MOTION, "/vote 3-2")
LOST = (MOTION, "/vote 2-3")
AMENDMENT = (MOTION, '/amend Berg seconded Reed: leave out "let" insert "sold"')
WENT_THROUGH = [
    "The motion went through.",
    "It got through.",
    "It just got through.",
    "It sailed through.",
    "It scraped through.",
    "It was voted through.",
    "It was nodded through.",
    "Members voted it through.",
    "The motion made it through.",
    "It passed.",
    "The motion won the day.",
    "It had gone through.",
    "The ayes had it.",
    "The motion was put and went through.",
    "Members backed the motion.",
    "It got through 3-2.",
    "It went through by 3 votes to 2.",
]
FELL = [
    "The motion didn’t get through.",
    "It didn't get through.",
    "It did not pass.",
    "It wasn't carried.",
    "It never got through.",
    "The motion failed to get through.",
    "It was voted down.",
    "So it was voted down.",
    "It got voted down.",
    "The motion was thrown out.",
    "It was beaten.",
    "It was comfortably defeated.",
    "The motion was knocked back.",
    "The motion bit the dust.",
    "It only just failed.",
    "It fell by one vote.",
    "It went down 2-3.",
    "It was beaten 3-2.",
    "Members threw it out.",
    "Members had rejected it.",
    "The vote went against it.",
    "The noes had it.",
    "The motion was put and fell.",
]
CONTRARY = {
    "lost": "but it is recorded as carried: /lost records a change.",
    "carried": "but it is recorded as lost: /carried records a change.",
}


@pytest.mark.parametrize("line", WENT_THROUGH)
def test_what_went_through_is_doubted_where_it_lost(line: str) -> None:
    assert any(CONTRARY["carried"] in one for one in said(*HERE, *LOST, line))
    assert said(*HERE, *CARRIED, line) == []


@pytest.mark.parametrize("line", FELL)
def test_what_fell_is_doubted_where_it_was_carried(line: str) -> None:
    assert any(CONTRARY["lost"] in one for one in said(*HERE, *CARRIED, line))
    assert said(*HERE, *LOST, line) == []


@pytest.mark.parametrize(
    ("line", "wrong", "right"),
    [
        ("It got through {}.", "4-1", "3-2"),
        ("It went through {}.", "four to one", "three to two"),
        ("It was voted through by {}.", "4 votes to 1", "3 votes to 2"),
        ("It was carried by {}.", "two votes", "one vote"),
        ("It scraped home by {}.", "two votes", "one vote"),
    ],
)
def test_its_figures_are_those_of_the_vote(line: str, wrong: str, right: str) -> None:
    assert len(said(*HERE, *CARRIED, line.format(wrong))) == 1
    assert said(*HERE, *CARRIED, line.format(right)) == []


@pytest.mark.parametrize(
    "line",
    [
        "It went through on the chair’s vote.",
        "It scraped through on the casting vote.",
        "It got through on the Chair's own vote.",
    ],
)
def test_a_casting_vote_that_is_told_is_to_be_recorded(line: str) -> None:
    [sentence] = said(*HERE, *CARRIED, line)
    assert sentence == "Only words say that the casting vote was used: /vote records it."
    assert said(*HERE, MOTION, "/vote 2-2 chair for", line) == []


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("The amendment went through.", "carried"),
        ("It went through.", "carried"),
        ("Berg’s amendment got through.", "carried"),
        ("The first amendment was voted through.", "carried"),
        ("The amendment was taken on board.", "accepted"),
        ("The amendment was dropped.", "withdrawn"),
        ("Members backed the amendment.", "carried"),
    ],
)
def test_an_amendment_that_lost_did_not_go_through(line: str, told: str) -> None:
    [sentence] = said(*HERE, *AMENDMENT, "/vote 2-3", line, "/vote 4-1")
    assert f" was {told}, but it is recorded as lost" in sentence


@pytest.mark.parametrize(
    "line",
    [
        "The amendment didn’t get through.",
        "It was voted down.",
        "Berg’s amendment failed to get through.",
        "The first amendment was thrown out.",
        "The amendment went down 2-3.",
    ],
)
def test_an_amendment_that_lost_may_be_said_to_have_done_so(line: str) -> None:
    assert said(*HERE, *AMENDMENT, "/vote 2-3", line, "/vote 4-1") == []
    assert len(said(*HERE, *AMENDMENT, "/vote 4-1", line, "/vote 4-1", "/rs the quay be sold")) >= 1


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("It was withdrawn.", "the motion was withdrawn"),
        ("It was then dropped.", "the motion was withdrawn"),
        ("It was put off.", "this was deferred"),
        ("Members put this off until February.", "this was deferred"),
        ("It was not put.", "no vote was taken"),
        ("The motion was never put.", "no vote was taken"),
        ("It went through on the nod.", "no vote was taken"),
    ],
)
def test_straight_behind_a_vote_it_was_neither_withdrawn_nor_put_off(line: str, told: str) -> None:
    [sentence] = said(*HERE, *CARRIED, line)
    assert sentence.startswith(f"The words say that {told}, but ")


def test_what_was_withdrawn_may_be_said_to_be() -> None:
    assert said(*HERE, MOTION, "/withdrawn", "It was withdrawn.", "It was not put.") == []
    assert len(said(*HERE, MOTION, "/withdrawn", "It went through.")) == 1
    assert said(*HERE, MOTION, "/deferred", "Members put this off.", "It was put off.") == []


@pytest.mark.parametrize(
    "line",
    [
        "It fell by 12 per cent.",
        "It lost 40 passengers.",
        "It passed 40 of the tests.",
        "It went through two owners.",
        "It came through the post.",
        "It was withdrawn from service.",
        "It was withdrawn.",
        "It was put off by the weather.",
        "It fell with a crash.",
        "It was pulled down in 1990.",
        "They threw it out.",
        "The motion sensors failed.",
        "The Chair went through the report.",
        "The lorry got through.",
    ],
)
def test_what_became_of_other_things_is_not_doubted(line: str) -> None:
    assert said(*HERE, *CARRIED, "Councillor Berg spoke of the old ferry.", line) == []
