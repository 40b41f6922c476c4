"""Every file call of the store, one method each, so that a test can make each of them fail.

The differences between platforms are here too. Windows has no fsync of a folder, and refuses to replace or
read a file while a virus scanner or a follower has it open.
"""

import errno
import os
import shutil
import sys
import time
from collections.abc import Callable
from itertools import chain, takewhile
from pathlib import Path
from typing import TypeVar

T = TypeVar("T")

WINDOWS = sys.platform == "win32"
# Nothing here asks for the time of a file's last change, so fdatasync, where there is one, is enough.
_sync: Callable[[int], None] = getattr(os, "fdatasync", os.fsync)
_OPEN = os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0)
_TIMELESS = _OPEN | getattr(os, "O_NOATIME", 0)
"""Reading notes no time, where the system allows that: else the next sync would have it to write too."""

_NOT_OURS = {errno.EACCES, errno.EPERM, errno.EROFS, errno.EINVAL}
"""The errors of syncing a parent folder that this program cannot have made a folder in."""


class Files:
    """The file system.

    Args:
        pauses: how long to wait, in seconds, before each further attempt at a file that another program has
            open.
    """

    def __init__(self, pauses: tuple[float, ...] = (0.05,) * 20 if WINDOWS else ()) -> None:
        self._pauses = pauses

    def make_folder(self, folder: Path) -> None:
        """Make a folder that only its owner may enter, and its parents; one that exists stays as it is.

        The names of all of them are on the disk when this returns. The name of a folder that exists already
        may not be: the program that made it may have stopped before it synced the parent.
        """
        missing = list(takewhile(lambda path: not self.exists(path), chain((folder,), folder.parents)))
        existing = missing[-1].parent if missing else folder
        self.mkdir(existing, 0o700)  # creates nothing, but fails for a file of that name
        try:
            self.sync_folder(existing.parent)
        except OSError as error:
            if error.errno not in _NOT_OURS:
                raise
        for path in reversed(missing):
            self.mkdir(path, 0o700 if path == folder else 0o777)
            self.sync_folder(path.parent)

    def mkdir(self, folder: Path, mode: int) -> None:
        """Make a folder whose parent exists; if it exists, it stays as it is, and a file is an error."""
        folder.mkdir(mode, exist_ok=True)

    def exists(self, path: Path) -> bool:
        """Whether a file exists, without asking for its times (see `length`)."""
        return os.access(path, os.F_OK)

    def names(self, folder: Path) -> list[str]:
        """Return the names in a folder, sorted; none when it does not exist."""
        try:
            return sorted(os.listdir(folder))  # noqa: PTH208  only the names are needed
        except FileNotFoundError:
            return []

    def read(self, path: Path) -> bytes:
        """Return the content of a file; empty when it does not exist."""
        try:
            return self._patiently(path.read_bytes)
        except FileNotFoundError:
            return b""

    def stamp(self, path: Path) -> tuple[int, int, int]:
        """Return numbers that tell a file from the one that it replaced; zeros when it does not exist.

        Those of a folder tell whether a name in it has changed. The last number is the time of the last
        change, in nanoseconds.
        """
        try:
            found = os.stat(path)  # noqa: PTH116  quicker, and called after every save
        except FileNotFoundError:
            return (0, 0, 0)
        return (found.st_ino, found.st_size, found.st_mtime_ns)

    def is_open(self, handle: int, path: Path) -> bool:
        """Whether an open file is still the one at that path: it may have been moved or deleted."""
        return os.path.samestat(os.fstat(handle), path.stat())

    def read_at(self, handle: int, offset: int, length: int) -> bytes:
        """Return bytes of an open file, which may have been replaced or deleted since."""
        if sys.platform == "win32":
            os.lseek(handle, offset, os.SEEK_SET)
            return os.read(handle, length)
        return os.pread(handle, length, offset)

    def read_beginning(self, path: Path, length: int) -> bytes:
        """Return the first bytes of a file; empty when it does not exist, or is a folder or a device."""

        def attempt() -> bytes:
            with path.open("rb") as file:
                return file.read(length)

        return self._patiently(attempt) if path.is_file() else b""

    def open(self, path: Path) -> int:
        """Open a file for reading and writing. One that is made here is readable by its owner only."""
        try:
            return os.open(path, _TIMELESS, 0o600)
        except PermissionError:  # only the owner of a file may ask for that
            return os.open(path, _OPEN, 0o600)

    def length(self, handle: int) -> int:
        """Return the length of an open file in bytes.

        This is not fstat: once a file's times were asked for, Linux gives the next write a time of its own,
        and the sync after it takes half as long again.
        """
        return os.lseek(handle, 0, os.SEEK_END)

    def write(self, handle: int, offset: int, data: bytes | memoryview) -> int:
        """Write as much of `data` at `offset` as the system takes at once; return that number of bytes."""
        if sys.platform == "win32":
            os.lseek(handle, offset, os.SEEK_SET)
            return os.write(handle, data)
        return os.pwrite(handle, data, offset)

    def sync(self, handle: int) -> None:
        """Wait until everything written to a file, and its length, is on the disk."""
        _sync(handle)

    def truncate(self, handle: int, length: int) -> None:
        """Cut an open file to `length` bytes."""
        os.ftruncate(handle, length)

    def close(self, handle: int) -> None:
        """Close an open file."""
        os.close(handle)

    def replace(self, new: Path, old: Path) -> None:
        """Put one file in the place of another, in one step."""
        self._patiently(lambda: new.replace(old))

    def link(self, path: Path, second: Path) -> None:
        """Give a file a second name.

        Raises:
            FileExistsError: there is a file of that name.
            OSError: it failed, or the file system has no such names.
        """
        self._patiently(lambda: second.hardlink_to(path))

    def remove(self, path: Path) -> None:
        """Remove a file if it exists."""
        path.unlink(missing_ok=True)

    def remove_folder(self, folder: Path) -> None:
        """Remove a folder with everything in it, if it exists."""
        if folder.exists():
            shutil.rmtree(folder)

    def remove_empty_folder(self, folder: Path) -> None:
        """Remove an empty folder; one that is not empty is an error."""
        folder.rmdir()

    def sync_folder(self, folder: Path) -> None:
        """Wait until the names in a folder are on the disk; Windows does that by itself."""
        if WINDOWS:
            return
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)

    def _patiently(self, attempt: Callable[[], T]) -> T:
        for pause in self._pauses:
            try:
                return attempt()
            except PermissionError:
                time.sleep(pause)
        return attempt()


