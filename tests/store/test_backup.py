"""A whole store in one file, and back again."""

import json
import shutil
import sys
import zipfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from threading import Thread

import pytest

from scrutiny_tui.domain.errors import BackupError, StoreError, StoreHeldError
from scrutiny_tui.domain.save_state import SaveState
from scrutiny_tui.store import open_store
from scrutiny_tui.store.backup.daily_backup import back_up_today
from scrutiny_tui.store.files import Files
from scrutiny_tui.store.log.line_format import SCHEMA
from scrutiny_tui.store.maintenance import StoreMaintenance
from tests.clock import EVENING
from tests.store.live import Disk, Watch, fallback, live, rescue_of
from tests.store.samples import DiedError, FaultyFiles, add, numbers, numbers_in
from tests.store.scenes import RECORDS, backup, compact, contents, everything, folder, held_by

__all__ = ["backup", "folder"]


def test_a_backup_put_back_elsewhere_is_the_same_store(folder: Path, backup: Path, tmp_path: Path) -> None:
    restored, before = StoreMaintenance(tmp_path / "new").restore(backup, EVENING)
    assert (restored.records, restored.changes, before) == (len(RECORDS) + 5, 8, None)
    assert held_by(tmp_path / "new") == held_by(folder)
    assert everything(tmp_path / "new") == everything(folder)
    store = open_store(tmp_path / "new")
    add(store, 9)
    store.close()
    assert StoreMaintenance(tmp_path / "new").examine().faults == ()


def test_a_backup_is_a_zip_with_a_list_of_its_parts(folder: Path, backup: Path) -> None:
    with zipfile.ZipFile(backup) as archive:
        assert archive.testzip() is None
        said = json.loads(archive.read("manifest.json"))
        assert archive.read("store.json") == (folder / "store.json").read_bytes()
    assert (said["snapshot"], said["last"], said["schema"]) == ({"sequence": 4, "count": 12}, 8, SCHEMA)
    assert sorted(said["parts"]) == [
        "history/000000000001-000000000004.jsonl",
        "journal-torn.txt",
        "journal.jsonl",
        "store.json",
    ]


def test_every_file_that_a_store_writes_is_a_part_of_it_or_passing(folder: Path) -> None:
    """A new kind of file must be named in `store_files`, or no backup would hold it."""
    with (folder / "journal.jsonl").open("ab") as file:
        file.write(b"torn")
    store = open_store(folder)
    add(store, 9)
    assert contents(folder).keys() - held_by(folder).keys() == {"store.lock", "holder.json"}
    store.close()


def test_what_was_there_is_backed_up_before_it_is_replaced(folder: Path, backup: Path) -> None:
    store = open_store(folder)
    add(store, 9)
    store.close()
    newer, files = everything(folder), held_by(folder)
    _, before = StoreMaintenance(folder).restore(backup, EVENING)
    assert before == folder / "backups" / "before-restore-2026-03-03-190430.zip"
    assert 9 not in numbers_in(folder)
    StoreMaintenance(folder).restore(before, EVENING)
    assert everything(folder) == newer
    assert held_by(folder) == files
    assert len(list((folder / "backups").iterdir())) == 2


def test_a_damaged_store_is_backed_up_as_it_is_before_it_is_replaced(folder: Path, backup: Path) -> None:
    whole = everything(folder)
    (folder / "store.json").write_bytes(b"damaged")
    _, before = StoreMaintenance(folder).restore(backup, EVENING)
    assert everything(folder) == whole
    assert before is not None
    with zipfile.ZipFile(before) as archive:
        assert archive.read("store.json") == b"damaged"
    with pytest.raises(BackupError, match=r"holds a damaged store: store\.json is damaged"):
        StoreMaintenance(folder).restore(before, EVENING)


