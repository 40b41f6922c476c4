"""A repair publishes nothing: what cannot be placed is private, and what carries an exemption keeps it."""

from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from msgspec.structs import replace

from scrutiny_tui.domain.action_log import LogEntry, Update
from scrutiny_tui.domain.changes import Change, Record, added, removed
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.exemption import Exemption
from scrutiny_tui.domain.meetings import Meeting, State
from scrutiny_tui.domain.outcomes import LogUpdated
from scrutiny_tui.domain.room_events import Exclusion, PublicReturns
from scrutiny_tui.store import open_store
from scrutiny_tui.store.json_format import JsonObject
from scrutiny_tui.store.log.line_format import SCHEMA
from scrutiny_tui.store.log.replay import no_documents, replay
from scrutiny_tui.store.maintenance import StoreMaintenance
from scrutiny_tui.store.storage import JournalStorage
from scrutiny_tui.store.tables import snapshot
from scrutiny_tui.store.tables.codec import encode
from scrutiny_tui.store.tables.snapshot import Snapshot
from tests.clock import EVENING
from tests.council import COMMITTEE, MEETING
from tests.store.samples import change, entry
from tests.store.scenes import ASK, LOGGED, OWED, RECORDS
from tests.store.test_doctor_references import repaired
from tests.store.test_upgrade import line, of_version_4

EXEMPT = Exemption((3,))
MAY = Meeting("ECSC-2026-05-12", COMMITTEE.id, date(2026, 5, 12), state=State.LIVE)
EXCLUDED = replace(entry(2), line="/exempt 3", body=Exclusion((3,)))
RETURNED = replace(entry(5), line="/public", body=PublicReturns())
SPOKEN: list[Record] = [
    COMMITTEE,
    MEETING,
    entry(1),
    EXCLUDED,
    entry(3),
    MAY,
    entry(8, MAY.id),
    entry(4),
    RETURNED,
    entry(6),
]
"""What version 4 recorded in two meetings, a line each; the second is made only after the exclusion."""


def private(folder: Path) -> set[str]:
    """The entries and log entries that no public document has, by identifier."""
    store = open_store(folder, read_only=True)
    entries = {found.id for found in store.all(Entry) if found.exempt is not None}
    return entries | {found.id for found in store.all(LogEntry) if found.private}


def lost(folder: Path, words: bytes) -> None:
    """Damage the one line that holds these words."""
    data = (folder / "journal.jsonl").read_bytes()
    assert data.count(words) == 1
    (folder / "journal.jsonl").write_bytes(data.replace(words, words.swapcase()))


@pytest.fixture
def older(tmp_path: Path) -> Path:
    """A store of version 4 whose journal has a line for each record."""
    lines = [line(number, record) for number, record in enumerate(SPOKEN, 1)]
    (tmp_path / "journal.jsonl").write_bytes(b"".join(lines))
    return tmp_path


def test_what_was_recorded_behind_a_lost_exclusion_is_private_until_the_public_returned(older: Path) -> None:
    lost(older, b"/exempt 3")
    done = repaired(older)
    assert private(older) == {"e3", "e4"}
    assert "2 entries may have been recorded while the public was out" in done.done[-1]


def test_where_the_exclusion_can_be_read_the_stretch_says_what_is_private(older: Path) -> None:
    lost(older, b'"place":"400008"')
    repaired(older)
    assert private(older) == {"e3", "e4"}


