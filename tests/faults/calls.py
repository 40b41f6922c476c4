"""Every file call fails in turn, once or for good: what was said to be saved is saved.

A clerk's day is played on the simulated disk, where one call after another fails: with an error, with an
error after half of the bytes, or by writing only half of them. The power may go after each step as well.
After each day the disk is repaired.
"""

import errno
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain, count
from pathlib import Path

import pytest

from scrutiny_tui.domain.errors import StoreError
from scrutiny_tui.store import JournalStore, open_store
from tests.faults.disk import FaultyDisk
from tests.faults.power import STORE, Cuts, compact, made, number_in, opened, small
from tests.faults.script import LostError, Script
from tests.store.samples import SENTENCE, Failure, Short

FAILURES: tuple[tuple[Failure, bool], ...] = (
    (errno.EIO, False),
    (errno.EIO, True),
    (errno.ENOSPC, True),
    (errno.EACCES, False),
    (Short.WRITE, False),
    (errno.ENOSPC, False),
    (errno.EACCES, True),
    (Short.WRITE, True),
)
"""Every way to fail, and whether it lasts. The first five differ most, and are the short form."""

SHORT_FORM = 5

DAY = ("save", "save", "save", "compact", "save", "save", "close", "save", "save")


@dataclass
class Day:
    """A clerk's day with a disk that may fail.

    Args:
        folder: the store's folder.
        disk: the disk.
        cuts: the script, how far it has come, and the power cuts.
    """

    folder: Path
    disk: FaultyDisk
    cuts: Cuts
    store: JournalStore | None = None

    def spend(self) -> None:
        """Take every step once. What fails must be told in a sentence."""
        for act in DAY:
            try:
                self._do(act)
            except StoreError as error:
                if not SENTENCE.fullmatch(str(error)):
                    raise LostError(f"this is no sentence for a clerk: {error}") from error
            saved = self.cuts.progress.saved
            if self.store is not None and not self._shows(self.store, saved):
                raise LostError(f"{act}: the program shows something else than the {saved} changes saved")
            self.cuts.cut()

    def end(self) -> None:
        """Close the store, if it is open."""
        store, self.store = self.store, None
        if store is not None:
            store.close()

    def _shows(self, store: JournalStore, saved: int) -> bool:
        """Whether a store shows exactly those changes, or says that an archived meeting cannot be read."""
        try:
            return bool(self.cuts.script.numbers(store, saved, saved))
        except StoreError as error:
            return SENTENCE.fullmatch(str(error)) is not None and "because of archive/" in str(error)

    def _do(self, act: str) -> None:
        if act == "close":
            self.end()
            return
        script, progress = self.cuts.script, self.cuts.progress
        if self.store is None:
            self.store = open_store(self.folder, files=self.disk)
            progress.saved = script.numbers(self.store, progress.saved, progress.tried)[0]
            progress.tried = progress.saved
        if act == "compact":
            compact(self.store)
            return
        progress.tried = progress.saved + 1
        self.store.apply(script.change(progress.tried))
        progress.saved += 1


def fail_everywhere(
    place: Path,
    monkeypatch: pytest.MonkeyPatch,
    failures: Iterable[tuple[Failure, bool]],
    most: int,
    first: int = 1,
) -> int:
    """Make every call of a day fail, one call a day.

    Args:
        place: a folder to work in.
        monkeypatch: shortens the journal.
        failures: the ways to fail, each with whether it lasts.
        most: the most images of each power cut.
        first: the call that fails on the first day, before each of them does in turn.

    Returns:
        How many days were spent.

    Raises:
        LostError: a saved change was lost, or something untrue was said.
    """
    small(monkeypatch, 3000)
    days, script, seen = 0, Script(), set[int]()
    for how, lasting in failures:
        for call in chain((first,), count(1)):
            days += 1
            root = made(place / str(days))
            disk = FaultyDisk(made(root / "disk"))
            day = Day(root / "disk" / STORE, disk, Cuts(disk, made(root / "image"), script, most, seen=seen))
            if not _spend(day, call, how, lasting=lasting) and call != first:
                break
    return days


def _spend(day: Day, call: int, how: Failure, *, lasting: bool) -> bool:
    """Spend a day in which that call fails; return whether there was such a call."""
    disk = day.disk
    disk.plan(call, how, lasting=lasting)
    day.spend()
    reached = disk.calls >= call
    disk.plan(0)
    try:
        day.end()
        _the_day_after(day, exact=not lasting)
    except LostError as error:
        raise LostError(f"call {call} ({how}, {'for good' if lasting else 'once'}): {error}") from error
    return reached


def _the_day_after(day: Day, *, exact: bool) -> None:
    script, progress = day.cuts.script, day.cuts.progress
    number = number_in(day.folder, day.disk, script, progress)
    if exact and number != progress.saved:
        raise LostError(f"change {number} is there, which was said not to be saved")
    with opened(day.folder, day.disk) as store:
        store.apply(script.change(number + 1))
    progress.saved = progress.tried = number + 1
    number_in(day.folder, day.disk, script, progress)
