"""Sentences that tell of a vote in spoken English: "it was 4-1", "every hand went up"."""

import pytest

from tests.domain.doubts.doubted import HERE, said

MOTION = "/moved Moss seconded Reed: that the quay be let"
CARRIED = (MOTION, "/vote 3-2")
UNANIMOUS = (MOTION, "/vote 5-0")
TIED = (MOTION, "/vote 2-2 chair for")


@pytest.mark.parametrize(
    ("line", "wrong", "right"),
    [
        ("The show of hands was {}.", "4-1", "3-2"),
        ("A show of hands gave {}.", "4-1", "3-2"),
        ("On a show of hands it was {}.", "4-1", "3-2"),
        ("The tally was {}.", "four to one", "three to two"),
        ("It was {}.", "4-1", "3-2"),
        ("It was {} in favour.", "4-1", "3-2"),
        ("It came out {}.", "4-1", "3-2"),
        ("It was close, {}.", "4-1", "3-2"),
        ("It was {}.", "3-2 against", "3-2 for it"),
        ("Members voted {}.", "3-2 against", "2-3 against"),
        ("{} hands went up.", "Four", "Three"),
        ("{} hands went up against.", "Three", "Two"),
        ("{} against.", "Three", "Two"),
    ],
)
def test_figures_as_they_are_spoken_are_those_of_the_vote(line: str, wrong: str, right: str) -> None:
    assert len(said(*HERE, *CARRIED, line.format(wrong))) == 1
    assert said(*HERE, *CARRIED, line.format(right)) == []


@pytest.mark.parametrize(
    "line",
    [
        "All in favour.",
        "All for it.",
        "Agreed by all.",
        "Unanimous.",
        "Everyone put their hand up.",
        "Every hand went up.",
        "Hands went up from all members.",
        "Everyone gave it their support.",
    ],
)
def test_all_hands_are_held_to_the_vote(line: str) -> None:
    [sentence] = said(*HERE, *CARRIED, line)
    assert sentence == "The words say that the vote was unanimous, but it was carried, 3 to 2."
    assert said(*HERE, *UNANIMOUS, line) == []


@pytest.mark.parametrize(
    "line",
    [
        "The Chair's casting vote settled it.",
        "The Chair’s vote carried it.",
        "The Chair cast the deciding vote.",
        "The Chair broke the tie.",
        "It took the Chair's casting vote to get it through.",
        "It was decided by the casting vote.",
    ],
)
def test_a_deciding_vote_is_the_casting_vote(line: str) -> None:
    assert said(*HERE, *CARRIED, line) == ["Only words say that the casting vote was used: /vote records it."]
    assert said(*HERE, *TIED, line) == []


@pytest.mark.parametrize("line", ["It was a tie.", "It was tied.", "It ended in a draw."])
def test_a_tie_as_it_is_spoken_is_held_to_the_vote(line: str) -> None:
    assert len(said(*HERE, *CARRIED, line)) == 1
    assert said(*HERE, *TIED, line) == []


@pytest.mark.parametrize(
    "line",
    [
        "It was 4-1.",
        "It was a tie.",
        "The count was 4-1.",
        "Five hands went up.",
        "Every hand went up.",
        "All in favour.",
    ],
)
def test_without_a_vote_before_it_they_may_be_about_anything(line: str) -> None:
    assert said(*HERE, "/noted the report", line) == []


def test_no_objections_to_something_else_are_not_of_the_vote() -> None:
    assert said(*HERE, *CARRIED, "There were no objections to the visit.") == []
    assert len(said(*HERE, *CARRIED, "There were no objections to the motion.")) == 1


@pytest.mark.parametrize("line", ["It was four to one.", "The show of hands was four to one."])
def test_figures_with_a_vote_against_contradict_a_unanimous_vote(line: str) -> None:
    lines = (*HERE, "/moved Reed seconded Berg: sell the quay", "/vote unanimous")
    sentence = "The words say that the vote was four to one, but it was unanimous."
    assert said(*lines, line) == [*said(*lines), sentence]


def test_figures_of_all_who_may_vote_are_those_of_a_unanimous_vote() -> None:
    lines = (*HERE, "/moved Reed seconded Berg: sell the quay", "/vote unanimous")
    assert said(*lines, "It was 5-0.") == said(*lines)


@pytest.mark.parametrize(
    "line",
    [
        "Three were for and two against.",
        "Three were for, and two were against.",
        "Three members were in favour and two against it.",
    ],
)
def test_how_many_were_for_and_against_is_compared(line: str) -> None:
    lines = (*HERE, "/moved Reed seconded Berg: sell the quay", "/vote 3-2")
    assert said(*lines, line) == said(*lines)
    sentence = "The words say that the vote was four to two, but it is recorded as 3 to 2."
    assert said(*lines, line.replace("Three", "Four")) == [*said(*lines), sentence]
