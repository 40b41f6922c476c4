"""What has become otherwise of an agenda since it was given out: what a supplement holds."""

import re
from collections.abc import Iterator
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from scrutiny_tui.domain.dates import written
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.given_out import AgendaState, as_come, is_awaited, is_to_follow, name_of
from scrutiny_tui.domain.meetings import Item, ItemKind, WhenAndWhere
from scrutiny_tui.domain.text import counted, shortened
from scrutiny_tui.domain.times import shown

_QUOTED = 30
"""The most characters of a paper that are quoted in a sentence."""


class ItemChange(Struct, frozen=True):
    """What has become otherwise of one item.

    Attributes:
        item: the item as it stands; one that was taken off the agenda as it stood.
        before: the item as others have it; None for one that is new.
        taken_off: whether it is no longer on the agenda.
        followed: author lines and papers that were marked “to follow” and have come.
        added: author lines, purposes and papers that are new; of a new item, all of them.
        altered: those that have other words.
        gone: those that are no longer there.
    """

    item: Item
    before: Item | None
    taken_off: bool = False
    followed: tuple[Entry, ...] = ()
    added: tuple[Entry, ...] = ()
    altered: tuple[Entry, ...] = ()
    gone: tuple[Entry, ...] = ()

    @property
    def is_new(self) -> bool:
        """Whether the item is new."""
        return self.before is None

    @property
    def course_changed(self) -> bool:
        """Whether it was withdrawn, deferred or taken together with another, or is considered after all."""
        return self.before is not None and _course(self.before) != _course(self.item)

    @property
    def is_considered(self) -> bool:
        """Whether it is considered by itself again, when others have that it is not."""
        return self.course_changed and not self.item.has_no_business

    @property
    def old_title(self) -> str:
        """Number and title as others have them, where they are otherwise now; else empty."""
        old = self.before
        if old is None or (old.number, old.title) == (self.item.number, self.item.title) or not old.title:
            return ""
        return f"{old.number} {old.bare_title}".strip()

    @property
    def privacy_changed(self) -> bool:
        """Whether it is likely to be exempt now, or public after all, or exempt under other paragraphs."""
        return self.before is not None and self.before.likely_exempt != self.item.likely_exempt

    @property
    def in_words(self) -> str:
        """What the clerk is told of it: "new item", "withdrawn; “Survey” has come"."""
        return "; ".join(self._told())

    def _told(self) -> Iterator[str]:
        if self.taken_off:
            yield "taken off the agenda"
        elif self.is_new:
            yield "new item"
        else:
            yield from self._told_of_item()
        if not self.is_new:
            for found, what in ((self.followed, "has come"), (self.added, "is new")):
                yield from (f"“{shortened(entry.text, _QUOTED)}” {what}" for entry in found)
            for found, what in ((self.altered, "altered"), (self.gone, "taken away")):
                yield from [f"{counted(len(found), 'line')} {what}"] if found else []

    def _told_of_item(self) -> Iterator[str]:
        item, old = self.item, self.before or self.item
        if self.course_changed:
            deferred = "deferred" if item.deferred_to else "taken with another" if item.taken_with else ""
            yield "withdrawn" if item.withdrawn else deferred or "considered after all"
        if self.old_title or item.title != old.title:
            yield "another title" if item.title != old.title else "another number"
        if self.privacy_changed:
            yield "in public after all" if item.likely_exempt is None else "likely to be exempt"
        if item.urgent_because != old.urgent_because:
            yield "why it is urgent"


def in_words(held: WhenAndWhere) -> str:
    """When and where a meeting is held: "10 March 2026, 7.30 pm, Quay House"."""
    return ", ".join(filter(None, (written(held.date), shown(held.time) if held.time else "", held.venue)))


class Moved(Struct, frozen=True):
    """That a meeting is held at another time or place than others have it.

    Attributes:
        before: when and where it was to be held.
        now: when and where it is held.
    """

    before: WhenAndWhere
    now: WhenAndWhere

    @property
    def in_words(self) -> str:
        """What the clerk is told of it: "the meeting moved to 10 March 2026, 7.30 pm"."""
        before, now = self.before, self.now
        told = (
            (before.date != now.date, written(now.date)),
            (before.time != now.time, shown(now.time) if now.time else "a time not yet known"),
            (before.venue != now.venue, shortened(now.venue, _QUOTED) or "a venue not yet known"),
        )
        return f"the meeting moved to {', '.join(words for differs, words in told if differs)}"


