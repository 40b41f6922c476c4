"""Everything that is doubted in a meeting, in the order of the minutes."""

from collections.abc import Callable, Iterator
from typing import TypeAlias

from scrutiny_tui.domain.action_log import LogEntry
from scrutiny_tui.domain.derived import once_per_sitting
from scrutiny_tui.domain.doubts import (
    agenda,
    follow_ups,
    only_words,
    other_titles,
    owed,
    repeated_lines,
    unfinished,
)
from scrutiny_tui.domain.doubts.dates import (
    answered_before_asked,
    backward_ranges,
    before_or_after,
    calendar,
    dates_said_twice,
    days_off,
    far_off,
    later_than_due,
    meetings_to_come,
    months_to_come,
    not_yet_past,
    other_meetings,
    past_days,
    times,
)
from scrutiny_tui.domain.doubts.decisions import (
    alike_in_two_items,
    amended_words,
    amendments,
    deferrals,
    deferred_until,
    elections,
    motions,
    movers,
    outcomes,
    reasons,
    resolved_and_lost,
    resolved_twice,
    resolved_words,
    votes,
)
from scrutiny_tui.domain.doubts.doubt import Doubt, DoubtKind
from scrutiny_tui.domain.doubts.names import names_in_text, not_known, speakers
from scrutiny_tui.domain.doubts.privacy import (
    exclusion_decided,
    exempt_words,
    public_business,
    public_in_words,
    public_out,
    published_paragraphs,
)
from scrutiny_tui.domain.doubts.room import (
    adjourned,
    chairing,
    declarations,
    elected_chair,
    misplaced_attendance,
    misplaced_declarations,
    presence,
    printed_order,
    quorum,
)
from scrutiny_tui.domain.doubts.sentences import check as sentences
from scrutiny_tui.domain.doubts.sentences import owners_in_their_line
from scrutiny_tui.domain.doubts.wordings import (
    amounts_decided,
    costs_told,
    counted_twice,
    directions,
    fewer_of,
    figures_meant,
    figures_said_twice,
    lists_said,
    malformed_figures,
    parts_in_list,
    proposed_otherwise,
    reckoning,
    remainders,
    sums_judged,
    sums_nearly_said,
    sums_of_bidders,
)
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.meetings import Item
from scrutiny_tui.domain.outcomes import Action, Request
from scrutiny_tui.domain.room_events import Attendance, Confirmation, Declaration, MeetingTime, Presence
from scrutiny_tui.domain.sitting import Sitting

_OfEntries: TypeAlias = dict[str, tuple[Entry, tuple[Doubt, ...]]]
_OfItems: TypeAlias = dict[str | None, tuple[tuple[object, ...], tuple[Doubt, ...]]]
_ROOM = (Attendance, Presence, Declaration, MeetingTime, Confirmation)
"""What alters the doubts of every item: who is in the room and may vote, the clock, minutes confirmed."""
_OWED = (Action, Request)
"""What alters the doubts of other items that something is told in words only: it may be of this."""
_IN_ENTRY: tuple[Callable[[Sitting, Entry], Iterator[Doubt]], ...] = (
    unfinished.check,
    calendar.check,
    backward_ranges.check,
    past_days.check,
    not_yet_past.check,
    before_or_after.check,
    answered_before_asked.check,
    days_off.check,
    malformed_figures.check,
    fewer_of.check,
    meetings_to_come.check,
    only_words.check,
)
_IN_ITEM: tuple[Callable[[Sitting, str | None], Iterator[Doubt]], ...] = (
    not_known.check,
    repeated_lines.check,
    other_titles.check,
    names_in_text.check,
    speakers.check,
    sentences.check,
    movers.check,
    votes.check,
    outcomes.check,
    motions.check,
    resolved_words.check,
    resolved_twice.check,
    resolved_and_lost.check,
    reasons.check,
    amendments.check,
    amended_words.check,
    deferrals.check,
    deferred_until.check,
    elections.check,
    elected_chair.check,
    follow_ups.check,
    owners_in_their_line.check,
    figures_said_twice.check,
    counted_twice.check,
    reckoning.check,
    directions.check,
    remainders.check,
    parts_in_list.check,
    figures_meant.check,
    lists_said.check,
    dates_said_twice.check,
    months_to_come.check,
    later_than_due.check,
    far_off.check,
    amounts_decided.check,
    sums_of_bidders.check,
    sums_nearly_said.check,
    sums_judged.check,
    costs_told.check,
    proposed_otherwise.check,
    quorum.check,
    adjourned.check,
    chairing.check,
    agenda.check,
)
_IN_MEETING = (
    presence.check,
    misplaced_attendance.check,
    printed_order.check,
    public_out.check,
    public_business.check,
    public_in_words.check,
    published_paragraphs.check,
    exempt_words.check,
    exclusion_decided.check,
    declarations.check,
    misplaced_declarations.check,
    times.check,
    alike_in_two_items.check,
    movers.of_wordless,
    owed.check,
    other_meetings.check,
    agenda.of_items,
    calendar.of_titles,
)


