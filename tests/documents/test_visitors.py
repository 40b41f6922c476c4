"""Visitors with their posts in the minutes, before and after they join the committee."""

import pytest

from scrutiny_tui.documents.compose import compose_minutes
from scrutiny_tui.documents.styles.style_files import Styles
from scrutiny_tui.documents.writers.plain_text import as_text
from scrutiny_tui.domain.part import Part
from tests.documents.builders import TEMPLATES, lines, style
from tests.documents.typed import minutes
from tests.domain.scene import taken
from tests.domain.test_visitors import HART, TYPED, with_both_on_the_committee

STYLES = Styles(TEMPLATES).names


@pytest.mark.parametrize("name", STYLES)
def test_every_style_lists_a_visitor_with_post_and_body_once(name: str) -> None:
    text = as_text(compose_minutes(taken(*TYPED).sitting, style(name)))
    assert text.count("Dr Fay Hart") >= 1
    head, _, minutes = text.partition("Dredging of the inner harbour")
    assert head.count("Hart") == 1
    assert "Medical Director, Vale NHS Trust" in head
    assert "Hart described the wards" in minutes


@pytest.mark.parametrize("name", STYLES)
def test_whoever_joins_the_committee_later_is_named_as_a_member_in_the_old_minutes(name: str) -> None:
    text = as_text(compose_minutes(with_both_on_the_committee(taken(*TYPED).sitting), style(name)))
    head, _, minutes = text.partition("Dredging of the inner harbour")
    assert (head.count("Hart"), head.count("Val Whit")) == (1, 1)
    assert "Medical Director, Vale NHS Trust" in head
    assert "Hart described the wards" in minutes or "Director of Care described the wards" in minutes
    assert "Whit" in minutes


def test_the_post_of_a_visitor_in_private_is_in_the_exempt_minutes_alone() -> None:
    sitting = taken("/here Moss", "/item 5", "/exempt 3", f"/with {HART}", "It was dear.", "/public").sitting
    assert "Vale NHS Trust" not in as_text(compose_minutes(sitting, style("england")))
    assert "Vale NHS Trust" in as_text(compose_minutes(sitting, style("england"), Part.EXEMPT))


def test_the_post_that_is_said_in_private_of_a_visitor_known_in_public_stays_there() -> None:
    typed = ("/here Moss", "/with Dr Fay Hart", "/item 5", "/exempt 3", f"/with {HART}", "Dear.", "/public")
    public = as_text(compose_minutes(taken(*typed).sitting, style("england")))
    assert "Dr Fay Hart" in public
    assert "Vale NHS Trust" not in public


def test_a_post_said_of_a_name_that_a_member_has_stands_with_the_name() -> None:
    assert "Councillor Ben Hale (Vice-Chair, Resident)" in "\n".join(
        lines(minutes("", "/with Ben Hale, Resident"))
    )


@pytest.mark.parametrize(("before", "listed"), [("/here Moss, Orr", True), ("/here Moss", False)])
def test_who_is_there_in_their_own_seat_stays_listed_in_it(before: str, listed: bool) -> None:  # noqa: FBT001  a column of the table
    text = as_text(compose_minutes(taken(before, "/ap Reed", "/sub Orr for Reed").sitting, style("england")))
    assert ("Co-opted members: Mrs Faith Orr\n" in text) is listed
    assert "Mrs Faith Orr (substitute for Councillor Reed)" in text
