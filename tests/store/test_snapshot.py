import json
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from scrutiny_tui.domain.action_log import LogEntry
from scrutiny_tui.domain.changes import Serial, added
from scrutiny_tui.domain.errors import StoreError
from scrutiny_tui.domain.people import Person
from scrutiny_tui.store import Files, open_store
from scrutiny_tui.store.json_format import Documents
from scrutiny_tui.store.log.line_format import SCHEMA
from scrutiny_tui.store.repair.doctor import examine
from scrutiny_tui.store.storage import JournalStorage
from scrutiny_tui.store.tables.snapshot import (
    Snapshot,
    SnapshotHeader,
    checksum,
    from_bytes,
    read_archive_list,
    read_header,
    to_bytes,
)
from tests.store.samples import add, change, numbers_in

TEXTS = st.text(st.characters(codec="utf-8"), max_size=12) | st.sampled_from(
    ['"meeting":"', "\\", '"},', "\n", "\u2028", '{"id":"x"}', "}}", '"', ": {"]
)
JSON = st.recursive(
    TEXTS | st.none() | st.booleans() | st.integers(), lambda some: st.lists(some, max_size=3)
)
DOCUMENTS = st.lists(
    st.fixed_dictionaries(
        {"id": TEXTS}, optional={"words": JSON, "meeting": TEXTS | st.none(), "more": JSON}
    ),
    max_size=5,
    unique_by=lambda document: str(document["id"]),
)
TABLES = st.dictionaries(st.sampled_from(["people", "entries", "log"]), DOCUMENTS, min_size=1, max_size=3)


def numbered(documents: list[dict[str, Any]]) -> Documents:
    return {str(number): document for number, document in enumerate(documents, 1)}


@given(TABLES, st.dictionaries(st.just("1"), st.fixed_dictionaries({"meeting": TEXTS})))
def test_what_is_written_is_read_again(tables: dict[str, list[dict[str, Any]]], listed: Documents) -> None:
    made = Snapshot(7, {name: numbered(found) for name, found in tables.items()}, archive=listed)
    data = to_bytes(made)
    assert from_bytes(data) == made
    assert json.loads(data)["_snapshot"]["1"]["count"] == made.count
    header = read_header(data)
    assert header is not None
    assert replace(header, exact=True) == SnapshotHeader(SCHEMA, 7, made.count, sound=True, exact=True)
    assert read_archive_list(data) == listed


def test_a_store_of_the_lines_that_were_written_before_opens_as_it_was(tmp_path: Path) -> None:
    body = b'"people": {"1":' + json.dumps(person(tmp_path)).encode() + b"}}\n"
    about = {"schema": 2, "sequence": 1, "count": 1, "checksum": checksum(2, 1, body)}
    first = b'{"_snapshot": {"1":' + json.dumps(about).encode() + b"},\n"
    (tmp_path / "store.json").write_bytes(first + body)
    (tmp_path / "journal.jsonl").write_bytes(b"")
    assert numbers_in(tmp_path) == [1]


def person(folder: Path) -> dict[str, Any]:
    """The document of a person, as a store writes it."""
    store = open_store(folder / "other")
    add(store, 1)
    document = dict(store.database.table("people").all()[0])
    store.close()
    return document


@pytest.fixture
def nonsense(tmp_path: Path) -> Path:
    """A store whose snapshot has the right checksum, and makes no sense."""
    whole = to_bytes(Snapshot(1, {"people": {"1": {"id": "p1"}}}))
    body = whole.partition(b"\n")[2].replace(b'"p1"', b"nothing")
    header = {"schema": SCHEMA, "sequence": 1, "count": 1, "checksum": checksum(SCHEMA, 1, body)}
    first = b'{"_snapshot": {"1":' + json.dumps(header).encode() + b"},\n"
    (tmp_path / "store.json").write_bytes(first + body)
    (tmp_path / "journal.jsonl").write_bytes(b"")
    return tmp_path


def test_a_store_whose_snapshot_makes_no_sense_is_refused_and_stays_as_it_is(nonsense: Path) -> None:
    before = (nonsense / "store.json").read_bytes()
    with pytest.raises(StoreError, match=r"store.json is damaged: it is no store .*; nothing was changed"):
        open_store(nonsense)
    assert (nonsense / "store.json").read_bytes() == before


def test_two_records_of_one_name_are_refused(tmp_path: Path) -> None:
    twice = {"1": {"id": "p1"}, "2": {"id": "p1"}}
    (tmp_path / "store.json").write_bytes(to_bytes(Snapshot(1, {"people": twice})))
    (tmp_path / "journal.jsonl").write_bytes(b"")
    with pytest.raises(StoreError, match=r"store.json is damaged: .* two records are called 'p1'"):
        open_store(tmp_path)


def test_two_log_entries_of_one_name_are_told_when_the_log_is_read(tmp_path: Path) -> None:
    twice = {"1": {"id": "EC-001"}, "2": {"id": "EC-001"}}
    (tmp_path / "store.json").write_bytes(to_bytes(Snapshot(1, {"log": twice})))
    (tmp_path / "journal.jsonl").write_bytes(b"")
    with closing(open_store(tmp_path)) as store:
        assert store.all(Person) == []
        with pytest.raises(StoreError, match=r"^The log .* cannot be read: two records are called 'EC-001'"):
            store.all(LogEntry)


def test_the_doctor_tells_of_a_snapshot_that_makes_no_sense(nonsense: Path) -> None:
    assert "store.json is damaged" in examine(nonsense, Files()).faults[0]


def test_a_whole_number_of_more_than_64_bits_is_kept(tmp_path: Path) -> None:
    many = Serial("ECSC", 2**70)
    store = open_store(tmp_path)
    store.apply(change(*added(many)))
    storage = store.database.storage
    assert isinstance(storage, JournalStorage)
    storage.compact()
    store.close()
    assert open_store(tmp_path, read_only=True).all(Serial) == [many]
