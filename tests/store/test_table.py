"""The tables of a store as TinyDB's: its conditions, its numbers and its copies, found by an index."""

import gc
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from tinydb import Query, TinyDB, where
from tinydb.queries import QueryLike
from tinydb.storages import MemoryStorage
from tinydb.table import Document

from scrutiny_tui.domain.changes import added, removed, replaced
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.meetings import State
from scrutiny_tui.store import open_store
from scrutiny_tui.store.json_format import Documents, JsonObject
from scrutiny_tui.store.tables.archive import Archive
from scrutiny_tui.store.tables.table import IndexedTable
from tests.store.archived import LATER, MARCH, MAY, SAID, archived, folder, mark, met
from tests.store.samples import add, change, entry
from tests.store.scenes import compact

__all__ = ["folder"]

CORRECTED_FIRST = replace(SAID[0], line="asked about the lock gates")

CONDITIONS: dict[str, QueryLike] = {
    "by identifier": where("id") == "e2",
    "by an identifier that nothing has": where("id") == "e9",
    "by meeting": where("meeting") == MAY.id,
    "by the other meeting": where("meeting") == MARCH.id,
    "by a meeting that has none": where("meeting") == "ECSC-2026-07-07",
    "by two things": (where("meeting") == MAY.id) & (where("id") == "e4"),
    "by either of two": (where("id") == "e1") | (where("id") == "e5"),
    "by what it is not": where("id") != "e2",
    "by what is within": Query().body.text == SAID[0].text,
    "by a number where a text is": where("id") == 2,
    "by a list": where("id") == ["e2"],
}


def documents(found: list[Document]) -> dict[int, JsonObject]:
    return {document.doc_id: dict(document) for document in found}


@pytest.mark.parametrize("how", CONDITIONS)
def test_a_search_gives_the_documents_that_a_plain_tinydb_finds_in_the_file(tmp_path: Path, how: str) -> None:
    store = met(tmp_path)
    compact(store)
    table = store.database.table("entries")
    with TinyDB(tmp_path / "store.json", encoding="utf-8", access_mode="r") as plain:
        expected = plain.table("entries")
        found = table.search(CONDITIONS[how])
        assert list(documents(found)) == list(documents(expected.search(CONDITIONS[how])))
        assert documents(found) == documents(expected.search(CONDITIONS[how]))
        assert table.get(CONDITIONS[how]) == expected.get(CONDITIONS[how])
        assert table.contains(CONDITIONS[how]) == expected.contains(CONDITIONS[how])
        assert table.count(CONDITIONS[how]) == expected.count(CONDITIONS[how])
        assert table.all() == expected.all()
        assert len(table) == len(expected)
    store.close()


@pytest.mark.parametrize("how", CONDITIONS)
def test_a_search_finds_what_is_in_the_archive_as_if_it_were_in_memory(
    folder: Path, tmp_path: Path, how: str
) -> None:
    here = met(tmp_path / "another").database.table("entries")
    there = open_store(folder).database.table("entries")
    assert documents(there.search(CONDITIONS[how])) == documents(here.search(CONDITIONS[how]))
    assert there.get(CONDITIONS[how]) == here.get(CONDITIONS[how])
    assert there.all() == here.all()
    assert len(there) == len(here) == len(SAID) + len(LATER)


def test_every_table_of_the_file_is_read_by_a_plain_tinydb(tmp_path: Path) -> None:
    store = met(tmp_path)
    add(store, 1)
    compact(store)
    with TinyDB(tmp_path / "store.json", encoding="utf-8", access_mode="r") as plain:
        for name in ("people", "meetings", "entries", "committees"):
            assert store.database.table(name).all() == plain.table(name).all() != []
    store.close()


def test_what_belongs_to_no_meeting_is_not_found_by_one_without_a_name(tmp_path: Path) -> None:
    store = open_store(tmp_path)
    add(store, 1)
    assert store.database.table("people").search(where("meeting") == "") == []
    store.close()


def test_a_document_is_found_by_its_number_or_several_by_theirs(tmp_path: Path) -> None:
    table = met(tmp_path).database.table("entries")
    assert table.get(doc_id=3) == table.get(where("id") == SAID[1].id)
    assert table.get(doc_id=77) is None
    assert table.get(doc_ids=[1, 4, 77]) == [table.get(doc_id=1), table.get(doc_id=4)]
    with pytest.raises(RuntimeError, match="a condition or a number"):
        table.get()


READS: dict[str, Callable[[IndexedTable], object]] = {
    "search": lambda table: table.search(where("id") == "e1")[0],
    "search by another field": lambda table: table.search(where("place") == "400001")[0],
    "get": lambda table: table.get(where("id") == "e1"),
    "get by number": lambda table: table.get(doc_id=1),
    "all": lambda table: table.all()[0],
}


