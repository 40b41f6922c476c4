"""The daily backup: made in the background on the first opening of a day, and kept for a while (`KEPT`)."""

import re
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from threading import Event, Thread

from scrutiny_tui.domain.errors import BackupError
from scrutiny_tui.store.files import Files

KEPT = timedelta(days=14)
_DAILY = re.compile(r"daily-(\d{4}-\d{2}-\d{2})\.zip")
_UNFINISHED = re.compile(r"\.[0-9a-f]{16}\.new")
_DELAY = 5.0
"""How long after the opening it begins, in seconds: by then the screen has been drawn."""
_TIMEOUT = 10.0
"""How long the closing of a store waits for its backup, in seconds. A backup that is given up leaves no
finished file behind, and is made at the next opening."""


class DailyBackup:
    """The backup of one day, made in a thread of its own.

    It begins some seconds after the opening, or with the closing if that comes first. It reads the store as
    another program would, so that writing never waits for it.

    Args:
        folder: the store's folder.
        files: the file system.
        today: the day.
        tell: called in that thread, with a sentence, when the backup could not be made.
    """

    def __init__(self, folder: Path, files: Files, today: date, tell: Callable[[str], None]) -> None:
        self._folder = folder
        self._files = files
        self._today = today
        self._tell = tell
        self._closing = Event()
        # A daemon: a program that is told to end does not wait.
        self._thread = Thread(target=self._run, name="daily backup", daemon=True)
        self._thread.start()

    def wait(self) -> None:
        """Begin now if it has not begun, and wait until it is made, for some seconds at most."""
        self._closing.set()
        self._thread.join(_TIMEOUT)

    def _run(self) -> None:
        self._closing.wait(_DELAY)
        try:
            back_up_today(self._folder, self._files, self._today)
        except (BackupError, OSError) as error:
            self._tell(f"Today's backup could not be made; everything is saved all the same. {error}")


def back_up_today(folder: Path, files: Files, today: date) -> None:
    """Make the backup of a day unless it exists, and remove those that are older than `KEPT`.

    Args:
        folder: the store's folder.
        files: the file system.
        today: the day.

    Raises:
        BackupError: it could not be made.
        OSError: a file could not be read, or an old backup could not be removed.
    """
    # Imported here: a start is mostly imports, and does not need these.
    from scrutiny_tui.store.backup.backup_file import (  # noqa: PLC0415
        SUFFIX,
        pack,
        refuse_damaged,
        verify,
        write_backup,
    )
    from scrutiny_tui.store.store_files import BACKUPS, holds_anything, read_store_files  # noqa: PLC0415

    backups = folder / BACKUPS
    name = f"daily-{today.isoformat()}{SUFFIX}"
    if files.exists(backups / name):
        return
    found = read_store_files(folder, files)
    if not holds_anything(found):
        return
    refuse_damaged(found, f"The store in {folder}")
    data = pack(found)
    del found
    verify(data, name)
    files.make_folder(backups)
    write_backup(files, backups / name, data)
    _prune(backups, files, today)


def _prune(backups: Path, files: Files, today: date) -> None:
    """Remove the daily backups that are older than `KEPT`; the newest always stays."""
    names = files.names(backups)
    days = {name: found[1] for name in names if (found := _DAILY.fullmatch(name))}
    newest = max(days.values(), default="")
    oldest = (today - KEPT).isoformat()
    old = [name for name, day in days.items() if day < oldest and day != newest]
    for name in (*old, *filter(_UNFINISHED.fullmatch, names)):
        files.remove(backups / name)
