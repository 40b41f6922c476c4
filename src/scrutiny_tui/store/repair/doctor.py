"""The doctor: says what is wrong with a store, in plain words, and repairs it without losing a record."""

import os
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from scrutiny_tui.domain.errors import BackupError, StoreError
from scrutiny_tui.domain.text import counted
from scrutiny_tui.store.backup.backup_file import add_backup
from scrutiny_tui.store.errors import explained
from scrutiny_tui.store.files import Files, write_at_end
from scrutiny_tui.store.live.lock import WriteLock
from scrutiny_tui.store.live.rebase import CONFLICTS
from scrutiny_tui.store.log import history, journal
from scrutiny_tui.store.log.change_log import repaired_history
from scrutiny_tui.store.log.line_format import (
    SCHEMA,
    DamagedError,
    JournalHeader,
    NewerError,
    Payload,
    digest_of,
    header_line,
    line_of,
    read_lines,
)
from scrutiny_tui.store.log.replaced import replaced_names
from scrutiny_tui.store.log.replay import DocumentsById, no_documents, replay
from scrutiny_tui.store.log.taken_in import take_in
from scrutiny_tui.store.repair.exemptions import (
    excluding_meetings,
    follow_minutes,
    is_older,
    made_exempt,
    may_be_exempt,
)
from scrutiny_tui.store.repair.fixes import fix_records
from scrutiny_tui.store.repair.integrity import violations
from scrutiny_tui.store.repair.rebuild import RebuiltStore, rebuild
from scrutiny_tui.store.repair.replace_files import finish_replacement, refuse_unfinished, replace_files
from scrutiny_tui.store.repair.salvage import readable
from scrutiny_tui.store.states import compare, opening_files, read_copies
from scrutiny_tui.store.store_files import StoreFiles, read_store_files
from scrutiny_tui.store.tables import snapshot
from scrutiny_tui.store.tables.archive import ENTRIES
from scrutiny_tui.store.tables.exemptions import keep_exemption

_ATTEMPTS = 3
"""How often a store is repaired into which another program writes at the same time."""


class Examination(Struct, frozen=True):
    """What an examination found.

    Attributes:
        faults: what is wrong, one sentence each, without any words of the minutes.
        remarks: what was found and is no fault, one sentence each.
        records: the number of records.
        changes: the number of changes that led to them.
    """

    faults: tuple[str, ...]
    remarks: tuple[str, ...]
    records: int
    changes: int


class Repair(Struct, frozen=True):
    """What a repair did.

    Attributes:
        done: what was wrong and what was done about it, one sentence each; empty when all was well.
        original: the file that holds the store as it was before; None when nothing was altered.
        after: the store as it is now.
    """

    done: tuple[str, ...]
    original: Path | None
    after: Examination


def examine(folder: Path, files: Files) -> Examination:
    """Examine a store, which another program may be writing to; nothing is altered.

    Raises:
        StoreError: it cannot be read, or comes from a newer version.
    """
    with explained(folder, reading=True):
        refuse_unfinished(folder, files)
    return _examination(_rebuild(folder, files, _read(folder, files)))


def repair(folder: Path, files: Files, at: datetime, waiting: StoreFiles) -> Repair:
    """Repair a store.

    Everything that can be read stays. What cannot be read is set aside byte for byte in the history. The
    store as it was is kept whole among its backups. Records are fixed by a change of their own,
    which the history shows.

    Args:
        folder: the store's folder.
        files: the file system.
        at: the time of the repair.
        waiting: what waits outside the store, which is kept with it.

    Raises:
        StoreHeldError: another program has the store open for writing.
        StoreError: it cannot be read or written, or comes from a newer version; nothing was changed.
    """
    if not files.exists(folder):
        return Repair((), None, examine(folder, files))
    lock = WriteLock(folder, files)
    lock.take()
    try:
        with explained(folder):
            aside = finish_replacement(folder, files)
        done, originals = [aside] if aside else [], list[Path]()
        found = _read(folder, files)
        rebuilt = _rebuild(folder, files, found)
        while (after := _examination(rebuilt)).faults and len(originals) < _ATTEMPTS:
            told, original = _repair_once(folder, files, at, found, rebuilt, waiting)
            done += told
            originals.append(original)
            found = _read(folder, files)
            rebuilt = _rebuild(folder, files, found)
        return Repair(tuple(done), originals[0] if originals else None, after)
    finally:
        lock.release()


def _repair_once(
    folder: Path, files: Files, at: datetime, found: StoreFiles, rebuilt: RebuiltStore, waiting: StoreFiles
) -> tuple[Sequence[str], Path]:
    """Replace a store's files by repaired ones; return what was done, and the backup of the old ones."""
    try:
        original = add_backup(folder, files, f"before-repair-{stamp(at)}", {**found, **waiting})
    except BackupError as error:
        raise StoreError(f"{error} Nothing was repaired.") from error
    new, done = _repaired(rebuilt, found, at.isoformat())
    with explained(folder):
        if rebuilt.missing.set_aside:
            write_at_end(files, folder / CONFLICTS, "\n".join([*rebuilt.missing.set_aside, ""]).encode())
        told = replace_files(folder, files, found, new, original)
    return [*done, told] if told else done, original


def stamp(at: datetime) -> str:
    """Return a time as part of a file's name."""
    return at.strftime("%Y-%m-%d-%H%M%S")


def _read(folder: Path, files: Files) -> StoreFiles:
    with explained(folder, reading=True):
        return read_store_files(folder, files)


