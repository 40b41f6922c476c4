"""Sentences that say who, or how many, were for or against something, without the words of a vote."""

import pytest

from tests.domain.doubts.doubted import HERE, said

MOTION = "/moved Moss seconded Reed: that the quay be let"
NAMED = (MOTION, "/vote for Moss, Reed, Ben Hale, Dilys Hale against Berg")
COUNTED = (MOTION, "/vote 3-2")
AMENDED = (
    MOTION,
    '/amend Berg seconded Reed: leave out "let" insert "sold"',
    "/vote for Berg, Reed against Moss",
)
REED, BERG = "Councillor Col Reed", "Councillor Eira van der Berg MBE"
NOT_FOR = f"The words say that {REED} did not vote for, and the record has them as voting for."
AGAINST = f"The words say that {REED} voted against, and the record has them as voting for."


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("All but {} were in favour.", NOT_FOR),
        ("Everyone except {} voted for it.", NOT_FOR),
        ("All agreed except {}.", NOT_FOR),
        ("All voted for it, apart from {}.", NOT_FOR),
        ("Apart from {}, everyone was in favour.", NOT_FOR),
        ("With the exception of {}, all members supported the motion.", NOT_FOR),
        ("All but {} had supported it.", NOT_FOR),
        ("Councillor {} did not support the motion.", NOT_FOR),
        ("Councillor {} didn't vote for it.", NOT_FOR),
        ("Councillor {} could not support the motion.", NOT_FOR),
        ("{} was the only member who did not agree.", NOT_FOR),
        ("All in favour bar {}.", NOT_FOR),
        ("Councillor {} wouldn’t vote for it.", NOT_FOR),
        ("The only vote against came from {}.", AGAINST),
        ("{}’s was the only vote against.", AGAINST),
        ("The one dissenter was Councillor {}.", AGAINST),
        ("It was carried with only {} against.", AGAINST),
        ("It was carried despite {} voting against.", AGAINST),
        ("No one but {} voted against.", AGAINST),
        ("Nobody except {} was against it.", AGAINST),
        ("Councillor {} alone voted against.", AGAINST),
        ("Councillor {} was the only one against.", AGAINST),
        ("The only member to oppose it was Councillor {}.", AGAINST),
        ("The one vote against was Councillor {}’s.", AGAINST),
        ("Councillor {} was the lone dissenter.", AGAINST),
        ("There was one dissenter, Councillor {}.", AGAINST),
        ("Only one member (Councillor {}) voted against.", AGAINST),
        ("Only {} was against it.", AGAINST),
        ("Councillor {} opposed the motion.", AGAINST),
        ("Councillor {} disagreed with the motion.", AGAINST),
        ("Councillor {} was against it.", AGAINST),
        ("Councillor {} had been against it.", AGAINST),
    ],
)
def test_who_is_said_to_be_on_the_other_side_is_held_to_the_names_of_a_vote(line: str, sentence: str) -> None:
    assert sentence in said(*HERE, *NAMED, line.format("Reed"))
    assert said(*HERE, *NAMED, line.format("Berg")) == []


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("All but {} were in favour.", "all but three voted for, but it was carried, 3 to 2"),
        ("All but {} voted for it.", "all but three voted for, but it was carried, 3 to 2"),
        ("{} members did not agree.", "all but three voted for, but it was carried, 3 to 2"),
        ("Only {} were against.", "three voted against, and the record has two"),
        ("Just {} opposed it.", "three voted against, and the record has two"),
        ("{} were against it.", "three voted against, and the record has two"),
        ("{} members opposed the motion.", "three voted against, and the record has two"),
        ("There were {} against.", "three voted against, and the record has two"),
        ("{} of the five had voted against.", "three voted against, and the record has two"),
        ("{} said no.", "three voted against, and the record has two"),
    ],
)
def test_how_many_were_against_is_held_to_the_figures(line: str, sentence: str) -> None:
    words = line.format("three")
    assert f"The words say that {sentence}." in said(*HERE, *COUNTED, words[0].upper() + words[1:])
    words = line.format("two")
    assert said(*HERE, *COUNTED, words[0].upper() + words[1:]) == []


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("All members supported it.", "all voted for"),
        ("Everyone was for it.", "all voted for"),
        ("All of those present backed the motion.", ""),
        ("All those present backed the motion.", "all voted for"),
        ("Everyone was against.", "all voted against"),
        ("Members were all in favour.", "all voted for"),
        ("They all voted for it.", "the vote was unanimous"),
        ("The committee was united.", "the vote was unanimous"),
        ("Half of the members were against.", "half voted against"),
        ("Half the members voted for it.", "half voted for"),
        ("The committee was evenly split.", "half voted for"),
        ("Most members were against.", "most voted against"),
        ("The majority opposed it.", "most voted against"),
        ("More were against than for.", "most voted against"),
    ],
)
def test_all_half_and_most_are_held_to_the_figures(line: str, told: str) -> None:
    doubted = [f"The words say that {told}, but it was carried, 3 to 2."] if told else []
    assert said(*HERE, *COUNTED, line) == doubted


