"""What was typed as resolved, and lost."""

import pytest

from tests.domain.doubts.doubted import HERE, said


@pytest.mark.parametrize(
    ("lines", "why"),
    [
        (("/resolved paint the quay >> DEC by 1 June", "/vote 1-4"), "and someone is to see to it"),
        (("/resolved paint the quay", "/vote 0-5"), "and nobody voted for it"),
    ],
)
def test_a_clause_that_was_typed_as_resolved_and_lost_is_doubted(lines: tuple[str, ...], why: str) -> None:
    assert f"The vote is against what is typed as resolved, {why}: “for” may be “against”." in said(
        *HERE, *lines
    )


@pytest.mark.parametrize(
    "lines",
    [
        ("/resolved paint the quay", "/vote 1-4"),
        ("/moved Moss seconded Reed: that the quay be painted", "/vote 0-5"),
        ("/resolved paint the quay >> DEC by 1 June", "/vote 4-1"),
    ],
)
def test_a_motion_that_was_lost_is_not(lines: tuple[str, ...]) -> None:
    assert not [one for one in said(*HERE, *lines) if "typed as resolved" in one]
