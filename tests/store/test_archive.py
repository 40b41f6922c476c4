"""Confirmed meetings: their entries go to files of their own, and come back when they are corrected."""

import shutil
import sys
import tracemalloc
from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace
from tinydb import TinyDB

from scrutiny_tui.domain.changes import Record, added, removed, replaced
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.errors import StoreError
from scrutiny_tui.domain.meetings import Meeting, State
from scrutiny_tui.domain.people import Person
from scrutiny_tui.store import open_store, storage
from scrutiny_tui.store.log.line_format import SCHEMA
from scrutiny_tui.store.maintenance import StoreMaintenance
from scrutiny_tui.store.tables import snapshot
from scrutiny_tui.store.tables.snapshot import Snapshot
from tests.council import COMMITTEE, DAY
from tests.store.archived import (
    CORRECTED,
    LATER,
    MARCH,
    MAY,
    SAID,
    archived,
    by_id,
    folder,
    in_snapshot,
    mark,
    met,
    words,
)
from tests.store.samples import add, change, entry, person
from tests.store.scenes import compact, contents

__all__ = ["folder"]


def test_when_a_store_is_closed_the_entries_of_a_confirmed_meeting_go_to_a_file_of_their_own(
    folder: Path,
) -> None:
    assert archived(folder) == ["ECSC-2026-03-03.000000000002.json"]
    assert in_snapshot(folder) == ["e4", "e5"]
    with TinyDB(folder / "archive" / archived(folder)[0], encoding="utf-8", access_mode="r") as database:
        assert [found["id"] for found in database.table("entries")] == ["e1", "e2", "e3"]


@pytest.mark.parametrize("read_only", [True, False])
def test_an_archived_meeting_reads_as_before(folder: Path, *, read_only: bool) -> None:
    store = open_store(folder, read_only=read_only)
    assert store.of_meeting(Entry, MARCH.id) == SAID
    assert store.of_meeting(Entry, MAY.id) == LATER
    assert store.all(Entry) == [SAID[0], LATER[0], SAID[1], LATER[1], SAID[2]]
    assert store.get(Entry, "e2") == SAID[1]
    assert store.get(Entry, "e9") is None
    store.close()


def test_the_session_in_which_a_meeting_was_archived_reads_it_too(tmp_path: Path) -> None:
    store = met(tmp_path)
    mark(store, MARCH.id, State.CONFIRMED)
    compact(store)
    assert store.of_meeting(Entry, MARCH.id) == SAID
    assert store.all(Entry) == [SAID[0], LATER[0], SAID[1], LATER[1], SAID[2]]
    store.close()


def test_a_store_whose_entries_are_where_they_belong_is_not_rewritten(folder: Path) -> None:
    store = open_store(folder)
    before = contents(folder)["store.json"]
    add(store, 1)
    store.close()
    assert contents(folder)["store.json"] == before


def test_a_meeting_confirmed_before_there_was_an_archive_is_archived_at_the_next_opening(
    tmp_path: Path,
) -> None:
    store = met(tmp_path)
    mark(store, MARCH.id, State.CONFIRMED)
    journal = (tmp_path / "journal.jsonl").read_bytes()
    store.close()
    (tmp_path / "store.json").unlink()
    shutil.rmtree(tmp_path / "archive")
    shutil.rmtree(tmp_path / "history")
    (tmp_path / "journal.jsonl").write_bytes(journal)
    store = open_store(tmp_path)
    assert archived(tmp_path) == ["ECSC-2026-03-03.000000000002.json"]
    assert store.of_meeting(Entry, MARCH.id) == SAID
    store.close()


