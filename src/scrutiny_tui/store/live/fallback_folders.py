"""Folders outside the store, for words not in it yet: what is being typed, and what its disk refused.

The store may be on a share that goes away, on a full disk, or in a folder that has become read only. So these
words are kept on the clerk's own disk, in the first of several folders that can be written.
"""

import errno
import hashlib
import os
import re
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from re import Pattern

from scrutiny_tui.store.files import Files, write_all, write_whole
from scrutiny_tui.store.log import journal
from scrutiny_tui.store.log.line_format import NewerError, header_in
from scrutiny_tui.system.own_folders import ForeignError

_IDENTITY = re.compile("[0-9a-f]{16}")
"""The identity of a store. It comes from a file, and becomes the name of a folder."""
KNOWN = "of"
"""The folder below each root that says which store was last opened at which path."""
_HEADER = 400
"""The most bytes that the first line of a journal takes up."""


class FallbackFolders:
    """Files outside the store, each written to the first folder that takes it.

    Args:
        folders: the folders, the best first; each is made when it is first written to.
        files: the file system, which refuses what is not this user's (`OwnFiles`).
        earlier: folders of older versions. Their files are read, and removed once they are written elsewhere.
    """

    def __init__(self, folders: Sequence[Path], files: Files, earlier: Sequence[Path] = ()) -> None:
        self.folders = tuple(folders)
        self._files = files
        self._earlier = tuple(earlier)
        self._made: set[Path] = set()

    def belong_to(self, store_id: str) -> bool:
        """Use the folders of a store, once it was opened and its identity is known.

        Args:
            store_id: the identity; empty for a store that has none yet.

        Returns:
            Whether they differ from the folders before.
        """
        del store_id
        return False

    def names(self, name: Pattern[str]) -> list[str]:
        """Return the names of the files that match a pattern."""
        found = set[str]()
        for folder in (*self.folders, *self._earlier):
            with suppress(OSError):
                found.update(filter(name.fullmatch, self._files.names(folder)))
        return sorted(found)

    def read(self, name: str) -> dict[Path, bytes]:
        """Return the content of every file of that name by its path; what cannot be read is left out."""
        found = {}
        for path in (folder / name for folder in (*self.folders, *self._earlier)):
            try:
                data = self._files.read(path)
            except OSError:
                continue
            if data:
                found[path] = data
        return found

    def make(self, folder: Path) -> None:
        """Make one of the folders.

        Raises:
            OSError: it could not be made, or is not this user's.
        """
        self._files.make_folder(folder)

    def append(self, name: str, data: bytes, *, sync: bool = True) -> Path:
        """Append to the file of that name in the first folder that takes it.

        Args:
            name: the file's name.
            data: the bytes to append. If a folder takes only some of them, those stay at the file's end.
            sync: whether the bytes are on the disk when this returns. Without it they survive the end of the
                program, but not a power cut.

        Returns:
            The file.

        Raises:
            OSError: no folder took it; the error is that of the first.
        """
        return self._first(name, lambda path: self._append(path, data, sync=sync))

    def replace(self, name: str, data: bytes) -> Path:
        """Make `data` the whole content of the file in the first folder that takes it; remove the others.

        Raises:
            OSError: no folder took it; the error is that of the first.
        """
        path = self._first(name, lambda path: write_whole(self._files, path, data))
        self._remove(name, but=path.parent)
        return path

    def remove(self, name: str) -> None:
        """Remove the file of that name from every folder that can be reached."""
        self._remove(name)

    def _remove(self, name: str, but: Path | None = None) -> None:
        for folder in (*self.folders, *self._earlier):
            if folder != but:
                with suppress(OSError):
                    self._files.remove(folder / name)

    def _append(self, path: Path, data: bytes, *, sync: bool) -> None:
        handle = self._files.open(path)
        try:
            end = self._files.length(handle)
            write_all(self._files, handle, end, data, sync=sync)
        finally:
            self._files.close(handle)
        if sync:
            self._files.sync_folder(path.parent)

    def _first(self, name: str, write: Callable[[Path], None], folders: Sequence[Path] | None = None) -> Path:
        failed: OSError | None = None
        for folder in self.folders if folders is None else folders:
            try:
                if folder not in self._made:  # putting its name on the disk takes a sync
                    self._files.make_folder(folder)
                write(folder / name)
                self._made.add(folder)
            except OSError as error:
                self._made.discard(folder)
                failed = failed or error
            else:
                return folder / name
        raise _reason(failed or FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT)))


class StoreFallbackFolders(FallbackFolders):
    """The fallback folders of one store, wherever it lies and however its path is spelt.

    They are named after the store's identity. While the store is away, its identity is taken from the last
    time it was opened at the path.

    Args:
        store: the store's folder; it need not exist.
        roots: folders of the user's own on this computer, the best first. One lies below each.
        files: the file system of those folders.
    """

    def __init__(self, store: Path, roots: Sequence[Path], files: Files) -> None:
        spellings = dict.fromkeys((store.absolute(), Path(os.path.realpath(store))))
        self._roots = tuple(roots)
        self._keys = [hashlib.sha256(os.fsencode(path)).hexdigest()[:16] for path in spellings]
        earlier = [root / key for key in self._keys for root in roots]
        super().__init__([root / self._keys[0] for root in roots], files, earlier)
        identity = _identity_of(store)
        if identity is None:
            identity = self._last_known()
        if _IDENTITY.fullmatch(identity):
            self.folders = tuple(root / identity for root in roots)

    def belong_to(self, store_id: str) -> bool:
        """Use the folders of a store, and remember that it lies at this path."""
        if not _IDENTITY.fullmatch(store_id):
            return False
        before, self.folders = self.folders, tuple(root / store_id for root in self._roots)
        if self._last_known() != store_id:
            for key in self._keys:
                with suppress(OSError):
                    self._first(key, self._remember(store_id), [root / KNOWN for root in self._roots])
        return before != self.folders

    def _last_known(self) -> str:
        """The identity of the store that was last opened at this path; empty where none was."""
        for root in self._roots:
            for key in self._keys:
                with suppress(OSError):
                    found = self._files.read(root / KNOWN / key).decode("ascii", "replace")
                    if _IDENTITY.fullmatch(found):
                        return found
        return ""

    def _remember(self, store_id: str) -> Callable[[Path], None]:
        return lambda path: write_whole(self._files, path, store_id.encode())


def _identity_of(store: Path) -> str | None:
    """The identity of the store in a folder; empty where it has none, None where there is no store."""
    file = store / journal.NAME
    try:
        header = header_in(Files().read_beginning(file, _HEADER))
    except (OSError, NewerError):  # opening it says what is wrong
        return ""
    return header.store if header else "" if file.exists() else None


def _reason(error: OSError) -> OSError:
    """Return the error, naming a folder that is open to others: the user can put that right."""
    if not isinstance(error, ForeignError):
        return error
    return OSError(error.errno, f"no folder of yours can be written: {error.filename}: {error.strerror}")
