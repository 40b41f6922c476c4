"""What a store holds, by kind of record: what a store of today and one of the past have in common."""

from collections.abc import Sequence
from typing import Any, TypeVar, cast

from scrutiny_tui.domain.changes import Record
from scrutiny_tui.store.tables.database import Records

R = TypeVar("R", bound=Record)


class RecordReader:
    """Records of every kind, to be read; whoever extends it says where they are (`_records`)."""

    _records: dict[type, Records[Any]]

    def get(self, kind: type[R], record_id: str) -> R | None:
        """The record of that kind and identifier, or None."""
        return self._of(kind).get(record_id)

    def all(self, kind: type[R]) -> Sequence[R]:
        """Every record of a kind, in the order in which they were added."""
        return self._of(kind).all()

    def of_meeting(self, kind: type[R], meeting: str) -> Sequence[R]:
        """The items, entries or log entries of one meeting, by its reference."""
        return self._of(kind).of_meeting(meeting)

    def _of(self, kind: type[R]) -> Records[R]:
        return cast("Records[R]", self._records[kind])
