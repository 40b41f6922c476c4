"""The store as it stood at a moment of the past, put together from the history and the journal."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from scrutiny_tui.domain.changes import TABLES, Change
from scrutiny_tui.domain.errors import StoreError
from scrutiny_tui.domain.saving import Saving, Word
from scrutiny_tui.store.errors import explained
from scrutiny_tui.store.files import Files
from scrutiny_tui.store.log.change_log import ChangeLog, missing_changes, read_change_log
from scrutiny_tui.store.log.line_format import NewerError
from scrutiny_tui.store.log.replay import DocumentsById, nothing, replay
from scrutiny_tui.store.record_reader import RecordReader
from scrutiny_tui.store.repair.replace_files import refuse_unfinished
from scrutiny_tui.store.store_files import about, read
from scrutiny_tui.store.tables import snapshot
from scrutiny_tui.store.tables.database import Records
from scrutiny_tui.store.tables.shelf import Shelf


class PastStore(RecordReader):
    """A store as it stood after the last change that was made no later than a moment.

    It can be read and nothing else, and what is saved meanwhile does not alter it.

    Args:
        folder: the store's folder. One without a store reads as an empty one.
        moment: the moment, in the time of the place.
        files: the file system, where another than the real one is meant.

    Attributes:
        read_only: always.
        notices: none.
        saving: that it is only read.

    Raises:
        StoreError: a change up to that moment cannot be read, or the store comes from a newer version.
    """

    read_only = True
    notices: tuple[str, ...] = ()
    saving = Saving(Word.READ_ONLY)

    def __init__(self, folder: Path, moment: datetime, files: Files | None = None) -> None:
        self._moment = moment
        files = files or Files()
        with explained(folder, reading=True):
            refuse_unfinished(folder, files)
            found = read(folder, files)
        try:
            trail = read_change_log(found)
        except NewerError:
            raise StoreError(
                f"The store in {folder} was written by a newer version of scrutiny: open it with that."
            ) from None
        said = about(found.get(snapshot.NAME, b""))
        try:
            last = self._last_change(trail, max(trail.last, said.sequence if said else 0))
            known = replay((payload for number, payload in trail.payloads() if number <= last), nothing())
        except (KeyError, ValueError, TypeError, AttributeError) as error:
            raise StoreError(
                "The past cannot be shown, because a change makes no sense: “scrutiny doctor” examines the"
                " store; nothing was changed."
            ) from error
        self._records = {kind: Records(_shelf(known, name), kind, name) for kind, name in TABLES.items()}

    def apply(self, change: Change) -> None:
        """Refuse: the past stays as it was.

        Raises:
            StoreError: always.
        """
        raise StoreError(f"To {change.command} is not possible in the past; nothing was changed.")

    def wait_until_safe(self, seconds: float) -> bool:
        """Whether all is safe: the past is."""
        del seconds
        return True

    def on_changed(self, listener: Callable[[], object]) -> None:
        """Take note of nobody: nothing changes here."""

    def on_saving_changed(self, watcher: Callable[[], object]) -> None:
        """Take note of nobody: nothing is saved here."""

    def take_over(self) -> None:
        """Do nothing: nobody writes the past."""

    def close(self) -> None:
        """Give nothing back: nothing was held."""

    def _last_change(self, trail: ChangeLog, last: int) -> int:
        """The number of the last change that was made no later than the moment.

        Args:
            trail: every change that can be read.
            last: the number of the last change that there is.
        """
        past = (number for number, payload in trail.payloads() if self._is_past(payload["at"]))
        found = max(past, default=0)
        for gap in missing_changes(trail, last):
            # Of one that stands between the last known and the next, nobody can say when it was made.
            if gap.start <= found + 1:
                raise StoreError(
                    f"The past cannot be shown, because change {gap.start:,} on the way to it cannot be read"
                    " any more: “scrutiny doctor” examines the store; nothing was changed."
                )
        return found

    def _is_past(self, at: str) -> bool:
        return datetime.fromisoformat(at) <= self._moment


def _shelf(known: DocumentsById, name: str) -> Shelf:
    return Shelf({str(number): document for number, document in enumerate(known[name].values(), 1)})
