"""The documents of one table in memory, found by number, by identifier and by meeting."""

from typing import Any

from scrutiny_tui.store.snapshot import Documents


class Shelf:
    """The documents of one table.

    TinyDB knows a document by a number, which it may give again after a removal; the domain knows it by its
    `id`, and asks for all those of one `meeting`. Neither needs a search here.

    Args:
        documents: what the table holds to begin with; the shelf keeps this dictionary up to date.

    Raises:
        ValueError: two documents have the same identifier.
    """

    def __init__(self, documents: Documents) -> None:
        self.documents = documents
        self._numbers: dict[str, str] = {}
        self._meetings: dict[str, dict[str, None]] = {}
        self._last = max(map(int, documents), default=0)
        for number, document in documents.items():
            if document["id"] in self._numbers:
                raise ValueError(f"two records are called {document['id']!r}")
            self._index(number, document)

    def get(self, record_id: str) -> dict[str, Any] | None:
        """The document with that identifier, or None."""
        return self._here(record_id)

    def all(self) -> list[dict[str, Any]]:
        """Every document, in the order in which they were added."""
        return list(self.documents.values())

    def of_meeting(self, meeting: str) -> list[dict[str, Any]]:
        """The documents that belong to a meeting, in the order in which they were added."""
        found = map(self._here, list(self._meetings.get(meeting, ())))
        return [document for document in found if document is not None]

    def lasting(self, document: dict[str, Any]) -> bool:
        """Whether a document stays in memory, so that it is worth keeping what was made of it."""
        del document
        return True

    def reach(self, document: dict[str, Any]) -> None:
        """Have at hand what a document is to be put among: here, all is."""

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
        known = self._here(record_id)
        if known is not None and (after is None or after.get("meeting") != known.get("meeting")):
            self._meetings.get(known.get("meeting", ""), {}).pop(record_id, None)
        if after is None:
            self.documents.pop(self._numbers.pop(record_id), None)
            return
        number = self._numbers.get(record_id)
        if number is None:
            self._last += 1
            number = str(self._last)
        self.documents[number] = after
        self._index(number, after)

    def _here(self, record_id: str) -> dict[str, Any] | None:
        number = self._numbers.get(record_id)
        return None if number is None else self.documents.get(number)

    def _index(self, number: str, document: dict[str, Any]) -> None:
        self._numbers[document["id"]] = number
        if "meeting" in document:
            self._meetings.setdefault(document["meeting"], {})[document["id"]] = None
