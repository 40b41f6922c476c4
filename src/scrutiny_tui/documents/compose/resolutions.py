"""Resolutions: what was moved and resolved, and the votes on it."""

from collections.abc import Iterable, Iterator
from functools import partial

from scrutiny_tui.documents.compose.context import Context
from scrutiny_tui.documents.compose.list_builder import ListBuilder
from scrutiny_tui.documents.compose.resolution_clauses import (
    clause_blocks,
    reason_blocks,
    reasons_under_clauses,
)
from scrutiny_tui.documents.compose.resolution_lead import resolution_paragraph
from scrutiny_tui.documents.compose.vote_wording import (
    moved_in_words,
    recorded_in_words,
    vote_in_words,
    votes_in_words,
)
from scrutiny_tui.documents.paragraph_roles import Role
from scrutiny_tui.documents.styles.schema.resolution import ResolutionStep
from scrutiny_tui.domain.outcomes import Noted, Vote
from scrutiny_tui.domain.printable import Block
from scrutiny_tui.domain.resolutions import EntryOf, Resolution


def resolution_blocks(context: Context, lists: ListBuilder, resolution: Resolution) -> Iterator[Block]:
    """One resolution, its parts in the style's order.

    Args:
        context: the sitting and the style.
        lists: the lists of the item.
        resolution: the resolution.
    """
    lists.end()
    steps = {
        ResolutionStep.MOVED: _moved,
        ResolutionStep.AMENDMENTS: _amendments,
        ResolutionStep.VOTE: _votes,
        ResolutionStep.RECORDED: _recorded,
        ResolutionStep.REASON: _reasons,
    }
    for step in context.style.resolution.order:
        if step is ResolutionStep.RESOLVED:
            yield from _resolved(context, lists, resolution)
        else:
            yield from steps[step](context, resolution)


def _resolved(context: Context, lists: ListBuilder, resolution: Resolution) -> Iterator[Block]:
    style, standing = context.style.resolution, resolution.standing
    if standing:
        wording = style.noted if isinstance(standing.body, Noted) else style.agreed
        yield resolution_paragraph(context, lists, context.say(wording), standing.entry)
    if resolution.clauses:
        yield from clause_blocks(context, lists, resolution)
    elif resolution.lost:
        votes = partial(votes_in_words, context, resolution.votes)
        lost = context.say(style.lost, vote=votes)
        yield from context.paragraph(Role.PROCEEDING, lost, resolution.lost.entry)


def _moved(context: Context, resolution: Resolution) -> Iterator[Block]:
    motion = resolution.motion
    if motion:
        words = moved_in_words(context, context.style.resolution.moved, motion.body)
        yield from context.paragraph(Role.PROCEEDING, words, motion.entry)


def _amendments(context: Context, resolution: Resolution) -> Iterator[Block]:
    style = context.style.resolution
    for amended in resolution.amendments:
        entry, body = amended.line.entry, amended.line.body
        words = moved_in_words(context, style.amendment, body, entry)
        yield from context.paragraph(Role.PROCEEDING, words, entry)
        votes = (amended.vote,) if amended.vote else ()
        if ResolutionStep.VOTE in style.order:
            yield from _voted(context, votes)
        vote = partial(votes_in_words, context, votes)
        if amended.lost:
            lost = context.say(style.amendment_lost, vote=vote)
            yield from context.paragraph(Role.PROCEEDING, lost, amended.lost.entry)
        elif amended.vote and amended.vote.body.carried:
            carried = context.say(style.amendment_carried, vote=vote)
            yield from context.paragraph(Role.PROCEEDING, carried, amended.vote.entry)


def _votes(context: Context, resolution: Resolution) -> Iterator[Block]:
    return _voted(context, resolution.votes)


def _voted(context: Context, votes: Iterable[EntryOf[Vote]]) -> Iterator[Block]:
    for vote in votes:
        yield from context.paragraph(Role.PROCEEDING, vote_in_words(context, vote.body), vote.entry)


def _recorded(context: Context, resolution: Resolution) -> Iterator[Block]:
    for recorded in resolution.recorded:
        words = recorded_in_words(context, recorded.body)
        yield from context.paragraph(Role.PROCEEDING, words, recorded.entry)


def _reasons(context: Context, resolution: Resolution) -> Iterator[Block]:
    if not reasons_under_clauses(context, resolution):
        for line in resolution.reasons:
            yield from reason_blocks(context, line.entry)
