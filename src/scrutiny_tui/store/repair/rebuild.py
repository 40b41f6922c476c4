"""Rebuilding a store from whatever can be read of its files, and what is wrong with them.

A sound snapshot is the baseline, on which each later line of history and journal is replayed. A line gives in
full what a record became, so the lines after a damaged place count as well. When the snapshot is damaged, the
store is replayed from the first change on if no line is missing. Otherwise the baseline is those of its
records that can be read, and the lines provide the rest.
"""

from collections.abc import Iterable, Mapping

from msgspec import Struct, field

from scrutiny_tui.domain.text import counted
from scrutiny_tui.store.json_format import JsonObject
from scrutiny_tui.store.log import history, journal
from scrutiny_tui.store.log.change_log import ChangeLog, missing_changes, read_change_log
from scrutiny_tui.store.log.line_format import header_in
from scrutiny_tui.store.log.replaced import is_replaced
from scrutiny_tui.store.log.replay import DocumentsById, no_documents, replay
from scrutiny_tui.store.repair.archive_salvage import listed_entries, newer_archives, unlisted_entries
from scrutiny_tui.store.repair.exemptions import behind_gaps, bring_up_to_date, in_salvage, is_older
from scrutiny_tui.store.repair.put_together import PutTogether, Spare, put_together
from scrutiny_tui.store.repair.salvage import DocumentLists, salvage_records
from scrutiny_tui.store.states import EMPTIED, is_emptied
from scrutiny_tui.store.store_files import BACKUPS, UNREADABLE, StoreFiles
from scrutiny_tui.store.tables import snapshot
from scrutiny_tui.store.tables.archive import ENTRIES, listed_files
from scrutiny_tui.store.tables.exemptions import CARRIED_SINCE
from scrutiny_tui.store.tables.schema import migrate_tables
from scrutiny_tui.store.tables.snapshot import read_header
from scrutiny_tui.store.tables.upgrade import COMMAND as UPGRADE


class RebuiltStore(Struct, frozen=True):
    """A store as far as it can be read.

    Attributes:
        tables: its documents.
        sequence: the number of the last change.
        log: every change that can be read.
        faults: what is wrong with its files, in sentences. What is `missing` is no fault of theirs.
        remarks: what is worth saying and no fault, in sentences.
        doubtful: the number of entries that are exempt because it cannot be told whether the public was out.
        missing: what only files of other states hold.
    """

    tables: DocumentsById
    sequence: int
    log: ChangeLog
    faults: tuple[str, ...]
    remarks: tuple[str, ...]
    doubtful: int = 0
    missing: PutTogether = field(default_factory=PutTogether)


class Baseline(Struct, frozen=True):
    """The documents on which changes are replayed.

    Attributes:
        tables: the documents of snapshot and archive, as far as they can be read.
        sequence: the number of the last change in them.
        faults: what is wrong with the snapshot.
        archive_faults: what is wrong with the archive.
        older: whether any of them comes from before version 5, so that it may lack its exemption.
        doubtful: the entries that may have stood in an exempt stretch; nothing tells.
        spare: the files of another state, by name.
    """

    tables: DocumentsById
    sequence: int
    faults: tuple[str, ...] = ()
    archive_faults: tuple[str, ...] = ()
    older: bool = False
    doubtful: frozenset[str] = frozenset()
    spare: Mapping[str, Spare] = field(default_factory=dict)


def rebuild(
    found: StoreFiles, *, has_history: bool = False, copies: StoreFiles | None = None, set_aside: str = ""
) -> RebuiltStore:
    """Rebuild a store from its files.

    Args:
        found: the files.
        has_history: whether there is a folder for the history, even an empty one.
        copies: files of the store that lie beside its own, under other names.
        set_aside: the words that an earlier repair has set aside.

    Raises:
        NewerError: a file was written by a newer version.
    """
    found, foreign = _of_one_store(found)
    log = read_change_log(found, copies)
    baseline = _baseline(found, log, has_history=has_history)
    kept = read_header(found.get(snapshot.NAME, b""))
    newer = newer_archives(found, min(baseline.sequence, kept.sequence if kept else 0))
    last = max(baseline.sequence, log.last, *(sequence for sequence, _ in newer))
    faults = [*foreign, *baseline.faults, *baseline.archive_faults, *log.faults]
    if not baseline.faults:
        faults += _out_of_step(found, baseline, log)
    gap_faults, remarks = _gaps(found, log, last, baseline.sequence)
    doubtful = _replay_later(baseline, log)
    if copies:
        named = ", ".join(sorted(copies))
        remarks.append(f"Copies of the store's files lie beside them and stay as they are: {named}.")
    if left := ", ".join(filter(is_replaced, found)):
        remarks.append(
            f"A program was stopped while it opened the store, and left {left}: whatever opens the store for"
            " writing next takes in what only that file holds."
        )
    if log.torn:
        remarks.append(
            f"The last save was interrupted, or is going on: {counted(len(log.torn), 'byte')} of it stand"
            f" at the end of {journal.NAME}; it was never said to be saved."
        )
    _take_newer(baseline.tables[ENTRIES], newer, log)
    spare = {**baseline.spare, **_spare_in(copies or {})}
    missing = put_together(baseline.tables, log, baseline.sequence, spare, set_aside)
    faults += gap_faults
    return RebuiltStore(baseline.tables, last, log, tuple(faults), tuple(remarks), doubtful, missing)


