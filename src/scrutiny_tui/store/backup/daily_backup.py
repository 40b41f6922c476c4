"""The daily backup: made in the background on the first opening of a day, kept until newer ones replace it.

A backup is newer when more was recorded in it. The dates in the names do not decide that: a clock may be
wrong.
"""

import re
from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import date
from pathlib import Path
from threading import Event, Thread

from scrutiny_tui.domain.errors import BackupError
from scrutiny_tui.store.files import Files
from scrutiny_tui.store.live.fallback_folders import FallbackFolders

KEPT = 14
"""A backup is removed once there are this many sound ones of later states, each made on another day."""
_DAILY = re.compile(r"daily-(\d{4}-\d{2}-\d{2})\.zip")
_UNFINISHED = re.compile(r"\.[0-9a-f]{16}\.new")
_DELAY = 5.0
"""How long after the opening it begins, in seconds: by then the screen has been drawn."""
_TIMEOUT = 10.0
"""How long closing a store waits for its backup, in seconds. A backup that is given up leaves no
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
        fallback: the folders outside the store, whose words go into it; None where there are none.
    """

    def __init__(
        self,
        folder: Path,
        files: Files,
        today: date,
        tell: Callable[[str], None],
        fallback: FallbackFolders | None = None,
    ) -> None:
        self._folder = folder
        self._files = files
        self._today = today
        self._tell = tell
        self._fallback = fallback
        self._closing = Event()
        # A daemon: a program that is told to end must not wait for it.
        self._thread = Thread(target=self._run, name="daily backup", daemon=True)
        self._thread.start()

    def wait(self) -> None:
        """Begin now if it has not begun, and wait until it is made, for some seconds at most."""
        self._closing.set()
        self._thread.join(_TIMEOUT)

    def _run(self) -> None:
        self._closing.wait(_DELAY)
        try:
            back_up_today(self._folder, self._files, self._today, self._fallback)
        except (BackupError, OSError) as error:
            self._tell(f"Today's backup could not be made; everything is saved all the same. {error}")


def back_up_today(folder: Path, files: Files, today: date, fallback: FallbackFolders | None = None) -> None:
    """Make the backup of a day unless it exists, and remove those that newer ones replace (`KEPT`).

    Args:
        folder: the store's folder.
        files: the file system.
        today: the day.
        fallback: as for `DailyBackup`.

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
    from scrutiny_tui.store.backup.waiting import waiting_words  # noqa: PLC0415
    from scrutiny_tui.store.store_files import BACKUPS, holds_anything, read_store_files  # noqa: PLC0415

    backups = folder / BACKUPS
    name = f"daily-{today.isoformat()}{SUFFIX}"
    if files.exists(backups / name):
        return
    found = read_store_files(folder, files)
    waiting = waiting_words(fallback) if fallback else {}
    if not holds_anything(found) and not waiting:
        return
    refuse_damaged(found, f"The store in {folder}")
    data = pack({**found, **waiting})
    del found
    verify(data, name)
    files.make_folder(backups)
    write_backup(files, backups / name, data)
    _prune(backups, files)


def _prune(backups: Path, files: Files) -> None:
    """Remove each daily backup that `KEPT` newer ones of the same store replace, and what a crash has left.

    One that is damaged is not counted, and not removed.
    """
    names = files.names(backups)
    days = {name: found[1] for name in names if (found := _DAILY.fullmatch(name))}
    superfluous = _superfluous(backups, files, days) if len(days) > KEPT else []
    for name in (*superfluous, *filter(_UNFINISHED.fullmatch, names)):
        files.remove(backups / name)


def _superfluous(backups: Path, files: Files, days: Mapping[str, str]) -> list[str]:
    from scrutiny_tui.store.backup.backup_file import verify  # noqa: PLC0415  as in `back_up_today`

    sound = {}
    for name in days:
        with suppress(BackupError):
            sound[name] = verify(files.read(backups / name), name)
    newest_first = sorted(sound, key=lambda name: (sound[name].last, days[name]), reverse=True)
    return [
        name
        for place, name in enumerate(newest_first)
        if sum(sound[name].store in ("", sound[newer].store) for newer in newest_first[:place]) >= KEPT
    ]
