"""A damaged archive: what can be read all the same, what a repair brings back, and backups of it."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace

from scrutiny_tui.domain.changes import added, removed, replaced
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.errors import StoreError
from scrutiny_tui.domain.meetings import Meeting
from scrutiny_tui.store import JournalStore, open_store
from scrutiny_tui.store.files import Files
from scrutiny_tui.store.maintenance import StoreMaintenance
from tests.clock import EVENING
from tests.store.archived import CORRECTED, LATER, MARCH, MAY, SAID, archived, by_id, folder
from tests.store.samples import SENTENCE, add, change, entry
from tests.store.scenes import compact

__all__ = ["folder"]

SPOILT: dict[str, Callable[[bytes], bytes | None]] = {
    "missing": lambda _: None,
    "empty": lambda _: b"",
    "torn": lambda data: data[:-40],
    "of another byte": lambda data: data.replace(b"waiting", b"wasting", 1),
    "no archive file at all": lambda _: b"%PDF-1.7",
}


@pytest.fixture(params=SPOILT)
def spoilt(folder: Path, request: pytest.FixtureRequest) -> Path:
    """The store, and the file of its archived meeting is damaged."""
    path = folder / "archive" / archived(folder)[0]
    data = SPOILT[request.param](path.read_bytes())
    path.unlink()
    if data is not None:
        path.write_bytes(data)
    return folder


def refused(store: JournalStore) -> str:
    with pytest.raises(StoreError) as trouble:
        store.of_meeting(Entry, MARCH.id)
    assert SENTENCE.fullmatch(str(trouble.value))
    return str(trouble.value)


@pytest.mark.parametrize("read_only", [True, False])
def test_a_damaged_archive_file_keeps_nothing_from_being_read_but_its_own_meeting(
    spoilt: Path, *, read_only: bool
) -> None:
    store = open_store(spoilt, read_only=read_only)
    assert store.of_meeting(Entry, MAY.id) == LATER
    assert store.get(Entry, "e5") == LATER[1]
    assert [found.id for found in store.all(Meeting)] == [MARCH.id, MAY.id]
    said = refused(store)
    assert said.startswith(f"The minutes of {MARCH.id} cannot be read because of archive/ECSC-2026-03-03.")
    assert "“scrutiny doctor” says what can be read" in said
    with pytest.raises(StoreError, match=MARCH.id):
        store.all(Entry)
    store.close()


def test_nothing_is_added_to_a_meeting_that_cannot_be_read(spoilt: Path) -> None:
    store = open_store(spoilt)
    before = (spoilt / "journal.jsonl").read_bytes()
    with pytest.raises(StoreError, match=MARCH.id):
        store.apply(change(*added(entry(9, MARCH.id))))
    assert (spoilt / "journal.jsonl").read_bytes() == before
    store.close()


def test_a_damaged_archive_file_is_found_and_made_again_from_the_history(spoilt: Path) -> None:
    maintenance = StoreMaintenance(spoilt)
    (fault,) = maintenance.examine().faults
    assert fault.startswith("archive/ECSC-2026-03-03.000000000002.json is damaged: it is ")
    assert maintenance.repair(EVENING).after.faults == ()
    store = open_store(spoilt)
    assert store.of_meeting(Entry, MARCH.id) == SAID
    assert store.of_meeting(Entry, MAY.id) == LATER
    assert len(archived(spoilt)) == 1
    store.close()
    assert maintenance.examine().faults == ()


def test_no_damaged_store_is_backed_up(spoilt: Path, tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="is damaged: archive/ECSC"):
        StoreMaintenance(spoilt).back_up(tmp_path / "a.zip")


def test_corrections_wait_in_the_journal_while_their_archive_file_cannot_be_read(
    folder: Path, tmp_path: Path
) -> None:
    moved_in, moved_out = replace(LATER[0], meeting=MARCH.id), replace(SAID[2], meeting=MAY.id)
    edits = [*replaced(SAID[1], CORRECTED), *removed(SAID[0]), *replaced(LATER[0], moved_in)]
    store = open_store(folder)
    store.apply(change(*edits, *replaced(SAID[2], moved_out), *added(entry(6, MARCH.id))))
    whole = store.of_meeting(Entry, MARCH.id)
    killed = tmp_path / "killed"
    shutil.copytree(folder, killed)
    store.close()
    (file,) = (killed / "archive").iterdir()
    file.unlink()
    journal = (killed / "journal.jsonl").read_bytes().rstrip(b"\0").partition(b"\n")[2]
    store = open_store(killed)
    compact(store)
    assert "nothing can be tidied yet. The minutes of ECSC-2026-03-03" in store.notices[-1]
    assert sorted(found.id for found in store.of_meeting(Entry, MAY.id)) == ["e3", "e5"]
    refused(store)
    store.apply(change(*removed(LATER[1])))
    store.close()
    assert (killed / "journal.jsonl").read_bytes().partition(b"\n")[2].startswith(journal)
    StoreMaintenance(killed).repair(EVENING)
    store = open_store(killed)
    assert by_id(store.of_meeting(Entry, MARCH.id)) == by_id(whole)
    assert store.of_meeting(Entry, MAY.id) == [moved_out]
    store.close()


def test_without_a_history_what_can_be_read_of_a_damaged_archive_file_is_kept(folder: Path) -> None:
    (path,) = (folder / "archive").iterdir()
    open_store(folder).close()  # lines that are in the history leave the journal
    path.write_bytes(path.read_bytes().replace(b'"e2"', b'"e2', 1))
    for lines in (folder / "history").iterdir():
        lines.unlink()
    StoreMaintenance(folder).repair(EVENING)
    store = open_store(folder)
    assert store.of_meeting(Entry, MARCH.id) == [SAID[0], SAID[2]]
    assert store.of_meeting(Entry, MAY.id) == LATER
    store.close()


def test_without_a_history_a_damaged_snapshot_costs_no_archived_entry(folder: Path) -> None:
    snapshot = folder / "store.json"
    snapshot.write_bytes(snapshot.read_bytes().replace(b"_archive", b"_arxhive", 1))
    for lines in (folder / "history").iterdir():
        lines.unlink()
    StoreMaintenance(folder).repair(EVENING)
    store = open_store(folder)
    assert store.of_meeting(Entry, MARCH.id) == SAID
    assert store.of_meeting(Entry, MAY.id) == LATER
    store.close()


def test_a_backup_put_back_elsewhere_has_the_archive(folder: Path, tmp_path: Path) -> None:
    StoreMaintenance(folder).back_up(tmp_path / "a.zip")
    StoreMaintenance(tmp_path / "new").restore(tmp_path / "a.zip", EVENING)
    assert archived(tmp_path / "new") == archived(folder)
    assert open_store(tmp_path / "new", read_only=True).of_meeting(Entry, MARCH.id) == SAID


class ArchivedMeanwhile(Files):
    """A system on which the writer corrects and tidies while a backup reads the archive."""

    def __init__(self, store: JournalStore) -> None:
        super().__init__()
        self._store: JournalStore | None = store

    def read(self, path: Path) -> bytes:
        store = self._store
        if path.parent.name == "archive" and store is not None:
            self._store = None
            store.apply(change(*removed(SAID[0])))
            compact(store)
            add(store, 1)
            compact(store)
        return super().read(path)


def test_a_backup_that_met_an_archive_file_being_replaced_reads_again(folder: Path, tmp_path: Path) -> None:
    store = open_store(folder)
    made = StoreMaintenance(folder, ArchivedMeanwhile(store)).back_up(tmp_path / "a.zip")
    store.close()
    assert made is not None
    assert made.changes == 4
    StoreMaintenance(tmp_path / "new").restore(tmp_path / "a.zip", EVENING)
    assert open_store(tmp_path / "new", read_only=True).of_meeting(Entry, MARCH.id) == SAID[1:]
