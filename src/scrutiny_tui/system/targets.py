"""Writes the files that a clerk names: documents, backups, style files.

Every writer follows one rule. What a link points to is written, and the link stays. A device or a pipe is
written to directly, since replacing it would take it away from other programs. A folder, a socket, a disk and
a file of a store are refused. A file is replaced completely or not at all.
"""

import errno
import os
import re
import secrets
import stat
import time
from collections.abc import Iterator
from contextlib import contextmanager
from enum import Enum, auto
from itertools import count
from pathlib import Path

from msgspec import Struct

from scrutiny_tui.domain.errors import FileTrouble

PAUSES = (0.05, 0.1, 0.2, 0.4, 0.8)
"""Seconds to wait before each new attempt: virus scanners and previews hold a file for a moment."""

_PRIVATE = 0o600
_EVERYBODY = 0o666
"""The rights of a new file, less those that the umask takes away."""

_WRITE = os.O_WRONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOCTTY", 0)
_MARKS_OF_A_STORE = ("journal.jsonl", "store.lock")
_FILE_OF_A_STORE = re.compile(r"(store|holder|journal).*\.(json|jsonl|lock|txt|new)", re.IGNORECASE)
_FOLDER_OF_A_STORE = re.compile(r"(history|archive|incoming|backups|waiting|aside.*)", re.IGNORECASE)


class TargetError(FileTrouble):
    """A file could not be written; an existing one is unchanged."""


class HeldFileError(TargetError):
    """A file could not be replaced because another program holds it, as Word holds its open documents.

    Attributes:
        instead: the file in the same folder that the content was written to.
    """

    def __init__(self, path: Path, instead: Path) -> None:
        super().__init__(f"{path} is open in another program, so this was written beside it.")
        self.instead = instead


class TargetKind(Enum):
    """What is there before a file is written."""

    NEW = auto()
    FILE = auto()
    DEVICE = auto()


class Target(Struct, frozen=True):
    """Where a file is written.

    Attributes:
        named: the path as it was given.
        path: the path without links; for a device or a pipe as it was given.
        kind: what is there.
        mode: the rights that the file gets, less those that the umask takes away.
    """

    named: Path
    path: Path
    kind: TargetKind
    mode: int


def write_file(path: Path, content: bytes, *, private: bool = False) -> None:
    """Write a file as the rule of this module says.

    Args:
        path: the file; an existing file is replaced.
        content: its content.
        private: whether its owner alone may read it, also where the existing file was for others too.

    Raises:
        HeldFileError: another program holds the file; the content is in another file in the same folder.
        TargetError: the file could not be written.
    """
    write_target(target_of(path, private=private), content)


def target_of(path: Path, *, private: bool = False, in_store: str = "") -> Target:
    """What a path leads to, if it may be written.

    Args:
        path: the file.
        private: as for `write_file`.
        in_store: the folder in a store whose files may be written too.

    Raises:
        TargetError: it may not be written.
    """
    with _told(path):
        try:
            found = path.stat()
        except FileNotFoundError:
            found = None
        real = Path(os.path.realpath(path))  # not resolve(), which raises no OSError for links in a circle
        if _is_of_a_store(real, in_store):
            raise _refusal(path, "it is a file of a store")
        if found is None:
            return Target(path, real, TargetKind.NEW, _PRIVATE if private else _EVERYBODY)
        if why := _why_not(found.st_mode):
            raise _refusal(path, why)
        if not os.access(path, os.W_OK):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        if not stat.S_ISREG(found.st_mode):
            return Target(path, path, TargetKind.DEVICE, _PRIVATE)
        mode = _PRIVATE if private else _EVERYBODY & found.st_mode
        return Target(path, real, TargetKind.FILE, mode)


def write_target(target: Target, content: bytes) -> None:
    """Write the content to a target.

    Raises:
        HeldFileError, TargetError: as for `write_file`.
    """
    with _told(target.named):
        if target.kind is TargetKind.DEVICE:
            _write(os.open(target.path, _WRITE), content)
            return
        beside = target.path.with_name(f".{secrets.token_hex(8)}.tmp")
        try:
            _write(os.open(beside, _WRITE | os.O_CREAT | os.O_EXCL, target.mode), content, sync=True)
            _put(beside, target)
        except BaseException:
            beside.unlink(missing_ok=True)
            raise


def read_file(path: Path, most: int) -> bytes:
    """The content of a file that a clerk names.

    Args:
        path: the file, or a link to one. Of a device or a pipe nobody knows where it ends.
        most: how many bytes it may have.

    Raises:
        OSError: it could not be read, is no file, or is longer.
    """
    # Nothing may wait here: a pipe that has no writer opens at once.
    flags = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0)
    with os.fdopen(os.open(path, flags), "rb") as file:
        found = os.fstat(file.fileno())
        if not stat.S_ISREG(found.st_mode):
            raise OSError(errno.EINVAL, "it is no file", str(path))
        if found.st_size <= most:
            return file.read(found.st_size)
    raise OSError(errno.EFBIG, os.strerror(errno.EFBIG), str(path))


def free_name(folder: Path, stem: str, suffix: str) -> Path:
    """A path in `folder` at which there is nothing yet, not even a link."""
    path = folder / f"{stem}{suffix}"
    for number in count(2):
        if not os.path.lexists(path):
            break
        path = folder / f"{stem} ({number}){suffix}"
    return path


def _is_of_a_store(real: Path, but_in: str) -> bool:
    """Whether a path is that of a file which a store has, or may have, in its folder."""
    for folder in real.parents:
        if any(os.path.lexists(folder / name) for name in _MARKS_OF_A_STORE):
            first, *rest = real.relative_to(folder).parts
            if rest and first != but_in and _FOLDER_OF_A_STORE.fullmatch(first):
                return True
            if not rest and _FILE_OF_A_STORE.fullmatch(first):
                return True
    return False


def _why_not(mode: int) -> str:
    if stat.S_ISDIR(mode):
        return "it is a folder"
    if stat.S_ISSOCK(mode):
        return "it is a socket"
    return "it is a whole disk" if stat.S_ISBLK(mode) else ""


def _write(handle: int, content: bytes, *, sync: bool = False) -> None:
    with os.fdopen(handle, "wb") as file:
        file.write(content)
        file.flush()
        if sync:
            os.fsync(handle)


def _put(beside: Path, target: Target) -> None:
    path = target.path
    for pause in PAUSES:
        try:
            beside.replace(path)
        except PermissionError:
            time.sleep(pause)
        else:
            return
    try:
        beside.replace(path)
    except PermissionError as held:
        instead = free_name(path.parent, path.stem, path.suffix)
        beside.replace(instead)
        raise HeldFileError(target.named, instead) from held


@contextmanager
def _told(path: Path) -> Iterator[None]:
    """Tell in a sentence why the system refused a file."""
    try:
        yield
    except OSError as trouble:
        circle = trouble.errno == errno.ELOOP
        why = "its links lead in a circle" if circle else trouble.strerror or type(trouble).__name__
        raise _refusal(path, why) from trouble
    except ValueError:  # a NUL character in the path
        raise _refusal(path, "no file can have that name") from None


def _refusal(path: Path, why: str) -> TargetError:
    return TargetError(f"{path} could not be written: {why}. Choose another place for it.")
