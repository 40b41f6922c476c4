"""Mutants: the store with one safeguard taken out (see `mutations`), and what has to notice that."""

# ruff: noqa: SLF001  most safeguards are private to the store

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from zlib import crc32

from scrutiny_tui.domain.errors import StoreError
from scrutiny_tui.store.compaction import Compaction
from scrutiny_tui.store.files import Files, write_all, write_at_end, write_whole
from scrutiny_tui.store.live.fallback_folders import FallbackFolders
from scrutiny_tui.store.live.rebase import Rebase, write_rescued
from scrutiny_tui.store.live.rescue_journal import RescueJournal
from scrutiny_tui.store.live.writer import Writer
from scrutiny_tui.store.log import history
from scrutiny_tui.store.log.journal import Journal
from scrutiny_tui.store.log.line_format import DamagedError, Payload, StoreState, payload_of, read_lines
from scrutiny_tui.store.storage import JournalStorage
from scrutiny_tui.store.tables import snapshot
from scrutiny_tui.store.tables.archive import Archive, ArchiveFile, ArchivePlan, damage_of, read_listed
from scrutiny_tui.store.tables.table import IndexedTable
from tests.faults.mutations import (
    Plant,
    afterwards,
    instead,
    never_raising,
    unchecked,
    without,
)


@dataclass(frozen=True)
class Mutant:
    """A store without one of its safeguards.

    Attributes:
        name: what is missing.
        plant: takes it out.
        part: the part of the harness that has to notice.
        start: the altered byte, or the call that fails, with which that part begins, since it is noticed
            there. Where it no longer is, the others follow: only time is lost.
    """

    name: str
    plant: Plant
    part: str
    start: int = 0


def unsynced(files: Files, handle: int, offset: int, data: bytes, *, sync: bool = True) -> None:
    del sync
    write_all(files, handle, offset, data, sync=False)


def unsynced_whole(
    files: Files, path: Path, data: bytes, before: Callable[[], object] = lambda: None
) -> None:
    before()
    handle = files.open(path)
    write_all(files, handle, 0, data, sync=False)
    files.close(handle)
    files.sync_folder(path.parent)


def whole_without_its_name(files: Files, path: Path, data: bytes) -> None:
    handle = files.open(path)
    write_all(files, handle, 0, data)
    files.close(handle)


def half_taken_for_whole(files: Files, handle: int, offset: int, data: memoryview) -> int:
    files.write(handle, offset, data)
    return len(data)


def compacted(storage: JournalStorage, payload: Payload) -> None:
    storage.replay_change(payload)
    storage.compact()


def memory_first(storage: JournalStorage, payload: Payload) -> None:
    storage.replay_change(payload)
    storage.append(payload)


def every_line(storage: JournalStorage, payloads: tuple[Payload, ...]) -> None:
    for payload in payloads:
        storage.replay_change(payload)


def tidied_at_once(table: IndexedTable, state: StoreState, confirmed: set[str]) -> ArchivePlan:
    plan = table.plan_archive(state, confirmed)
    folder, files = table.archive._folder / "archive", table.archive._files
    for name in set(files.names(folder)) - {file.name for file in plan.files.values()}:
        files.remove(folder / name)
    return plan


def planned_after_a_failure(table: IndexedTable, state: StoreState, confirmed: set[str]) -> ArchivePlan:
    try:
        return table.plan_archive(state, confirmed)
    except OSError:
        rest = {number: d for number, d in table.documents.items() if d.get("meeting") not in confirmed}
        return ArchivePlan({}, rest)


def only_missed(file: ArchiveFile, data: bytes) -> str:
    del file
    return "" if data else "it is missing"


def forgotten(writer: Writer, task: object) -> None:
    writer._rescue_waiting(task)  # type: ignore[arg-type]
    writer._rescue.clear()


def said_to_be_rescued(writer: Writer, error: OSError) -> None:
    del error
    writer._rescued_to = writer.waiting[-1]["sequence"]


def cleared(rescue: RescueJournal) -> list[Payload]:
    waiting = rescue.read()
    rescue.clear()
    return waiting


def empty_list(rescue: RescueJournal) -> list[Payload]:
    del rescue
    return []


def as_written(*arguments: object) -> bool:
    del arguments
    return True


def not_held(*arguments: object) -> bool:
    del arguments
    return False


