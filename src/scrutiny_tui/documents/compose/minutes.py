"""The minutes of a meeting, and single items of them."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, pairwise, takewhile
from typing import get_args

from scrutiny_tui.documents.compose import discussion, item_head, minutes_head, room_events
from scrutiny_tui.documents.compose.attendance_list import attendance_blocks
from scrutiny_tui.documents.compose.closing_blocks import closing_blocks, outcome_in_text, response_line
from scrutiny_tui.documents.compose.context import Context
from scrutiny_tui.documents.compose.decision_blocks import decision_blocks
from scrutiny_tui.documents.compose.declarations import declaration_blocks, declared_together
from scrutiny_tui.documents.compose.glossary import GlossaryTerms, glossary_table
from scrutiny_tui.documents.compose.list_builder import ListBuilder
from scrutiny_tui.documents.compose.matters_arising import said_of_log
from scrutiny_tui.documents.compose.particulars import particular_blocks
from scrutiny_tui.documents.compose.reading_order import ReadingOrder
from scrutiny_tui.documents.compose.side_column import with_side_column
from scrutiny_tui.documents.paragraph_roles import Role
from scrutiny_tui.documents.styles.schema.discussion import CountedThrough
from scrutiny_tui.documents.styles.schema.glossary import GlossaryIn
from scrutiny_tui.documents.styles.schema.house_style import HouseStyle
from scrutiny_tui.documents.styles.schema.resolution import ResolutionPlace
from scrutiny_tui.domain.decisions.decision import Decision
from scrutiny_tui.domain.decisions.grouping import decisions, decisions_of
from scrutiny_tui.domain.decisions.runs import runs_of
from scrutiny_tui.domain.discussion import Author, Heading, Note, Paper, Point, Purpose
from scrutiny_tui.domain.entries import Body, Entry, Outcome
from scrutiny_tui.domain.initials_said import said_before
from scrutiny_tui.domain.meetings import Item
from scrutiny_tui.domain.outcomes import (
    Action,
    AskedAgain,
    Conclusion,
    LogClosed,
    LogUpdated,
    Recommendation,
    Request,
    Responded,
    SaidOfLog,
)
from scrutiny_tui.domain.part import Part, part_of
from scrutiny_tui.domain.particulars import CallInOutcome, Particular
from scrutiny_tui.domain.printable import Block, Paragraph, Printable, Run
from scrutiny_tui.domain.room_events import (
    Confirmation,
    Exclusion,
    MeetingTime,
    NoApologies,
    NoDeclarations,
    Presence,
    PublicReturns,
)
from scrutiny_tui.domain.sitting import Sitting

_OUTSIDE_DISCUSSION: tuple[type[Body], ...] = (Author, Paper, Purpose, Note)
_BUSINESS: tuple[type[Body], ...] = (
    Point,
    Heading,
    Particular,
    CallInOutcome,
    Responded,
    *get_args(SaidOfLog),
    *get_args(Outcome),
)


def compose_minutes(sitting: Sitting, style: HouseStyle, part: Part = Part.PUBLIC) -> Printable:
    """The minutes of a meeting.

    Args:
        sitting: the whole sitting; the part is taken from it before anything is composed.
        style: the house style.
        part: public, or what was recorded in private.

    Returns:
        The document, which is a draft until the minutes are confirmed.
    """
    reading = ReadingOrder.of(part_of(sitting, part))
    context = Context(reading.sitting, style, GlossaryTerms(reading.sitting, style))
    exempt = part is Part.EXEMPT
    named = room_events.exempt_paragraphs(context, _paragraphs(sitting)) if exempt else ""
    notice = minutes_head.meeting_wording(context, style.exempt.heading, paragraphs=named)
    notices = context.paragraph(Role.EXEMPT, notice) if exempt else ()
    sections = _sections(context, reading, notices)
    blocks = tuple(chain.from_iterable(blocks for _, blocks in sections))
    return Printable(
        title=minutes_head.meeting_wording(context, style.front.document),
        subject=minutes_head.meeting_wording(context, style.front.subject),
        author=sitting.committee.name,
        blocks=(*blocks, *glossary_table(context, blocks, GlossaryIn.MINUTES)),
        header=minutes_head.meeting_wording(
            context, style.exempt.header if exempt else style.front.header, paragraphs=named
        ),
        footer=minutes_head.meeting_wording(context, style.front.footer),
        pages=style.front.pages,
        initials=context.say(style.front.initials),
        draft=minutes_head.watermark_words(context),
        fields=minutes_head.template_values(context),
        language=style.language,
    )


def compose_preview(sitting: Sitting, style: HouseStyle) -> Sequence[tuple[str, tuple[Block, ...]]]:
    """The minutes of a meeting with exempt business in its place, for the clerk who takes them.

    Args:
        sitting: the whole sitting.
        style: the house style.

    Returns:
        Pairs of an item's identifier and its blocks; the identifier is empty for the blocks before the first
        item and after the last.
    """
    reading = ReadingOrder.of(sitting)
    context = Context(reading.sitting, style, GlossaryTerms(reading.sitting, style))
    return list(_sections(context, reading))


def compose_item(sitting: Sitting, item: Item, style: HouseStyle) -> tuple[Block, ...]:
    """One item as the minutes will print it, from its title to its closing blocks.

    Args:
        sitting: the sitting, or the part of it that is wanted.
        item: one of its items.
        style: the house style.

    Returns:
        The blocks, each with the identifier of the entry that it comes from.
    """
    before: tuple[Item, ...] = ()
    if style.discussion.counted_through is CountedThrough.MEETING:
        before = tuple(takewhile(lambda other: other.id != item.id, sitting.items))
    *_, blocks = _items(sitting, (*before, item), style)
    return blocks


def _sections(
    context: Context, reading: ReadingOrder, notices: Iterable[Block] = ()
) -> Iterator[tuple[str, tuple[Block, ...]]]:
    before = _discussion_blocks(context, context.lists(), reading.before, decisions(reading.before))
    after = _discussion_blocks(context, context.lists(), reading.after, decisions(reading.after))
    yield (
        "",
        (*minutes_head.title_blocks(context), *notices, *attendance_blocks(context), *before),
    )
    items = context.sitting.items
    for item, blocks in zip(items, _items(context.sitting, items, context.style), strict=True):
        yield item.id, blocks
    signed = filter(None, map(context.say, context.style.signature))
    lines = (Paragraph(Role.SIGNATURE, (Run(f"{line} \t"),)) for line in signed)
    yield "", (*after, *minutes_head.confirmed_blocks(context), *lines)


def _items(sitting: Sitting, items: Iterable[Item], style: HouseStyle) -> Iterator[tuple[Block, ...]]:
    """The blocks of each item; points count on from item to item if the style says so."""
    on = style.discussion.counted_through is CountedThrough.MEETING
    last = None
    for item in items:
        context = Context(sitting, style, GlossaryTerms(sitting, style, {*said_before(sitting, item)}))
        lists = context.lists(item, last)
        yield _item_blocks(context, lists, item)
        last = lists.last_point if on else None


def _item_blocks(context: Context, lists: ListBuilder, item: Item) -> tuple[Block, ...]:
    style, entries = context.style, context.sitting.of_item(item.id)
    decided = decisions_of(context.sitting, item.id)
    first = (
        decided
        if style.resolution.place in (ResolutionPlace.FIRST, ResolutionPlace.FIRST_AND_CLOSING)
        else ()
    )
    blocks = (
        item_head.item_heading(context, item),
        *item_head.item_head_blocks(context, item, entries),
        *(block for decision in first for block in decision_blocks(context, lists, decision)),
        *(room_events.exempt_notice(context) if _begins_in_private(context, item, entries) else ()),
        *_discussion_blocks(context, lists, entries, decided, attendance=True),
        *closing_blocks(context, lists, entries, decided),
    )
    return tuple(with_side_column(style, blocks))


def _discussion_blocks(
    context: Context,
    lists: ListBuilder,
    entries: Sequence[Entry],
    decided: Sequence[Decision],
    *,
    attendance: bool = False,
) -> Iterator[Block]:
    """The blocks of entries in the course of the discussion.

    Args:
        context: the sitting and the style.
        lists: the lists for them, with none begun.
        entries: the entries of one item, or those outside all items.
        decided: the decisions among them.
        attendance: whether to print attendance as sentences, in addition to the list of those present.
    """
    printed = [entry for entry in entries if not isinstance(entry.body, _OUTSIDE_DISCUSSION)]
    declared = {lines[0].entry.id: lines for lines in declared_together(printed)}
    business = any(map(_is_business, printed))
    told = room_events.attendance_told_together(context, printed, business=business) if attendance else {}
    runs = [(decision, run) for decision in decided for run in runs_of(decision, printed)]
    begins = {run[0].id: (decision, run) for decision, run in runs}
    in_decisions = {entry.id for _, run in runs for entry in run}
    taken = context.style.resolution.place in (ResolutionPlace.TAKEN, ResolutionPlace.TAKEN_AND_CLOSING)
    leading = {above.id for above, below in pairwise(printed) if _is_sub_point(below)}
    for entry in printed:
        if entry.id in begins and taken:
            yield from decision_blocks(context, lists, *begins[entry.id])
        elif entry.id in declared:
            yield from declaration_blocks(context, lists, declared[entry.id])
        elif entry.id in told:
            lists.end()
            for sentence in told[entry.id]:
                yield from room_events.attendance_sentence(context, sentence)
        elif entry.id not in in_decisions:
            yield from _entry_blocks(context, lists, entry, leads=entry.id in leading)


def _entry_blocks(context: Context, lists: ListBuilder, entry: Entry, *, leads: bool) -> Iterator[Block]:
    body = entry.body
    match body:
        case Point():
            yield from discussion.point_blocks(context, lists, entry, body, leads=leads)
        case Heading():
            lists.end()
            yield discussion.heading_block(context, entry)
        case Request() | Action() | Recommendation() | Conclusion():
            yield from outcome_in_text(context, entry)
        case Particular() | CallInOutcome():
            yield from particular_blocks(context, lists, entry)
        case Responded():
            lists.end()
            yield from response_line(context, entry, body)
        case LogUpdated() | LogClosed() | AskedAgain():
            lists.end()
            yield from said_of_log(context, entry, body)
        case (
            Presence()
            | NoApologies()
            | NoDeclarations()
            | MeetingTime()
            | Exclusion()
            | PublicReturns()
            | Confirmation()
        ):
            yield from room_events.room_event_blocks(context, lists, entry, body)
        case _:  # printed in the list of those present, or with the first interest declared
            pass


def _begins_in_private(context: Context, item: Item, entries: Iterable[Entry]) -> bool:
    """Whether the public was excluded before the item began, and not during it, where that is recorded."""
    left = any(isinstance(entry.body, Exclusion) for entry in entries)
    return item.id in context.sitting.withheld and not left


def _is_sub_point(entry: Entry) -> bool:
    return isinstance(entry.body, Point) and entry.body.mark is not None


def _is_business(entry: Entry) -> bool:
    """Whether the entry is business, and not only attendance."""
    return isinstance(entry.body, _BUSINESS)


def _paragraphs(sitting: Sitting) -> tuple[int, ...]:
    """The paragraphs of Schedule 12A under which the public was excluded, each once.

    Empty if one exclusion names none, since the paragraphs of others would then be claimed for it as well.
    """
    named = [entry.body.paragraphs for entry in sitting.entries if isinstance(entry.body, Exclusion)]
    return tuple(sorted({number for each in named for number in each})) if all(named) else ()
