"""A store of version 4 is brought up to date: what stood in an exempt stretch carries its exemption."""

import shutil
import zipfile
from collections.abc import Callable
from contextlib import closing
from itertools import count
from pathlib import Path

import pytest
from msgspec.structs import replace

from scrutiny_tui.domain.action_log import LogEntry, Update
from scrutiny_tui.domain.changes import TABLES, Record, Serial
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.errors import StoreError
from scrutiny_tui.domain.exemption import Exemption
from scrutiny_tui.domain.meetings import State
from scrutiny_tui.domain.people import Person
from scrutiny_tui.domain.room_events import ClockEvent, Exclusion, MeetingTime, PublicReturns
from scrutiny_tui.store import JournalStore, open_store
from scrutiny_tui.store.json_format import JsonObject
from scrutiny_tui.store.live.fallback_folders import FallbackFolders
from scrutiny_tui.store.live.rescue_journal import NAME
from scrutiny_tui.store.log.line_format import SCHEMA, header_in, line_of, read_lines
from scrutiny_tui.store.maintenance import StoreMaintenance
from scrutiny_tui.store.past_store import PastStore
from scrutiny_tui.store.tables import archive, snapshot, upgrade
from scrutiny_tui.store.tables.codec import encode
from scrutiny_tui.store.tables.snapshot import Snapshot
from tests.clock import EVENING
from tests.council import COMMITTEE, MEETING
from tests.store.live import fallback, live
from tests.store.samples import DiedError, FaultyFiles, add, entry
from tests.store.scenes import LOGGED, OWED, PERSON, contents
from tests.store.versions import keys_since

MARCH = replace(MEETING, state=State.CONFIRMED)
EXCLUDED = replace(entry(3), place="400002", line="/exempt 3 5", body=Exclusion((3, 5)))
SECRET = replace(OWED, place="400003", item=None)
RETURNED = replace(entry(4), line="/public", body=PublicReturns())
CLOSED = replace(entry(6), line="/close 9pm", body=MeetingTime(ClockEvent.CLOSE, EVENING.time()))
SPOKEN = [entry(1), EXCLUDED, SECRET, RETURNED, entry(5), CLOSED]
OWED_IN_PRIVATE = replace(LOGGED, item=None, exempt=Exemption(), in_stretch=True)
UPDATES = [
    Update(f"u{number}", LOGGED.id, EVENING, "Moss", "note", note=f"said {number}") for number in (1, 2, 3)
]


def of_version_4(table: str, record: Record) -> JsonObject:
    """A record as version 4 kept it."""
    document = encode(record)
    if table == "log":
        document["exempt"] = isinstance(record, LogEntry) and record.private
        del document["in_stretch"]
    for key in keys_since(4, table):
        del document[key]
    return document


def line(number: int, *records: Record, removed: bool = False) -> bytes:
    """A line of version 4 that adds records, or removes them."""
    edits = []
    for record in records:
        table = TABLES[type(record)]
        document = of_version_4(table, record)
        edit = {"table": table, "id": record.id, "before": None, "after": document}
        edits.append({**edit, "before": document, "after": None} if removed else edit)
    made = {"sequence": number, "schema": 4, "command": "record", "at": EVENING.isoformat(), "edits": edits}
    return line_of(made)


LINES = [
    line(1, COMMITTEE, PERSON, Serial("ECSC", 1), MARCH),
    line(2, *SPOKEN),
    line(3, OWED_IN_PRIVATE),
    *(line(number, update) for number, update in enumerate(UPDATES, 4)),
    line(7, *UPDATES, removed=True),
    line(8, *reversed(UPDATES)),
]
"""The updates of the log entry were taken away with it, and an undo added them again, last first."""


def in_journal(folder: Path) -> None:
    (folder / "journal.jsonl").write_bytes(b"".join(LINES))


