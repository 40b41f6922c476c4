"""The backup of a store of an older version, before it is brought up to date."""

from pathlib import Path

from scrutiny_tui.domain.errors import BackupError, StoreError
from scrutiny_tui.store.backup.backup_file import add_backup
from scrutiny_tui.store.backup.waiting import waiting_words
from scrutiny_tui.store.files import Files
from scrutiny_tui.store.live.fallback_folders import FallbackFolders
from scrutiny_tui.store.log.line_format import SCHEMA
from scrutiny_tui.store.store_files import read_store_files


def back_up_older(folder: Path, files: Files, outside: FallbackFolders | None) -> None:
    """Back up a store of an older version, with what waits outside it.

    Args:
        folder: the store's folder.
        files: the file system.
        outside: the folders outside the store; None where there are none.

    Raises:
        StoreError: no backup could be made.
        OSError: the store could not be read.
    """
    waiting = waiting_words(outside) if outside else {}
    try:
        add_backup(folder, files, f"before-version-{SCHEMA}", {**read_store_files(folder, files), **waiting})
    except BackupError as error:
        raise StoreError(
            f"The store in {folder} comes from an older version of scrutiny and is brought up to date only"
            f" after a backup. {error} Nothing was changed."
        ) from error
