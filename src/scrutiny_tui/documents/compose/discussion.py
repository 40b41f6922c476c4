"""The discussion of an item: its points, sub-points and headings."""

from collections.abc import Iterator

from scrutiny_tui.documents.compose.context import Context, at_end
from scrutiny_tui.documents.compose.list_builder import ListBuilder
from scrutiny_tui.documents.paragraph_roles import Role
from scrutiny_tui.documents.styles.number_formats import ListFormat, NumberFormat
from scrutiny_tui.domain.discussion import MarkStyle, Point
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.printable import Block, Emphasis, HeadingBlock, ListItem, Paragraph, Runs

_MEASURES = ("%", "‰", "°", "²", "³", "£", "€")
"""Signs that belong to the number before them, and end no sentence."""


def point_blocks(
    context: Context, lists: ListBuilder, entry: Entry, body: Point, *, leads: bool = False
) -> Iterator[Block]:
    """A point as a paragraph, numbered in an item if the style numbers points; a sub-point of its list.

    Args:
        context: the sitting and the style.
        lists: the lists of the item.
        entry: the entry.
        body: the point.
        leads: whether sub-points follow it.
    """
    words = context.style.discussion
    runs = point_runs(context, entry, body, leads=leads)
    if body.mark is None and entry.item is None:
        lists.end()
        yield Paragraph(Role.MEETING, runs, entry.id)
    elif body.mark is None and isinstance(words.points, NumberFormat):
        yield lists.point(Role.DISCUSSION, runs, entry.id, words.points)
    elif body.mark is None:
        lists.end()
        yield Paragraph(Role.DISCUSSION, runs, entry.id)
    else:
        yield sub_point(lists, entry, body, runs, words.sub_points, lists.outermost)
    if entry.follow_up:
        for line in follow_up_line(context, entry):
            lists.end()
            yield line


def sub_point(
    lists: ListBuilder,
    entry: Entry,
    body: Point,
    runs: Runs,
    numbering: ListFormat,
    outermost: int,
    role: Role = Role.SUB_POINT,
) -> ListItem:
    """A sub-point as the next paragraph of its list.

    Args:
        lists: the lists of the item.
        entry: the entry.
        body: the sub-point.
        runs: its words.
        numbering: how the style numbers bulleted sub-points of the first level.
        outermost: the list level of those sub-points.
        role: the role of the paragraph.
    """
    level = outermost + max(body.level, 1) - 1
    mark = body.mark
    if mark is None:
        return lists.item(role, runs, entry.id, level=level)
    if isinstance(numbering, NumberFormat) and mark.style is MarkStyle.BULLET and body.level <= 1:
        return lists.sub_point(role, runs, entry.id, numbering, level)
    return lists.item(role, runs, entry.id, numbers=lists.typed(mark), ordinal=mark.ordinal, level=level)


def follow_up_line(context: Context, entry: Entry) -> Iterator[Paragraph]:
    """The line under a point or a clause that is also in the action log."""
    if entry.follow_up:
        words = context.owed(context.style.discussion.follow_up, entry)
        yield from context.paragraph(Role.IN_TEXT, words, entry)


def heading_block(context: Context, entry: Entry) -> HeadingBlock:
    """A heading within the item."""
    return HeadingBlock(3, context.runs(context.words(entry)), entry=entry.id)


def point_runs(context: Context, entry: Entry, body: Point, *, leads: bool = False) -> Runs:
    """The words of a point with its speaker; a rough note is marked as one.

    A point with a speaker is a sentence of the style, with a full stop; other points end as typed.

    Args:
        context: the sitting and the style.
        entry: the entry.
        body: the point.
        leads: whether sub-points follow it.
    """
    speaker, spoken = body.speaker, context.style.discussion.spoken
    if speaker is None:
        words = context.words(entry, begins=True)
    else:
        words = context.say(
            spoken,
            speaker=lambda: context.names.speaker(speaker),
            text=lambda: _said(context, entry, spoken, as_typed=leads or body.rough),
        )
    if body.rough:
        return context.runs(context.say(context.style.draft.rough, text=words), Emphasis.ROUGH)
    return context.runs(words)


def _said(context: Context, entry: Entry, spoken: str, *, as_typed: bool) -> str:
    """The words of a speaker, with a full stop if they end without any mark."""
    words = context.words(entry)
    unended = words[-1:].isalnum() or words.endswith(_MEASURES)
    return at_end(spoken, "text", words) if unended and not as_typed else words
