"""A repair puts new files in the place of the old ones, once: what comes back later is left aside."""

import json
import shutil
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from scrutiny_tui.domain.errors import StoreError
from scrutiny_tui.domain.people import Person
from scrutiny_tui.store import open_store
from scrutiny_tui.store.backup.backup_file import unpack
from scrutiny_tui.store.errors import FencedError
from scrutiny_tui.store.files import Files
from scrutiny_tui.store.maintenance import StoreMaintenance
from scrutiny_tui.store.store_files import read_store_files
from tests.clock import EVENING
from tests.store.samples import DiedError, FaultyFiles, add
from tests.store.scenes import compact, contents, everything, folder, meet

__all__ = ["folder"]


def half_repaired(folder: Path, tmp_path: Path) -> Path:
    """A copy of a store whose repair was broken off once the new files were decided on."""
    (folder / "store.json").unlink()
    for step in range(1, 200):
        other = tmp_path / str(step)
        shutil.copytree(folder, other)
        with pytest.raises(DiedError):
            StoreMaintenance(other, FaultyFiles(step, DiedError)).repair(EVENING)
        if (other / "incoming" / "parts.json").exists():
            return other
    raise AssertionError


def came_back(folder: Path, tmp_path: Path) -> Path:
    """A store that was repaired and written to since, into which the exchange of the repair came back."""
    half = half_repaired(folder, tmp_path)
    kept = tmp_path / "kept by the other program"
    shutil.copytree(half / "incoming", kept)
    with closing(open_store(half)) as store:
        add(store, 9)
    shutil.copytree(kept, half / "incoming")
    return half


def test_a_program_that_only_reads_takes_half_a_repair_for_no_store(folder: Path, tmp_path: Path) -> None:
    whole = everything(folder)
    half = half_repaired(folder, tmp_path)
    for read in (lambda: open_store(half, read_only=True), StoreMaintenance(half).examine):
        with pytest.raises(StoreError, match="open the program on it once, which finishes it"):
            read()
    open_store(half).close()
    assert StoreMaintenance(half).examine().faults == ()
    assert everything(half) == whole
    assert not (half / "incoming").exists()


def read(folder: Path) -> str:
    open_store(folder, read_only=True).close()
    return ""


def write(folder: Path) -> str:
    with closing(open_store(folder)) as store:
        return " ".join(store.notices)


def repair(folder: Path) -> str:
    return " ".join(StoreMaintenance(folder).repair(EVENING).done)


@pytest.mark.parametrize("use", [read, write, repair])
def test_an_exchange_that_comes_back_is_left_aside_and_told(
    folder: Path, tmp_path: Path, use: Callable[[Path], str]
) -> None:
    store = came_back(folder, tmp_path)
    before = everything(store)
    told = use(store)
    assert everything(store) == before
    if use is not read:
        assert f"they are left in {store / 'aside-1'}, and nothing was replaced" in told
        assert (store / "aside-1" / "parts.json").exists()
    assert StoreMaintenance(store).examine().faults == ()


@pytest.mark.parametrize(
    "listed",
    [
        b"",
        b"{",
        b'["store.json"]',
        b'{"parts": {"../other": "0"}, "removes": {}, "original": ""}',
        b"[" * 99_999,
    ],
    ids=["empty", "half", "of version 4", "of other folders", "deep"],
)
def test_a_list_that_makes_no_sense_replaces_nothing(folder: Path, listed: bytes) -> None:
    before = everything(folder)
    (folder / "incoming").mkdir()
    (folder / "incoming" / "parts.json").write_bytes(listed)
    assert "nothing was replaced" in write(folder)
    assert everything(folder) == before


def test_what_is_replaced_is_in_a_backup_first(folder: Path, tmp_path: Path) -> None:
    half = half_repaired(folder, tmp_path)
    (original,) = (half / "backups").iterdir()
    original.unlink()
    listed = json.loads((half / "incoming" / "parts.json").read_bytes())
    before = {name: data for name, data in contents(half).items() if name in listed["removes"]}
    open_store(half).close()
    (again,) = (half / "backups").iterdir()
    assert unpack(again.read_bytes(), "") == before


def test_two_exchanges_that_come_back_are_both_kept(folder: Path, tmp_path: Path) -> None:
    store = came_back(folder, tmp_path)
    write(store)
    shutil.copytree(store / "aside-1", store / "incoming")
    assert f"{store / 'aside-2'}" in write(store)