@pytest.mark.parametrize(
    ("lines", "line"),
    [
        ((MOTION, "/vote 5-0"), "All members supported it."),
        ((MOTION, "/vote unanimous"), "Everyone was for it."),
        ((MOTION, "/vote 0-5"), "Everyone was against."),
        ((MOTION, "/vote 2-2-1"), "The committee was evenly split."),
        ((MOTION, "/vote 2-3"), "Most members were against."),
        ((MOTION, "/vote 2-3"), "More were against than for."),
        ((MOTION, "/vote 3-1-1"), "All but two voted for it."),
        ((MOTION, "/vote 3-1"), "All but two voted for it."),
    ],
)
def test_all_half_and_most_that_agree_with_the_figures_are_not_doubted(
    lines: tuple[str, ...], line: str
) -> None:
    assert said(*HERE, *lines, line) == said(*HERE, *lines)


def test_neither_is_held_to_the_names_of_a_vote() -> None:
    [sentence] = said(*HERE, *NAMED, "Neither Reed nor Berg supported it.")
    assert sentence == NOT_FOR
    assert len(said(*HERE, *NAMED, "Neither Councillor Reed nor Councillor Berg took part in the vote.")) == 2
    assert said(*HERE, *NAMED, "Neither Reed nor Moss opposed it.") == []


def test_someone_left_out_of_all_is_to_be_recorded_where_only_figures_are() -> None:
    [sentence] = said(*HERE, MOTION, "/vote 4-1", "All but Councillor Reed were in favour.")
    assert sentence == f"Only words say that {REED} did not vote for: /vote or /record records it."
    recorded = (MOTION, "/vote 4-1", "/record Reed against")
    assert said(*HERE, *recorded, "All but Councillor Reed were in favour.") == []


def test_mover_and_seconder_are_those_of_the_question() -> None:
    line = "Only the mover and seconder were for it."
    assert said(*HERE, *AMENDED, line) == said(*HERE, *AMENDED)
    [sentence] = said(*HERE, *NAMED, "The mover and seconder voted against.")[1:]
    assert sentence == AGAINST


@pytest.mark.parametrize(
    "line",
    [
        "Councillor Reed opposed the closure of the school.",
        "All members supported the work of the officers.",
        "All agreed that the roof leaked.",
        "All but two of the boats had been sold.",
        "Only three were in working order.",
        "Three were for sale.",
        "Half of the members had visited the quay.",
        "Five members of staff opposed the move.",
        "Two members did not agree with the officers’ figures.",
        "Not everyone was in favour.",
        "All but Councillor Reed had been to the quay.",
        "Most members had read the report.",
    ],
)
def test_what_is_not_about_the_vote_is_not_doubted(line: str) -> None:
    assert said(*HERE, *NAMED, line) == []


@pytest.mark.parametrize(
    "line",
    [
        "Councillor Berg supported the motion.",
        "Councillor Reed was against it.",
        "All but Councillor Reed were in favour.",
        "Everyone supported it.",
        "Three were for it.",
        "Half of the members were against it.",
    ],
)
def test_opinions_before_a_vote_and_without_one_are_not_doubted(line: str) -> None:
    vote = NAMED[1]
    assert said(*HERE, MOTION, line, "Councillor Moss spoke.", vote) == []
    assert said(*HERE, "/noted the report", line) == []


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("All but Councillor Reed voted for it.", f"{REED} did not vote for: /vote or /record"),
        ("No one but Reed voted against.", f"{REED} voted against: /vote or /record"),
        ("All but two voted for it.", "two did not vote for: /vote"),
        ("They all voted for it.", "the vote was unanimous: /vote"),
        ("The vote was four to none, one abstaining.", "one abstained: /vote"),
    ],
)
def test_a_vote_that_only_words_tell_of_is_to_be_recorded(line: str, told: str) -> None:
    assert f"Only words say that {told} records it." in said(*HERE, "/noted the report", line)


@pytest.mark.parametrize(
    "line",
    [
        "Councillor Reed opposed the motion because it was dear.",
        "Councillors Reed and Berg opposed it, fearing the cost.",
        "Councillor Reed was against the motion because of the cost.",
        "Councillor Reed had been against it.",
        "Councillor Reed objected to the motion.",
        "reed: opposed the motion because it was dear",
    ],
)
def test_who_was_against_a_motion_in_debate_is_doubted_only_where_names_say_otherwise(line: str) -> None:
    assert said(*HERE, *COUNTED, line) == []
    assert said(*HERE, *NAMED, line)[0] == AGAINST
    assert "it was carried" in said(*HERE, MOTION, "/vote 5-0", line)[0]


def test_who_voted_against_a_motion_is_doubted_where_no_names_say_so() -> None:
    [sentence] = said(*HERE, *COUNTED, "Councillor Reed did vote against it, fearing the cost.")
    assert sentence == f"Only words say that {REED} voted against: /vote or /record records it."
