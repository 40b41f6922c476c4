"""Meetings and the items of their agendas."""

import datetime as dt
import re
from enum import StrEnum

from msgspec import Struct
from msgspec.structs import replace

from scrutiny_tui.domain.exemption import Exemption


class State(StrEnum):
    """How far a meeting and its minutes have come."""

    PLANNED = "planned"
    LIVE = "live"
    DRAFTING = "drafting"
    WITH_OFFICERS = "with officers"
    WITH_CHAIR = "with chair"
    PUBLISHED = "published"
    CONFIRMED = "confirmed"
    CANCELLED = "cancelled"
    INQUORATE = "inquorate"

    @property
    def is_public(self) -> bool:
        """Whether others have the minutes: published, or confirmed since."""
        return self in (State.PUBLISHED, State.CONFIRMED)


PAST_MIDNIGHT = dt.timedelta(hours=12)
"""How long after midnight a meeting that is still live goes on; after that it was left open by mistake."""


class WhenAndWhere(Struct, frozen=True):
    """When and where a meeting is held.

    Attributes:
        date: the day.
        time: when it is to start; None when not yet known.
        venue: where, as printed; may be empty.
    """

    date: dt.date
    time: dt.time | None = None
    venue: str = ""


class Meeting(Struct, frozen=True):
    """One sitting of a committee.

    Attributes:
        id: its reference, which a clerk types and a script reads ("CYPSC-2026-03-03"); unique in the store.
        committee: identifier of the committee.
        date: the day.
        time: when it is to start; None when not yet known.
        venue: where, as printed.
        state: how far it has come.
        decisions_published: the day on which its decisions were published, from which their call-in is
            counted; None while they were not, or where nothing is called in.
    """

    id: str
    committee: str
    date: dt.date
    time: dt.time | None = None
    venue: str = ""
    state: State = State.PLANNED
    decisions_published: dt.date | None = None

    @property
    def held(self) -> WhenAndWhere:
        """When and where it is held."""
        return WhenAndWhere(self.date, self.time, self.venue)


_STAR = re.compile(r"\*(?!\*) *(?=\S)")
"""One star before a title. Several stars are part of the title, as some councils write it."""


def without_star(title: str) -> str:
    """A title without the star that the clerk put before it."""
    star = _STAR.match(title)
    return title[star.end() :] if star else title


class ItemKind(StrEnum):
    """What kind of business an item is."""

    REPORT = "report"
    VERBAL = "verbal update"
    PRESENTATION = "presentation"
    FORMALITY = "formality"
    QUESTION = "public question"
    PETITION = "petition"
    CALL_IN = "call-in"
    ELECTION = "election"
    PRE_DECISION = "pre-decision scrutiny"
    TASK_GROUP = "task and finish report"


class PublicItem(Struct, frozen=True):
    """An item as it last stood in public, before it was altered in private.

    Attributes:
        title: as `Item.title`.
        kind: as `Item.kind`.
        urgent_because: as `Item.urgent_because`.
    """

    title: str
    kind: ItemKind
    urgent_because: str = ""


class Item(Struct, frozen=True):
    """One item of business.

    Its purpose, author line and papers are entries of the item (`domain.entries`), so that they are typed,
    moved and undone like any other entry.

    Attributes:
        id: the store's own identifier.
        meeting: reference of the meeting.
        place: its place on the agenda (`domain.order_keys`).
        number: the agenda number, as typed ("5", "8a", "4(c)"); empty for business that has none, such as a
            call-in taken under another item.
        title: as printed; may be empty until it is known. A star before it ("* Fly-tipping") is the clerk's
            own mark, which a house style may leave out or print in words.
        kind: what kind of business.
        minute_number: its number in the minutes, where the house style gives it one; else empty.
        urgent_because: why the chair took it as urgent (Local Government Act 1972, section 100B(4));
            empty for an item of the published agenda.
        exempt: the exemption under which its title was given; None where that is public.
        public: what public documents print instead of an exempt title; None where that is nothing.
        likely_exempt: the paragraphs under which the agenda says that the public is likely to be excluded
            (Local Government Act 1972, section 100B(5)), empty where it names none; None for an item that is
            to be considered in public.
        withdrawn: whether it was withdrawn from the agenda.
        deferred_to: the day of the meeting to which it was deferred before it was reached; None where it was
            not.
        taken_with: identifier of the item with which it is taken together; empty where it is taken by itself.
    """

    id: str
    meeting: str
    place: str
    number: str
    title: str = ""
    kind: ItemKind = ItemKind.REPORT
    minute_number: str = ""
    urgent_because: str = ""
    exempt: Exemption | None = None
    public: PublicItem | None = None
    likely_exempt: tuple[int, ...] | None = None
    withdrawn: bool = False
    deferred_to: dt.date | None = None
    taken_with: str = ""

    @property
    def has_no_business(self) -> bool:
        """Whether nothing is recorded in it, because it is not considered, or considered in another."""
        return self.withdrawn or self.deferred_to is not None or bool(self.taken_with)

    @property
    def is_private(self) -> bool:
        """Whether its title is exempt, or it is likely to be considered while the public is out."""
        return self.exempt is not None or self.likely_exempt is not None

    @property
    def starred(self) -> bool:
        """Whether the clerk marked it with a star."""
        return _STAR.match(self.title) is not None

    @property
    def bare_title(self) -> str:
        """The title without the star."""
        return without_star(self.title)

    @property
    def paragraphs_in_words(self) -> str:
        """The paragraphs under which it is likely to be exempt: "1, 3"; "yes" where none are named."""
        if self.likely_exempt is None:
            return ""
        return ", ".join(map(str, self.likely_exempt)) or "yes"

    @property
    def label(self) -> str:
        """Number and title as a clerk reads them: "5 Improvement plan"."""
        return f"{self.number} {self.title or '(no title yet)'}".strip()

    def altered(
        self, title: str, kind: ItemKind, exempt: Exemption | None, *, urgent_because: str | None = None
    ) -> "Item":
        """The item with another title and kind, and another reason for urgency.

        Args:
            title: the title.
            kind: what kind of business.
            exempt: the exemption under which they were given. An item that was public then keeps what it was
                in public; one that was not stays exempt when its title is given in public.
            urgent_because: why it is urgent, empty where it is not; None to leave that as it is.
        """
        because = self.urgent_because if urgent_because is None else urgent_because
        after = replace(self, title=title, kind=kind, urgent_because=because)
        if exempt is None or self.exempt is not None or after == self:
            return after
        last = PublicItem(self.title, self.kind, self.urgent_because) if self.title else None
        return replace(after, exempt=exempt, public=last)

    def for_public(self) -> "Item":
        """The item as public documents may print it.

        One that was in public before is as it last was there. One that never was has neither title nor reason
        for urgency, and keeps its exemption, by which a house style prints words of its own instead.
        """
        if self.exempt is None:
            return self
        if self.public is None:
            return replace(self, title="", urgent_because="")
        last = self.public
        return replace(
            self,
            title=last.title,
            kind=last.kind,
            urgent_because=last.urgent_because,
            exempt=None,
            public=None,
        )
