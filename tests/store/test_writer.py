"""Writing behind the keys: nothing is held up, nothing is lost, and what is said of it is true."""

import errno
import os
from collections.abc import Iterator
from pathlib import Path
from threading import Condition, Event

import pytest

from scrutiny_tui.domain.errors import StoreError, UnreachableError
from scrutiny_tui.domain.save_state import SAVED, SaveState
from scrutiny_tui.store.files import Files
from scrutiny_tui.store.live.fallback_folders import FallbackFolders
from scrutiny_tui.store.live.rescue_journal import RescueJournal
from scrutiny_tui.store.live.writer import PendingWrites, Writer, WriterTiming
from scrutiny_tui.store.log.line_format import SCHEMA, Payload
from tests.store.live import PATIENCE

FULL = UnreachableError("The disk of the store is full: make room", "; nothing was changed.")
PROMPT = WriterTiming(hedge=60, silence=60, retry=0.001, poll=0.001, leave=5)


def payload(number: int) -> Payload:
    return {
        "sequence": number,
        "schema": SCHEMA,
        "command": "record a point",
        "at": "2026-03-03T10:02",
        "edits": [],
    }


class Disk:
    """A store's disk that can be stopped, filled and freed."""

    def __init__(self) -> None:
        self.written: list[int] = []
        self.reconnected = 0
        self.full: StoreError | None = None
        self.free = Event()
        self.free.set()

    def write(self, wanted: Payload) -> None:
        assert self.free.wait(PATIENCE)
        if self.full is not None:
            raise self.full
        self.written.append(wanted["sequence"])

    def reconnect(self) -> None:
        self.reconnected += 1
        if self.full is not None:
            raise self.full


class Place(Files):
    """A file system that can be full as well."""

    full = False

    def write(self, handle: int, offset: int, data: bytes | memoryview) -> int:
        if self.full:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return super().write(handle, offset, data)


class Office:
    """A writer with a disk, a place for its rescue journal, and ears."""

    def __init__(self, folder: Path, timing: WriterTiming = PROMPT) -> None:
        self.folder, self.disk, self.place = folder, Disk(), Place()
        self.rescue = RescueJournal(FallbackFolders((folder / "kept",), self.place))
        self._news = Condition()
        self.writer = Writer(
            self.disk.write,
            self.disk.reconnect,
            lambda: None,
            self.rescue,
            self._heard,
            folder,
            timing=timing,
        )
        self.writer.start()

    def give(self, *wanted: int) -> None:
        for number in wanted:
            self.writer.add(payload(number))

    def until(self, word: SaveState) -> None:
        with self._news:
            heard = self._news.wait_for(lambda: self.writer.saving.state is word, PATIENCE)
        assert heard, f"waited for {word}: {self.writer.saving}"

    @property
    def kept(self) -> list[int]:
        return [found["sequence"] for found in self.rescue.read()]

    def _heard(self) -> None:
        with self._news:
            self._news.notify_all()


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = Office(tmp_path)
    yield made
    made.disk.free.set()
    made.writer.close()


def test_changes_are_written_in_order_and_then_all_is_saved(office: Office) -> None:
    office.give(1, 2, 3)
    office.until(SaveState.SAVED)
    assert office.disk.written == [1, 2, 3]
    assert office.writer.saving == SAVED
    assert office.kept == []


def test_while_the_disk_takes_its_time_it_says_saving_and_holds_nobody_up(office: Office) -> None:
    office.disk.free.clear()
    office.give(1, 2)
    assert office.writer.saving.state is SaveState.SAVING
    assert office.disk.written == []
    office.disk.free.set()
    office.until(SaveState.SAVED)
    assert office.disk.written == [1, 2]


def test_what_waits_too_long_is_copied_elsewhere_and_the_copy_goes_once_it_is_written(tmp_path: Path) -> None:
    office = Office(tmp_path, WriterTiming(hedge=0, silence=0, poll=0.001))
    office.disk.free.clear()
    office.give(1, 2)
    office.until(SaveState.ELSEWHERE)
    assert office.writer.wait_until_safe(0)
    assert office.kept == [1, 2]
    assert "does not answer. Meanwhile your words are kept in" in office.writer.saving.sentence
    office.disk.free.set()
    office.until(SaveState.SAVED)
    office.writer.close()
    assert (office.disk.written, office.kept) == ([1, 2], [])


def test_what_the_disk_refuses_is_kept_elsewhere_until_it_takes_it(office: Office) -> None:
    office.disk.full = FULL
    office.give(1, 2)
    office.until(SaveState.ELSEWHERE)
    assert office.kept == [1, 2]
    assert office.writer.saving.sentence.startswith("The disk of the store is full: make room. Meanwhile")
    assert "rescue.jsonl" in office.writer.saving.sentence
    assert office.writer.saving.sentence.endswith(f" The store is in {office.folder}.")
    office.give(3)
    office.disk.full = None
    office.until(SaveState.SAVED)
    assert office.disk.written == [1, 2, 3]
    assert office.disk.reconnected


def test_when_no_disk_takes_it_it_is_not_saved_and_nothing_is_forgotten(office: Office) -> None:
    office.disk.full, office.place.full = FULL, True
    office.give(1)
    office.until(SaveState.NOT_SAVED)
    assert not office.writer.wait_until_safe(0)
    assert "cannot be kept elsewhere either" in office.writer.saving.sentence
    office.place.full = False
    office.until(SaveState.ELSEWHERE)
    assert office.kept == [1]
    office.disk.full = None
    office.until(SaveState.SAVED)
    assert office.disk.written == [1]


def test_at_the_end_what_the_disk_refuses_is_elsewhere(office: Office) -> None:
    office.disk.full = FULL
    office.give(1, 2, 3)
    assert office.writer.close().state is SaveState.ELSEWHERE
    assert office.writer.ended
    assert office.kept == [1, 2, 3]


def test_a_disk_that_never_answers_does_not_keep_the_program_from_ending(tmp_path: Path) -> None:
    office = Office(tmp_path, WriterTiming(hedge=60, silence=60, poll=0.001, leave=0.05))
    office.disk.free.clear()
    office.give(1, 2)
    assert office.writer.close().state is SaveState.ELSEWHERE
    assert not office.writer.ended
    assert office.kept == [1, 2]
    office.disk.free.set()


def test_with_nothing_to_write_a_disk_that_refuses_is_still_told_of(tmp_path: Path) -> None:
    disk, rescue = Disk(), RescueJournal(FallbackFolders((tmp_path / "kept",), Files()))
    writer = Writer(
        disk.write,
        disk.reconnect,
        lambda: None,
        rescue,
        lambda: None,
        tmp_path,
        timing=PROMPT,
        pending=PendingWrites(error=FULL),
    )
    assert writer.saving.state is SaveState.SAVED
    assert "full: make room. What you record is kept elsewhere until then." in writer.saving.sentence
