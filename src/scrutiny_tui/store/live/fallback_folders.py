"""Where words are kept that are not in the store yet: what is being typed, and what its disk would not take.

The store may lie on a share that goes away, on a full disk, in a folder that may no longer be written. So
these words lie elsewhere, on the clerk's own disk, in the first of several places that takes them.
"""

import errno
import hashlib
import os
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path

from scrutiny_tui.store.files import Files, write_all, write_whole


def fallback_folders_for(store: Path, roots: Sequence[Path]) -> tuple[Path, ...]:
    """The folders that belong to one store, one below each root.

    Args:
        store: the store's folder; it need not exist.
        roots: folders of the user's own on this computer, the best first.
    """
    key = hashlib.sha256(os.fsencode(store.absolute())).hexdigest()[:16]
    return tuple(root / key for root in roots)


class FallbackFolders:
    """Files beside the store, each in the first place that takes it.

    Args:
        folders: the places, the best first; each is made when it is first written to.
        files: the file system.
    """

    def __init__(self, folders: Sequence[Path], files: Files) -> None:
        self.folders = tuple(folders)
        self._files = files
        self._made: set[Path] = set()

    def read(self, name: str) -> dict[Path, bytes]:
        """What the files of that name hold, by their path; a place that cannot be read is passed over."""
        found = {}
        for path in (folder / name for folder in self.folders):
            try:
                data = self._files.read(path)
            except OSError:
                continue
            if data:
                found[path] = data
        return found

    def append(self, name: str, data: bytes, *, sync: bool = True) -> Path:
        """Add to the file of that name in the first place that takes it.

        Args:
            name: the file's name.
            data: what is added. Should a place take a part of it only, that part stays at its end there.
            sync: whether it is on the disk when this returns, and not only safe from the program's end.

        Returns:
            The file.

        Raises:
            OSError: no place took it; the error is that of the first.
        """
        return self._first(name, lambda path: self._append(path, data, sync=sync))

    def replace(self, name: str, data: bytes) -> Path:
        """Make `data` the whole of the file, in the first place that takes it, and remove it from the others.

        Raises:
            OSError: no place took it; the error is that of the first.
        """
        path = self._first(name, lambda path: write_whole(self._files, path, data))
        self._remove(name, but=path.parent)
        return path

    def remove(self, name: str) -> None:
        """Remove the file of that name from every place; one that cannot be reached is passed over."""
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
                if folder not in self._made:  # to see to its name on the disk takes a sync
                    self._files.make_folder(folder)
                if not self._files.is_ours(folder):
                    raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(folder))
                write(folder / name)
                self._made.add(folder)
            except OSError as error:
                self._made.discard(folder)
                failed = failed or error
            else:
                return folder / name
        raise failed or FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT))
