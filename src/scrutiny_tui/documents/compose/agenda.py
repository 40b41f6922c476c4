"""The agenda of a meeting, with what of the action log is before it."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date
from functools import partial

from msgspec.structs import replace

from scrutiny_tui.documents.compose import item_head, minutes_head
from scrutiny_tui.documents.compose.agenda_parts import AgendaParts, agenda_parts
from scrutiny_tui.documents.compose.attendance_list import vote_of
from scrutiny_tui.documents.compose.context import Context
from scrutiny_tui.documents.compose.councils import groups_by_council, on_lines, with_council
from scrutiny_tui.documents.compose.document_frame import DocumentFrame
from scrutiny_tui.documents.compose.glossary import GlossaryTerms, glossary_table
from scrutiny_tui.documents.compose.log_table import LogTables
from scrutiny_tui.documents.compose.room_events import exempt_paragraphs
from scrutiny_tui.documents.paragraph_roles import Role
from scrutiny_tui.documents.styles.schema.glossary import GlossaryIn
from scrutiny_tui.documents.styles.schema.house_style import HouseStyle
from scrutiny_tui.domain.item_kinds import item_of_log
from scrutiny_tui.domain.log_rows import LogRow, arising, closed_since
from scrutiny_tui.domain.meetings import Item
from scrutiny_tui.domain.part import Part, part_of
from scrutiny_tui.domain.people import Capacity, Membership, Office
from scrutiny_tui.domain.printable import Block, Emphasis, Paragraph, Printable, Run, kept_together
from scrutiny_tui.domain.quorum import in_words as quorum_in_words
from scrutiny_tui.domain.sitting import Sitting

_WITHOUT = ("meeting",)
"""Columns of the log for which an upright page has no room."""


def compose_agenda(
    sitting: Sitting,
    log: Iterable[LogRow],
    style: HouseStyle,
    part: Part = Part.PUBLIC,
    *,
    published: date | None = None,
) -> Printable:
    """The agenda: items with purpose, author and papers, and the matters arising.

    These stand under the first item for them, such as "Action log"; else at the end, under their heading.
    Before the items in private the public agenda has the motion to exclude the public (`agenda_parts`).

    An item is marked as exempt if it is likely to be considered in private, if its title is not for the
    public, or if something in it was recorded in private. If its title is not for the public, the public
    agenda shows nothing else of it.

    Args:
        sitting: the whole sitting.
        log: the log as it stands before the meeting, already of the part wanted.
        style: the house style.
        part: public, or the exempt items alone.
        published: the day on which the agenda was given out; None if it was not yet. Only the public agenda
            was.
    """
    private = with_private_entries(sitting)
    held = before_the_meeting(sitting, part)
    context = replace(by_agenda_number(held, style), terms=GlossaryTerms(held, style))
    words = style.papers.agenda
    blocks: list[Block] = [*_published(context, published if part is Part.PUBLIC else None)]
    blocks += (*_members(context), *_notices(context))
    matters, of_log = [*_matters_arising(context, tuple(log))], item_of_log(context.sitting.items)
    parts = agenda_parts(context, private) if part is Part.PUBLIC else AgendaParts()
    for item in context.sitting.items:
        arising_here = matters if item is of_log else []
        blocks += parts.above.get(item.id, ())
        motion = parts.below.get(item.id, ())
        blocks += kept_together((*_item(context, item, private), *motion, *arising_here))
    if matters and of_log is None:
        blocks += (*context.heading(2, context.say(words.arising)), *matters)
    blocks += glossary_table(context, tuple(blocks), GlossaryIn.AGENDA)
    return DocumentFrame(
        sitting.committee, style, part, partial(minutes_head.meeting_wording, context)
    ).around(blocks, document=words.document, line=words.line, above=words.council)


def compose_agenda_item(sitting: Sitting, item: Item, style: HouseStyle) -> tuple[Block, ...]:
    """One item as the agenda prints it; of an exempt item, as the exempt agenda does.

    Args:
        sitting: the whole sitting.
        item: an item of it.
        style: the house style.
    """
    return tuple(_item(by_agenda_number(sitting, style), item, with_private_entries(sitting)))


def before_the_meeting(sitting: Sitting, part: Part) -> Sitting:
    """One part of a sitting for papers before the meeting: of exempt items, all that is prepared in them.

    Args:
        sitting: the whole sitting.
        part: the part wanted.
    """
    held = part_of(sitting, part)
    if part is Part.PUBLIC:
        return held
    private = with_private_entries(sitting)
    items = tuple(item for item in sitting.items if item.id in private or item.is_private)
    return replace(sitting, items=items, log=held.log)


def has_exempt_items(sitting: Sitting) -> bool:
    """Whether papers before the meeting have an exempt part: an item is exempt, or holds private words."""
    return bool(before_the_meeting(sitting, Part.EXEMPT).items)


def with_private_entries(sitting: Sitting) -> set[str | None]:
    """The items in which something was recorded in private."""
    return {entry.item for entry in sitting.entries if entry.id in sitting.exempt}


def _matters_arising(context: Context, log: Sequence[LogRow]) -> Iterator[Block]:
    """What of the log is before the meeting, then what was closed since the last one; a table of each."""
    words, tables = context.style.papers.agenda, LogTables(context.sitting.committee, context.style)
    if open_rows := arising(log):
        yield tables.table(context.say(words.arising), open_rows, _WITHOUT, upright=True)
    if closed := closed_since(log):
        heading = context.say(words.closed)
        yield from context.heading(3, heading)
        yield tables.table(heading, closed, _WITHOUT, upright=True)


def by_agenda_number(sitting: Sitting, style: HouseStyle) -> Context:
    """The sitting in that style, with agenda numbers as references, and dates as on an agenda.

    The chair says "item 5", and those who are to come want to know the day of the week.
    """
    dates = replace(style.dates, date=style.papers.agenda.date or style.dates.date)
    return Context(sitting, replace(style, dates=dates, item=replace(style.item, reference="{number}")))


def item_title(context: Context, item: Item, private: Collection[str | None]) -> Iterator[Block]:
    """The number and title of an item, and below them that it is exempt, if it is.

    Args:
        context: the sitting in its style.
        item: the item, as the part that is printed has it.
        private: the items of the whole sitting that have private entries.
    """
    yield item_head.item_heading(context, item)
    if item.id in private or item.is_private:
        yield from exempt_line(context, item)


def exempt_line(context: Context, item: Item) -> Iterator[Block]:
    """The line that an item is likely to be considered in private, and under which paragraphs."""
    named = exempt_paragraphs(context, item.likely_exempt or ())
    yield from context.paragraph(
        Role.URGENT, context.say(context.style.papers.agenda.exempt, paragraphs=named)
    )


def _item(context: Context, item: Item, private: Collection[str | None]) -> Iterator[Block]:
    yield from item_title(context, item, private)
    if item.title or item.exempt is None:
        entries = item_head.without_its_title(item, context.sitting.of_item(item.id))
        yield from item_head.item_head_blocks(context, item, entries, context.style.papers.agenda)


def _published(context: Context, day: date | None) -> Iterator[Block]:
    if day is not None:
        words = context.say(context.style.papers.agenda.published, published=context.date(day))
        yield from context.paragraph(Role.MEETING, words)


def _notices(context: Context) -> Iterator[Block]:
    """The quorum, whom to ask, and the style's other notices."""
    words = context.style.papers.agenda
    if quorum := words.quorum and quorum_in_words(context.sitting):
        yield _labelled(context, words.quorum, quorum)
    for notice in (words.contact, *words.notices):
        yield from context.paragraph(Role.MEETING, minutes_head.meeting_wording(context, notice))


