"""The journal that an opening or a repair replaces keeps another name until its lines are all in the new one.

A program that lost its lock without knowing may write into the old file until the moment at which it is
replaced. So it is read once more after that. If the program that replaces it stops before, the file is still
there under its other name, and the next opening takes in what only it holds (`log.taken_in`).
"""

import errno
import re
from collections.abc import Callable
from itertools import count
from pathlib import Path
from zlib import crc32

from scrutiny_tui.store.files import Files
from scrutiny_tui.store.log.line_format import JournalContent

FILE = r"journal-before-([0-9]{1,9})\.jsonl"
"""The other name of a journal that is replaced."""

_NO_LINKS = {errno.EPERM, errno.ENOSYS, errno.EINVAL, errno.EMLINK, errno.ENOTSUP, errno.EOPNOTSUPP}
"""The errors of a file system on which a file has one name only."""


class ReplacedJournal:
    """The journal that is to be replaced.

    Args:
        path: the journal.
        files: the file system.
    """

    def __init__(self, path: Path, files: Files) -> None:
        self._path = path
        self._files = files
        self._other: Path | None = None

    def keep(self) -> None:
        """Give it its other name, which is on the disk when this returns.

        Where a file has one name only, it is moved to that. A store without a journal has this one.

        Raises:
            OSError: it failed.
        """
        if self._files.exists(self._path):
            self._other = link_or_move(self._files, self._path, lambda: _free_name(self._path, self._files))
            self._files.sync_folder(self._path.parent)

    def read(self) -> bytes:
        """Return its content; empty when there was no journal."""
        return b"" if self._other is None else self._files.read(self._other)

    def is_altered(self, found: JournalContent) -> bool:
        """Whether another program has written into it since it was read, or had replaced it then.

        Args:
            found: what was read from it.
        """
        if self._other is None:
            return False
        data = self.read()
        as_read = crc32(data[: found.sound]) == found.checksum
        return not (as_read and data[found.sound :].rstrip(b"\0") == found.torn)

    def let_go(self) -> None:
        """Remove the other name: every line of the file is in the new one."""
        if self._other is not None:
            self._files.remove(self._other)


def link_or_move(files: Files, path: Path, free_name: Callable[[], Path]) -> Path:
    """Give a file another name; where a file has one name only, it is moved to that.

    Args:
        files: the file system.
        path: the file.
        free_name: returns a name that no file has.

    Returns:
        The other name.

    Raises:
        OSError: it failed.
    """
    while True:
        other = free_name()
        try:
            files.link(path, other)
        except FileExistsError:
            continue  # another program took that name
        except OSError as error:
            if error.errno not in _NO_LINKS:
                raise
            files.replace(path, other)
        return other


def is_replaced(name: str) -> bool:
    """Whether a file of that name is a journal that was replaced."""
    return re.fullmatch(FILE, name) is not None


def replaced_names(folder: Path, files: Files) -> list[str]:
    """Return the names of the journals that were replaced and are still there, the last one last."""
    names = (name for name in files.names(folder) if is_replaced(name))
    return sorted(names, key=lambda name: (len(name), name))


def _free_name(path: Path, files: Files) -> Path:
    taken = replaced_names(path.parent, files)
    names = (f"journal-before-{number}.jsonl" for number in count(1))
    return path.with_name(next(name for name in names if name not in taken))
