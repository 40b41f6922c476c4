"""Confirmed meetings: their entries go to files of their own, and come back when they are corrected."""

import shutil
import sys
import tracemalloc
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from tinydb import TinyDB

from scrutiny_tui.domain.changes import Record, added, removed, replaced
from scrutiny_tui.domain.committees import Committee
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.errors import StoreError
from scrutiny_tui.domain.meetings import Meeting, State
from scrutiny_tui.domain.people import Person
from scrutiny_tui.store import JournalStore, open_store, storage
from scrutiny_tui.store.files import Files
from scrutiny_tui.store.keeper import StoreKeeper
from tests.store.samples import AT, SENTENCE, add, change, entry, person
from tests.store.scenes import compact, contents

COMMITTEE = Committee("c1", "Moorings Scrutiny Committee", "Committee", "CYPSC", "herefordshire", 3)
MARCH = Meeting("CYPSC-2026-03-03", "c1", date(2026, 3, 3), state=State.PUBLISHED)
MAY = Meeting("CYPSC-2026-05-12", "c1", date(2026, 5, 12), state=State.LIVE)
SAID = [entry(number, MARCH.id) for number in (1, 2, 3)]
LATER = [entry(number, MAY.id) for number in (4, 5)]


def met(folder: Path) -> JournalStore:
    """A store, open, in which two meetings were minuted, the lines of both mixed; none is confirmed."""
    store = open_store(folder)
    store.apply(change(*added(COMMITTEE, MARCH, MAY, SAID[0], LATER[0], SAID[1], LATER[1], SAID[2])))
    return store


def state(meeting: Meeting, now: State) -> Meeting:
    return replace(meeting, state=now)


