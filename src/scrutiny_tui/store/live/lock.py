"""One writer at a time: a lock, which the system releases when the program dies, and who holds it.

Some file systems have no such lock. There the lock is soft: a file that stays when the computer of its holder
dies. So its holder keeps raising a number beside it (the beat), and a holder whose beat stands still can
be replaced. A wrong guess does no harm: no two programs ever write one journal (`log/journal.py`).
"""

import getpass
import json
import os
import platform
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from threading import Event, Thread
from time import monotonic

from filelock import BaseFileLock, FileLock, Timeout
from msgspec import Struct, to_builtins
from msgspec.structs import replace

from scrutiny_tui.domain.errors import StoreHeldError
from scrutiny_tui.store.errors import explained, vanished
from scrutiny_tui.store.files import Files, write_unsynced
from scrutiny_tui.store.live.fallback_folders import FallbackFolders
from scrutiny_tui.store.log import journal

LOCK = "store.lock"
HOLDER = "holder.json"
FALLBACK_LOCK = "kept.lock"

_TIMEOUT = 0.2
"""How long to wait for a lock, in seconds: a follower takes it for a moment to see whether it is free."""

BEAT = 2.0
"""How often the holder of a soft lock raises its beat, in seconds."""
STANDS_STILL = 10.0
"""How long a beat stands still, in seconds, before its holder is taken to have gone."""
_LONGEST_HOLDER = 4096
"""How many bytes of a holder's file are read."""
_LONGEST_WORD = 80
"""How many characters of each word in it are shown."""


class LockHolder(Struct, frozen=True):
    """Who has a store open for writing.

    Attributes:
        user: the user's login name.
        host: the name of the computer.
        since: when the store was opened, in local time, to the minute.
        session: names the opening, as the header of the journal does; empty when it is not known.
        beat: how often the holder of a soft lock has shown that it is there.
    """

    user: str
    host: str
    since: str
    session: str = ""
    beat: int = 0

    def __str__(self) -> str:
        """Return the holder as it is named in a sentence: "moss on LAPTOP-7, since 2026-03-03 18:55"."""
        return f"{self.user} on {self.host}, since {self.since}"


UNKNOWN_HOLDER = LockHolder("somebody", "this computer", "just now")
"""The holder of a store when the holder's file cannot be read."""


def held_by(folder: Path, holder: LockHolder | None, *, soft: bool = False) -> StoreHeldError:
    """Return the error for a store that another program has open for writing.

    Args:
        folder: the store's folder.
        holder: who has it, if that is known.
        soft: whether the lock is a soft one, which may be left by a computer that is gone.
    """
    gone = " or, if its computer is gone, taken over on the screen" if soft else ""
    return StoreHeldError(
        f"The store is open in another program ({holder or 'it does not say whose'}): it can only be read"
        f" until that program is closed{gone}; nothing was changed in {folder}."
    )


def is_soft(folder: Path, files: Files) -> bool:
    """Whether the lock of a store is a soft one: its file then says who made it, and is otherwise empty."""
    try:
        return bool(files.read_beginning(folder / LOCK, 1))
    except OSError:
        return False


class BeatWatch:
    """Watches the beat of a soft lock's holder, by this program's own clock."""

    def __init__(self) -> None:
        self._seen: tuple[str, int] | None = None
        self._since = 0.0

    def stands_still(self, holder: LockHolder) -> bool:
        """Whether the beat has stood still for a while; to be called repeatedly."""
        seen = (holder.session, holder.beat)
        if seen != self._seen:
            self._seen, self._since = seen, monotonic()
        return monotonic() - self._since >= STANDS_STILL


def read_holder(folder: Path, files: Files) -> LockHolder | None:
    """Return the last holder of the store, or None when the file cannot be read."""
    try:
        found = json.loads(files.read_beginning(folder / HOLDER, _LONGEST_HOLDER))
        user, host, since = (_shown(found[key]) for key in ("user", "host", "since"))
        return LockHolder(user, host, since, str(found.get("session", "")), int(found.get("beat", 0)))
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return None


def _shown(value: object) -> str:
    """Return a word that another program wrote, made safe to show: short, and without control characters."""
    if not isinstance(value, str):
        raise TypeError
    return "".join(letter if letter.isprintable() else "�" for letter in value[:_LONGEST_WORD])


def is_free(folder: Path, files: Files) -> bool:
    """Whether no program has a store open for writing. The lock is taken for a moment to find out."""
    if journal.path_in(folder, files) is None:
        return False
    lock = FileLock(folder / LOCK, timeout=0, mode=0o600, thread_local=False)
    try:
        with lock:
            exists = journal.path_in(folder, files) is not None
    except (Timeout, OSError):
        return False
    if not exists:
        remove_lock_folder(folder, files)
    return exists


