"""A store in which a committee has met: records that name each other, in snapshot, history and journal."""

from datetime import date
from pathlib import Path

import pytest

from scrutiny_tui.domain.action_log import Due, Kind, LogEntry, Update
from scrutiny_tui.domain.changes import TABLES, Record, Serial, added, replaced
from scrutiny_tui.domain.committees import Committee
from scrutiny_tui.domain.discussion import Point
from scrutiny_tui.domain.entries import Entry, FollowUp
from scrutiny_tui.domain.meetings import Item, Meeting
from scrutiny_tui.domain.outcomes import Action
from scrutiny_tui.domain.people import FULL, Capacity, Membership, Named, Person
from scrutiny_tui.store import JournalStore, open_store, storage
from tests.store.samples import AT, add, change

DAY = date(2026, 3, 3)
MEETING = "MSC-2026-03-03"
WREN = Person("p1", "Councillor Wren Abbot")
ASK = Entry(
    "e1", MEETING, "i1", "1", "abbot: asked about the lock gates", Point("asked about the lock gates")
)
OWED = Entry(
    "e2",
    MEETING,
    "i1",
    "2",
    "/action a survey of the gates @Abbot by June",
    Action("a survey of the gates"),
    follow_up=FollowUp(Kind.ACTION, (Named("Abbot", "p1"),), Due("by June"), "MSC-001"),
)
LOGGED = LogEntry(
    "MSC-001",
    Kind.ACTION,
    "c1",
    MEETING,
    "i1",
    "e2",
    "a survey of the gates",
    (Named("Abbot", "p1"),),
    Due("by June"),
    recorded=DAY,
    updated=DAY,
)
RECORDS: tuple[Record, ...] = (
    Committee("c1", "Moorings Scrutiny Committee", "Committee", "MSC", "herefordshire", 3),
    WREN,
    Membership("m1", "c1", "p1", Capacity.MEMBER, entitlement=FULL),
    Meeting(MEETING, "c1", DAY),
    Item("i1", MEETING, "1", "5", "Lock gates"),
    ASK,
    OWED,
    LOGGED,
    Update("u1", "MSC-001", AT, "Abbot", "note", note="begun"),
    Serial("MSC", 1),
)


def compact(store: JournalStore) -> None:
    """Move the journal into snapshot and history now, however short it is."""
    made = store.database.storage
    assert isinstance(made, storage.JournalStorage)
    made.compact()


def meet(folder: Path) -> None:
    """Fill a store: changes 1 to 4 are in snapshot and history, 5 to 8 in the journal."""
    store = open_store(folder)
    store.apply(change(*added(*RECORDS[:5])))
    store.apply(change(*added(*RECORDS[5:])))
    add(store, 2)
    add(store, 3)
    compact(store)
    for number in (4, 5, 6):
        add(store, number)
    store.apply(change(*replaced(WREN, Person("p1", "Councillor Wren Abbot", "Mayor"))))
    store.close()


def everything(folder: Path) -> dict[str, list[Record]]:
    """Every record of a store, by table."""
    store = open_store(folder, read_only=True)
    return {name: list(store.all(kind)) for kind, name in TABLES.items()}


def contents(folder: Path) -> dict[str, bytes]:
    """Every file in a folder, by its name within."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The folder of a store in which a committee has met."""
    meet(tmp_path / "store")
    return tmp_path / "store"
