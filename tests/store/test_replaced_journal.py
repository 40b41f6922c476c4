"""The journal that an opening replaced and left, because it was stopped before it could remove that."""

import shutil
import zipfile
from contextlib import closing
from pathlib import Path

import pytest

from scrutiny_tui.domain.errors import StoreError
from scrutiny_tui.store import open_store
from scrutiny_tui.store.errors import MixtureError
from scrutiny_tui.store.maintenance import StoreMaintenance
from tests.clock import EVENING
from tests.mixtures.while_open import compact
from tests.store.one_person import folder
from tests.store.samples import SENTENCE, add, numbers, numbers_in

__all__ = ["folder"]
REPLACED = "journal-before-1.jsonl"


@pytest.fixture
def left(folder: Path) -> Path:
    """A store whose last line is in the journal that was replaced, and in no other file."""
    before = (folder / "journal.jsonl").read_bytes()
    with closing(open_store(folder)) as store:
        add(store, 2)
    (folder / REPLACED).write_bytes((folder / "journal.jsonl").read_bytes())
    (folder / "journal.jsonl").write_bytes(before)
    return folder


def test_its_lines_are_shown_to_a_reader_who_leaves_everything_as_it_is(left: Path) -> None:
    assert numbers_in(left) == [1, 2]
    assert (left / REPLACED).exists()


def test_the_next_opening_takes_its_lines_in_and_removes_it(left: Path) -> None:
    with closing(open_store(left)) as store:
        add(store, 3)
    assert not (left / REPLACED).exists()
    assert numbers_in(left) == [1, 2, 3]


def test_the_beginning_of_a_line_in_it_is_not_taken_in(left: Path) -> None:
    data = (left / REPLACED).read_bytes().rstrip(b"\0")
    (left / REPLACED).write_bytes(data[:-1])
    assert numbers_in(left) == [1]
    open_store(left).close()
    assert numbers_in(left) == [1]


def test_one_that_holds_nothing_new_is_removed(folder: Path) -> None:
    (folder / REPLACED).write_bytes((folder / "journal.jsonl").read_bytes())
    with closing(open_store(folder)) as store:
        assert numbers(store) == [1]
    assert not (folder / REPLACED).exists()


def test_a_store_whose_journal_was_moved_and_not_yet_replaced_has_that_one(folder: Path) -> None:
    (folder / "journal.jsonl").replace(folder / REPLACED)
    assert numbers_in(folder) == [1]
    with closing(open_store(folder)) as store:
        add(store, 2)
    assert numbers_in(folder) == [1, 2]
    assert not (folder / REPLACED).exists()


def test_the_doctor_finds_the_store_well_and_says_what_lies_there(left: Path) -> None:
    found = StoreMaintenance(left).examine()
    assert found.faults == ()
    assert found.changes == 2
    assert any(REPLACED in remark for remark in found.remarks)


def test_a_backup_has_it_and_a_restored_store_shows_its_lines(left: Path, tmp_path: Path) -> None:
    file = tmp_path / "backup.zip"
    StoreMaintenance(left).back_up(file)
    with zipfile.ZipFile(file) as archive:
        assert REPLACED in archive.namelist()
    restored = tmp_path / "restored"
    StoreMaintenance(restored).restore(file, EVENING)
    assert numbers_in(restored) == [1, 2]


@pytest.mark.parametrize(("theirs", "number"), [((3,), 2), ((3, 4), 3)])
def test_one_with_a_line_that_follows_none_is_told_and_a_repair_takes_that_in(
    folder: Path, tmp_path: Path, theirs: tuple[int, ...], number: int
) -> None:
    other = Path(shutil.copytree(folder, tmp_path / "copy"))
    for place, wanted in ((folder, (2,)), (other, theirs)):
        for each in wanted:
            with closing(open_store(place)) as store:
                add(store, each)
                if each != theirs[-1]:
                    compact(store)
    (folder / REPLACED).write_bytes((other / "journal.jsonl").read_bytes())
    before = (folder / "journal.jsonl").read_bytes()
    for read_only in (True, False):
        with pytest.raises(MixtureError, match=f"{REPLACED} holds a change {number}") as told:
            open_store(folder, read_only=read_only)
        assert SENTENCE.fullmatch(str(told.value))
    assert (folder / "journal.jsonl").read_bytes() == before
    assert StoreMaintenance(folder).repair(EVENING).after.faults == ()
    kept = {*numbers_in(folder)} | {number for number in theirs if f'"id":"p{number}"' in told_in(folder)}
    assert kept >= {1, 2, theirs[-1]}


def told_in(folder: Path) -> str:
    """The words that a repair set aside."""
    path = folder / "not-taken-up.txt"
    return path.read_text(encoding="utf-8") if path.exists() else ""


def test_a_damaged_one_is_told_and_set_right_by_a_repair(left: Path) -> None:
    data = (left / REPLACED).read_bytes()
    (left / REPLACED).write_bytes(data.replace(b"add a person", b"add a porson", 1))
    with pytest.raises(StoreError, match=f"{REPLACED} is damaged") as told:
        open_store(left)
    assert SENTENCE.fullmatch(str(told.value))
    assert StoreMaintenance(left).repair(EVENING).after.faults == ()
    assert numbers_in(left) == [1, 2]
