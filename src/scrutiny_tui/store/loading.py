"""Loading: the journal and the snapshot of a store are read, and must belong together."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from msgspec import Struct
from tinydb.storages import Storage

from scrutiny_tui.domain.changes import TABLES
from scrutiny_tui.domain.errors import StoreError
from scrutiny_tui.store.errors import damaged, mixed
from scrutiny_tui.store.files import Files
from scrutiny_tui.store.json_format import Documents
from scrutiny_tui.store.log import journal
from scrutiny_tui.store.log.line_format import (
    DamagedError,
    JournalContent,
    JournalHeader,
    NewerError,
    header_in,
    read_lines,
)
from scrutiny_tui.store.log.replaced import replaced_names
from scrutiny_tui.store.states import refuse_missing, refuse_mixture
from scrutiny_tui.store.tables import snapshot
from scrutiny_tui.store.tables.archive import ENTRIES, NO_ARCHIVE, Archive, listed_files
from scrutiny_tui.store.tables.schema import migrate_tables
from scrutiny_tui.store.tables.table import IndexedTable
from scrutiny_tui.store.tables.unread_tables import UnreadTables

READ_LATER = {"log", "updates"}
"""The tables that are read when they are first asked for: they are most of a snapshot."""


class StoreContent(Struct, frozen=True):
    """What the files of a store hold.

    Attributes:
        snapshot: the snapshot.
        journal: the lines of the journal.
        header: the first line of the journal as it was read; None when it had none.
        notices: sentences for the clerk about what was found and does no harm.
        replaced: the names of the journals that were replaced, and whose lines are in `journal`.
    """

    snapshot: snapshot.Snapshot
    journal: JournalContent
    header: JournalHeader | None
    notices: list[str]
    replaced: Sequence[str] = ()


def read_content(folder: Path, files: Files) -> StoreContent:
    """Read the journal, then the snapshot: so a compaction in between leaves nothing out.

    Raises:
        MixtureError: they do not belong together.
        DamagedError: the journal cannot be read.
        UnreadableError: the snapshot cannot be read.
        NewerError: one of them was written by a newer version.
        OSError: the disk does not give them.
    """
    path = journal.path_in(folder, files)
    data = files.read(path) if path else b""
    content = read_lines(data)
    found = snapshot.from_bytes(files.read(folder / snapshot.NAME))
    refuse_missing(folder, files, found, data if path else None)
    replaced = replaced_names(folder, files)
    if replaced:
        # Imported here: it is rarely wanted, and a start is mostly imports.
        from scrutiny_tui.store.log.taken_in import take_in  # noqa: PLC0415

        taken = take_in(folder, files, content, replaced)
        if taken.lacking:
            raise mixed(folder, taken.lacking)
        content = taken.content
    notices = refuse_mixture(folder, files, found, content)
    return StoreContent(found, content, header_in(data), notices, replaced)


def tables_of(
    found: snapshot.Snapshot, folder: Path, files: Files, storage: Storage
) -> dict[str, IndexedTable]:
    """Return the tables of a snapshot by name.

    Args:
        found: the snapshot.
        folder: the store's folder, for the archive.
        files: the file system.
        storage: the storage of the tables.

    Raises:
        UnreadableError: a record in it cannot be read.
    """
    if unknown := found.tables.keys() - set(TABLES.values()):
        raise snapshot.UnreadableError(f"no table of a store is called “{min(unknown)}”")
    archive = Archive(folder, files, listed_files(found.archive))
    try:
        tables = migrate_tables(found.tables, found.schema)
        made = {
            name: IndexedTable(
                storage,
                name,
                _reading(tables, name),
                archive if name == ENTRIES else NO_ARCHIVE,
                partial(tables.of_meeting, name) if isinstance(tables, UnreadTables) else None,
            )
            for name in TABLES.values()
        }
        for name in made.keys() - READ_LATER:
            made[name].read()
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise snapshot.UnreadableError(f"a record in it cannot be read: {error}") from error
    return made


def _reading(tables: Mapping[str, Documents], name: str) -> Callable[[], Documents]:
    return lambda: tables.get(name, {})


@contextmanager
def damage_told(folder: Path) -> Iterator[None]:
    """Turn what is wrong with a file of a store into a sentence that names it.

    Raises:
        StoreError: a file is damaged, or was written by a newer version.
    """
    try:
        yield
    except NewerError:
        raise StoreError(
            f"The store in {folder} was written by a newer version of scrutiny: open it with that."
        ) from None
    except DamagedError as damage:
        raise damaged(folder, journal.NAME, str(damage)) from None
    except snapshot.UnreadableError as damage:
        raise damaged(folder, snapshot.NAME, str(damage)) from None
