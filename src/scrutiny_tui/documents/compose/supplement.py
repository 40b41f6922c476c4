"""A supplement to an agenda that was given out: only what is new since, each item as in the agenda."""

from collections.abc import Iterator, Sequence
from functools import partial

from msgspec.structs import replace

from scrutiny_tui.documents.compose import item_head, minutes_head
from scrutiny_tui.documents.compose.agenda import by_agenda_number, exempt_line
from scrutiny_tui.documents.compose.context import Context
from scrutiny_tui.documents.compose.document_frame import DocumentFrame
from scrutiny_tui.documents.paragraph_roles import Role
from scrutiny_tui.documents.styles.schema.house_style import HouseStyle
from scrutiny_tui.domain.agenda_changes import ItemChange, Moved, Supplement
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.part import Part
from scrutiny_tui.domain.printable import Block, Printable, kept_together
from scrutiny_tui.domain.sitting import Sitting


def compose_supplement(sitting: Sitting, supplement: Supplement, style: HouseStyle) -> Printable:
    """A supplement, as it was given out or, as a draft, as it would be now.

    Args:
        sitting: the whole sitting, for the meeting and the people. Nothing else of it is printed.
        supplement: the supplement, which holds nothing but what is public.
        style: the house style.
    """
    agenda = supplement.agenda
    off = tuple(change.item for change in supplement.changes.items if change.taken_off)
    held = replace(sitting, items=(*agenda.items, *off), entries=agenda.entries, log=())
    if agenda.held is not None:
        of = agenda.held
        held = replace(held, meeting=replace(held.meeting, date=of.date, time=of.time, venue=of.venue))
    context, words = by_agenda_number(held, style), style.papers.supplement
    given = context.date(supplement.on) if supplement.on else ""
    say = partial(
        minutes_head.meeting_wording,
        context,
        number=str(supplement.number),
        given=given,
        agenda=context.date(supplement.agenda_on),
    )
    blocks: list[Block] = [*context.paragraph(Role.MEETING, say(words.given))] if given else []
    if supplement.changes.moved:
        blocks += context.paragraph(Role.MEETING, _moved(context, supplement.changes.moved))
    if supplement.why:
        reason = supplement.why.rstrip(".") if words.why.endswith(".") else supplement.why
        blocks += context.paragraph(Role.MEETING, context.say(words.why, reason=reason))
    for change in supplement.changes.items:
        blocks += kept_together(_item(context, change))
    blocks += [] if supplement.changes else context.paragraph(Role.MEETING, context.say(words.none))
    return DocumentFrame(sitting.committee, style, Part.PUBLIC, say).around(
        blocks,
        document=words.document,
        line=words.line,
        above=style.papers.agenda.council,
        notice="" if given else words.not_given,
        draft=not given,
    )


def _moved(context: Context, moved: Moved) -> str:
    """That the meeting is held at another time or place."""
    before = moved.before
    return minutes_head.meeting_wording(
        context,
        context.style.papers.supplement.moved,
        old_date=context.date(before.date),
        old_time=context.time(before.time),
        old_venue=before.venue,
    )


def _item(context: Context, change: ItemChange) -> Iterator[Block]:
    """What is new of one item."""
    words = context.style.papers.supplement
    yield item_head.item_heading(context, change.item)
    if change.taken_off:
        yield from context.paragraph(Role.URGENT, context.say(words.removed))
        return
    yield from _about(context, change)
    if change.is_new:
        yield from _head(context, change, change.added)
        return
    yield from _head(context, change, ())
    for wording, found in (
        (words.followed, change.followed),
        (words.papers, change.added),
        (words.altered, change.altered),
    ):
        if found:
            yield from context.paragraph(Role.URGENT, context.say(wording))
            yield from _lines(context, change, found)
    for entry in change.gone:
        yield from context.paragraph(Role.URGENT, context.say(words.gone, text=context.words(entry)), entry)


def _about(context: Context, change: ItemChange) -> Iterator[Block]:
    """That an item is new, or what it was in the agenda; whether it is to be considered in private."""
    words, item = context.style.papers.supplement, change.item
    said = {
        words.added: change.is_new,
        words.considered: change.is_considered,
        words.public: change.privacy_changed and item.likely_exempt is None,
    }
    for wording, holds in said.items():
        yield from context.paragraph(Role.URGENT, context.say(wording)) if holds else ()
    if change.old_title:
        yield from context.paragraph(Role.URGENT, context.say(words.title, title=change.old_title))
    if item.is_private and (change.is_new or change.privacy_changed):
        yield from exempt_line(context, item)


def _head(context: Context, change: ItemChange, entries: Sequence[Entry]) -> Iterator[Block]:
    """What an agenda prints at the head of an item: its course, why it is urgent, and these lines."""
    item, old = change.item, change.before
    if old is not None and old.urgent_because == item.urgent_because:
        item = replace(item, urgent_because="")
    if not change.is_new and not change.course_changed:
        item = replace(item, withdrawn=False, deferred_to=None, taken_with="")
    yield from item_head.item_head_blocks(context, item, entries, context.style.papers.agenda)


def _lines(context: Context, change: ItemChange, entries: Sequence[Entry]) -> Iterator[Block]:
    """Author lines, purposes and papers, as the agenda prints them."""
    bare = replace(change.item, urgent_because="", withdrawn=False, deferred_to=None, taken_with="")
    yield from item_head.item_head_blocks(context, bare, entries, context.style.papers.agenda)
