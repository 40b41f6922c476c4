"""Recommendations, requests, actions and conclusions: where they were taken, and at the close of an item."""

from collections.abc import Iterable, Iterator, Sequence

from scrutiny_tui.documents.compose.context import Context
from scrutiny_tui.documents.compose.lists import Lists
from scrutiny_tui.documents.compose.outcomes import resolution_blocks
from scrutiny_tui.documents.compose.tables import table
from scrutiny_tui.documents.roles import Role
from scrutiny_tui.documents.styles.business import Block as BlockWords
from scrutiny_tui.documents.styles.business import Closing, DecidedAt, RecordedAt
from scrutiny_tui.documents.styles.numbers import Numbers, Unnumbered
from scrutiny_tui.domain.entries import Body, Entry
from scrutiny_tui.domain.outcomes import Action, Conclusion, Recommendation, Request
from scrutiny_tui.domain.people import Named
from scrutiny_tui.domain.printable import Block, Emphasis, HeadingBlock, Paragraph, Runs
from scrutiny_tui.domain.resolutions import Resolution

_CLOSED_BY: dict[type[Body], Closing] = {
    Recommendation: Closing.RECOMMENDATIONS,
    Request: Closing.REQUESTS,
    Action: Closing.ACTIONS,
    Conclusion: Closing.CONCLUSIONS,
}

_DECIDED_AT_CLOSE = (DecidedAt.CLOSING, DecidedAt.TAKEN_AND_CLOSING, DecidedAt.FIRST_AND_CLOSING)


def in_text(context: Context, entry: Entry) -> Iterator[Block]:
    """An entry where it was taken, in a style that prints it there."""
    words = _words(context, _CLOSED_BY[type(entry.body)])
    if words.place in (RecordedAt.TAKEN, RecordedAt.BOTH):
        yield Paragraph(Role.IN_TEXT, _line(context, words.in_text, entry), entry.id)


def closing_blocks(
    context: Context, lists: Lists, entries: Sequence[Entry], decided: Iterable[Resolution]
) -> Iterator[Block]:
    """The blocks that close an item, in the style's order, each with the entries that belong in it.

    Args:
        context: the sitting and the style.
        lists: the lists of the item.
        entries: the entries of the item.
        decided: its resolutions.
    """
    found: dict[Closing, list[Entry]] = {}
    for entry in entries:
        if (closes := _CLOSED_BY.get(type(entry.body))) is not None:
            found.setdefault(closes, []).append(entry)
    for kind in context.style.closing.order:
        if kind is Closing.RESOLUTIONS:
            yield from _decisions(context, lists, decided)
            continue
        words = _words(context, kind)
        if words.place in (RecordedAt.CLOSING, RecordedAt.BOTH):
            of_kind = found.get(kind, [])
            for of_body in _by_body(of_kind) if kind is Closing.RECOMMENDATIONS else [of_kind]:
                yield from _block(context, words, of_body)


def _words(context: Context, kind: Closing) -> BlockWords:
    closing = context.style.closing
    return {
        Closing.RECOMMENDATIONS: closing.recommendations,
        Closing.REQUESTS: closing.requests,
        Closing.ACTIONS: closing.actions,
        Closing.CONCLUSIONS: closing.conclusions,
    }[kind]


def _decisions(context: Context, lists: Lists, decided: Iterable[Resolution]) -> Iterator[Block]:
    found = list(decided)
    if not found or context.style.resolution.place not in _DECIDED_AT_CLOSE:
        return
    heading = context.say(context.style.closing.resolutions.heading)
    if heading:
        yield HeadingBlock(3, context.runs(heading), entry=found[0].first.id)
    for resolution in found:
        yield from resolution_blocks(context, lists, resolution)


def _by_body(entries: Iterable[Entry]) -> list[list[Entry]]:
    """Recommendations by the body they are addressed to, in the order in which each is first addressed."""
    found: dict[tuple[Named, ...], list[Entry]] = {}
    for entry in entries:
        found.setdefault(_owners(entry), []).append(entry)
    return list(found.values())


def _block(context: Context, words: BlockWords, entries: Sequence[Entry]) -> Iterator[Block]:
    if not entries:
        return

    def body() -> str:
        return context.names.mentions(_owners(entries[0]))

    heading, lead = (context.say(wording, body=body) for wording in (words.heading, words.lead))
    if heading:
        yield HeadingBlock(3, context.runs(heading), entry=entries[0].id)
    if lead:
        yield Paragraph(Role.CLOSING_LEAD, context.runs(lead), entries[0].id)
    if words.lines is Unnumbered.TABLE:
        cells = [tuple(_line(context, cell, entry) for cell in words.cells) for entry in entries]
        yield table(words.columns, cells, entries[0].id)
        return
    lists = context.lists()
    for entry in entries:
        runs = _line(context, words.line, entry)
        if isinstance(words.lines, Numbers):
            yield lists.item(Role.CLOSING, runs, entry.id, numbers=words.lines)
        else:
            yield Paragraph(Role.CLOSING, runs, entry.id)


def _line(context: Context, wording: str, entry: Entry) -> Runs:
    emphasis = Emphasis.NONE if entry.text else Emphasis.VERIFY
    return context.runs(context.owed(wording, entry), emphasis)


def _owners(entry: Entry) -> tuple[Named, ...]:
    return entry.follow_up.owners if entry.follow_up else ()
