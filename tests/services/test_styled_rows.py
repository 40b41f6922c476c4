"""The rows of an item are made again when what they depend on has changed, and only then."""

from collections.abc import Mapping

import pytest

from scrutiny_tui.documents.compose import compose_minutes
from scrutiny_tui.domain.decisions import grouping
from scrutiny_tui.domain.errors import Refused
from scrutiny_tui.domain.meetings import Item
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.services.entry_rows import PrintedEntry
from scrutiny_tui.services.printed_entries import by_entry
from scrutiny_tui.services.styled_rows import StyledRows
from tests.council import DREDGING
from tests.documents.builders import style
from tests.domain.scene import taken


def in_capitals(sitting: Sitting, item: Item) -> Mapping[str, PrintedEntry]:
    """What a house style prints that shouts."""
    return {entry.id: PrintedEntry("•", entry.text.upper()) for entry in sitting.of_item(item.id)}


def texts(rows: StyledRows, sitting: Sitting) -> list[str]:
    return [row.text for row in rows.rows(sitting, DREDGING)]


def test_a_row_is_made_again_when_its_entry_is_doubted_and_the_others_are_not() -> None:
    rows = StyledRows(lambda *_: {})
    sitting = taken("/item 5", "/vote 3-1", "It was deep.").sitting
    vote, point = rows.rows(sitting, DREDGING)
    doubted = rows.rows(sitting, DREDGING, {vote.entry: ("There were three votes of two.",)})
    assert [row.doubts for row in doubted] == [("There were three votes of two.",), ()]
    assert doubted[1] is point
    assert rows.rows(sitting, DREDGING) == (vote, point)


def test_a_row_is_not_made_again_for_a_point_behind_it() -> None:
    rows = StyledRows(lambda *_: {})
    before = taken("/here Moss", "/item 5", "/vote 3-1").sitting
    (vote,) = rows.rows(before, DREDGING)
    after = taken("It was deep.", sitting=before, item=DREDGING).sitting
    assert rows.rows(after, DREDGING)[0] is vote


def test_a_clause_is_made_again_when_a_vote_behind_it_decides_otherwise() -> None:
    rows = StyledRows(in_capitals)
    before = taken("/item 5", "/rs notes it.", "It was deep.", "/rs asks for a chart.").sitting
    rows.compose(before, DREDGING)
    resolved = rows.rows(before, DREDGING)
    assert [row.label for row in resolved] == ["RESOLVED", "", "RESOLVED"]
    after = taken("/vote 1-4", sitting=before, item=DREDGING).sitting
    lost = rows.rows(after, DREDGING)
    assert [row.label for row in lost] == ["RESOLVED", "", "LOST", "vote"]
    assert lost[0] is resolved[0]
    assert [row.label for row in rows.rows(before, DREDGING)] == ["RESOLVED", "", "RESOLVED"]


def test_a_request_is_recorded_without_working_out_again_what_was_decided(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    rows = StyledRows(in_capitals)
    before = taken("/item 5", "/rs notes it.").sitting
    rows.rows(before, DREDGING)
    worked_out: list[object] = []
    monkeypatch.setattr(grouping, "parts_of", worked_out.append)
    after = taken("/rq a chart @DEC", sitting=before, item=DREDGING).sitting
    assert len(rows.rows(after, DREDGING)) == 2
    assert worked_out == []


def test_an_item_whose_style_can_no_longer_be_read_is_shown_in_plain_words() -> None:
    readable = [True]

    def compose(sitting: Sitting, item: Item) -> Mapping[str, PrintedEntry]:
        if not readable:
            raise Refused("The house style cannot be read.")
        return in_capitals(sitting, item)

    rows = StyledRows(compose)
    sitting = taken("/item 5", "It was deep.").sitting
    rows.compose(sitting, DREDGING)
    assert texts(rows, sitting) == ["IT WAS DEEP."]
    readable.clear()
    rows.forget()
    rows.compose(sitting, DREDGING)
    assert texts(rows, sitting) == ["It was deep."]


def test_the_figures_of_a_vote_stand_apart_from_the_words_that_were_put_to_it() -> None:
    sitting = taken(
        "/here all", "/item 5", "/moved Reed seconded Moss: that the slipway be kept open", "/vote 6-0"
    ).sitting
    blocks = compose_minutes(sitting, style("england")).blocks
    rows = StyledRows(lambda whole, item: by_entry(whole.of_item(item.id), blocks))
    rows.compose(sitting, DREDGING)
    assert texts(rows, sitting)[-1] == (
        "RESOLVED: That the slipway be kept open. · Votes for: 6; against: 0."
    )
