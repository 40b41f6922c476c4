"""The action log: what was asked for and promised, and what became of it."""

from datetime import date, datetime
from enum import StrEnum

from msgspec import Struct
from msgspec.structs import replace

from scrutiny_tui.domain.exemption import Exemption
from scrutiny_tui.domain.people import Named


class Kind(StrEnum):
    """The four kinds of entry in the log."""

    RESOLUTION = "resolution"
    RECOMMENDATION = "recommendation"
    REQUEST = "request"
    ACTION = "action"


class Status(StrEnum):
    """How far an entry has come. Overdue is not a status: it follows from the due date."""

    OPEN = "open"
    IN_PROGRESS = "in-progress"
    REPORTED_DONE = "reported-done"
    CLOSED = "closed"
    WITHDRAWN = "withdrawn"

    @property
    def settled(self) -> bool:
        """Whether nothing more is expected."""
        return self in (Status.CLOSED, Status.WITHDRAWN)


class Answer(StrEnum):
    """How a body answered a recommendation."""

    ACCEPTED = "accepted"
    IN_PART = "in part"
    REJECTED = "rejected"


class Response(Struct, frozen=True):
    """A body's response to a recommendation made to it.

    Attributes:
        answer: accepted, in part, or rejected.
        explanation: the body's own words.
        on: the day of the response.
    """

    answer: Answer
    explanation: str
    on: date


class Due(Struct, frozen=True):
    """When something is due: the wording as typed, and the day it gives.

    Attributes:
        wording: as typed, and printed so.
        on: the day the wording gives; None for a season, an event, or "in due course".
        next_meeting: whether the wording means the committee's next meeting; the due date then moves with it.
    """

    wording: str
    on: date | None = None
    next_meeting: bool = False

    def falls_on(self, next_meeting: date | None) -> date | None:
        """The day it is due, given the date of the next meeting where that is known."""
        return next_meeting if self.next_meeting else self.on


class PublicLogEntry(Struct, frozen=True):
    """A log entry as it last stood in public, before it was altered in private.

    Attributes:
        text: as `LogEntry.text`, and so are the others.
        owners: who is to answer or act.
        due: when.
        status: how far it has come.
        response: the body's answer to a recommendation.
        updated: the day of the last update in public.
    """

    text: str
    owners: tuple[Named, ...]
    due: Due | None
    status: Status
    response: Response | None
    updated: date

    @classmethod
    def of(cls, entry: "LogEntry") -> "PublicLogEntry":
        """What an entry holds."""
        return cls(entry.text, entry.owners, entry.due, entry.status, entry.response, entry.updated)


