"""A store put together again from whatever can be read of its parts, and what is amiss with them.

The snapshot is the ground where it is sound, and each line of history and journal after it is laid upon it.
A line says in full what a record was afterwards, so that those behind a damaged place count as well. A
snapshot that is not sound is made again from the first change on when no line is missing; else from those of
its records that can be read, the lines telling what is not among them.
"""

from dataclasses import dataclass

from scrutiny_tui.domain.text import counted
from scrutiny_tui.store.log import history, journal
from scrutiny_tui.store.log.change_log import ChangeLog, missing_changes, read_change_log
from scrutiny_tui.store.log.line_format import SCHEMA
from scrutiny_tui.store.log.replay import DocumentsById, nothing, replay
from scrutiny_tui.store.repair.archive_salvage import listed_entries, unlisted_entries
from scrutiny_tui.store.repair.salvage import DocumentLists, JsonValue, records_in
from scrutiny_tui.store.store_files import ASIDE, BACKUPS, StoreFiles, about
from scrutiny_tui.store.tables import snapshot
from scrutiny_tui.store.tables.archive import ENTRIES, volumes_of
from scrutiny_tui.store.tables.schema import migrate_tables


@dataclass(frozen=True, slots=True)
class RebuiltStore:
    """A store as far as it can be read.

    Attributes:
        tables: its documents.
        sequence: the number of the last change.
        trail: every change that can be read.
        faults: what is amiss with its files, in sentences.
        remarks: what is worth saying and no fault, in sentences.
    """

    tables: DocumentsById
    sequence: int
    trail: ChangeLog
    faults: tuple[str, ...]
    remarks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Baseline:
    """What the changes are laid upon.

    Attributes:
        tables: the documents of snapshot and archive, or what could be had of them.
        sequence: the number of the last change in them.
        faults: what is amiss with the snapshot.
        archive: what is amiss with the archive.
    """

    tables: DocumentsById
    sequence: int
    faults: tuple[str, ...] = ()
    archive: tuple[str, ...] = ()


def rebuild(found: StoreFiles, *, begun: bool = False) -> RebuiltStore:
    """Put a store together from its parts.

    Args:
        found: the parts.
        begun: whether there is a folder for the history, though it may hold nothing.

    Raises:
        NewerError: a part was written by a newer version.
    """
    trail = read_change_log(found)
    ground = _ground(found, trail, begun=begun)
    last = max(ground.sequence, trail.last)
    faults = [*ground.faults, *ground.archive, *trail.faults]
    if not ground.faults:
        faults += _out_of_step(found, ground, trail)
    told, remarks = _gaps(found, trail, last, ground.sequence)
    replay((p for number, p in trail.payloads() if number > ground.sequence), ground.tables)
    if trail.torn:
        remarks.append(
            f"The last save was interrupted, or is going on: {counted(len(trail.torn), 'byte')} of it stand"
            f" at the end of {journal.NAME}; it was never said to be saved."
        )
    return RebuiltStore(ground.tables, last, trail, (*faults, *told), tuple(remarks))


def _ground(found: StoreFiles, trail: ChangeLog, *, begun: bool) -> Baseline:
    data = found.get(snapshot.NAME, b"")
    if not data:
        kept = begun or any(name.startswith(f"{history.NAME}/") for name in found)
        missing = (f"{snapshot.NAME} is missing.",) if kept else ()
        return Baseline(nothing() if trail.whole else _with_unlisted({}, found, None)[0], 0, missing)
    try:
        read = snapshot.from_bytes(data)
        tables = migrate_tables(read.read(), read.schema)
        records = {name: list(documents.values()) for name, documents in tables.items()}
        volumes = volumes_of(read.archive).values()
        records[ENTRIES], amiss = listed_entries(found, volumes, trail, tables.get(ENTRIES, {}))
        known, faults = _named(records)
        return Baseline(known, read.sequence, faults, tuple(amiss))
    except snapshot.UnreadableError as damage:
        how = str(damage)
    except (ValueError, KeyError, TypeError, AttributeError) as damage:
        how = f"a table or record in it is none of a store: {damage!r}"
    return _ground_of_damaged(found, trail, f"{snapshot.NAME} is damaged: {how}.")


def _ground_of_damaged(found: StoreFiles, trail: ChangeLog, fault: str) -> Baseline:
    data = found[snapshot.NAME]
    said = about(data)
    ends = said.sequence if said and _may_end_at(said.sequence, trail) else None
    if trail.lines and trail.whole and (ends is None or ends <= trail.last):
        return Baseline(nothing(), 0, (fault,))
    records = records_in(data, said.schema if said else SCHEMA)
    whole = said is not None and sum(map(len, records.values())) == said.count
    known, faults = _with_unlisted(records, found, ends)
    if said is None or ends is None:
        return Baseline(known, 0, (fault, *faults))
    if not whole:
        earlier = replay((p for number, p in trail.payloads() if number <= ends), nothing())
        for table, documents in earlier.items():
            known[table] = {**documents, **known[table]}
    return Baseline(known, ends, (fault, *faults))


def _with_unlisted(
    records: DocumentLists, found: StoreFiles, ends: int | None
) -> tuple[DocumentsById, tuple[str, ...]]:
    here = records.get(ENTRIES, [])
    return _named({**records, ENTRIES: [*here, *unlisted_entries(found, here, ends)]})


def _may_end_at(number: int, trail: ChangeLog) -> bool:
    """Whether a snapshot can end at that change: a journal that holds lines goes on from it, or holds it."""
    return not trail.written or min(trail.written) - 1 <= number <= max(trail.written)


def _named(tables: DocumentLists) -> tuple[DocumentsById, tuple[str, ...]]:
    """Documents by identifier. Where two have the same, the second gets another: no word is dropped."""
    known, faults = nothing(), []
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


def _other_name(name: str, taken: dict[str, JsonValue]) -> str:
    number = 2
    while f"{name}-{number}" in taken:
        number += 1
    return f"{name}-{number}"


def _out_of_step(found: StoreFiles, ground: Baseline, trail: ChangeLog) -> list[str]:
    """What is amiss between parts that are sound, each for itself."""
    if ground.sequence and journal.NAME not in found:
        fault = (
            f"{journal.NAME} is missing: what was saved after change {ground.sequence:,}, if anything, is not"
            f" in this folder; the newest file in “{BACKUPS}” may have it."
        )
        return [fault]
    beyond = [number for number in trail.lines if number > ground.sequence and number not in trail.written]
    if beyond:
        fault = (
            f"{snapshot.NAME} is older than what lies beside it: it ends at change {ground.sequence:,}, the"
            f" history at {max(beyond):,}."
        )
        return [fault]
    return []


def _gaps(found: StoreFiles, trail: ChangeLog, last: int, sequence: int) -> tuple[list[str], list[str]]:
    """The changes that cannot be read any more: as faults, and as remarks where that was told before."""
    faults, remarks = [], []
    for gap in missing_changes(trail, last):
        name = f"{history.NAME}/{gap.start:012}{ASIDE}"
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
