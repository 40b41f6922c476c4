"""Replaces all files of a store at once: all or none of them, whenever the power fails.

The new files are written into a folder of their own, which is renamed to `incoming` once all of them are on
the disk. From then on the replacement is decided, and the next program that opens the store for writing
finishes it.

A list in that folder has the checksum of every file, the old ones and the new. A program that synchronises
folders may bring the folder back later: then the store's files are others, and the folder is left aside.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from itertools import count
from pathlib import Path

from scrutiny_tui.domain.errors import BackupError, StoreError
from scrutiny_tui.store.errors import fenced
from scrutiny_tui.store.files import Files, write_whole
from scrutiny_tui.store.log import history, journal
from scrutiny_tui.store.log.replaced import ReplacedJournal, is_replaced
from scrutiny_tui.store.store_files import StoreFiles, is_store_file, store_file_names
from scrutiny_tui.store.tables import snapshot

INCOMING = "incoming"
ASIDE = "aside"
"""What the folder is called once it is left aside, followed by a number."""
_LIST = "parts.json"


@dataclass(frozen=True, slots=True)
class _Exchange:
    """The list of a replacement.

    Attributes:
        parts: the checksum of each new file, by its name.
        removes: the checksum of each file that was there when the replacement was decided.
        original: the file within the store's folder that keeps those; empty when there was nothing to keep.
    """

    parts: Mapping[str, str]
    removes: Mapping[str, str]
    original: str


def replace_files(
    folder: Path, files: Files, found: StoreFiles, new: StoreFiles, original: Path | None
) -> None:
    """Put new files in the place of all those of a store, whose lock the caller holds.

    Args:
        folder: the store's folder.
        files: the file system.
        found: the files that are replaced, as they were read.
        new: the new files.
        original: the backup of the old files; None when nothing was recorded in them.

    Raises:
        OSError: it failed; either the old files stand, or the next opening finishes the replacement.
        FencedError: a program without the lock has written into the old files since; they stand.
        StoreError: the old files could not be backed up once more; they stand.
    """
    removes = {name: _digest(data) for name, data in found.items()}
    if removes != _digests(folder, files):
        raise fenced(folder)
    kept = "" if original is None else original.relative_to(folder).as_posix()
    listed = _Exchange({name: _digest(data) for name, data in new.items()}, removes, kept)
    staging = folder / f"{INCOMING}.new"
    files.remove_folder(staging)
    files.make_folder(staging)
    for name, data in {**new, _LIST: json.dumps(asdict(listed)).encode()}.items():
        path = staging / name
        files.make_folder(path.parent)
        write_whole(files, path, data)
    files.remove_folder(folder / INCOMING)
    files.replace(staging, folder / INCOMING)
    files.sync_folder(folder)
    if finish_replacement(folder, files):
        raise fenced(folder)


def refuse_unfinished(folder: Path, files: Files) -> None:
    """Keep a program that only reads from reading a store that is half replaced.

    Raises:
        StoreError: a replacement was decided and not finished.
    """
    if not _is_unfinished(folder, files):
        return
    listed = _read_list(folder, files)
    if listed is not None and _belongs(folder, files, listed):
        raise StoreError(
            f"The store in {folder} was being put in order and that was interrupted: open the program on it"
            " once, which finishes it; nothing was changed."
        )


def finish_replacement(folder: Path, files: Files) -> str:
    """Finish a replacement that was decided, if there is one. The caller holds the store's lock.

    Returns:
        A sentence for the clerk when there is one that belongs to other files than are here, and that is left
        aside; else an empty text.

    Raises:
        OSError: it failed; the next call goes on from there.
        StoreError: the files to be replaced could not be backed up; they stand.
    """
    if not _is_unfinished(folder, files):
        return ""
    listed = _read_list(folder, files)
    if listed is None or not _belongs(folder, files, listed):
        return _leave_aside(folder, files)
    _see_to_original(folder, files, listed)
    incoming = folder / INCOMING
    for name in set(store_file_names(folder, files)) - set(listed.parts):
        files.remove(folder / name)
    before = ReplacedJournal(folder / journal.NAME, files)
    for name in sorted(listed.parts, key=_snapshot_last):
        if files.exists(incoming / name):
            if name == journal.NAME:
                before.keep()
            files.make_folder((folder / name).parent)
            files.replace(incoming / name, folder / name)
            files.sync_folder((folder / name).parent)
    if _digest(before.read()) == listed.removes.get(journal.NAME):
        before.let_go()  # else a program without the lock has written into it since
    if not files.names(folder / history.NAME):
        # An empty history would mean that a snapshot is missing.
        files.remove_folder(folder / history.NAME)
    files.remove(incoming / _LIST)
    files.sync_folder(incoming)
    files.remove_folder(incoming)
    return ""


def _is_unfinished(folder: Path, files: Files) -> bool:
    return files.exists(folder / INCOMING / _LIST)


def _read_list(folder: Path, files: Files) -> _Exchange | None:
    """Read the list; None when it makes no sense, or comes from a version that kept no checksums."""
    try:
        found = json.loads(files.read(folder / INCOMING / _LIST))
        listed = _Exchange(dict(found["parts"]), dict(found["removes"]), str(found["original"]))
    except (ValueError, KeyError, TypeError, RecursionError):
        return None
    named = (*listed.parts, *listed.removes)
    return listed if all(map(is_store_file, named)) else None


def _belongs(folder: Path, files: Files, listed: _Exchange) -> bool:
    """Whether every file is one of those that are replaced, or of those that replace them."""
    here = _digests(folder, files)
    old = listed.removes.get(journal.NAME)
    known = all(
        digest in (listed.removes.get(name), listed.parts.get(name)) or (is_replaced(name) and digest == old)
        for name, digest in here.items()
    )
    return known and all(
        digest in (here.get(name), _digest(files.read(folder / INCOMING / name)))
        for name, digest in listed.parts.items()
    )


def _leave_aside(folder: Path, files: Files) -> str:
    taken = set(files.names(folder))
    name = next(name for number in count(1) if (name := f"{ASIDE}-{number}") not in taken)
    files.replace(folder / INCOMING, folder / name)
    files.sync_folder(folder)
    return (
        f"Files that were once to replace those of the store came back, and belong to another state of it:"
        f" they are left in {folder / name}, and nothing was replaced."
    )


def _see_to_original(folder: Path, files: Files, listed: _Exchange) -> None:
    """Back up the files that are replaced, if the backup that was made of them has gone.

    Raises:
        StoreError: it could not be made.
    """
    if not listed.original or files.exists(folder / listed.original):
        return
    # Imported here: it is rarely needed, and a start is mostly imports.
    from scrutiny_tui.store.backup.backup_file import add_backup  # noqa: PLC0415

    try:
        add_backup(folder, files, "replaced")
    except BackupError as error:
        raise StoreError(f"{error} Nothing was replaced.") from error


def _digests(folder: Path, files: Files) -> dict[str, str]:
    return {name: _digest(files.read(folder / name)) for name in store_file_names(folder, files)}


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _snapshot_last(name: str) -> tuple[bool, bool, str]:
    return name == snapshot.NAME, name == journal.NAME, name
