"""The daily backup: one a day, fourteen of them, and never in the clerk's way."""

import errno
import os
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path
from threading import Event

import pytest

from scrutiny_tui.domain.errors import BackupError
from scrutiny_tui.store import open_store
from scrutiny_tui.store.backup import daily_backup
from scrutiny_tui.store.backup.daily_backup import back_up_today
from scrutiny_tui.store.files import Files
from scrutiny_tui.store.maintenance import StoreMaintenance
from tests.clock import EVENING
from tests.council import DAY
from tests.store.samples import add, numbers_in
from tests.store.scenes import everything, folder

__all__ = ["folder"]


def kept(store: Path) -> list[str]:
    """The names of the backups."""
    return sorted(path.name for path in (store / "backups").iterdir())


def opened_on(store: Path, day: date, told: list[str] | None = None, files: Files | None = None) -> None:
    opened = open_store(store, files=files)
    opened.back_up_daily(day, (told if told is not None else []).append)
    opened.close()


def test_the_first_opening_of_a_day_makes_a_backup_and_no_later_one_does(folder: Path) -> None:
    whole = everything(folder)
    opened_on(folder, DAY)
    made = (folder / "backups" / "daily-2026-03-03.zip").read_bytes()
    store = open_store(folder)
    add(store, 9)
    store.close()
    opened_on(folder, DAY)
    assert kept(folder) == ["daily-2026-03-03.zip"]
    assert (folder / "backups" / "daily-2026-03-03.zip").read_bytes() == made
    StoreMaintenance(folder).restore(folder / "backups" / "daily-2026-03-03.zip", EVENING)
    assert everything(folder) == whole


def test_the_backups_of_fourteen_days_are_kept(folder: Path) -> None:
    for day in range(20):
        opened_on(folder, DAY + timedelta(day))
    assert kept(folder) == [f"daily-{DAY + timedelta(day)}.zip" for day in range(6, 20)]


@pytest.mark.parametrize("wrong", [date(2031, 1, 1), date(1990, 1, 1)], ids=str)
def test_a_wrong_clock_removes_no_backup(folder: Path, wrong: date) -> None:
    days = [DAY + timedelta(day) for day in range(0, 39, 3)]
    for number, day in enumerate([*days, wrong], 10):
        with closing(open_store(folder)) as store:
            add(store, number)
        back_up_today(folder, Files(), day)
    assert kept(folder) == sorted(f"daily-{day}.zip" for day in [*days, wrong])


def test_what_was_recorded_last_is_newer_whatever_the_clock_said(folder: Path) -> None:
    days = [DAY + timedelta(day) for day in range(14)]
    for number, day in enumerate([*days, date(1990, 1, 1)], 10):
        with closing(open_store(folder)) as store:
            add(store, number)
        back_up_today(folder, Files(), day)
    assert kept(folder) == sorted(f"daily-{day}.zip" for day in [*days[1:], date(1990, 1, 1)])


def test_a_backup_that_is_damaged_stands_for_none(folder: Path) -> None:
    for day in range(14):
        back_up_today(folder, Files(), DAY + timedelta(day))
    (folder / "backups" / f"daily-{DAY + timedelta(13)}.zip").write_bytes(b"damaged")
    back_up_today(folder, Files(), DAY + timedelta(14))
    assert len(kept(folder)) == 15


def test_backups_of_other_kinds_are_left_alone_and_what_a_crash_left_is_removed(folder: Path) -> None:
    (folder / "backups").mkdir()
    for name in ("before-restore-2020-01-01-120000.zip", "mine.zip", ".0123456789abcdef.new"):
        (folder / "backups" / name).write_bytes(b"")
    opened_on(folder, DAY)
    assert kept(folder) == ["before-restore-2020-01-01-120000.zip", "daily-2026-03-03.zip", "mine.zip"]


def test_an_empty_store_and_one_that_is_only_read_are_not_backed_up(tmp_path: Path, folder: Path) -> None:
    opened_on(tmp_path / "empty", DAY)
    reader = open_store(folder, read_only=True)
    reader.back_up_daily(DAY, lambda _: None)
    reader.close()
    assert not (tmp_path / "empty" / "backups").exists()
    assert not (folder / "backups").exists()


class NoRoom(Files):
    """A disk without room for a folder of backups."""

    def make_folder(self, folder: Path) -> None:
        if folder.name == "backups":
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        super().make_folder(folder)


def test_a_backup_that_cannot_be_made_is_told_and_is_no_failure(folder: Path) -> None:
    told: list[str] = []
    store = open_store(folder, files=NoRoom())
    store.back_up_daily(DAY, told.append)
    add(store, 9)
    store.close()
    assert told[0].startswith("Today's backup could not be made; everything is saved all the same.")
    assert 9 in numbers_in(folder)


class Waiting(Files):
    """A slow disk: a backup waits until it is told to go on."""

    def __init__(self) -> None:
        super().__init__()
        self.go_on = Event()

    def make_folder(self, folder: Path) -> None:
        if folder.name == "backups":
            assert self.go_on.wait(10)
        super().make_folder(folder)


def test_the_clerk_writes_on_while_the_backup_is_made(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    files = Waiting()
    store = open_store(folder, files=files)
    monkeypatch.setattr(daily_backup, "_DELAY", 0)
    store.back_up_daily(DAY, lambda _: None)
    add(store, 9)
    assert not (folder / "backups").exists()
    files.go_on.set()
    store.close()
    assert kept(folder) == ["daily-2026-03-03.zip"]


def test_a_damaged_store_is_no_backup_and_removes_none(folder: Path) -> None:
    back_up_today(folder, Files(), DAY)
    data = (folder / "store.json").read_bytes()
    (folder / "store.json").write_bytes(data.replace(b"Ada", b"Axa", 1))
    with pytest.raises(BackupError, match="is damaged"):
        back_up_today(folder, Files(), DAY + timedelta(100))
    assert kept(folder) == ["daily-2026-03-03.zip"]
