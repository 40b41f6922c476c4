"""Sentences that say that all members were there, where some were not, or there are not so many."""

import pytest

from tests.domain.doubts.doubted import HERE, THREE, said

AWAY = (*THREE, "/ap Ben Hale, Dilys Hale")


@pytest.mark.parametrize("lines", [AWAY, THREE])
@pytest.mark.parametrize(
    "line",
    [
        "All members were present.",
        "All members attended.",
        "All the members of the committee attended the meeting.",
        "All of the members were in attendance throughout.",
        "The full committee was present.",
        "The whole committee attended.",
        "A full committee attended.",
        "The committee was present in full.",
        "There was a full attendance.",
        "There was full attendance.",
        "Every member attended.",
        "Everyone was present.",
        "No member was absent.",
        "Nobody was missing.",
        "There was a full turnout.",
        "There were no absences.",
        "All five members were present.",
        "All five members of the committee attended.",
        "All 5 councillors were there.",
    ],
)
def test_all_members_where_one_is_not_there_are_doubted(lines: tuple[str, ...], line: str) -> None:
    [sentence] = said(*lines, line)
    assert sentence.startswith("The words say that all members were present, but Councillor Ben Hale ")


@pytest.mark.parametrize(
    ("line", "many"),
    [
        ("All eight members were present.", "eight"),
        ("All 8 councillors attended.", "eight"),
        ("All four members were in attendance.", "four"),
        ("All of the seven members came.", "seven"),
        ("Both members were present.", "two"),
        ("The seven members were all present.", "seven"),
    ],
)
def test_all_of_so_many_members_are_held_to_how_many_there_are(line: str, many: str) -> None:
    found = said(*HERE, line)
    assert found == [f"The words say that there are {many} members, but the committee has five."]


@pytest.mark.parametrize(
    ("lines", "line"),
    [
        (HERE, "All members were present."),
        (HERE, "All five members were present."),
        (HERE, "All six members were present."),
        (HERE, "The full committee was present."),
        (HERE, "Everyone was present."),
        (HERE, "There was a full attendance."),
        (HERE, "No member was absent."),
        (HERE, "All members were present throughout."),
        (AWAY, "All members were present, except Councillors Ben and Dilys Hale."),
        (AWAY, "All members were present apart from the two who had sent apologies."),
        (AWAY, "All members attended the training."),
        (AWAY, "All members attended the site visit."),
        (AWAY, "All members of the public were present."),
        (AWAY, "All eight members of staff were present."),
        (AWAY, "All three wardens were present."),
        (AWAY, "All members were welcome to attend."),
        (("/item 5", "/here Moss, Reed, Berg, Dilys Hale", "/in Ben Hale 6.40"), "All members attended."),
        (("/item 5",), "All members were present."),
    ],
)
def test_all_members_who_were_there_are_not_doubted(lines: tuple[str, ...], line: str) -> None:
    assert said(*lines, line) == []


@pytest.mark.parametrize(
    "line",
    [
        "All members were there except Councillor Ben Hale.",
        "All members were present except Councillor Ben Hale.",
        "All members attended except for Councillor Ben Hale.",
        "Everyone was here but Councillor Ben Hale.",
        "Every member except Councillor Ben Hale was present.",
    ],
)
def test_another_member_who_was_away_is_doubted(line: str) -> None:
    told = "all members but Councillor Ben Hale were present, but Councillor Dilys Hale was not."
    assert said(*AWAY, line) == [f"The words say that {told}"]


@pytest.mark.parametrize(
    "line",
    [
        "All members were there except Councillors Ben Hale and Dilys Hale.",
        "All members but Councillors Ben Hale and Dilys Hale were there.",
        "Everyone was there except Councillors Ben and Dilys Hale.",
        "Every member came except the two Hales.",
        "Everyone was there but the press.",
    ],
)
def test_all_members_but_those_who_were_away_are_not_doubted(line: str) -> None:
    assert said(*AWAY, line) == []
