"""How each built-in style prints the substitutes of a committee."""

import pytest

from scrutiny_tui.documents.compose import compose_minutes
from scrutiny_tui.documents.compose.agenda import compose_agenda
from scrutiny_tui.documents.styles.style_files import Styles
from scrutiny_tui.documents.writers.plain_text import as_text
from tests.documents.builders import TEMPLATES, style
from tests.domain.test_substitutes import WITH_POOL, after

STYLES = Styles(TEMPLATES).names
MEETING = ("/here Moss, Col Reed", "/sub Gray for van der Berg", "/item 5", "gray: asked for figures.")


@pytest.mark.parametrize("name", STYLES)
def test_a_substitute_is_listed_only_where_they_sit_in_for_a_member(name: str) -> None:
    text = as_text(compose_minutes(after(*MEETING), style(name)))
    roll = text.partition("Dredging")[0]
    assert roll.count("Jo Gray") == 1
    line = next(line for line in roll.splitlines() if "Jo Gray" in line)
    assert "Berg" in line
    assert "Ivy" not in text


@pytest.mark.parametrize("name", STYLES)
def test_a_substitute_is_named_as_a_member_is(name: str) -> None:
    moved = ("/resolved that the tug be sold", "/record Gray against", "/record Col Reed against")
    text = as_text(compose_minutes(after(*MEETING, *moved), style(name)))
    said = text.partition("Dredging")[2]
    assert "Councillor Gray" in said
    assert "Councillor Reed" in said  # there is a substitute of that surname, who does not attend


@pytest.mark.parametrize("name", STYLES)
def test_the_agenda_lists_substitutes_apart_from_the_members(name: str) -> None:
    members, _, behind = as_text(compose_agenda(WITH_POOL, (), style(name))).partition("Substitutes:")
    assert "Gray" not in members
    assert "Gray" in behind
