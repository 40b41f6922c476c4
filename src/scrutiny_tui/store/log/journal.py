"""The journal: a change is written to this file, and is on the disk, before anything else sees it.

No two programs ever write into one journal file. Every opening of a store for writing puts a new file in the
place of the one before, with a number of its own (the fence). So the lock only decides who may begin: a
program that lost it without knowing, because its lock file was deleted or because it was stopped for a while,
finds another file in the folder and says that nothing was saved.
"""

import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from zlib import crc32

from msgspec.structs import replace

from scrutiny_tui.domain.errors import StoreError
from scrutiny_tui.store.errors import explanation, fenced, vanished
from scrutiny_tui.store.files import Files, write_all, write_at_end, write_whole
from scrutiny_tui.store.log.line_format import (
    JournalContent,
    JournalHeader,
    StoreState,
    digest_of,
    header_line,
)
from scrutiny_tui.store.log.replaced import ReplacedJournal, replaced_names

NAME = "journal.jsonl"
TORN = "journal-torn.txt"

EXTENSION = 64 * 1024
"""The number of zero bytes by which the file is extended at a time.

Writing a line over these zeros does not change the length of the file. That spares the disk a second write
for each change: a quarter of the time, when measured.
"""

CHECK_AGAIN = 1.0
"""How long a check of the whole file stays valid, in seconds, while no name in the folder has changed."""
_TOLD_APART = 24
"""How many bytes of a line, its CRC among them, tell it from any other."""
SETTLED = 50_000_000
"""How old a change of a name must be, in nanoseconds, for the next one surely to change the folder's time."""


def path_in(folder: Path, files: Files) -> Path | None:
    """Return the journal in a store's folder; None when there is none.

    That is the last one replaced, where a program was stopped before it put the new one in place.
    """
    if files.exists(folder / NAME):
        return folder / NAME
    names = replaced_names(folder, files)
    return folder / names[-1] if names else None


