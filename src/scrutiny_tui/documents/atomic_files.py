"""Replacing a file atomically: a reader finds the old content or the new, never a mixture."""

import errno
import os
import secrets
import time
from itertools import count
from pathlib import Path

PAUSES = (0.05, 0.1, 0.2, 0.4, 0.8)
"""Seconds to wait before each new attempt: virus scanners and previews hold a file for a moment."""


class HeldFileError(OSError):
    """A file could not be replaced because another program holds it, as Word holds its open documents.

    Attributes:
        instead: the file in the same folder that the content was written to.
    """

    def __init__(self, held: PermissionError, instead: Path) -> None:
        super().__init__(held.errno, held.strerror)
        self.instead = instead


def free_name(folder: Path, stem: str, suffix: str) -> Path:
    """A path in `folder` that does not exist yet."""
    path = folder / f"{stem}{suffix}"
    for number in count(2):
        if not path.exists():
            break
        path = folder / f"{stem} ({number}){suffix}"
    return path


def replace_file(path: Path, content: bytes) -> None:
    """Write `content` to a temporary file in the same folder, then rename that to `path`.

    If `path` is a link, its target is replaced and the link stays. A pipe or a device is written to directly:
    replacing it would take it away from other programs.

    Args:
        path: the file; an existing file is replaced.
        content: the new content.

    Raises:
        HeldFileError: another program holds the file; the content is in another file in the same folder.
        OSError: the file could not be written; an existing file is unchanged.
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