def _rebuild(folder: Path, files: Files, found: StoreFiles) -> RebuiltStore:
    with explained(folder, reading=True):
        has_history = history.exists(folder, files)
        copies = read_copies(folder, files, found)
        set_aside = files.read(folder / CONFLICTS).decode(errors="replace")
        mixture = _mixture(folder, files)
    try:
        rebuilt = rebuild(found, has_history=has_history, copies=copies, set_aside=set_aside)
        return replace(rebuilt, faults=(*mixture, *rebuilt.faults, *rebuilt.missing.told))
    except NewerError:
        raise StoreError(
            f"The store in {folder} was written by a newer version of scrutiny: use that."
        ) from None


def _examination(rebuilt: RebuiltStore) -> Examination:
    faults = (*rebuilt.faults, *(violation.fault for violation in violations(rebuilt.tables)))
    remarks = (*rebuilt.remarks, *_in_doubt(rebuilt.doubtful)) if faults else rebuilt.remarks
    return Examination(faults, remarks, sum(map(len, rebuilt.tables.values())), rebuilt.sequence)


def _repaired(rebuilt: RebuiltStore, found: StoreFiles, at: str) -> tuple[StoreFiles, tuple[str, ...]]:
    """Return the files of the repaired store, and what was done."""
    last = rebuilt.sequence
    tables = {table: dict(documents) for table, documents in rebuilt.tables.items()}
    replay(rebuilt.missing.taken, tables)
    with_taken = {table: dict(documents) for table, documents in tables.items()}
    fixed = fix_records(tables, _earlier(rebuilt))
    follow_minutes(tables)
    state = rebuilt.log.state(last)
    store = rebuilt.log.header.store if rebuilt.log.header else os.urandom(8).hex()
    header = JournalHeader(store, rebuilt.log.fence + 1, os.urandom(8).hex(), state)
    rebuilt.log.header = header
    new = repaired_history(rebuilt.log, found, last)
    numbered = {
        table: {str(number): document for number, document in enumerate(documents.values(), 1)}
        for table, documents in rebuilt.tables.items()
    }
    whole = snapshot.Snapshot(last, numbered, store=header.store, digest=state.digest)
    new[snapshot.NAME] = snapshot.to_bytes(whole)
    mended = [_mended(with_taken, tables)] if with_taken != tables else []
    new[journal.NAME] = _journal_of(
        [{"at": at, **made} for made in (*rebuilt.missing.taken, *mended)], header
    )
    torn = found.get(journal.TORN, b"") + (rebuilt.log.torn and rebuilt.log.torn + b"\n")
    if torn:
        new[journal.TORN] = torn
    aside = sum(map(len, rebuilt.log.unreadable.values()))
    kept = [f"{counted(aside, 'byte')} that cannot be read are set aside in the history."] if aside else []
    return new, (*rebuilt.faults, *kept, *fixed, *_in_doubt(rebuilt.doubtful))


def _mixture(folder: Path, files: Files) -> tuple[str, ...]:
    """Say which files belong to different states, where each is sound for itself."""
    try:
        young, old = files.read(folder / journal.NAME), files.read(folder / snapshot.NAME)
        if not young or not old:
            return ()
        content, kept = read_lines(young), snapshot.from_bytes(old)
        taken = take_in(folder, files, content, replaced_names(folder, files))
        how = taken.lacking or compare(opening_files(folder, files, kept, taken.content))
    except (DamagedError, NewerError, snapshot.UnreadableError, StoreError):
        return ()
    return (f"Files of two states of the store lie here: {how}.",) if how else ()


def _earlier(rebuilt: RebuiltStore) -> DocumentsById:
    """Return every record in any change, as it could last be read, and as private as it ever was."""
    known = no_documents()
    excluding = excluding_meetings(rebuilt.log)
    for payload in rebuilt.log.everything():
        for edit in payload["edits"]:
            for told in (edit.get("before"), edit["after"]):
                document = readable(edit["table"], told, payload.get("schema", SCHEMA)) if told else None
                if document is None:
                    continue
                last = known[edit["table"]].get(edit["id"])
                if last is not None and not payload.get("makes_public"):
                    document = keep_exemption(document, last)
                if is_older(payload) and edit["table"] == ENTRIES and document["meeting"] in excluding:
                    document = made_exempt(document) if may_be_exempt(document) else document
                known[edit["table"]][edit["id"]] = document
    return known


def _in_doubt(entries: int) -> list[str]:
    if not entries:
        return []
    many = "1 entry" if entries == 1 else f"{entries:,} entries"
    said = "may have been recorded while the public was out, which can no longer be told"
    return [f"{many} {said}: private from here on. Make public, one at a time, what was said in public."]


def _journal_of(payloads: Sequence[Payload], header: JournalHeader) -> bytes:
    """Return a journal with these changes, each of which names the one before it."""
    lines, after = [header_line(header)], header.begins.digest
    for sequence, payload in enumerate(payloads, header.begins.sequence + 1):
        stamps = {"store": header.store, "fence": header.fence, "after": after}
        lines.append(line_of({"sequence": sequence, "schema": SCHEMA, **stamps, **payload}))
        after = digest_of(lines[-1])
    return b"".join(lines)


def _mended(before: DocumentsById, after: DocumentsById) -> Payload:
    """Return the change from one set of documents to another."""
    edits = [
        {"table": table, "id": name, "before": before[table].get(name), "after": after[table].get(name)}
        for table in before
        for name in {**before[table], **after[table]}
        if before[table].get(name) != after[table].get(name)
    ]
    return {"command": "repair the store", "edits": edits}
