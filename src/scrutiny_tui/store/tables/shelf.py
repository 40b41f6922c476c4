"""The documents of one table in memory, found by number, by identifier and by meeting."""

from threading import Lock
from typing import Any

from scrutiny_tui.domain.errors import StoreError
from scrutiny_tui.store.tables.snapshot import Documents, Written, documents_of
from scrutiny_tui.store.tables.written import document_in, documents_in


class Shelf:
    """The documents of one table.

    TinyDB knows a document by a number, which it may give again after a removal; the domain knows it by its
    `id`, and asks for all those of one `meeting`. Neither needs a search here.

    A table that is given as it is written is not read until it is altered or wanted whole. Until then what is
    asked for is searched there, which for a few documents costs next to nothing.

    Args:
        documents: what the table holds to begin with.

    Raises:
        ValueError: two documents have the same identifier.
    """

    def __init__(self, documents: Documents | Written) -> None:
        self._documents: Documents = {}
        self._numbers: dict[str, str] = {}
        self._meetings: dict[str, dict[str, None]] = {}
        self._last = 0
        self._reading = Lock()
        self._written: Written | None = None
        self._searched: dict[str, list[dict[str, Any]]] = {}
        if isinstance(documents, bytes):
            self._written = documents
        else:
            self._take(documents)

    @property
    def documents(self) -> Documents:
        """Every document, by TinyDB's own number for it.

        Raises:
            StoreError: they make no sense; so do the other ways to read or alter more than a few.
        """
        self._read()
        return self._documents

    @property
    def unaltered(self) -> Documents | Written:
        """Every document, as written where that was never altered."""
        written = self._written  # once: another thread may read the table meanwhile
        return self._documents if written is None else written

    def get(self, record_id: str) -> dict[str, Any] | None:
        """The document with that identifier, or None."""
        written = self._written
        return self._here(record_id) if written is None else document_in(written, record_id)

    def all(self) -> list[dict[str, Any]]:
        """Every document, in the order in which they were added."""
        return list(self.documents.values())

    def of_meeting(self, meeting: str) -> list[dict[str, Any]]:
        """The documents that belong to a meeting, in the order in which they were added."""
        written = self._written
        if written is not None:
            searched = self._searched  # once: another thread may read the table meanwhile
            if meeting not in searched:
                searched[meeting] = documents_in(written, meeting)
            return list(searched[meeting])
        found = map(self._here, list(self._meetings.get(meeting, ())))
        return [document for document in found if document is not None]

    def lasting(self, document: dict[str, Any]) -> bool:
        """Whether a document stays in memory, so that it is worth keeping what was made of it."""
        del document
        return True

    def reach(self, document: dict[str, Any]) -> None:
        """Have at hand what a document is to be put among: what cannot be read is told before any change.

        Raises:
            StoreError: the documents make no sense.
        """
        del document
        self._read()

    def exchange(
        self, record_id: str, after: dict[str, Any] | None, before: dict[str, Any] | None = None
    ) -> None:
        """Put a document in the place of another.

        Args:
            record_id: the identifier of both.
            after: what is there from now on; None to take away what is there.
            before: what the change found there; a shelf that has not everything in memory needs it.
        """
        del before
        self._read()
        known = self._here(record_id)
        if known is not None and (after is None or after.get("meeting") != known.get("meeting")):
            self._meetings.get(known.get("meeting", ""), {}).pop(record_id, None)
        if after is None:
            self._documents.pop(self._numbers.pop(record_id), None)
            return
        number = self._numbers.get(record_id)
        if number is None:
            self._last += 1
            number = str(self._last)
        self._documents[number] = after
        self._index(number, after)

    def _read(self) -> None:
        with self._reading:
            if self._written is None:
                return
            try:
                self._take(documents_of(self._written))
            except (ValueError, KeyError, TypeError) as error:
                raise StoreError(
                    f"The store cannot be read: {error}. “scrutiny doctor” says more, “scrutiny doctor"
                    " --repair” puts it right; nothing was changed."
                ) from error
            self._written = None  # last: another thread that finds none finds the documents
            self._searched = {}

    def _take(self, documents: Documents) -> None:
        self._last = max(map(int, documents), default=0)
        self._numbers.clear()
        self._meetings.clear()
        for number, document in documents.items():
            if document["id"] in self._numbers:
                raise ValueError(f"two records are called {document['id']!r}")
            self._index(number, document)
        self._documents = documents

    def _here(self, record_id: str) -> dict[str, Any] | None:
        number = self._numbers.get(record_id)
        return None if number is None else self._documents.get(number)

    def _index(self, number: str, document: dict[str, Any]) -> None:
        self._numbers[document["id"]] = number
        if "meeting" in document:
            self._meetings.setdefault(document["meeting"], {})[document["id"]] = None