class AgendaChanges(Struct, frozen=True):
    """What has become otherwise of an agenda; false where nothing has.

    Attributes:
        items: of its items.
        moved: that the meeting is held at another time or place; None where it is not, or is not known to be.
    """

    items: tuple[ItemChange, ...] = ()
    moved: Moved | None = None

    def __bool__(self) -> bool:
        """Whether anything has."""
        return bool(self.items or self.moved)

    @property
    def in_words(self) -> str:
        """All of it in one sentence: "9 Flooding: new item; 5 Dredging: withdrawn"."""
        items = (f"{shortened(change.item.label, _QUOTED)}: {change.in_words}" for change in self.items)
        return "; ".join((*([self.moved.in_words] if self.moved else []), *items))


class Supplement(Struct, frozen=True):
    """A supplement to an agenda: what is new since the agenda, or since the supplement before it.

    Attributes:
        number: its number.
        on: the day on which it was given out; None for one that was not yet.
        agenda_on: the day on which the agenda was given out.
        why: why it comes later than the agenda; may be empty.
        changes: what it holds.
        agenda: the whole agenda with what it holds.
    """

    number: int
    on: date | None
    agenda_on: date
    why: str
    changes: AgendaChanges
    agenda: AgendaState

    @property
    def name(self) -> str:
        """What it is called: "Supplement 1"."""
        return name_of(self.number)


def changes_between(before: AgendaState, after: AgendaState) -> AgendaChanges:
    """What is otherwise in one state of an agenda than in an earlier one, items in the order of the agenda.

    Another order of the items alone is no change.
    """
    known, now = {item.id: item for item in before.items}, {item.id for item in after.items}
    found = (_change(known.get(item.id), item, before, after) for item in after.items)
    off = (ItemChange(item, item, taken_off=True) for item in before.items if item.id not in now)
    items = (*(change for change in found if change is not None), *off)
    return AgendaChanges(items, _moved(before.held, after.held))


def _moved(before: WhenAndWhere | None, now: WhenAndWhere | None) -> Moved | None:
    return Moved(before, now) if before and now and before != now else None


def _change(old: Item | None, item: Item, before: AgendaState, after: AgendaState) -> ItemChange | None:
    had, has = before.of(item.id), after.of(item.id)
    if old is None:
        return ItemChange(item, None, added=has)
    known, now = {entry.id: entry for entry in had}, {entry.id for entry in has}
    added = [entry for entry in has if entry.id not in known]
    gone = [entry for entry in had if entry.id not in now]
    came = _typed_anew(added, gone)
    altered = list[Entry]()
    for entry in has:
        earlier = known.get(entry.id)
        if earlier is not None and (earlier.body, earlier.mentions) != (entry.body, entry.mentions):
            has_come = is_awaited(earlier) and not is_awaited(entry)
            (came if has_come else altered).append(entry)
    change = ItemChange(
        item, old, followed=tuple(came), added=tuple(added), altered=tuple(altered), gone=tuple(gone)
    )
    is_same = not (came or added or altered or gone) and _printed(old) == _printed(item)
    return None if is_same else change


def _typed_anew(added: list[Entry], gone: list[Entry]) -> list[Entry]:
    """What came in the place of a line that said “to follow” and was deleted; both leave their lists."""
    came = list[Entry]()
    for awaited in [entry for entry in gone if is_awaited(entry)]:
        new = next((entry for entry in added if _has_come(awaited, entry)), None)
        if new is not None:
            gone.remove(awaited)
            added.remove(new)
            came.append(new)
    return came


def _has_come(awaited: Entry, new: Entry) -> bool:
    """Whether a line is what another said was to follow: of one kind, and in the same words.

    A line that says “to follow” and nothing else awaits any line of its kind.
    """
    if type(new.body) is not type(awaited.body) or is_awaited(new):
        return False
    come = as_come(awaited.text)
    return is_to_follow(come) or _words(come) == _words(new.text)


def _words(text: str) -> list[str]:
    """The words of a line, without capitals and punctuation."""
    return re.findall(r"\w+", text.casefold())


def _course(item: Item) -> tuple[bool, date | None, str]:
    return item.withdrawn, item.deferred_to, item.taken_with


def _printed(item: Item) -> Item:
    """An item without what no agenda prints of it."""
    return replace(item, place="", kind=ItemKind.REPORT, minute_number="", exempt=None, public=None)