def test_nothing_of_the_replaced_store_is_mixed_into_the_restored_one(
    folder: Path, backup: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other"
    for _ in range(3):
        store = open_store(other)
        add(store, 50 + len(numbers_in(other)))
        compact(store)
        store.close()
    StoreMaintenance(other).restore(backup, EVENING)
    assert held_by(other) == held_by(folder)


def test_a_store_in_use_is_backed_up_and_not_replaced(folder: Path, backup: Path) -> None:
    store = open_store(folder)
    add(store, 9)
    assert StoreMaintenance(folder).back_up(backup) is not None
    before = contents(folder)
    with pytest.raises(StoreHeldError, match="The store is open in another program"):
        StoreMaintenance(folder).restore(backup, EVENING)
    assert contents(folder) == before
    store.close()
    StoreMaintenance(folder).restore(backup, EVENING)
    assert 9 in numbers_in(folder)


def test_a_backup_made_while_the_store_is_written_and_tidied_is_always_whole(tmp_path: Path) -> None:
    store = open_store(tmp_path / "store")
    add(store, 1)

    def write() -> None:
        for number in range(2, 120):
            add(store, number)
            if number % 5 == 0:
                compact(store)

    writing = Thread(target=write)
    writing.start()
    made = 0
    while writing.is_alive() or not made:
        StoreMaintenance(tmp_path / "store").back_up(tmp_path / f"{made}.zip")
        made += 1
    writing.join()
    store.close()
    for number in range(made):
        StoreMaintenance(tmp_path / str(number)).restore(tmp_path / f"{number}.zip", EVENING)
        found = numbers_in(tmp_path / str(number))
        assert found == list(range(1, len(found) + 1))
        assert StoreMaintenance(tmp_path / str(number)).examine().faults == ()


class TidiedMeanwhile(Files):
    """A system on which the writer saves and tidies while a backup has read the journal and nothing else."""

    def __init__(self, meanwhile: Callable[[], None]) -> None:
        super().__init__()
        self._meanwhile: Callable[[], None] | None = meanwhile

    def read(self, path: Path) -> bytes:
        data = super().read(path)
        if path.name == "journal.jsonl" and self._meanwhile is not None:
            meanwhile, self._meanwhile = self._meanwhile, None
            meanwhile()
        return data


def test_a_backup_that_met_a_tidying_reads_again(folder: Path, tmp_path: Path) -> None:
    store = open_store(folder)

    def meanwhile() -> None:
        add(store, 9)
        compact(store)

    held_then = StoreMaintenance(folder, TidiedMeanwhile(meanwhile)).back_up(tmp_path / "a.zip")
    assert held_then is not None
    assert held_then.changes == 9
    store.close()


def test_a_store_in_which_nothing_happened_is_not_backed_up(tmp_path: Path) -> None:
    open_store(tmp_path / "store").close()
    assert StoreMaintenance(tmp_path / "store").back_up(tmp_path / "a.zip") is None
    assert not (tmp_path / "a.zip").exists()


def test_a_damaged_store_is_not_taken_for_a_good_copy(folder: Path, backup: Path) -> None:
    good = backup.read_bytes()
    for name in ("store.json", "journal.jsonl"):
        data = (folder / name).read_bytes()
        (folder / name).write_bytes(data.replace(b"Ada", b"Axa", 1))
        with pytest.raises(StoreError, match=rf"is damaged: {name}.*“scrutiny doctor”"):
            StoreMaintenance(folder).back_up(backup)
        (folder / name).write_bytes(data)
    assert backup.read_bytes() == good


class Forgetful(Files):
    """A disk that does not read as it was written."""

    def read(self, path: Path) -> bytes:
        data = super().read(path)
        return data[:-1] + b"?" if path.name.endswith(".new") else data


def test_an_older_backup_is_replaced_only_by_one_that_reads_as_it_was_written(
    folder: Path, backup: Path, tmp_path: Path
) -> None:
    good = backup.read_bytes()
    with pytest.raises(BackupError, match="does not read as it was written"):
        StoreMaintenance(folder, Forgetful()).back_up(backup)
    for step in range(1, 40):
        try:
            StoreMaintenance(folder, FaultyFiles(step)).back_up(backup)
        except (BackupError, StoreError):
            assert backup.read_bytes() == good
        else:
            break
    assert step > 5
    assert sorted(path.name for path in tmp_path.iterdir()) == ["moorings.zip", "store"]


@pytest.mark.parametrize("name", ["store.json", "history/x.zip"])
def test_a_backup_is_not_written_over_the_store_itself(folder: Path, name: str) -> None:
    before = contents(folder)
    with pytest.raises(BackupError, match="is within the store itself"):
        StoreMaintenance(folder).back_up(folder / name)
    assert contents(folder) == before


def test_a_restore_broken_off_at_any_call_leaves_the_old_store_or_the_new_one(
    folder: Path, backup: Path, tmp_path: Path
) -> None:
    store = open_store(folder)
    add(store, 9)
    compact(store)
    store.close()
    old, new = everything(folder), None
    step, ended = 0, set()
    while new is None:
        step += 2
        place = tmp_path / f"try{step}"
        shutil.copytree(folder, place)
        try:
            StoreMaintenance(place, FaultyFiles(step, DiedError)).restore(backup, EVENING)
        except DiedError:
            open_store(place).close()
            ended.add(9 in numbers_in(place))
            assert StoreMaintenance(place).examine().faults == ()
            assert everything(place) == old or 9 not in numbers_in(place)
        else:
            new = everything(place)
    assert ended == {True, False}


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps rights otherwise")
def test_only_the_owner_may_look_into_a_backup(folder: Path, backup: Path) -> None:
    StoreMaintenance(folder).restore(backup, EVENING)
    assert backup.stat().st_mode & 0o777 == 0o600
    assert {path.stat().st_mode & 0o777 for path in folder.rglob("*") if path.is_file()} == {0o600}
    assert {path.stat().st_mode & 0o777 for path in folder.rglob("*") if path.is_dir()} == {0o700}


def test_words_that_wait_outside_the_store_are_in_the_backup_and_wait_again(tmp_path: Path) -> None:
    folder, disk = tmp_path / "store", Disk(tmp_path / "store")
    with closing(live(folder, disk)) as store:
        watch = Watch(store)
        add(store, 1)
        disk.wrong = 28
        add(store, 2)
        watch.until_word(SaveState.ELSEWHERE)
    keeper = StoreMaintenance(folder, fallback=fallback(folder))
    held = keeper.back_up(tmp_path / "a.zip")
    assert held is not None
    assert held.told == ("Words that wait outside the store are in it too.",)
    new = tmp_path / "new"
    StoreMaintenance(new, fallback=fallback(new)).restore(tmp_path / "a.zip", EVENING)
    with closing(open_store(new, fallback=fallback(new))) as store:
        assert numbers(store) == [1, 2]
    waiting = rescue_of(folder).read_bytes()
    (told,) = keeper.restore(tmp_path / "a.zip", EVENING)[0].told
    assert told.startswith("Others wait outside the store")
    assert rescue_of(folder).read_bytes() == waiting


def test_a_store_that_is_well_after_a_repair_is_backed_up_and_put_back(folder: Path, tmp_path: Path) -> None:
    with closing(open_store(folder)) as store:
        compact(store)
    for path in (folder / "journal.jsonl", *(folder / "history").iterdir()):
        lines = path.read_bytes().splitlines(keepends=True)
        path.write_bytes(b"".join(b"?" + line[1:] if b"Mayor" in line else line for line in lines))
    keeper = StoreMaintenance(folder)
    assert keeper.repair(EVENING).done
    assert keeper.examine().faults == ()
    assert keeper.back_up(tmp_path / "a.zip") is not None
    StoreMaintenance(tmp_path / "new").restore(tmp_path / "a.zip", EVENING)
    assert everything(tmp_path / "new") == everything(folder)


def test_words_that_wait_outside_the_store_are_in_every_backup_of_its_own(
    tmp_path: Path,
) -> None:
    folder, disk = tmp_path / "store", Disk(tmp_path / "store")
    with closing(live(folder, disk)) as store:
        watch = Watch(store)
        add(store, 1)
        watch.until_word(SaveState.SAVED)
        disk.wrong = 28
        add(store, 2)
        watch.until_word(SaveState.ELSEWHERE)
    keeper = StoreMaintenance(folder, fallback=fallback(folder))
    back_up_today(folder, Files(), EVENING.date(), fallback(folder))
    keeper.back_up(tmp_path / "a.zip")
    _, before_restore = keeper.restore(tmp_path / "a.zip", EVENING)
    (folder / "journal.jsonl").write_bytes((folder / "journal.jsonl").read_bytes() + b"?\n?\n")
    before_repair = keeper.repair(EVENING).original
    for file in (folder / "backups" / f"daily-{EVENING.date()}.zip", before_restore, before_repair):
        assert file is not None
        with zipfile.ZipFile(file) as made:
            assert "waiting/rescue.jsonl" in made.namelist()
