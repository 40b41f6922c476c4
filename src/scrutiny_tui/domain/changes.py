"""Changes: a `Change` holds everything that one action alters. It is recorded as a whole or not at all."""

from datetime import datetime
from typing import TypeAlias

from msgspec import Struct

from scrutiny_tui.domain.action_log import LogEntry, Update
from scrutiny_tui.domain.committees import Committee
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.forward_plan import ForwardDecision
from scrutiny_tui.domain.given_out import GivenOut
from scrutiny_tui.domain.glossary import GlossaryEntry
from scrutiny_tui.domain.meetings import Item, Meeting
from scrutiny_tui.domain.people import Membership, Person
from scrutiny_tui.domain.work_programme import PlannedItem


class Serial(Struct, frozen=True):
    """The last number given out under a prefix.

    Numbers are permanent: a number stays given out when the action that gave it is undone (`Change.inverse`).

    Attributes:
        id: the prefix ("CYPSC").
        last: the last number given.
    """

    id: str
    last: int


Record: TypeAlias = (
    Committee
    | Person
    | Membership
    | Meeting
    | Item
    | Entry
    | LogEntry
    | Update
    | Serial
    | PlannedItem
    | ForwardDecision
    | GlossaryEntry
    | GivenOut
)

MAY_BE_EXEMPT = (Item, Entry, LogEntry, Update, PlannedItem, GlossaryEntry)
"""The kinds of record that may carry an exemption."""

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
    PlannedItem: "planned",
    ForwardDecision: "forward",
    GlossaryEntry: "glossary",
    GivenOut: "given_out",
}


class Edit(Struct, frozen=True):
    """One record before and after.

    Attributes:
        before: None when the record is new.
        after: None when it is removed.
    """

    before: Record | None
    after: Record | None

    def __post_init__(self) -> None:
        """Check that both are the same record.

        Raises:
            ValueError: they are not, or there is no record at all.
        """
        before, after = self.before, self.after
        if before is None or after is None:
            if before is after:
                raise ValueError("an edit needs a record")
        elif type(before) is not type(after) or before.id != after.id:
            raise ValueError("an edit is of one record")

    @property
    def record(self) -> Record:
        """The record after the edit; for a removal, the record removed."""
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
    def makes_public(self) -> bool:
        """Whether it takes an exemption from a record, or the public version that stood for it.

        `LogEntry.in_stretch` does not count: it follows the marks.
        """
        before, after = self.before, self.after
        if after is None or not isinstance(before, MAY_BE_EXEMPT):
            return False
        return _is_taken(before, after, "exempt") or _is_taken(before, after, "public")

    @property
    def inverse(self) -> "Edit":
        """The edit that undoes this one."""
        return Edit(self.after, self.before)


def _is_taken(before: Record, after: Record, name: str) -> bool:
    return getattr(before, name, None) is not None and getattr(after, name, None) is None


class Change(Struct, frozen=True):
    """What one action alters: one line of the journal.

    Attributes:
        command: what was done, in the clerk's words ("record a point"), for undo and the history.
        at: when.
        edits: one for each record it alters, in order.
        reason: why, where minutes that others have were altered; else empty.
        id: its own identifier, given when its words were typed; empty where none was given.
        makes_public: whether it may make private records public (`Edit.makes_public`).
    """

    command: str
    at: datetime
    edits: tuple[Edit, ...]
    reason: str = ""
    id: str = ""
    makes_public: bool = False

    def inverse(self, at: datetime) -> "Change":
        """The change that undoes this one.

        Numbers given out stay given out (`Serial`): a reference never passes to another entry, not even after
        the entry that had it was undone.

        Args:
            at: when it is undone.

        Returns:
            The inverse edits, last first. It may make public what was public before this very change.
        """
        kept = [edit.inverse for edit in reversed(self.edits) if not isinstance(edit.record, Serial)]
        makes_public = any(edit.makes_public for edit in kept)
        return Change(self.command, at, tuple(kept), self.reason, makes_public=makes_public)


def added(*records: Record) -> tuple[Edit, ...]:
    """Edits that add `records`."""
    return tuple(Edit(None, record) for record in records)


def replaced(before: Record, after: Record) -> tuple[Edit, ...]:
    """The edit that turns `before` into `after`; none when they are equal."""
    return () if before == after else (Edit(before, after),)


def removed(*records: Record) -> tuple[Edit, ...]:
    """Edits that remove `records`."""
    return tuple(Edit(record, None) for record in records)