def _take_newer(
    entries: dict[str, JsonObject], newer: Iterable[tuple[int, JsonObject]], log: ChangeLog
) -> None:
    """Take entries that an archive file has in a later form than any line that can be read."""
    told: dict[str, int] = {}
    for number, payload in log.payloads():
        told |= {edit["id"]: number for edit in payload["edits"] if edit["table"] == ENTRIES}
    for sequence, entry in newer:
        is_told = log.whole and sequence <= log.last
        if told.get(entry["id"], 0) <= sequence and not is_told:
            entries[entry["id"]] = entry


def _spare_in(copies: StoreFiles) -> dict[str, Spare]:
    """Return the records of the copies that are snapshots."""
    found = {}
    for name, data in copies.items():
        header = read_header(data)
        if header is not None:
            records = salvage_records(data, header.schema)
            older = header.schema < CARRIED_SINCE
            found[name] = Spare(header.sequence, _by_identifier(records)[0], older)
    return found


def _of_one_store(found: StoreFiles) -> tuple[StoreFiles, list[str]]:
    """Leave out, and name, the files of another store than the journal's, or else the snapshot's."""
    named = {name: store for name, data in found.items() if (store := _store_of(name, data))}
    ours = named.get(journal.NAME) or named.get(snapshot.NAME) or next(iter(named.values()), "")
    foreign = [name for name, store in named.items() if store != ours]
    faults = [
        f"{name} is a file of another store: a repair leaves it to the backup alone." for name in foreign
    ]
    return {name: data for name, data in found.items() if name not in foreign}, faults


def _store_of(name: str, data: bytes) -> str:
    """Return the identity of the store that a file belongs to; empty where it does not say."""
    if name.endswith(".json"):
        header = read_header(data)
        return header.store if header else ""
    begins = header_in(data)
    return begins.store if begins else ""


def _replay_later(baseline: Baseline, log: ChangeLog) -> int:
    """Replay the lines after the baseline; return the number of entries that are exempt in doubt.

    Between the lines of before version 5 and those after, each record gets its exemption, unless the line of
    the change that did so can be read.
    """
    later = [(number, payload) for number, payload in log.payloads() if number > baseline.sequence]
    older = [(number, payload) for number, payload in later if is_older(payload)]
    newer = [payload for _, payload in later if not is_older(payload)]
    replay((payload for _, payload in older), baseline.tables)
    doubtful = set[str]()
    if (older or baseline.older) and not any(payload.get("command") == UPGRADE for payload in newer):
        last = older[-1][0] if older else baseline.sequence
        doubtful = behind_gaps(baseline.tables, log, baseline.sequence, last) | baseline.doubtful
        doubtful &= baseline.tables[ENTRIES].keys()
        bring_up_to_date(baseline.tables, log, doubtful)
    replay(newer, baseline.tables)
    return len(doubtful)


def _baseline(found: StoreFiles, log: ChangeLog, *, has_history: bool) -> Baseline:
    data = found.get(snapshot.NAME, b"")
    if not data:
        has_history = has_history or any(name.startswith(f"{history.NAME}/") for name in found)
        missing = (f"{snapshot.NAME} is missing.",) if has_history else ()
        return Baseline(no_documents() if log.whole else _with_unlisted({}, found, None)[0], 0, missing)
    try:
        read = snapshot.from_bytes(data)
        tables = migrate_tables(dict(read.tables), read.schema)
        records = {name: list(documents.values()) for name, documents in tables.items()}
        listed = listed_files(read.archive).values()
        records[ENTRIES], archive_faults = listed_entries(found, listed, log, tables.get(ENTRIES, {}))
        known, faults = _by_identifier(records)
        older = read.schema < CARRIED_SINCE
        if _is_off(read, log):
            return _other_baseline(Spare(read.sequence, known, older), log, tuple(archive_faults))
        return Baseline(known, read.sequence, faults, tuple(archive_faults), older)
    except snapshot.UnreadableError as error:
        damage = str(error)
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        damage = f"a table or record in it is none of a store: {error!r}"
    return _damaged_baseline(found, log, f"{snapshot.NAME} is damaged: {damage}.")


def _is_off(read: snapshot.Snapshot, log: ChangeLog) -> bool:
    """Whether a snapshot is of a state that the main line did not go through."""
    return read.sequence in log.lines and not log.state(read.sequence).agrees_with(read.state)


