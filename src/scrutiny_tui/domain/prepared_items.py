"""What the items of a meeting are prepared with, and when each is to begin."""

from collections.abc import Iterable, Iterator
from datetime import datetime, time, timedelta

from msgspec import Struct

from scrutiny_tui.domain.attendance import identity
from scrutiny_tui.domain.derived import once_per_sitting
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.meetings import Item, ItemKind
from scrutiny_tui.domain.names.identity import who_is
from scrutiny_tui.domain.part import Part
from scrutiny_tui.domain.people import Named
from scrutiny_tui.domain.preparation import AttendsItem, Enquiry, Preparation, TimeAllowed
from scrutiny_tui.domain.room_events import Post, post_of
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.domain.times import shown


class PreparedItem(Struct, frozen=True):
    """What one item is prepared with.

    Attributes:
        enquiries: the entries that are lines of enquiry, in order.
        minutes: how many minutes it is allowed; None where nobody said.
        attending: who attends for it, each once.
        posts: the posts of some of them, as said with their names.
        begins: when it is to begin, by the meeting's time and the times allowed before it; None where that is
            not known.
        may_be_later: whether something that is considered before it has no time allowed, so that it does not
            begin before that, and may begin later.
        ends: when its time is over; None where that is not known, or it has none.
    """

    enquiries: tuple[Entry, ...] = ()
    minutes: int | None = None
    attending: tuple[Named, ...] = ()
    posts: tuple[Post, ...] = ()
    begins: time | None = None
    may_be_later: bool = False
    ends: time | None = None

    @property
    def times_in_words(self) -> str:
        """When it is considered, if it has a time: "6.00 pm to 6.30 pm", "not before 6.30 pm"; else empty."""
        if self.begins is None or self.minutes is None:
            return ""
        if self.may_be_later or self.ends is None:
            return f"not before {shown(self.begins)}"
        return f"{shown(self.begins)} to {shown(self.ends)}"


NOTHING_PREPARED = PreparedItem()


def prepared_items(sitting: Sitting, part: Part | None = None) -> dict[str, PreparedItem]:
    """What the items of a meeting are prepared with, by the item's identifier.

    Args:
        sitting: the whole sitting.
        part: PUBLIC leaves out what was prepared in private, and all that belongs to an item which is exempt
            or likely to be; EXEMPT has only that. After an item whose time is left out, no public time is
            known; after one that is considered without a time allowed, only the earliest. None for both, as
            the clerk sees them.
    """
    found: dict[str, PreparedItem] = {}
    clock, may_be_later = _start(sitting), False
    for item in sitting.items:
        prepared = tuple(_prepared(sitting, item))
        own = [entry for entry in prepared if part is None or _is_of(part, entry, item, sitting)]
        one = _prepared_item(own, None if item.has_no_business else clock, may_be_later=may_be_later)
        found[item.id] = one
        allowed = None if item.has_no_business else _allowed(prepared)
        if clock is not None and allowed is not None:
            hidden = part is Part.PUBLIC and one.minutes != allowed
            clock = None if hidden else clock + timedelta(minutes=allowed)
        kind = (item.for_public() if part is Part.PUBLIC else item).kind
        is_open = allowed is None and not item.has_no_business and kind is not ItemKind.FORMALITY
        may_be_later = may_be_later or is_open
    return found


@once_per_sitting(changed_by=(Enquiry, TimeAllowed, AttendsItem, Item))
def prepared_for_clerk(sitting: Sitting) -> dict[str, PreparedItem]:
    """As `prepared_items`, of both parts."""
    return prepared_items(sitting)


@once_per_sitting(changed_by=(AttendsItem,))
def _attending(sitting: Sitting) -> tuple[Entry, ...]:
    """The entries that say who attends for an item."""
    return tuple(entry for entry in sitting.entries if isinstance(entry.body, AttendsItem))


def attending_for(sitting: Sitting, item: str | None) -> tuple[Named, ...]:
    """Those who attend for an item, as named there.

    Args:
        sitting: the whole sitting.
        item: the item's identifier.
    """
    bodies = (entry.body for entry in _attending(sitting) if entry.item == item)
    return tuple(named for body in bodies if isinstance(body, AttendsItem) for named in body.people)


