"""The records of a table, each decoded once, and encoded once when it is altered again."""

from collections.abc import Container
from typing import TypeVar, cast

from scrutiny_tui.domain.changes import Record
from scrutiny_tui.domain.errors import StoreError
from scrutiny_tui.store.json_format import JsonObject
from scrutiny_tui.store.tables.codec import decode, encode

R = TypeVar("R", bound=Record)


class RecordCache:
    """Remembers which record a document is of.

    A document is never altered, only replaced: what is known of it stays right.

    Args:
        name: the name of the table, for sentences.
    """

    def __init__(self, name: str) -> None:
        self._name = name
        self._decoded: dict[str, tuple[JsonObject, Record]] = {}
        self._encoded: dict[str, tuple[JsonObject, Record]] = {}

    def decode(self, kind: type[R], document: JsonObject, *, keep: bool) -> R:
        """Return the record of a document.

        Args:
            kind: the kind of record. A table holds records of one kind.
            document: the document.
            keep: whether to remember the record.

        Raises:
            StoreError: it cannot be read.
        """
        known = self._decoded.get(document["id"])
        if known is not None and known[0] is document:
            return cast("R", known[1])
        try:
            made = decode(kind, document)
        except ValueError as error:
            raise StoreError(
                f"“{document['id']}” among the {self._name} of the store cannot be read: {error}. The program"
                " may be older than the store."
            ) from error
        if keep:
            self._decoded[document["id"]] = (document, made)
        return made

    def encode(self, record: Record) -> JsonObject:
        """Return the document of a record. Both are remembered: what was recorded is often altered next.

        Raises:
            ValueError: an attribute is not of its type.
        """
        document = encode(record)
        self._encoded[document["id"]] = document, record
        return document

    def is_of(self, document: JsonObject | None, record: Record | None) -> bool:
        """Whether a document is that of a record; None for both when there is none."""
        if document is None or record is None:
            return document is None and record is None
        made = self._encoded.get(document["id"])
        if made is not None and made[0] is document and made[1] is record:
            return True
        known = self._decoded.get(document["id"])
        if known is not None and known[0] is document and known[1] == record:
            return True
        return document == encode(record)

    def keep_only(self, identifiers: Container[str]) -> None:
        """Forget the records with other identifiers."""
        self._decoded = {name: known for name, known in self._decoded.items() if name in identifiers}
        self._encoded = {name: made for name, made in self._encoded.items() if name in identifiers}
