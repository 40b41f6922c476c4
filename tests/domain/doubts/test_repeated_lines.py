"""A line that was typed twice, one straight behind the other."""

import pytest

from tests.domain.doubts.doubted import HERE, said

TWICE = "The same line stands before this one."


@pytest.mark.parametrize(
    "line",
    [
        "The quay was inspected in spring.",
        "- Nine boats were moored there.",
        "reed: asked who had paid for it",
        "/resolved the quay be kept",
        "/request a plan of the quay @DEC by 1 June",
        "/action paint the quay @DEC by 1 June",
        "/recommend fund the quay @Cabinet by 1 June",
        "/noted",
        "/reason The quay was cracked.",
        "The quay would be painted. >> DEC by 1 June",
        "/out Reed 6.40 pm",
    ],
)
def test_a_line_that_stands_twice_is_doubted(line: str) -> None:
    assert TWICE not in said(*HERE, line)
    assert said(*HERE, line, line).count(TWICE) == 1


@pytest.mark.parametrize(
    "lines",
    [
        ("The quay was inspected in spring.", "The pier was inspected in spring."),
        ("Boats moored there.", "The quay was long.", "Boats moored there."),
        ("Thank you.", "Thank you."),
        ("The quay was inspected in spring.", r"\The quay was inspected in spring."),
        ("reed: asked who had paid for it", "moss: asked who had paid for it"),
        ("/moved Moss seconded Reed: that the quay be kept", "/vote 4-1", "/vote 4-1"),
    ],
)
def test_what_may_be_said_again_is_not(lines: tuple[str, ...]) -> None:
    assert TWICE not in said(*HERE, *lines)
