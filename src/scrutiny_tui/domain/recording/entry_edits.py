"""Editing entries: rewriting, deleting and moving them. Each function returns the sitting after the edit.

What was recorded while the public was out stays exempt, whichever mark is moved or deleted.
"""

from msgspec.structs import replace

from scrutiny_tui.domain.action_log import LogEntry, PublicLogEntry
from scrutiny_tui.domain.decisions.owed import settled
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.exemption import Exemption, carried_by, in_stretch
from scrutiny_tui.domain.grammar.errors import CannotRead
from scrutiny_tui.domain.grammar.line import may_open, needs_item
from scrutiny_tui.domain.grammar.result import OwnerAndDue, Recorded
from scrutiny_tui.domain.meetings import Item
from scrutiny_tui.domain.order_keys import between, place_at
from scrutiny_tui.domain.recording.change_builder import (
    follow_up_of,
    log_entry,
    place_before_items,
    text_in_log,
)
from scrutiny_tui.domain.recording.places import entries_apart
from scrutiny_tui.domain.room_events import Exclusion, MeetingTime, PublicReturns
from scrutiny_tui.domain.sitting import Sitting


def rewritten(
    sitting: Sitting,
    entry: Entry,
    line: str,
    recorded: Recorded,
    reference: str,
    exempt: Exemption | None = None,
) -> Sitting:
    """The sitting with an entry rewritten. A public one that is altered in private becomes exempt.

    Its log entry keeps its reference. Of text, owners and due date only those that the new line alters are
    altered in the log, so that what was followed up since stands.

    Args:
        sitting: the sitting before.
        entry: the entry.
        line: the new line, as typed.
        recorded: the result of reading it.
        reference: the reference for a new log entry, where the line asks for one and the entry has none.
        exempt: the exemption under which the new line was typed; None for one typed in public.

    Raises:
        CannotRead: exempt words would come into public.
    """
    altered = (line, recorded.body) != (entry.line, entry.body)
    after = replace(
        entry,
        line=line,
        body=recorded.body,
        mentions=recorded.mentions,
        follow_up=None,
        exempt=entry.exempt or (carried_by(recorded.body, exempt) if altered else None),
    )
    log = sitting.log
    if recorded.asked is None:
        log = _without(log, entry)
    elif entry.follow_up is None:
        after = replace(after, follow_up=follow_up_of(recorded.asked, reference))
        log = (*log, log_entry(sitting, after, recorded.asked, reference))
    else:
        after = replace(after, follow_up=follow_up_of(recorded.asked, entry.follow_up.reference))
        log = tuple(_relogged(logged, entry, after, recorded.asked, sitting) for logged in log)
    entries = tuple(after if other.id == entry.id else other for other in sitting.entries)
    return settled(_kept_private(sitting, replace(sitting, entries=entries, log=log), entry), entry.item)


def without(sitting: Sitting, entry: Entry) -> Sitting:
    """The sitting without `entry` and its log entry.

    Raises:
        CannotRead: exempt words would come into public.
    """
    entries = tuple(other for other in sitting.entries if other.id != entry.id)
    after = replace(sitting, entries=entries, log=_without(sitting.log, entry))
    return settled(_kept_private(sitting, after, entry), entry.item)


def moved(sitting: Sitting, entry: Entry, by: int) -> Sitting:
    """The sitting with `entry` one place up (`by` -1) or down (+1) in its item; at either end it stays.

    Raises:
        CannotRead: it would come out of, or into, an exempt stretch; or, for a mark, exempt words would come
            into public, or another mark is in its way.
    """
    as_it_was, sitting = sitting, entries_apart(sitting)
    entry = sitting.entry(entry.id) or entry
    others = [other for other in sitting.of_item(entry.item) if other.id != entry.id]
    here = sum(other.place < entry.place for other in others) + by
    if not 0 <= here <= len(others):
        return as_it_was
    if _is_mark(entry):
        return _mark_moved(sitting, entry, others[here if by < 0 else here - 1], by)
    for place in _places(sitting, entry, others, here):
        after = _replaced(sitting, replace(entry, place=place))
        if (entry.id in in_stretch(after.entries)) == (entry.id in in_stretch(sitting.entries)):
            return settled(_with_log_alike(after), entry.item)
    raise CannotRead("It would cross the line between public and exempt. Move /exempt or /public instead.")


def moved_to(sitting: Sitting, entry: Entry, item: Item | None) -> Sitting:
    """The sitting with `entry` in another item, or, with None, before the first.

    Its place in the order of discussion stays, unless it goes before the first item.

    Raises:
        CannotRead: it belongs to an item, or exempt words would come into public.
    """
    if item is None:
        return _moved_before_items(sitting, entry)
    log = (replace(one, item=item.id) if one.entry == entry.id else one for one in sitting.log)
    after = replace(_replaced(sitting, replace(entry, item=item.id)), log=tuple(log))
    return settled(after, entry.item, item.id)


