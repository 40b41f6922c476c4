"""A store of two meetings, of which one is confirmed: its entries lie in a file of their own."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace
from tinydb import TinyDB

from scrutiny_tui.domain.changes import added, replaced
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.meetings import Meeting, State
from scrutiny_tui.store import JournalStore, open_store
from tests.council import COMMITTEE, MEETING
from tests.store.samples import change, entry

MARCH = replace(MEETING, state=State.PUBLISHED)
MAY = Meeting("ECSC-2026-05-12", COMMITTEE.id, date(2026, 5, 12), state=State.LIVE)
SAID = [entry(number, MARCH.id) for number in (1, 2, 3)]
LATER = [entry(number, MAY.id) for number in (4, 5)]
CORRECTED = replace(SAID[1], line="asked about the lock gates")


def met(folder: Path) -> JournalStore:
    """A store, open, in which two meetings were minuted, the lines of both mixed; none is confirmed."""
    store = open_store(folder)
    store.apply(change(*added(COMMITTEE, MARCH, MAY, SAID[0], LATER[0], SAID[1], LATER[1], SAID[2])))
    return store


def state(meeting: Meeting, now: State) -> Meeting:
    return replace(meeting, state=now)


def mark(store: JournalStore, meeting: str, now: State) -> None:
    """Say how far a meeting has come."""
    found = store.get(Meeting, meeting)
    assert found is not None
    store.apply(change(*replaced(found, state(found, now))))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A store whose meeting of March is confirmed and archived, and whose meeting of May is not."""
    store = met(tmp_path / "store")
    mark(store, MARCH.id, State.CONFIRMED)
    store.close()
    open_store(tmp_path / "store").close()  # the journal then lacks the lines that are in the history
    return tmp_path / "store"


def archived(folder: Path) -> list[str]:
    """The names of the files in the archive."""
    return sorted(path.name for path in (folder / "archive").iterdir())


def in_snapshot(folder: Path) -> list[str]:
    """The entries that the snapshot itself holds."""
    with TinyDB(folder / "store.json", encoding="utf-8", access_mode="r") as database:
        return [found["id"] for found in database.table("entries")]


def by_id(entries: Sequence[Entry]) -> dict[str, Entry]:
    return {found.id: found for found in entries}


def words(store: JournalStore) -> list[str]:
    return [found.text for found in store.of_meeting(Entry, MARCH.id)]
