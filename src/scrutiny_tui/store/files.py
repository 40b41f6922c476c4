"""Every file call of the store, one method each, so that a test can make each of them fail.

What differs between platforms is here too: Windows knows no fsync of a folder, and refuses to replace or
read a file for as long as a virus scanner or a follower has it open.
"""

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple, TypeVar

T = TypeVar("T")

WINDOWS = sys.platform == "win32"
_OPEN = os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0)


class Condition(NamedTuple):
    """What the system says of an open file.

    Attributes:
        length: in bytes.
        linked: whether it still stands in a folder; a file whose folder was deleted can be written for ever.
    """

    length: int
    linked: bool


class Files:
    """The file system.

    Args:
        pauses: how long to wait, in seconds, before each further attempt at a file that somebody has open.
    """

    def __init__(self, pauses: tuple[float, ...] = (0.05,) * 20 if WINDOWS else ()) -> None:
        self._pauses = pauses

    def make_folder(self, folder: Path) -> None:
        """Make a folder that only its owner may enter, and those above it; one that exists stays as it is."""
        if folder.is_dir():
            return
        folder.parent.mkdir(parents=True, exist_ok=True)
        folder.mkdir(mode=0o700)
        self.sync_folder(folder.parent)

    def exists(self, path: Path) -> bool:
        """Whether there is such a file."""
        return path.exists()

    def read(self, path: Path) -> bytes:
        """All that a file holds; nothing where there is none."""
        try:
            return self._patiently(path.read_bytes)
        except FileNotFoundError:
            return b""

    def read_from(self, handle: int, offset: int) -> bytes:
        """What an open file holds from `offset` to its end."""
        os.lseek(handle, offset, os.SEEK_SET)
        parts = iter(lambda: os.read(handle, 1 << 20), b"")
        return b"".join(parts)

    def open_for_appending(self, path: Path) -> int:
        """Open a file, made where there is none; every write goes to its end."""
        return os.open(path, _OPEN | os.O_APPEND, 0o600)

    def open_anew(self, path: Path) -> int:
        """Open a file to be written from the beginning."""
        return os.open(path, _OPEN | os.O_TRUNC, 0o600)

    def condition(self, handle: int) -> Condition:
        """How long an open file is, and whether it still stands in its folder."""
        found = os.fstat(handle)
        return Condition(found.st_size, found.st_nlink > 0)

    def write(self, handle: int, data: bytes | memoryview) -> int:
        """Write as much of `data` as the system takes at once, and say how many bytes that was."""
        return os.write(handle, data)

    def sync(self, handle: int) -> None:
        """Return when all that was written is on the disk."""
        os.fsync(handle)

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


def write_all(files: Files, handle: int, data: bytes) -> None:
    """Write every byte of `data` and return when they are on the disk.

    Raises:
        OSError: they could not all be written; some may have been.
    """
    rest = memoryview(data)
    while rest:
        rest = rest[files.write(handle, rest) :]
    files.sync(handle)


def write_whole(files: Files, path: Path, data: bytes) -> None:
    """Make `data` the whole of a file in one step: a reader finds the old file or the new one, never a part.

    Raises:
        OSError: it could not be written; the old file stands as it was.
    """
    new = path.with_name(path.name + ".new")
    handle = files.open_anew(new)
    try:
        write_all(files, handle, data)
    finally:
        files.close(handle)
    files.replace(new, path)
    files.sync_folder(path.parent)
