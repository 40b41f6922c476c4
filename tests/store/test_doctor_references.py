"""What the doctor finds wrong between records, and how it is put right without losing a word."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace
from tinydb import where

from scrutiny_tui.domain.action_log import LogEntry, Status
from scrutiny_tui.domain.changes import Change, Edit, Record, Serial, added, removed, replaced
from scrutiny_tui.domain.committees import Committee
from scrutiny_tui.domain.discussion import Point
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.meetings import Item, Meeting
from scrutiny_tui.domain.people import Membership, Named, Person
from scrutiny_tui.domain.room_events import Attendance, Concerned, Declaration, Mode
from scrutiny_tui.store import open_store
from scrutiny_tui.store.log.line_format import read_lines
from scrutiny_tui.store.maintenance import StoreMaintenance
from scrutiny_tui.store.repair.doctor import Repair
from scrutiny_tui.store.storage import JournalStorage
from tests.clock import EVENING
from tests.council import COMMITTEE, MEETING
from tests.store.samples import change
from tests.store.scenes import ASK, LOGGED, OWED, RECORDS, everything, folder

__all__ = ["folder"]


def alter(store: Path, *edits: Edit) -> None:
    opened = open_store(store)
    opened.apply(change(*edits))
    opened.close()


def of(kind: type[Record]) -> Record:
    return next(record for record in RECORDS if isinstance(record, kind))


def repaired(store: Path) -> Repair:
    done = StoreMaintenance(store).repair(EVENING)
    assert done.after.faults == ()
    assert done.original is not None
    return done


def faults(store: Path) -> str:
    return "\n".join(StoreMaintenance(store).examine().faults)


def test_an_entry_whose_item_is_missing_belongs_to_no_item(folder: Path) -> None:
    alter(folder, *removed(of(Item)))
    assert "Entry “e1” belongs to item “i1”, which is missing." in faults(folder)
    assert "It now belongs to no item." in repaired(folder).done[0]
    found = everything(folder)
    assert found["entries"] == [replace(ASK, item=None), replace(OWED, item=None)]
    assert found["log"] == [replace(LOGGED, item=None)]


def test_the_repair_is_a_change_of_its_own_that_the_journal_tells_of(folder: Path) -> None:
    alter(folder, *removed(of(Item)))
    repaired(folder)
    (made,) = read_lines((folder / "journal.jsonl").read_bytes()).payloads
    assert (made["sequence"], made["command"]) == (10, "repair the store")


def test_a_declaration_whose_item_is_missing_keeps_its_words(folder: Path) -> None:
    said = Declaration((Named("Moss", "p1"),), (Concerned("4"), Concerned("5", "i9")), "ORI", "keeps a boat")
    alter(folder, *added(Entry("e9", MEETING.id, None, "3", "/declare moss 5 ORI keeps a boat", said)))
    assert "Entry “e9” belongs to item “i9”" in faults(folder)
    repaired(folder)
    assert everything(folder)["entries"][-1] == Entry(
        "e9",
        MEETING.id,
        None,
        "3",
        "/declare moss 5 ORI keeps a boat",
        replace(said, items=(Concerned("4"), Concerned("5"))),
    )


@pytest.mark.parametrize("kind", [Committee, Meeting, Person])
def test_what_others_cannot_do_without_is_brought_back_as_it_last_was(
    folder: Path, kind: type[Record]
) -> None:
    whole = everything(folder)
    record = next(r for records in whole.values() for r in records if isinstance(r, kind))
    alter(folder, *removed(record))
    assert "which is missing" in faults(folder)
    assert "is brought back as it last was" in "\n".join(repaired(folder).done)
    now = everything(folder)
    assert {table: {r.id: r for r in records} for table, records in now.items()} == {
        table: {r.id: r for r in records} for table, records in whole.items()
    }


def test_where_nothing_is_known_of_it_something_stands_in(folder: Path) -> None:
    lost = replace(ASK, id="e9", meeting="ECSC-2026-05-12", item=None)
    alter(folder, *added(lost, Membership("m9", "c9", "p9", of(Membership).capacity)))  # type: ignore[union-attr]
    done = "\n".join(repaired(folder).done)
    assert done.count("stands in for it: see to its particulars") == 3
    found = everything(folder)
    assert lost in found["entries"]
    meeting = found["meetings"][-1]
    assert isinstance(meeting, Meeting)
    assert (meeting.id, meeting.committee, meeting.date) == (
        "ECSC-2026-05-12",
        COMMITTEE.id,
        date(2026, 5, 12),
    )
    assert len({c.prefix for c in found["committees"] if isinstance(c, Committee)}) == 2


def test_a_name_whose_person_is_missing_stands_as_it_was_typed(folder: Path) -> None:
    here = Entry("e9", MEETING.id, None, "3", "/here Moss", Attendance(Mode.HERE, (Named("Moss", "p9"),)))
    alter(folder, *added(here))
    assert faults(folder) == "Entry “e9” names a person who is missing."
    repaired(folder)
    assert everything(folder)["entries"][-1] == replace(here, body=Attendance(Mode.HERE, (Named("Moss"),)))


def test_a_log_entry_that_the_minutes_name_is_made_again_from_the_minutes(folder: Path) -> None:
    asked = replace(OWED, id="e9", place="3", follow_up=replace(OWED.follow_up, reference="ECSC-007"))  # type: ignore[type-var]
    alter(folder, *added(asked))
    assert "Entry “e9” belongs to log entry “ECSC-007”, which is missing." in faults(folder)
    assert "ECSC-007 is in use, and could be given out again." in faults(folder)
    repaired(folder)
    found = everything(folder)
    assert found["log"][-1] == replace(LOGGED, id="ECSC-007", entry="e9")
    assert found["serials"] == [Serial("ECSC", 7)]


def test_an_update_of_a_log_entry_that_was_lost_brings_it_back(folder: Path) -> None:
    closed = replace(LOGGED, status=Status.CLOSED)
    alter(folder, *replaced(LOGGED, closed))
    alter(folder, *removed(closed), *replaced(OWED, replace(OWED, follow_up=None)))
    assert "Update “u1” belongs to log entry “ECSC-001”, which is missing." in faults(folder)
    repaired(folder)
    assert everything(folder)["log"] == [closed]


def test_of_two_entries_with_one_reference_the_second_gets_the_next_number(folder: Path) -> None:
    twin = replace(OWED, id="e0", place="3")
    alter(folder, *added(twin))
    assert faults(folder) == "Entry “e0” has the reference ECSC-001 of another entry."
    repaired(folder)
    found = everything(folder)
    assert [entry.id for entry in found["log"]] == ["ECSC-001", "ECSC-002"]
    assert LOGGED in found["log"]
    assert found["log"][1] == replace(LOGGED, id="ECSC-002", entry="e0")
    assert found["serials"] == [Serial("ECSC", 2)]


@pytest.mark.parametrize("serial", [None, Serial("ECSC", 0)])
def test_the_last_number_given_out_is_raised_to_the_highest_in_use(
    folder: Path, serial: Serial | None
) -> None:
    alter(folder, Edit(Serial("ECSC", 1), serial))
    assert faults(folder) == "ECSC-001 is in use, and could be given out again."
    repaired(folder)
    assert everything(folder)["serials"] == [Serial("ECSC", 1)]


def commit(store: Path, document: dict[str, object]) -> None:
    """Write an entry as no version of the program would have written it."""
    storage = JournalStorage(store)
    found = storage.tables["entries"].get(where("id") == document["id"])
    edit: Any = {"table": "entries", "id": document["id"], "before": found, "after": document}
    storage.commit(Change("spoil an entry", EVENING, ()), [edit])
    storage.close()


def test_a_record_that_cannot_be_read_is_put_back_as_it_last_could_be(folder: Path) -> None:
    commit(folder, {"id": "e1", "words": "of another kind"})
    assert faults(folder) == "Entry “e1” cannot be read."
    assert repaired(folder).done == ("Entry “e1” cannot be read. It is put back as it last could be read.",)
    assert everything(folder)["entries"] == [ASK, OWED]


def test_a_record_that_never_could_be_read_is_taken_out_and_stays_in_the_journal(folder: Path) -> None:
    commit(folder, {"id": "e9", "words": "of another kind"})
    repaired(folder)
    assert everything(folder)["entries"] == [ASK, OWED]
    assert b'"before":{"id":"e9","words":"of another kind"}' in (folder / "journal.jsonl").read_bytes()


def test_records_of_one_name_in_a_snapshot_are_both_kept(folder: Path) -> None:
    from scrutiny_tui.store.tables import snapshot  # noqa: PLC0415  for this one forgery

    made = snapshot.from_bytes((folder / "store.json").read_bytes())
    tables = dict(made.tables)
    first = tables["entries"]["1"]
    tables["entries"]["9"] = {**first, "body": {**first["body"], "text": "another"}}
    forged = snapshot.Snapshot(made.sequence, tables, archive=made.archive)
    (folder / "store.json").write_bytes(snapshot.to_bytes(forged))
    assert faults(folder) == "Two records of the entries are called “e1”; the second becomes “e1-2”."
    repaired(folder)
    found = {entry.id: entry for entry in everything(folder)["entries"]}
    assert found["e1"] == ASK
    second = found["e1-2"]
    assert isinstance(second, Entry)
    assert second.text == "another"


def test_every_reference_that_the_records_declare_is_checked(folder: Path) -> None:
    assert isinstance(ASK.body, Point)
    strangers: list[Record] = [
        replace(ASK, id="e9", item="?"),
        replace(ASK, id="e8", meeting="?"),
        replace(LOGGED, id="ECSC-000", committee="?", meeting="?", item="?", entry="?"),
        Meeting("ECSC-2026-04-07", "?", LOGGED.recorded),
        Item("i9", "?", "2", "6"),
        Membership("m9", "?", "?", next(r for r in RECORDS if isinstance(r, Membership)).capacity),
    ]
    alter(folder, *added(*strangers))
    assert len(StoreMaintenance(folder).examine().faults) == 10
    repaired(folder)
    kept = {record.id for records in everything(folder).values() for record in records}
    assert {record.id for record in strangers} <= kept
    assert any(isinstance(entry, LogEntry) and entry.entry is None for entry in everything(folder)["log"])
