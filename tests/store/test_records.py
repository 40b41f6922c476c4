import sys
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace
from tinydb import TinyDB

from scrutiny_tui.domain.changes import TABLES, Change, Edit, Serial, added, removed, replaced
from scrutiny_tui.domain.committees import Committee
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.errors import StoreError
from scrutiny_tui.domain.exemption import Exemption
from scrutiny_tui.domain.people import Person
from scrutiny_tui.services.ports import Store
from scrutiny_tui.store import JournalStore, open_store
from scrutiny_tui.store.storage import JournalStorage
from tests.clock import EVENING
from tests.faults.verbs import write_with_every_verb
from tests.store.samples import add, change, entry, numbers, person


@pytest.fixture
def store(tmp_path: Path) -> JournalStore:
    return open_store(tmp_path / "store")


def test_what_was_applied_can_be_read_and_is_there_after_reopening(
    store: JournalStore, tmp_path: Path
) -> None:
    as_services_see_it: Store = store
    as_services_see_it.apply(change(*added(person(1), entry(1))))
    assert store.get(Person, "p1") == person(1)
    store.close()
    again = open_store(tmp_path / "store")
    assert again.get(Person, "p1") == person(1)
    assert again.get(Entry, "e1") == entry(1)
    assert again.get(Person, "p2") is None
    assert again.all(Committee) == []


def test_records_come_in_the_order_in_which_they_were_added(store: JournalStore) -> None:
    for number in (3, 1, 2):
        add(store, number)
    store.apply(change(*replaced(person(3), person(3, "Councillor Ash Bell"))))
    assert numbers(store) == [3, 1, 2]


def test_a_record_added_after_another_was_removed_takes_nobodys_place(store: JournalStore) -> None:
    for number in (1, 2, 3):
        add(store, number)
    store.apply(change(*removed(person(1))))
    add(store, 4)
    store.apply(change(*added(person(1))))
    assert numbers(store) == [2, 3, 4, 1]


def test_the_entries_of_a_meeting_are_those_of_no_other(store: JournalStore) -> None:
    here, there = entry(1, "A-1"), entry(2, "B-1")
    store.apply(change(*added(here, there)))
    assert store.of_meeting(Entry, "A-1") == [here]
    store.apply(change(*replaced(there, replace(there, meeting="A-1"))))
    assert store.of_meeting(Entry, "B-1") == []
    store.apply(change(*removed(here)))
    assert [found.id for found in store.of_meeting(Entry, "A-1")] == ["e2"]
    assert store.of_meeting(Entry, "C-1") == []


@pytest.mark.parametrize(
    "stale",
    [
        Edit(None, person(1, "Another")),
        Edit(person(1, "Another"), person(1)),
        Edit(person(1, "Another"), None),
        Edit(person(2), None),
        Edit(person(2), person(2, "Another")),
        Edit(Serial("ECSC", 1), Serial("ECSC", 2)),
    ],
)
def test_a_record_that_is_not_as_the_change_found_it_refuses_the_whole_change(
    store: JournalStore, stale: Edit
) -> None:
    add(store, 1)
    with pytest.raises(StoreError, match="was changed meanwhile"):
        store.apply(change(*added(person(7)), stale))
    assert numbers(store) == [1]


def test_what_was_read_before_the_latest_change_is_stale(store: JournalStore) -> None:
    add(store, 1)
    read = store.all(Person)[0]
    store.apply(change(*replaced(read, person(1, "Councillor Ash Bell"))))
    with pytest.raises(StoreError, match="was changed meanwhile"):
        store.apply(change(*removed(read)))
    assert store.all(Person) == [person(1, "Councillor Ash Bell")]


def test_a_change_that_edits_a_record_twice_is_refused(store: JournalStore) -> None:
    with pytest.raises(StoreError, match="To add a person would alter one record twice"):
        store.apply(change(*added(person(1)), *added(person(1))))
    assert numbers(store) == []


