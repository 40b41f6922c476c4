"""The head of an item: its number and title, and the lines between them and the discussion."""

from collections.abc import Iterator, Sequence

from scrutiny_tui.documents.compose.context import Context
from scrutiny_tui.documents.paragraph_roles import Role
from scrutiny_tui.documents.styles.schema.item import ItemHeadLine
from scrutiny_tui.domain.discussion import Author, Paper, Purpose
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.meetings import Item
from scrutiny_tui.domain.printable import Block, Emphasis, HeadingBlock, plain_runs


def item_heading(context: Context, item: Item) -> HeadingBlock:
    """The item's number and title, or the style's words if the title is not for the public."""
    style, reference = context.style, context.reference(item)
    star = style.item.star if item.starred else ""
    if item.title:
        title = plain_runs(context.say(style.item.title, title=item.bare_title, star=star))
    elif item.exempt is not None:
        title = plain_runs(style.item.exempt_title)
    else:
        title = context.runs(style.draft.no_title, Emphasis.VERIFY)
    number = context.say(style.item.number, reference=reference.shown, star=star) if reference.shown else ""
    if reference.number is None or not number:
        return HeadingBlock(2, title, number)
    form = context.say(style.item.number, reference=reference.form.replace("{item}", "{n}"), star=star)
    return HeadingBlock(2, title, number, form=form, ordinal=reference.number)


def item_head_blocks(context: Context, item: Item, entries: Sequence[Entry]) -> Iterator[Block]:
    """Why the item is urgent, its author line, purpose and papers, in the style's order."""
    words = context.style.item
    kinds = {
        ItemHeadLine.AUTHOR: (Author, words.author, Role.AUTHOR),
        ItemHeadLine.PURPOSE: (Purpose, words.purpose, Role.PURPOSE),
        ItemHeadLine.PAPERS: (Paper, words.paper, Role.PAPER),
    }
    for line in words.head:
        if line is ItemHeadLine.URGENT:
            yield from _urgent(context, item)
            continue
        kind, wording, role = kinds[line]
        for entry in entries:
            if isinstance(entry.body, kind):
                words_said = context.say(wording, text=context.words(entry))
                yield from context.paragraph(role, words_said, entry)


def _urgent(context: Context, item: Item) -> Iterator[Block]:
    if item.urgent_because:
        words = context.say(context.style.item.urgent, reason=item.urgent_because.rstrip("."))
        yield from context.paragraph(Role.URGENT, words)
