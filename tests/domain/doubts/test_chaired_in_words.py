"""Sentences that tell by whom the meeting was chaired, and for how long."""

import pytest

from tests.domain.doubts.doubted import HERE, said

TOOK = "Only words say that Councillor Col Reed took the chair: /chair records it."
WHOLE = (
    "The words say that Councillor Ada Moss was in the chair throughout, and the record has Councillor"
    " Ben Hale taking it."
)


@pytest.mark.parametrize(
    "line",
    [
        "The Committee was chaired by Councillor Reed.",
        "The meeting was chaired by Councillor Reed.",
        "The item was chaired by Councillor Reed while the Chair was out.",
        "This item was presided over by Councillor Reed.",
        "Councillor Reed presided over the meeting.",
    ],
)
def test_another_chair_than_the_one_recorded_is_doubted(line: str) -> None:
    assert said(*HERE, line) == [TOOK]


@pytest.mark.parametrize(
    "line",
    [
        "Councillor Moss was in the chair for the whole meeting.",
        "Councillor Moss was in the chair throughout.",
        "The meeting was chaired throughout by Councillor Moss.",
        "The meeting was chaired by Councillor Moss throughout.",
        "Councillor Moss presided over the whole meeting.",
    ],
)
def test_a_chair_for_the_whole_meeting_is_doubted_where_someone_else_took_it(line: str) -> None:
    assert said(*HERE, line, "/item 6", "/chair Ben Hale", "The tide was high.") == [WHOLE]
    assert said(*HERE, line, "/item 6", "The tide was high.") == []


@pytest.mark.parametrize(
    "line",
    [
        "The meeting was chaired by Councillor Moss.",
        "The Harbour Board was chaired by Councillor Reed.",
        "The working group that was chaired by Councillor Reed had met twice.",
        "The Committee was chaired by Councillor Reed last year.",
    ],
)
def test_the_recorded_chair_and_other_bodies_are_not_doubted(line: str) -> None:
    assert said(*HERE, line) == []
