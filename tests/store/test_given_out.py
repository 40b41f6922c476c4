"""What was given out is kept, and what it holds is brought up to date as all else is."""

from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace

from scrutiny_tui.domain.changes import added
from scrutiny_tui.domain.committees import Committee
from scrutiny_tui.domain.deadline_days import OwnDays
from scrutiny_tui.domain.discussion import Paper
from scrutiny_tui.domain.forward_plan import ForwardDecision
from scrutiny_tui.domain.given_out import GivenOut
from scrutiny_tui.domain.meetings import Meeting
from scrutiny_tui.store import open_store
from scrutiny_tui.store.json_format import JsonObject
from scrutiny_tui.store.log.line_format import SCHEMA, line_of
from scrutiny_tui.store.tables import schema
from scrutiny_tui.store.tables.codec import encode
from tests.clock import EVENING
from tests.council import COMMITTEE, DREDGING, MEETING
from tests.store.samples import change, entry
from tests.store.test_doctor_references import repaired

PAPER = replace(entry(1), body=Paper("Depths (to follow)"), line="", said_at=None)
GIVEN = GivenOut(f"{MEETING.id}/1", MEETING.id, 1, date(2026, 2, 27), "It came late", (DREDGING,), (PAPER,))
HELD = replace(GIVEN, held=MEETING.held)


def test_what_was_given_out_is_kept_as_it_is(tmp_path: Path) -> None:
    own = replace(COMMITTEE, settings=replace(COMMITTEE.settings, days=OwnDays(call_in=3)))
    for step in range(3):
        store = open_store(tmp_path / "store")
        if step == 0:
            store.apply(change(*added(own, MEETING, HELD)))
        assert list(store.of_meeting(GivenOut, MEETING.id)) == [HELD]
        assert store.all(Committee) == [own]
        store.close()


def test_a_store_of_version_9_has_no_own_deadlines_and_no_decision_taken(tmp_path: Path) -> None:
    decision = ForwardDecision("f1", COMMITTEE.id, "Lease of the pier")
    committee, forward = encode(COMMITTEE), encode(decision)
    del committee["settings"]["days"], forward["taken"], forward["published"]
    tables = {"committees": committee, "forward": forward}
    edits = [{"table": name, "id": one["id"], "before": None, "after": one} for name, one in tables.items()]
    made = {"sequence": 1, "schema": 9, "command": "add", "at": EVENING.isoformat(), "edits": edits}
    (tmp_path / "journal.jsonl").write_bytes(line_of(made))
    for read_only in (True, False, True):
        store = open_store(tmp_path, read_only=read_only)
        assert (store.all(Committee), store.all(ForwardDecision)) == ([COMMITTEE], [decision])
        assert store.all(GivenOut) == []
        store.close()


def test_the_items_that_were_given_out_are_brought_up_to_date_as_all_items_are(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def with_note(table: str, document: JsonObject) -> JsonObject:
        return {**document, "note": table}

    last = SCHEMA - 1
    monkeypatch.setitem(schema.MIGRATIONS, last, with_note)
    found = schema.migrate("given_out", encode(GIVEN), last)
    assert (found["note"], found["items"][0]["note"], found["entries"][0]["note"]) == (
        "given_out",
        "items",
        "entries",
    )


def test_what_was_given_out_of_a_lost_meeting_brings_it_back(tmp_path: Path) -> None:
    store = open_store(tmp_path)
    store.apply(change(*added(COMMITTEE, replace(GIVEN, meeting="ECSC-2026-05-12"))))
    store.close()
    repaired(tmp_path)
    store = open_store(tmp_path, read_only=True)
    assert [meeting.id for meeting in store.all(Meeting)] == ["ECSC-2026-05-12"]
    store.close()


def test_a_store_of_version_12_opens_and_does_not_know_when_and_where_others_have_a_meeting(
    tmp_path: Path,
) -> None:
    committee, meeting, given = encode(COMMITTEE), encode(MEETING), encode(GIVEN)
    del committee["settings"]["executive"], meeting["decisions_published"], given["held"]
    tables = {"committees": committee, "meetings": meeting, "given_out": given}
    edits = [{"table": name, "id": one["id"], "before": None, "after": one} for name, one in tables.items()]
    made = {"sequence": 1, "schema": 12, "command": "add", "at": EVENING.isoformat(), "edits": edits}
    (tmp_path / "journal.jsonl").write_bytes(line_of(made))
    for read_only in (True, False, True):
        store = open_store(tmp_path, read_only=read_only)
        assert (store.all(Committee), store.all(Meeting)) == ([COMMITTEE], [MEETING])
        assert store.all(GivenOut) == [GIVEN]
        store.close()