def coming(sitting: Sitting, *, in_public: bool = False) -> dict[str, tuple[Named, Post | None]]:
    """Those who are to come for an item that is considered, by `identity`, with the post said there.

    Who is named in private alone is not among them while the public is in.

    Args:
        sitting: the whole sitting.
        in_public: whether they are named to the public. Those who are named only in private, or come only for
            an item that is likely to be exempt, are then left out.
    """
    found: dict[str, tuple[Named, Post | None]] = {}
    left_out = {
        item.id
        for item in sitting.items
        if item.withdrawn or item.deferred_to is not None or (in_public and item.is_private)
    }
    for entry in _attending(sitting):
        known = entry.id not in sitting.exempt or (sitting.in_private and not in_public)
        if isinstance(entry.body, AttendsItem) and known and entry.item not in left_out:
            for named in entry.body.people:
                who = who_is(sitting, named)
                found.setdefault(identity(who), (who, post_of(named, entry.body.posts)))
    return found


def post_prepared(sitting: Sitting, named: Named) -> Post | None:
    """The post of someone who attends for an item, as it was said there; None where none was.

    In public, nothing is taken from what was prepared in private.
    """
    for entry in _attending(sitting):
        if isinstance(entry.body, AttendsItem) and (sitting.in_private or entry.id not in sitting.exempt):
            post = post_of(named, entry.body.posts)
            if post is not None:
                return post
    return None


def name_and_post(sitting: Sitting, named: Named, post: Post | None) -> tuple[str, str]:
    """Someone who attends for an item: the printed name, and the post as said there, or as the store has it.

    Args:
        sitting: the meeting.
        named: the person.
        post: the post, as said with the name; None where none was.
    """
    who = who_is(sitting, named)
    person = sitting.people.get(who.person or "")
    role = post.words if post is not None else person.role if person is not None else ""
    return (person.name if person is not None else who.text), role


def attending_in_words(sitting: Sitting, people: Iterable[Named], posts: Iterable[Post]) -> str:
    """Those who attend for an item: "Gwen Dale, Director of Ports; Dr Ann Kerr"."""
    known = tuple(posts)
    each = (name_and_post(sitting, named, post_of(named, known)) for named in people)
    return "; ".join(", ".join(filter(None, one)) for one in each)


def _start(sitting: Sitting) -> datetime | None:
    meeting = sitting.meeting
    return datetime.combine(meeting.date, meeting.time) if meeting.time is not None else None


def _prepared(sitting: Sitting, item: Item) -> Iterator[Entry]:
    return (entry for entry in sitting.of_item(item.id) if isinstance(entry.body, Preparation))


def _is_of(part: Part, entry: Entry, item: Item, sitting: Sitting) -> bool:
    in_private = entry.id in sitting.exempt or item.is_private
    return in_private is (part is Part.EXEMPT)


def _allowed(prepared: tuple[Entry, ...] | list[Entry]) -> int | None:
    """The minutes allowed, as they were said last."""
    said = [entry.body.minutes for entry in prepared if isinstance(entry.body, TimeAllowed)]
    return said[-1] if said else None


def _prepared_item(prepared: list[Entry], clock: datetime | None, *, may_be_later: bool) -> PreparedItem:
    attending = [entry.body for entry in prepared if isinstance(entry.body, AttendsItem)]
    minutes = _allowed(prepared)
    ends = clock + timedelta(minutes=minutes) if clock is not None and minutes is not None else None
    return PreparedItem(
        enquiries=tuple(entry for entry in prepared if isinstance(entry.body, Enquiry)),
        minutes=minutes,
        attending=tuple(dict.fromkeys(named for body in attending for named in body.people)),
        posts=tuple(post for body in attending for post in body.posts),
        begins=clock.time() if clock is not None else None,
        may_be_later=clock is not None and may_be_later,
        ends=ends.time() if ends is not None and not may_be_later else None,
    )
