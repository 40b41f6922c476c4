"""The clauses of a resolution, under a lead or in one sentence."""

import re
from bisect import bisect
from collections.abc import Iterator
from functools import partial

from scrutiny_tui.documents.compose.context import Context, at_end, ended
from scrutiny_tui.documents.compose.discussion import follow_up_line, point_runs, sub_point
from scrutiny_tui.documents.compose.list_builder import ListBuilder
from scrutiny_tui.documents.compose.resolution_lead import (
    emphasised_runs,
    resolution_lead,
    resolution_paragraph,
)
from scrutiny_tui.documents.compose.vote_wording import question_of, votes_in_words
from scrutiny_tui.documents.numerals import numeral
from scrutiny_tui.documents.paragraph_roles import Role
from scrutiny_tui.documents.styles.number_formats import ListFormat, NumberFormat, Unnumbered
from scrutiny_tui.documents.styles.schema.resolution import FirstLetter, ReasonPlace, ResolutionStep
from scrutiny_tui.documents.styles.wordings import filled
from scrutiny_tui.domain.decisions.decision import Decision, EntryOf, Fate, Words
from scrutiny_tui.domain.decisions.subjects import (
    behind_a_subject,
    behind_that,
    has_own_subject,
    without_that,
)
from scrutiny_tui.domain.discussion import Point
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.outcomes import Deferred, Reason, Recommendation
from scrutiny_tui.domain.printable import Block, Emphasis, ListItem, Paragraph

_ENDS = " .;,"
_STOPS = (".", ";", ",", ":", "–", "—", " and", " or", "?", "!")
"""The end of a sub-point or a recommendation that needs no semicolon before the next one in the sentence."""
_ANNOUNCED = re.compile(r"^[^:]*:")
"""How a wording begins that announces a resolution in words of its own: "Resolved:"."""


def clause_blocks(context: Context, lists: ListBuilder, decision: Decision) -> Iterator[Block]:
    """The clauses of a decision, with their lead, and with who is to see to them if they were resolved.

    Args:
        context: the sitting and the style.
        lists: the lists of the item.
        decision: a decision that has clauses.
    """
    lines, resolved = decision.clauses, decision.fate is Fate.RESOLVED
    clauses = [line for line in lines if not isinstance(line.body, Point)]
    subjects = _own_subjects(lines)
    lead, sentence = _wordings(context, decision, subjects=subjects)
    numbering = _clause_format(context, decision)
    if _in_one_sentence(context, decision):
        joined = " ".join(filter(None, _sentence_parts(context, lines)))
        words = _lead_words(context, decision, sentence, at_end(sentence, "clauses", joined))
        yield from resolution_paragraph(context, lists, words, decision.first)
        for line in clauses if resolved else ():
            yield from follow_up_line(context, line.entry)
        return
    opening = list(resolution_lead(context, lists, _lead_words(context, decision, lead), decision.first))
    yield from opening
    outermost = 1 if any(isinstance(block, ListItem) for block in opening) else 0
    reasons = decision.reasons if reasons_under_clauses(context, decision) else ()
    for line, given in _with_reasons(lines, reasons):
        end = _line_end(context, line, clauses)
        words = _line_text(context, line, end, subjects=subjects)
        if end is None and len(lines) == 1:
            words = ended(words)  # alone it is a sentence; the ends of several stay as typed
        yield _clause_line(context, lists, line, words, numbering, outermost)
        if resolved:
            yield from follow_up_line(context, line.entry)
        for each in given:
            yield from reason_blocks(context, each.entry)


def reasons_under_clauses(context: Context, decision: Decision) -> bool:
    """Whether the reasons for a resolution are printed under its clauses, rather than after all of them."""
    style = context.style.resolution
    wanted = style.reasons is ReasonPlace.CLAUSE and ResolutionStep.REASON in style.order
    return wanted and bool(decision.clauses) and not _in_one_sentence(context, decision)


def reason_blocks(context: Context, entry: Entry) -> Iterator[Block]:
    """A reason for a resolution; nothing if the house style has no wording for it."""
    words = context.say(context.style.resolution.reason, text=context.words(entry))
    if words:
        yield Paragraph(Role.REASON, emphasised_runs(context, words), entry.id)


