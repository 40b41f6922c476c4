"""Sentences that say who attended in place of a member."""

import pytest

from tests.domain.doubts.doubted import said

ROOM = (
    "/item 5",
    "/here Moss, Reed, Berg",
    "/ap Ben Hale, Dilys Hale",
    "/sub Councillor Val Whit for Ben Hale",
)
FORMS = (
    "The Chair welcomed Councillor Whit, who was standing in for Councillor {}.",
    "Councillor Whit was standing in for Councillor {}.",
    "Councillor Whit stood in for Councillor {}.",
    "Councillor Whit attended for Councillor {}.",
    "Councillor Whit was there instead of Councillor {}.",
    "Councillor Whit was here in place of Cllr {}.",
    "Councillor Whit sat in for Councillor {} tonight.",
    "Councillor Whit took the place of Councillor {}.",
    "Councillor Whit was replacing Councillor {}.",
    "The Chair thanked Councillor Whit for standing in for Councillor {}.",
    "Councillor {}'s place was taken by Councillor Whit.",
    "Councillor {} had sent Councillor Whit in his place.",
    "Councillor Whit substituted for Councillor {}.",
    "Councillor Whit, who was substituting for Councillor {}, asked about the costs.",
    "The Chair said that Councillor Whit was filling in for Councillor {}.",
)


@pytest.mark.parametrize("form", FORMS)
def test_the_substitute_of_another_member_is_doubted(form: str) -> None:
    told = "Councillor Val Whit substituted for Councillor Dilys Hale"
    recorded = "them as substitute for Councillor Ben Hale"
    assert said(*ROOM, form.format("Dilys Hale")) == [
        f"The words say that {told}, and the record has {recorded}."
    ]


@pytest.mark.parametrize("form", FORMS)
def test_the_substitute_of_the_member_recorded_is_not(form: str) -> None:
    assert said(*ROOM, form.format("Ben Hale")) == []


def test_another_substitute_is_doubted() -> None:
    told = "Councillor Ivor Lunt substituted for Councillor Ben Hale"
    found = said(*ROOM, "/with Lunt", "Councillor Lunt was standing in for Councillor Ben Hale.")
    assert found == [f"The words say that {told}, and the record has Councillor Val Whit."]


@pytest.mark.parametrize(
    "line",
    [
        "Gwen Dale stood in for Huw Pike.",
        "Mrs Dale attended for Mr Pike.",
        "Councillor Reed stood in for the Chair.",
        "Councillor Reed attended for item 5.",
        "Councillor Reed was there for the vote.",
        "The new crane took the place of the old one.",
        "Councillor Reed asked whether Councillor Whit was standing in for Councillor Dilys Hale.",
        "Councillor Whit would stand in for Councillor Dilys Hale at the next meeting.",
    ],
)
def test_no_one_else_is_a_substitute(line: str) -> None:
    assert said(*ROOM, "/with DEC, ADH&P", line) == []


def test_a_member_who_chaired_stood_in_for_the_chair_by_name() -> None:
    lines = ("/out Moss 7.10", "/chair Reed", "Councillor Reed stood in for Councillor Moss.")
    assert said("/item 5", "/here Moss, Reed, Berg", *lines) == []
