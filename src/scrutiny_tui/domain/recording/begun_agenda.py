"""The edits that begin the agenda of a meeting: with standing items, and with what is planned for it."""

from collections.abc import Callable, Iterator, Sequence
from typing import TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from scrutiny_tui.domain.changes import Edit, added, replaced
from scrutiny_tui.domain.discussion import Author, Note, Purpose
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.exemption import Exemption
from scrutiny_tui.domain.forward_plan import ForwardDecision
from scrutiny_tui.domain.item_numbers import next_number
from scrutiny_tui.domain.meetings import Item
from scrutiny_tui.domain.order_keys import between
from scrutiny_tui.domain.particulars import COMMANDS, Particular, ParticularKind
from scrutiny_tui.domain.preparation import TimeAllowed
from scrutiny_tui.domain.standing_agenda import DaysAround, StandingItem, closes_an_agenda, filled
from scrutiny_tui.domain.text import counted
from scrutiny_tui.domain.work_programme import PlannedItem

USUAL = "Usual words:"
"""How the note begins that holds the usual words of an item."""


class WaitingItem(Struct, frozen=True):
    """Something planned that comes onto an agenda.

    Attributes:
        planned: what was planned.
        exempt: the exemption under which it was; None for what is public.
        decision: the decision of the forward plan that is to be considered before it is taken; None for what
            is planned otherwise.
    """

    planned: PlannedItem
    exempt: Exemption | None = None
    decision: ForwardDecision | None = None


Beginning: TypeAlias = StandingItem | WaitingItem


def with_waiting(standing: Sequence[StandingItem], waiting: Sequence[WaitingItem]) -> list[Beginning]:
    """The items of an agenda in order: what is planned stands before the items that close every agenda.

    Args:
        standing: the standing items, in order.
        waiting: what is planned for the meeting.
    """
    business = [at for at, item in enumerate(standing, 1) if not closes_an_agenda(item.title)]
    at = business[-1] if business else 0
    return [*standing[:at], *waiting, *standing[at:]]


def begun_agenda(
    meeting: str,
    beginning: Sequence[Beginning],
    around: DaysAround,
    new_id: Callable[[], str],
    *,
    items: Sequence[Item] = (),
    entries: Sequence[Entry] = (),
) -> tuple[Edit, ...]:
    """The edits that add items to an agenda. One whose title stands there already is not added again.

    Args:
        meeting: reference of the meeting.
        beginning: the items, in order.
        around: the days of the meetings before and after.
        new_id: returns an identifier that was never given out before.
        items: the items that are there already, in order.
        entries: the entries that are there already, in order.
    """
    titles = {item.title.casefold(): item.id for item in items}
    place = items[-1].place if items else None
    last = entries[-1].place if entries else None
    numbers = [item.number for item in items]
    edits: list[Edit] = []
    for one in beginning:
        item = _item(one, meeting, around)
        if item.title.casefold() in titles:
            edits += _taken_up(one, meeting, titles[item.title.casefold()])
            continue
        place = between(place, None)
        numbers.append(next_number(numbers))
        item = replace(item, id=new_id(), place=place, number=numbers[-1])
        edits += (*added(item), *_taken_up(one, meeting, item.id))
        for line, body in _bodies(one, around):
            last = between(last, None)
            edits += added(Entry(new_id(), meeting, item.id, last, line, body, exempt=item.exempt))
    return tuple(edits)


def _item(one: Beginning, meeting: str, around: DaysAround) -> Item:
    """The item before it has an identifier, a place and a number."""
    if isinstance(one, StandingItem):
        title = filled(one.title, around)
        return Item("", meeting, "", "", title, one.kind, likely_exempt=one.likely_exempt)
    likely = one.exempt.paragraphs if one.exempt is not None else None
    planned = one.planned
    return Item("", meeting, "", "", planned.title, planned.kind, exempt=one.exempt, likely_exempt=likely)


def _taken_up(one: Beginning, meeting: str, item: str) -> tuple[Edit, ...]:
    """The edit by which something planned knows the item that it became."""
    if isinstance(one, StandingItem):
        return ()
    exempt = one.planned.exempt or one.exempt
    after = replace(one.planned.placed_at(meeting), on_agenda=item, exempt=exempt)
    return replaced(one.planned, after)


def _bodies(one: Beginning, around: DaysAround) -> Iterator[tuple[str, Purpose | Author | Note | Particular]]:
    """What is recorded of the parts of an item, each with the line that types it."""
    allowed = None
    if isinstance(one, StandingItem):
        purpose, allowed = filled(one.purpose, around), one.allowed
        lead, note = "", f"{USUAL} {filled(one.usual, around, '…')}" if one.usual else ""
    else:
        purpose, lead, note = one.planned.purpose, one.planned.lead, one.planned.notes
    if purpose:
        yield f"/purpose {purpose}", Purpose(purpose)
    if lead:
        yield f"/report {lead}", Author(lead)
    if isinstance(one, WaitingItem) and one.decision is not None:
        yield from _of_decision(one.decision)
    if allowed is not None:
        yield f"/allow {allowed}", TimeAllowed(counted(allowed, "minute"), allowed)
    if note:
        # A note is never printed: it must not keep the minutes from being published.
        yield f"/note {note}", Note(note)


def _of_decision(decision: ForwardDecision) -> Iterator[tuple[str, Particular]]:
    """Who is to take the decision, and when."""
    for kind, text in ((ParticularKind.MAKER, decision.maker), (ParticularKind.MADE, decision.when)):
        if text:
            yield f"/{COMMANDS[kind]} {text}", Particular(kind, text)
