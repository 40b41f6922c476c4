"""Maintenance of a whole store: it is examined, repaired, backed up to one file, and restored from one."""

import os
from datetime import datetime
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from scrutiny_tui.domain.errors import BackupError, StoreError
from scrutiny_tui.domain.text import counted
from scrutiny_tui.store.backup.backup_file import (
    MOST_BYTES,
    WAITING,
    add_backup,
    pack,
    refuse_damaged,
    unpack,
    write_backup,
)
from scrutiny_tui.store.backup.waiting import waiting_words
from scrutiny_tui.store.errors import explained
from scrutiny_tui.store.files import Files
from scrutiny_tui.store.live.fallback_folders import FallbackFolders
from scrutiny_tui.store.live.lock import WriteLock
from scrutiny_tui.store.live.rescue_journal import RescueJournal
from scrutiny_tui.store.log.line_format import NewerError
from scrutiny_tui.store.repair import doctor
from scrutiny_tui.store.repair.doctor import Examination, Repair
from scrutiny_tui.store.repair.rebuild import rebuild
from scrutiny_tui.store.repair.replace_files import finish_replacement, refuse_unfinished, replace_files
from scrutiny_tui.store.store_files import BACKUPS, StoreFiles, holds_anything, read_store_files
from scrutiny_tui.system.targets import read_file

__all__ = ["BackupContents", "Examination", "Repair", "StoreMaintenance"]


class BackupContents(Struct, frozen=True):
    """How much a backup holds.

    Attributes:
        records: the number of records.
        changes: the number of changes that led to them.
        told: what else the clerk should know of it, in sentences.
    """

    records: int
    changes: int
    told: tuple[str, ...] = ()


class StoreMaintenance:
    """Examines, repairs, backs up and restores a store, which is not open in this program.

    Args:
        folder: the store's folder.
        files: the file system; the real one when None.
        fallback: the folders in which changes may wait that the store's disk refused.
    """

    def __init__(
        self, folder: Path, files: Files | None = None, fallback: FallbackFolders | None = None
    ) -> None:
        self._folder = folder
        self._files = files or Files()
        self._fallback = fallback or FallbackFolders((), self._files)
        self._rescue = RescueJournal(self._fallback)

    def examine(self) -> Examination:
        """Examine the store and alter nothing.

        Raises:
            StoreError: it cannot be read, or comes from a newer version.
        """
        found = doctor.examine(self._folder, self._files)
        waiting = self._rescue.read()
        if not waiting:
            return found
        remark = (
            f"{counted(len(waiting), 'change')} wait outside the store, which took none when they were made:"
            " whatever opens it for writing next takes them in."
        )
        return replace(found, remarks=(*found.remarks, remark))

    def repair(self, at: datetime) -> Repair:
        """Repair the store without losing a record, and keep it as it was (see `doctor.repair`).

        Args:
            at: the time of the repair.

        Raises:
            StoreHeldError: another program has it open for writing.
            StoreError: it cannot be read or written; nothing was changed.
        """
        return doctor.repair(self._folder, self._files, at, waiting_words(self._fallback))

    def back_up(self, file: Path) -> BackupContents | None:
        """Copy the store into one file, while another program may be writing to it.

        Words that wait outside the store are in it too.

        Args:
            file: the file; one that exists is replaced once the new one is whole.

        Returns:
            How much it holds, or None when there is nothing in the store and no file was made.

        Raises:
            StoreError: the store cannot be read, is damaged, or comes from a newer version.
            BackupError: the file could not be written.
        """
        self._refuse_own(file)
        with explained(self._folder, reading=True):
            refuse_unfinished(self._folder, self._files)
            found = read_store_files(self._folder, self._files)
        waiting = waiting_words(self._fallback)
        if not holds_anything(found) and not waiting:
            return None
        try:
            refuse_damaged(found, f"The store in {self._folder}")
        except BackupError as damage:
            raise StoreError(f"{damage} “scrutiny doctor” says what can be done.") from damage
        data = pack({**found, **waiting})
        contents = _contents(_split(unpack(data, str(file)))[0], str(file))
        write_backup(self._files, file, data)
        return replace(
            contents, told=("Words that wait outside the store are in it too.",) if waiting else ()
        )

    def restore(self, file: Path, at: datetime) -> tuple[BackupContents, Path | None]:
        """Put a backup in the place of the store, after backing up what is there.

        Words in it that waited outside the store wait there again, unless others do.

        Args:
            file: the backup.
            at: the time of the restoring, which names that other backup.

        Returns:
            How much the store holds now, and the file that holds what it held before; None when it held
            nothing.

        Raises:
            BackupError: the file is no sound backup; nothing was changed.
            StoreHeldError: another program has the store open for writing; nothing was changed.
            StoreError: the store could not be written.
        """
        new, waiting = _split(self._unpack(file))
        contents = _contents(new, str(file))
        with explained(self._folder):
            self._files.make_folder(self._folder)
        lock = WriteLock(self._folder, self._files)
        lock.take()
        try:
            with explained(self._folder):
                finish_replacement(self._folder, self._files)
                found = read_store_files(self._folder, self._files)
                before = self._back_up_before(found, at)
                altered = replace_files(self._folder, self._files, found, new, before)
                left = [name for name, data in waiting.items() if not self._put_back(name, data)]
        finally:
            lock.release()
        told = [altered] if altered else []
        if left:
            told.append(f"Others wait outside the store; these are in {file} alone: {', '.join(left)}.")
        return replace(contents, told=tuple(told)), before

    def _put_back(self, name: str, data: bytes) -> bool:
        """Put back what waited outside the store; return whether nothing else was in its place."""
        outside = name.removeprefix(WAITING)
        if self._fallback.read(outside):
            return False
        try:
            self._fallback.replace(outside, data)
        except OSError:
            return False
        return True

    def _unpack(self, file: Path) -> StoreFiles:
        try:
            data = read_file(file, MOST_BYTES)
        except OSError as error:
            raise BackupError(f"{file} could not be read: {error.strerror or error}.") from error
        return unpack(data, str(file))

    def _back_up_before(self, found: StoreFiles, at: datetime) -> Path | None:
        if not holds_anything(found):
            return None
        try:
            kept = {**found, **waiting_words(self._fallback)}
            return add_backup(self._folder, self._files, f"before-restore-{doctor.stamp(at)}", kept)
        except BackupError as error:
            raise StoreError(f"{error} Nothing was restored.") from error

    def _refuse_own(self, file: Path) -> None:
        # Not resolve(), which raises no OSError for links in a circle.
        folder, parents = Path(os.path.realpath(self._folder)), Path(os.path.realpath(file)).parents
        if folder in parents and folder / BACKUPS not in parents:
            raise BackupError(f"{file} is within the store itself: choose a file outside it.")


def _split(packed: StoreFiles) -> tuple[StoreFiles, StoreFiles]:
    """Divide the files of a backup into those of the store, and those that waited outside it."""
    waiting = {name: data for name, data in packed.items() if name.startswith(WAITING)}
    return {name: data for name, data in packed.items() if name not in waiting}, waiting


def _contents(found: StoreFiles, name: str) -> BackupContents:
    """Return how much a store's files hold.

    Raises:
        BackupError: they do not make up a sound store.
    """
    try:
        rebuilt = rebuild(found)
    except NewerError:
        raise BackupError(f"{name} was made by a newer version of scrutiny: restore it with that.") from None
    if rebuilt.faults:
        raise BackupError(f"{name} holds a damaged store: {rebuilt.faults[0]} Choose another backup.")
    return BackupContents(sum(map(len, rebuilt.tables.values())), rebuilt.sequence)
