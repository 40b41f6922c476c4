"""Casting votes that sentences tell of, on a motion or on a recommendation, held to the record."""

import pytest

from tests.domain.doubts.doubted import HERE, said

RECOMMENDED = (*HERE, "/recommend put rents up to £46 from April", "/vote 2-2 chair for")
MOVED = (*HERE, "/moved Reed seconded Berg: put rents up to £46 from April", "/vote 2-2 chair for")
CHAIR = "but Councillor Ada Moss is recorded in the chair."


@pytest.mark.parametrize("lines", [RECOMMENDED, MOVED])
@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        (
            "The Vice-Chair had the casting vote.",
            f"The words say that Councillor Ben Hale had the casting vote, {CHAIR}",
        ),
        (
            "Cllr Reed used the casting vote.",
            f"The words say that Councillor Col Reed had the casting vote, {CHAIR}",
        ),
        (
            "The Chair went against on the casting vote.",
            "The words say that the casting vote was used against, but it is recorded as for.",
        ),
    ],
)
def test_a_casting_vote_that_the_record_has_otherwise_is_doubted(
    lines: tuple[str, ...], line: str, sentence: str
) -> None:
    assert sentence in said(*lines, line)
    assert sentence not in said(*lines)


@pytest.mark.parametrize("line", ["It was lost on the casting vote.", "It was lost.", "It was voted down."])
def test_a_recommendation_that_words_say_was_lost_is_called_one(line: str) -> None:
    sentence = (
        "The words say that the recommendation was lost, but it is recorded as carried: /lost records a"
        " change."
    )
    assert sentence in said(*RECOMMENDED, line)


@pytest.mark.parametrize("lines", [RECOMMENDED, MOVED])
@pytest.mark.parametrize(
    "line",
    [
        "The Chair had the casting vote.",
        "Councillor Moss had the casting vote.",
        "It was carried on the casting vote.",
        "The Chair went for it on the casting vote.",
        "Councillor Reed was glad, and it was carried on the casting vote.",
    ],
)
def test_a_casting_vote_as_it_is_recorded_is_not_doubted(lines: tuple[str, ...], line: str) -> None:
    assert said(*lines, line) == said(*lines)


def test_who_took_the_chair_has_the_casting_vote() -> None:
    lines = (*HERE, "/chair Ben Hale", "/recommend put rents up to £46 from April", "/vote 2-2 chair for")
    assert said(*lines, "The Vice-Chair had the casting vote.") == said(*lines)
