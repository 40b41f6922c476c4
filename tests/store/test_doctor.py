"""What the doctor finds wrong with the files of a store, and what is there after the repair."""

import shutil
import sys
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scrutiny_tui.domain.errors import StoreError, StoreHeldError
from scrutiny_tui.domain.people import Person
from scrutiny_tui.store import open_store
from scrutiny_tui.store.log.line_format import line_of
from scrutiny_tui.store.maintenance import StoreMaintenance
from scrutiny_tui.store.repair.doctor import Repair
from tests.clock import EVENING
from tests.store.samples import DiedError, FaultyFiles, add
from tests.store.scenes import RECORDS, compact, contents, everything, folder, meet

__all__ = ["folder"]
HISTORY = "history/000000000001-000000000004.jsonl"


def faults(store: Path) -> str:
    """What is wrong, one fault a line; nothing was altered by asking."""
    before = contents(store)
    found = StoreMaintenance(store).examine().faults
    assert contents(store) == before
    return "\n".join(found)


def repaired(store: Path) -> Repair:
    """What a repair did; all is well after it, and the store as it was is kept in a file."""
    done = StoreMaintenance(store).repair(EVENING)
    assert done.after.faults == ()
    assert done.original is not None
    assert StoreMaintenance(store).examine().faults == ()
    open_store(store).close()
    return done


def altered(path: Path, old: bytes, new: bytes) -> None:
    data = path.read_bytes()
    assert data.count(old) == 1
    path.write_bytes(data.replace(old, new))


def ids(store: Path) -> set[str]:
    return {record.id for records in everything(store).values() for record in records}


def test_a_whole_store_is_found_well_with_what_was_counted(folder: Path) -> None:
    found = StoreMaintenance(folder).examine()
    assert (found.faults, found.remarks) == ((), ())
    assert (found.records, found.changes) == (len(RECORDS) + 5, 8)


@pytest.mark.parametrize("there", [True, False])
def test_a_store_in_which_nothing_has_happened_is_well(tmp_path: Path, *, there: bool) -> None:
    if there:
        open_store(tmp_path / "store").close()
    maintenance = StoreMaintenance(tmp_path / "store")
    assert maintenance.examine().faults == maintenance.repair(EVENING).done == ()
    assert (tmp_path / "store").exists() == there


def test_a_store_that_another_program_writes_to_is_examined_and_not_repaired(folder: Path) -> None:
    store = open_store(folder)
    add(store, 9)
    assert faults(folder) == ""
    with pytest.raises(StoreHeldError, match="The store is open in another program"):
        StoreMaintenance(folder).repair(EVENING)
    store.close()


def test_nothing_is_repaired_where_nothing_is_wrong(folder: Path) -> None:
    before = contents(folder)
    done = StoreMaintenance(folder).repair(EVENING)
    assert (done.done, done.original) == ((), None)
    assert contents(folder) == before


def test_a_save_that_was_interrupted_is_no_fault(folder: Path) -> None:
    with (folder / "journal.jsonl").open("ab") as file:
        file.write(b"1c291ca3 {")
    found = StoreMaintenance(folder).examine()
    assert found.faults == ()
    assert "interrupted" in found.remarks[0]


def test_what_stands_before_and_after_a_damaged_line_of_the_journal_is_kept(folder: Path) -> None:
    lines = (folder / "journal.jsonl").read_bytes().splitlines(keepends=True)
    damaged = lines[2].replace(b"Ada", b"Axa")
    (folder / "journal.jsonl").write_bytes(b"".join([*lines[:2], damaged, *lines[3:]]))
    assert "journal.jsonl is damaged at line 3" in faults(folder)
    assert "Change 6 cannot be read any more" in faults(folder)
    whole = {record.id for record in RECORDS} | {"p2", "p3", "p4", "p6"}
    done = repaired(folder)
    assert ids(folder) == whole
    assert (folder / "history" / "000000000006.aside").read_bytes() == damaged
    assert done.original == folder / "backups" / "before-repair-2026-03-03-190430.zip"
    assert "Change 6 cannot be read any more" in done.after.remarks[0]
    assert everything(folder)["people"][0] == Person("p1", "Councillor Ada Moss", "Mayor")


def test_two_lines_run_together_are_told_apart_again(folder: Path) -> None:
    whole = everything(folder)
    data = (folder / "journal.jsonl").read_bytes()
    (folder / "journal.jsonl").write_bytes(data.replace(b"\n", b"\x0b", 1))
    assert faults(folder)
    repaired(folder)
    assert everything(folder) == whole