def _with_reasons(
    lines: tuple[EntryOf[Words], ...], reasons: tuple[EntryOf[Reason], ...]
) -> Iterator[tuple[EntryOf[Words], list[EntryOf[Reason]]]]:
    """Each line with the reasons captured after it; reasons before all lines go with the first."""
    if not reasons:
        yield from ((line, []) for line in lines)
        return
    places = [line.entry.place for line in lines]
    after = [max(bisect(places, each.entry.place) - 1, 0) for each in reasons]
    for at, line in enumerate(lines):
        yield line, [each for each, behind in zip(reasons, after, strict=True) if behind == at]


def _clause_format(context: Context, decision: Decision) -> ListFormat:
    style = context.style.resolution
    several = sum(not isinstance(line.body, Point) for line in decision.clauses) > 1
    return style.clauses if several else style.one_clause


def _in_one_sentence(context: Context, decision: Decision) -> bool:
    """Whether the clauses are printed as one sentence, which requires all of them to have wording."""
    worded = all(line.entry.text for line in decision.clauses)
    return worded and _clause_format(context, decision) is Unnumbered.SENTENCE


def _wordings(context: Context, decision: Decision, *, subjects: bool) -> tuple[str, str]:
    """The lead, and the sentence, for what became of a decision; `subjects` as for `_line_text`."""
    style = context.style.resolution
    if decision.fate is Fate.RESOLVED:
        return (style.lead_that, style.sentence_that) if subjects else (style.lead, style.sentence)
    return {
        Fate.TIED: (style.tied_lead, style.tied_sentence),
        Fate.WITHDRAWN: (style.withdrawn_lead, style.withdrawn_sentence),
        Fate.DEFERRED: (style.deferred_lead, style.deferred_sentence),
    }.get(decision.fate, (style.lost_lead, style.lost_sentence))


def _lead_words(context: Context, decision: Decision, wording: str, clauses: str = "") -> str:
    motion = decision.motion.body if decision.motion else None
    seconder = motion.seconder if motion else None
    return context.say(
        wording,
        mover=lambda: context.names.formally([motion.mover]) if motion else "",
        seconder=lambda: context.names.formally([seconder]) if seconder else "",
        vote=lambda: votes_in_words(context, decision.put.votes, question_of(decision)),
        subject=lambda: _subject(context, decision.clauses),
        until=partial(until, context, decision),
        clauses=clauses,
    )


def until(context: Context, decision: Decision) -> str:
    """To when, or where, a decision was deferred; empty when that was not said."""
    said = decision.put.said
    return context.words(said.entry).rstrip(" .") if said and isinstance(said.body, Deferred) else ""


def words_as_moved(context: Context, lines: tuple[EntryOf[Words], ...], wording: str) -> str:
    """The words of a motion as moved, where other words were resolved; or of a recommendation that was put.

    Args:
        context: the sitting and the style.
        lines: the words.
        wording: the sentence of the style that has them.
    """
    text = at_end(wording, "text", " ".join(filter(None, _sentence_parts(context, lines, within=True))))
    return context.say(wording, text=text, subject=_subject(context, lines))


def noted_in_vain(context: Context, decision: Decision) -> str:
    """What was to be noted, and what became of it if it was not resolved."""
    noted = context.say(context.style.resolution.noted, resolved="")
    return context.say(
        _wordings(context, decision, subjects=_own_subjects(decision.clauses))[1],
        vote=lambda: votes_in_words(context, decision.put.votes, question_of(decision)),
        until=partial(until, context, decision),
        clauses=_ANNOUNCED.sub("", noted).strip(),
    )


def _subject(context: Context, lines: tuple[EntryOf[Words], ...]) -> str:
    """Who resolves; empty before words with a subject of their own."""
    return "" if _own_subjects(lines) else context.say(context.style.resolution.subject)


def _own_subjects(lines: tuple[EntryOf[Words], ...]) -> bool:
    """Whether a clause has a subject of its own: "that the report be noted", "fees be cut"."""
    return any(_own_subject(line) for line in lines)


def _own_subject(line: EntryOf[Words]) -> bool:
    return not isinstance(line.body, (Point, Recommendation)) and has_own_subject(line.entry.text)


