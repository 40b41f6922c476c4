"""A list that has not as many parts as were said, and a line that stands within a list."""

import pytest

from scrutiny_tui.domain.doubts.doubt import DoubtKind
from tests.domain.doubts.doubted import HERE, doubts, said

WITHIN = "This line stands within a list, which goes on behind it."


def lists(*lines: str) -> list[str]:
    """What is doubted of lists."""
    found = doubts(*HERE, *lines)
    return [one.sentence for one in found if one.kind in (DoubtKind.FIGURES, DoubtKind.NO_WORDS)]


@pytest.mark.parametrize(
    ("line", "wrong"),
    [
        (
            "There were four routes: Alder Road, Beech Road and Cedar Road.",
            "“four routes” are said, and the list has three.",
        ),
        (
            "Two schools were full: Alder, Beech, Cedar and Dale.",
            "“Two schools” are said, and the list has four.",
        ),
        (
            "He gave two reasons: the cost, the noise, and the dust.",
            "“two reasons” are said, and the list has three.",
        ),
    ],
)
def test_a_list_of_another_length_is_doubted(line: str, wrong: str) -> None:
    assert lists(line) == [wrong]


@pytest.mark.parametrize(
    ("lines", "wrong"),
    [
        (
            ("- cost", "- noise", "- dust", "- wind", "Members agreed."),
            "“three risks” are said, and the list has four.",
        ),
        (("- cost", "- noise", "Members agreed."), "“three risks” are said, and the list has two."),
        (("- cost", "- noise"), "“three risks” are said, and the list has two."),
        (("- cost", "- noise", "A ferry passed.", "- dust", "Members agreed."), WITHIN),
        (("- Cost", "- Noise", "A ferry passed.", "- Dust"), WITHIN),
    ],
)
def test_sub_points_of_another_number_are_doubted(lines: tuple[str, ...], wrong: str) -> None:
    assert lists("The Director named three risks:", *lines) == [wrong]


@pytest.mark.parametrize(
    "lines",
    [
        ("a) the cost", "b) the noise", "A ferry passed.", "c) the dust"),
        ("- the cost;", "- the noise; and", "A ferry passed.", "- Dust"),
    ],
)
def test_a_line_within_a_list_is_doubted(lines: tuple[str, ...]) -> None:
    assert lists("Members asked about:", *lines) == [WITHIN]


HARMLESS = (
    ("There were three risks: cost, weather, the supply of steel and delay.",),
    ("There were two reasons: the weather had been bad, and a bidder had gone.",),
    ("The Chair thanked two speakers: Mrs Dale, Director of the Trust, and Mr Pike.",),
    ("The works would take 12 weeks: piling, 4 weeks; deck, 8 weeks.",),
    ("There were three sites: two in the north and one in the south.",),
    ("There were four risks, including: cost and noise.",),
    ("Members of the two clubs said:", "- it was cold", "- it was late", "- it was dear", "Members agreed."),
    ("The Director named two risks:", "- cost", "  - of steel", "- noise", "Members agreed."),
    ("Members asked:", "- why it was dear", "Mrs Dale replied as follows.", "- steel was dear"),
    (
        "Members asked:",
        "a) why it was dear",
        "Mrs Dale blamed steel.",
        "b) when it would end",
        "In May.",
        "c) who",
    ),
    ("Members asked:", "- Why it was dear", "Mrs Dale had looked into it.", "- Steel was dear"),
    ("The Director named two risks:", "- cost", "- noise", "He named others:", "- dust"),
)


def test_other_lists_are_not() -> None:
    assert [(lines, found) for lines in HARMLESS if (found := lists(*lines))] == []


def test_a_list_that_may_go_on_is_merely_not_finished() -> None:
    found = doubts(*HERE, "The Director named three risks:", "- cost", "- noise")
    assert [one.kind.unfinished for one in found if "three risks" in one.sentence] == [True]


BROKEN = "The list goes on behind this point, and no other follows it."


@pytest.mark.parametrize(
    ("lines", "wrong"),
    [
        (("- the pump failed; and", "The works would begin on 7 April."), [BROKEN]),
        (("- the pump failed; and", "/in Reed 7.20", "Members agreed.", "Nobody objected."), [BROKEN]),
        (("- the pump failed; or",), [BROKEN]),
        (("- the pump failed; and", "/in Reed 7.20", "- the water was low"), []),
        (("- the pump failed; and", "- the water was low"), []),
    ],
)
def test_a_list_that_breaks_off_is_doubted(lines: tuple[str, ...], wrong: list[str]) -> None:
    assert lists("The pad was closed because:", *lines) == wrong


WITHOUT_LEAD = "The item opens with a sub-point, and nothing stands above it."


@pytest.mark.parametrize(
    ("lines", "wrong"),
    [
        (("- on 41 days because the pump failed; and", "- on 21 days"), [WITHOUT_LEAD]),
        (("/out Reed 7.20", "2. The pump failed."), [WITHOUT_LEAD]),
        (("- The pump had failed on 41 days.",), []),
        (("1. The pump failed.", "2. It was old."), []),
        (("/heading Options", "- close the depot"), []),
        (("/purpose To compare:", "- two depots"), []),
    ],
)
def test_a_sub_point_that_goes_on_from_nothing_is_doubted(lines: tuple[str, ...], wrong: list[str]) -> None:
    found = said("/item 5", "/here all", *lines)
    assert [one for one in found if one == WITHOUT_LEAD] == wrong
