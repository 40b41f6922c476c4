"""Recommendations, requests, actions and conclusions, where taken and in the blocks that close an item."""

from collections.abc import Iterable, Iterator, Sequence

from scrutiny_tui.documents.compose.context import Context
from scrutiny_tui.documents.compose.decision_blocks import decision_blocks
from scrutiny_tui.documents.compose.list_builder import ListBuilder
from scrutiny_tui.documents.compose.minutes_table import minutes_table
from scrutiny_tui.documents.paragraph_roles import Role
from scrutiny_tui.documents.styles.number_formats import NumberFormat, Unnumbered
from scrutiny_tui.documents.styles.schema.closing import ClosingBlock, ClosingBlockWords, OutcomePlace
from scrutiny_tui.documents.styles.schema.resolution import ResolutionPlace
from scrutiny_tui.domain.decisions.decision import Decision
from scrutiny_tui.domain.entries import Body, Entry
from scrutiny_tui.domain.outcomes import Action, Conclusion, Recommendation, Request, Responded
from scrutiny_tui.domain.people import Named
from scrutiny_tui.domain.printable import Block, Emphasis, Paragraph, Runs

_CLOSED_BY: dict[type[Body], ClosingBlock] = {
    Recommendation: ClosingBlock.RECOMMENDATIONS,
    Request: ClosingBlock.REQUESTS,
    Action: ClosingBlock.ACTIONS,
    Conclusion: ClosingBlock.CONCLUSIONS,
}

_DECIDED_AT_CLOSE = (
    ResolutionPlace.CLOSING,
    ResolutionPlace.TAKEN_AND_CLOSING,
    ResolutionPlace.FIRST_AND_CLOSING,
)


def outcome_in_text(context: Context, entry: Entry) -> Iterator[Block]:
    """An entry where it was taken, if the style prints it there."""
    words = _words(context, _CLOSED_BY[type(entry.body)])
    if words.place in (OutcomePlace.TAKEN, OutcomePlace.BOTH):
        yield Paragraph(Role.IN_TEXT, _line(context, words.in_text, entry), entry.id)


def response_line(context: Context, entry: Entry, body: Responded) -> Iterator[Block]:
    """The response to a recommendation of an earlier meeting, printed where it was reported."""
    words = context.style.closing.recommendations
    said = context.say(
        words.responded,
        reference=body.reference,
        answer=words.answers.get(body.answer, body.answer),
        reason=lambda: context.names.in_text(body.because, entry.mentions).rstrip(" ."),
        date=context.date(body.on) if body.on else "",
    )
    yield from context.paragraph(Role.PROCEEDING, said, entry)


def closing_blocks(
    context: Context, lists: ListBuilder, entries: Sequence[Entry], decided: Sequence[Decision]
) -> Iterator[Block]:
    """The blocks that close an item, in the style's order, each with its entries.

    Args:
        context: the sitting and the style.
        lists: the lists of the item.
        entries: the entries of the item.
        decided: the decisions of the item.
    """
    rejected = {line.entry.id for decision in decided for line in decision.clauses}
    found: dict[ClosingBlock, list[Entry]] = {}
    for entry in (entry for entry in entries if entry.id not in rejected):
        if (closes := _CLOSED_BY.get(type(entry.body))) is not None:
            found.setdefault(closes, []).append(entry)
    for kind in context.style.closing.order:
        if kind is ClosingBlock.RESOLUTIONS:
            yield from _decisions(context, lists, decided)
            continue
        of_kind = found.get(kind)
        if of_kind and (words := _words(context, kind)).place in (OutcomePlace.CLOSING, OutcomePlace.BOTH):
            for of_body in _by_body(of_kind) if kind is ClosingBlock.RECOMMENDATIONS else [of_kind]:
                yield from _block(context, words, of_body)


def _words(context: Context, kind: ClosingBlock) -> ClosingBlockWords:
    closing = context.style.closing
    return {
        ClosingBlock.RECOMMENDATIONS: closing.recommendations,
        ClosingBlock.REQUESTS: closing.requests,
        ClosingBlock.ACTIONS: closing.actions,
        ClosingBlock.CONCLUSIONS: closing.conclusions,
    }[kind]


def _decisions(context: Context, lists: ListBuilder, decided: Iterable[Decision]) -> Iterator[Block]:
    found = list(decided)
    if not found or context.style.resolution.place not in _DECIDED_AT_CLOSE:
        return
    yield from context.heading(3, context.say(context.style.closing.resolutions.heading), found[0].first)
    for decision in found:
        yield from decision_blocks(context, lists, decision)


def _by_body(entries: Iterable[Entry]) -> list[list[Entry]]:
    """Recommendations grouped by the body they are addressed to, in order of first appearance."""
    found: dict[tuple[Named, ...], list[Entry]] = {}
    for entry in entries:
        found.setdefault(_owners(entry), []).append(entry)
    return list(found.values())


def _block(context: Context, words: ClosingBlockWords, entries: Sequence[Entry]) -> Iterator[Block]:
    def body() -> str:
        return context.names.mentions(_owners(entries[0]))

    heading, lead = (context.say(wording, body=body) for wording in (words.heading, words.lead))
    yield from context.heading(3, heading, entries[0])
    yield from context.paragraph(Role.CLOSING_LEAD, lead, entries[0])
    if words.lines is Unnumbered.TABLE:
        cells = [tuple(_line(context, cell, entry) for cell in words.cells) for entry in entries]
        yield minutes_table(words.columns, cells, entries[0].id)
        return
    lists = context.lists()
    for entry in entries:
        runs = _line(context, words.line, entry)
        if isinstance(words.lines, NumberFormat):
            yield lists.item(Role.CLOSING, runs, entry.id, numbers=words.lines)
        else:
            yield Paragraph(Role.CLOSING, runs, entry.id)


def _line(context: Context, wording: str, entry: Entry) -> Runs:
    emphasis = Emphasis.NONE if entry.text else Emphasis.VERIFY
    return context.runs(context.owed(wording, entry), emphasis)


def _owners(entry: Entry) -> tuple[Named, ...]:
    return entry.follow_up.owners if entry.follow_up else ()
