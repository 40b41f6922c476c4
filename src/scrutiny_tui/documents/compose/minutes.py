"""The minutes of a meeting, and one item of them, as they will read."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from scrutiny_tui.documents.compose import discussion, front, room
from scrutiny_tui.documents.compose.closing import closing_blocks, in_text
from scrutiny_tui.documents.compose.context import Context
from scrutiny_tui.documents.compose.lists import Lists
from scrutiny_tui.documents.compose.outcomes import resolution_blocks
from scrutiny_tui.documents.roles import Role
from scrutiny_tui.documents.styles.business import DecidedAt
from scrutiny_tui.documents.styles.house import HouseStyle
from scrutiny_tui.domain.discussion import Author, Heading, Note, Paper, Point, Purpose
from scrutiny_tui.domain.entries import Body, Entry, Outcome
from scrutiny_tui.domain.meetings import Item
from scrutiny_tui.domain.outcomes import Action, Conclusion, Recommendation, Request
from scrutiny_tui.domain.part import Part, part_of
from scrutiny_tui.domain.printable import Block, Paragraph, Printable, Run, plain
from scrutiny_tui.domain.resolutions import resolutions
from scrutiny_tui.domain.room import (
    Attendance,
    Clock,
    Confirmation,
    Declaration,
    Exclusion,
    MeetingTime,
    NoDeclarations,
    Presence,
    PublicReturns,
)
from scrutiny_tui.domain.sitting import Sitting

_NOT_IN_THE_COURSE: tuple[type[Body], ...] = (Author, Paper, Purpose, Note)


def compose_minutes(sitting: Sitting, style: HouseStyle, part: Part = Part.PUBLIC) -> Printable:
    """The minutes of a meeting.

    Args:
        sitting: the whole sitting; the part is taken from it before anything is composed.
        style: the house style.
        part: public, or what was recorded in private.

    Returns:
        The document, a draft until the meeting's minutes are confirmed.
    """
    course = _Course.of(part_of(sitting, part))
    context = Context(course.sitting, style)
    exempt = part is Part.EXEMPT
    named = room.paragraphs_named(context, _paragraphs(sitting)) if exempt else ""
    blocks = [*front.front_blocks(context)]
    if exempt:
        blocks.append(Paragraph(Role.EXEMPT, plain(front.of_meeting(context, style.exempt.heading, named))))
    blocks += front.attendance_blocks(context)
    blocks += _course_blocks(context, context.lists(), course.before)
    for item in context.sitting.items:
        blocks += compose_item(context.sitting, item, style)
    blocks += _course_blocks(context, context.lists(), course.after)
    blocks += front.confirmed_blocks(context)
    blocks += (Paragraph(Role.SIGNATURE, (Run(f"{context.say(line)} \t"),)) for line in style.signature)
    return Printable(
        title=front.of_meeting(context, style.front.document),
        subject=front.of_meeting(context, style.front.subject),
        author=sitting.committee.name,
        blocks=tuple(blocks),
        header=front.of_meeting(context, style.exempt.header if exempt else style.front.header, named),
        footer=front.of_meeting(context, style.front.footer),
        pages=style.front.pages,
        initials=context.say(style.front.initials),
        draft=front.watermark(context),
        fields=front.fields(context),
        language=style.language,
    )


def compose_item(sitting: Sitting, item: Item, style: HouseStyle) -> tuple[Block, ...]:
    """One item as the minutes will print it, from its title to its closing blocks.

    Args:
        sitting: the sitting, or the part of it that is wanted.
        item: one of its items.
        style: the house style.

    Returns:
        The blocks; each names the entry it comes from.
    """
    context, entries = Context(sitting, style), sitting.of_item(item.id)
    lists, decided = context.lists(item), resolutions(entries)
    first = decided if style.resolution.place is DecidedAt.FIRST else ()
    return (
        discussion.item_heading(context, item),
        *discussion.head_blocks(context, item, entries),
        *(block for resolution in first for block in resolution_blocks(context, lists, resolution)),
        *_course_blocks(context, lists, entries, attendance=not any(map(_spoken, entries))),
        *closing_blocks(context, lists, entries, decided),
    )


def _course_blocks(
    context: Context, lists: Lists, entries: Sequence[Entry], *, attendance: bool = False
) -> Iterator[Block]:
    """What entries print in the course of the discussion.

    Args:
        context: the sitting and the style.
        lists: their lists, none of them begun.
        entries: those of one item, or those that belong to none.
        attendance: whether attendance is told in sentences here, besides standing in the list.
    """
    decided = resolutions(entries)
    begins = {resolution.first.id: resolution for resolution in decided}
    told = {entry.id for resolution in decided for entry in resolution.entries}
    taken = context.style.resolution.place in (DecidedAt.TAKEN, DecidedAt.BOTH)
    before = None
    for entry in entries:
        if entry.id in begins and taken:
            yield from resolution_blocks(context, lists, begins[entry.id])
        elif entry.id not in told:
            yield from _entry_blocks(context, lists, entry, before, attendance=attendance)
        if not isinstance(entry.body, _NOT_IN_THE_COURSE):
            before = entry.body


def _entry_blocks(
    context: Context, lists: Lists, entry: Entry, before: Body | None, *, attendance: bool
) -> Iterator[Block]:
    body = entry.body
    match body:
        case Point():
            yield from discussion.point(context, lists, entry, body)
        case Heading():
            lists.end()
            yield discussion.heading(context, entry)
        case Declaration():
            yield from room.declaration(
                context, lists, entry, body, first=not isinstance(before, Declaration)
            )
        case Request() | Action() | Recommendation() | Conclusion():
            yield from in_text(context, entry)
        case Attendance() if attendance:
            yield from room.attendance_sentences(context, entry, body)
        case Presence() | NoDeclarations() | MeetingTime() | Exclusion() | PublicReturns() | Confirmation():
            yield from room.happening(context, lists, entry, body)
        case _:  # the list of those present and the item's head print the others
            pass


def _spoken(entry: Entry) -> bool:
    """Whether the entry is business: what was said or decided, and not only who was there."""
    return isinstance(entry.body, Point | Heading | Outcome)


def _paragraphs(sitting: Sitting) -> tuple[int, ...]:
    """The paragraphs of Schedule 12A under which the public was excluded, each once.

    None where one exclusion names none: the others' would then be claimed for its stretch as well.
    """
    named = [entry.body.paragraphs for entry in sitting.entries if isinstance(entry.body, Exclusion)]
    return tuple(sorted({number for each in named for number in each})) if all(named) else ()


@dataclass(frozen=True)
class _Course:
    """A sitting in the order in which its minutes read.

    What belongs to no item prints where it happened: before the items, in the item it happened in, or after
    the last. The opening of the meeting always stands before the items, and its close after them.

    Attributes:
        sitting: the sitting, with such entries moved into their items.
        before: what prints before the items.
        after: what prints after them.
    """

    sitting: Sitting
    before: tuple[Entry, ...]
    after: tuple[Entry, ...]

    @classmethod
    def of(cls, sitting: Sitting) -> "_Course":
        known = {item.id for item in sitting.items}
        last = max((e.place for e in sitting.entries if e.item in known), default="")
        before, within, after = [], [], []
        item = None
        for entry in sitting.entries:
            if entry.item in known:
                item = entry.item
            if _is(Clock.OPEN, entry) or (item is None and not _is(Clock.CLOSE, entry)):
                before.append(replace(entry, item=None))
            elif _is(Clock.CLOSE, entry) or entry.place > last:
                after.append(replace(entry, item=None))
            else:
                within.append(replace(entry, item=item))
        return cls(sitting.with_entries([*before, *within, *after]), tuple(before), tuple(after))


def _is(clock: Clock, entry: Entry) -> bool:
    return isinstance(entry.body, MeetingTime) and entry.body.kind is clock
