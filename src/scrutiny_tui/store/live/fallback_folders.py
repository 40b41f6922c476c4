"""Folders outside the store, for words not in it yet: what is being typed, and what its disk refused.

The store may be on a share that goes away, on a full disk, or in a folder that has become read only. So these
words are kept on the clerk's own disk, in the first of several folders that can be written.
"""

import errno
import hashlib
import os
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path

from scrutiny_tui.store.files import Files, write_all, write_whole
from scrutiny_tui.system.own_folders import ForeignError


def fallback_folders_for(store: Path, roots: Sequence[Path]) -> tuple[Path, ...]:
    """Return the folders that belong to one store, one below each root.

    Args:
        store: the store's folder; it need not exist.
        roots: folders of the user's own on this computer, the best first.
    """
    key = hashlib.sha256(os.fsencode(store.absolute())).hexdigest()[:16]
    return tuple(root / key for root in roots)


class FallbackFolders:
    """Files outside the store, each written to the first folder that takes it.

    Args:
        folders: the folders, the best first; each is made when it is first written to.
        files: the file system, which refuses what is not this user's (`OwnFiles`).
    """

    def __init__(self, folders: Sequence[Path], files: Files) -> None:
        self.folders = tuple(folders)
        self._files = files
        self._made: set[Path] = set()

    def read(self, name: str) -> dict[Path, bytes]:
        """Return the content of every file of that name by its path; what cannot be read is left out."""
        found = {}
        for path in (folder / name for folder in self.folders):
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
        """Make `data` the whole content of the file in the first folder that takes it; remove it elsewhere.

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
        for folder in self.folders:
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

    def _first(self, name: str, write: Callable[[Path], None]) -> Path:
        failed: OSError | None = None
        for folder in self.folders:
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


def _reason(error: OSError) -> OSError:
    """Return the error, with the name of a folder that is open to others: the user can mend that."""
    if not isinstance(error, ForeignError):
        return error
    return OSError(error.errno, f"no folder of yours can be written: {error.filename}: {error.strerror}")
