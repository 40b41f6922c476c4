"""What the tests of the store write into it, and a file system that fails on demand."""

import errno
import os
import re
from collections.abc import Callable
from enum import Enum
from pathlib import Path
from typing import Any, TypeAlias

from scrutiny_tui.domain.changes import Change, Edit, added
from scrutiny_tui.domain.discussion import Point
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.people import Person
from scrutiny_tui.store import JournalStore, open_store
from scrutiny_tui.store.files import Files
from tests.clock import EVENING
from tests.council import MEETING, MOSS

SENTENCE = re.compile(r"[A-Z][^\n]* (nothing was changed( in [^\n]+)?|--store instead of [^\n]+)\.")
"""What a failure says to the clerk: what to do, and last the folder it is about."""

CALLS = [name for name in vars(Files) if not name.startswith("_")]


def person(number: int, name: str = MOSS.name) -> Person:
    return Person(f"p{number}", f"{name} {number}")


def change(*edits: Edit) -> Change:
    return Change("add a person", EVENING, edits)


def add(store: JournalStore, number: int) -> None:
    store.apply(change(*added(person(number))))


def entry(number: int, meeting: str = MEETING.id, text: str = "asked about waiting times") -> Entry:
    return Entry(f"e{number}", meeting, None, f"4{number:05}", text, Point(text))


def numbers(store: JournalStore) -> list[int]:
    return [int(found.id[1:]) for found in store.all(Person)]


def numbers_in(folder: Path) -> list[int]:
    return numbers(open_store(folder, read_only=True))


Argument: TypeAlias = Any


class DiedError(BaseException):
    """The program was killed. Not an Exception: nothing in it gets to answer."""


class Short(Enum):
    """A failure that is none: the system takes half of what it is given to write, and says so."""

    WRITE = "short write"


Failure: TypeAlias = int | type[DiedError] | Short


class FaultyFiles(Files):
    """The file system, one of whose calls fails.

    Args:
        fail_at: which call fails, counted from 1; none when 0.
        how: what is raised: an errno, or DiedError, after which every call fails likewise.
        lasting: whether the calls after it fail too.
    """

    def __init__(self, fail_at: int = 0, how: Failure = errno.EIO, *, lasting: bool = False) -> None:
        super().__init__(pauses=())
        self.guard()
        self.plan(fail_at, how, lasting=lasting)

    def guard(self) -> None:
        """Put a guard before each call, which counts it, and has it fail when it is due."""
        self.calls = 0
        for name in CALLS:
            setattr(self, name, self._guarded(name, getattr(self, name)))

    def plan(self, fail_at: int, how: Failure = errno.EIO, *, lasting: bool = False) -> None:
        """Have another call fail, in another way."""
        self.fail_at = fail_at
        self._how = how
        self._lasting = lasting or how is DiedError

    def failing(self, name: str, arguments: tuple[Argument, ...]) -> None:
        """What a call does to the files although it fails; for those beneath to say."""

    def _guarded(self, name: str, call: Callable[..., Any]) -> Callable[..., Any]:
        def guarded(*arguments: Argument) -> object:
            self.calls += 1
            due = self.calls == self.fail_at or (self._lasting and 0 < self.fail_at < self.calls)
            if not due or (self._how is Short.WRITE and name != "write"):
                return call(*arguments)
            if name == "write":
                handle, offset, data = arguments
                written = call(handle, offset, data[: (len(data) + 1) // 2])
                if self._how is Short.WRITE:
                    return written
            self.failing(name, arguments)
            if isinstance(self._how, int):
                raise OSError(self._how, os.strerror(self._how))
            assert not isinstance(self._how, Short)
            raise self._how

        return guarded