@pytest.mark.parametrize(
    "old", [b"lock gates", b'"sequence":4', b'"count":12', b'"checksum":"', b'"people": {']
)
def test_a_damaged_snapshot_is_made_again_from_the_history(folder: Path, old: bytes) -> None:
    whole = everything(folder)
    data = (folder / "store.json").read_bytes()
    (folder / "store.json").write_bytes(data.replace(old, old.swapcase()[:-1] + b"#", 1))
    assert faults(folder).startswith("store.json is damaged")
    repaired(folder)
    assert everything(folder) == whole


def test_a_damaged_snapshot_that_claims_to_end_later_than_it_does_hides_no_change(folder: Path) -> None:
    whole = ids(folder)
    altered(folder / "store.json", b'"sequence":4', b'"sequence":9')
    _, *lines = (folder / HISTORY).read_bytes().splitlines(keepends=True)
    (folder / HISTORY).write_bytes(b"".join(lines[1:]))
    assert "store.json is damaged" in faults(folder)
    repaired(folder)
    assert ids(folder) == whole


def test_a_missing_snapshot_is_made_again_from_the_history(folder: Path) -> None:
    whole = everything(folder)
    (folder / "store.json").unlink()
    assert faults(folder) == "store.json is missing."
    repaired(folder)
    assert everything(folder) == whole


def test_without_a_history_every_record_of_a_damaged_snapshot_that_can_be_read_is_kept(folder: Path) -> None:
    shutil.rmtree(folder / "history")
    altered(folder / "store.json", b'"p2"', b'"p2')
    assert "store.json is damaged" in faults(folder)
    repaired(folder)
    assert ids(folder) == {record.id for record in RECORDS} | {"p3", "p4", "p5", "p6"}


def test_where_the_history_has_a_gap_it_still_tells_what_the_damaged_snapshot_does_not(folder: Path) -> None:
    whole = ids(folder)
    _, *lines = (folder / HISTORY).read_bytes().splitlines(keepends=True)
    (folder / HISTORY).write_bytes(b"".join([*lines[:2], lines[3]]))
    altered(folder / "store.json", b'"p2"', b'"p2')
    repaired(folder)
    assert ids(folder) == whole - {"p2"}
    meet(folder.with_name("other"))
    other = folder.with_name("other")
    _, *lines = (other / HISTORY).read_bytes().splitlines(keepends=True)
    (other / HISTORY).write_bytes(b"".join([*lines[:2], lines[3]]))
    altered(other / "store.json", b'"p3"', b'"p3')
    repaired(other)
    assert ids(other) == whole


def test_a_missing_journal_is_told_and_made_again(folder: Path) -> None:
    (folder / "journal.jsonl").unlink()
    assert "what was saved after change 4, if anything, is not in this folder" in faults(folder)
    repaired(folder)
    assert ids(folder) == {record.id for record in RECORDS} | {"p2", "p3"}


def test_a_gap_in_the_history_costs_no_record_and_is_told_of_as_a_fault_but_once(folder: Path) -> None:
    whole = everything(folder)
    _, *lines = (folder / HISTORY).read_bytes().splitlines(keepends=True)
    (folder / HISTORY).write_bytes(lines[0] + lines[3])
    assert "Changes 2 to 3 cannot be read any more; what they led to is in store.json." in faults(folder)
    done = repaired(folder)
    assert everything(folder) == whole
    assert "Changes 2 to 3 cannot be read any more" in done.after.remarks[0]
    kept = sorted((folder / "history").glob("*.jsonl"))
    assert [path.stem for path in kept] == ["000000000001-000000000001", "000000000004-000000000008"]
    assert kept[0].read_bytes().endswith(lines[0])
    assert lines[3] in kept[1].read_bytes()


def test_an_old_snapshot_among_newer_files_is_told_and_brought_up_to_date(folder: Path) -> None:
    old = (folder / "store.json").read_bytes()
    store = open_store(folder)
    compact(store)
    add(store, 9)
    store.close()
    open_store(folder).close()  # lines that are in the history leave the journal
    whole = everything(folder)
    (folder / "store.json").write_bytes(old)
    assert "store.json is older than what lies beside it: it ends at change 4" in faults(folder)
    repaired(folder)
    assert everything(folder) == whole
    (folder / "store.json").write_bytes(old)
    assert "store.json is older" in faults(folder)


