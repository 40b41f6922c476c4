"""An action or a request straight behind a motion that was not carried: it may be owed under that motion."""

import pytest

from tests.domain.doubts.doubted import HERE, said

MOTION = "/moved Moss seconded Reed: that the pier be painted"
ACTION = "/action write to the Trust @DEC by 1 May"
REQUEST = "/request the cost of paint @DEC by 1 May"


def after(fate: str, kind: str) -> str:
    return (
        f"The motion before this was {fate}, and nothing is owed under it: delete this {kind}, or say above"
        " it why it is asked for."
    )


@pytest.mark.parametrize(
    ("lines", "doubted"),
    [
        ((MOTION, "/vote 1-4", ACTION), after("lost", "action")),
        ((MOTION, "/lost", REQUEST), after("lost", "request")),
        ((MOTION, "/withdrawn", ACTION), after("withdrawn", "action")),
        ((MOTION, "/vote 1-4", "/record Reed for", ACTION), after("lost", "action")),
        ((MOTION, "/vote 1-4", "/reason It was dear.", ACTION), after("lost", "action")),
        ((MOTION, "/vote 1-4", "/out Reed 7.15", "/note ask Gwen", ACTION), after("lost", "action")),
        (("/rs paints the pier", "/vote 1-4", ACTION), after("lost", "action")),
    ],
)
def test_what_is_asked_for_straight_behind_a_lost_motion_is_doubted(
    lines: tuple[str, ...], doubted: str
) -> None:
    assert doubted in said(*HERE, *lines)


def test_so_is_a_second_action_behind_it() -> None:
    found = said(*HERE, MOTION, "/lost", ACTION, "/action ring the pilot @DEC by 1 May")
    assert found == [after("lost", "action")] * 2


@pytest.mark.parametrize(
    "lines",
    [
        (MOTION, "/vote 4-1", ACTION),
        (MOTION, "/vote 1-4", "Members still wished to hear from the Trust.", ACTION),
        (ACTION, MOTION, "/vote 1-4"),
        (MOTION, "/vote 1-4", "/rs keeps the pier as it is", ACTION),
        (MOTION, "/vote 1-4", "/moved Reed seconded Moss: that it be scraped", "/vote 4-1", ACTION),
        (MOTION, "/vote 1-4", "/item 6", ACTION),
        (MOTION, "/amend Reed Moss add “twice”", "/vote 1-4", "/vote 4-1", ACTION),
        (MOTION, "/vote 1-4", "The Trust would be written to. >> DEC by 1 May"),
        (MOTION, "/vote 1-4", "reed: asked for the cost", REQUEST),
    ],
)
def test_what_is_asked_for_elsewhere_is_not(lines: tuple[str, ...]) -> None:
    assert [one for one in said(*HERE, *lines) if "nothing is owed" in one] == []