def archived(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The same store after a compaction: the meeting is confirmed, so that its entries are archived."""
    with monkeypatch.context() as then:
        then.setattr(snapshot, "SCHEMA", 4)
        kept = {str(n): of_version_4("entries", record) for n, record in enumerate(SPOKEN, 1)}
        file, data = archive.new_file(MARCH.id, 8, kept)
        records: list[Record] = [
            COMMITTEE,
            PERSON,
            Serial("ECSC", 1),
            MARCH,
            OWED_IN_PRIVATE,
            *reversed(UPDATES),
        ]
        tables: dict[str, dict[str, JsonObject]] = {name: {} for name in TABLES.values()}
        for number, record in enumerate(records, 1):
            table = TABLES[type(record)]
            tables[table][str(number)] = of_version_4(table, record)
        made = Snapshot(8, tables, archive=archive.to_list([file]))
        (folder / "store.json").write_bytes(snapshot.to_bytes(made))
    (folder / "archive").mkdir()
    (folder / "archive" / file.name).write_bytes(data)
    (folder / "history").mkdir()
    (folder / "history" / "000000000001.jsonl").write_bytes(b"".join(LINES))
    (folder / "journal.jsonl").write_bytes(b"")


@pytest.fixture(params=["in the journal", "archived"])
def folder(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A store of version 4 in which a meeting went into private and came out again."""
    folder = tmp_path / "store"
    folder.mkdir()
    if request.param == "archived":
        archived(folder, monkeypatch)
    else:
        in_journal(folder)
    return folder


def exempt(store: JournalStore | PastStore) -> dict[str, Exemption]:
    """Whatever carries an exemption, by identifier."""
    records: list[Entry | LogEntry | Update] = [
        *store.all(Entry),
        *store.all(LogEntry),
        *store.all(Update),
    ]
    return {record.id: record.exempt for record in records if record.exempt is not None}


PRIVATE = dict.fromkeys(["e2", LOGGED.id, "u1", "u2", "u3"], Exemption((3, 5)))


@pytest.mark.parametrize("read_only", [True, False], ids=["read", "written"])
def test_what_stood_in_a_stretch_carries_its_exemption(folder: Path, *, read_only: bool) -> None:
    store = open_store(folder, read_only=read_only)
    assert exempt(store) == PRIVATE
    store.close()


def test_a_reader_leaves_the_store_as_it_is(folder: Path) -> None:
    before = contents(folder)
    open_store(folder, read_only=True).close()
    assert contents(folder) == before


def test_updates_have_a_place_in_the_order_in_which_they_were_recorded(folder: Path) -> None:
    store = open_store(folder)
    assert [u.id for u in sorted(store.all(Update), key=lambda u: u.place)] == ["u1", "u2", "u3"]
    store.close()


def test_it_is_one_change_of_the_history_and_made_once(folder: Path) -> None:
    open_store(folder).close()
    open_store(folder).close()
    files = [folder / "journal.jsonl", *(folder / "history").iterdir()]
    payloads = [payload for file in files for payload in read_lines(file.read_bytes()).payloads]
    assert [payload["command"] for payload in payloads].count(upgrade.COMMAND) == 1
    assert max(payload["sequence"] for payload in payloads) == 9
    assert header_in((folder / "journal.jsonl").read_bytes()) is not None
    assert (folder / "backups" / f"before-version-{SCHEMA}.zip").exists()


def test_wherever_it_is_broken_off_it_is_made_up_for_once(folder: Path, tmp_path: Path) -> None:
    for step in count(1):
        other = tmp_path / str(step)
        shutil.copytree(folder, other)
        try:
            open_store(other, files=FaultyFiles(step, DiedError)).close()
        except DiedError:
            with closing(open_store(other)) as store:
                assert exempt(store) == PRIVATE
            assert StoreMaintenance(other).examine().faults == ()
        else:
            break
    assert step > 30


def test_the_doctor_and_the_past_know_what_is_private_before_the_store_was_brought_up_to_date(
    folder: Path,
) -> None:
    assert StoreMaintenance(folder).examine().faults == ()
    assert exempt(PastStore(folder, EVENING)) == PRIVATE


def test_what_an_older_program_kept_outside_the_store_carries_its_exemption(tmp_path: Path) -> None:
    folder = tmp_path / "store"
    folder.mkdir()
    (folder / "journal.jsonl").write_bytes(line(1, COMMITTEE, MARCH, entry(1), EXCLUDED))
    outside = fallback(folder)
    outside.append(NAME, b"\n" + line(2, replace(entry(4), place="400004")))
    for _ in range(2):
        with closing(open_store(folder, fallback=outside)) as store:
            assert exempt(store) == {"e4": Exemption((3, 5))}


def by_a_command(folder: Path, outside: FallbackFolders) -> JournalStore:
    return open_store(folder, fallback=outside)


def on_the_screen(folder: Path, outside: FallbackFolders) -> JournalStore:
    return live(folder, places=outside)


@pytest.mark.parametrize("opened", [by_a_command, on_the_screen])
def test_what_waits_outside_an_older_store_is_in_the_backup_that_is_made_before_it_is_brought_up_to_date(
    tmp_path: Path, opened: Callable[[Path, FallbackFolders], JournalStore]
) -> None:
    folder = tmp_path / "store"
    folder.mkdir()
    (folder / "journal.jsonl").write_bytes(line(1, COMMITTEE, MARCH, entry(1), EXCLUDED))
    outside = fallback(folder)
    waiting = b"\n" + line(2, replace(entry(4), place="400004"))
    outside.append(NAME, waiting)
    opened(folder, outside).close()
    with zipfile.ZipFile(folder / "backups" / f"before-version-{SCHEMA}.zip") as made:
        assert made.read(f"waiting/{NAME}") == waiting


@pytest.mark.parametrize("name", ["journal.jsonl", "store.json"])
def test_a_file_of_before_that_comes_back_makes_nothing_public(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    folder = tmp_path / "store"
    folder.mkdir()
    archived(folder, monkeypatch)
    before = (folder / name).read_bytes() or b"".join(LINES)
    open_store(folder).close()
    with closing(open_store(folder)) as store:
        add(store, 9)
    (folder / name).write_bytes(before)
    with pytest.raises(StoreError, match="Files of two states"):
        open_store(folder)
    assert StoreMaintenance(folder).repair(EVENING).after.faults == ()
    with closing(open_store(folder)) as store:
        assert exempt(store) == PRIVATE
        assert name == "journal.jsonl" or store.get(Person, "p9") is not None


def test_a_store_without_private_business_gets_no_change(tmp_path: Path) -> None:
    (tmp_path / "journal.jsonl").write_bytes(line(1, COMMITTEE, MARCH, entry(1)))
    store = open_store(tmp_path)
    assert exempt(store) == {}
    store.close()
    assert open_store(tmp_path).database.storage.sequence == 1  # type: ignore[attr-defined]  # TinyDB's type
