"""The store as it stood at a moment, from the history and the journal."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from scrutiny_tui.domain.changes import Change, added, removed, replaced
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.errors import StoreError
from scrutiny_tui.domain.exemption import Exemption
from scrutiny_tui.domain.meetings import Item
from scrutiny_tui.domain.people import Person
from scrutiny_tui.services.ports import Store
from scrutiny_tui.store import open_store
from scrutiny_tui.store.past_store import PastStore
from tests.clock import EVENING
from tests.council import DREDGING
from tests.store.samples import SENTENCE, add, change, entry, person
from tests.store.scenes import compact, contents

MINUTE = timedelta(minutes=1)
LATE = EVENING + timedelta(days=1000)
ASH = person(1, "Councillor Ash Bell")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A store with a change a minute; the first three are in the history, the others in the journal."""
    changes = [
        added(person(1), entry(1)),
        replaced(person(1), ASH),
        added(person(2)),
        removed(ASH),
        added(person(1), entry(2)),
    ]
    store = open_store(tmp_path / "store")
    for minute, edits in enumerate(changes):
        store.apply(Change("a change", EVENING + minute * MINUTE, edits))
        if minute == 2:
            compact(store)
            store.close()
            store = open_store(tmp_path / "store")
    store.close()
    open_store(tmp_path / "store").close()  # the journal then lacks the lines that are in the history
    return tmp_path / "store"


PEOPLE = {
    EVENING - MINUTE: [],
    EVENING - timedelta(microseconds=1): [],
    EVENING: [person(1)],
    EVENING + timedelta(seconds=59): [person(1)],
    EVENING + MINUTE: [ASH],
    EVENING + 2 * MINUTE: [ASH, person(2)],
    EVENING + 3 * MINUTE: [person(2)],
    EVENING + 4 * MINUTE: [person(2), person(1)],
    LATE: [person(2), person(1)],
}


@pytest.mark.parametrize("moment", PEOPLE)
def test_the_store_reads_as_it_stood_after_the_last_change_of_then(folder: Path, moment: datetime) -> None:
    before = contents(folder)
    past: Store = PastStore(folder, moment)
    assert past.all(Person) == PEOPLE[moment]
    assert past.get(Person, "p1") == next((found for found in PEOPLE[moment] if found.id == "p1"), None)
    said = (moment >= EVENING) + (moment >= EVENING + 4 * MINUTE)
    assert past.of_meeting(Entry, entry(1).meeting) == [entry(1), entry(2)][:said]
    assert contents(folder) == before


def test_a_clock_that_was_put_back_hides_no_change_that_was_made_before(tmp_path: Path) -> None:
    store = open_store(tmp_path)
    for number, minutes in ((1, 0), (2, 60), (3, 5)):
        store.apply(Change("a change", EVENING + minutes * MINUTE, added(person(number))))
    store.close()
    assert PastStore(tmp_path, EVENING + 10 * MINUTE).all(Person) == [person(1), person(2), person(3)]
    assert PastStore(tmp_path, EVENING).all(Person) == [person(1)]


def test_the_past_is_read_while_another_program_writes_and_does_not_follow_it(folder: Path) -> None:
    store = open_store(folder)
    past = PastStore(folder, LATE)
    add(store, 7)
    assert past.all(Person) == [person(2), person(1)]
    assert past.get(Person, "p7") is None
    assert PastStore(folder, LATE).get(Person, "p7") == person(7)
    assert PastStore(folder, EVENING).get(Person, "p7") is None  # its clock stood there, but it came last
    store.close()


def test_the_past_cannot_be_altered(folder: Path) -> None:
    past = PastStore(folder, EVENING)
    assert past.read_only
    with pytest.raises(
        StoreError, match=r"^To add a person is not possible in the past; nothing was changed\.$"
    ):
        past.apply(change(*added(person(9))))
    assert past.all(Person) == [person(1)]


def test_where_there_is_no_store_there_was_nothing(tmp_path: Path) -> None:
    assert PastStore(tmp_path / "none", EVENING).all(Person) == []
    assert not (tmp_path / "none").exists()


def test_a_change_on_the_way_that_cannot_be_read_is_named(
    folder: Path,
) -> None:
    history = folder / "history" / "000000000001-000000000003.jsonl"
    _, *lines = history.read_bytes().splitlines(keepends=True)
    history.write_bytes(lines[0] + lines[1].replace(b"Ash", b"Axh") + lines[2])
    for moment in (EVENING, EVENING + MINUTE, EVENING + 4 * MINUTE):
        with pytest.raises(StoreError, match="change 2 on the way to it cannot be read") as refused:
            PastStore(folder, moment)
        assert SENTENCE.fullmatch(str(refused.value))
    assert PastStore(folder, EVENING - MINUTE).all(Person) == []


def test_a_lost_journal_is_not_taken_for_a_store_in_which_nothing_followed(folder: Path) -> None:
    (folder / "journal.jsonl").unlink()
    assert PastStore(folder, EVENING + MINUTE).all(Person) == [ASH]
    for path in (folder / "history").iterdir():
        path.unlink()
    with pytest.raises(StoreError, match="change 1 on the way"):
        PastStore(folder, EVENING)


def test_a_wrong_clock_moves_no_other_change(tmp_path: Path) -> None:
    store = open_store(tmp_path)
    for number, minutes in ((1, 0), (2, -90_000), (3, 5), (4, 900_000), (5, 10)):
        store.apply(Change("a change", EVENING + minutes * MINUTE, added(person(number))))
    store.close()
    shown = {
        minute: len(PastStore(tmp_path, EVENING + minute * MINUTE).all(Person)) for minute in (-1, 0, 5, 10)
    }
    assert shown == {-1: 0, 0: 1, 5: 3, 10: 5}


def test_what_is_private_today_is_private_in_the_past(tmp_path: Path) -> None:
    public, private = entry(1), replace(entry(1), exempt=Exemption((3,)))
    steps = [added(public), replaced(public, private), removed(private)]
    store = open_store(tmp_path)
    for minute, edits in enumerate(steps):
        store.apply(Change("a change", EVENING + minute * MINUTE, edits))
        assert PastStore(tmp_path, EVENING).all(Entry) == [private if minute else public]
    store.close()


def test_what_was_made_public_since_is_public_in_the_past(tmp_path: Path) -> None:
    public, private = entry(1), replace(entry(1), exempt=Exemption((3,)))
    store = open_store(tmp_path)
    store.apply(Change("a change", EVENING, added(private)))
    made = Change("make an entry public", EVENING + MINUTE, replaced(private, public), makes_public=True)
    store.apply(made)
    store.close()
    assert PastStore(tmp_path, EVENING).all(Entry) == [public]


def test_what_was_said_in_private_and_undone_since_is_private_in_the_past(tmp_path: Path) -> None:
    before, private = DREDGING, replace(DREDGING, title="The rent of Bell Farm", exempt=Exemption((3,)))
    store = open_store(tmp_path)
    store.apply(Change("add an item", EVENING, added(before)))
    store.apply(Change("rename it", EVENING + MINUTE, replaced(before, private)))
    undone = Change("undo that", EVENING + 2 * MINUTE, replaced(private, before), makes_public=True)
    store.apply(undone)
    store.close()
    assert PastStore(tmp_path, EVENING + MINUTE).all(Item) == [private]
    assert PastStore(tmp_path, LATE).all(Item) == [before]