def _other_baseline(found: Spare, log: ChangeLog, faults: tuple[str, ...]) -> Baseline:
    """Return the baseline to use when the snapshot belongs to another state than the lines."""
    fault = f"{snapshot.NAME} is of another state of the store than the changes beside it."
    spare = {snapshot.NAME: found}
    if found.sequence <= log.unbroken:
        return Baseline(no_documents(), 0, (fault,), spare=spare)
    known = {table: dict(documents) for table, documents in found.tables.items()}
    gaps = missing_changes(log, log.last)
    return Baseline(known, gaps[-1].stop - 1, (fault,), faults, found.older, spare=spare)


def _damaged_baseline(found: StoreFiles, log: ChangeLog, fault: str) -> Baseline:
    data = found[snapshot.NAME]
    header = read_header(data)
    ends = header.sequence if header and _may_end_at(header.sequence, log) else None
    if log.lines and log.whole and (ends is None or ends <= log.last):
        return Baseline(no_documents(), 0, (fault,))
    records = salvage_records(data, header.schema if header else None)
    whole = header is not None and sum(map(len, records.values())) == header.count
    known, faults = _with_unlisted(records, found, ends)
    older = header is None or header.schema < CARRIED_SINCE
    if not whole and ends is not None:
        earlier = replay((p for number, p in log.payloads() if number <= ends), no_documents())
        for table, documents in earlier.items():
            known[table] = {**documents, **known[table]}
    doubtful = in_salvage(known, log, data) if older and not whole else set[str]()
    return Baseline(known, ends or 0, (fault, *faults), older=older, doubtful=frozenset(doubtful))


def _with_unlisted(
    records: DocumentLists, found: StoreFiles, ends: int | None
) -> tuple[DocumentsById, tuple[str, ...]]:
    here = records.get(ENTRIES, [])
    return _by_identifier({**records, ENTRIES: [*here, *unlisted_entries(found, here, ends)]})


def _may_end_at(number: int, log: ChangeLog) -> bool:
    """Whether a snapshot can end at that change: a journal with lines continues from it, or holds it."""
    return not log.in_journal or min(log.in_journal) - 1 <= number <= max(log.in_journal)


def _by_identifier(tables: DocumentLists) -> tuple[DocumentsById, tuple[str, ...]]:
    """Sort documents by identifier. If two have the same, the second gets another: no word is dropped."""
    known, faults = no_documents(), []
    for table, documents in tables.items():
        for document in documents:
            name = document["id"]
            if known[table].get(name, document) != document:
                other = _other_name(name, known[table])
                faults.append(
                    f"Two records of the {table} are called “{name}”; the second becomes “{other}”."
                )
                name, document = other, {**document, "id": other}  # noqa: PLW2901  it is another record
            known[table][name] = document
    return known, tuple(faults)


def _other_name(name: str, taken: dict[str, JsonObject]) -> str:
    number = 2
    while f"{name}-{number}" in taken:
        number += 1
    return f"{name}-{number}"


def _out_of_step(found: StoreFiles, baseline: Baseline, log: ChangeLog) -> list[str]:
    """Say what is wrong between files that are sound, each for itself."""
    if baseline.sequence and journal.NAME not in found:
        fault = (
            f"{journal.NAME} is missing: what was saved after change {baseline.sequence:,}, if anything, is"
            f" not in this folder; the newest file in “{BACKUPS}” may have it."
        )
        return [fault]
    if not found.get(snapshot.NAME) and is_emptied(found.get(journal.NAME)):
        return [f"{journal.NAME} is damaged: {EMPTIED}."]
    beyond = [number for number in log.lines if number > baseline.sequence and number not in log.in_journal]
    if beyond:
        fault = (
            f"{snapshot.NAME} is older than what lies beside it: it ends at change {baseline.sequence:,}, the"
            f" history at {max(beyond):,}."
        )
        return [fault]
    return []


def _gaps(found: StoreFiles, log: ChangeLog, last: int, sequence: int) -> tuple[list[str], list[str]]:
    """Name the changes that cannot be read: as faults, and as remarks if an earlier repair named them."""
    faults, remarks = [], []
    for gap in missing_changes(log, last):
        name = f"{history.NAME}/{gap.start:012}{UNREADABLE}"
        if name in found:
            remarks.append(f"{_changes(gap)} cannot be read any more; what there is of that is in {name}.")
        elif gap.stop - 1 <= sequence:
            faults.append(f"{_changes(gap)} cannot be read any more; what they led to is in {snapshot.NAME}.")
        else:
            faults.append(
                f"{_changes(gap)} cannot be read any more: of what was saved then, there is what later"
                " changes took up."
            )
    return faults, remarks


def _changes(numbers: range) -> str:
    first, last = numbers.start, numbers.stop - 1
    return f"Change {first:,}" if first == last else f"Changes {first:,} to {last:,}"
