"""Stores of other versions: a newer one is refused, an older one is brought up to date after a backup."""

import zipfile
from contextlib import suppress
from pathlib import Path

import pytest
from msgspec.structs import replace

from scrutiny_tui.domain.action_log import LogEntry, Update
from scrutiny_tui.domain.changes import TABLES, Change, Record, added, removed
from scrutiny_tui.domain.committees import Committee, Settings
from scrutiny_tui.domain.entries import Body, Entry
from scrutiny_tui.domain.errors import StoreError
from scrutiny_tui.domain.exemption import Exemption
from scrutiny_tui.domain.meetings import Item, ItemKind
from scrutiny_tui.domain.people import Named, Person
from scrutiny_tui.domain.room_events import Attendance, Concerned, Declaration, Mode, Move, Presence
from scrutiny_tui.domain.standing_agenda import StandingItem
from scrutiny_tui.store import open_store
from scrutiny_tui.store.json_format import JsonObject
from scrutiny_tui.store.log.line_format import SCHEMA, line_of, read_lines
from scrutiny_tui.store.maintenance import StoreMaintenance
from scrutiny_tui.store.tables import schema, snapshot
from scrutiny_tui.store.tables.codec import decode, encode
from scrutiny_tui.store.tables.snapshot import Snapshot
from tests.clock import EVENING
from tests.store.samples import FaultyFiles, add
from tests.store.scenes import ASK, LOGGED, OWED, contents
from tests.store.versions import keys_since


def older(number: int) -> JsonObject:
    """A person as a version before this one wrote it: surname apart, and without initials."""
    return {"id": f"p{number}", "first": "Ada", "surname": f"Moss {number}", "role": ""}


def join_names(table: str, document: JsonObject) -> JsonObject:
    """The step from that version to this one."""
    if table == "people":
        document["name"] = f"{document.pop('first')} {document.pop('surname')}"
        document["initials"] = ""
    return document


