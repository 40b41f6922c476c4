"""A store in which a committee has met: records that name each other, in snapshot, history and journal."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from scrutiny_tui.domain.action_log import Due, Kind, LogEntry, Update
from scrutiny_tui.domain.changes import TABLES, Record, Serial, added, replaced
from scrutiny_tui.domain.discussion import Point
from scrutiny_tui.domain.entries import Entry, FollowUp
from scrutiny_tui.domain.meetings import Item
from scrutiny_tui.domain.outcomes import Action
from scrutiny_tui.domain.people import FULL, Capacity, Membership, Named
from scrutiny_tui.store import JournalStore, open_store, storage, store_files
from scrutiny_tui.store.maintenance import StoreMaintenance
from tests.clock import EVENING
from tests.council import COMMITTEE, DAY, MEETING, MOSS
from tests.store.samples import add, change

PERSON = replace(MOSS, id="p1")
ASK = Entry(
    "e1", MEETING.id, "i1", "1", "moss: asked about the lock gates", Point("asked about the lock gates")
)
OWED = Entry(
    "e2",
    MEETING.id,
    "i1",
    "2",
    "/action a survey of the gates @Moss by June",
    Action("a survey of the gates"),
    follow_up=FollowUp(Kind.ACTION, (Named("Moss", "p1"),), Due("by June"), "ECSC-001"),
)
LOGGED = LogEntry(
    "ECSC-001",
    Kind.ACTION,
    COMMITTEE.id,
    MEETING.id,
    "i1",
    "e2",
    "a survey of the gates",
    (Named("Moss", "p1"),),
    Due("by June"),
    recorded=DAY,
    updated=DAY,
)
RECORDS: tuple[Record, ...] = (
    COMMITTEE,
    PERSON,
    Membership("m1", COMMITTEE.id, "p1", Capacity.MEMBER, entitlement=FULL),
    MEETING,
    Item("i1", MEETING.id, "1", "5", "Lock gates"),
    ASK,
    OWED,
    LOGGED,
    Update("u1", "ECSC-001", EVENING, "Moss", "note", note="begun"),
    Serial("ECSC", 1),
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
    store.close()
    store = open_store(folder)  # whose journal lacks the lines that are in the history
    for number in (4, 5, 6):
        add(store, number)
    store.apply(change(*replaced(PERSON, replace(PERSON, role="Mayor"))))
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


def held_by(store: Path) -> dict[str, bytes]:
    """The files of a store."""
    return {name: data for name, data in contents(store).items() if store_files.is_store_file(name)}


@pytest.fixture
def backup(folder: Path, tmp_path: Path) -> Path:
    """A backup of the store."""
    (folder / "journal-torn.txt").write_bytes(b"half a line\n")
    (folder / "journal-torn.txt").chmod(0o600)
    StoreMaintenance(folder).back_up(tmp_path / "moorings.zip")
    return tmp_path / "moorings.zip"
