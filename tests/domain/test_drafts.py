"""A draft from an earlier run, fitted to what is recorded."""

from msgspec.structs import replace

from scrutiny_tui.domain.discussion import Point
from scrutiny_tui.domain.drafts import NOTHING, LineDraft, RefusedLine, TypedLine, fitted
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.sitting import Sitting
from tests.council import AGENDA, COMMITTEE, DREDGING, MEETING, MEMBERSHIPS, PEOPLE

SAID = Entry("e1", MEETING.id, DREDGING.id, "1", "The tide was low.", Point("The tide was low."))
AGREED = Entry("e2", MEETING.id, DREDGING.id, "2", "/agreed", Point("Agreed."))
RECORDED = {"c1", "c2"}.__contains__
"""Whether a change was recorded: two were."""


def sitting(*entries: Entry) -> Sitting:
    return Sitting(MEETING, COMMITTEE, {p.id: p for p in PEOPLE}, MEMBERSHIPS, AGENDA, entries)


def draft(text: str, entry: str | None = None, change: str = "c3") -> LineDraft:
    put_away = TypedLine("Put away.", id="c4")
    return LineDraft(MEETING.id, TypedLine(text, entry, id=change), (put_away,), DREDGING.id)


def test_half_a_line_comes_back_as_it_was() -> None:
    assert fitted(draft("The ferry had"), sitting(SAID), RECORDED) == draft("The ferry had")


def test_words_that_were_recorded_before_the_bar_was_kept_empty_do_not_come_back() -> None:
    kept = fitted(draft("/agreed", change="c2"), sitting(SAID, AGREED), RECORDED)
    assert kept == replace(draft(""), words=NOTHING)


def test_words_that_read_like_an_entry_come_back() -> None:
    kept = draft("/agreed")
    assert fitted(kept, sitting(SAID, AGREED), RECORDED) == kept


def test_words_that_an_older_version_kept_come_back() -> None:
    kept = draft("/agreed", change="")
    assert fitted(kept, sitting(SAID, AGREED), RECORDED) == kept


def test_words_put_away_or_refused_that_were_recorded_do_not_come_back() -> None:
    put_away = (TypedLine("One.", id="c1"), TypedLine("Two.", id="c5"))
    refused = (RefusedLine(TypedLine("Three.", id="c2")), RefusedLine(TypedLine("Four.", id="c6")))
    kept = fitted(replace(draft(""), kept=put_away, refused=refused), sitting(SAID), RECORDED)
    assert (kept.kept, kept.refused) == (put_away[1:], refused[1:])


def test_an_entry_that_was_being_edited_is_still_being_edited() -> None:
    kept = draft("The tide was very low.", "e1")
    assert fitted(kept, sitting(SAID), RECORDED) == kept


def test_an_entry_whose_new_words_were_recorded_is_no_longer_edited() -> None:
    assert fitted(draft("The tide was low.", "e1", "c1"), sitting(SAID), RECORDED).words == NOTHING


def test_the_words_of_an_entry_that_has_gone_are_a_new_line() -> None:
    kept = replace(draft("The tide was very low.", "e1"), kept=(TypedLine("Put away.", "e1", id="c4"),))
    assert fitted(kept, sitting(), RECORDED) == draft("The tide was very low.")
