"""The entries: in memory those of meetings whose minutes are still worked on, in the archive the others."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import Any, TypeVar

from scrutiny_tui.domain.errors import StoreError
from scrutiny_tui.store.tables.archive import Archive, Volume, can_hold
from scrutiny_tui.store.tables.shelf import Shelf
from scrutiny_tui.store.tables.snapshot import Documents

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Parting:
    """How the entries are to be parted by the next snapshot.

    Attributes:
        volumes: what it lists, by meeting.
        documents: what it holds itself.
    """

    volumes: dict[str, Volume]
    documents: Documents


class ArchivedShelf(Shelf):
    """The entries of all meetings, each meeting's in one place: here, or in a volume of the archive.

    Whoever alters an entry of an archived meeting brings all of that meeting back into memory. Where its
    volume cannot be read, that waits: the store opens, reading the meeting says what is wrong, and no
    compaction is made, so that every change to it stays in the journal.

    Args:
        documents: the entries in memory to begin with.
        archive: the others.

    Raises:
        ValueError: two entries in memory have the same identifier.
    """

    def __init__(self, documents: Documents, archive: Archive) -> None:
        super().__init__(documents)
        self._archive = archive
        self._last = max(self._last, archive.last)
        self._waiting: dict[str, str] = {}

    def get(self, record_id: str) -> dict[str, Any] | None:
        """The entry with that identifier, or None.

        Raises:
            StoreError: it may be in a volume that cannot be read.
        """
        return self._unmoved(lambda: self._get(record_id))

    def of_meeting(self, meeting: str) -> list[dict[str, Any]]:
        """The entries of a meeting, in the order in which they were added.

        Raises:
            StoreError: they are in a volume that cannot be read.
        """
        return self._unmoved(lambda: self._of_meeting(meeting))

    def all(self) -> list[dict[str, Any]]:
        """Every entry, in the order in which they were added. This reads the whole archive.

        Raises:
            StoreError: a volume cannot be read.
        """
        return self._unmoved(self._all)

    def lasting(self, document: dict[str, Any]) -> bool:
        """Whether a document stays in memory; one of the archive is read again when it is asked for."""
        return document.get("meeting") not in self._archive.volumes

    def reach(self, document: dict[str, Any]) -> None:
        """Have the entries at hand among which a document is to be.

        Raises:
            StoreError: they are in a volume that cannot be read.
        """
        if volume := self._archive.volumes.get(document["meeting"]):
            self._entries_in(volume)

    def exchange(
        self, record_id: str, after: dict[str, Any] | None, before: dict[str, Any] | None = None
    ) -> None:
        """Put `after` in the place of `before`, once the meetings of both are in memory."""
        here = [self._bring_back(each.get("meeting", "")) for each in (before, after) if each is not None]
        if all(here):
            super().exchange(record_id, after)
        elif record_id in self._numbers or (after is not None and here[-1]):
            # One of its two meetings waits: what belongs to the other is as it is to be.
            super().exchange(record_id, after if here[-1] else None)

    def unarchived(self, confirmed: Collection[str]) -> bool:
        """Whether entries of a confirmed meeting are still in memory."""
        return any(self._meetings.get(meeting) and can_hold(meeting) for meeting in confirmed)

    def put_away(self, sequence: int, confirmed: Collection[str]) -> Parting:
        """Write a volume for each confirmed meeting that has none; memory and snapshot are as they were.

        Args:
            sequence: the number of the last change.
            confirmed: the meetings whose entries belong into the archive.

        Raises:
            OSError: a volume could not be written.
            StoreError: entries were altered whose volume cannot be read.
        """
        for trouble in self._waiting.values():
            raise StoreError(trouble)
        for meeting in self._archive.volumes.keys() - set(confirmed):
            self._bring_back(meeting)
        self._waiting.clear()  # one that is merely to come back can stay where it is
        new = {}
        for meeting in sorted(set(confirmed) - self._archive.volumes.keys()):
            documents = {self._numbers[document["id"]]: document for document in self.of_meeting(meeting)}
            if documents and can_hold(meeting):
                new[meeting] = self._archive.write(meeting, sequence, documents)
        rest = {number: d for number, d in self.documents.items() if d.get("meeting") not in new}
        parting = Parting({**self._archive.volumes, **new}, rest)
        self._archive.to_be_listed(parting.volumes.values())
        return parting

    def part(self, parting: Parting) -> None:
        """Have memory follow the snapshot that now is in place: what was put away leaves it."""
        self._archive.volumes = parting.volumes
        for meeting in list(self._meetings):
            if meeting in parting.volumes:
                for record_id in self._meetings.pop(meeting):
                    self._documents.pop(self._numbers.pop(record_id))

    def tidy(self) -> None:
        """Remove volumes that are no longer needed (see `Archive.tidy`).

        Raises:
            OSError: one could not be removed, which does no harm.
        """
        self._archive.tidy(self._archive.volumes.values())

    def _get(self, record_id: str) -> dict[str, Any] | None:
        here = self._here(record_id)
        if here is not None:
            return here
        for volume in self._archive.holding(record_id):
            for document in self._entries_in(volume).values():
                if document["id"] == record_id:
                    return document
        return None

    def _of_meeting(self, meeting: str) -> list[dict[str, Any]]:
        volume = self._archive.volumes.get(meeting)
        return super().of_meeting(meeting) if volume is None else list(self._entries_in(volume).values())

    def _all(self) -> list[dict[str, Any]]:
        found: Documents = {}
        for volume in self._archive.volumes.values():
            found |= self._entries_in(volume)
        found |= self.documents.copy()
        return [found[number] for number in sorted(found, key=int)]

    def _entries_in(self, volume: Volume) -> Documents:
        # Once a change waits for it, a volume that can be read again after all lacks that change.
        if volume.meeting in self._waiting:
            raise StoreError(self._waiting[volume.meeting])
        return self._archive.entries(volume)

    def _unmoved(self, look: Callable[[], T]) -> T:
        """What `look` finds when no meeting is carried into the archive or out of it meanwhile."""
        while True:
            volumes = self._archive.volumes
            found = look()
            if volumes is self._archive.volumes:
                return found

    def _bring_back(self, meeting: str) -> bool:
        """Have the entries of a meeting in memory; whether they are."""
        volume = self._archive.volumes.get(meeting)
        if volume is None:
            return True
        try:
            documents = self._entries_in(volume)
        except StoreError as trouble:
            self._waiting[meeting] = str(trouble)
            return False
        for number, document in documents.items():
            self._documents[number] = document
            self._index(number, document)
        self._archive.volumes = {m: v for m, v in self._archive.volumes.items() if m != meeting}
        return True
