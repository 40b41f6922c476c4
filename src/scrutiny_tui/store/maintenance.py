"""A store in a folder as a whole: examined, repaired, copied into one file and put back from it."""

from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from scrutiny_tui.domain.errors import BackupError, StoreError
from scrutiny_tui.domain.text import counted
from scrutiny_tui.store.backup.backup_file import keep, packed, refuse_unsound, unpacked, write
from scrutiny_tui.store.errors import explained
from scrutiny_tui.store.files import Files
from scrutiny_tui.store.live.fallback_folders import FallbackFolders
from scrutiny_tui.store.live.lock import WriteLock
from scrutiny_tui.store.live.rescue_journal import RescueJournal
from scrutiny_tui.store.log.line_format import NewerError
from scrutiny_tui.store.repair import doctor
from scrutiny_tui.store.repair.rebuild import rebuild
from scrutiny_tui.store.repair.replace_files import exchange, finish, refuse_unfinished
from scrutiny_tui.store.store_files import BACKUPS, StoreFiles, read


@dataclass(frozen=True, slots=True)
class BackupContents:
    """What a backup holds.

    Attributes:
        records: how many records.
        changes: how many changes led to them.
    """

    records: int
    changes: int


class StoreMaintenance:
    """Keeps a store whole.

    Args:
        folder: the store's folder.
        files: the file system, where another than the real one is meant.
        beside: where changes may wait that its disk would not take.
    """

    def __init__(
        self, folder: Path, files: Files | None = None, beside: FallbackFolders | None = None
    ) -> None:
        self._folder = folder
        self._files = files or Files()
        self._rescue = RescueJournal(beside or FallbackFolders((), self._files))

    def examine(self) -> doctor.Examination:
        """Examine the store and alter nothing.

        Raises:
            StoreError: it cannot be read, or comes from a newer version.
        """
        found = doctor.examine(self._folder, self._files)
        waiting = self._rescue.found()
        if not waiting:
            return found
        wait = (
            f"{counted(len(waiting), 'change')} wait outside the store, which took none when they were made:"
            " whatever opens it for writing next takes them in."
        )
        return replace(found, remarks=(*found.remarks, wait))

    def repair(self, at: datetime) -> doctor.Repair:
        """Repair the store without losing a record, and keep it as it was (see `doctor.repair`).

        Raises:
            StoreHeldError: another program has it open for writing.
            StoreError: it cannot be read or written; nothing was changed.
        """
        return doctor.repair(self._folder, self._files, at)

    def back_up(self, file: Path) -> BackupContents | None:
        """Copy the store into one file, which another program may be writing to meanwhile.

        Args:
            file: the file; one that exists is replaced once the new one is whole.

        Returns:
            What it holds, or None when there is nothing in the store, and no file was made.

        Raises:
            StoreError: the store cannot be read, is damaged, or comes from a newer version.
            BackupError: the file could not be written.
        """
        self._refuse_own(file)
        with explained(self._folder, reading=True):
            refuse_unfinished(self._folder, self._files)
            found = read(self._folder, self._files)
        if not any(found.values()):
            return None
        try:
            refuse_unsound(found, f"The store in {self._folder}")
        except BackupError as damage:
            raise StoreError(f"{damage} “scrutiny doctor” says what can be done.") from damage
        data = packed(found)
        contents = _contents(unpacked(data, str(file)), str(file))
        write(self._files, file, data)
        return contents

    def restore(self, file: Path, at: datetime) -> tuple[BackupContents, Path | None]:
        """Put a backup in the place of the store, once what is there is backed up itself.

        Args:
            file: the backup.
            at: when.

        Returns:
            What the store holds now, and the file that holds what it held before; None when it held nothing.

        Raises:
            BackupError: the file is no sound backup; nothing was changed.
            StoreHeldError: another program has the store open for writing; nothing was changed.
            StoreError: the store could not be written.
        """
        new = self._from(file)
        contents = _contents(new, str(file))
        with explained(self._folder):
            self._files.make_folder(self._folder)
        hold = WriteLock(self._folder, self._files)
        hold.take()
        try:
            with explained(self._folder):
                finish(self._folder, self._files)
                before = self._keep_before(at)
                exchange(self._folder, self._files, new)
        finally:
            hold.release()
        return contents, before

    def _from(self, file: Path) -> StoreFiles:
        try:
            data = file.read_bytes()
        except OSError as trouble:
            raise BackupError(f"{file} could not be read: {trouble.strerror or trouble}.") from trouble
        return unpacked(data, str(file))

    def _keep_before(self, at: datetime) -> Path | None:
        found = read(self._folder, self._files)
        if not any(found.values()):
            return None
        try:
            return keep(self._folder, self._files, f"before-restore-{doctor.stamp(at)}", found)
        except BackupError as trouble:
            raise StoreError(f"{trouble} Nothing was restored.") from trouble

    def _refuse_own(self, file: Path) -> None:
        folder, parents = self._folder.resolve(), file.resolve().parents
        if folder in parents and folder / BACKUPS not in parents:
            raise BackupError(f"{file} is within the store itself: choose a file outside it.")


def _contents(found: StoreFiles, name: str) -> BackupContents:
    """What the parts hold.

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
