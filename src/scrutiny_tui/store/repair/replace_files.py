"""Replacing all files of a store at once: all of it or nothing, whenever the power goes.

The new files are written into a folder of their own, which is renamed to `incoming` once all of them are on
the disk. From then on the replacement is decided, and the next program that opens the store for writing
finishes it.
"""

import json
from pathlib import Path

from scrutiny_tui.domain.errors import StoreError
from scrutiny_tui.store.files import Files, write_whole
from scrutiny_tui.store.log import history, journal
from scrutiny_tui.store.store_files import StoreFiles, store_file_names
from scrutiny_tui.store.tables import snapshot

INCOMING = "incoming"
_LIST = "parts.json"


def replace_files(folder: Path, files: Files, new: StoreFiles) -> None:
    """Put new files in the place of all those of a store, whose lock the caller holds.

    Args:
        folder: the store's folder.
        files: the file system.
        new: the new files.

    Raises:
        OSError: it failed; either the old files stand, or the next opening finishes the replacement.
    """
    staging = folder / f"{INCOMING}.new"
    files.remove_folder(staging)
    files.make_folder(staging)
    for name, data in {**new, _LIST: json.dumps(sorted(new)).encode()}.items():
        path = staging / name
        files.make_folder(path.parent)
        write_whole(files, path, data)
    files.remove_folder(folder / INCOMING)
    files.replace(staging, folder / INCOMING)
    files.sync_folder(folder)
    finish_replacement(folder, files)


def refuse_unfinished(folder: Path, files: Files) -> None:
    """Keep a program that only reads from reading a store that is half replaced.

    Raises:
        StoreError: a replacement was decided and not finished.
    """
    if _is_unfinished(folder, files):
        raise StoreError(
            f"The store in {folder} was being put in order and that was interrupted: open the program on it"
            " once, which finishes it; nothing was changed."
        )


def finish_replacement(folder: Path, files: Files) -> None:
    """Finish a replacement that was decided, if there is one. The caller holds the store's lock.

    Raises:
        OSError: it failed; the next call goes on from there.
    """
    if not _is_unfinished(folder, files):
        return
    incoming = folder / INCOMING
    wanted = set(json.loads(files.read(incoming / _LIST)))
    for name in set(store_file_names(folder, files)) - wanted:
        files.remove(folder / name)
    for name in sorted(wanted, key=_snapshot_last):
        if files.exists(incoming / name):
            files.make_folder((folder / name).parent)
            files.replace(incoming / name, folder / name)
            files.sync_folder((folder / name).parent)
    if not files.names(folder / history.NAME):
        # An empty history would mean that a snapshot is missing.
        files.remove_folder(folder / history.NAME)
    files.remove(incoming / _LIST)
    files.sync_folder(incoming)
    files.remove_folder(incoming)


def _is_unfinished(folder: Path, files: Files) -> bool:
    return files.exists(folder / INCOMING / _LIST)


def _snapshot_last(name: str) -> tuple[bool, bool, str]:
    return name == snapshot.NAME, name == journal.NAME, name
