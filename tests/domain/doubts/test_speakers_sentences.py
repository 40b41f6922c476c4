"""Words behind a speaker's name that make no sentence there."""

import pytest

from tests.domain.doubts.doubted import HERE, said

DOUBT = (
    "These words are printed straight behind “Councillor Col Reed”, and make no sentence there: begin with a"
    " verb, such as “said that”."
)


@pytest.mark.parametrize(
    "line",
    [
        "reed: the panel would cost £21,000 a year",
        "Reed: there was no money for it",
        "reed: it was too dear for small boats",
        "reed: residents had complained of noise",
        "reed: Councillor Berg should speak first",
        "reed: £21,000 a year was too much",
        "- reed: this year was worse than the last",
        "councillor reed: we need a crossing",
    ],
)
def test_words_with_a_subject_of_their_own_are_doubted(line: str) -> None:
    assert said(*HERE, line) == [DOUBT]


@pytest.mark.parametrize(
    "line",
    [
        "reed: said that the panel would cost £21,000 a year",
        "reed: asked why the pier was shut",
        "reed: wanted the pier opened",
        "reed: was glad of it",
        "reed: why so dear",
        "reed: gofynnodd am y pier",
        "\\reed: the panel would cost £21,000 a year",
        "~reed: the panel, cost?",
        "The pier was shut.",
    ],
)
def test_words_that_begin_with_a_verb_or_are_no_speakers_are_not(line: str) -> None:
    rough = ("rough", "is printed as words")
    assert [one for one in said(*HERE, line) if not any(word in one for word in rough)] == []


ASKED = "“asked” stands before what is no question: was “said that” meant?"


@pytest.mark.parametrize(
    ("words", "wrong"),
    [
        ("asked the ground there was wet until May", [ASKED]),
        ("asked they would, nothing changes there", [ASKED]),
        ("asked £120,000 was well spent", [ASKED]),
        ("replied whether schools could use them", ["“replied whether” begins no reply: was “asked” meant?"]),
        ("replied why the pier had to wait", ["“replied why” begins no reply: was “asked” meant?"]),
        ("asked the officers present what was wrong", []),
        ("asked a question which was answered", []),
        ("asked the same question he had asked in May", []),
        ("asked the Director to say when it was built", []),
        ("asked that it be noted that the pier was shut", []),
        ("asked who was to pay", []),
        ("replied that it was", []),
    ],
)
def test_a_statement_is_not_asked_and_a_question_is_no_reply(words: str, wrong: list[str]) -> None:
    assert said(*HERE, f"reed: {words}") == wrong


def test_nobody_replies_to_a_question_of_their_own() -> None:
    wrong = "Councillor Col Reed replies here to a question of their own."
    assert said(*HERE, "reed: asked why it was shut", "reed: replied that it was old") == [wrong]
    assert said(*HERE, "reed: asked why it was shut", "reed: said that it was missed") == []
    assert said(*HERE, "reed: asked why it was shut", "dec: replied that it was old") == []
