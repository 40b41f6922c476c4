"""Replaces all files of a store at once: all or none of them, whenever the power fails.

The new files are written into a folder of their own, which is renamed to `incoming` once all of them are on
the disk. From then on the replacement is decided, and the next program that opens the store for writing
finishes it.

A list in that folder has the checksum of every file, the old ones and the new. A program that synchronises
folders may bring the folder back later: then the store's files are others, and the folder is left aside.

A program that lost its lock without knowing may write at the same time. The new journal comes first: once it
is in place, that program says saved of nothing more. A file that is replaced or removed keeps another name
until all new files are in place. If it is not as it was read by then, it stays, and the doctor finds what
only it holds.
"""

import hashlib
import json
from collections.abc import Mapping
from functools import partial
from itertools import count
from pathlib import Path

from msgspec import Struct, to_builtins

from scrutiny_tui.domain.errors import BackupError, StoreError
from scrutiny_tui.store.errors import fenced
from scrutiny_tui.store.files import Files, write_whole
from scrutiny_tui.store.log import history, journal
from scrutiny_tui.store.log.replaced import ReplacedJournal, is_replaced, link_or_move, replaced_names
from scrutiny_tui.store.states import REPLACED
from scrutiny_tui.store.store_files import UNREADABLE, StoreFiles, is_store_file, store_file_names
from scrutiny_tui.store.tables import snapshot

INCOMING = "incoming"
ASIDE = "aside"
"""What the folder is called once it is left aside, followed by a number."""
_LIST = "parts.json"


class _Exchange(Struct, frozen=True):
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
) -> str:
    """Put new files in the place of all those of a store, whose lock the caller holds.

    Args:
        folder: the store's folder.
        files: the file system.
        found: the files that are replaced, as they were read.
        new: the new files.
        original: the backup of the old files; None when nothing was recorded in them.

    Returns:
        A sentence for the clerk when another program wrote a file at the same moment; else an empty text.

    Raises:
        OSError: it failed; either the old files stand, or the next opening finishes the replacement.
        FencedError: a program without the lock has written into the old files since; they stand. Or another
            one finishes the replacement.
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
    for name, data in {**new, _LIST: json.dumps(to_builtins(listed)).encode()}.items():
        path = staging / name
        files.make_folder(path.parent)
        write_whole(files, path, data)
    if _is_unfinished(folder, files):
        raise fenced(folder)
    files.remove_folder(folder / INCOMING)
    files.replace(staging, folder / INCOMING)
    files.sync_folder(folder)
    if not _belongs(folder, files, listed):
        _leave_aside(folder, files)
        raise fenced(folder)
    return _exchange(folder, files, listed)


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
        aside, or when another program wrote a file at the same moment; else an empty text.

    Raises:
        OSError: it failed; the next call goes on from there.
        FencedError: another program without the lock finishes it, or has put its own journal in place.
        StoreError: the files to be replaced could not be backed up; they stand.
    """
    if not _is_unfinished(folder, files):
        return ""
    listed = _read_list(folder, files)
    if listed is None or not _belongs(folder, files, listed):
        return (
            "Files that were once to replace those of the store came back, and belong to another state of it:"
            f" they are left in {_leave_aside(folder, files)}, and nothing was replaced."
        )
    return _exchange(folder, files, listed)


def _exchange(folder: Path, files: Files, listed: _Exchange) -> str:
    """Replace the files, from wherever an earlier attempt stopped.

    Returns and raises the same as `finish_replacement`.
    """
    _see_to_original(folder, files, listed)
    for name in sorted(listed.parts, key=_order):
        _put_in_place(folder, files, listed, name)
    for name in listed.removes.keys() - listed.parts.keys():
        if not is_replaced(name) and _digest(files.read(folder / name)) == listed.removes[name]:
            other = _other_name(folder, files, name)
            files.replace(folder / name, other)
            files.sync_folder(other.parent)
            files.sync_folder((folder / name).parent)
    if not files.names(folder / history.NAME):
        # An empty history would mean that a snapshot is missing.
        files.remove_folder(folder / history.NAME)
    return _let_go(folder, files, listed)


