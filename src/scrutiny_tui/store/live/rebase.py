"""Rebasing the changes that wait for the store on what it holds now.

Another program may have written to the store since they were made. A change whose records are still as it
found them is made again. Any other is set aside in words: nothing that another person wrote is overwritten.
Where two programs recorded in one meeting, what was recorded here comes after what was recorded there, in its
own order.
"""

from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path

from tinydb import where

from scrutiny_tui.domain.action_log import LogEntry
from scrutiny_tui.domain.changes import TABLES, Change
from scrutiny_tui.domain.order_keys import between
from scrutiny_tui.domain.text import counted
from scrutiny_tui.store.errors import explained
from scrutiny_tui.store.files import Files, write_at_end
from scrutiny_tui.store.json_format import JsonObject
from scrutiny_tui.store.live.lock import FallbackLock
from scrutiny_tui.store.live.rescue_journal import RescueJournal
from scrutiny_tui.store.log.line_format import Payload, line_of
from scrutiny_tui.store.storage import DocumentEdit, JournalStorage
from scrutiny_tui.store.tables.archive import ENTRIES
from scrutiny_tui.store.tables.codec import decode
from scrutiny_tui.store.tables.exemptions import CARRIED_SINCE
from scrutiny_tui.store.tables.schema import KINDS, migrate

LOG = TABLES[LogEntry]

CONFLICTS = "not-taken-up.txt"
"""The file in the store's folder for changes that did not fit, each first as it was typed."""


