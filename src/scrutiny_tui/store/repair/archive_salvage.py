"""The entries of archived meetings, as far as they can be had from the parts of a store.

A volume that is not as it was written is made again from the first change on when no line is missing; else
from those of its records that can be read, the lines telling what is not among them.
"""

from collections.abc import Iterable

from scrutiny_tui.store.log.change_log import ChangeLog
from scrutiny_tui.store.log.line_format import SCHEMA
from scrutiny_tui.store.log.replay import nothing, replay
from scrutiny_tui.store.repair.salvage import JsonValue, records_in
from scrutiny_tui.store.store_files import StoreFiles, about, content_of
from scrutiny_tui.store.tables.archive import ENTRIES, NAME, Volume, entries_in, entries_of, volume_in
from scrutiny_tui.store.tables.snapshot import Documents, UnreadableError


def listed_entries(
    found: StoreFiles, volumes: Iterable[Volume], trail: ChangeLog, in_snapshot: Documents
) -> tuple[list[JsonValue], list[str]]:
    """Every entry of a store whose snapshot is sound.

    Args:
        found: its parts.
        volumes: those that the snapshot lists.
        trail: every change that can be read.
        in_snapshot: the entries that the snapshot holds itself.

    Returns:
        The entries in the order in which they were added, those behind all others that had to be made again;
        and what is amiss with the volumes, in sentences.
    """
    whole, again, faults = dict(in_snapshot), list[JsonValue](), list[str]()
    for volume in volumes:
        data = content_of(volume, found)
        try:
            whole |= entries_in(volume, data)
        except UnreadableError as damage:
            faults.append(f"{NAME}/{volume.file} is damaged: {damage}.")
            again += _made_again(volume, data, trail)
    return [*(whole[number] for number in sorted(whole, key=int)), *again], faults


def unlisted_entries(
    found: StoreFiles, in_snapshot: Iterable[JsonValue], ends: int | None
) -> list[JsonValue]:
    """The archived entries of a store whose snapshot cannot say which volumes are its own.

    Of each meeting the newest counts that can be read, but of none that has entries in the snapshot: no
    meeting has them in both.

    Args:
        found: the parts of the store.
        in_snapshot: the entries that could be had of the snapshot.
        ends: the number of the last change in the snapshot, where that is known.
    """
    here = {entry["meeting"] for entry in in_snapshot}
    entries: dict[str, list[JsonValue]] = {}
    for name, data in sorted(found.items(), reverse=True):
        said = volume_in(name.removeprefix(f"{NAME}/"))
        if said is None or said[0] in here or said[0] in entries or (ends is not None and said[1] > ends):
            continue
        try:
            entries[said[0]] = list(entries_of(said[0], data).values())
        except UnreadableError:
            if readable := _readable_in(data, said[0]):
                entries[said[0]] = list(readable.values())
    return [entry for one in entries.values() for entry in one]


def _made_again(volume: Volume, data: bytes, trail: ChangeLog) -> list[JsonValue]:
    payloads = (payload for number, payload in trail.payloads() if number <= volume.sequence)
    told = {
        name: entry
        for name, entry in replay(payloads, nothing())[ENTRIES].items()
        if entry["meeting"] == volume.meeting
    }
    if trail.whole and trail.last >= volume.sequence:
        return list(told.values())
    readable = _readable_in(data, volume.meeting)
    return list(readable.values() if len(readable) == volume.count else (told | readable).values())


def _readable_in(data: bytes, meeting: str) -> dict[str, JsonValue]:
    said = about(data)
    entries = records_in(data, said.schema if said else SCHEMA)[ENTRIES]
    return {entry["id"]: entry for entry in entries if entry["meeting"] == meeting}
