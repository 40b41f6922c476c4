"""Reads records, for a store of today and for one of the past."""

from collections.abc import Sequence
from typing import TypeVar

from tinydb import where

from scrutiny_tui.domain.changes import TABLES, Record
from scrutiny_tui.store.tables.database import Database
from scrutiny_tui.store.tables.table import IndexedTable

R = TypeVar("R", bound=Record)

_NAMES: dict[type, str] = {**TABLES}


class RecordReader:
    """Reads records of every kind from the tables of a database.

    Attributes:
        database: the database, which a subclass provides.
    """

    database: Database

    def get(self, kind: type[R], record_id: str) -> R | None:
        """Return the record of that kind and identifier, or None."""
        return next(iter(self._table(kind).records(kind, where("id") == record_id)), None)

    def all(self, kind: type[R]) -> Sequence[R]:
        """Return every record of a kind, in the order in which they were added."""
        return self._table(kind).records(kind)

    def of_meeting(self, kind: type[R], meeting: str) -> Sequence[R]:
        """Return the items, entries or log entries of one meeting, by its reference."""
        return self._table(kind).records(kind, where("meeting") == meeting)

    def _table(self, kind: type[R]) -> IndexedTable:
        return self.database.table(_NAMES[kind])
