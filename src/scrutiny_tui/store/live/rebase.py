"""Changes that wait for the store, laid upon what it holds now.

They were made on a store that was as it is now, or that another program has altered since. Where the
records they alter are as they found them, they follow; where one is not, the change is set aside in words and
is never forced upon what somebody else wrote.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path

from scrutiny_tui.domain.text import counted
from scrutiny_tui.store.errors import explained
from scrutiny_tui.store.files import Files, write_at_end
from scrutiny_tui.store.live.lock import FallbackLock
from scrutiny_tui.store.live.rescue_journal import RescueJournal
from scrutiny_tui.store.log.line_format import Payload, line_of
from scrutiny_tui.store.storage import JournalStorage
from scrutiny_tui.store.tables.schema import migrate

ASIDE = "not-taken-up.txt"
"""The file in the store's folder that holds changes which did not fit, first as they were typed."""


class Rebase:
    """Lays waiting changes upon a store that was just opened.

    Args:
        storage: what the store holds; the changes that follow are in its memory afterwards, not on its disk.
        folder: the store's folder.
        files: the file system.
        rescue: where what does not fit is set aside when the store's own folder does not take it.

    Attributes:
        follow: the changes that follow and must be written, numbered anew where need be.
    """

    def __init__(self, storage: JournalStorage, folder: Path, files: Files, rescue: RescueJournal) -> None:
        self._storage = storage
        self._folder = folder
        self._files = files
        self._rescue = rescue
        self._written: dict[int, Payload] | None = None
        self.follow: list[Payload] = []

    def lay(self, waiting: Sequence[Payload]) -> None:
        """Lay some changes, set aside those that do not fit, and tell of both.

        Args:
            waiting: the changes, in order, behind those that were laid before.

        Raises:
            StoreError: what the store holds could not be read, or what does not fit not be set aside.
        """
        before, aside = len(self.follow), list[Payload]()
        with explained(self._folder):
            for payload in waiting:
                if self._holds(payload):
                    continue
                if not _fits(self._storage, payload):
                    aside.append(payload)
                    continue
                follows = {**payload, "sequence": self._storage.sequence + 1}
                self._storage.replay_change(follows)
                self.follow.append(follows)
            if aside:
                self._set_aside(aside)
        if len(self.follow) > before:
            came = counted(len(self.follow) - before, "change")
            self._tell(f"{came} kept elsewhere, when the store took none, came back.")

    def _holds(self, payload: Payload) -> bool:
        number = payload["sequence"]
        if number <= self._storage.sequence and self._written is None:
            self._written = self._all_written()
        return (self._written or {}).get(number) == payload or _made(self._storage, payload)

    def _all_written(self) -> dict[int, Payload]:
        # Here: words rarely wait, and the start is mostly imports.
        from scrutiny_tui.store.log.change_log import read_change_log  # noqa: PLC0415
        from scrutiny_tui.store.store_files import read  # noqa: PLC0415

        lines = read_change_log(read(self._folder, self._files)).lines
        return {number: piece.payload for number, piece in lines.items() if piece.payload}

    def _set_aside(self, payloads: Sequence[Payload]) -> None:
        text = "\n".join([*map(_in_words, payloads), ""]).encode()
        file = self._folder / ASIDE
        try:
            write_at_end(self._files, file, text)
        except OSError:
            file = self._rescue.set_aside(ASIDE, text)
        self._tell(
            f"{counted(len(payloads), 'change')} kept elsewhere did not fit what another program has written"
            f" since: the words are in {file}, to be typed again."
        )

    def _tell(self, sentence: str) -> None:
        self._storage.notices.append(sentence)


def write_rescued(storage: JournalStorage, rescue: RescueJournal, folder: Path, files: Files) -> None:
    """Write the changes of the rescue journal into a store that is open for writing, and tell of it.

    Args:
        storage: what the store holds.
        rescue: the rescue journal; empty afterwards.
        folder: the store's folder.
        files: the file system.

    Raises:
        StoreHeldError: another program keeps words there.
        StoreError: they could not be written; the rescue journal keeps them.
    """
    waiting = rescue.found()
    if not waiting:
        return
    claim = FallbackLock(folder, rescue.places, files)
    claim.take()
    try:
        laying = Rebase(storage, folder, files, rescue)
        laying.lay(waiting)
        for payload in laying.follow:
            storage.append(payload)
        rescue.clear()
    finally:
        claim.release()


def _fits(storage: JournalStorage, payload: Payload) -> bool:
    """Whether every record is as the change found it."""
    return all(now == before for now, before, _ in _records(storage, payload))


def _made(storage: JournalStorage, payload: Payload) -> bool:
    """Whether every record is as the change left it."""
    return all(now == after for now, _, after in _records(storage, payload))


def _records(storage: JournalStorage, payload: Payload) -> Iterator[tuple[object, object, object]]:
    for edit in payload["edits"]:
        table, version = edit["table"], payload["schema"]
        before, after = (edit[key] and migrate(table, edit[key], version) for key in ("before", "after"))
        yield storage.shelves[table].get(edit["id"]), before, after


def _in_words(payload: Payload) -> str:
    """A change as it was typed, where it was, and its line, from which everything can be had."""
    after = (edit["after"] for edit in payload["edits"])
    typed = [found["line"] for found in after if found is not None and "line" in found]
    return "\n".join([f"{payload['at']}  {payload['command']}", *typed, line_of(payload).decode()])