def test_a_store_that_was_meant_is_not_taken_for_another(tmp_path: Path) -> None:
    meet(tmp_path / "one")
    half = half_repaired(tmp_path / "one", tmp_path / "copies")
    meet(tmp_path / "other")
    before = everything(tmp_path / "other")
    shutil.copytree(half / "incoming", tmp_path / "other" / "incoming")
    assert "nothing was replaced" in write(tmp_path / "other")
    assert everything(tmp_path / "other") == before


def test_nor_is_what_it_saves_at_the_moment_in_which_they_are_replaced(folder: Path, tmp_path: Path) -> None:
    StoreMaintenance(folder).back_up(tmp_path / "a.zip")
    other = open_store(folder)
    (folder / "store.lock").unlink()

    class Saving(Files):
        def replace(self, new: Path, old: Path) -> None:
            if new.name == "journal.jsonl.new" and (folder / "incoming").exists():
                add(other, 9)
            super().replace(new, old)

    StoreMaintenance(folder, Saving()).restore(tmp_path / "a.zip", EVENING)
    other.close()
    assert StoreMaintenance(folder).repair(EVENING).after.faults == ()
    with closing(open_store(folder)) as store:
        assert store.get(Person, "p9") is not None


@pytest.mark.parametrize("how", ["repair", "restore"])
def test_what_a_program_without_the_lock_saves_while_the_files_are_backed_up_is_not_replaced(
    folder: Path, tmp_path: Path, how: str
) -> None:
    StoreMaintenance(folder).back_up(tmp_path / "a.zip")
    other = open_store(folder)
    (folder / "store.lock").unlink()
    data = (folder / "store.json").read_bytes()
    (folder / "store.json").write_bytes(data[:-3])

    class Saving(Files):
        def make_folder(self, folder: Path) -> None:
            super().make_folder(folder)
            if folder.name == "backups":
                add(other, 9)

    keeper = StoreMaintenance(folder, Saving())
    with pytest.raises(FencedError, match="Another program has written into the store"):
        keeper.repair(EVENING) if how == "repair" else keeper.restore(tmp_path / "a.zip", EVENING)
    other.close()
    assert b'"id":"p9"' in (folder / "journal.jsonl").read_bytes()


def test_where_another_program_has_the_journal_open_and_it_cannot_be_replaced_nothing_is(
    folder: Path,
) -> None:
    other = open_store(folder)
    (folder / "store.lock").unlink()
    data = (folder / "store.json").read_bytes()
    (folder / "store.json").write_bytes(data[:-3])
    before = read_store_files(folder, Files())

    class Refusing(Files):
        def replace(self, new: Path, old: Path) -> None:
            if old == folder / "journal.jsonl":
                raise PermissionError(13, "The file is open in another program")
            super().replace(new, old)

    with pytest.raises(StoreError, match="may not be written"):
        StoreMaintenance(folder, Refusing()).repair(EVENING)
    assert read_store_files(folder, Files()).items() >= before.items()
    add(other, 9)
    other.close()
    done = StoreMaintenance(folder).repair(EVENING)
    assert done.after.faults == ()
    with closing(open_store(folder)) as store:
        assert store.get(Person, "p9") is not None


def test_what_another_program_wrote_while_files_were_replaced_is_told_of_and_stays(
    folder: Path, tmp_path: Path
) -> None:
    StoreMaintenance(folder).back_up(tmp_path / "a.zip")
    other = open_store(folder)
    add(other, 9)
    (folder / "store.lock").unlink()

    class Tidying(Files):
        def replace(self, new: Path, old: Path) -> None:
            if new.name == "journal.jsonl.new" and (folder / "incoming").exists():
                compact(other)
            super().replace(new, old)

    contents_told, _ = StoreMaintenance(folder, Tidying()).restore(tmp_path / "a.zip", EVENING)
    assert f"what it wrote is left in {folder / 'aside-1'}" in " ".join(contents_told.told)
    assert b'"p9"' in (folder / "aside-1" / "replaced-1" / "store.json").read_bytes()
    other.close()
    assert StoreMaintenance(folder).repair(EVENING).after.faults == ()
    with closing(open_store(folder)) as store:
        assert store.get(Person, "p9") is not None
