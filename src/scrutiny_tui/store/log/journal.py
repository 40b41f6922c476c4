"""The journal: a change is written to this file, and is on the disk, before anything else sees it."""

from contextlib import suppress
from pathlib import Path

from scrutiny_tui.domain.errors import StoreError
from scrutiny_tui.store.errors import explained, vanished
from scrutiny_tui.store.files import Files, write_all, write_at_end
from scrutiny_tui.store.log.line_format import JournalContent

NAME = "journal.jsonl"
TORN = "journal-torn.txt"

EXTENSION = 64 * 1024
"""The number of zero bytes by which the file is extended at a time.

Writing a line over these zeros does not change the length of the file. That saves the disk a second write for
each change: a quarter of the time, where measured.
"""


class Journal:
    """A journal opened for writing.

    It knows how much of the file is sound. If a save fails half-way, the part that was written is cut off. If
    that fails too, the next save cuts it off first.

    Args:
        folder: the store's folder.
        files: the file system.

    Raises:
        OSError: the file could not be opened.

    Attributes:
        length: the number of bytes its lines take up.
    """

    def __init__(self, folder: Path, files: Files) -> None:
        self._folder = folder
        self._files = files
        self._path = folder / NAME
        self._handle = files.open(self._path)
        self._end = 0
        self._unsure = False
        self._recovered = False
        self.length = 0

    def recover(self, content: JournalContent) -> Path | None:
        """Continue after the last sound line, and set a torn end aside.

        Args:
            content: what was read from the journal.

        Returns:
            The file that the torn end was added to, or None if there was none.

        Raises:
            OSError: it could not be set aside; the journal is as it was.
        """
        self._files.sync_folder(self._folder)
        # The last line may come from a program killed before it could sync, and is about to be shown.
        self._files.sync(self._handle)
        end = self._files.length(self._handle)
        if content.torn:
            write_at_end(self._files, self._folder / TORN, content.torn + b"\n")
        self.length, self._end, self._recovered = content.sound, end, True
        if not content.torn:
            return None
        self._cut()
        return self._folder / TORN

    @property
    def in_place(self) -> bool:
        """Whether the open file is the one in the store's folder."""
        try:
            return self._files.is_open(self._handle, self._path)
        except OSError:
            return False

    def append(self, line: bytes) -> None:
        """Write a line; it is on the disk when this returns.

        Raises:
            StoreError: it could not be written. The journal holds none of it, or is cut before the next line
                is written.
        """
        with explained(self._folder):
            if self._unsure:
                self._cut()
            self._check_file()
            self._unsure = True
            try:
                self._write(line)
            except OSError:
                with suppress(OSError):
                    self._cut()
                raise
        self.length += len(line)
        self._unsure = False

    def empty(self) -> None:
        """Remove all lines, once they are safe in another file.

        Raises:
            OSError: it could not be emptied. This does no harm: lines that are saved elsewhere are known
                by their numbers.
        """
        # Until the sync returns, the old lines may come back behind the next one.
        self._unsure = True
        self._files.truncate(self._handle, 0)
        self.length = self._end = 0
        self._files.sync(self._handle)
        self._unsure = False

    def close(self) -> None:
        """Cut off the zeros at the end and close the file; everything in it is on the disk.

        A journal that was not recovered is left alone, because it is not known how far it is sound.
        """
        with suppress(OSError):
            if self._recovered:
                self._files.truncate(self._handle, self.length)
        with suppress(OSError):
            self._files.close(self._handle)

    def _write(self, line: bytes) -> None:
        end = self.length + len(line)
        if end > self._end:
            write_all(self._files, self._handle, self._end, bytes(end + EXTENSION - self._end))
            self._end = end + EXTENSION
        write_all(self._files, self._handle, self.length, line)

    def _cut(self) -> None:
        self._files.truncate(self._handle, self.length)
        self._end = self.length
        self._files.sync(self._handle)
        self._unsure = False

    def _check_file(self) -> None:
        # A file that was deleted with its folder can still be written, and everything in it is lost.
        if not self._files.exists(self._path):
            raise vanished(self._folder)
        if self._files.length(self._handle) != self._end:
            raise StoreError(
                "Another program has written into the store: close that program, then start this one anew;"
                f" nothing was changed in {self._folder}."
            )
