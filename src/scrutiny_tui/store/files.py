"""Every file call of the store, one method each, so that a test can make each of them fail.

What differs between platforms is here too: Windows knows no fsync of a folder, and refuses to replace or
read a file for as long as a virus scanner or a follower has it open.
"""

import errno
import os
import shutil
import sys
import time
from collections.abc import Callable
from itertools import takewhile
from pathlib import Path
from typing import TypeVar

T = TypeVar("T")

WINDOWS = sys.platform == "win32"
# Where there is fdatasync, the time of the last change, which nothing here asks for, need not be on the disk.
_sync: Callable[[int], None] = getattr(os, "fdatasync", os.fsync)
_OPEN = os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0)

_NOT_OURS = {errno.EACCES, errno.EPERM, errno.EROFS, errno.EINVAL}
"""Why a folder that no program of ours can have made another in cannot be synced."""


class Files:
    """The file system.

    Args:
        pauses: how long to wait, in seconds, before each further attempt at a file that somebody has open.
    """

    def __init__(self, pauses: tuple[float, ...] = (0.05,) * 20 if WINDOWS else ()) -> None:
        self._pauses = pauses

    def make_folder(self, folder: Path) -> None:
        """Make a folder that only its owner may enter, and those above it; one that exists stays as it is.

        The names of all of them are on the disk when this returns. That of one that exists may not have been:
        the program that made it may have been stopped before it saw to that.
        """
        missing = list(takewhile(lambda path: not self.exists(path), (folder, *folder.parents)))
        there = missing[-1].parent if missing else folder
        self.mkdir(there, 0o700)  # makes none, but refuses a file of that name
        try:
            self.sync_folder(there.parent)
        except OSError as error:
            if error.errno not in _NOT_OURS:
                raise
        for path in reversed(missing):
            self.mkdir(path, 0o700 if path == folder else 0o777)
            self.sync_folder(path.parent)

    def mkdir(self, folder: Path, mode: int) -> None:
        """Make a folder in one that exists; one that is there stays as it is, and a file is an error."""
        folder.mkdir(mode, exist_ok=True)

    def exists(self, path: Path) -> bool:
        """Whether there is such a file, without asking for its times (see `length`)."""
        return os.access(path, os.F_OK)

    def names(self, folder: Path) -> list[str]:
        """The names in a folder, sorted; none where there is no such folder."""
        try:
            return sorted(os.listdir(folder))  # noqa: PTH208  the names alone are wanted
        except FileNotFoundError:
            return []

    def read(self, path: Path) -> bytes:
        """All that a file holds; nothing where there is none."""
        try:
            return self._patiently(path.read_bytes)
        except FileNotFoundError:
            return b""

    def read_from(self, path: Path, offset: int) -> bytes:
        """What a file holds from `offset` on; nothing where there is none. It is open only meanwhile."""

        def attempt() -> bytes:
            with path.open("rb") as file:
                file.seek(offset)
                return file.read()

        try:
            return self._patiently(attempt)
        except FileNotFoundError:
            return b""

    def stamp(self, path: Path) -> tuple[int, int, int]:
        """What tells a file from the one that was there before it was replaced; zeros where there is none."""
        try:
            found = path.stat()
        except FileNotFoundError:
            return (0, 0, 0)
        return (found.st_ino, found.st_size, found.st_mtime_ns)

    def is_open(self, handle: int, path: Path) -> bool:
        """Whether an open file is still the one at that path, which its folder may have gone from."""
        return os.path.samestat(os.fstat(handle), path.stat())

    def open(self, path: Path) -> int:
        """Open a file to be read and written, made where there is none; only its owner may read it."""
        return os.open(path, _OPEN, 0o600)

    def length(self, handle: int) -> int:
        """How many bytes an open file holds.

        Not by fstat: where its times were asked for, Linux notes a time of its own for the next write, and
        the sync after it takes half as long again.
        """
        return os.lseek(handle, 0, os.SEEK_END)

    def write(self, handle: int, offset: int, data: bytes | memoryview) -> int:
        """Write as much of `data` at `offset` as the system takes at once; say how many bytes that was."""
        os.lseek(handle, offset, os.SEEK_SET)
        return os.write(handle, data)

    def sync(self, handle: int) -> None:
        """Return when all that was written, and how long the file is, is on the disk."""
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

    def remove(self, path: Path) -> None:
        """Remove a file, if it is there."""
        path.unlink(missing_ok=True)

    def remove_folder(self, folder: Path) -> None:
        """Remove a folder with all that is in it, if it is there."""
        if folder.exists():
            shutil.rmtree(folder)

    def is_ours(self, folder: Path) -> bool:
        """Whether a folder belongs to the user and nobody else may write into it.

        In a folder for everybody's temporary files, somebody else may have made the one that is asked for.
        """
        if WINDOWS:
            return True  # what lies below the user's profile is the user's
        found = folder.stat()
        return found.st_uid == os.geteuid() and not found.st_mode & 0o022

    def remove_empty_folder(self, folder: Path) -> None:
        """Remove a folder in which there is nothing; one that holds something is an error."""
        folder.rmdir()

    def sync_folder(self, folder: Path) -> None:
        """Return when the names in a folder are on the disk; Windows sees to that by itself."""
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
    """Write every byte of `data` at `offset` and return when they are on the disk, or handed to the system.

    Raises:
        OSError: they could not all be written; some may have been.
    """
    rest = memoryview(data)
    while rest:
        written = files.write(handle, offset, rest)
        if not written:
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        offset, rest = offset + written, rest[written:]
    if sync:
        files.sync(handle)


def write_at_end(files: Files, path: Path, data: bytes) -> None:
    """Add `data` to a file, made where there is none, and return when it is on the disk.

    Raises:
        OSError: it could not all be written.
    """
    handle = files.open(path)
    try:
        write_all(files, handle, files.length(handle), data)
    finally:
        files.close(handle)
    files.sync_folder(path.parent)


def write_whole(files: Files, path: Path, data: bytes) -> None:
    """Make `data` the whole of a file in one step: a reader finds the old file or the new one, never a part.

    Raises:
        OSError: it could not be written; the old file stands as it was.
    """
    new = path.with_name(path.name + ".new")
    handle = files.open(new)
    try:
        files.truncate(handle, 0)
        write_all(files, handle, 0, data)
    finally:
        files.close(handle)
    files.replace(new, path)
    files.sync_folder(path.parent)
