"""What is planned is kept, comes from older stores empty, and is mended by the doctor."""

from datetime import date
from pathlib import Path

from msgspec.structs import replace

from scrutiny_tui.domain.changes import Record, added
from scrutiny_tui.domain.exemption import Exemption
from scrutiny_tui.domain.forward_plan import ForwardDecision
from scrutiny_tui.domain.meetings import ItemKind
from scrutiny_tui.domain.people import Person
from scrutiny_tui.domain.room_events import Exclusion
from scrutiny_tui.domain.work_programme import PlannedItem
from scrutiny_tui.store import open_store
from scrutiny_tui.store.log.line_format import line_of
from scrutiny_tui.store.maintenance import StoreMaintenance
from scrutiny_tui.store.tables.codec import encode
from tests.clock import EVENING
from tests.council import COMMITTEE, MEETING
from tests.store.samples import change, entry
from tests.store.scenes import ASK, OWED, RECORDS
from tests.store.test_doctor_references import repaired

MOORINGS = PlannedItem(
    "w1",
    COMMITTEE.id,
    "Moorings",
    ItemKind.VERBAL,
    "To hear of the waiting list.",
    "Head of Moorings",
    meeting=MEETING.id,
    on_agenda="i1",
    asked_at=MEETING.id,
    asked_by="e2",
    notes="ask for figures",
    exempt=Exemption((3,)),
)
LATER = PlannedItem("w2", COMMITTEE.id, "Harbour dues", month=date(2026, 7, 1))
DECISION = ForwardDecision(
    "f1", COMMITTEE.id, "Lease of the pier", "Cabinet", "July 2026", date(2026, 7, 31), key=True, planned="w2"
)


def test_what_is_planned_is_kept_as_it_is(tmp_path: Path) -> None:
    for step in range(3):
        store = open_store(tmp_path / "store")
        if step == 0:
            store.apply(change(*added(*RECORDS, MOORINGS, LATER, DECISION)))
        assert store.all(PlannedItem) == [MOORINGS, LATER]
        assert store.all(ForwardDecision) == [DECISION]
        store.close()


def test_a_store_of_version_8_has_nothing_planned(tmp_path: Path) -> None:
    ada = Person("p1", "Councillor Ada Moss")
    edit = {"table": "people", "id": "p1", "before": None, "after": encode(ada)}
    made = {"sequence": 1, "schema": 8, "command": "add", "at": EVENING.isoformat(), "edits": [edit]}
    (tmp_path / "journal.jsonl").write_bytes(line_of(made))
    for read_only in (True, False, True):
        store = open_store(tmp_path, read_only=read_only)
        assert (store.all(Person), store.all(PlannedItem), store.all(ForwardDecision)) == ([ada], [], [])
        store.close()


def test_what_names_a_lost_record_names_none_after_a_repair(tmp_path: Path) -> None:
    lost = replace(MOORINGS, meeting="M-9", on_agenda="i9", asked_at="M-9", asked_by="e9")
    store = open_store(tmp_path)
    store.apply(change(*added(COMMITTEE, lost, replace(DECISION, planned="w9"))))
    store.close()
    assert len(StoreMaintenance(tmp_path).examine().faults) == 5
    repaired(tmp_path)
    store = open_store(tmp_path, read_only=True)
    nowhere = replace(lost, meeting=None, on_agenda=None, asked_at=None, asked_by=None)
    assert store.all(PlannedItem) == [nowhere]
    assert store.all(ForwardDecision) == [replace(DECISION, planned=None)]
    store.close()


def test_what_is_planned_from_a_line_in_a_stretch_is_private_after_a_repair(tmp_path: Path) -> None:
    excluded = replace(entry(7), id="x1", place="0", line="/exempt 3", body=Exclusion((3,)))
    planned: list[Record] = [
        replace(MOORINGS, id=f"w{n}", exempt=None, asked_by=e) for n, e in enumerate(("e2", None))
    ]
    store = open_store(tmp_path)
    for record in (*RECORDS, excluded, *planned):
        store.apply(change(*added(record)))
    store.close()
    journal = tmp_path / "journal.jsonl"
    journal.write_bytes(journal.read_bytes().replace(b"begun", b"begin"))
    assert (ASK.place, OWED.place) > ("0", "0")
    repaired(tmp_path)
    store = open_store(tmp_path, read_only=True)
    assert [found.exempt for found in store.all(PlannedItem)] == [Exemption(), None]
    store.close()
