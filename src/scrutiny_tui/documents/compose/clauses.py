"""The clauses of a resolution, under their lead or as one sentence."""

from collections.abc import Iterator

from scrutiny_tui.documents.compose.context import Context
from scrutiny_tui.documents.compose.discussion import said, sub_point
from scrutiny_tui.documents.compose.leads import lead, resolved
from scrutiny_tui.documents.compose.lists import Lists
from scrutiny_tui.documents.compose.votes import vote_in_words
from scrutiny_tui.documents.roles import Role
from scrutiny_tui.documents.styles.business import FirstLetter
from scrutiny_tui.documents.styles.numbers import Numbering, Numbers, Unnumbered
from scrutiny_tui.domain.discussion import Point
from scrutiny_tui.domain.outcomes import Clause
from scrutiny_tui.domain.printable import Block, Emphasis, ListItem, Paragraph
from scrutiny_tui.domain.resolutions import Line, Resolution

_ENDS = " .;,"


def clause_blocks(context: Context, lists: Lists, resolution: Resolution) -> Iterator[Block]:
    """The clauses of a resolution, with what leads into them.

    Args:
        context: the sitting and the style.
        lists: the lists of the item.
        resolution: a resolution that has clauses.
    """
    style, lines = context.style.resolution, resolution.clauses
    clauses = [line for line in lines if isinstance(line.body, Clause)]
    numbering = style.clauses if len(clauses) > 1 else style.one_clause
    if numbering is Unnumbered.SENTENCE and all(line.entry.text for line in lines):
        wording = style.lost_sentence if resolution.lost else style.sentence
        words = _opening(context, resolution, wording, " ".join(_sentence_parts(context, lines)))
        yield resolved(context, lists, words, resolution.first)
        return
    wording = style.lost_lead if resolution.lost else style.lead
    opening = lead(context, lists, _opening(context, resolution, wording), resolution.first)
    yield opening
    outermost = 1 if isinstance(opening, ListItem) else 0
    for line in lines:
        yield _line(context, lists, line, numbering, outermost, _end(context, line, clauses))


def _opening(context: Context, resolution: Resolution, wording: str, clauses: str = "") -> str:
    motion = resolution.motion.body if resolution.motion else None
    seconder = motion.seconder if motion else None
    return context.say(
        wording,
        mover=lambda: context.names.formally([motion.mover]) if motion else "",
        seconder=lambda: context.names.formally([seconder]) if seconder else "",
        vote=lambda: " ".join(vote_in_words(context, vote.body) for vote in resolution.votes),
        clauses=clauses,
    )


def _line(
    context: Context,
    lists: Lists,
    line: Line[Clause | Point],
    numbering: Numbering,
    outermost: int,
    end: str | None,
) -> Block:
    body, entry, style = line.body, line.entry, context.style
    below = outermost + (1 if isinstance(numbering, Numbers) else 0)
    if isinstance(body, Point):
        runs = said(context, entry, body)
        return sub_point(lists, entry, body, runs, style.resolution.sub_clauses, below, role=Role.CLAUSE)
    if entry.text:
        runs = context.runs(_worded(context, line, end))
    else:
        runs = context.runs(style.draft.no_text, Emphasis.VERIFY)
    if isinstance(numbering, Numbers):
        return lists.item(Role.CLAUSE, runs, entry.id, numbers=numbering, level=outermost)
    return Paragraph(Role.CLAUSE, runs, entry.id)


def _sentence_parts(context: Context, lines: tuple[Line[Clause | Point], ...]) -> Iterator[str]:
    for line in lines:
        yield _worded(context, line, _end(context, line, list(lines)))


def _end(context: Context, line: Line[Clause | Point], among: list[Line[Clause | Point]]) -> str | None:
    """What ends a line, by its place among the others; None to leave its end as typed."""
    style = context.style.resolution
    if line not in among or not (style.between or style.before_last or style.end):
        return None
    after = len(among) - 1 - among.index(line)
    return {0: style.end, 1: style.before_last}.get(after, style.between)


def _worded(context: Context, line: Line[Clause | Point], end: str | None) -> str:
    style = context.style.resolution
    text = context.words(line.entry)
    if style.first_letter is FirstLetter.CAPITAL:
        text = text[:1].upper() + text[1:]
    elif style.first_letter is FirstLetter.SMALL and text[1:2].islower():
        text = text[:1].lower() + text[1:]
    words = context.say(style.clause, text=text) if isinstance(line.body, Clause) else text
    return words if end is None else f"{words.rstrip(_ENDS)}{end}"