class LogEntry(Struct, frozen=True):
    """One entry of the action log.

    Attributes:
        id: the permanent reference ("CYPSC-041"), never given to another entry.
        kind: resolution, recommendation, request or action.
        committee: identifier of the committee.
        meeting: reference of the meeting whose minutes it comes from.
        item: identifier of the item, or None.
        entry: identifier of the minuted entry, or None when it is no longer in the minutes.
        text: the exact wording.
        owners: who is to answer or act.
        due: when, or None when nothing was said.
        recorded: the day of the meeting.
        updated: the day of the last update, or `recorded`.
        status: how far it has come.
        exempt: the exemption under which it was recorded; None for what was recorded in public.
        received: the day a body received a recommendation; the months it has to respond count from then.
        response: the body's answer to a recommendation.
        lapsed: whether the clause that it comes from was not resolved, so that nothing is owed.
        in_stretch: whether the minuted entry stands in an exempt stretch.
        public: what the public log has instead of it; None where it is the entry itself.
    """

    id: str
    kind: Kind
    committee: str
    meeting: str
    item: str | None
    entry: str | None
    text: str
    owners: tuple[Named, ...]
    due: Due | None
    recorded: date
    updated: date
    status: Status = Status.OPEN
    exempt: Exemption | None = None
    received: date | None = None
    response: Response | None = None
    lapsed: bool = False
    in_stretch: bool = False
    public: PublicLogEntry | None = None

    @property
    def place(self) -> tuple[date, str, int]:
        """Its place in the log: by day, then by reference, of which 1000 comes after 999."""
        serial, _, number = self.id.rpartition("-")
        return self.recorded, serial, int(number) if number.isdecimal() else 0

    @property
    def private(self) -> bool:
        """Whether the public log has nothing of it."""
        return self.exempt is not None or self.in_stretch

    @property
    def said_under(self) -> Exemption | None:
        """The exemption under which anything is said of it; None where that may be public."""
        return self.exempt or (Exemption() if self.in_stretch else None)

    def altered(self, after: "LogEntry", exempt: Exemption | None) -> "LogEntry":
        """The entry as altered, with what the public log has instead of it.

        The first alteration made in private keeps the entry as the public log has it. What is altered in
        public after that is altered in both.

        Args:
            after: the entry as altered.
            exempt: the exemption under which it was altered; None for an alteration made in public.
        """
        was, now = PublicLogEntry.of(self), PublicLogEntry.of(after)
        if was == now or after.exempt is not None:
            return after
        if exempt is not None:
            return replace(after, public=after.public or was)
        if after.public is None:
            return after
        names = PublicLogEntry.__struct_fields__
        both = {name: getattr(now, name) for name in names if getattr(now, name) != getattr(was, name)}
        return replace(after, public=replace(after.public, **both))

    def for_public(self) -> "LogEntry | None":
        """The entry as the public log may have it; None for a private one."""
        if self.private:
            return None
        if self.public is None:
            return self
        last = self.public
        return replace(
            self,
            text=last.text,
            owners=last.owners,
            due=last.due,
            status=last.status,
            response=last.response,
            updated=last.updated,
            public=None,
        )

    @property
    def settled(self) -> bool:
        """Whether nothing more is expected: its status says so, or it was accepted or rejected."""
        answered = self.response is not None and self.response.answer is not Answer.IN_PART
        return self.status.settled or answered

    @property
    def awaited(self) -> bool:
        """Whether its owner still has to act, report or answer."""
        return not self.settled and self.status is not Status.REPORTED_DONE

    @property
    def why_no_response(self) -> str:
        """Why it has no response, in one sentence; empty for a recommendation."""
        if self.kind is Kind.RECOMMENDATION:
            return ""
        return f"{self.id} is no recommendation: only a recommendation has a response."

    def due_date(self, next_meeting: date | None) -> date | None:
        """The day it is due, given the date of the committee's meeting after the one it comes from."""
        return self.due.falls_on(next_meeting) if self.due else None


MADE_PUBLIC = "public"
"""The field of an update that keeps in the history that an entry was made public."""


class Update(Struct, frozen=True):
    """One thing that happened to a log entry. Updates are never deleted, and altered only to be made public.

    One that a line of the minutes says is altered and deleted with that line.

    Attributes:
        id: the store's own identifier.
        log_entry: reference of the entry.
        at: when it was recorded.
        by: on whose word ("committee", "chair", an officer's name); empty when none was named.
        field: what changed: text, owners, due, status, response; "note" when only something was said; or
            `MADE_PUBLIC`.
        old: the value before, as text.
        new: the value after, as text.
        note: what was said.
        reason: why, where the program asks for a reason (a later due date); it may be "none given".
        exempt: the exemption under which it was recorded; None for what was recorded in public.
        place: its place among the updates of its entry, in the order of recording (`domain.order_keys`).
        entry: identifier of the minuted entry that says or corrects it; None for what the log was told.
        said_on: the day of the meeting at which it was said; None for what was said on the day of `at`.
        old_due: when it was due before, where the due date was altered.
    """

    id: str
    log_entry: str
    at: datetime
    by: str
    field: str
    old: str = ""
    new: str = ""
    note: str = ""
    reason: str = ""
    exempt: Exemption | None = None
    place: str = ""
    entry: str | None = None
    said_on: date | None = None
    old_due: Due | None = None

    @property
    def day(self) -> date:
        """The day on which it was said."""
        return self.said_on or self.at.date()
