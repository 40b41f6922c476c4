"""The journal: the file that a change is on disk in before anything else knows of it."""

from contextlib import suppress
from pathlib import Path

from scrutiny_tui.domain.errors import StoreError
from scrutiny_tui.store.failures import explained, vanished
from scrutiny_tui.store.files import Files, write_all
from scrutiny_tui.store.lines import Read

NAME = "journal.jsonl"


class Journal:
    """A journal opened to be written.

    It knows how far it is sound. Should a save fail half-way, what was written of it is cut off again; and if
    that fails as well, the next save begins with it.

    Args:
        folder: the store's folder.
        files: the file system.

    Raises:
        OSError: the file could not be opened.
    """

    def __init__(self, folder: Path, files: Files) -> None:
        self._folder = folder
        self._files = files
        self._handle = files.open_for_appending(folder / NAME)
        self._unsure = False
        self.length = 0
        try:
            files.sync_folder(folder)
        except BaseException:
            self.close()
            raise

    def content(self) -> bytes:
        """All that is in the file."""
        return self._files.read_from(self._handle, 0)

    def settle(self, read: Read) -> Path | None:
        """Take up the journal where it is sound, after setting aside a torn end.

        Args:
            read: what the journal was found to hold.

        Returns:
            The file beside the journal that a torn end was added to, or None when there was none.

        Raises:
            OSError: it could not be set aside; the journal is as it was.
        """
        self.length = read.sound
        if not read.torn:
            return None
        aside = self._folder / "journal-torn.txt"
        handle = self._files.open_for_appending(aside)
        try:
            write_all(self._files, handle, read.torn + b"\n")
        finally:
            self._files.close(handle)
        self._files.sync_folder(self._folder)
        self._unsure = True
        self._repair()
        return aside

    def append(self, line: bytes) -> None:
        """Write a line; it is on disk when this returns.

        Raises:
            StoreError: it could not be written; the journal holds nothing of it, or will not before the next
                line is written.
        """
        with explained(self._folder):
            self._repair()
            self._look_underneath()
            self._unsure = True
            try:
                write_all(self._files, self._handle, line)
            except OSError:
                with suppress(OSError):
                    self._repair()
                raise
        self.length += len(line)
        self._unsure = False

    def empty(self) -> None:
        """Begin anew, when what the journal held is safe elsewhere.

        Raises:
            OSError: it could not be emptied, which does no harm: its lines are known by their numbers.
        """
        self._files.truncate(self._handle, 0)
        self.length = 0
        self._files.sync(self._handle)

    def close(self) -> None:
        """Close the file; everything in it is on disk."""
        with suppress(OSError):
            self._files.close(self._handle)

    def _repair(self) -> None:
        if self._unsure:
            self._files.truncate(self._handle, self.length)
            self._files.sync(self._handle)
            self._unsure = False

    def _look_underneath(self) -> None:
        condition = self._files.condition(self._handle)
        if not condition.linked:
            raise vanished(self._folder)
        if condition.length != self.length:
            raise StoreError(
                f"Another program has written into the store in {self._folder}: close that program, then"
                " start this one anew; nothing was changed."
            )
