"""How a doubt reads whose second half has no subject of its own."""

import pytest

from tests.domain.doubts.doubted import HERE, said


@pytest.mark.parametrize(
    ("before", "line", "sentence"),
    [
        (
            ("/out Reed 6.20",),
            "Councillor Reed moved the motion.",
            (
                "The words say that Councillor Col Reed moved the motion, but"
                " they had left the meeting at 6.20 pm."
            ),
        ),
        (
            (),
            "Mrs Orr voted for the motion.",
            "The words say that Mrs Faith Orr voted for, but they are a co-opted member without a vote.",
        ),
    ],
)
def test_the_second_half_has_a_subject(before: tuple[str, ...], line: str, sentence: str) -> None:
    assert sentence in said(*HERE, *before, line)
