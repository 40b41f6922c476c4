"""A draft from an earlier run, fitted to what is recorded."""

from dataclasses import replace

import pytest

from scrutiny_tui.domain.discussion import Point
from scrutiny_tui.domain.drafts import NOTHING, LineDraft, TypedLine, fitted
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.sitting import Sitting
from tests.council import AGENDA, COMMITTEE, DREDGING, MEETING, MEMBERSHIPS, PEOPLE

SAID = Entry("e1", MEETING.id, DREDGING.id, "1", "The tide was low.", Point("The tide was low."))
AGREED = Entry("e2", MEETING.id, DREDGING.id, "2", "/agreed", Point("Agreed."))


def sitting(*entries: Entry) -> Sitting:
    return Sitting(MEETING, COMMITTEE, {p.id: p for p in PEOPLE}, MEMBERSHIPS, AGENDA, entries)


def draft(text: str, entry: str | None = None, entries: int = 1) -> LineDraft:
    return LineDraft(MEETING.id, TypedLine(text, entry), (TypedLine("Put away."),), DREDGING.id, entries)


def test_half_a_line_comes_back_as_it_was() -> None:
    assert fitted(draft("The ferry had"), sitting(SAID)) == draft("The ferry had")


@pytest.mark.parametrize("text", ["/agreed", "/agreed  ", "\n/agreed\n", "The tide was low.\n/agreed"])
def test_words_that_were_recorded_before_the_bar_was_kept_empty_do_not_come_back(text: str) -> None:
    kept = fitted(draft(text), sitting(SAID, AGREED))
    assert kept == replace(draft(text), words=NOTHING)


def test_words_that_only_read_like_an_earlier_entry_come_back() -> None:
    assert fitted(draft("/agreed", entries=2), sitting(SAID, AGREED)).words == TypedLine("/agreed")


def test_lines_of_which_one_is_not_recorded_come_back_whole() -> None:
    text = "/agreed\nThe ferry had"
    assert fitted(draft(text), sitting(SAID, AGREED)).words == TypedLine(text)


def test_an_entry_that_was_being_edited_is_still_being_edited() -> None:
    kept = draft("The tide was very low.", "e1")
    assert fitted(kept, sitting(SAID)) == kept


def test_an_entry_whose_new_words_were_recorded_is_no_longer_edited() -> None:
    assert fitted(draft("The tide was low.", "e1"), sitting(SAID)).words == NOTHING


def test_the_words_of_an_entry_that_has_gone_are_a_new_line() -> None:
    kept = replace(draft("The tide was very low.", "e1"), kept=(TypedLine("Put away.", "e1"),))
    assert fitted(kept, sitting()) == draft("The tide was very low.")