def write_all(files: Files, handle: int, offset: int, data: bytes, *, sync: bool = True) -> None:
    """Write every byte of `data` at `offset`; they are on the disk when this returns.

    Args:
        files: the file system.
        handle: the open file.
        offset: where to write.
        data: the bytes.
        sync: whether to sync. Without it the bytes survive the end of the program, but not a power cut.

    Raises:
        OSError: not all of them could be written; some may have been.
    """
    done = 0
    while done < len(data):
        written = files.write(handle, offset + done, memoryview(data)[done:] if done else data)
        if not written:
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        done += written
    if sync:
        files.sync(handle)


def write_at_end(files: Files, path: Path, data: bytes) -> None:
    """Append `data` to a file, which is made when it does not exist; it is on the disk when this returns.

    Raises:
        OSError: not all of it could be written.
    """
    handle = files.open(path)
    try:
        write_all(files, handle, files.length(handle), data)
    finally:
        files.close(handle)
    files.sync_folder(path.parent)


def write_whole(files: Files, path: Path, data: bytes, before: Callable[[], object] = lambda: None) -> None:
    """Make `data` the whole content of a file in one step: a reader finds the old content or the new.

    Args:
        files: the file system.
        path: the file.
        data: its new content.
        before: called once the content is on the disk, before it takes its place; what it raises keeps the
            old file there.

    Raises:
        OSError: it could not be written; the old file stands as it was.
    """
    new = path.with_name(path.name + ".new")
    files.remove(new)  # a program that was stopped may have it open, and would write into this one
    handle = files.open(new)
    try:
        write_all(files, handle, 0, data)
    finally:
        files.close(handle)
    before()
    files.replace(new, path)
    files.sync_folder(path.parent)


def write_unsynced(files: Files, path: Path, data: bytes) -> None:
    """Make `data` the whole content of a file, which need not survive a power cut.

    Raises:
        OSError: it could not be written.
    """
    new = path.with_name(path.name + ".new")
    files.remove(new)
    handle = files.open(new)
    try:
        write_all(files, handle, 0, data, sync=False)
    finally:
        files.close(handle)
    files.replace(new, path)