def line(number: int) -> bytes:
    edit = {"table": "people", "id": f"p{number}", "before": None, "after": older(number)}
    made = {
        "sequence": number,
        "schema": 0,
        "command": "add a person",
        "at": EVENING.isoformat(),
        "edits": [edit],
    }
    return line_of(made)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A store of version 0: one person in the snapshot, one in the journal."""
    folder = tmp_path / "store"
    (folder / "history").mkdir(parents=True)
    with monkeypatch.context() as then:
        then.setattr(snapshot, "SCHEMA", 0)
        made = Snapshot(1, {"people": {"1": older(1)}})
        (folder / "store.json").write_bytes(snapshot.to_bytes(made))
    (folder / "history" / "000000000001.jsonl").write_bytes(line(1))
    (folder / "journal.jsonl").write_bytes(line(2))
    monkeypatch.setitem(schema.MIGRATIONS, 0, join_names)
    return folder


PEOPLE = [Person("p1", "Ada Moss 1"), Person("p2", "Ada Moss 2")]


def test_an_older_store_can_be_read_and_is_left_as_it_is(folder: Path) -> None:
    before = contents(folder)
    assert open_store(folder, read_only=True).all(Person) == PEOPLE
    assert contents(folder) == before


def test_an_older_store_is_brought_up_to_date_after_a_backup(folder: Path) -> None:
    before = contents(folder)
    store = open_store(folder)
    assert store.all(Person) == PEOPLE
    add(store, 3)
    store.close()
    assert b'"schema":%d' % SCHEMA in (folder / "store.json").read_bytes().partition(b"\n")[0]
    assert read_lines((folder / "journal.jsonl").read_bytes()).payloads[0]["schema"] == SCHEMA
    assert len(open_store(folder, read_only=True).all(Person)) == 3
    with zipfile.ZipFile(folder / "backups" / f"before-version-{SCHEMA}.zip") as archive:
        assert {name: archive.read(name) for name in before} == before
    open_store(folder).close()
    assert len(list((folder / "backups").iterdir())) == 1


def test_an_older_store_with_an_empty_journal_is_brought_up_to_date_too(folder: Path) -> None:
    (folder / "journal.jsonl").write_bytes(b"")
    open_store(folder).close()
    assert open_store(folder, read_only=True).all(Person) == PEOPLE[:1]
    assert b'"schema":%d' % SCHEMA in (folder / "store.json").read_bytes().partition(b"\n")[0]


def test_where_no_backup_can_be_made_nothing_is_brought_up_to_date(folder: Path) -> None:
    before = contents(folder)
    (folder / "backups").write_bytes(b"in the way")
    with pytest.raises(StoreError, match=r"only after a backup\. No backup could be made in .* Nothing was"):
        open_store(folder)
    assert {name: contents(folder)[name] for name in before} == before


def test_an_upgrade_whose_writing_fails_is_made_up_for_later(folder: Path) -> None:
    for step in range(1, 60):
        with suppress(StoreError):
            open_store(folder, files=FaultyFiles(step)).close()
        assert open_store(folder, read_only=True).all(Person) == PEOPLE
    open_store(folder).close()
    assert StoreMaintenance(folder).examine().faults == ()


def test_the_doctor_finds_an_older_store_well_and_repairs_one(folder: Path) -> None:
    assert StoreMaintenance(folder).examine().faults == ()
    (folder / "store.json").unlink()
    assert StoreMaintenance(folder).repair(EVENING).after.faults == ()
    assert open_store(folder, read_only=True).all(Person) == PEOPLE


def test_a_backup_of_an_older_store_can_be_restored(folder: Path, tmp_path: Path) -> None:
    StoreMaintenance(folder).back_up(tmp_path / "a.zip")
    StoreMaintenance(tmp_path / "new").restore(tmp_path / "a.zip", EVENING)
    assert open_store(tmp_path / "new").all(Person) == PEOPLE


def test_steps_follow_one_another(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(schema.MIGRATIONS, -1, lambda _, document: {**document, "surname": "Moss 1"})
    monkeypatch.setitem(schema.MIGRATIONS, 0, join_names)
    oldest = {"id": "p1", "first": "Ada", "role": ""}
    assert schema.migrate("people", oldest, -1)["name"] == "Ada Moss 1"
    assert oldest == {"id": "p1", "first": "Ada", "role": ""}


def test_a_version_from_which_no_step_leads_is_refused(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(schema.MIGRATIONS, 0)
    with pytest.raises(StoreError, match="cannot be opened because"):
        open_store(folder, read_only=True)


def body_of_version_3(body: JsonObject) -> Body:
    """The body of an entry that was written as version 3 kept it."""
    document: JsonObject = {
        "id": "e1",
        "meeting": "M-1",
        "item": "i1",
        "place": "1",
        "line": "",
        "body": body,
        "said_at": None,
        "follow_up": None,
        "mentions": [],
    }
    return decode(Entry, schema.migrate("entries", document, 3)).body


MOSS = {"text": "Moss", "person": "p1"}


def test_an_interest_of_version_3_is_one_members_in_one_item() -> None:
    kept = {"is": "Declaration", "who": MOSS, "category": "ORI", "text": "a boat", "consequence": "leaves"}
    moss = (Named("Moss", "p1"),)
    assert body_of_version_3({**kept, "item": "i5", "number": "5"}) == Declaration(
        moss, (Concerned("5", "i5"),), "ORI", "a boat", "leaves"
    )
    assert body_of_version_3({**kept, "item": None, "number": ""}) == Declaration(
        moss, (), "ORI", "a boat", "leaves"
    )


def test_attendance_of_version_3_says_no_more_than_it_did() -> None:
    people, moss = [MOSS], (Named("Moss", "p1"),)
    assert body_of_version_3(
        {"is": "Attendance", "mode": "apologies", "people": people, "instead_of": None}
    ) == Attendance(Mode.APOLOGIES, moss)
    assert body_of_version_3({"is": "Presence", "move": "went", "people": people, "at": None}) == Presence(
        Move.WENT, moss
    )


@pytest.mark.parametrize(
    ("before", "after"), [(["DPI", "ORI", "NRI", "party whip"], ()), (["personal"], ("personal",))]
)
def test_a_committee_of_version_3_has_the_interests_of_its_style_unless_it_chose_others(
    before: list[str], after: tuple[str, ...]
) -> None:
    old = {"closers": [], "response_months": [], "response_months_else": 2, "interests": before}
    document = {"id": "c", "name": "Roads", "term": "Panel", "prefix": "R", "style": "wales", "quorum": 3}
    kept = decode(Committee, schema.migrate("committees", {**document, "settings": old}, 3))
    assert kept.settings == Settings(closers=(), interests=after)


def of_version_4(record: Record) -> JsonObject:
    """A record as version 4 kept it: without exemptions, but for the flags of items and log entries."""
    document = encode(record)
    for key in keys_since(4, TABLES[type(record)]):
        del document[key]
    if isinstance(record, Item):
        document["title_exempt"] = document.pop("exempt") is not None
    if isinstance(record, LogEntry):
        document["exempt"] = document["exempt"] is not None
        del document["in_stretch"]
    return document


NO_PARAGRAPHS = Exemption()
KEPT_IN_VERSION_4: tuple[Item | Entry | LogEntry | Update, ...] = (
    Item("i1", "M-1", "1", "5", "Lock gates"),
    Item("i2", "M-1", "2", "6", "The orchard", exempt=NO_PARAGRAPHS),
    ASK,
    OWED,
    LOGGED,
    replace(LOGGED, id="ECSC-002", exempt=NO_PARAGRAPHS, in_stretch=True),
    replace(LOGGED, id="ECSC-003", entry=None, exempt=NO_PARAGRAPHS),
    Update("u1", "ECSC-001", EVENING, "Moss", "note", note="begun", place="11"),
)
"""What a store of version 4 holds, as this version reads it."""


@pytest.mark.parametrize("written_in", ["store.json", "journal.jsonl"])
def test_what_was_marked_private_in_version_4_carries_an_exemption(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, written_in: str
) -> None:
    folder = tmp_path / "store"
    folder.mkdir()
    tables: dict[str, dict[str, JsonObject]] = {}
    for number, record in enumerate(KEPT_IN_VERSION_4, 1):
        tables.setdefault(TABLES[type(record)], {})[str(number)] = of_version_4(record)
    if written_in == "store.json":
        with monkeypatch.context() as then:
            then.setattr(snapshot, "SCHEMA", 4)
            (folder / "store.json").write_bytes(snapshot.to_bytes(Snapshot(0, tables)))
    else:
        (folder / "journal.jsonl").write_bytes(line_of(first_change(4, tables)))
    for read_only in (True, False, True):
        store = open_store(folder, read_only=read_only)
        found = [record for kind in (Item, Entry, LogEntry, Update) for record in store.all(kind)]
        store.close()
        assert found == list(KEPT_IN_VERSION_4)


def test_an_item_of_version_5_is_to_be_considered_in_public(tmp_path: Path) -> None:
    item = Item("i1", "M-1", "1", "5", "Lock gates")
    document = {key: value for key, value in encode(item).items() if key not in keys_since(5, "items")}
    (tmp_path / "journal.jsonl").write_bytes(line_of(first_change(5, {"items": {"i1": document}})))
    for read_only in (True, False, True):
        store = open_store(tmp_path, read_only=read_only)
        assert store.all(Item) == [item]
        store.close()


def test_a_committee_of_version_6_has_no_standing_agenda(tmp_path: Path) -> None:
    roads = Committee("c1", "Roads Board", "Board", "RB", "england")
    document = {key: value for key, value in encode(roads).items() if key not in keys_since(6, "committees")}
    (tmp_path / "journal.jsonl").write_bytes(line_of(first_change(6, {"committees": {"c1": document}})))
    for read_only in (True, False, True):
        store = open_store(tmp_path, read_only=read_only)
        assert store.all(Committee) == [roads]
        store.close()


def test_a_standing_item_of_version_9_may_take_any_time(tmp_path: Path) -> None:
    items = (StandingItem("Apologies", usual="/ap none"), StandingItem("Minutes"))
    roads = Committee("c1", "Roads Board", "Board", "RB", "england", standing_agenda=items)
    document = encode(roads)
    for item in document["standing_agenda"]:
        del item["allowed"]
    (tmp_path / "journal.jsonl").write_bytes(line_of(first_change(9, {"committees": {"c1": document}})))
    for read_only in (True, False, True):
        store = open_store(tmp_path, read_only=read_only)
        assert store.all(Committee) == [roads]
        store.close()


def test_an_item_of_version_6_is_taken_by_itself(tmp_path: Path) -> None:
    item = Item("i1", "M-1", "1", "5", "Lock gates", likely_exempt=(3,))
    document = {key: value for key, value in encode(item).items() if key not in keys_since(6, "items")}
    (tmp_path / "journal.jsonl").write_bytes(line_of(first_change(6, {"items": {"i1": document}})))
    for read_only in (True, False, True):
        store = open_store(tmp_path, read_only=read_only)
        assert store.all(Item) == [item]
        store.close()


def test_an_update_of_version_7_was_said_to_the_log_on_its_day(tmp_path: Path) -> None:
    told = Update("u1", LOGGED.id, EVENING, "Moss", "due", "by May", "by June", place="11")
    document = {key: value for key, value in encode(told).items() if key not in keys_since(7, "updates")}
    records = {"log": {LOGGED.id: encode(LOGGED)}, "updates": {"u1": document}}
    (tmp_path / "journal.jsonl").write_bytes(line_of(first_change(7, records)))
    for read_only in (True, False, True):
        store = open_store(tmp_path, read_only=read_only)
        assert store.all(Update) == [told]
        assert (told.entry, told.day, told.old_due) == (None, EVENING.date(), None)
        store.close()


def test_a_standing_agenda_is_kept_as_it_is(tmp_path: Path) -> None:
    items = (
        StandingItem("Minutes of {last meeting}", ItemKind.FORMALITY, usual="/confirm {last meeting}"),
        StandingItem("Exempt minutes", purpose="To agree them.", likely_exempt=(1, 3)),
    )
    roads = Committee("c1", "Roads Board", "Board", "RB", "england", standing_agenda=items)
    for step in range(3):
        store = open_store(tmp_path / "store")
        if step == 0:
            store.apply(Change("set the standing agenda", EVENING, added(roads)))
        assert store.all(Committee) == [roads]
        store.close()


def test_a_line_of_version_5_takes_no_exemption_from_a_record_either(tmp_path: Path) -> None:
    private, public = encode(replace(ASK, exempt=NO_PARAGRAPHS)), encode(ASK)
    edits = [{"table": "entries", "id": ASK.id, "before": private, "after": public}]
    lines = [
        first_change(5, {"entries": {ASK.id: private}}),
        {"sequence": 2, "schema": 5, "command": "edit", "at": EVENING.isoformat(), "edits": edits},
    ]
    (tmp_path / "journal.jsonl").write_bytes(b"".join(map(line_of, lines)))
    store = open_store(tmp_path, read_only=True)
    assert [entry.exempt for entry in store.all(Entry)] == [NO_PARAGRAPHS]


def first_change(schema_then: int, tables: dict[str, dict[str, JsonObject]]) -> JsonObject:
    """The first line of a journal, which adds all of this."""
    edits = [
        {"table": name, "id": document["id"], "before": None, "after": document}
        for name, documents in tables.items()
        for document in documents.values()
    ]
    at = EVENING.isoformat()
    return {"sequence": 1, "schema": schema_then, "command": "record", "at": at, "edits": edits}


def test_a_line_says_what_makes_public_and_which_change_it_is(tmp_path: Path) -> None:
    store = open_store(tmp_path)
    store.apply(Change("record", EVENING, added(ASK)))
    store.apply(Change("make public", EVENING, removed(ASK), id="c2", makes_public=True))
    store.close()
    plain, public = read_lines((tmp_path / "journal.jsonl").read_bytes()).payloads
    assert plain.keys() == {"sequence", "schema", "store", "fence", "after", "command", "at", "edits"}
    assert (public["change"], public["makes_public"]) == ("c2", True)
