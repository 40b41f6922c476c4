"""The entries of archived meetings, as far as they can be read from the files of a store.

A damaged archive file is replayed from the first change on when no line is missing. Otherwise its entries are
those that can be read in it, and the lines provide the rest.
"""

from collections.abc import Iterable

from scrutiny_tui.store.json_format import Documents, JsonObject
from scrutiny_tui.store.log.change_log import ChangeLog
from scrutiny_tui.store.log.replay import no_documents, replay
from scrutiny_tui.store.repair.salvage import salvage_records
from scrutiny_tui.store.store_files import StoreFiles, content_of
from scrutiny_tui.store.tables.archive import (
    ENTRIES,
    NAME,
    ArchiveFile,
    parse_name,
    read_listed,
    read_unlisted,
)
from scrutiny_tui.store.tables.snapshot import UnreadableError, read_header
from scrutiny_tui.store.tables.upgrade import stretch_marked


def listed_entries(
    found: StoreFiles, listed: Iterable[ArchiveFile], log: ChangeLog, in_snapshot: Documents
) -> tuple[list[JsonObject], list[str]]:
    """Return every entry of a store whose snapshot is sound.

    Args:
        found: its files.
        listed: the archive files that the snapshot lists.
        log: every change that can be read.
        in_snapshot: the entries in the snapshot itself.

    Returns:
        The entries in the order in which they were added, those that had to be salvaged after all others;
        and the faults of the archive files, in sentences.
    """
    whole, salvaged, faults = dict(in_snapshot), list[JsonObject](), list[str]()
    for file in listed:
        data = content_of(file, found)
        try:
            whole |= read_listed(file, data)
        except UnreadableError as damage:
            faults.append(f"{NAME}/{file.name} is damaged: {damage}.")
            known = _salvage(file, data, log, found)
            marked = stretch_marked(known)  # the file may come from before version 5
            salvaged += [marked.get(entry["id"], entry) for entry in known]
    return [*(whole[number] for number in sorted(whole, key=int)), *salvaged], faults


def unlisted_entries(
    found: StoreFiles, in_snapshot: Iterable[JsonObject], ends: int | None
) -> list[JsonObject]:
    """Return the archived entries of a store whose snapshot cannot say which archive files belong to it.

    For each meeting, that is the newest file that can be read. A meeting with entries in the snapshot is left
    out, because no meeting has them in both.

    Args:
        found: the files of the store.
        in_snapshot: the entries that could be read in the snapshot.
        ends: the number of the last change in the snapshot, if that is known.
    """
    here = {entry["meeting"] for entry in in_snapshot}
    entries: dict[str, list[JsonObject]] = {}
    for name, data in sorted(found.items(), reverse=True):
        parsed = parse_name(name.removeprefix(f"{NAME}/"))
        if parsed is None:
            continue
        meeting, sequence = parsed
        if meeting in here or meeting in entries or (ends is not None and sequence > ends):
            continue
        try:
            entries[meeting] = list(read_unlisted(meeting, data).values())
        except UnreadableError:
            if readable := _readable_in(data, meeting):
                entries[meeting] = list(readable.values())
    return [entry for one in entries.values() for entry in one]


def newer_archives(found: StoreFiles, last: int) -> list[tuple[int, JsonObject]]:
    """Return the entries in archive files of a later state than the snapshot, each with the state's number.

    Args:
        found: the files of the store.
        last: the number of the last change in the snapshot.
    """
    entries: list[tuple[int, JsonObject]] = []
    for name, data in found.items():
        parsed = parse_name(name.removeprefix(f"{NAME}/"))
        if parsed is not None and parsed[1] > last:
            known = _readable_in(data, parsed[0])
            known |= stretch_marked(known.values())  # the file may come from before version 5
            entries += [(parsed[1], entry) for entry in known.values()]
    return sorted(entries, key=lambda numbered: numbered[0])


def _salvage(file: ArchiveFile, data: bytes, log: ChangeLog, found: StoreFiles) -> list[JsonObject]:
    payloads = (payload for number, payload in log.payloads() if number <= file.sequence)
    replayed = {
        name: entry
        for name, entry in replay(payloads, no_documents())[ENTRIES].items()
        if entry["meeting"] == file.meeting
    }
    if log.whole and log.last >= file.sequence:
        return list(replayed.values())
    readable = _readable_in(data, file.meeting)
    if not data:  # it is missing, and another file of the meeting is better than none
        others = (name for name in sorted(found) if name.startswith(f"{NAME}/{file.meeting}."))
        for name in others:
            readable |= _readable_in(found[name], file.meeting)
    return list(readable.values() if len(readable) == file.count else (replayed | readable).values())


def _readable_in(data: bytes, meeting: str) -> dict[str, JsonObject]:
    header = read_header(data)
    entries = salvage_records(data, header.schema if header else None)[ENTRIES]
    return {entry["id"]: entry for entry in entries if entry["meeting"] == meeting}