def remove_lock_folder(folder: Path, files: Files) -> None:
    """Remove a folder that exists only because its lock was taken, when the store's own has just gone.

    A store that is put back must not find another folder in its place.
    """
    with suppress(OSError):
        for name in (HOLDER, LOCK):
            files.remove(folder / name)
        files.remove_empty_folder(folder)


class WriteLock:
    """The right to write to a store.

    Args:
        folder: the store's folder.
        files: the file system.

    Attributes:
        session: names the opening, sixteen hexadecimal digits.
    """

    def __init__(self, folder: Path, files: Files) -> None:
        self._folder = folder
        self._files = files
        self._lock = FileLock(folder / LOCK, timeout=_TIMEOUT, mode=0o600, thread_local=False)
        self.session = os.urandom(8).hex()
        self._holder = this_program()
        self._ending = Event()

    def take(self) -> None:
        """Take the lock, and write who holds it.

        Raises:
            StoreHeldError: another program has it.
            StoreError: the folder cannot be written.
        """
        with explained(self._folder):
            try:
                self._lock.acquire()
            except Timeout:
                soft = is_soft(self._folder, self._files)
                raise held_by(self._folder, read_holder(self._folder, self._files), soft=soft) from None
        try:
            self._holder = replace(this_program(), session=self.session)
            with explained(self._folder):
                self._write_holder()
            if is_soft(self._folder, self._files):
                Thread(target=self._keep_beating, name="holding", daemon=True).start()
        except BaseException:
            self._lock.release()
            raise

    def release(self) -> None:
        """Give the lock back. If its share has gone, the system has taken it back already."""
        self._ending.set()
        try:
            with suppress(OSError):
                holder = read_holder(self._folder, self._files)
                if holder is None or holder.session == self.session:
                    self._files.remove(self._folder / HOLDER)
        finally:
            with suppress(OSError):
                self._lock.release()

    def _write_holder(self) -> None:
        # Not synced: after a power cut no program holds the store.
        write_unsynced(self._files, self._folder / HOLDER, json.dumps(to_builtins(self._holder)).encode())

    def _keep_beating(self) -> None:
        while not self._ending.wait(BEAT):
            self._holder = replace(self._holder, beat=self._holder.beat + 1)
            with suppress(OSError):
                self._write_holder()


def take_lock(folder: Path, files: Files, *, create: bool) -> WriteLock:
    """Take the right to write to a store.

    Args:
        folder: the store's folder, made when it does not exist.
        files: the file system.
        create: whether there need not be a store.

    Raises:
        StoreHeldError: another program has it.
        UnreachableError: there is no store, and there must be one.
        OSError: the folder could not be made.
    """
    if not create and journal.path_in(folder, files) is None:
        raise vanished(folder)
    files.make_folder(folder)
    lock = WriteLock(folder, files)
    lock.take()
    if not create and journal.path_in(folder, files) is None:
        lock.release()
        remove_lock_folder(folder, files)
        raise vanished(folder)
    return lock


class FallbackLock:
    """The right to write to a store's fallback folders, which one program of a user has at a time.

    When the store's own lock cannot be taken, because its disk is full or gone, this one still keeps two
    windows from writing to the same rescue journal.

    Args:
        store: the store's folder.
        fallback: the fallback folders.
        files: the file system of the store.
    """

    def __init__(self, store: Path, fallback: FallbackFolders, files: Files) -> None:
        self._store = store
        self._fallback = fallback
        self._files = files
        self._lock: BaseFileLock | None = None

    def take(self) -> None:
        """Take the lock in the first folder that allows it. If none does, nothing can be kept there either.

        Raises:
            StoreHeldError: another program has it.
        """
        for folder in self._fallback.folders:
            lock = FileLock(folder / FALLBACK_LOCK, timeout=_TIMEOUT, mode=0o600, thread_local=False)
            try:
                self._fallback.make(folder)
                lock.acquire()
            except Timeout:
                raise held_by(self._store, read_holder(self._store, self._files)) from None
            except OSError:
                continue
            self._lock = lock
            return

    def release(self) -> None:
        """Give the lock back, if it was taken."""
        if self._lock is not None:
            with suppress(OSError):
                self._lock.release()
        self._lock = None

    @property
    def is_free(self) -> bool:
        """Whether no other program has the lock. It is taken for a moment to find out."""
        if not any(self._files.exists(folder / FALLBACK_LOCK) for folder in self._fallback.folders):
            return True
        try:
            self.take()
        except StoreHeldError:
            return False
        self.release()
        return True


def this_program() -> LockHolder:
    """Return this program as the holder of a store from now on."""
    since = datetime.now().astimezone().strftime("%Y-%m-%d %H:%M")
    return LockHolder(_user(), platform.node() or "this computer", since)


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "somebody"
