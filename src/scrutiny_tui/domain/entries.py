"""Entries: everything that is captured in a meeting, in the order in which it happened.

An `Entry` says where something stands and what was typed; its body says what that records. Screens, documents
and search all read the same bodies.
"""

import re
from datetime import time
from typing import TypeAlias

from msgspec import Struct

from scrutiny_tui.domain.action_log import Due, Kind
from scrutiny_tui.domain.discussion import Author, Heading, Note, Paper, Point, Purpose
from scrutiny_tui.domain.exemption import Exemption
from scrutiny_tui.domain.outcomes import (
    Accepted,
    Action,
    Agreed,
    Amendment,
    AskedAgain,
    Ballot,
    Carried,
    Clause,
    Conclusion,
    Deferred,
    LogClosed,
    LogUpdated,
    Lost,
    Motion,
    Noted,
    Reason,
    Recommendation,
    RecordedVote,
    Request,
    Responded,
    Vote,
    Withdrawn,
)
from scrutiny_tui.domain.particulars import CallInOutcome, Particular
from scrutiny_tui.domain.people import Named
from scrutiny_tui.domain.preparation import AttendsItem, Enquiry, Preparation, TimeAllowed
from scrutiny_tui.domain.room_events import (
    Attendance,
    Confirmation,
    Declaration,
    Exclusion,
    MeetingTime,
    NoApologies,
    NoDeclarations,
    Presence,
    PublicReturns,
)

Discussion: TypeAlias = (
    Point
    | Heading
    | Purpose
    | Author
    | Paper
    | Note
    | Enquiry
    | TimeAllowed
    | AttendsItem
    | Particular
    | CallInOutcome
)
Outcome: TypeAlias = (
    Clause
    | Recommendation
    | Request
    | Action
    | Conclusion
    | Reason
    | Noted
    | Agreed
    | Motion
    | Amendment
    | Vote
    | Ballot
    | Lost
    | Carried
    | Withdrawn
    | Deferred
    | Accepted
    | RecordedVote
)
RoomEvent: TypeAlias = (
    Attendance
    | NoApologies
    | Presence
    | Declaration
    | NoDeclarations
    | MeetingTime
    | Exclusion
    | PublicReturns
    | Confirmation
)
Body: TypeAlias = Discussion | Outcome | Responded | LogUpdated | LogClosed | AskedAgain | RoomEvent
AltersOtherMeeting: TypeAlias = Confirmation | Responded | LogUpdated | LogClosed | AskedAgain
"""What a line of one meeting records of another: minutes confirmed, a recommendation answered, or what became
of an entry of the log."""

VERIFY = "??"
_ROUGH = re.compile(r"~\s*[A-Za-z]")
"""The beginning of a rough note, but not of "~30 houses", which means about 30."""


class FollowUp(Struct, frozen=True):
    """That an entry is also to be followed up: what the minutes keep of its entry in the log.

    Attributes:
        kind: the kind of log entry.
        owners: who, as the minutes record it.
        due: when, as the minutes record it.
        reference: the log entry's permanent reference.
    """

    kind: Kind
    owners: tuple[Named, ...]
    due: Due | None
    reference: str


_OF_AGENDA = (Author, Paper, Particular, Purpose)  # a tuple: it is asked of every entry for many lines


class Entry(Struct, frozen=True):
    """One thing captured.

    Attributes:
        id: the store's own identifier.
        meeting: reference of the meeting.
        item: identifier of the item it belongs to; None for what belongs to the meeting alone.
        place: its place in the order of discussion of the whole meeting (`domain.order_keys`).
        line: the capture line as typed, which the clerk gets back to edit.
        body: what it records.
        said_at: the time at which it was typed in a live meeting; None from a file or a paste.
        follow_up: its place in the action log, if it has one.
        mentions: the people meant by each `@name` in its words.
        exempt: the exemption under which it was recorded; None for what was recorded in public.
    """

    id: str
    meeting: str
    item: str | None
    place: str
    line: str
    body: Body
    said_at: time | None = None
    follow_up: FollowUp | None = None
    mentions: tuple[Named, ...] = ()
    exempt: Exemption | None = None

    @property
    def text(self) -> str:
        """The words of the body; empty for one without words (a vote, a time)."""
        return getattr(self.body, "text", "")

    @property
    def is_prepared(self) -> bool:
        """Whether it was prepared before the meeting, and so does not tell that its item had begun.

        What the agenda has of an item and notes are prepared, unless they were typed live.
        """
        return self.said_at is None and isinstance(self.body, (*_OF_AGENDA, Note)) and not _is_said(self.body)

    @property
    def is_before_business(self) -> bool:
        """Whether it tells of no business: what the agenda has of an item, headings and notes."""
        return isinstance(self.body, (*_OF_AGENDA, Heading, Note)) and not _is_said(self.body)

    @property
    def rough(self) -> bool:
        """Whether it is a rough note, still to be written up; after a command too ("/resolved ~check").

        What an item is prepared with is never written up: it says what to ask, and not what was said.
        """
        if isinstance(self.body, Preparation):
            return False
        if isinstance(self.body, Point):
            return self.body.rough
        return _ROUGH.match(self.text) is not None

    @property
    def unverified(self) -> bool:
        """Whether a figure or name in it is still to be verified."""
        return VERIFY in self.line and not isinstance(self.body, Preparation)


def is_of_agenda(body: Body) -> bool:
    """Whether the agenda has it: what an item is for, author lines, papers, particulars of its kind."""
    return isinstance(body, _OF_AGENDA) and not _is_said(body)


def _is_said(body: Body) -> bool:
    """Whether it is a particular that is said at the meeting, such as an answer."""
    return isinstance(body, Particular) and body.is_said
