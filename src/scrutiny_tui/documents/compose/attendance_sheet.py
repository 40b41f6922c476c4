"""The attendance sheet: who is expected at a meeting, with room to sign, and empty lines for others."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from scrutiny_tui.documents.compose import minutes_head
from scrutiny_tui.documents.compose.agenda import by_agenda_number
from scrutiny_tui.documents.compose.context import Context
from scrutiny_tui.documents.compose.councils import groups_by_council, of_council, with_council
from scrutiny_tui.documents.compose.document_frame import DocumentFrame
from scrutiny_tui.documents.styles.schema.house_style import HouseStyle
from scrutiny_tui.domain.attendance import attendance, identity
from scrutiny_tui.domain.part import Part, part_of
from scrutiny_tui.domain.people import SEATED, Capacity, Membership, Named, Office
from scrutiny_tui.domain.prepared_items import coming, name_and_post
from scrutiny_tui.domain.printable import Block, Cell, Printable, Table, plain_runs
from scrutiny_tui.domain.room_events import Absence, Mode, Post
from scrutiny_tui.domain.sitting import Sitting

_WIDTHS = (0.36, 0.3, 0.34)
_TO_SIGN = plain_runs("\n")
"""A cell two lines high, so that there is room to sign."""


def compose_attendance_sheet(sitting: Sitting, style: HouseStyle) -> Printable:
    """The sheet, a table for each group: members, substitutes, cabinet members, officers, others.

    Who has sent apologies for the whole meeting has nothing to sign. The last table has who is to attend for
    an item, and empty lines for those who are not expected.

    Args:
        sitting: the whole sitting; nothing that was recorded in private is printed.
        style: the house style.
    """
    context = by_agenda_number(part_of(sitting, Part.PUBLIC), style)
    words = style.papers.attendance
    return DocumentFrame(
        sitting.committee, style, Part.PUBLIC, partial(minutes_head.meeting_wording, context)
    ).around(_tables(context, coming(sitting, in_public=True)), document=words.document, line=words.line)


def _tables(context: Context, awaited: Mapping[str, tuple[Named, Post | None]]) -> Iterator[Block]:
    words, in_force = context.style.papers.attendance, context.sitting.in_force
    groups = (
        (words.members, SEATED),
        (words.substitutes, (Capacity.SUBSTITUTE,)),
        (words.cabinet, (Capacity.CABINET,)),
        (words.officers, (Capacity.OFFICER,)),
    )
    known = [capacity for _, capacities in groups for capacity in capacities]
    for heading, capacities in groups:
        yield from _table(context, heading, [m for m in in_force if m.capacity in capacities])
    others = [m for m in in_force if m.capacity not in known]
    listed = {membership.person for membership in in_force}
    for_items = [_row_of_awaited(context, *one) for key, one in awaited.items() if key not in listed]
    blank: tuple[Cell, ...] = ((), (), _TO_SIGN)
    yield from _table(context, words.others, others, (*for_items, *[blank] * words.empty_lines))


def _table(
    context: Context, heading: str, people: list[Membership], more: Sequence[tuple[Cell, ...]] = ()
) -> Iterator[Block]:
    """A table of people of the committee, with more rows below them."""
    if not people and not more:
        return
    title = context.say(heading)
    yield from context.heading(2, title)
    words = context.style.papers.attendance
    header = tuple(map(context.say, (words.name, words.post, words.signature)))
    grouped = groups_by_council(context, [membership.council for membership in people])
    for council in grouped or (None,):
        if council:
            name = context.say(context.style.attendance.council_heading, council=council)
            yield from context.heading(3, name)
        rows = [
            _row(context, membership, "" if grouped else membership.council)
            for membership in people
            if council is None or of_council(membership.council, council)
        ]
        caption = f"{title}: {council}" if council else title
        yield Table(caption, header, (*rows, *more), _WIDTHS)


def _row(context: Context, membership: Membership, council: str) -> tuple[Cell, ...]:
    person, words = context.sitting.people[membership.person], context.style.words
    office = {Office.CHAIR: words.chair, Office.VICE_CHAIR: words.vice_chair}.get(membership.office, "")
    post = ", ".join(filter(None, (office, person.role)))
    return (
        plain_runs(with_council(context, person.name, council)),
        plain_runs(post),
        _to_sign(context, person.id),
    )


def _row_of_awaited(context: Context, named: Named, said: Post | None) -> tuple[Cell, ...]:
    name, post = name_and_post(context.sitting, named, said)
    return plain_runs(name), plain_runs(post), _to_sign(context, identity(named))


def _to_sign(context: Context, key: str) -> Cell:
    absent = key in _excused(context.sitting)
    return plain_runs(context.say(context.style.papers.attendance.apologies)) if absent else _TO_SIGN


def _excused(sitting: Sitting) -> frozenset[str]:
    """Those who have sent apologies for the whole meeting, by `identity`."""
    return frozenset(
        identity(one.named)
        for one in attendance(sitting)
        if one.mode is Mode.APOLOGIES and (one.excuse is None or one.excuse.absence is Absence.MEETING)
    )