def _members(context: Context) -> Iterator[Block]:
    """Who belongs to the committee on the day: chair and members, co-opted members, substitutes."""
    words, in_force = context.style.papers.agenda, context.sitting.in_force
    members = [m for m in in_force if m.capacity is Capacity.MEMBER]
    co_opted = [m for m in in_force if m.capacity is Capacity.CO_OPTED]
    if not words.co_opted:
        members, co_opted = [*members, *co_opted], []
    yield from _listed(context, words.members, members)
    yield from _listed(context, words.co_opted, co_opted)
    if words.substitutes:
        substitutes = [m for m in in_force if m.capacity is Capacity.SUBSTITUTE]
        yield from _listed(context, words.substitutes, substitutes)


def _listed(context: Context, label: str, members: Sequence[Membership]) -> Iterator[Block]:
    """A group of members in one paragraph, under its words."""
    grouped = groups_by_council(context, [member.council for member in members])
    people = [
        (member.council, _member(context, member, "" if grouped else member.council)) for member in members
    ]
    if people:
        yield _labelled(context, label, "; ".join(on_lines(context, people, ", ")))


def _labelled(context: Context, label: str, words: str) -> Paragraph:
    return Paragraph(Role.ATTENDANCE, (Run(context.say(label), Emphasis.STRONG), Run(f"\t{words}")))


def _member(context: Context, member: Membership, council: str) -> str:
    words, name = context.style.words, context.sitting.people[member.person].name
    offices = {Office.CHAIR: words.chair, Office.VICE_CHAIR: words.vice_chair}
    votes_on_all = member.entitlement.votes and not member.entitlement.votes_on
    return context.say(
        context.style.papers.agenda.member,
        name=with_council(context, name, council),
        office=offices.get(member.office, ""),
        vote="" if votes_on_all else vote_of(context, member),
    )
