"""What the tests of the store write into it, and a file system that fails on demand."""

import errno
import os
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any, TypeAlias

from scrutiny_tui.domain.changes import Change, Edit, added
from scrutiny_tui.domain.discussion import Point
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.people import Person
from scrutiny_tui.store import JournalStore, open_store
from scrutiny_tui.store.files import Files

AT = datetime(2026, 3, 3, 10, 2, 11)  # noqa: DTZ001  the domain's times are those of the place
CALLS = [name for name in vars(Files) if not name.startswith("_")]


def person(number: int, name: str = "Councillor Wren Abbot") -> Person:
    return Person(f"p{number}", f"{name} {number}")


def change(*edits: Edit) -> Change:
    return Change("add a person", AT, edits)


def add(store: JournalStore, number: int) -> None:
    store.apply(change(*added(person(number))))


def entry(number: int, meeting: str = "CYPSC-2026-03-03", text: str = "asked about waiting times") -> Entry:
    return Entry(f"e{number}", meeting, None, f"4{number:05}", text, Point(text))


def numbers(store: JournalStore) -> list[int]:
    return [int(found.id[1:]) for found in store.all(Person)]


def numbers_in(folder: Path) -> list[int]:
    return numbers(open_store(folder, read_only=True))


Argument: TypeAlias = Any


class DiedError(BaseException):
    """The program was killed. Not an Exception: nothing in it gets to answer."""


class FaultyFiles(Files):
    """The file system, one of whose calls fails.

    Args:
        fail_at: which call fails, counted from 1; none when 0.
        how: what is raised: an errno, or DiedError, after which every call fails likewise.
        lasting: whether the calls after it fail too.
    """

    def __init__(
        self, fail_at: int = 0, how: int | type[DiedError] = errno.EIO, *, lasting: bool = False
    ) -> None:
        super().__init__(pauses=())
        self.fail_at = fail_at
        self.calls = 0
        self._how = how
        self._lasting = lasting or how is DiedError
        for name in CALLS:
            setattr(self, name, self._guarded(name, getattr(self, name)))

    def _guarded(self, name: str, call: Callable[..., Any]) -> Callable[..., Any]:
        def guarded(*arguments: Argument) -> object:
            self.calls += 1
            due = self.calls == self.fail_at or (self._lasting and 0 < self.fail_at < self.calls)
            if not due:
                return call(*arguments)
            if name == "write":
                handle, offset, data = arguments
                call(handle, offset, data[: len(data) // 2])
            if isinstance(self._how, int):
                raise OSError(self._how, os.strerror(self._how))
            raise self._how

        return guarded
