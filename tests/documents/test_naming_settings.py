"""How people are named: from typed lines to the minutes."""

import pytest

from tests.documents.builders import lines
from tests.documents.typed import minutes, read


@pytest.mark.parametrize(
    ("style", "printed"),
    [
        ("england", "The Chair thanked everybody"),
        ("scotland", "The Convener thanked everybody"),
        ("northern-ireland", "The Chairperson thanked everybody"),
        ("croydon", "The Chair thanked everybody"),
    ],
)
def test_whoever_has_the_chair_speaks_by_the_councils_word_for_it(style: str, printed: str) -> None:
    assert (
        read("", "/here all", "/chair Reed", "chair: thanked everybody", on=style)[-1].rstrip(".") == printed
    )


def test_the_vice_chair_speaks_by_office_too() -> None:
    assert read("", "/here all", "vice-chair: asked why.") == ["The Vice-Chair asked why."]


def test_a_council_may_name_whoever_has_the_chair() -> None:
    settings = '[naming]\npresiding = ""'
    assert read(settings, "/here all", "/chair Reed", "chair: asked why.")[-1] == "Councillor Reed asked why."
    assert read('[naming]\npresiding = "{chair}"', "/here all", "chair: asked.") == ["Chair asked."]


@pytest.mark.parametrize("typed", ["DEC", "dec", "Director for Estuary and Coast"])
def test_an_officer_typed_by_post_is_named_by_post(typed: str) -> None:
    assert read("", "/with DEC", f"{typed}: explained.") == ["The Director for Estuary and Coast explained."]


@pytest.mark.parametrize("typed", ["dale", "Gwen Dale", "G Dale"])
def test_an_officer_typed_by_name_is_named(typed: str) -> None:
    assert read("", "/with DEC", f"{typed}: explained.") == ["Gwen Dale explained."]


def test_a_visitor_is_mentioned_by_name() -> None:
    assert read("", "/with Mrs Jo Belk", "Thanks went to @belk for the talk. @Belk replied.") == [
        "Thanks went to Mrs Jo Belk for the talk. Mrs Jo Belk replied."
    ]


def test_a_visitor_is_listed_once_however_often_and_by_whatever_name() -> None:
    typed = (
        "/here all",
        "/with Mrs Jo Belk",
        "/item 5",
        "belk: spoke",
        "/out Mrs Belk 6.40",
        "/in belk 6.50",
    )
    found = "\n".join(lines(minutes("", *typed)))
    assert "In attendance:\tMrs Jo Belk\n" in found
    assert "Mrs Jo Belk left the meeting at 6.40 pm." in found
