"""The store as it stood at a moment in the past, replayed from the history and the journal."""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

from tinydb.storages import MemoryStorage

from scrutiny_tui.domain.changes import MAY_BE_EXEMPT, TABLES, Change
from scrutiny_tui.domain.errors import StoreError
from scrutiny_tui.domain.save_state import SaveState, Saving
from scrutiny_tui.store.errors import explained
from scrutiny_tui.store.files import Files
from scrutiny_tui.store.json_format import JsonObject
from scrutiny_tui.store.log.change_log import ChangeLog, missing_changes, read_change_log
from scrutiny_tui.store.log.line_format import NewerError, Payload
from scrutiny_tui.store.log.replay import DocumentsById, no_documents, replay
from scrutiny_tui.store.record_reader import RecordReader
from scrutiny_tui.store.repair.rebuild import rebuild
from scrutiny_tui.store.repair.replace_files import refuse_unfinished
from scrutiny_tui.store.store_files import read_store_files
from scrutiny_tui.store.tables import snapshot
from scrutiny_tui.store.tables.database import Database
from scrutiny_tui.store.tables.snapshot import read_header
from scrutiny_tui.store.tables.table import IndexedTable

_PRIVATE = ("exempt", "public")
"""The keys of a record that say whether it is exempt, and what the public has in its place."""
_PLACED = ("in_stretch", "place", "item", "updated")
"""Those that say no more of it than when and where it stands."""


class PastStore(RecordReader):
    """A store as it stood after the last change made no later than a moment.

    What is private today was private then: no past moment shows it in a public document.

    It is read only, and changes saved since do not alter it.

    Args:
        folder: the store's folder. One without a store reads as an empty store.
        moment: the moment, in local time.
        files: the file system; the real one when None.

    Attributes:
        read_only: always True.
        notices: always empty.
        last_recorded: always None: nothing is recorded in the past.
        saving: says that it is read only.

    Raises:
        StoreError: a change up to that moment cannot be read, or the store comes from a newer version.
    """

    read_only = True
    notices: tuple[str, ...] = ()
    last_recorded: datetime | None = None
    saving = Saving(SaveState.READ_ONLY)

    def __init__(self, folder: Path, moment: datetime, files: Files | None = None) -> None:
        self._moment = moment
        files = files or Files()
        with explained(folder, reading=True):
            refuse_unfinished(folder, files)
            found = read_store_files(folder, files)
        try:
            log = read_change_log(found)
        except NewerError:
            raise StoreError(
                f"The store in {folder} was written by a newer version of scrutiny: open it with that."
            ) from None
        header = read_header(found.get(snapshot.NAME, b""))
        try:
            last = self._last_change(log, max(log.last, header.sequence if header else 0))
            known = replay((payload for number, payload in log.payloads() if number <= last), no_documents())
            _keep_private(known, log, rebuild(found).tables)
        except (KeyError, ValueError, TypeError, AttributeError) as error:
            raise StoreError(
                "The past cannot be shown, because a change makes no sense: “scrutiny doctor” examines the"
                " store; nothing was changed."
            ) from error
        self.database = _database(known)
        self.sequence = last

    def apply(self, change: Change) -> None:
        """Raise, because the past cannot be changed.

        Raises:
            StoreError: always.
        """
        raise StoreError(f"To {change.command} is not possible in the past; nothing was changed.")

    def has_change(self, change_id: str, since: int) -> bool:
        """Return False: nothing is recorded here."""
        del change_id, since
        return False

    def wait_until_safe(self, seconds: float) -> bool:
        """Return True: there is nothing to save."""
        del seconds
        return True

    def on_changed(self, listener: Callable[[], object]) -> None:
        """Do nothing, because the past never changes."""

    def remove_listener(self, listener: Callable[[], object]) -> None:
        """Do nothing, as `on_changed` does nothing."""

    def on_saving_changed(self, listener: Callable[[], object]) -> None:
        """Do nothing, because nothing is saved here."""

    def take_over(self) -> None:
        """Do nothing, because the past is never written."""

    def close(self) -> None:
        """Do nothing, because no lock is held and no file is open."""

    def _last_change(self, log: ChangeLog, last: int) -> int:
        """Return the number of the last change made no later than the moment.

        Args:
            log: every change that can be read.
            last: the number of the last change there is.

        Raises:
            StoreError: a change up to that moment cannot be read.
        """
        payloads = list(log.payloads())
        times = in_order([datetime.fromisoformat(payload["at"]) for _, payload in payloads])
        past = (number for (number, _), at in zip(payloads, times, strict=True) if at <= self._moment)
        found = max(past, default=0)
        for gap in missing_changes(log, last):
            # If the gap follows the last known change, nothing says when the missing one was made.
            if gap.start <= found + 1:
                raise StoreError(
                    f"The past cannot be shown, because change {gap.start:,} on the way to it cannot be read"
                    " any more: “scrutiny doctor” examines the store; nothing was changed."
                )
        return found


def in_order(times: Sequence[datetime]) -> list[datetime]:
    """Return times that never go back.

    A clock that was wrong for a while gave times that do not fit the others. Each of them becomes the time of
    the next change that fits; after the last one that fits, its time.

    Args:
        times: the times of the changes, in the order of the changes.
    """
    ends: list[datetime] = []  # the earliest end of a run that never goes back, by its length
    by_length: list[list[int]] = []  # the places at which the longest run so far has that length
    for place, at in enumerate(times):
        length = bisect_right(ends, at)
        ends[length : length + 1] = [at]
        by_length[length:length] = [[]] if length == len(by_length) else []
        by_length[length].append(place)
    kept = [by_length[-1][-1]] if times else []
    for places in reversed(by_length[:-1]):  # of several, the first is the closest in time
        kept.append(next(place for place in places if times[place] <= times[kept[-1]]))
    inside, known = set(kept), times[kept[0]] if times else None
    found: list[datetime] = []
    for place in range(len(times) - 1, -1, -1):
        known = times[place] if place in inside or known is None else known
        found.append(known)
    return found[::-1]


def _keep_private(known: DocumentsById, log: ChangeLog, today: DocumentsById) -> None:
    """Give each record of the past the exemption that it has today, or had when it was removed.

    One that is public today, but has other words, keeps the exemption that it had then: what was said in
    private may have been undone, and was not made public.

    Args:
        known: the documents of the past; they are replaced.
        log: every change that can be read.
        today: the documents of the present.
    """
    last = replay((_without_removals(payload) for _, payload in log.payloads()), no_documents())
    for table in (TABLES[kind] for kind in MAY_BE_EXEMPT):
        for name, document in known[table].items():
            found = today[table].get(name) or last[table].get(name) or document
            if found.get("exempt") or _words_of(found) == _words_of(document):
                kept = {key: found[key] for key in _PRIVATE if key in found}
                known[table][name] = {**document, **kept}


def _words_of(document: JsonObject) -> JsonObject:
    """Return a record without its exemption and its place."""
    return {key: value for key, value in document.items() if key not in {*_PRIVATE, *_PLACED}}


def _without_removals(payload: Payload) -> Payload:
    return {**payload, "edits": [edit for edit in payload["edits"] if edit["after"] is not None]}


def _database(known: DocumentsById) -> Database:
    storage = MemoryStorage()  # type: ignore[no-untyped-call]  # TinyDB gives it no types
    storage.memory = {
        name: {str(number): document for number, document in enumerate(documents.values(), 1)}
        for name, documents in known.items()
    }
    tables = {name: IndexedTable(storage, name, documents.copy) for name, documents in storage.memory.items()}
    return Database(storage, tables)
