"""Items that are not on the published agenda, and words before the first item."""

import pytest
from msgspec.structs import replace

from scrutiny_tui.documents.compose import compose_minutes
from scrutiny_tui.documents.paragraph_roles import Role
from scrutiny_tui.documents.styles.style_files import Styles
from scrutiny_tui.domain.minute_numbers import numbered
from tests.documents.builders import TEMPLATES, lines, of_role
from tests.documents.typed import minutes, styled
from tests.domain.scene import taken


@pytest.mark.parametrize("on", ["england", "wiltshire", "west-sussex", "warwickshire", "scotland", "wales"])
def test_a_call_in_under_an_item_prints_behind_it_without_a_number(on: str) -> None:
    typed = ("/item 6", "one", "/callin Sale of the slipway", "two", "/item 7", "three")
    found = lines(minutes("", *typed, on=on))
    (at,) = (at for at, line in enumerate(found) if "slipway" in line.casefold())
    assert found[at].casefold() == "sale of the slipway"
    assert any("one" in line for line in found[:at])
    assert "two" in found[at + 1]


def test_a_council_that_numbers_its_minutes_numbers_that_of_a_call_in_too() -> None:
    sitting = taken("/item 6", "one", "/callin Sale of the slipway", "two").sitting
    style = styled('[item]\nreference = "SC.{minute}"')
    found = lines(compose_minutes(replace(sitting, items=numbered(sitting.items, 16)), style))
    assert any("SC.21" in line and "Sale of the slipway" in line for line in found)


def test_a_number_that_an_item_lacks_leaves_nothing_of_its_wording() -> None:
    sitting = taken("/item 6", "/callin Sale of the slipway").sitting
    style = styled('[item]\nreference = "{number}/{minute}"')
    found = lines(compose_minutes(replace(sitting, items=numbered(sitting.items, 16)), style))
    assert "Sale of the slipway" in found


def test_words_before_the_first_item_print_before_it() -> None:
    found = lines(minutes("", "The Chairman said that the meeting was recorded.", "/item 5", "one"))
    (said,) = (at for at, line in enumerate(found) if "was recorded" in line)
    (item,) = (at for at, line in enumerate(found) if "Apologies for absence" in line)
    assert said < item


@pytest.mark.parametrize("on", Styles(TEMPLATES).names)
def test_they_have_the_look_of_the_opening_and_no_number_in_any_style(on: str) -> None:
    document = minutes("", "The meeting was recorded.", "/open 10.00", "/item 5", "one", on=on)
    assert of_role(document, Role.MEETING)[0] == "The meeting was recorded."
