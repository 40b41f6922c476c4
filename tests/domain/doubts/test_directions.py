"""A change of an item that its words tell one way, and then the other."""

import pytest

from tests.domain.doubts.doubted import HERE, said

ROSE = "Requests rose from 2,400 to 2,640."
FELL = "The bill fell from £340,000 to £300,000."


@pytest.mark.parametrize(
    ("lines", "wrong"),
    [
        ((ROSE, "That was 240 fewer."), "is a rise, and the words have “240 fewer”."),
        ((ROSE, "It was late.", "It was 240 requests fewer than before."), "“240 requests fewer”."),
        ((FELL, "That was £40,000 a year more."), "is a fall, and the words have “£40,000 a year more”."),
        ((f"{FELL[:-1]}, an increase of £40,000.",), "is a fall, and the words have “increase of £40,000”."),
        (("The bill rose from £300,000 to £340,000, a saving of £40,000.",), "have “saving of £40,000”."),
        (
            ("The fee would go up from £240 to £255, which would bring in £2,700 a year less.",),
            "is a rise, and the words have “£2,700 a year less”.",
        ),
        (("It would bring in £2,700 a year fewer.",), "a sum is less, and not fewer. Was “more” meant?"),
    ],
)
def test_a_change_told_the_wrong_way_round_is_doubted(lines: tuple[str, ...], wrong: str) -> None:
    found = said(*HERE, *lines)
    assert any(one.endswith(wrong) for one in found), found


@pytest.mark.parametrize(
    "lines",
    [
        (ROSE, "That was 240 more."),
        (ROSE, "Complaints were 30 fewer."),
        (FELL, "That was a saving of £40,000."),
        ("The fee would go up from £240 to £255, and cost £2,700 less to collect.",),
        (ROSE, "/item 6", "It was 240 fewer."),
        (FELL, "So £40,000 more was needed from reserves."),
        (f"{FELL[:-1]}, so an additional £40,000 was found.",),
        ("The fee would go up from £240 to £255, which would bring in £2,700 less than was hoped.",),
    ],
)
def test_a_change_told_the_right_way_round_is_not(lines: tuple[str, ...]) -> None:
    assert said(*HERE, *lines) == []
