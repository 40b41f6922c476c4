"""Faults, kills and power cuts in any order, on the simulated disk; the store is compared with a dictionary.

The other parts of this harness try these one at a time. Here Hypothesis mixes them: a power cut after a
failed sync, or a kill during the compaction that follows a power cut.
"""

import errno
import tempfile
from contextlib import suppress
from pathlib import Path
from random import Random

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
)

from scrutiny_tui.domain.errors import StoreError
from scrutiny_tui.store import JournalStore, open_store
from tests.any_order import run_in_any_order
from tests.faults.disk import FaultyDisk
from tests.faults.images import images
from tests.faults.power import STORE, Progress, compact, number_in, small
from tests.faults.script import Script
from tests.store.samples import DiedError, Failure, Short

FAILURES: list[Failure] = [errno.EIO, errno.ENOSPC, errno.EACCES, Short.WRITE]
acts = st.sampled_from(["save", "save", "save", "compact", "reopen"])


class DiskMachine(RuleBasedStateMachine):
    """A clerk's work on a bad day."""

    @initialize()
    def begin(self) -> None:
        self.patch = pytest.MonkeyPatch()
        small(self.patch, 5000)
        self.place = tempfile.TemporaryDirectory()
        self.disk = FaultyDisk(Path(self.place.name))
        self.script = Script()
        self.progress = Progress()
        self.store: JournalStore | None = None
        self.open()

    @property
    def folder(self) -> Path:
        return Path(self.place.name) / STORE

    def open(self) -> None:
        self.store = open_store(self.folder, files=self.disk)
        # What an opened store shows counts as saved, because the clerk has seen it.
        (number,) = self.script.numbers(self.store, self.progress.saved, self.progress.tried)
        self.progress = Progress(number, number)

    def do(self, act: str) -> None:
        assert self.store is not None
        if act == "save":
            self.progress.tried = self.progress.saved + 1
            self.store.apply(self.script.change(self.progress.tried))
            self.progress.saved += 1
        elif act == "compact":
            compact(self.store)
        else:
            self.end()
            self.open()

    def end(self) -> None:
        store, self.store = self.store, None
        if store is not None:
            store.close()

    @rule(act=acts)
    def go_on(self, act: str) -> None:
        if self.store is None:
            self.open()
        self.do(act)

    @precondition(lambda self: self.store is not None)
    @rule(act=acts, call=st.integers(1, 25), how=st.sampled_from(FAILURES), lasting=st.booleans())
    def fail(self, act: str, call: int, how: Failure, *, lasting: bool) -> None:
        self.disk.plan(self.disk.calls + call, how, lasting=lasting)
        with suppress(StoreError):
            self.do(act)
        self.disk.plan(0)

    @precondition(lambda self: self.store is not None)
    @rule(act=acts, call=st.integers(1, 40))
    def kill(self, act: str, call: int) -> None:
        self.disk.plan(self.disk.calls + call, DiedError)
        try:
            self.do(act)
            self.disk.plan(self.disk.calls, DiedError, lasting=True)
            self.end()
        except DiedError:
            self.bury()
        self.disk.plan(0)
        self.disk.restart()

    @rule(draw=st.integers(0, 10**9))
    def cut_the_power(self, draw: int) -> None:
        self.disk.plan(1, DiedError)
        self.bury()
        (image,) = images(self.disk, 1, Random(draw))  # noqa: S311  images, not secrets
        self.disk = FaultyDisk(Path(self.place.name), image)

    def bury(self) -> None:
        """Release the lock of a program that died, as the system does."""
        with suppress(DiedError):
            self.end()

    @invariant()
    def holds_what_it_said_was_saved(self) -> None:
        if self.store is not None:
            try:
                assert self.script.numbers(self.store, self.progress.saved, self.progress.saved)
            except StoreError:  # a change waits for a file of the archive that could not be read then
                self.end()
        number_in(self.folder, self.disk, self.script, self.progress)

    def teardown(self) -> None:
        if hasattr(self, "patch"):
            self.disk.plan(0)
            self.end()
            self.patch.undo()
            self.place.cleanup()


def any_order(runs: int, *, thorough: bool) -> None:
    """Do that many runs (see `run_in_any_order`)."""
    run_in_any_order(DiskMachine, runs, steps=30, thorough=thorough)