def _moved_before_items(sitting: Sitting, entry: Entry) -> Sitting:
    if needs_item(entry.body) and not may_open(entry.body):
        raise CannotRead(
            "This belongs to an item: only words that were said, and who came, stand before the first."
        )
    if isinstance(entry.body, MeetingTime | Exclusion | PublicReturns):
        raise CannotRead("This stands where it happened, and not before the first item.")
    others = entries_apart(sitting.with_entries(one for one in sitting.entries if one.id != entry.id))
    log = (replace(one, item=None) if one.entry == entry.id else one for one in sitting.log)
    moved = replace(entry, item=None, place=place_before_items(others))
    after = replace(others.with_entries((*others.entries, moved)), log=tuple(log))
    return settled(_kept_private(sitting, after, entry), entry.item)


def _mark_moved(sitting: Sitting, mark: Entry, over: Entry, by: int) -> Sitting:
    """The sitting with a mark right before `over`, or right after it: other items may have more beyond."""
    order = [other for other in sitting.entries if other.id != mark.id]
    at = order.index(over) + (by > 0)
    after = _replaced(sitting, replace(mark, place=place_at(at, [other.place for other in order])))
    if _marks(after) != _marks(sitting):
        raise CannotRead("/exempt and /public are not moved over one another.")
    return settled(_kept_private(sitting, after, mark, over), mark.item)


def _places(sitting: Sitting, entry: Entry, others: list[Entry], here: int) -> tuple[str, str]:
    """Two places between the same neighbours in the item, one next to each: other items may lie between."""
    order = [other for other in sitting.entries if other.id != entry.id]
    low = order.index(others[here - 1]) if here else -1
    high = order.index(others[here]) if here < len(others) else len(order)
    places = [None, *(other.place for other in order), None]
    return between(places[low + 1], places[low + 2]), between(places[high], places[high + 1])


def _replaced(sitting: Sitting, entry: Entry) -> Sitting:
    return sitting.with_entries(entry if other.id == entry.id else other for other in sitting.entries)


def _kept_private(before: Sitting, after: Sitting, entry: Entry, over: Entry | None = None) -> Sitting:
    """The sitting after an edit that brings nothing into public.

    The public's return may move up over what stays exempt all the same, and over the one entry in sight: one
    that carries no exemption was recorded in public, and the return was moved down over it.

    Args:
        before: the sitting before.
        after: the sitting after.
        entry: the entry that was edited.
        over: the entry that it was moved over.
    """
    left = in_stretch(before.entries).intersection(e.id for e in after.entries) - in_stretch(after.entries)
    if isinstance(entry.body, PublicReturns):
        left -= {e.id for e in after.entries if e.exempt is not None or e is over}
    if left:
        raise CannotRead("Exempt words would come into public: only /public ends an exempt stretch.")
    return _with_log_alike(after)


def _with_log_alike(sitting: Sitting) -> Sitting:
    """The sitting with each log entry in an exempt stretch as its entry is."""
    private = in_stretch(sitting.entries)
    log = (replace(one, in_stretch=one.entry in private) if one.entry else one for one in sitting.log)
    return replace(sitting, log=tuple(log))


def _marks(sitting: Sitting) -> list[str]:
    return [entry.id for entry in sitting.entries if _is_mark(entry)]


def _is_mark(entry: Entry) -> bool:
    return isinstance(entry.body, Exclusion | PublicReturns)


def _without(log: tuple[LogEntry, ...], entry: Entry) -> tuple[LogEntry, ...]:
    return tuple(logged for logged in log if logged.entry != entry.id)


def _relogged(
    logged: LogEntry, before: Entry, after: Entry, asked: OwnerAndDue, sitting: Sitting
) -> LogEntry:
    if logged.entry != before.id or before.follow_up is None:
        return logged
    fresh = log_entry(sitting, after, asked, logged.id)
    if after.exempt is not None and logged.exempt is None and logged.public is None:
        logged = replace(logged, public=PublicLogEntry.of(logged))
    return replace(
        logged,
        kind=fresh.kind,
        text=fresh.text if text_in_log(sitting, before) != fresh.text else logged.text,
        owners=fresh.owners if before.follow_up.owners != asked.owners else logged.owners,
        due=fresh.due if before.follow_up.due != asked.due else logged.due,
        exempt=logged.exempt or after.exempt,
    )
