"""An office of the council before a colon, without a name: "lord mayor: thanked the crew"."""

import pytest
from msgspec.structs import replace

from scrutiny_tui.domain.discussion import Point
from scrutiny_tui.domain.doubts.doubt import DoubtKind
from scrutiny_tui.domain.people import Named
from scrutiny_tui.domain.sitting import Sitting
from tests.domain.doubts.doubted import doubts
from tests.domain.scene import SITTING, taken

HERE = ("/item 5", "/here all")
SAID = "lord mayor: thanked the crew"


def council(**posts: str) -> Sitting:
    """The council with these people in other posts."""
    people = {key: replace(SITTING.people[key], role=post) for key, post in posts.items()}
    return replace(SITTING, people={**SITTING.people, **people})


def speaker(*lines: str, sitting: Sitting = SITTING) -> Named | None:
    after = taken(*lines, sitting=sitting)
    assert after.returned == ()
    point = after.bodies[-1]
    assert isinstance(point, Point)
    return point.speaker


@pytest.mark.parametrize("said", [SAID, "The Lord Mayor: thanked the crew", "@Lord Mayor: thanked the crew"])
@pytest.mark.parametrize(
    "attends",
    [
        "/with Fay Hart, Lord Mayor",
        "/with Fay Hart, the Lord Mayor",
        "/with Fay Hart (Lord Mayor of Vale)",
        "/with Lord Mayor Fay Hart",
    ],
)
def test_the_holder_who_attends_speaks(attends: str, said: str) -> None:
    found = speaker(*HERE, attends, said)
    assert found is not None
    assert found.text.endswith("Fay Hart")


def test_the_holder_on_the_committee_speaks() -> None:
    found = speaker(*HERE, SAID, sitting=council(reed="Lord Mayor"))
    assert found is not None
    assert found.person == "reed"
    titled = replace(SITTING.people["reed"], name="The Lord Mayor, Councillor Col Reed")
    found = speaker(*HERE, SAID, sitting=replace(SITTING, people={**SITTING.people, "reed": titled}))
    assert found is not None
    assert found.person == "reed"


def test_of_two_holders_the_name_is_asked_for() -> None:
    [back] = taken(*HERE, SAID, sitting=council(reed="Lord Mayor", moss="Lord Mayor")).returned
    assert "Write more of the name" in back.reason


@pytest.mark.parametrize(
    "said",
    [SAID, "Mayor: opened the exhibition", "the deputy mayor: read a poem", "Provost: thanked the crew",
     "Deputy Lord Mayor: reported on the fair"],
)  # fmt: skip
def test_an_office_that_nobody_in_the_meeting_has_is_doubted(said: str) -> None:
    title = said.partition(":")[0]
    assert speaker(*HERE, said) is None
    [found] = [one for one in doubts(*HERE, said) if one.kind is not DoubtKind.NOTHING_RECORDED]
    assert found.sentence == (
        f"“{title}:” is printed as words, because nobody in the meeting has that title: write the name of who"
        " spoke."
    )


def test_a_holder_who_has_left_is_doubted_by_name() -> None:
    found = doubts(*HERE, "/out Reed", SAID, sitting=council(reed="Lord Mayor"))
    assert any("Councillor Col Reed had left" in one.sentence for one in found)


@pytest.mark.parametrize(
    "said",
    [
        "The Lord Mayor thanked the crew.",
        f"\\{SAID}",
        "Mayor of Vale’s fund: £300",
        "Mayoral fund: £300",
        "Mayor: Councillor Reed",
    ],
)
def test_a_sentence_on_an_office_and_a_line_meant_as_words_are_not(said: str) -> None:
    assert [one for one in doubts(*HERE, said) if one.kind is not DoubtKind.NOTHING_RECORDED] == []
