"""A whole new set of parts in the place of the old one: all of it or nothing, whenever the power goes.

The new parts are written into a folder beside, which takes the name `incoming` once all of them are on the
disk. From then on the exchange is decided: whoever opens the store next for writing finishes it.
"""

import json
from pathlib import Path

from scrutiny_tui.domain.errors import StoreError
from scrutiny_tui.store import store_files
from scrutiny_tui.store.files import Files, write_whole
from scrutiny_tui.store.log import history, journal
from scrutiny_tui.store.store_files import StoreFiles
from scrutiny_tui.store.tables import snapshot

INCOMING = "incoming"
_LIST = "parts.json"


def exchange(folder: Path, files: Files, new: StoreFiles) -> None:
    """Put new parts in the place of all those in a store's folder. The store must be held.

    Args:
        folder: the store's folder.
        files: the file system.
        new: what the parts are to hold.

    Raises:
        OSError: it failed; either the old parts stand, or the next opening finishes the exchange.
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
    finish(folder, files)


def unfinished(folder: Path, files: Files) -> bool:
    """Whether an exchange was decided and not finished."""
    return files.exists(folder / INCOMING / _LIST)


def refuse_unfinished(folder: Path, files: Files) -> None:
    """Keep a program that only reads from taking half an exchange for a store.

    Raises:
        StoreError: an exchange was decided and not finished.
    """
    if unfinished(folder, files):
        raise StoreError(
            f"The store in {folder} was being put in order and that was interrupted: open the program on it"
            " once, which finishes it; nothing was changed."
        )


def finish(folder: Path, files: Files) -> None:
    """Finish an exchange that was decided, if there is one. The store must be held.

    Raises:
        OSError: it failed; the next call goes on from there.
    """
    if not unfinished(folder, files):
        return
    incoming = folder / INCOMING
    wanted = set(json.loads(files.read(incoming / _LIST)))
    for name in set(store_files.names(folder, files)) - wanted:
        files.remove(folder / name)
    for name in sorted(wanted, key=_snapshot_last):
        if files.exists(incoming / name):
            files.make_folder((folder / name).parent)
            files.replace(incoming / name, folder / name)
            files.sync_folder((folder / name).parent)
    if not files.names(folder / history.NAME):
        # An empty history would say that a snapshot is missing.
        files.remove_folder(folder / history.NAME)
    files.remove(incoming / _LIST)
    files.sync_folder(incoming)
    files.remove_folder(incoming)


def _snapshot_last(name: str) -> tuple[bool, bool, str]:
    return name == snapshot.NAME, name == journal.NAME, name