@pytest.mark.parametrize("how", READS)
def test_what_is_handed_out_can_be_altered_without_altering_the_store(tmp_path: Path, how: str) -> None:
    store = open_store(tmp_path)
    store.apply(change(*added(entry(1))))
    document = READS[how](store.database.table("entries"))
    assert isinstance(document, dict)
    document["body"]["text"] = "something else"
    document["mentions"].append("somebody")
    assert store.all(Entry) == [entry(1)]
    assert document != READS[how](store.database.table("entries"))


def test_a_search_sees_every_change(tmp_path: Path) -> None:
    store = met(tmp_path)
    table = store.database.table("entries")
    in_may = where("meeting") == MAY.id
    assert [found["id"] for found in table.search(in_may)] == ["e4", "e5"]
    store.apply(change(*replaced(SAID[0], replace(SAID[0], meeting=MAY.id)), *removed(LATER[0])))
    assert [found["id"] for found in table.search(in_may)] == ["e1", "e5"]
    assert [found["id"] for found in table.search(where("meeting") == MARCH.id)] == ["e2", "e3"]
    store.apply(change(*added(entry(6, MAY.id))))
    assert [found["id"] for found in table.search(in_may)] == ["e1", "e5", "e6"]
    store.close()


def test_a_number_that_a_removed_document_had_last_is_not_another_documents(tmp_path: Path) -> None:
    store = met(tmp_path)
    table = store.database.table("entries")
    store.apply(change(*removed(SAID[2])))
    store.apply(change(*added(entry(6, MAY.id))))
    assert table.get(doc_id=5) is None
    assert [found.doc_id for found in table.search(where("id") == "e6")] == [6]
    store.close()


MEETINGS = st.sampled_from(["A-1", "B-1", None])
STEPS = st.lists(
    st.tuples(st.integers(1, 6).map("e{}".format), st.none() | MEETINGS.map(lambda name: (name,))),
    max_size=30,
)


@given(STEPS, st.integers(0, 30))
def test_the_index_always_says_what_a_search_through_all_documents_finds(
    steps: list[tuple[str, tuple[str | None] | None]], first_asked: int
) -> None:
    known: Documents = {}
    table = IndexedTable(MemoryStorage(), "entries", lambda: known)  # type: ignore[no-untyped-call]  # TinyDB's
    for number, (identifier, after) in enumerate(steps):
        if number == first_asked:
            table.search(where("meeting") == "A-1")  # from here on the index is kept, and no longer built
        there = table.contains(where("id") == identifier)
        if after is not None:
            document = {"id": identifier} if after[0] is None else {"id": identifier, "meeting": after[0]}
            table.replace(identifier, document)
        elif there:
            table.replace(identifier, None)
    for field, values in (("id", [f"e{number}" for number in range(1, 7)]), ("meeting", ["A-1", "B-1"])):
        for value in values:
            slow = table.search(where(field).one_of([value]))
            assert documents(table.search(where(field) == value)) == documents(slow)


def once_before(monkeypatch: pytest.MonkeyPatch, name: str, act: Callable[[], None]) -> None:
    """Act as another thread would, just before the archive is next asked."""
    original = getattr(Archive, name)

    def acting(archive: Archive, *what: Any, **how: Any) -> Any:  # noqa: ANN401  whatever the archive is asked
        monkeypatch.setattr(Archive, name, original)
        act()
        return original(archive, *what, **how)

    monkeypatch.setattr(Archive, name, acting)


def test_an_entry_that_leaves_the_archive_while_it_is_looked_for_is_found(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = open_store(folder)

    def correct() -> None:
        store.apply(change(*replaced(SAID[0], CORRECTED_FIRST)))

    once_before(monkeypatch, "find", correct)
    assert store.get(Entry, SAID[1].id) == SAID[1]
    assert store.get(Entry, SAID[0].id) == CORRECTED_FIRST
    store.close()


def test_entries_that_are_archived_while_all_are_read_are_among_them(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = open_store(folder)

    def confirm() -> None:
        mark(store, MAY.id, State.CONFIRMED)
        compact(store)

    once_before(monkeypatch, "documents", confirm)
    assert store.all(Entry) == [SAID[0], LATER[0], SAID[1], LATER[1], SAID[2]]
    assert len(archived(folder)) == 2
    store.close()


def test_a_store_that_is_dropped_without_being_closed_holds_no_lock(tmp_path: Path) -> None:
    gc.disable()
    try:
        open_store(tmp_path).all(Entry)
        open_store(tmp_path).close()
    finally:
        gc.enable()