class Rebase:
    """Rebases waiting changes on a store that was just opened.

    Args:
        storage: the store. Afterwards the rebased changes are in its memory, but not on its disk.
        folder: the store's folder.
        files: the file system.
        rescue: the rescue journal, which takes what does not fit when the store's folder does not.

    Attributes:
        rebased: the changes that fit and are still to be written, with new numbers where needed.
    """

    def __init__(self, storage: JournalStorage, folder: Path, files: Files, rescue: RescueJournal) -> None:
        self._storage = storage
        self._folder = folder
        self._files = files
        self._rescue = rescue
        self._written: dict[int, Payload] | None = None
        self._ids: set[str] = set()
        self._ours: set[str] = set()
        self._base = 0  # the first of the changes that began to wait together
        self._next = 0  # what follows the last one
        self._behind: dict[str, tuple[str, str]] = {}
        self.rebased: list[Payload] = []

    def add(self, waiting: Sequence[Payload]) -> None:
        """Rebase changes, set aside those that do not fit, and add a notice about both.

        Args:
            waiting: the changes in order. They come after those of an earlier call.

        Raises:
            StoreError: the store could not be read, or a change that does not fit could not be set aside.
        """
        before = len(self.rebased)
        with explained(self._folder):
            conflicts = self.take_in(waiting)
            if conflicts:
                self._set_aside(conflicts)
        if len(self.rebased) > before:
            came = counted(len(self.rebased) - before, "change")
            self._tell(f"{came} kept elsewhere, when the store took none, came back.")

    def take_in(self, waiting: Sequence[Payload]) -> list[Payload]:
        """Rebase changes in memory.

        Args:
            waiting: as for `add`.

        Returns:
            The changes that do not fit.

        Raises:
            StoreError: the store could not be read.
        """
        conflicts: list[Payload] = []
        with explained(self._folder, reading=True):
            for payload in waiting:
                self._count(payload["sequence"])
                if self._holds(payload):
                    self._ours.update(edit["id"] for edit in payload["edits"])
                    continue
                rebased = self._placed(payload)
                if not _fits(self._storage, rebased):
                    conflicts.append(payload)
                    continue
                rebased["sequence"] = self._storage.sequence + 1
                self._make(rebased)
            older = any(payload["schema"] < CARRIED_SINCE for payload in waiting)
            if older and (upgrade := self._storage.upgrade_payload()):
                self._make(upgrade)
            if self.rebased:
                self._mark_log()
        return conflicts

    def _count(self, number: int) -> None:
        """Note where the changes began to wait of which this is one.

        Where numbers are left out, the store took those itself: what waits behind them was made later, and
        only the copies of earlier changes were never removed.
        """
        if number != self._next:
            self._base, self._behind = number, {}
        self._next = number + 1

    def _mark_log(self) -> None:
        """Mark each log entry whose minute stands in an exempt stretch that another program has begun."""
        from scrutiny_tui.store.tables.upgrade import log_in_stretch  # noqa: PLC0415  as in `_all_written`

        meetings = {
            edit["after"]["meeting"]
            for payload in self.rebased
            for edit in payload["edits"]
            if self._written and edit["table"] == ENTRIES and edit["after"]
        }
        edits: list[DocumentEdit] = []
        for meeting in meetings:
            log, entries = (
                self._storage.tables[table].search(where("meeting") == meeting) for table in (LOG, ENTRIES)
            )
            before = {document["id"]: document for document in log}
            edits += [
                {"table": LOG, "id": after["id"], "before": before[after["id"]], "after": after}
                for after in log_in_stretch(log, entries)
            ]
        if edits:
            now = datetime.now().astimezone().replace(tzinfo=None)
            self._make(self._storage.next_payload(Change("mark what stands in private", now, ()), edits))

    def _make(self, payload: Payload) -> None:
        self._storage.replay_change(payload)
        self.rebased.append(payload)

    def _holds(self, payload: Payload) -> bool:
        """Whether the store holds a change already."""
        number = payload["sequence"]
        if number <= self._storage.sequence and self._written is None:
            self._written = self._all_written()
            self._ids = {line["change"] for line in self._written.values() if line.get("change")}
        if payload.get("change") and payload["change"] in self._ids:
            return True
        written = (self._written or {}).get(number, {})
        return payload.items() <= written.items() or _is_made(self._storage, payload)

    def _placed(self, payload: Payload) -> Payload:
        """Return a change with its entries placed after those that another program has recorded there."""
        if not self._written:
            return {**payload}
        edits = [self._moved(edit) if edit["table"] == ENTRIES else edit for edit in payload["edits"]]
        return {**payload, "edits": edits}

    def _moved(self, edit: DocumentEdit) -> DocumentEdit:
        """Return an edit of an entry with its place behind those of others, before and after."""
        before, after = edit["before"], edit["after"]
        if before and before == self._storage.tables[ENTRIES].stored(edit["id"]):
            if not after or after.get("place") == before.get("place"):
                return edit  # the store took it where it is
        elif before:
            before = self._behind_others(before)
        return {**edit, "before": before, "after": after and self._behind_others(after)}

    def _behind_others(self, entry: JsonObject) -> JsonObject:
        """Return an entry, with another place if it was recorded or moved to the end here."""
        place, meeting = entry.get("place"), entry.get("meeting")
        if not isinstance(place, str) or not isinstance(meeting, str):
            return entry
        if meeting not in self._behind:
            self._behind[meeting] = self._ends_of(meeting)
        end, others = self._behind[meeting]
        return {**entry, "place": others + place} if others and place > end else entry

    def _ends_of(self, meeting: str) -> tuple[str, str]:
        """Where a meeting ended when the changes began to wait, and a place after everything that it has now.

        Every new place begins with the second, which keeps them in order; both are empty where no other
        program has recorded anything.
        """
        lines = (self._written or {}).items()
        since = {
            edit["id"]
            for number, line in lines
            if number >= self._base
            for edit in line["edits"]
            if edit["table"] == ENTRIES and edit["before"] is None
        }
        entries = self._storage.tables[ENTRIES].search(where("meeting") == meeting)
        places = {entry["id"]: entry["place"] for entry in entries}
        if not since.difference(self._ours).intersection(places):
            return "", ""
        end = max((place for entry, place in places.items() if entry not in since), default="")
        return end, between(max(places.values()), None)

    def _all_written(self) -> dict[int, Payload]:
        # Imported here: words rarely wait, and a start is mostly imports.
        from scrutiny_tui.store.log.change_log import read_change_log  # noqa: PLC0415
        from scrutiny_tui.store.store_files import read_store_files  # noqa: PLC0415

        lines = read_change_log(read_store_files(self._folder, self._files)).lines
        return {number: line.payload for number, line in lines.items() if line.payload}

    def _set_aside(self, payloads: Sequence[Payload]) -> None:
        text = "\n".join([*map(_in_words, payloads), ""]).encode()
        file = self._folder / CONFLICTS
        try:
            write_at_end(self._files, file, text)
        except OSError:
            file = self._rescue.set_aside(CONFLICTS, text)
        self._tell(
            f"{counted(len(payloads), 'change')} kept elsewhere did not fit what another program has written"
            f" since: the words are in {file}, to be typed again."
        )

    def _tell(self, sentence: str) -> None:
        self._storage.notices.append(sentence)


