"""The one road in: a `Change` is everything that one act alters, all of it or nothing."""

from dataclasses import dataclass
from datetime import datetime
from typing import TypeAlias

from scrutiny_tui.domain.action_log import LogEntry, Update
from scrutiny_tui.domain.committees import Committee
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.meetings import Item, Meeting
from scrutiny_tui.domain.people import Membership, Person


@dataclass(frozen=True, slots=True)
class Serial:
    """The last number given out under a prefix.

    Numbers are permanent: undoing the act that gave one out does not give it back (`Change.inverse`).

    Attributes:
        id: the prefix ("CYPSC").
        last: the last number given.
    """

    id: str
    last: int


Record: TypeAlias = Committee | Person | Membership | Meeting | Item | Entry | LogEntry | Update | Serial

TABLES: dict[type[Record], str] = {
    Committee: "committees",
    Person: "people",
    Membership: "memberships",
    Meeting: "meetings",
    Item: "items",
    Entry: "entries",
    LogEntry: "log",
    Update: "updates",
    Serial: "serials",
}


@dataclass(frozen=True, slots=True)
class Edit:
    """One record before and after.

    Attributes:
        before: None when the record is new.
        after: None when it is taken away.
    """

    before: Record | None
    after: Record | None

    def __post_init__(self) -> None:
        """Hold the two to one record: same table, same identifier, something to do."""
        before, after = self.before, self.after
        if before is None or after is None:
            if before is after:
                raise ValueError("an edit needs a record")
        elif type(before) is not type(after) or before.id != after.id:
            raise ValueError("an edit is of one record")

    @property
    def record(self) -> Record:
        """The record as it is afterwards, or as it was when it is taken away."""
        found = self.after if self.after is not None else self.before
        assert found is not None  # noqa: S101  held by __post_init__
        return found

    @property
    def table(self) -> str:
        """The name of the table the record is kept in."""
        return TABLES[type(self.record)]

    @property
    def id(self) -> str:
        """The record's identifier."""
        return self.record.id

    @property
    def inverse(self) -> "Edit":
        """The edit that takes this one back."""
        return Edit(self.after, self.before)


@dataclass(frozen=True, slots=True)
class Change:
    """What one act alters: one line of the journal, all or nothing.

    Attributes:
        command: what was done, in the words of the field ("record a point"), for undo and the history.
        at: when.
        edits: the records it alters, in order; no record twice.
    """

    command: str
    at: datetime
    edits: tuple[Edit, ...]

    def __bool__(self) -> bool:
        """Whether it alters anything."""
        return bool(self.edits)

    def inverse(self, at: datetime) -> "Change":
        """The change that takes this one back.

        Numbers given out stay given (`Serial`): a reference is never another entry's, not even when the
        entry that had it was undone.

        Args:
            at: when it is taken back.

        Returns:
            The same edits with before and after exchanged, last first.
        """
        kept = [edit.inverse for edit in reversed(self.edits) if not isinstance(edit.record, Serial)]
        return Change(self.command, at, tuple(kept))


def added(*records: Record) -> tuple[Edit, ...]:
    """Edits that add `records`."""
    return tuple(Edit(None, record) for record in records)


def replaced(before: Record, after: Record) -> tuple[Edit, ...]:
    """The edit that makes `before` into `after`; none when they are equal."""
    return () if before == after else (Edit(before, after),)


def removed(*records: Record) -> tuple[Edit, ...]:
    """Edits that take `records` away."""
    return tuple(Edit(record, None) for record in records)