def test_a_damaged_snapshot_of_version_4_hides_what_its_meetings_may_have_said_in_private(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    entries = [record for record in SPOKEN if isinstance(record, Entry)]
    with monkeypatch.context() as then:
        then.setattr(snapshot, "SCHEMA", 4)
        kept = {str(n): of_version_4("entries", found) for n, found in enumerate(entries, 1)}
        meetings = {"1": encode(MEETING), "2": encode(MAY)}
        tables = {"committees": {"1": encode(COMMITTEE)}, "meetings": meetings, "entries": kept}
        data = snapshot.to_bytes(Snapshot(9, tables))
    (tmp_path / "store.json").write_bytes(data.replace(b'"e2"', b'"e2', 1))
    (tmp_path / "journal.jsonl").write_bytes(b"")
    repaired(tmp_path)
    assert {"e3", "e4"} <= private(tmp_path)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A store of today: an action that was agreed while the public was out, and a line for each record."""
    secret = replace(OWED, exempt=EXEMPT)
    logged = replace(LOGGED, exempt=EXEMPT)
    store = open_store(tmp_path)
    for record in (*RECORDS[:5], EXCLUDED, secret, logged, *RECORDS[8:]):
        found = replace(record, id="x1") if record is EXCLUDED else record
        store.apply(change(*added(found)))
    store.close()
    return tmp_path


def test_damage_to_the_line_that_holds_the_exclusion_makes_nothing_public(folder: Path) -> None:
    lost(folder, b"/exempt 3")
    repaired(folder)
    assert private(folder) == {"e2", LOGGED.id}


def test_a_log_entry_that_is_made_again_is_as_private_as_the_minutes(folder: Path) -> None:
    store = open_store(folder)
    found = store.get(LogEntry, LOGGED.id)
    assert found is not None
    store.apply(change(*removed(found)))
    store.close()
    for path in (folder / "journal.jsonl",):
        lines = path.read_bytes().splitlines(keepends=True)
        path.write_bytes(b"".join(each for each in lines if b'"table":"log"' not in each))
    repaired(folder)
    assert private(folder) == {"e2", LOGGED.id}


def test_what_stands_in_for_a_lost_log_entry_is_private(folder: Path) -> None:
    lines = (folder / "journal.jsonl").read_bytes().splitlines(keepends=True)
    kept = [each for each in lines if b'"table":"log"' not in each and b'"e2"' not in each]
    (folder / "journal.jsonl").write_bytes(b"".join(kept))
    repaired(folder)
    assert private(folder) == {LOGGED.id}


def test_an_update_that_a_line_in_a_stretch_says_is_private_after_a_repair(tmp_path: Path) -> None:
    said = Update("u2", LOGGED.id, EVENING, "", "note", note="it was sold", entry="e9")
    body = LogUpdated(LOGGED.id, "it was sold")
    line = replace(entry(9), line="/update ECSC-001 it was sold", body=body, place="900000")
    store = open_store(tmp_path)
    for record in (*RECORDS, replace(EXCLUDED, id="x1", place="800000"), line, said):
        store.apply(change(*added(record)))
    store.close()
    lost(tmp_path, b"begun")
    repaired(tmp_path)
    store = open_store(tmp_path, read_only=True)
    assert [update.exempt for update in store.all(Update) if update.id == "u2"] == [Exemption()]
    store.close()


def rewritten(folder: Path, *forms: JsonObject | None, table: str = "entries") -> None:
    """Write each form of a record over the one before it, with a line each, whatever it is."""
    storage = JournalStorage(folder)
    for before, after in pairwise(forms):
        assert before is not None
        edits = [{"table": table, "id": before["id"], "before": before, "after": after}]
        storage.commit(Change("damage it", EVENING, ()), edits)  # type: ignore[arg-type]  # a typed dict
    storage.close()


SECRET_DOCUMENT = encode(replace(OWED, exempt=EXEMPT))


def test_a_record_that_is_put_back_is_as_private_as_it_last_was(folder: Path) -> None:
    rewritten(folder, SECRET_DOCUMENT, {**SECRET_DOCUMENT, "line": 5})
    repaired(folder)
    assert private(folder) == {"e2", LOGGED.id}


def test_one_that_was_altered_in_private_and_cannot_be_read_stays_private(folder: Path) -> None:
    public = encode(ASK)
    rewritten(folder, public, {**public, "line": 5, "exempt": encode(EXEMPT)})
    repaired(folder)
    assert private(folder) == {"e1", "e2", LOGGED.id}


def test_one_that_is_brought_back_was_not_made_public_in_passing(folder: Path) -> None:
    logged = encode(replace(LOGGED, exempt=EXEMPT))
    rewritten(folder, logged, {**logged, "exempt": None}, None, table="log")
    repaired(folder)
    assert LOGGED.id in private(folder)


@pytest.mark.parametrize("compacted", [True, False])
@pytest.mark.parametrize("said", [True, False], ids=["said", "in passing"])
def test_no_line_makes_a_record_public_in_passing(folder: Path, *, said: bool, compacted: bool) -> None:
    storage = JournalStorage(folder)
    before = encode(replace(OWED, exempt=EXEMPT))
    edits = [{"table": "entries", "id": "e2", "before": before, "after": {**before, "exempt": None}}]
    made = Change("write it", EVENING, (), makes_public=said)
    storage.commit(made, edits)  # type: ignore[arg-type]  # a typed dict
    if compacted:
        storage.compact()
    storage.close()
    assert ("e2" in private(folder)) == (not said)
    (folder / "store.json").write_bytes(b"damaged")
    repaired(folder)
    assert ("e2" in private(folder)) == (not said)


@pytest.mark.parametrize("said", [True, False], ids=["said", "in passing"])
def test_nor_does_one_behind_the_lost_line_that_added_the_record(*, said: bool) -> None:
    before = encode(replace(OWED, exempt=EXEMPT))
    edits = [{"table": "entries", "id": "e2", "before": before, "after": {**before, "exempt": None}}]
    told = {"sequence": 9, "schema": SCHEMA, "edits": edits} | ({"makes_public": True} if said else {})
    found = replay([told], no_documents())
    assert (found["entries"]["e2"]["exempt"] is None) == said


def test_the_doctor_leaves_a_whole_store_alone(folder: Path) -> None:
    assert StoreMaintenance(folder).examine().faults == ()
    assert private(folder) == {"e2", LOGGED.id}