def mark(store: JournalStore, meeting: str, now: State) -> None:
    """Say how far a meeting has come."""
    found = store.get(Meeting, meeting)
    assert found is not None
    store.apply(change(*replaced(found, state(found, now))))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A store whose meeting of March is confirmed and archived, and whose meeting of May is not."""
    store = met(tmp_path / "store")
    mark(store, MARCH.id, State.CONFIRMED)
    store.close()
    return tmp_path / "store"


def archived(folder: Path) -> list[str]:
    """The names of the files in the archive."""
    return sorted(path.name for path in (folder / "archive").iterdir())


def in_snapshot(folder: Path) -> list[str]:
    """The entries that the snapshot itself holds."""
    with TinyDB(folder / "store.json", encoding="utf-8", access_mode="r") as database:
        return [found["id"] for found in database.table("entries")]


def by_id(entries: Sequence[Entry]) -> dict[str, Entry]:
    return {found.id: found for found in entries}


def words(store: JournalStore) -> list[str]:
    return [found.text for found in store.of_meeting(Entry, MARCH.id)]


def test_when_a_store_is_closed_the_entries_of_a_confirmed_meeting_go_to_a_file_of_their_own(
    folder: Path,
) -> None:
    assert archived(folder) == ["CYPSC-2026-03-03.000000000002.json"]
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


def test_a_store_whose_entries_are_where_they_belong_is_not_written_anew(folder: Path) -> None:
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
    assert archived(tmp_path) == ["CYPSC-2026-03-03.000000000002.json"]
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
    assert archived(folder) == ["CYPSC-2026-03-03.000000000002.json"]
    assert in_snapshot(folder) == ["e4", "e5"]
    assert (folder / "backups" / "before-version-2.zip").exists()


CORRECTED = replace(SAID[1], line="asked about the lock gates")
CORRECTIONS = {
    "altered": (replaced(SAID[1], CORRECTED), [SAID[0], CORRECTED, SAID[2]]),
    "deleted": (removed(SAID[0]), SAID[1:]),
    "added to": (added(entry(6, MARCH.id)), [*SAID, entry(6, MARCH.id)]),
    "moved away from": (replaced(SAID[2], replace(SAID[2], meeting=MAY.id)), SAID[:2]),
    "moved to": (replaced(LATER[0], entry(4, MARCH.id)), [*SAID, entry(4, MARCH.id)]),
}


@pytest.mark.parametrize("how", CORRECTIONS)
def test_a_correction_of_an_archived_meeting_is_there_at_once_after_reopening_and_in_the_next_volume(
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
    assert StoreKeeper(folder).examine().faults == ()


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


def test_a_volume_that_was_superseded_stays_for_one_compaction_more(folder: Path) -> None:
    first = archived(folder)
    reader = open_store(folder, read_only=True)
    store = open_store(folder)
    store.apply(change(*removed(SAID[0])))
    compact(store)
    assert archived(folder) == [*first, "CYPSC-2026-03-03.000000000003.json"]
    assert reader.of_meeting(Entry, MARCH.id) == SAID
    add(store, 1)
    compact(store)
    assert archived(folder) == ["CYPSC-2026-03-03.000000000003.json"]
    store.close()


def test_a_file_that_the_snapshot_does_not_list_is_left_over_and_ignored(folder: Path) -> None:
    whole = (folder / "archive" / archived(folder)[0]).read_bytes()
    for name in ("CYPSC-2026-05-12.000000000001.json", "CYPSC-2026-03-03.000000000001.json", "notes.new"):
        (folder / "archive" / name).write_bytes(whole)
    store = open_store(folder)
    assert store.all(Entry) == [SAID[0], LATER[0], SAID[1], LATER[1], SAID[2]]
    assert StoreKeeper(folder).examine().faults == ()
    add(store, 1)
    compact(store)
    assert archived(folder) == ["CYPSC-2026-03-03.000000000002.json"]
    store.close()


def test_a_reference_that_could_be_no_name_of_a_file_is_not_archived(tmp_path: Path) -> None:
    for reference in ("../../CYPSC", "CON", "cypsc-2026-03-03", "A-1:x", "A-1\n"):
        store = open_store(tmp_path)
        meeting = Meeting(reference, "c1", date(2026, 3, 3), state=State.CONFIRMED)
        store.apply(change(*added(meeting, replace(entry(1), id=f"at {reference}", meeting=reference))))
        compact(store)
        assert len(store.of_meeting(Entry, reference)) == 1
        store.close()
    assert not (tmp_path / "archive").exists()


SPOILT: dict[str, Callable[[bytes], bytes | None]] = {
    "missing": lambda _: None,
    "empty": lambda _: b"",
    "torn": lambda data: data[:-40],
    "of another byte": lambda data: data.replace(b"waiting", b"wasting", 1),
    "no volume at all": lambda _: b"%PDF-1.7",
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
def test_a_damaged_volume_keeps_nothing_from_being_read_but_its_own_meeting(
    spoilt: Path, *, read_only: bool
) -> None:
    store = open_store(spoilt, read_only=read_only)
    assert store.of_meeting(Entry, MAY.id) == LATER
    assert store.get(Entry, "e5") == LATER[1]
    assert [found.id for found in store.all(Meeting)] == [MARCH.id, MAY.id]
    said = refused(store)
    assert said.startswith(f"The minutes of {MARCH.id} cannot be read because of archive/CYPSC-2026-03-03.")
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


def test_a_damaged_volume_is_found_and_made_again_from_the_history(spoilt: Path) -> None:
    keeper = StoreKeeper(spoilt)
    (fault,) = keeper.examine().faults
    assert fault.startswith("archive/CYPSC-2026-03-03.000000000002.json is damaged: it is ")
    assert keeper.repair(AT).after.faults == ()
    store = open_store(spoilt)
    assert store.of_meeting(Entry, MARCH.id) == SAID
    assert store.of_meeting(Entry, MAY.id) == LATER
    assert len(archived(spoilt)) == 1
    store.close()
    assert keeper.examine().faults == ()


def test_no_damaged_store_is_backed_up(spoilt: Path, tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="is damaged: archive/CYPSC"):
        StoreKeeper(spoilt).back_up(tmp_path / "a.zip")


def test_corrections_wait_in_the_journal_while_their_volume_cannot_be_read(
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
    (volume,) = (killed / "archive").iterdir()
    volume.unlink()
    journal = (killed / "journal.jsonl").read_bytes().rstrip(b"\0")
    store = open_store(killed)
    compact(store)
    assert "nothing can be tidied yet. The minutes of CYPSC-2026-03-03" in store.notices[-1]
    assert sorted(found.id for found in store.of_meeting(Entry, MAY.id)) == ["e3", "e5"]
    refused(store)
    store.apply(change(*removed(LATER[1])))
    store.close()
    assert (killed / "journal.jsonl").read_bytes().startswith(journal)
    StoreKeeper(killed).repair(AT)
    store = open_store(killed)
    assert by_id(store.of_meeting(Entry, MARCH.id)) == by_id(whole)
    assert store.of_meeting(Entry, MAY.id) == [moved_out]
    store.close()


def test_without_a_history_what_can_be_read_of_a_damaged_volume_is_kept(folder: Path) -> None:
    (path,) = (folder / "archive").iterdir()
    path.write_bytes(path.read_bytes().replace(b'"e2"', b'"e2', 1))
    for lines in (folder / "history").iterdir():
        lines.unlink()
    StoreKeeper(folder).repair(AT)
    store = open_store(folder)
    assert store.of_meeting(Entry, MARCH.id) == [SAID[0], SAID[2]]
    assert store.of_meeting(Entry, MAY.id) == LATER
    store.close()


def test_without_a_history_a_damaged_snapshot_costs_no_archived_entry(folder: Path) -> None:
    snapshot = folder / "store.json"
    snapshot.write_bytes(snapshot.read_bytes().replace(b"_archive", b"_arxhive", 1))
    for lines in (folder / "history").iterdir():
        lines.unlink()
    StoreKeeper(folder).repair(AT)
    store = open_store(folder)
    assert store.of_meeting(Entry, MARCH.id) == SAID
    assert store.of_meeting(Entry, MAY.id) == LATER
    store.close()


def test_a_backup_put_back_elsewhere_has_the_archive(folder: Path, tmp_path: Path) -> None:
    StoreKeeper(folder).back_up(tmp_path / "a.zip")
    StoreKeeper(tmp_path / "new").restore(tmp_path / "a.zip", AT)
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


def test_a_backup_that_met_a_volume_being_replaced_reads_again(folder: Path, tmp_path: Path) -> None:
    store = open_store(folder)
    made = StoreKeeper(folder, ArchivedMeanwhile(store)).back_up(tmp_path / "a.zip")
    store.close()
    assert made is not None
    assert made.changes == 4
    StoreKeeper(tmp_path / "new").restore(tmp_path / "a.zip", AT)
    assert open_store(tmp_path / "new", read_only=True).of_meeting(Entry, MARCH.id) == SAID[1:]


def test_looking_at_one_archived_meeting_after_another_does_not_fill_the_memory(tmp_path: Path) -> None:
    store = open_store(tmp_path)
    meetings = [
        Meeting(f"CYPSC-{2000 + year}-03-03", "c1", date(2000 + year, 3, 3), state=State.CONFIRMED)
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