@once_per_sitting(changed_by=(Entry, Item, LogEntry))
def doubts_of(sitting: Sitting) -> tuple[Doubt, ...]:
    """Everything that is doubted in a meeting.

    Doubts are worked out only when asked for, and then only for what was altered since the last time: the
    lines of a file are checked together, at its end.

    Args:
        sitting: the whole sitting, not a part of it.

    Returns:
        What belongs to no item first, then item after item of the agenda: first what is doubted of the item
        itself, then of each of its entries in order.
    """
    items = {item.id: number for number, item in enumerate(sitting.items, 1)}
    places = {entry.id: entry.place for entry in sitting.entries}
    found = (
        *_of_entries(sitting),
        *_of_items(sitting),
        *(d for check in _IN_MEETING for d in check(sitting)),
    )
    return tuple(
        sorted(
            dict.fromkeys(found), key=lambda d: (items.get(d.item or "", 0), places.get(d.entry or "", ""))
        )
    )


def new_doubts(before: Sitting, after: Sitting) -> tuple[Doubt, ...]:
    """What is doubted in a meeting and was not doubted before something was recorded."""
    known = set(doubts_of(before))
    return tuple(doubt for doubt in doubts_of(after) if doubt not in known)


def read_ahead(sitting: Sitting) -> None:
    """Read the words of a meeting, and keep what they assert: `doubts_of` then takes a fraction of its time.

    Nothing outside the sitting is looked up, so another thread may do it.
    """
    for entry in sitting.entries:
        sentences.asserted_in(sitting, entry)


def _of_entries(sitting: Sitting) -> Iterator[Doubt]:
    known = _known_of_entries(sitting)
    for entry in sitting.entries:
        found = known.get(entry.id)
        if found is None or found[0] is not entry:
            doubts = tuple(doubt for check in _IN_ENTRY for doubt in check(sitting, entry))
            found = known[entry.id] = entry, doubts
        yield from found[1]


def _of_items(sitting: Sitting) -> Iterator[Doubt]:
    known = _known_of_items(sitting)
    for item in dict.fromkeys([None, *(item.id for item in sitting.items)]):
        made_of = (sitting.of_item(item), sitting.items, _room(sitting), _owed(sitting))
        before = known.get(item)
        if before is None or _is_altered(made_of, *before):
            doubts = tuple(doubt for check in _IN_ITEM for doubt in check(sitting, item))
            before = known[item] = made_of, doubts
        yield from before[1]


def _is_altered(now: tuple[object, ...], before: tuple[object, ...], doubts: tuple[Doubt, ...]) -> bool:
    """Whether anything was altered from which the doubts of an item were worked out."""
    altered = [fact is not known for fact, known in zip(now, before, strict=True)]
    # What is owed, the last of them, matters only where words alone tell of something.
    return any(altered[:-1]) or (altered[-1] and any(doubt.kind is DoubtKind.ONLY_WORDS for doubt in doubts))


@once_per_sitting(changed_by=())
def _known_of_entries(_sitting: Sitting) -> _OfEntries:
    """The doubts of each entry checked so far, with the entry: the same words are not searched again."""
    return {}


@once_per_sitting(changed_by=())
def _known_of_items(_sitting: Sitting) -> _OfItems:
    """The doubts of each item worked out so far, with what they were worked out from."""
    return {}


@once_per_sitting(changed_by=_ROOM)
def _room(sitting: Sitting) -> tuple[Entry, ...]:
    """What alters the doubts of every item: the same object until something is added to it."""
    return tuple(entry for entry in sitting.entries if isinstance(entry.body, _ROOM))


@once_per_sitting(changed_by=_OWED)
def _owed(sitting: Sitting) -> tuple[Entry, ...]:
    """What is asked for in the meeting: the same object until something is added to it."""
    return tuple(entry for entry in sitting.entries if isinstance(entry.body, _OWED))
