"""A program that writes into a store until it is killed: `python -m tests.faults.writer FOLDER [screen]`.

It writes as a command does or, behind the keys, as the screen does.

It prints the number of each change once that is saved. Its system takes a hundred bytes at a time, so that a
kill leaves half-written lines and snapshots. Its journals are short, so that many kills come during a
compaction or an opening.
"""

import sys
from pathlib import Path

from scrutiny_tui.domain.changes import Change
from scrutiny_tui.domain.save_state import SaveState
from scrutiny_tui.store import FallbackFolders, JournalStore, LiveStore, compaction, open_store
from scrutiny_tui.store.files import Files
from tests.faults.script import Script
from tests.store.live import Watch

SESSION = 9
LONG = 4000


class Hesitant(Files):
    """A system that takes a hundred bytes at a time."""

    def write(self, handle: int, offset: int, data: bytes | memoryview) -> int:
        room = not any(data[:100])
        return super().write(handle, offset, data if room else data[:100])


def opened(folder: Path, *, screen: bool) -> JournalStore:
    """Open the store as a command does, or as the screen does."""
    if not screen:
        return open_store(folder, files=Hesitant())
    return LiveStore(folder, Hesitant(), FallbackFolders((folder.with_name(f"{folder.name} kept"),), Files()))


def save(store: JournalStore, change: Change) -> None:
    """Make a change; return when it is said to be saved."""
    store.apply(change)
    if isinstance(store, LiveStore):
        Watch(store).until_word(SaveState.SAVED)


def main(folder: Path, *, screen: bool) -> None:
    compaction.COMPACT_FROM = LONG
    script = Script()
    print("ready", flush=True)  # noqa: T201  said to the test, through a pipe
    while True:
        store = opened(folder, screen=screen)
        first = store.database.storage.sequence + 1  # type: ignore[attr-defined]  # TinyDB says no more than Storage
        print("open", flush=True)  # noqa: T201
        for number in range(first, first + SESSION):
            save(store, script.change(number))
            print(number, flush=True)  # noqa: T201
        store.close()
        print("closed", flush=True)  # noqa: T201


if __name__ == "__main__":
    main(Path(sys.argv[1]), screen="screen" in sys.argv[2:])
