"""The daily backup: made beside the clerk's work on the first opening of a day, and kept for two weeks."""

import re
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from threading import Event, Thread

from scrutiny_tui.domain.errors import BackupError
from scrutiny_tui.store.files import Files

KEPT = timedelta(days=14)
_DAILY = re.compile(r"daily-(\d{4}-\d{2}-\d{2})\.zip")
_LEFT = re.compile(r"\.[0-9a-f]{16}\.new")
_AFTER = 5.0
"""Seconds after the opening at which it begins, when the screen has long been drawn."""
_PATIENCE = 10.0
"""Seconds that the closing of a store waits for its backup; one that is given up leaves nothing behind that
would be taken for a backup, and is made again at the next opening."""


class DailyBackup:
    """The backup of one day, made in a thread of its own.

    It begins a while after the opening, or with the closing where that comes first. It reads the store as any
    other program would, so that the one who writes never waits for it.

    Args:
        folder: the store's folder.
        files: the file system.
        today: the day.
        tell: is told, in a sentence and in that thread, when the backup could not be made.
    """

    def __init__(self, folder: Path, files: Files, today: date, tell: Callable[[str], None]) -> None:
        self._folder = folder
        self._files = files
        self._today = today
        self._tell = tell
        self._closing = Event()
        # A daemon: a program that is being ended does not wait.
        self._thread = Thread(target=self._run, name="daily backup", daemon=True)
        self._thread.start()

    def wait(self) -> None:
        """Begin now if it has not begun, and wait until it is made, but not for ever."""
        self._closing.set()
        self._thread.join(_PATIENCE)

    def _run(self) -> None:
        self._closing.wait(_AFTER)
        try:
            back_up_today(self._folder, self._files, self._today)
        except (BackupError, OSError) as trouble:
            self._tell(f"Today's backup could not be made; everything is saved all the same. {trouble}")


def back_up_today(folder: Path, files: Files, today: date) -> None:
    """Make the backup of a day if it is not there, and remove those that are older than two weeks.

    Args:
        folder: the store's folder.
        files: the file system.
        today: the day.

    Raises:
        BackupError: it could not be made.
        OSError: a file could not be read, or an old backup not be removed.
    """
    # Here: the start is mostly imports, and does without these.
    from scrutiny_tui.store.backup.backup_file import SUFFIX, packed, refuse_unsound, verify, write  # noqa: PLC0415
    from scrutiny_tui.store.store_files import BACKUPS, read  # noqa: PLC0415

    backups = folder / BACKUPS
    name = f"daily-{today.isoformat()}{SUFFIX}"
    if files.exists(backups / name):
        return
    found = read(folder, files)
    if not any(found.values()):
        return
    refuse_unsound(found, f"The store in {folder}")
    data = packed(found)
    del found
    verify(data, name)
    files.make_folder(backups)
    write(files, backups / name, data)
    _prune(backups, files, today)


def _prune(backups: Path, files: Files, today: date) -> None:
    """Remove the daily backups that are older than two weeks; the newest stays, whatever its day."""
    names = files.names(backups)
    days = {name: found[1] for name in names if (found := _DAILY.fullmatch(name))}
    newest = max(days.values(), default="")
    oldest = (today - KEPT).isoformat()
    old = [name for name, day in days.items() if day < oldest and day != newest]
    for name in (*old, *filter(_LEFT.fullmatch, names)):
        files.remove(backups / name)