def _clause_line(
    context: Context,
    lists: ListBuilder,
    line: EntryOf[Words],
    words: str,
    numbering: ListFormat,
    outermost: int,
) -> Block:
    body, entry, style = line.body, line.entry, context.style
    below = outermost + (1 if isinstance(numbering, NumberFormat) else 0)
    if isinstance(body, Point):
        runs = point_runs(context, entry, body)
        return sub_point(lists, entry, body, runs, style.resolution.sub_clauses, below, role=Role.CLAUSE)
    runs = context.runs(words) if entry.text else context.runs(style.draft.no_text, Emphasis.VERIFY)
    if isinstance(numbering, NumberFormat):
        return lists.item(Role.CLAUSE, runs, entry.id, numbers=numbering, level=outermost)
    return Paragraph(Role.CLAUSE, runs, entry.id)


def _sentence_parts(
    context: Context, lines: tuple[EntryOf[Words], ...], *, within: bool = False
) -> Iterator[str]:
    """The clauses of one sentence; those `within` it, after a subject, keep their first letters as typed."""
    numbers = context.style.resolution.sentence_clauses
    clauses = [line for line in lines if not isinstance(line.body, Point)]
    subjects = _own_subjects(lines)
    for at, line in enumerate(lines):
        words = _line_text(
            context, line, _line_end(context, line, list(lines)), subjects=subjects, within=within
        )
        if subjects and line in clauses:  # the sentence says the first "that"
            bare = without_that(words)
            words = f"that {bare}" if at and bare != words else bare
        if isinstance(numbers, NumberFormat) and line in clauses and len(clauses) > 1:
            yield filled(numbers.form, {"n": numeral(numbers.mark, clauses.index(line) + 1)})
        parted = isinstance(line.body, (Point, Recommendation))
        run_on = parted and at + 1 < len(lines) and not words.endswith(_STOPS)
        yield f"{words};" if run_on else words


def _line_end(context: Context, line: EntryOf[Words], among: list[EntryOf[Words]]) -> str | None:
    """The end of a line, by its position among the others; None to leave it as typed."""
    style = context.style.resolution
    if line not in among or not (style.between or style.before_last or style.end):
        return None
    after = len(among) - 1 - among.index(line)
    return {0: style.end, 1: style.before_last}.get(after, style.between)


def _line_text(
    context: Context, line: EntryOf[Words], end: str | None, *, subjects: bool, within: bool = False
) -> str:
    """The words of a line, with its end.

    Args:
        context: the sitting and the style.
        line: a clause or a sub-point.
        end: the end; None to leave it as typed.
        subjects: whether it, or a clause beside it, has a subject of its own.
        within: whether it follows a subject, so that its first letter stays as typed.
    """
    style = context.style.resolution
    text = _recommended(context, line) if isinstance(line.body, Recommendation) else context.words(line.entry)
    lettered = text if within else _first_letter(context, text)
    if isinstance(line.body, Point):
        words = lettered
    elif subjects and _own_subject(line):
        words = context.say(style.clause_that, text=behind_that(text, line.entry.text))
    else:
        wording = style.clause_without_that if subjects else style.clause
        before = wording if subjects else f"{style.lead}{style.sentence}{wording}"
        if within or "{term}" in before or "{subject}" in before:
            text = behind_a_subject(text)
        begins = not within and (not subjects or wording.startswith("{text}"))
        words = context.say(wording, text=_first_letter(context, text) if begins else text)
    return words if end is None else f"{words.rstrip(_ENDS)}{end}"


def _recommended(context: Context, line: EntryOf[Words]) -> str:
    """What was to be recommended, and to whom, as the words of a clause."""
    style, text, entry = context.style.resolution, context.words(line.entry), line.entry
    owners = entry.follow_up.owners if entry.follow_up else ()
    that = has_own_subject(entry.text)
    return context.say(
        style.recommended_that if that else style.recommended,
        text=behind_that(text, entry.text) if that else text,
        body=lambda: context.names.mentions(owners),
    )


def _first_letter(context: Context, text: str) -> str:
    wanted = context.style.resolution.first_letter
    if wanted is FirstLetter.CAPITAL:
        return text[:1].upper() + text[1:]
    if wanted is FirstLetter.SMALL and text[1:2].islower():
        return text[:1].lower() + text[1:]
    return text