def test_a_private_record_becomes_public_only_by_a_change_that_makes_public(store: JournalStore) -> None:
    private = replace(entry(1), exempt=Exemption((3,)))
    store.apply(change(*added(private)))
    edits = replaced(private, replace(private, exempt=None))
    with pytest.raises(StoreError, match=r"To add a person would make “e1” public; nothing was changed\."):
        store.apply(change(*edits))
    assert store.get(Entry, "e1") == private
    making_public = replace(change(*edits), makes_public=True)
    store.apply(making_public)
    assert store.get(Entry, "e1") == entry(1)
    store.apply(making_public.inverse(EVENING))
    store.apply(making_public.inverse(EVENING).inverse(EVENING))
    assert store.get(Entry, "e1") == entry(1)


def test_undoing_a_change_whose_words_had_to_be_repaired_works(store: JournalStore) -> None:
    made = change(*added(Person("p1", "Councillor \ud800 Moss")))
    store.apply(made)
    assert store.get(Person, "p1") == Person("p1", "Councillor \ufffd Moss")
    store.apply(made.inverse(EVENING))
    assert store.all(Person) == []


def test_a_value_that_cannot_be_kept_is_refused_in_one_sentence(store: JournalStore) -> None:
    not_a_number: Any = float("nan")
    with pytest.raises(StoreError, match="cannot be kept: nan stands where int is expected"):
        store.apply(change(*added(Serial("ECSC", not_a_number))))
    assert store.all(Serial) == []


def test_listeners_hear_of_a_change_once_it_is_saved_and_of_nothing_else(store: JournalStore) -> None:
    heard: list[list[int]] = []
    store.on_changed(lambda: heard.append(numbers(store)))
    add(store, 1)
    store.apply(Change("nothing at all", EVENING, ()))
    with pytest.raises(StoreError, match="was changed meanwhile"):
        add(store, 1)
    assert heard == [[1]]


def test_a_listener_that_was_taken_off_hears_of_nothing(store: JournalStore) -> None:
    heard: list[list[int]] = []

    def listen() -> None:
        heard.append(numbers(store))

    store.on_changed(listen)
    store.remove_listener(listen)
    add(store, 1)
    assert heard == []


def test_a_closed_store_takes_no_more_changes(store: JournalStore) -> None:
    store.close()
    with pytest.raises(StoreError, match="not open for writing"):
        add(store, 1)


def test_whoever_only_reads_cannot_write_and_leaves_no_file(tmp_path: Path) -> None:
    store = open_store(tmp_path / "none", read_only=True)
    assert [store.all(kind) for kind in TABLES] == [[]] * len(TABLES)
    with pytest.raises(StoreError, match="not open for writing"):
        add(store, 1)
    store.close()
    assert not (tmp_path / "none").exists()


def test_tinydbs_own_writing_verbs_raise_and_alter_nothing(tmp_path: Path) -> None:
    assert write_with_every_verb(tmp_path) == 8


def test_a_stock_tinydb_on_the_storage_reads_everything_and_writes_nothing(tmp_path: Path) -> None:
    store = open_store(tmp_path)
    add(store, 1)
    store.close()
    database = TinyDB(tmp_path, storage=JournalStorage)
    assert [found["id"] for found in database.table("people")] == ["p1"]
    with pytest.raises(StoreError, match="in no other way"):
        database.table("people").insert({"id": "p2"})
    with pytest.raises(StoreError, match="in no other way"):
        database.drop_tables()
    database.close()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps rights otherwise")
def test_only_the_owner_may_look_into_a_store(tmp_path: Path) -> None:
    store = open_store(tmp_path / "deep" / "store")
    add(store, 1)
    storage = store.database.storage
    assert isinstance(storage, JournalStorage)
    storage.compact()
    paths = [tmp_path / "deep" / "store", *(tmp_path / "deep" / "store").rglob("*")]
    folders, files = [path for path in paths if path.is_dir()], [path for path in paths if path.is_file()]
    assert {path.name for path in folders} == {"store", "history"}
    assert len(files) == 5
    assert {path.stat().st_mode & 0o777 for path in folders} == {0o700}
    assert {path.stat().st_mode & 0o777 for path in files} == {0o600}
