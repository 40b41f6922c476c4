"""Files that are replaced as a whole: whoever opens one finds the old or the new, never half of either."""

import errno
import os
import secrets
import time
from itertools import count
from pathlib import Path

PAUSES = (0.05, 0.1, 0.2, 0.4, 0.8)
"""Seconds to wait before each further attempt: a virus scanner or a preview holds a file for moments."""


class HeldFileError(OSError):
    """A file could not be replaced: another program holds it, as Word does with what is open in it.

    Attributes:
        instead: the file beside it that the content was written to.
    """

    def __init__(self, held: PermissionError, instead: Path) -> None:
        super().__init__(held.errno, held.strerror)
        self.instead = instead


def free_name(folder: Path, stem: str, suffix: str) -> Path:
    """A name in `folder` that no file has yet."""
    path = folder / f"{stem}{suffix}"
    for number in count(2):
        if not path.exists():
            break
        path = folder / f"{stem} ({number}){suffix}"
    return path


def replace_file(path: Path, content: bytes) -> None:
    """Write `content` beside `path`, then put it in its place.

    A link stays, and what it leads to is replaced. A pipe or a device is written to as it stands: putting a
    file in its place would take it away from everybody else.

    Args:
        path: the file; one that exists is replaced.
        content: what it is to hold.

    Raises:
        HeldFileError: another program holds it; the content is in a file beside it.
        OSError: it could not be written; a file that stood there before still stands.
    """
    if path.is_dir():
        raise IsADirectoryError(errno.EISDIR, "it is a folder", str(path))
    if path.exists() and not path.is_file():
        path.write_bytes(content)
        return
    path = Path(os.path.realpath(path))  # not resolve(), which raises no OSError for links in a circle
    beside = path.with_name(f".{secrets.token_hex(8)}.tmp")
    try:
        with beside.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        _put(beside, path)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise


def _put(beside: Path, path: Path) -> None:
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
        raise HeldFileError(held, instead) from held
