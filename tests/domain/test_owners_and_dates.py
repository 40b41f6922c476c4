"""Who is to do what and by when, in lines that record an outcome: the order in which both may be typed."""

from datetime import date

import pytest

from scrutiny_tui.domain.action_log import Due
from scrutiny_tui.domain.outcomes import Clause
from scrutiny_tui.domain.people import Capacity
from tests.council import membership
from tests.domain.scene import recorded, refused, who

COLE = membership("ac", Capacity.OFFICER)
MID_APRIL = Due("by mid-April", date(2026, 4, 15))


@pytest.mark.parametrize("owner", ["@DEC", ">> DEC", ">>DEC"])
@pytest.mark.parametrize("command", ["rq", "ac", "rc", "rs"])
def test_due_wording_before_the_owner_is_read_with_either_mark(command: str, owner: str) -> None:
    asked = recorded(f"/{command} asks for a chart by June {owner}").asked
    assert asked is not None
    assert (who(asked.owners), asked.due) == (["dec"], Due("by June", date(2026, 6, 30)))


@pytest.mark.parametrize("owner", ["@DEC by May", ">> DEC by May"])
@pytest.mark.parametrize("command", ["rq", "ac", "rc", "rs"])
def test_due_wording_behind_the_owner_goes_before_what_stands_in_front(command: str, owner: str) -> None:
    asked = recorded(f"/{command} asks for a chart by June {owner}").asked
    assert asked is not None
    assert asked.due == Due("by May", date(2026, 5, 31))


@pytest.mark.parametrize(
    ("line", "when"),
    [
        ("/action ring >> by June DEC", "by June"),
        ("/action ring @by June DEC", "by June"),
        ("/action ring >> by June, DEC", "by June"),
        ("/rs asks for a chart >> next week DEC", "next week"),
        ("A note would follow. >> in due course DEC", "in due course"),
    ],
)
def test_due_wording_in_the_place_of_the_owner_is_handed_back(line: str, when: str) -> None:
    assert refused(line) == f"“{when}” is no owner. Write who before when: >> who {when}"


@pytest.mark.parametrize(
    "line",
    ["/noted >> DEC by June", "/noted @DEC by June", "/agreed @DEC", "/agreed >> DEC", "/noted and >> DEC"],
)
def test_a_clause_of_nothing_but_an_owner_is_handed_back(line: str) -> None:
    assert "says who, and not what" in refused(line)


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("/noted the report >> DEC by June", "notes the report"),
        ("/noted the report @DEC", "notes the report"),
        ("/noted @DEC's report", "notes @DEC's report"),
    ],
)
def test_what_was_noted_may_have_an_owner(line: str, text: str) -> None:
    assert recorded(line).body == Clause(text)


@pytest.mark.parametrize(
    "words", ["asks for a chart @", "asks for a chart @ DEC", "asks for a chart @ DEC by June"]
)
@pytest.mark.parametrize("command", ["ac", "rs"])
def test_a_blank_behind_the_sign_of_an_owner_is_handed_back(command: str, words: str) -> None:
    assert "straight before the name" in refused(f"/{command} {words}")


def test_a_sign_before_a_price_is_no_owners() -> None:
    assert recorded("/resolved buys 3 @ £5 each").body == Clause("buys 3 @ £5 each")


def test_a_clause_with_nothing_behind_its_mark_is_handed_back() -> None:
    assert "Write who, or when, behind >>" in refused("/resolved asks for a chart >>")


@pytest.mark.parametrize(
    "words", ["to report by June", "will report back by June", "who is to report by June"]
)
def test_what_an_owner_is_to_do_ends_with_the_day(words: str) -> None:
    asked = recorded(f"/resolved asks for a chart >> DEC {words}").asked
    assert asked is not None
    assert asked.due == Due(words, date(2026, 6, 30))
