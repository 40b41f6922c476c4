import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrutiny_tui.domain.errors import StoreError
from scrutiny_tui.store import Files, open_store
from scrutiny_tui.store.repair.doctor import examine
from scrutiny_tui.store.tables.shelf import Shelf
from scrutiny_tui.store.tables.snapshot import Documents, Snapshot, checksum, from_bytes, to_bytes
from tests.store.samples import add, numbers_in

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
    read = from_bytes(data)
    assert read.read() == made.tables
    assert (read.sequence, read.count, read.archive) == (7, made.count, listed)
    assert all(isinstance(table, bytes) for table in read.tables.values())
    assert from_bytes(to_bytes(Snapshot(7, read.tables, archive=listed))) == read
    assert json.loads(data)["_snapshot"]["1"]["count"] == made.count


def unread(documents: list[dict[str, Any]]) -> Shelf:
    return Shelf(from_bytes(to_bytes(Snapshot(1, {"log": numbered(documents)}))).tables["log"])


@given(DOCUMENTS)
def test_a_record_is_found_in_a_table_that_was_not_read_as_in_one_that_was(
    documents: list[dict[str, Any]],
) -> None:
    read, shelf = Shelf(numbered(documents)), unread(documents)
    for document in [*documents, {"id": "nobody", "meeting": "none"}]:
        assert shelf.get(document["id"]) == read.get(document["id"])
        if meeting := document.get("meeting"):
            assert shelf.of_meeting(meeting) == read.of_meeting(meeting)
    assert shelf.all() == documents


@given(DOCUMENTS, DOCUMENTS)
def test_a_table_that_was_not_read_changes_as_one_that_was(
    documents: list[dict[str, Any]], later: list[dict[str, Any]]
) -> None:
    read, shelf = Shelf(numbered(documents)), unread(documents)
    for gone in documents[:2]:
        shelf.exchange(gone["id"], None)
        read.exchange(gone["id"], None)
    for document in later:
        shelf.exchange(document["id"], document)
        read.exchange(document["id"], document)
    assert shelf.documents == read.documents


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


WRITTEN = b'"1":{"id":"e1","meeting":"m1","of":{"id":"e2","meeting":"m2"}},\n"2":{"id":"e2",nothing}'


def test_only_what_is_asked_for_is_read() -> None:
    shelf = Shelf(WRITTEN)
    assert shelf.get("e1") == shelf.of_meeting("m1")[0]
    assert shelf.of_meeting("m2") == []


def test_a_table_that_makes_no_sense_is_told_in_a_sentence() -> None:
    with pytest.raises(StoreError, match="scrutiny doctor --repair"):
        Shelf(WRITTEN).all()


def test_a_name_that_no_file_can_hold_is_nobodys() -> None:
    shelf = Shelf(WRITTEN)
    assert shelf.get("e1\udcff") is None
    assert shelf.of_meeting("m1\udcff") == []


NONSENSE = b'"1":{"id":"p1",nothing}'


@pytest.fixture
def nonsense(tmp_path: Path) -> Path:
    """A store whose snapshot is as it was written, and makes no sense."""
    (tmp_path / "store.json").write_bytes(to_bytes(Snapshot(1, {"people": NONSENSE})))
    (tmp_path / "journal.jsonl").write_bytes(b"")
    return tmp_path


def test_of_a_change_to_a_table_that_makes_no_sense_nothing_is_written(nonsense: Path) -> None:
    store = open_store(nonsense)
    with pytest.raises(StoreError, match="nothing was changed"):
        add(store, 2)
    store.close()
    assert not (nonsense / "journal.jsonl").read_bytes()


def test_the_doctor_tells_of_a_table_that_makes_no_sense(nonsense: Path) -> None:
    assert "store.json is damaged" in examine(nonsense, Files()).faults[0]


WHEN_KEPT = 2
"""Of the times a reference is looked up, the one at which what was found is kept for the next."""


def test_a_table_that_another_thread_reads_meanwhile_is_found_all_the_same() -> None:
    class Meanwhile(str):
        """A meeting's reference; whoever looks it up does so while another thread reads the table."""

        __slots__ = ()
        asked = 0

        def __hash__(self) -> int:
            Meanwhile.asked += 1
            if Meanwhile.asked == WHEN_KEPT:
                shelf.all()
            return super().__hash__()

    shelf = unread([{"id": "e1", "meeting": "m1"}])
    assert [document["id"] for document in shelf.of_meeting(Meanwhile("m1"))] == ["e1"]
