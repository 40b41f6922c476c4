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
