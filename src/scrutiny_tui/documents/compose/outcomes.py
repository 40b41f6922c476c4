"""Resolutions: what was moved, what was resolved, and how it was voted on."""

from collections.abc import Iterator

from scrutiny_tui.documents.compose.clauses import clause_blocks
from scrutiny_tui.documents.compose.context import Context
from scrutiny_tui.documents.compose.leads import resolved
from scrutiny_tui.documents.compose.lists import Lists
from scrutiny_tui.documents.compose.votes import moved_in_words, recorded_in_words, vote_in_words
from scrutiny_tui.documents.roles import Role
from scrutiny_tui.documents.styles.business import Step
from scrutiny_tui.domain.outcomes import Noted
from scrutiny_tui.domain.printable import Block
from scrutiny_tui.domain.resolutions import Resolution


def resolution_blocks(context: Context, lists: Lists, resolution: Resolution) -> Iterator[Block]:
    """One resolution, its steps in the style's order.

    Args:
        context: the sitting and the style.
        lists: the lists of the item.
        resolution: the resolution.
    """
    lists.end()
    steps = {
        Step.MOVED: _moved,
        Step.AMENDMENTS: _amendments,
        Step.VOTE: _votes,
        Step.RECORDED: _recorded,
        Step.REASON: _reasons,
    }
    for step in context.style.resolution.order:
        if step is Step.RESOLVED:
            yield from _resolved(context, lists, resolution)
        else:
            yield from steps[step](context, resolution)


def _resolved(context: Context, lists: Lists, resolution: Resolution) -> Iterator[Block]:
    style, standing = context.style.resolution, resolution.standing
    if standing:
        wording = style.noted if isinstance(standing.body, Noted) else style.agreed
        yield resolved(context, lists, context.say(wording), standing.entry)
    if resolution.clauses:
        yield from clause_blocks(context, lists, resolution)
    elif resolution.lost:
        yield from context.paragraph(Role.PROCEEDING, context.say(style.lost), resolution.lost.entry)


def _moved(context: Context, resolution: Resolution) -> Iterator[Block]:
    motion = resolution.motion
    if motion:
        words = moved_in_words(context, context.style.resolution.moved, motion.body)
        yield from context.paragraph(Role.PROCEEDING, words, motion.entry)


def _amendments(context: Context, resolution: Resolution) -> Iterator[Block]:
    style = context.style.resolution
    for amended in resolution.amendments:
        entry, body, vote = amended.line.entry, amended.line.body, amended.vote
        words = moved_in_words(context, style.amendment, body, entry)
        yield from context.paragraph(Role.PROCEEDING, words, entry)
        if vote:
            yield from context.paragraph(Role.PROCEEDING, vote_in_words(context, vote.body), vote.entry)
        if amended.lost:
            lost = context.say(style.amendment_lost)
            yield from context.paragraph(Role.PROCEEDING, lost, amended.lost.entry)


def _votes(context: Context, resolution: Resolution) -> Iterator[Block]:
    for vote in resolution.votes:
        yield from context.paragraph(Role.PROCEEDING, vote_in_words(context, vote.body), vote.entry)


def _recorded(context: Context, resolution: Resolution) -> Iterator[Block]:
    for recorded in resolution.recorded:
        words = recorded_in_words(context, recorded.body)
        yield from context.paragraph(Role.PROCEEDING, words, recorded.entry)


def _reasons(context: Context, resolution: Resolution) -> Iterator[Block]:
    for reason in resolution.reasons:
        entry = reason.entry
        words = context.say(context.style.resolution.reason, text=context.words(entry))
        yield from context.paragraph(Role.REASON, words, entry)
