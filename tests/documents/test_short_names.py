"""How the minutes name people after the first time: title and surname."""

import pytest
from msgspec.structs import replace

from scrutiny_tui.documents.compose import compose_item
from scrutiny_tui.domain.discussion import Point
from tests.documents.builders import lines, named, sitting, style


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Councillor Ida Holm", "Councillor Holm"),
        ("Councillor Dr Ada Moss OBE", "Councillor Dr Moss"),
        ("Mrs. Faith Orr", "Mrs. Orr"),
        ("Cllr Eira van der Berg", "Cllr van der Berg"),
        ("Councillor Moss", "Councillor Moss"),
        ("Gwen Dale", "Gwen Dale"),
        ("The Reverend", "The Reverend"),
        ("Councillor Cathal Ó Briain", "Councillor Ó Briain"),
        ("Councillor Nia Ap Rhys", "Councillor Ap Rhys"),
        ("Councillor Jane O Byrne", "Councillor Byrne"),
    ],
)
def test_short_names_are_title_and_surname(name: str, short: str) -> None:
    held = sitting(("5", Point("spoke.", named("hale"))))
    people = held.people | {"hale": replace(held.people["hale"], name=name)}
    held = replace(held, people=people)
    assert lines(compose_item(held, held.items[0], style()))[1] == f"{short} spoke."


def test_two_people_who_share_title_and_surname_are_named_in_full() -> None:
    held = sitting(("5", Point("spoke.", named("hale"))))
    people = held.people | {"hale": replace(held.people["hale"], name="Councillor Ben Moss")}
    held = replace(held, people=people)
    assert lines(compose_item(held, held.items[0], style()))[1] == "Councillor Ben Moss spoke."
