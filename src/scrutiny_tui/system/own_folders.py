"""Folders outside the store that belong to this user alone.

On a computer with several users, any of them can make a folder in the system's folder for temporary files
before this program does, and put words there that it would take for the clerk's. So every call here opens the
folder again and checks who owns it, and does the same with the file. On Windows all this lies in the user's
own profile, where no other user can write, and nothing is checked.
"""

import errno
import os
import re
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

MOST_BYTES = 64_000_000
"""The most bytes that are read of a file."""

_WINDOWS = sys.platform == "win32"
_FOLDER = os.O_RDONLY | getattr(os, "O_DIRECTORY", 0) | getattr(os, "O_NOFOLLOW", 0)
# O_NONBLOCK: a pipe that another user has put there must not hold the program up.
_FILE = getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,99}")
_BY_OTHERS = stat.S_IWGRP | stat.S_IWOTH


class ForeignError(OSError):
    """A folder or a file is not this user's alone.

    Args:
        path: the folder or the file.
        why: why it is not used, as the end of a sentence.
    """

    def __init__(self, path: Path, why: str) -> None:
        super().__init__(errno.EPERM, why, str(path))


class OwnFolder:
    """A folder of this user. Every call raises `ForeignError` if it is another's, or open to others.

    Args:
        path: the folder. It is made, with those above it, when something is written into it.
    """

    def __init__(self, path: Path) -> None:
        self.path = path

    def make(self) -> None:
        """Make the folder, for its owner alone, unless it exists.

        Raises:
            OSError: it could not be made, or is not this user's.
        """
        self.path.parent.mkdir(0o700, parents=True, exist_ok=True)
        with suppress(FileExistsError):  # also for a link, which is refused below
            self.path.mkdir(0o700)
        with self._opened():
            pass

    def names(self) -> list[str]:
        """The names of the files in the folder, in order; none when it does not exist.

        Raises:
            OSError: it could not be read, or is not this user's.
        """
        try:
            with self._opened() as folder:
                return sorted(os.listdir(self.path if folder is None else folder))  # noqa: PTH208  a handle
        except FileNotFoundError:
            return []

    def read(self, name: str) -> bytes:
        """The content of a file; empty when it does not exist.

        Raises:
            OSError: it could not be read, is longer than `MOST_BYTES`, or is not this user's.
        """
        try:
            with self._opened() as folder:
                handle = self._file(name, os.O_RDONLY, folder)
        except FileNotFoundError:
            return b""
        with os.fdopen(handle, "rb") as file:
            data = file.read(MOST_BYTES + 1)
        if len(data) > MOST_BYTES:
            raise OSError(errno.EFBIG, os.strerror(errno.EFBIG), str(self.path / name))
        return data

    def open(self, name: str) -> int:
        """Open a file for reading and writing; it is made, for its owner alone, unless it exists.

        Returns:
            The handle, which the caller closes.

        Raises:
            OSError: it could not be opened, or is not this user's.
        """
        self.make()
        with self._opened() as folder:
            return self._file(name, os.O_RDWR | os.O_CREAT, folder)

    def remove(self, name: str) -> None:
        """Remove a file if it exists.

        Raises:
            OSError: it could not be removed, or the folder is not this user's.
        """
        with suppress(FileNotFoundError), self._opened() as folder:
            os.unlink(self._at(name, folder), dir_fd=folder)

    @contextmanager
    def _opened(self) -> Iterator[int | None]:
        """A handle of the folder, once it is known to be this user's; None on Windows."""
        if _WINDOWS:
            yield None
            return
        _refuse(self.path.parent, _not_ours(self.path.parent.stat()))
        try:
            handle = os.open(self.path, _FOLDER)
        except OSError as trouble:
            if trouble.errno in (errno.ELOOP, errno.ENOTDIR):
                raise ForeignError(self.path, "it is no folder, or a link to one") from trouble
            raise
        try:
            found = os.fstat(handle)
            _refuse(self.path, _not_ours(found) or _open_to_others(found))
            yield handle
        finally:
            os.close(handle)

    def _file(self, name: str, flags: int, folder: int | None) -> int:
        """Open a file in the folder and check who owns it."""
        path = self.path / name
        try:
            handle = os.open(self._at(name, folder), flags | _FILE, 0o600, dir_fd=folder)
        except OSError as trouble:
            if trouble.errno == errno.ELOOP:
                raise ForeignError(path, "it is a link") from trouble
            raise
        try:
            found = os.fstat(handle)
            _refuse(path, "" if stat.S_ISREG(found.st_mode) else "it is no file")
            if not _WINDOWS:
                _refuse(path, _not_ours(found) or _open_to_others(found))
                _refuse(path, "it has a second name elsewhere" if found.st_nlink > 1 else "")
        except BaseException:
            os.close(handle)
            raise
        return handle

    def _at(self, name: str, folder: int | None) -> str:
        """The path to ask the system for: relative to the folder's handle, if there is one."""
        if not _NAME.fullmatch(name):
            raise OSError(errno.EINVAL, os.strerror(errno.EINVAL), name)
        return str(self.path / name) if folder is None else name


def _refuse(path: Path, why: str) -> None:
    if why:
        raise ForeignError(path, why)


def _not_ours(found: os.stat_result) -> str:
    return "it belongs to another user" if found.st_uid != os.geteuid() else ""


def _open_to_others(found: os.stat_result) -> str:
    return "other users can write to it" if found.st_mode & _BY_OTHERS else ""
