"""The clauses of a resolution, under a lead or in one sentence."""

from bisect import bisect
from collections.abc import Iterator

from scrutiny_tui.documents.compose.context import Context
from scrutiny_tui.documents.compose.discussion import follow_up_line, point_runs, sub_point
from scrutiny_tui.documents.compose.list_builder import ListBuilder
from scrutiny_tui.documents.compose.resolution_lead import (
    emphasised_runs,
    resolution_lead,
    resolution_paragraph,
)
from scrutiny_tui.documents.compose.vote_wording import votes_in_words
from scrutiny_tui.documents.numerals import numeral
from scrutiny_tui.documents.paragraph_roles import Role
from scrutiny_tui.documents.styles.number_formats import ListFormat, NumberFormat, Unnumbered
from scrutiny_tui.documents.styles.schema.resolution import FirstLetter, ReasonPlace, ResolutionStep
from scrutiny_tui.documents.styles.wordings import filled
from scrutiny_tui.domain.discussion import Point
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.outcomes import Clause, Reason
from scrutiny_tui.domain.printable import Block, Emphasis, ListItem, Paragraph
from scrutiny_tui.domain.resolutions import EntryOf, Resolution

_ENDS = " .;,"


def clause_blocks(context: Context, lists: ListBuilder, resolution: Resolution) -> Iterator[Block]:
    """The clauses of a resolution, with their lead.

    Args:
        context: the sitting and the style.
        lists: the lists of the item.
        resolution: a resolution that has clauses.
    """
    style, lines = context.style.resolution, resolution.clauses
    clauses = [line for line in lines if isinstance(line.body, Clause)]
    numbering = _clause_format(context, resolution)
    if _in_one_sentence(context, resolution):
        wording = style.lost_sentence if resolution.lost else style.sentence
        words = _lead_words(context, resolution, wording, " ".join(_sentence_parts(context, lines)))
        yield resolution_paragraph(context, lists, words, resolution.first)
        for line in clauses:
            yield from follow_up_line(context, line.entry)
        return
    wording = style.lost_lead if resolution.lost else style.lead
    opening = resolution_lead(context, lists, _lead_words(context, resolution, wording), resolution.first)
    yield opening
    outermost = 1 if isinstance(opening, ListItem) else 0
    reasons = resolution.reasons if reasons_under_clauses(context, resolution) else ()
    for line, given in _with_reasons(lines, reasons):
        yield _clause_line(context, lists, line, numbering, outermost, _line_end(context, line, clauses))
        yield from follow_up_line(context, line.entry)
        for each in given:
            yield from reason_blocks(context, each.entry)


def reasons_under_clauses(context: Context, resolution: Resolution) -> bool:
    """Whether the reasons for a resolution are printed under its clauses, rather than after all of them."""
    style = context.style.resolution
    wanted = style.reasons is ReasonPlace.CLAUSE and ResolutionStep.REASON in style.order
    return wanted and bool(resolution.clauses) and not _in_one_sentence(context, resolution)


def reason_blocks(context: Context, entry: Entry) -> Iterator[Block]:
    """A reason for a resolution; nothing if the house style has no wording for it."""
    words = context.say(context.style.resolution.reason, text=context.words(entry))
    if words:
        yield Paragraph(Role.REASON, emphasised_runs(context, words), entry.id)


def _with_reasons(
    lines: tuple[EntryOf[Clause | Point], ...], reasons: tuple[EntryOf[Reason], ...]
) -> Iterator[tuple[EntryOf[Clause | Point], list[EntryOf[Reason]]]]:
    """Each line with the reasons captured after it; reasons before all lines go with the first."""
    places = [line.entry.place for line in lines]
    after = [max(bisect(places, each.entry.place) - 1, 0) for each in reasons]
    for at, line in enumerate(lines):
        yield line, [each for each, behind in zip(reasons, after, strict=True) if behind == at]


def _clause_format(context: Context, resolution: Resolution) -> ListFormat:
    style = context.style.resolution
    several = sum(isinstance(line.body, Clause) for line in resolution.clauses) > 1
    return style.clauses if several else style.one_clause


def _in_one_sentence(context: Context, resolution: Resolution) -> bool:
    """Whether the clauses are printed as one sentence, which requires all of them to have wording."""
    worded = all(line.entry.text for line in resolution.clauses)
    return worded and _clause_format(context, resolution) is Unnumbered.SENTENCE


def _lead_words(context: Context, resolution: Resolution, wording: str, clauses: str = "") -> str:
    motion = resolution.motion.body if resolution.motion else None
    seconder = motion.seconder if motion else None
    return context.say(
        wording,
        mover=lambda: context.names.formally([motion.mover]) if motion else "",
        seconder=lambda: context.names.formally([seconder]) if seconder else "",
        vote=lambda: votes_in_words(context, resolution.votes),
        clauses=clauses,
    )


def _clause_line(
    context: Context,
    lists: ListBuilder,
    line: EntryOf[Clause | Point],
    numbering: ListFormat,
    outermost: int,
    end: str | None,
) -> Block:
    body, entry, style = line.body, line.entry, context.style
    below = outermost + (1 if isinstance(numbering, NumberFormat) else 0)
    if isinstance(body, Point):
        runs = point_runs(context, entry, body)
        return sub_point(lists, entry, body, runs, style.resolution.sub_clauses, below, role=Role.CLAUSE)
    if entry.text:
        runs = context.runs(_line_text(context, line, end))
    else:
        runs = context.runs(style.draft.no_text, Emphasis.VERIFY)
    if isinstance(numbering, NumberFormat):
        return lists.item(Role.CLAUSE, runs, entry.id, numbers=numbering, level=outermost)
    return Paragraph(Role.CLAUSE, runs, entry.id)


def _sentence_parts(context: Context, lines: tuple[EntryOf[Clause | Point], ...]) -> Iterator[str]:
    numbers = context.style.resolution.sentence_clauses
    clauses = [line for line in lines if isinstance(line.body, Clause)]
    for line in lines:
        words = _line_text(context, line, _line_end(context, line, list(lines)))
        if isinstance(numbers, NumberFormat) and line in clauses and len(clauses) > 1:
            yield filled(numbers.form, {"n": numeral(numbers.mark, clauses.index(line) + 1)})
        yield words


def _line_end(
    context: Context, line: EntryOf[Clause | Point], among: list[EntryOf[Clause | Point]]
) -> str | None:
    """The end of a line, by its position among the others; None to leave it as typed."""
    style = context.style.resolution
    if line not in among or not (style.between or style.before_last or style.end):
        return None
    after = len(among) - 1 - among.index(line)
    return {0: style.end, 1: style.before_last}.get(after, style.between)


def _line_text(context: Context, line: EntryOf[Clause | Point], end: str | None) -> str:
    style = context.style.resolution
    text = context.words(line.entry)
    if style.first_letter is FirstLetter.CAPITAL:
        text = text[:1].upper() + text[1:]
    elif style.first_letter is FirstLetter.SMALL and text[1:2].islower():
        text = text[:1].lower() + text[1:]
    words = context.say(style.clause, text=text) if isinstance(line.body, Clause) else text
    return words if end is None else f"{words.rstrip(_ENDS)}{end}"
