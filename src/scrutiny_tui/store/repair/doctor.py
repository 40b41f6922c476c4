"""The doctor: what is wrong with a store, in plain words, and its repair without losing a record."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from scrutiny_tui.domain.errors import BackupError, StoreError
from scrutiny_tui.domain.text import counted
from scrutiny_tui.store.backup.backup_file import keep
from scrutiny_tui.store.errors import explained
from scrutiny_tui.store.files import Files
from scrutiny_tui.store.live.lock import WriteLock
from scrutiny_tui.store.log import history, journal
from scrutiny_tui.store.log.change_log import history_files
from scrutiny_tui.store.log.line_format import SCHEMA, NewerError, line_of
from scrutiny_tui.store.log.replay import DocumentsById, nothing
from scrutiny_tui.store.repair.fixes import fix_records
from scrutiny_tui.store.repair.integrity import violations
from scrutiny_tui.store.repair.rebuild import RebuiltStore, rebuild
from scrutiny_tui.store.repair.replace_files import exchange, finish, refuse_unfinished
from scrutiny_tui.store.repair.salvage import JsonValue, readable
from scrutiny_tui.store.store_files import StoreFiles, read
from scrutiny_tui.store.tables import snapshot


@dataclass(frozen=True, slots=True)
class Examination:
    """What an examination found.

    Attributes:
        faults: what is wrong, one sentence each, without any words of the minutes.
        remarks: what was found and is no fault, one sentence each.
        records: how many records there are.
        changes: how many changes led to them.
    """

    faults: tuple[str, ...]
    remarks: tuple[str, ...]
    records: int
    changes: int


@dataclass(frozen=True, slots=True)
class Repair:
    """What a repair did.

    Attributes:
        done: what was wrong and what became of it, one sentence each; none when all was well.
        original: the file that holds the store as it was before; None when nothing was altered.
        after: the store as it is now.
    """

    done: tuple[str, ...]
    original: Path | None
    after: Examination


def examine(folder: Path, files: Files) -> Examination:
    """Examine a store, which another program may be writing to; nothing of it is altered.

    Raises:
        StoreError: it cannot be read, or comes from a newer version.
    """
    with explained(folder, reading=True):
        refuse_unfinished(folder, files)
    return _examined(_rebuilt(folder, files, _read(folder, files)))


def repair(folder: Path, files: Files, at: datetime) -> Repair:
    """Repair a store.

    Everything that can be read stays, and what cannot is set aside byte for byte in the history. The store
    as it was is kept whole among its backups. Records are put right by a change of their own, which the
    history tells of.

    Args:
        folder: the store's folder.
        files: the file system.
        at: when.

    Raises:
        StoreHeldError: another program has the store open for writing.
        StoreError: it cannot be read or written, or comes from a newer version; nothing was changed.
    """
    if not files.exists(folder):
        return Repair((), None, examine(folder, files))
    hold = WriteLock(folder, files)
    hold.take()
    try:
        with explained(folder):
            finish(folder, files)
        found = _read(folder, files)
        rebuilt = _rebuilt(folder, files, found)
        before = _examined(rebuilt)
        if not before.faults:
            return Repair((), None, before)
        try:
            original = keep(folder, files, f"before-repair-{stamp(at)}", found)
        except BackupError as trouble:
            raise StoreError(f"{trouble} Nothing was repaired.") from trouble
        new, done = _repaired(rebuilt, found, at.isoformat())
        with explained(folder):
            exchange(folder, files, new)
        return Repair(done, original, examine(folder, files))
    finally:
        hold.release()


def stamp(at: datetime) -> str:
    """A moment as a file's name may hold it."""
    return at.strftime("%Y-%m-%d-%H%M%S")


def _read(folder: Path, files: Files) -> StoreFiles:
    with explained(folder, reading=True):
        return read(folder, files)


def _rebuilt(folder: Path, files: Files, found: StoreFiles) -> RebuiltStore:
    with explained(folder, reading=True):
        begun = history.begun(folder, files)
    try:
        return rebuild(found, begun=begun)
    except NewerError:
        raise StoreError(
            f"The store in {folder} was written by a newer version of scrutiny: use that."
        ) from None


def _examined(rebuilt: RebuiltStore) -> Examination:
    faults = (*rebuilt.faults, *(wrong.fault for wrong in violations(rebuilt.tables)))
    return Examination(faults, rebuilt.remarks, sum(map(len, rebuilt.tables.values())), rebuilt.sequence)


def _repaired(rebuilt: RebuiltStore, found: StoreFiles, at: str) -> tuple[StoreFiles, tuple[str, ...]]:
    """The parts of the store as they are to be, and what was done."""
    last = rebuilt.sequence
    tables = {table: dict(documents) for table, documents in rebuilt.tables.items()}
    mended = fix_records(tables, _earlier(rebuilt))
    new = history_files(rebuilt.trail, found, last)
    numbered = {
        table: {str(number): document for number, document in enumerate(documents.values(), 1)}
        for table, documents in rebuilt.tables.items()
    }
    new[snapshot.NAME] = snapshot.to_bytes(snapshot.Snapshot(last, numbered))
    new[journal.NAME] = _line(rebuilt.tables, tables, last + 1, at) if mended else b""
    torn = found.get(journal.TORN, b"") + (rebuilt.trail.torn and rebuilt.trail.torn + b"\n")
    if torn:
        new[journal.TORN] = torn
    aside = sum(map(len, rebuilt.trail.aside.values()))
    kept = [f"{counted(aside, 'byte')} that cannot be read are set aside in the history."] if aside else []
    return new, (*rebuilt.faults, *kept, *mended)


def _earlier(rebuilt: RebuiltStore) -> DocumentsById:
    """Every record that a change tells of, as it last could be read."""
    known = nothing()
    for _, payload in rebuilt.trail.payloads():
        for edit in payload["edits"]:
            for told in (edit.get("before"), edit["after"]):
                document = readable(edit["table"], told, payload.get("schema", SCHEMA)) if told else None
                if document is not None:
                    known[edit["table"]][edit["id"]] = document
    return known


def _line(before: DocumentsById, after: DocumentsById, sequence: int, at: str) -> bytes:
    """The line of the change that makes the one into the other."""
    edits: list[JsonValue] = [
        {"table": table, "id": name, "before": before[table].get(name), "after": after[table].get(name)}
        for table in before
        for name in {**before[table], **after[table]}
        if before[table].get(name) != after[table].get(name)
    ]
    return line_of(
        {"sequence": sequence, "schema": SCHEMA, "command": "repair the store", "at": at, "edits": edits}
    )
