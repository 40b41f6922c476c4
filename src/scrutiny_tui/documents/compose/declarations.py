"""Interests declared: a list or sentences under a lead, or a table."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from scrutiny_tui.documents.compose.context import Context
from scrutiny_tui.documents.compose.list_builder import ListBuilder
from scrutiny_tui.documents.compose.minutes_table import minutes_table
from scrutiny_tui.documents.paragraph_roles import Role
from scrutiny_tui.documents.styles.number_formats import NumberFormat, Unnumbered
from scrutiny_tui.domain.consequences import says_all_of
from scrutiny_tui.domain.decisions.decision import EntryOf
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.meetings import Item
from scrutiny_tui.domain.moments import item_of
from scrutiny_tui.domain.printable import Block, Paragraph
from scrutiny_tui.domain.room_events import Declaration


def declared_together(entries: Iterable[Entry]) -> Iterator[tuple[EntryOf[Declaration], ...]]:
    """Groups of interests, and of transparency statements, that were declared one after the other.

    Args:
        entries: all entries in order, without those that are printed elsewhere or not at all.
    """
    for _, run in groupby(entries, key=_kind):
        lines = tuple(EntryOf(entry, entry.body) for entry in run if isinstance(entry.body, Declaration))
        if lines:
            yield lines


def _kind(entry: Entry) -> tuple[bool, bool]:
    """Whether an entry is a declaration, and whether that is a transparency statement."""
    body = entry.body
    return (True, body.is_statement) if isinstance(body, Declaration) else (False, False)


def declaration_blocks(
    context: Context, lists: ListBuilder, declared: Sequence[EntryOf[Declaration]]
) -> Iterator[Block]:
    """Interests declared together, with their lead."""
    words = context.style.declarations
    lists.end()
    states = declared[0].body.is_statement
    lead, wording = (words.statement_lead, words.statement) if states else (words.lead, words.line)
    yield from context.paragraph(Role.CLOSING_LEAD, context.say(lead), declared[0].entry)
    if words.lines is Unnumbered.TABLE and not states:
        rows = [
            tuple(context.runs(_wording(context, cell, line)) for cell in words.cells) for line in declared
        ]
        yield minutes_table(words.columns, rows, declared[0].entry.id)
        return
    for line in declared:
        runs = context.runs(_wording(context, wording, line))
        if isinstance(words.lines, NumberFormat):
            yield lists.item(Role.DECLARATION, runs, line.entry.id, numbers=words.lines)
        else:
            yield Paragraph(Role.DECLARATION, runs, line.entry.id)


def _wording(context: Context, wording: str, line: EntryOf[Declaration]) -> str:
    body, mentions = line.body, line.entry.mentions
    return context.say(
        wording,
        name=lambda: _declarants(context, body),
        interest=_interest(context, body.category),
        category=body.category,
        item=_item_concerned(context, body, line.entry),
        nature=lambda: context.names.in_text(body.text, mentions).rstrip("."),
        consequence=lambda: context.names.in_text(_consequence(context, body), mentions).rstrip("."),
    )


def _declarants(context: Context, body: Declaration) -> str:
    everyone = context.say(context.style.declarations.everyone) if body.everyone else ""
    return everyone or context.names.formally(body.who, begins=True)


def _interest(context: Context, category: str) -> str:
    words = context.style.declarations
    if not category:
        return words.interest
    return _own_wording(words.categories, category) or context.say(words.category, category=category)


def _consequence(context: Context, body: Declaration) -> str:
    """What followed: in the council's words for what was typed or for its meaning, otherwise as typed."""
    words, typed = context.style.declarations, body.consequence
    own = _own_wording(words.consequences, typed.rstrip("."))
    if own is None and says_all_of(typed, body.follows):
        own = _own_wording(words.consequences, body.follows)
    items = words.those_items if len(body.items) > 1 else words.that_item
    return context.say(own, items=items) if own else typed


def _own_wording(wordings: dict[str, str], typed: str) -> str | None:
    """The council's own wording for what was typed, in capitals or not."""
    known = {name.casefold(): wording for name, wording in wordings.items()}
    return known.get(typed.casefold())


def _item_concerned(context: Context, body: Declaration, entry: Entry) -> str:
    """The items an interest concerns, with the numbers and titles that they have as they are printed."""
    words = context.style.declarations
    found = [(item_of(context.sitting, concerned), concerned.number) for concerned in body.items]
    if len(found) != 1:
        numbers = [item.number if item else number for item, number in found]
        return context.say(words.items, numbers=context.names.joined(numbers)) if numbers else ""
    ((item, number),) = found
    if item is None:
        return context.say(words.item, number=number) if number else ""
    if item.id == entry.item:
        return words.this_item
    if (
        entry.id not in context.sitting.exempt
    ):  # in the preview, too, a public line says what the public knows
        item = item.for_public()
    return context.say(words.item, number=item.number, title=_title(context, item))


def _title(context: Context, item: Item) -> str:
    return context.style.item.exempt_title if item.exempt is not None and not item.title else item.bare_title
