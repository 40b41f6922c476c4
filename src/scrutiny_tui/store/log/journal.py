"""The journal: the file that a change is on disk in before anything else knows of it."""

from contextlib import suppress
from pathlib import Path

from scrutiny_tui.domain.errors import StoreError
from scrutiny_tui.store.errors import explained, vanished
from scrutiny_tui.store.files import Files, write_all, write_at_end
from scrutiny_tui.store.log.line_format import JournalContent

NAME = "journal.jsonl"
TORN = "journal-torn.txt"

ROOM = 64 * 1024
"""How many bytes of zeros the file is extended by at a time.

A line written into such room leaves the length of the file alone, which spares the disk a second write at
each save (a quarter of the time, where measured).
"""


class Journal:
    """A journal opened to be written.

    It knows how far it is sound. Should a save fail half-way, what was written of it is cut off again; and if
    that fails as well, the next save begins with it.

    Args:
        folder: the store's folder.
        files: the file system.

    Raises:
        OSError: the file could not be opened.

    Attributes:
        length: how many bytes its lines take up.
    """

    def __init__(self, folder: Path, files: Files) -> None:
        self._folder = folder
        self._files = files
        self._path = folder / NAME
        self._handle = files.open(self._path)
        self._end = 0
        self._unsure = False
        self._settled = False
        self.length = 0

    def settle(self, read: JournalContent) -> Path | None:
        """Take up the journal where it is sound, after setting aside a torn end.

        Args:
            read: what the journal was found to hold.

        Returns:
            The file beside the journal that a torn end was added to, or None when there was none.

        Raises:
            OSError: it could not be set aside; the journal is as it was.
        """
        self._files.sync_folder(self._folder)
        # The last line may be that of a program killed before it could sync; it is about to be shown.
        self._files.sync(self._handle)
        end = self._files.length(self._handle)
        if read.torn:
            write_at_end(self._files, self._folder / TORN, read.torn + b"\n")
        self.length, self._end, self._settled = read.sound, end, True
        if not read.torn:
            return None
        self._cut()
        return self._folder / TORN

    @property
    def in_place(self) -> bool:
        """Whether the file that is open is the one in the store's folder."""
        try:
            return self._files.is_open(self._handle, self._path)
        except OSError:
            return False

    def append(self, line: bytes) -> None:
        """Write a line; it is on disk when this returns.

        Raises:
            StoreError: it could not be written; the journal holds nothing of it, or will not before the next
                line is written.
        """
        with explained(self._folder):
            if self._unsure:
                self._cut()
            self._look_underneath()
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
        """Begin anew, when what the journal held is safe elsewhere.

        Raises:
            OSError: it could not be emptied, which does no harm: its lines are known by their numbers.
        """
        # Until the sync has returned, the old lines may come back behind what is written next.
        self._unsure = True
        self._files.truncate(self._handle, 0)
        self.length = self._end = 0
        self._files.sync(self._handle)
        self._unsure = False

    def close(self) -> None:
        """Give back the room that is left and close the file; everything in it is on disk.

        Nothing is cut off a journal that was not settled: how far it is sound is not known yet.
        """
        with suppress(OSError):
            if self._settled:
                self._files.truncate(self._handle, self.length)
        with suppress(OSError):
            self._files.close(self._handle)

    def _write(self, line: bytes) -> None:
        end = self.length + len(line)
        if end > self._end:
            write_all(self._files, self._handle, self._end, bytes(end + ROOM - self._end))
            self._end = end + ROOM
        write_all(self._files, self._handle, self.length, line)

    def _cut(self) -> None:
        self._files.truncate(self._handle, self.length)
        self._end = self.length
        self._files.sync(self._handle)
        self._unsure = False

    def _look_underneath(self) -> None:
        # A file that was deleted with its folder can still be written, for ever and in vain.
        if not self._files.exists(self._path):
            raise vanished(self._folder)
        if self._files.length(self._handle) != self._end:
            raise StoreError(
                "Another program has written into the store: close that program, then start this one anew;"
                f" nothing was changed in {self._folder}."
            )