def write_rescued(storage: JournalStorage, rescue: RescueJournal, folder: Path, files: Files) -> None:
    """Write the changes of the rescue journal to a store that is open for writing, and add a notice.

    Args:
        storage: the store.
        rescue: the rescue journal; empty afterwards.
        folder: the store's folder.
        files: the file system.

    Raises:
        StoreHeldError: another program is using the rescue journal.
        StoreError: they could not be written; the rescue journal keeps them.
    """
    rescue.fallback.belong_to(storage.store_id)
    if not rescue.read():
        return
    lock = FallbackLock(folder, rescue.fallback, files)
    lock.take()
    try:
        waiting = take_rescued(storage, rescue, folder)
        if not waiting:
            return
        rebase = Rebase(storage, folder, files, rescue)
        rebase.add(waiting)
        for payload in rebase.rebased:
            storage.append(payload)
        rescue.clear()
    finally:
        lock.release()


def show_rescued(storage: JournalStorage, rescue: RescueJournal, folder: Path, files: Files) -> None:
    """Make the waiting changes in a read-only store's memory, and add a notice; write nothing.

    Args:
        storage: the store.
        rescue: the rescue journal.
        folder: the store's folder.
        files: the file system.

    Raises:
        StoreError: the store could not be read, or a change was written by a newer version.
    """
    waiting = rescue.look(storage.has_state) if storage.store_id else []
    if not waiting:
        return
    rebase = Rebase(storage, folder, files, rescue)
    conflicts = rebase.take_in(waiting)
    shown, others = (counted(len(found), "change") for found in (rebase.rebased, conflicts))
    if rebase.rebased:
        storage.notices.append(
            f"Shown as well: {shown} kept outside the store, which took none when they were made."
            " Whatever opens it for writing next takes them in."
        )
    if conflicts:
        storage.notices.append(
            f"Not shown: {others} kept outside the store, and not fitting what another program has written"
            " since."
        )


def take_rescued(storage: JournalStorage, rescue: RescueJournal, folder: Path) -> list[Payload]:
    """Return what waits for this store, and add a notice where some waits for a newer copy of it.

    Args:
        storage: the store.
        rescue: the rescue journal, whose lock is held.
        folder: the store's folder.

    Raises:
        StoreError: the store could not be read, or what waits for the copy could not be set aside.
    """
    with explained(folder):
        waiting, others = rescue.take(storage.has_state)
    if others:
        storage.notices.append(
            "Words wait for a newer copy of this store, from which what they follow is missing here. They are"
            f" kept in {others[0]} and go into that copy when it is opened."
        )
    return waiting


def _fits(storage: JournalStorage, payload: Payload) -> bool:
    """Whether every record is as the change found it, and is readable as the change leaves it."""
    try:
        kinds = [KINDS[edit["table"]] for edit in payload["edits"]]
        documents = list(zip(kinds, _documents(storage, payload), strict=True))
        for kind, (_, _, after) in documents:
            if after is not None:
                decode(kind, after)
    except (AttributeError, KeyError, TypeError, ValueError, RecursionError):
        return False  # the words stay as they were typed
    return all(now == before for _, (now, before, _) in documents)


def _is_made(storage: JournalStorage, payload: Payload) -> bool:
    """Whether every record is as the change left it."""
    return all(now == after for now, _, after in _documents(storage, payload))


def _documents(
    storage: JournalStorage, payload: Payload
) -> Iterator[tuple[object, object, JsonObject | None]]:
    for edit in payload["edits"]:
        table, version = edit["table"], payload["schema"]
        before, after = (edit[key] and migrate(table, edit[key], version) for key in ("before", "after"))
        yield storage.tables[table].stored(edit["id"]), before, after


def _in_words(payload: Payload) -> str:
    """Return a change as it was typed, where it was, and its line, from which all of it can be recovered."""
    after = (edit["after"] for edit in payload["edits"])
    typed = [found["line"] for found in after if found is not None and "line" in found]
    return "\n".join([f"{payload['at']}  {payload['command']}", *typed, line_of(payload).decode()])