MUTANTS = [
    Mutant("no fsync of the line", instead(Journal._write, write_all, unsynced), "cut"),
    Mutant("no fsync of the folder after a file is replaced", without(write_whole, Files.sync_folder), "cut"),
    Mutant(
        "no fsync of the folder that a new folder is in",
        without(Files.make_folder, Files.sync_folder),
        "cut",
    ),
    Mutant("a snapshot not fsynced before the replace", instead(write_whole, write_all, unsynced), "cut"),
    Mutant(
        "a snapshot written over the old one",
        instead(write_whole, Path.with_name, lambda path, _: path),
        "cut",
    ),
    Mutant(
        "the journal emptied before the replace",
        afterwards(Compaction.run, Compaction._write_snapshot, Journal.mark_moved),
        "cut",
    ),
    Mutant(
        "the lines of the journal not kept in the history",
        without(Compaction.run, history.add),
        "cut",
    ),
    Mutant(
        "compaction inside the append",
        instead(JournalStorage.commit, JournalStorage.replay_change, compacted),
        "cut",
    ),
    Mutant(
        "lines that the snapshot holds not told from others",
        instead(JournalStorage._load, JournalStorage._replay, every_line),
        "cut",
    ),
    Mutant(
        "what is read after a kill not fsynced before it is shown",
        instead(Journal._write_file, write_whole, unsynced_whole),
        "kill and cut",
    ),
    Mutant(
        "memory before the disk",
        instead(JournalStorage.commit, JournalStorage.append, memory_first),
        "calls",
    ),
    Mutant(
        "a file of the archive not fsynced before the snapshot is replaced",
        instead(Archive.write, write_whole, unsynced_whole),
        "cut",
    ),
    Mutant(
        "the archive's folder not fsynced before the snapshot is replaced",
        instead(Archive.write, write_whole, whole_without_its_name),
        "cut",
    ),
    Mutant(
        "a superseded file of the archive removed before the snapshot is in place",
        instead(Compaction._write_snapshot, IndexedTable.plan_archive, tidied_at_once),
        "cut",
    ),
    Mutant(
        "entries left out of the snapshot although the archive was not written",
        instead(Compaction._write_snapshot, IndexedTable.plan_archive, planned_after_a_failure),
        "calls",
        start=81,
    ),
    Mutant(
        "a change that waits for its file of the archive thrown away by a compaction",
        without(IndexedTable.plan_archive, Archive.refuse_blocked),
        "calls",
        start=197,
    ),
    Mutant("no CRC of the archive", instead(read_listed, damage_of, only_missed), "archive"),
    Mutant(
        "short writes taken for whole ones",
        instead(write_all, Files.write, half_taken_for_whole),
        "short writes",
        start=91,
    ),
    Mutant("no CRC of the lines", unchecked(payload_of, crc32), "alter", start=8_970),
    Mutant(
        "no CRC of the snapshot",
        instead(snapshot._read, snapshot._is_sound, as_written),
        "alter",
        start=10_015,
    ),
    Mutant(
        "damage in the middle taken for a torn end",
        never_raising(read_lines, DamagedError),
        "alter",
        start=3_320,
    ),
    Mutant("what is rescued not fsynced", instead(FallbackFolders._append, write_all, unsynced), "refuse"),
    Mutant(
        "no fsync of the folder that it is rescued to",
        without(FallbackFolders._append, Files.sync_folder),
        "refuse",
    ),
    Mutant(
        "what is rescued forgotten before the store holds it",
        instead(Writer._run_rescuing, Writer._rescue_waiting, forgotten),
        "refuse",
    ),
    Mutant(
        "what no disk took said to be rescued",
        instead(Writer._rescue_waiting, Writer._rescue_failed, said_to_be_rescued),
        "refuse",
    ),
    Mutant(
        "what is rescued not looked for at the opening",
        instead(write_rescued, RescueJournal.read, empty_list),
        "refuse",
    ),
    Mutant(
        "what is rescued forgotten before it is written",
        instead(write_rescued, RescueJournal.read, cleared),
        "refuse",
    ),
    Mutant(
        "what the store holds already made twice", instead(Rebase.take_in, Rebase._holds, not_held), "refuse"
    ),
    Mutant(
        "copies of what the store holds taken to wait with what was kept later",
        without(Rebase.take_in, Rebase._count),
        "refuse",
    ),
    Mutant("a torn end thrown away", without(Journal.set_aside, write_at_end), "tear"),
    Mutant(
        "a table that TinyDB's own verbs may write",
        never_raising(IndexedTable._update_table, StoreError),
        "verbs",
    ),
    Mutant(
        "a storage that TinyDB may write",
        never_raising(JournalStorage.write, StoreError),
        "verbs",
    ),
]
