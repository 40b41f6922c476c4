"""Power cuts: whatever the disk holds after one, the store opens with every acknowledged change.

A script is played on the simulated disk. After each call, every image that a power cut may leave at that
moment is opened, first read only and then for writing, as the clerk would.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import count
from pathlib import Path
from random import Random

import pytest

from scrutiny_tui.domain.errors import StoreError
from scrutiny_tui.store import JournalStore, compaction, open_store
from scrutiny_tui.store.files import Files
from scrutiny_tui.store.log import journal
from scrutiny_tui.store.log.line_format import DamagedError, read_lines
from scrutiny_tui.store.storage import JournalStorage
from tests.faults.disk import Disk, FaultyDisk, Image
from tests.faults.images import images
from tests.faults.script import LostError, Script
from tests.store.samples import DiedError

STORE = "clerk/minutes/store"
SAVING = {"write", "sync"}
"""The calls that a save may make: no compaction, nor anything else that takes longer in a larger store."""


@dataclass
class Progress:
    """How far the writer has got.

    Attributes:
        saved: the number of the last change that was acknowledged, or shown by a store that was opened.
        tried: the number of the last one that was begun, which may be in the store or not.
    """

    saved: int = 0
    tried: int = 0


class Identities:
    """The identities of stores and sessions, the same ones in every run.

    What two runs have in common is then the same to the last byte, and is examined once.

    Attributes:
        count: how many were given.
    """

    def __init__(self) -> None:
        self.count = 0

    def __call__(self, length: int) -> bytes:
        """Return another identity, in the place of `os.urandom`."""
        self.count += 1
        return self.count.to_bytes(length, "big")


identities = Identities()


@dataclass
class Cuts:
    """Cuts the power at every moment of a run.

    Args:
        disk: the disk of the run.
        spare: the folder that the images are opened in.
        script: the changes.
        most: the most images of one moment.

    Attributes:
        seen: the images that were examined, each with the progress at that moment; an image of another run
            that is the same need not be examined again.
    """

    disk: Disk
    spare: Path
    script: Script
    most: int
    progress: Progress = field(default_factory=Progress)
    seen: set[int] = field(default_factory=set)
    _chance: Random = field(default_factory=lambda: Random(2026))  # noqa: S311  images, not secrets

    def __post_init__(self) -> None:
        identities.count = 0

    def after(self, call: str) -> None:
        """Cut the power after this call, in every way; a save may only make the calls of a line."""
        if self.progress.tried > self.progress.saved and call not in SAVING:
            raise LostError(f"saving change {self.progress.tried} did more than write a line: {call}")
        self.cut()

    def after_any(self, call: str) -> None:
        """Cut the power after this call, in every way."""
        del call
        self.cut()

    def cut(self) -> None:
        """Cut the power now, in every way."""
        for image in images(self.disk, self.most, self._chance):
            key = hash((self.progress.saved, self.progress.tried, *image.items()))
            if key not in self.seen:
                self.seen.add(key)
                given = identities.count
                examine(image, self.spare, self.script, self.progress)
                identities.count = given  # the run goes on as if nothing had been examined


def examine(image: Image, root: Path, script: Script, progress: Progress) -> None:
    """Open what a power cut left, read only and for writing.

    Raises:
        LostError: it cannot be opened or written, lacks an acknowledged change, or has half of one.
    """
    disk, folder = Disk(root, image), root / STORE
    number = number_in(folder, disk, script, progress)
    with opened(folder, disk) as store:
        if not script.numbers(store, number, number):
            raise LostError("opened to be written, a store holds something else than to be read")
        store.apply(script.change(number + 1))
    if number_in(folder, disk, script, Progress(number + 1, number + 1)) != number + 1:
        raise LostError("a change after the power cut is lost")


def number_in(folder: Path, files: Files, script: Script, progress: Progress) -> int:
    """Return the number of the last change in a store.

    Raises:
        LostError: it cannot be opened, lacks an acknowledged change, or has half of one; or a change is
            neither in its journal nor in its history.
    """
    with opened(folder, files, read_only=True) as store:
        found = script.numbers(store, progress.saved, progress.tried)
    if not found:
        raise LostError(f"change {progress.saved} is lost, or more than {progress.tried} is there")
    if (kept := history_of(folder, files)) != list(range(1, len(kept) + 1)) or len(kept) not in found:
        raise LostError(f"the history holds {kept}, where {found} changes were made")
    return found[0]


@contextmanager
def opened(folder: Path, files: Files, *, read_only: bool = False) -> Iterator[JournalStore]:
    """Open a store, and close it afterwards.

    Raises:
        LostError: it cannot be opened or written.
    """
    try:
        store = open_store(folder, files=files, read_only=read_only)
        try:
            yield store
        finally:
            store.close()
    except StoreError as error:
        raise LostError(f"a store cannot be opened or written any more: {error}") from error


def history_of(folder: Path, files: Files) -> list[int]:
    """Return the numbers of the changes in the history and in the journal, each once, in order."""
    found: set[int] = set()
    names = [f"history/{name}" for name in files.names(folder / "history") if not name.endswith(".new")]
    try:
        for name in (*names, "journal.jsonl"):
            found.update(_numbers_in(files.read(folder / name)))
    except DamagedError as error:
        raise LostError(f"the history cannot be read: {error}") from error
    return sorted(found)


@lru_cache(1000)
def _numbers_in(lines: bytes) -> tuple[int, ...]:
    return tuple(payload["sequence"] for payload in read_lines(lines).payloads)


def play(folder: Path, files: Files, script: Script, progress: Progress, sessions: tuple[int, ...]) -> None:
    """Play a script: in each session open the store, save some changes, compact after two, and close."""
    for changes in sessions:
        store = open_store(folder, files=files)
        try:
            progress.saved = progress.tried = script.numbers(store, progress.saved, progress.tried)[0]
            _session(store, script, progress, changes)
        finally:
            # If the program was killed in it, this stands for the system, which releases the lock.
            store.close()


def _session(store: JournalStore, script: Script, progress: Progress, changes: int) -> None:
    for done in range(changes):
        progress.tried += 1
        store.apply(script.change(progress.tried))
        progress.saved = progress.tried
        if done == 1:
            compact(store)


def small(monkeypatch: pytest.MonkeyPatch, long: int) -> None:
    """Compact journals early, extend them by less than they held before, and leave nothing to chance."""
    monkeypatch.setattr(os, "urandom", identities)
    monkeypatch.setattr(compaction, "COMPACT_FROM", long)
    monkeypatch.setattr(journal, "EXTENSION", 700)


def compact(store: JournalStore) -> None:
    """Compact a store now."""
    tidy = store.database.storage
    assert isinstance(tidy, JournalStorage)
    tidy.compact()


def cut_everywhere(folder: Path, monkeypatch: pytest.MonkeyPatch, most: int) -> int:
    """Play a script, and cut the power after every call.

    Returns:
        The number of images that were examined.

    Raises:
        LostError: one of them lost something.
    """
    small(monkeypatch, 6000)
    disk = Disk(made(folder / "run"))
    cuts = Cuts(disk, made(folder / "image"), Script(), most)
    disk.after = cuts.after
    play(folder / "run" / STORE, disk, cuts.script, cuts.progress, (5, 0, 3, 4, 9, 1))
    return len(cuts.seen)


def kill_and_cut_everywhere(folder: Path, monkeypatch: pytest.MonkeyPatch, most: int) -> int:
    """Kill the writer at every call, open the store again, and cut the power: what was shown must be there.

    Returns:
        The number of images that were examined.

    Raises:
        LostError: one of them lacked what the clerk had been shown.
    """
    small(monkeypatch, 9000)
    image, script, seen = made(folder / "image"), Script(), set[int]()
    for call in count(1):
        disk = FaultyDisk(made(folder / str(call)))
        cuts = Cuts(disk, image, script, most, seen=seen)
        disk.plan(call, DiedError)
        with suppress(DiedError):
            play(folder / str(call) / STORE, disk, cuts.script, cuts.progress, (4, 2))
            return len(seen)
        disk.plan(0)
        disk.restart()
        disk.after = cuts.after_any
        play(folder / str(call) / STORE, disk, cuts.script, cuts.progress, (0,))
    raise AssertionError("a script ends")


def made(folder: Path) -> Path:
    """A new folder of that name."""
    folder.mkdir(parents=True)
    return folder
