"""The public and the private part of an agenda: their headings, and the motion to exclude the public."""

from collections.abc import Collection, Iterator, Sequence
from itertools import groupby

from msgspec import Struct, field

from scrutiny_tui.documents.compose.context import Context
from scrutiny_tui.documents.compose.room_events import cited_paragraphs, schedule_lines
from scrutiny_tui.documents.paragraph_roles import Role
from scrutiny_tui.documents.styles.wordings import gaps_in
from scrutiny_tui.domain.item_kinds import item_of_exclusion
from scrutiny_tui.domain.meetings import Item
from scrutiny_tui.domain.printable import Block


class AgendaParts(Struct, frozen=True):
    """What stands between the items of an agenda, by the item.

    Attributes:
        above: the heading of a part, and the motion where no item is for it.
        below: the motion, under an item that is for it.
    """

    above: dict[str, tuple[Block, ...]] = field(default_factory=dict)
    below: dict[str, tuple[Block, ...]] = field(default_factory=dict)


def agenda_parts(context: Context, private: Collection[str | None]) -> AgendaParts:
    """The parts of a public agenda.

    Headings stand where an agenda has both parts. The motion to exclude the public stands under an item for
    it ("Exclusion of the press and public") before the private items, else above the first of them.

    Args:
        context: the sitting in its style.
        private: the items of the whole sitting that have private entries.
    """
    words, found = context.style.papers.agenda, AgendaParts()
    runs = [
        (exempt, tuple(items))
        for exempt, items in groupby(
            context.sitting.items, lambda item: item.is_private or item.id in private
        )
    ]
    before: Sequence[Item] = ()
    for exempt, items in runs:
        heading = context.say(words.exempt_part if exempt else words.public_part) if len(runs) > 1 else ""
        blocks: tuple[Block, ...] = tuple(context.heading(2, heading))
        motion = tuple(_motion(context, items)) if exempt else ()
        own = item_of_exclusion(before) if motion else None
        if own is not None:
            found.below[own.id] = motion
        else:
            blocks += motion
        found.above[items[0].id] = blocks
        before = items
    return found


def _motion(context: Context, items: Sequence[Item]) -> Iterator[Block]:
    """The motion to exclude the public for these items; in the words of the resolution that it asks for.

    Nothing where none of them is to be considered, or where the style has no motion.
    """
    considered = [item for item in items if not item.withdrawn and item.deferred_to is None]
    excluded, asks = context.style.exempt.excluded, context.say(context.style.papers.agenda.motion)
    if not considered or not asks or "resolved" not in gaps_in(excluded):
        return
    numbers = tuple(sorted({number for item in considered for number in item.likely_exempt or ()}))
    cited = cited_paragraphs(context, numbers)
    yield from context.paragraph(Role.PURPOSE, context.say(excluded, resolved=asks, paragraphs=cited))
    yield from schedule_lines(context, context.lists(), numbers, considered[0].id)