class Journal:
    """The journal file of one opening.

    It knows what the file holds, byte for byte. If a save fails half-way, the part that was written is cut
    off. If that fails too, the next save cuts it off first. Once another program was found to have replaced
    the file or written into it, nothing more is written.

    Args:
        folder: the store's folder.
        files: the file system.
        header: the first line of the file.

    Attributes:
        header: the first line of the file.
    """

    def __init__(self, folder: Path, files: Files, header: JournalHeader) -> None:
        self._folder = folder
        self._files = files
        self._path = folder / NAME
        self.header = header
        self._sequence, self._digest = header.begins.sequence, header.begins.digest
        self._handle: int | None = None
        self._end = 0  # the length of the file, with the zeros
        self._length = 0  # the length of headers and lines
        self._first = 0  # where the first line that is not in the history begins
        self._checksum = 0  # and their CRC
        self._last = (0, b"")  # where the last line begins, and with what
        self._unsure = False
        self._lost = False
        self._stamp: tuple[int, int, int] | None = None
        self._checked = 0.0

    def set_aside(self, torn: bytes) -> Path:
        """Move the torn end of the journal to a file of its own, and return that file.

        Raises:
            OSError: it could not be written.
        """
        write_at_end(self._files, self._folder / TORN, torn + b"\n")
        return self._folder / TORN

    def begin(self, found: JournalContent, replaced: Iterable[str] = ()) -> bool:
        """Put a new file with the same lines in the place of the one that was read.

        Args:
            found: what was read from that one, with what was taken in from others.
            replaced: the names of those others, which are then removed.

        Returns:
            Whether no other program has written since. If one without the lock has, its lines are kept: the
                store must be read again.

        Raises:
            OSError: it failed; no line is lost.
        """
        before = ReplacedJournal(self._path, self._files)
        self._write_file(found.lines, before.keep)
        if before.is_altered(found) or self._read_ours() is None:
            return False
        before.let_go()
        for name in replaced:
            self._files.remove(self._folder / name)
        return True

    @property
    def state(self) -> StoreState:
        """The state after the last line."""
        return StoreState(self._sequence, self._digest)

    @property
    def last_digest(self) -> str:
        """The digest of the last line, or of the state that the journal begins with."""
        return self._digest

    @property
    def size(self) -> int:
        """The number of bytes in the lines that are not in the history."""
        return self._length - self._first

    @property
    def is_ours(self) -> bool:
        """Whether the file in the folder is the open one, and holds what was written."""
        try:
            return self._read_ours() is not None
        except OSError:
            return False

    @property
    def is_replaced(self) -> bool:
        """Whether the file in the folder is known to be another one, or to hold something else."""
        try:
            return self._read_ours() is None
        except OSError:
            return False

    def append(self, line: bytes) -> None:
        """Write a line; it is on the disk when this returns, in the file that is in the store's folder.

        Raises:
            FencedError: the file in the folder is not the one of this opening.
            StoreError: it could not be written. The journal holds none of it, or is cut before the next line
                is written.
        """
        try:  # and not `explained`: this is part of every saved change
            self._append(line)
        except OSError as error:
            raise explanation(self._folder, error) from error
        self._sequence, self._digest = self._sequence + 1, digest_of(line)

    def lines(self) -> bytes:
        """Return the lines that are not in the history.

        Raises:
            FencedError: the file in the folder is not the one of this opening.
            OSError: it could not be read.
        """
        data = self._read_ours()
        if data is None:
            raise self._not_ours()
        return data[self._first :]

    def mark_moved(self) -> None:
        """Note that all lines are in the history: another header after them says so.

        They go with the next opening, which writes a new file. Putting a new file in place here could replace
        that of another program, which has opened the store since this one was stopped or lost its lock.

        Raises:
            FencedError: the file in the folder is not the one of this opening.
            OSError: it could not be noted. This does no harm: lines that are saved elsewhere are known
                by their numbers.
        """
        header = replace(self.header, begins=self.state)
        self._append(header_line(header))
        self.header, self._first = header, self._length

    def close(self) -> None:
        """Cut off the zeros at the end and close the file; everything in it is on the disk.

        A file that others have written into is left alone, because nothing tells what is theirs.
        """
        with suppress(OSError):
            if self._handle is not None and self._read_ours() is not None:
                self._files.truncate(self._handle, self._length)
        self._close()

    def _write_file(self, lines: tuple[bytes, ...], before: Callable[[], None]) -> None:
        first = header_line(self.header)
        data = b"".join([first, *(line + b"\n" for line in lines)])
        write_whole(self._files, self._path, data, before)
        self._handle = self._files.open(self._path)
        self._first, self._length, self._end = len(first), len(data), len(data)
        self._checksum = crc32(data)
        last = data.rfind(b"\n", 0, -1) + 1
        self._last = (last, data[last : last + _TOLD_APART])
        self._sequence = self.header.begins.sequence + len(lines)
        self._digest = digest_of(lines[-1]) if lines else self.header.begins.digest

    def _close(self) -> None:
        handle, self._handle = self._handle, None
        if handle is not None:
            with suppress(OSError):
                self._files.close(handle)

    @property
    def _opened(self) -> int:
        if self._handle is None:
            raise vanished(self._folder)
        return self._handle

    def _append(self, line: bytes) -> None:
        if self._unsure:
            self._cut()
        self._refuse_altered()
        self._unsure = True
        checksum = crc32(line, self._checksum)
        try:
            self._write(line)
            self._confirm(self._length + len(line), checksum)
        except OSError:
            with suppress(OSError):
                self._cut()
            raise
        self._last = (self._length, line[:_TOLD_APART])
        self._length += len(line)
        self._checksum = checksum
        self._unsure = False

    def _write(self, line: bytes) -> None:
        end, handle = self._length + len(line), self._opened
        if end > self._end:
            write_all(self._files, handle, self._end, bytes(end + EXTENSION - self._end))
            self._end = end + EXTENSION
        write_all(self._files, handle, self._length, line)

    def _cut(self) -> None:
        self._files.truncate(self._opened, self._length)
        self._end = self._length
        self._files.sync(self._opened)
        self._unsure = False

    def _refuse_altered(self) -> None:
        """Refuse to write into a file that others have written into: its length or its last line shows that.

        A copy that is written into the file in its place lacks that line, unless it is as new as the file.
        """
        files, handle, (offset, last) = self._files, self._opened, self._last
        same = not self._lost and files.length(handle) == self._end
        if not same or files.read_at(handle, offset, len(last)) != last:
            raise self._not_ours()

    def _confirm(self, length: int, checksum: int) -> None:
        """Check that what was written is in the file in the folder, and that the file is whole.

        The whole file is read only when a name in the folder has changed, or a while after it was last read:
        a program that was stopped may have lost the lock and the file by then.

        Raises:
            FencedError: it is not.
        """
        stamp, now = self._files.stamp(self._folder), time.monotonic()
        if stamp == self._stamp and now - self._checked < CHECK_AGAIN:
            return
        if self._read_ours(length, checksum) is None:
            raise self._not_ours()
        self._stamp = stamp if time.time_ns() - stamp[2] > SETTLED else None
        self._checked = now

    def _read_ours(self, length: int | None = None, checksum: int | None = None) -> bytes | None:
        """Return header and lines when they are those that were written; else None."""
        if self._lost or self._handle is None or not self._files.exists(self._path):
            return None
        if not self._files.is_open(self._handle, self._path):
            return None
        data = self._files.read(self._path)[: self._length if length is None else length]
        return data if crc32(data) == (self._checksum if checksum is None else checksum) else None

    def _not_ours(self) -> StoreError:
        if not self._files.exists(self._path):
            return vanished(self._folder)
        self._lost = True
        return fenced(self._folder)
