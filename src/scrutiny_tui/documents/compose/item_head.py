"""The head of an item: its number and title, and the lines between them and the discussion."""

from collections.abc import Iterable, Iterator, Sequence

from scrutiny_tui.documents.compose.context import Context
from scrutiny_tui.documents.compose.particulars import particulars_of_agenda
from scrutiny_tui.documents.paragraph_roles import Role
from scrutiny_tui.documents.styles.schema.item import ItemHeadLine, ItemWords
from scrutiny_tui.documents.styles.schema.papers import AgendaWords
from scrutiny_tui.domain.discussion import Author, Paper, Purpose
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.meetings import Item
from scrutiny_tui.domain.printable import Block, Emphasis, HeadingBlock, plain_runs
from scrutiny_tui.domain.text import one_line


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


def item_head_blocks(
    context: Context, item: Item, entries: Sequence[Entry], before: AgendaWords | None = None
) -> Iterator[Block]:
    """Why the item is urgent, its author line, purpose and papers, in the style's order.

    Before those stands that it was withdrawn, deferred, or taken together with another.

    Args:
        context: the sitting in its style.
        item: the item.
        entries: what is recorded in it.
        before: the words in which papers before the meeting say those two; None for the minutes.
    """
    words = context.style.item
    said_in = before or words
    yield from context.paragraph(Role.URGENT, _course(context, item, said_in))
    kinds = {
        ItemHeadLine.AUTHOR: (Author, words.author, Role.AUTHOR),
        ItemHeadLine.PURPOSE: (Purpose, words.purpose, Role.PURPOSE),
        ItemHeadLine.PAPERS: (Paper, words.paper, Role.PAPER),
    }
    prepared = [entry for entry in entries if isinstance(entry.body, (Author, Purpose, Paper))]
    for line in words.head:
        if line is ItemHeadLine.URGENT:
            yield from _urgent(context, item, said_in)
            continue
        kind, wording, role = kinds[line]
        for entry in prepared:
            if isinstance(entry.body, kind):
                words_said = context.say(wording, text=context.words(entry))
                yield from context.paragraph(role, words_said, entry)
    if before is not None:
        yield from particulars_of_agenda(context, entries)


def without_its_title(item: Item, entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """The entries of an item without a paper that has its title: papers before the meeting say that once."""
    title = _compared(item.bare_title)
    return tuple(
        entry for entry in entries if not (isinstance(entry.body, Paper) and _compared(entry.text) == title)
    )


def _compared(words: str) -> str:
    return one_line(words).rstrip(".").casefold()


def _course(context: Context, item: Item, words: ItemWords | AgendaWords) -> str:
    """What became of an item that was not reached by itself; empty for any other."""
    if item.withdrawn:
        return context.say(words.withdrawn)
    if item.deferred_to is not None:
        return context.say(words.deferred, date=context.date(item.deferred_to))
    other = context.sitting.item(item.taken_with) if item.taken_with else None
    reference = context.reference(other).shown if other else ""
    return context.say(words.together, item=reference) if reference else ""


def _urgent(context: Context, item: Item, words: ItemWords | AgendaWords) -> Iterator[Block]:
    if item.urgent_because:
        said = context.say(words.urgent, reason=item.urgent_because.rstrip("."))
        yield from context.paragraph(Role.URGENT, said)
