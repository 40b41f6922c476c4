"""Changes that wait for the store, laid upon what it holds now.

They were made on a store that was as it is now, or that another program has altered since. Where the
records they alter are as they found them, they follow; where one is not, the change is set aside in words and
is never forced upon what somebody else wrote.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from scrutiny_tui.domain.text import counted
from scrutiny_tui.store.failures import explained
from scrutiny_tui.store.files import Files, write_at_end
from scrutiny_tui.store.lines import Payload, line_of
from scrutiny_tui.store.parts import read
from scrutiny_tui.store.rescue import Rescue
from scrutiny_tui.store.schema import up_to_date
from scrutiny_tui.store.storage import JournalStorage
from scrutiny_tui.store.trail import trail_of

ASIDE = "not-taken-up.txt"
"""The file in the store's folder that holds changes which did not fit, first as they were typed."""


@dataclass(slots=True)
class Laid:
    """What became of waiting changes that the store does not hold.

    Attributes:
        follow: those that are in memory now and must be written, numbered anew where need be.
        aside: those that do not fit what the store holds.
    """

    follow: list[Payload] = field(default_factory=list)
    aside: list[Payload] = field(default_factory=list)


def take_in(storage: JournalStorage, rescue: Rescue, folder: Path, files: Files) -> None:
    """Write the changes of the rescue journal into a store that is open for writing, and tell of it.

    Args:
        storage: what the store holds.
        rescue: the rescue journal; empty afterwards.
        folder: the store's folder.
        files: the file system.

    Raises:
        StoreError: they could not be written; the rescue journal keeps them.
    """
    waiting = rescue.found()
    if not waiting:
        return
    for payload in lay(storage, waiting, folder, files).follow:
        storage.append(payload)
    rescue.clear()


def lay(storage: JournalStorage, waiting: Sequence[Payload], folder: Path, files: Files) -> Laid:
    """Take waiting changes up into memory, set aside those that do not fit, and tell of both.

    Args:
        storage: what the store holds; those that follow are in its memory afterwards, and not on its disk.
        waiting: the changes, in order.
        folder: the store's folder.
        files: the file system.

    Raises:
        StoreError: what the store holds could not be read, or what does not fit not be set aside.
    """
    with explained(folder):
        written = _written(folder, files) if waiting and waiting[0]["sequence"] <= storage.sequence else {}
        laid = Laid()
        for payload in waiting:
            if written.get(payload["sequence"]) == payload or _made(storage, payload):
                continue
            if not _fits(storage, payload):
                laid.aside.append(payload)
                continue
            follows = {**payload, "sequence": storage.sequence + 1}
            storage.take_up(follows)
            laid.follow.append(follows)
        if laid.aside:
            _set_aside(laid.aside, folder, files)
    storage.notices += _told(laid, folder)
    return laid


def _told(laid: Laid, folder: Path) -> Iterator[str]:
    if laid.follow:
        yield f"{counted(len(laid.follow), 'change')} kept elsewhere, when the store took none, came back."
    if laid.aside:
        yield (
            f"{counted(len(laid.aside), 'change')} kept elsewhere did not fit what another program has"
            f" written since: the words are in {folder / ASIDE}, to be typed again."
        )


def _set_aside(payloads: Sequence[Payload], folder: Path, files: Files) -> None:
    texts = [_in_words(payload) for payload in payloads]
    write_at_end(files, folder / ASIDE, "\n".join([*texts, ""]).encode())


def _written(folder: Path, files: Files) -> dict[int, Payload]:
    lines = trail_of(read(folder, files)).lines
    return {number: piece.payload for number, piece in lines.items() if piece.payload is not None}


def _fits(storage: JournalStorage, payload: Payload) -> bool:
    """Whether every record is as the change found it."""
    return all(now == before for now, before, _ in _records(storage, payload))


def _made(storage: JournalStorage, payload: Payload) -> bool:
    """Whether every record is as the change left it."""
    return all(now == after for now, _, after in _records(storage, payload))


def _records(storage: JournalStorage, payload: Payload) -> Iterator[tuple[object, object, object]]:
    for edit in payload["edits"]:
        table, version = edit["table"], payload["schema"]
        before, after = (edit[key] and up_to_date(table, edit[key], version) for key in ("before", "after"))
        yield storage.shelves[table].get(edit["id"]), before, after


def _in_words(payload: Payload) -> str:
    """A change as it was typed, where it was, and its line, from which everything can be had."""
    after = (edit["after"] for edit in payload["edits"])
    typed = [found["line"] for found in after if found is not None and "line" in found]
    return "\n".join([f"{payload['at']}  {payload['command']}", *typed, line_of(payload).decode()])
