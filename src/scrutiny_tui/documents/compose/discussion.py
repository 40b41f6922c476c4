"""What was said at an item, and what stands between its title and the discussion."""

from collections.abc import Iterator, Sequence

from scrutiny_tui.documents.compose.context import Context
from scrutiny_tui.documents.compose.lists import Lists
from scrutiny_tui.documents.roles import Role
from scrutiny_tui.documents.styles.house import HeadLine
from scrutiny_tui.domain.discussion import Author, Paper, Point, Purpose
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.meetings import Item
from scrutiny_tui.domain.printable import Block, Emphasis, Heading, Paragraph, Runs, plain


def item_heading(context: Context, item: Item) -> Heading:
    """The item's number and title; the style's own words where the title is not for the public."""
    style = context.style
    number = context.say(style.item.number, number=item.number) if item.number else ""
    if item.title:
        return Heading(2, plain(context.say(style.item.title, title=item.title)), number)
    if item.title_exempt:
        return Heading(2, plain(style.item.exempt_title), number)
    return Heading(2, context.runs(style.draft.no_title, Emphasis.VERIFY), number)


def head_blocks(context: Context, item: Item, entries: Sequence[Entry]) -> Iterator[Block]:
    """Why the item is urgent, its author line, purpose and papers, in the style's order."""
    words = context.style.item
    kinds = {
        HeadLine.AUTHOR: (Author, words.author, Role.AUTHOR),
        HeadLine.PURPOSE: (Purpose, words.purpose, Role.PURPOSE),
        HeadLine.PAPERS: (Paper, words.paper, Role.PAPER),
    }
    for line in words.head:
        if line is HeadLine.URGENT:
            yield from _urgent(context, item)
            continue
        kind, wording, role = kinds[line]
        for entry in entries:
            if isinstance(entry.body, kind):
                yield Paragraph(role, context.runs(context.say(wording, text=context.words(entry))), entry.id)


def point(context: Context, lists: Lists, entry: Entry, body: Point) -> Block:
    """A point as a paragraph, a sub-point as the next of its list."""
    runs = said(context, entry, body)
    if body.mark is None:
        lists.end()
        return Paragraph(Role.DISCUSSION, runs, entry.id)
    return lists.item(Role.SUB_POINT, runs, entry.id, mark=body.mark, level=max(body.level - 1, 0))


def heading(context: Context, entry: Entry) -> Heading:
    """A heading within the item."""
    return Heading(3, context.runs(context.words(entry)), entry=entry.id)


def said(context: Context, entry: Entry, body: Point) -> Runs:
    """The words of a point, with its speaker; a rough note says that it is one."""
    words = context.words(entry)
    if body.speaker is not None:
        words = context.say(
            context.style.discussion.spoken, speaker=context.speaker(body.speaker), text=words
        )
    if body.rough:
        return context.runs(context.say(context.style.draft.rough, text=words), Emphasis.ROUGH)
    return context.runs(words)


def _urgent(context: Context, item: Item) -> Iterator[Block]:
    if item.urgent_because:
        words = context.say(context.style.item.urgent, reason=item.urgent_because.rstrip("."))
        yield Paragraph(Role.URGENT, context.runs(words))