def _put_in_place(folder: Path, files: Files, listed: _Exchange, name: str) -> None:
    """Put one new file in place; the one that it replaces keeps another name.

    Raises:
        FencedError: another program without the lock has finished the replacement, or put its own file there.
    """
    path, new = folder / name, listed.parts[name]
    is_in_place = files.exists(path) and _digest(files.read(path)) == new
    # The same journal is replaced too: by a file into which no other program writes.
    if is_in_place and not (name == journal.NAME and listed.removes.get(name) == new):
        files.sync_folder(path.parent)  # an earlier attempt may have stopped before it did
        return
    data = files.read(folder / INCOMING / name)
    if _digest(data) != new:
        raise fenced(folder)

    def keep() -> None:
        if not _is_unfinished(folder, files):
            raise fenced(folder)
        if name == journal.NAME:
            ReplacedJournal(path, files).keep()
        elif files.exists(path):
            other = link_or_move(files, path, partial(_other_name, folder, files, name))
            files.sync_folder(other.parent)

    files.make_folder(path.parent)
    write_whole(files, path, data, keep)
    if _digest(files.read(path)) != new:
        raise fenced(folder)


def _other_name(folder: Path, files: Files, name: str) -> Path:
    """Return the other name that a file of the store keeps until the replacement is finished."""
    places = (folder / INCOMING / f"{REPLACED}-{number}" / name for number in count(1))
    other = next(place for place in places if not files.exists(place))
    files.make_folder(other.parent)
    return other


def _let_go(folder: Path, files: Files, listed: _Exchange) -> str:
    """Remove the other names of the files that were read, and with them the folder; leave any other file.

    Returns:
        A sentence for the clerk when there is another.
    """
    for name in set(replaced_names(folder, files)) - listed.parts.keys():
        if _digest(files.read(folder / name)) in listed.removes.values():
            files.remove(folder / name)
    known = {*listed.removes.values(), *listed.parts.values()}
    incoming = folder / INCOMING
    altered = False
    for kept in (incoming / name for name in files.names(incoming) if name.startswith(REPLACED)):
        for name, digest in _digests(kept, files).items():
            altered = altered or digest not in known
            if digest in known:
                files.remove(kept / name)
    if altered:
        for name in listed.parts:
            files.remove(incoming / name)
        return (
            "Another program wrote into the store while its files were replaced: what it wrote is left in"
            f" {_leave_aside(folder, files)}, where “scrutiny doctor” finds what the store lacks."
        )
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
    old, new = listed.removes.get(journal.NAME), listed.parts.get(journal.NAME)
    is_replacing = journal.NAME in here and here[journal.NAME] == new
    known = all(
        digest in (listed.removes.get(name), listed.parts.get(name))
        or (is_replaced(name) and (is_replacing or digest == old))
        for name, digest in here.items()
    )
    return known and all(
        digest in (here.get(name), _digest(files.read(folder / INCOMING / name)))
        for name, digest in listed.parts.items()
    )


def _leave_aside(folder: Path, files: Files) -> Path:
    """Leave the folder of a replacement aside, under another name, and return that."""
    taken = set(files.names(folder))
    name = next(name for number in count(1) if (name := f"{ASIDE}-{number}") not in taken)
    files.replace(folder / INCOMING, folder / name)
    files.sync_folder(folder)
    return folder / name


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


def _order(name: str) -> tuple[bool, bool, bool, str]:
    """Return a key that sorts the journal first, which fences others out, and the snapshot last.

    What cannot be read is set aside before the file of the history is replaced that holds it.
    """
    return name != journal.NAME, name == snapshot.NAME, not name.endswith(UNREADABLE), name
