"""TinyDB's database, over the tables of a store."""

from collections.abc import Mapping
from typing import Any

from tinydb import TinyDB
from tinydb.storages import Storage

from scrutiny_tui.store.tables.table import IndexedTable


class Database(TinyDB):
    """A TinyDB whose tables are those of a store.

    Args:
        storage: the storage.
        tables: its tables by name.
    """

    def __init__(self, storage: Storage, tables: Mapping[str, IndexedTable]) -> None:
        super().__init__(storage=lambda: storage)
        self._indexed = tables

    def table(self, name: str, **kwargs: Any) -> IndexedTable:  # noqa: ANN401  as TinyDB has it
        """Return the table of that name.

        Raises:
            KeyError: a store has no such table.
        """
        del kwargs
        return self._indexed[name]
