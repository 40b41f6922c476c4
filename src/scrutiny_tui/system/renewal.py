"""Puts a file that was made again in the place of the one before, which is kept."""

import os
import zipfile
from enum import Enum, auto
from pathlib import Path

from scrutiny_tui.system.targets import HeldFileError, free_name

EARLIER = "earlier"
"""The folder, beside a file, for what stood in its place before."""


class Renewal(Enum):
    """What became of a file that was made again."""

    NEW = auto()
    UNCHANGED = auto()
    ALTERED = auto()


def put_in_place(made: Path, path: Path) -> Renewal:
    """Put a file that was made in its place.

    A file there with the same content stays. One with another content, which may hold the clerk's own words,
    goes into the folder `EARLIER` beside it.

    Args:
        made: the file, on the same disk.
        path: its place.

    Raises:
        HeldFileError: what is there is no file, or another program holds it; the content is beside it.
        OSError: as the system refuses it.
    """
    if not os.path.lexists(path):
        made.rename(path)
        return Renewal.NEW
    if path.is_symlink() or not path.is_file():
        raise _beside(made, path)
    if _content(made) == _content(path):
        return Renewal.UNCHANGED
    earlier = path.parent / EARLIER
    earlier.mkdir(exist_ok=True)
    try:
        path.rename(free_name(earlier, path.stem, path.suffix))
    except PermissionError:
        raise _beside(made, path) from None
    made.rename(path)
    return Renewal.ALTERED


def _beside(made: Path, path: Path) -> HeldFileError:
    instead = free_name(path.parent, path.stem, path.suffix)
    made.rename(instead)
    return HeldFileError(path, instead)


def _content(path: Path) -> object:
    """What a file holds; of a Word file, whose package tells when it was written, the parts of it."""
    if not zipfile.is_zipfile(path):
        return path.read_bytes()
    with zipfile.ZipFile(path) as package:
        return {part.filename: (part.CRC, part.file_size) for part in package.infolist()}