def test_of_two_changes_with_one_number_both_are_kept(folder: Path) -> None:
    other = folder.with_name("other")
    shutil.copytree(folder, other)
    for place, number in ((folder, 20), (other, 21)):
        store = open_store(place)
        add(store, number)
        store.close()
    theirs = (other / "journal.jsonl").read_bytes().splitlines(keepends=True)[-1]
    with (folder / "journal.jsonl").open("ab") as file:
        file.write(theirs)
    assert "journal.jsonl has a change 9 of its own" in faults(folder)
    repaired(folder)
    assert {"p20", "p21"} <= ids(folder)
    assert (folder / "history" / "000000000009.aside").read_bytes() == theirs


@pytest.mark.parametrize("name", ["store.json", "history"])
def test_files_of_another_store_do_not_come_into_this_one(folder: Path, name: str) -> None:
    whole = ids(folder)
    other = folder.with_name("other")
    store = open_store(other)
    for number in range(30, 40):
        add(store, number)
    compact(store)
    store.close()
    if name == "history":
        shutil.copytree(other / name, folder / name, dirs_exist_ok=True)
    else:
        shutil.copy(other / name, folder / name)
    assert "is a file of another store" in faults(folder)
    repaired(folder)
    assert ids(folder) == whole


def test_a_store_from_a_newer_version_is_left_alone(folder: Path) -> None:
    with (folder / "journal.jsonl").open("ab") as file:
        file.write(line_of({"sequence": 9, "schema": 99, "edits": []}))
    before = contents(folder)
    for ask in (lambda: StoreMaintenance(folder).examine(), lambda: StoreMaintenance(folder).repair(EVENING)):
        with pytest.raises(StoreError, match="written by a newer version of scrutiny"):
            ask()
    assert {name: contents(folder)[name] for name in before} == before


def test_what_is_wrong_is_told_without_a_word_of_the_minutes(folder: Path) -> None:
    (folder / "store.json").unlink()
    altered(folder / HISTORY, b'asked about the lock gates","body', b'asked about the lock gates","bodx')
    assert "lock gates" not in faults(folder)
    assert "lock gates" not in "\n".join(repaired(folder).done)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps rights otherwise")
def test_only_the_owner_may_look_into_what_a_repair_writes(folder: Path) -> None:
    (folder / "store.json").unlink()
    repaired(folder)
    paths = list(folder.rglob("*"))
    assert {path.stat().st_mode & 0o777 for path in paths if path.is_dir()} == {0o700}
    assert {path.stat().st_mode & 0o777 for path in paths if path.is_file()} == {0o600}


def test_a_repair_broken_off_at_any_call_leaves_every_word_where_the_next_one_finds_it(
    tmp_path: Path,
) -> None:
    meet(tmp_path / "store")
    whole = everything(tmp_path / "store")
    (tmp_path / "store" / "store.json").unlink()
    step = 0
    while True:
        step += 3
        folder = tmp_path / str(step)
        shutil.copytree(tmp_path / "store", folder)
        try:
            StoreMaintenance(folder, FaultyFiles(step, DiedError)).repair(EVENING)
        except DiedError:
            StoreMaintenance(folder).repair(EVENING)
            assert everything(folder) == whole
        else:
            break
    assert step > 30


@settings(max_examples=60)
@given(st.data())
def test_a_byte_changed_anywhere_is_found_or_harmless_and_costs_one_change_at_most(
    data: st.DataObject,
) -> None:
    with tempfile.TemporaryDirectory() as place:
        store = Path(place) / "store"
        meet(store)
        whole = everything(store)
        path = store / data.draw(st.sampled_from(["store.json", "journal.jsonl", HISTORY]))
        damaged = bytearray(path.read_bytes())
        damaged[data.draw(st.integers(0, len(damaged) - 1))] ^= 1 << data.draw(st.integers(0, 6))
        path.write_bytes(damaged)
        try:
            found = StoreMaintenance(store).examine()
        except StoreError as refused:
            assert "newer version" in str(refused)  # noqa: PT017  the one byte that says which version it is
            return
        if not found.faults and not found.remarks:
            assert everything(store) == whole
        assert StoreMaintenance(store).repair(EVENING).after.faults == ()
        open_store(store).close()
        lost = {record.id for records in whole.values() for record in records} - ids(store)
        assert len(lost) <= (1 if path.name == "journal.jsonl" else 0)
        if path.name != "journal.jsonl":
            assert everything(store) == whole
