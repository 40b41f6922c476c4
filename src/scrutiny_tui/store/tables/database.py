"""TinyDB's tables, read as TinyDB reads them and as records, and written by a change alone."""

from collections.abc import Callable, Mapping
from copy import deepcopy
from typing import Any, Generic, TypeVar

from tinydb import TinyDB
from tinydb.table import Document, Table

from scrutiny_tui.domain.changes import Edit, Record
from scrutiny_tui.domain.errors import StoreError
from scrutiny_tui.store.storage import DocumentEdit, JournalStorage
from scrutiny_tui.store.tables.codec import decode, encode, storable
from scrutiny_tui.store.tables.shelf import Shelf

R = TypeVar("R", bound=Record)


class Copy(Document):
    """A document as TinyDB hands it out: a copy to the bottom, so that nobody alters the store by it."""

    def __init__(self, value: Mapping[str, Any], doc_id: int) -> None:
        super().__init__(deepcopy(dict(value)), doc_id)


class GuardedTable(Table):
    """A table whose write verbs raise.

    TinyDB's insert, update, upsert, remove and truncate each copy the whole table and would pass the journal
    by. All of them end in `_update_table`.
    """

    document_class = Copy

    def __init__(self, storage: JournalStorage, name: str) -> None:
        # No query cache: it would be emptied by TinyDB's own writes, and there are none.
        super().__init__(storage, name, cache_size=0)

    def _update_table(self, updater: Callable[[dict[int, Mapping[str, Any]]], None]) -> None:
        del updater
        raise StoreError(
            f"The table “{self.name}” is altered by a Change and in no other way; nothing was changed."
        )


class Database(TinyDB):
    """A TinyDB whose tables are guarded."""

    table_class: type[Table] = GuardedTable


class Records(Generic[R]):
    """The records of one kind, made from their documents when they are first asked for.

    Args:
        shelf: where the documents are.
        kind: the kind of record.
        name: the name of its table.
    """

    def __init__(self, shelf: Shelf, kind: type[R], name: str) -> None:
        self._kind = kind
        self._name = name
        self._shelf = shelf
        self._made: dict[str, tuple[dict[str, Any], R]] = {}

    def get(self, record_id: str) -> R | None:
        """The record with that identifier, or None."""
        document = self._shelf.get(record_id)
        return None if document is None else self._record(document)

    def all(self) -> list[R]:
        """Every record, in the order in which they were added."""
        return [self._record(document) for document in self._shelf.all()]

    def of_meeting(self, meeting: str) -> list[R]:
        """The records that belong to a meeting, in the order in which they were added."""
        return [self._record(document) for document in self._shelf.of_meeting(meeting)]

    def edit(self, edit: Edit) -> DocumentEdit:
        """An edit of a record as one of its document.

        Raises:
            StoreError: the record is not as the edit found it, cannot be read, or has a value that cannot
                be kept.
        """
        try:
            record_id = storable(edit.id)
            before = self._shelf.get(record_id)
            if not self._found(before, edit.before):
                raise StoreError(
                    f"“{record_id}” was changed meanwhile: look at it again first; nothing was changed."
                )
            after = None if edit.after is None else encode(edit.after)
            for told in filter(None, (before, after)):
                self._shelf.reach(told)
        except ValueError as error:
            raise StoreError(f"{edit.id!r} cannot be kept: {error}; nothing was changed.") from error
        return {"table": self._name, "id": record_id, "before": before, "after": after}

    def _found(self, document: dict[str, Any] | None, record: Record | None) -> bool:
        if document is None or record is None:
            return (document is None) == (record is None)
        made = self._made.get(document["id"])
        if made is not None and made[0] is document and made[1] == record:
            return True
        return document == encode(record)

    def _record(self, document: dict[str, Any]) -> R:
        # A document is never altered, only exchanged: the record made of this very one is still right.
        made = self._made.get(document["id"])
        if made is not None and made[0] is document:
            return made[1]
        try:
            record = decode(self._kind, document)
        except ValueError as error:
            raise StoreError(
                f"“{document['id']}” among the {self._name} of the store cannot be read: {error}. The program"
                " may be older than the store."
            ) from error
        if self._shelf.lasting(document):
            self._made[document["id"]] = (document, record)
        return record