def test_a_store_of_the_version_before_there_was_an_archive_gets_one_after_a_backup(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as then:
        then.setattr(storage, "SCHEMA", 1)
        store = met(tmp_path / "then")
        mark(store, MARCH.id, State.CONFIRMED)
    folder = tmp_path / "store"
    folder.mkdir()
    journal = (tmp_path / "then" / "journal.jsonl").read_bytes()
    assert journal.count(b'"schema":1,') == 2
    (folder / "journal.jsonl").write_bytes(journal)
    store.close()
    assert open_store(folder, read_only=True).of_meeting(Entry, MARCH.id) == SAID
    assert not (folder / "archive").exists()
    open_store(folder).close()
    assert archived(folder) == ["ECSC-2026-03-03.000000000002.json"]
    assert in_snapshot(folder) == ["e4", "e5"]
    assert (folder / "backups" / f"before-version-{SCHEMA}.zip").exists()


@pytest.fixture
def of_version_2(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A store of version 2, which lists the archive with a checksum of each identifier."""
    made = snapshot.from_bytes((folder / "store.json").read_bytes())
    listed = {number: {**file, "signs": "7a3d3e5f"} for number, file in made.archive.items()}
    for file in listed.values():
        del file["identifiers"]
    with monkeypatch.context() as then:
        then.setattr(snapshot, "SCHEMA", 2)
        older = Snapshot(made.sequence, made.tables, 2, listed)
        (folder / "store.json").write_bytes(snapshot.to_bytes(older))
    return folder


def test_in_a_store_of_the_version_before_an_archived_entry_is_found_by_its_identifier(
    of_version_2: Path,
) -> None:
    before = contents(of_version_2)
    store = open_store(of_version_2, read_only=True)
    assert store.get(Entry, "e2") == SAID[1]
    assert store.get(Entry, "e9") is None
    assert contents(of_version_2) == before


def test_a_store_of_the_version_before_is_brought_up_to_date_after_a_backup(
    of_version_2: Path, folder: Path
) -> None:
    store = open_store(of_version_2)
    assert store.all(Entry) == [SAID[0], LATER[0], SAID[1], LATER[1], SAID[2]]
    store.close()
    read = snapshot.from_bytes((folder / "store.json").read_bytes())
    assert [file["identifiers"] for file in read.archive.values()] == ["e1 e2 e3"]
    assert read.schema == SCHEMA
    assert [path.name for path in (folder / "backups").iterdir()] == [f"before-version-{SCHEMA}.zip"]
    assert StoreMaintenance(folder).examine().faults == ()


def test_a_store_of_the_version_before_whose_archive_is_damaged_opens_all_the_same(
    of_version_2: Path,
) -> None:
    (of_version_2 / "archive" / archived(of_version_2)[0]).write_bytes(b"spoilt")
    for _ in range(2):
        store = open_store(of_version_2)
        assert store.of_meeting(Entry, MAY.id) == LATER
        with pytest.raises(StoreError, match=r"The minutes of ECSC-2026-03-03 cannot be read"):
            store.get(Entry, "e2")
        store.close()
    assert len(list((of_version_2 / "backups").iterdir())) == 1


def test_where_the_archive_of_the_version_before_is_damaged_another_meeting_can_be_minuted(
    of_version_2: Path,
) -> None:
    (of_version_2 / "archive" / archived(of_version_2)[0]).write_bytes(b"spoilt")
    store = open_store(of_version_2)
    store.apply(change(*added(entry(9, MAY.id)), *removed(LATER[0])))
    assert store.of_meeting(Entry, MAY.id) == [LATER[1], entry(9, MAY.id)]
    for refused in (added(entry(8, MARCH.id)), replaced(SAID[1], CORRECTED)):
        with pytest.raises(StoreError, match="nothing was changed"):
            store.apply(change(*refused))
    store.close()


CORRECTIONS = {
    "altered": (replaced(SAID[1], CORRECTED), [SAID[0], CORRECTED, SAID[2]]),
    "deleted": (removed(SAID[0]), SAID[1:]),
    "added to": (added(entry(6, MARCH.id)), [*SAID, entry(6, MARCH.id)]),
    "moved away from": (replaced(SAID[2], replace(SAID[2], meeting=MAY.id)), SAID[:2]),
    "moved to": (replaced(LATER[0], entry(4, MARCH.id)), [*SAID, entry(4, MARCH.id)]),
}


@pytest.mark.parametrize("how", CORRECTIONS)
def test_a_correction_of_an_archived_meeting_is_there_at_once_after_reopening_and_in_the_next_archive_file(
    folder: Path, how: str
) -> None:
    edits, expected = CORRECTIONS[how]
    store = open_store(folder)
    store.apply(change(*edits))

    assert by_id(store.of_meeting(Entry, MARCH.id)) == by_id(expected)
    assert by_id(open_store(folder, read_only=True).of_meeting(Entry, MARCH.id)) == by_id(expected)
    order = store.all(Entry)
    store.close()
    assert in_snapshot(folder) == [found.id for found in order if found.meeting == MAY.id]
    again = open_store(folder)
    assert by_id(again.of_meeting(Entry, MARCH.id)) == by_id(expected)
    assert again.all(Entry) == order
    again.close()
    assert StoreMaintenance(folder).examine().faults == ()


def test_a_meeting_that_is_confirmed_no_more_is_in_the_snapshot_again(folder: Path) -> None:
    store = open_store(folder)
    mark(store, MARCH.id, State.WITH_CHAIR)
    assert store.of_meeting(Entry, MARCH.id) == SAID
    compact(store)
    assert sorted(in_snapshot(folder)) == ["e1", "e2", "e3", "e4", "e5"]
    assert store.of_meeting(Entry, MARCH.id) == SAID
    store.close()
    assert open_store(folder, read_only=True).all(Entry) == [SAID[0], LATER[0], SAID[1], LATER[1], SAID[2]]


def test_what_is_added_later_never_takes_the_place_of_an_archived_entry(folder: Path) -> None:
    store = open_store(folder)
    store.apply(change(*added(entry(6, MAY.id))))
    store.apply(change(*replaced(SAID[0], replace(SAID[0], line="x"))))
    assert [found.id for found in store.all(Entry)] == ["e1", "e4", "e2", "e5", "e3", "e6"]
    store.close()
    assert [found.id for found in open_store(folder, read_only=True).all(Entry)] == [
        "e1",
        "e4",
        "e2",
        "e5",
        "e3",
        "e6",
    ]


@pytest.mark.parametrize("meeting", [MARCH.id, MAY.id])
def test_an_identifier_that_an_archived_entry_has_is_not_given_again(folder: Path, meeting: str) -> None:
    store = open_store(folder)
    with pytest.raises(StoreError, match="was changed meanwhile"):
        store.apply(change(*added(entry(1, meeting, "other words"))))
    assert words(store) == [found.text for found in SAID]
    store.close()


def test_an_archive_file_that_was_superseded_stays_for_one_compaction_more(folder: Path) -> None:
    first = archived(folder)
    reader = open_store(folder, read_only=True)
    store = open_store(folder)
    store.apply(change(*removed(SAID[0])))
    compact(store)
    assert archived(folder) == [*first, "ECSC-2026-03-03.000000000003.json"]
    assert reader.of_meeting(Entry, MARCH.id) == SAID
    add(store, 1)
    compact(store)
    assert archived(folder) == ["ECSC-2026-03-03.000000000003.json"]
    store.close()


def test_a_file_that_the_snapshot_does_not_list_is_left_over_and_ignored(folder: Path) -> None:
    whole = (folder / "archive" / archived(folder)[0]).read_bytes()
    for name in ("ECSC-2026-05-12.000000000001.json", "ECSC-2026-03-03.000000000001.json", "notes.new"):
        (folder / "archive" / name).write_bytes(whole)
    store = open_store(folder)
    assert store.all(Entry) == [SAID[0], LATER[0], SAID[1], LATER[1], SAID[2]]
    assert StoreMaintenance(folder).examine().faults == ()
    add(store, 1)
    compact(store)
    assert archived(folder) == ["ECSC-2026-03-03.000000000002.json", "notes.new"]
    store.close()


def test_a_reference_that_could_be_no_name_of_a_file_is_not_archived(tmp_path: Path) -> None:
    for reference in ("../../ECSC", "CON", "ecsc-2026-03-03", "A-1:x", "A-1\n"):
        store = open_store(tmp_path)
        meeting = Meeting(reference, COMMITTEE.id, DAY, state=State.CONFIRMED)
        store.apply(change(*added(meeting, replace(entry(1), id=f"at {reference}", meeting=reference))))
        compact(store)
        assert len(store.of_meeting(Entry, reference)) == 1
        store.close()
    assert not (tmp_path / "archive").exists()


def test_looking_at_one_archived_meeting_after_another_does_not_fill_the_memory(tmp_path: Path) -> None:
    store = open_store(tmp_path)
    meetings = [
        Meeting(f"ECSC-{2000 + year}-03-03", COMMITTEE.id, date(2000 + year, 3, 3), state=State.CONFIRMED)
        for year in range(40)
    ]
    for meeting in meetings:
        said: list[Record] = [
            replace(entry(number, meeting.id), id=f"{meeting.id} {number}") for number in range(100)
        ]
        store.apply(change(*added(meeting, *said)))
    store.close()
    store = open_store(tmp_path)
    tracemalloc.start()
    sizes = []
    for meeting in meetings:
        assert len(store.of_meeting(Entry, meeting.id)) == 100
        sizes.append(tracemalloc.get_traced_memory()[0])
    tracemalloc.stop()
    store.close()
    assert sizes[-1] < 1.5 * sizes[4]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps rights otherwise")
def test_only_the_owner_may_look_into_the_archive(folder: Path) -> None:
    paths = [folder / "archive", *(folder / "archive").iterdir()]
    assert [path.stat().st_mode & 0o777 for path in paths] == [0o700, 0o600]


def test_people_are_never_archived(folder: Path) -> None:
    store = open_store(folder)
    add(store, 1)
    compact(store)
    assert open_store(folder, read_only=True).all(Person) == [person(1)]
    store.close()
