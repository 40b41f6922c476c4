"""Decisions: what was moved, how it was amended, the votes, and what became of it."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import TypeVar

from msgspec.structs import replace

from scrutiny_tui.documents.compose.context import Context
from scrutiny_tui.documents.compose.list_builder import ListBuilder
from scrutiny_tui.documents.compose.resolution_clauses import (
    clause_blocks,
    noted_in_vain,
    reason_blocks,
    reasons_under_clauses,
    until,
    words_as_moved,
)
from scrutiny_tui.documents.compose.resolution_lead import resolution_paragraph
from scrutiny_tui.documents.compose.vote_wording import (
    PutAs,
    elected_in_words,
    moved_in_words,
    question_of,
    recorded_in_words,
    vote_in_words,
    votes_in_words,
)
from scrutiny_tui.documents.paragraph_roles import Role
from scrutiny_tui.documents.styles.schema.closing import OutcomePlace
from scrutiny_tui.documents.styles.schema.resolution import ResolutionStep
from scrutiny_tui.domain.decisions.decision import Amended, Decision, EntryOf, Fate, QuestionPut, Words
from scrutiny_tui.domain.discussion import Point
from scrutiny_tui.domain.entries import Body, Entry
from scrutiny_tui.domain.outcomes import Agreed, Ballot, Carried, Clause, Motion, Noted
from scrutiny_tui.domain.printable import Block

BodyT = TypeVar("BodyT", bound=Body)


def decision_blocks(
    context: Context, lists: ListBuilder, decision: Decision, run: Iterable[Entry] | None = None
) -> Iterator[Block]:
    """One decision, its parts in the style's order; nothing of what may have been decided in private.

    Args:
        context: the sitting and the style.
        lists: the lists of the item.
        decision: the decision.
        run: the lines of it to print; all of them if left out.
    """
    if decision.may_be_private:
        return
    lists.end()
    printed = _Printed(context, lists, decision, decision.entries if run is None else run)
    for step in context.style.resolution.order:
        yield from _STEPS[step](printed)


class _Printed:
    """Some lines of a decision, as they are printed.

    Args:
        context: the sitting and the style.
        lists: the lists of the item.
        decision: the decision.
        run: the lines to print.
    """

    def __init__(
        self, context: Context, lists: ListBuilder, decision: Decision, run: Iterable[Entry]
    ) -> None:
        self._context = context
        self._lists = lists
        self._style = context.style.resolution
        self._decision = decision
        self._here = {entry.id for entry in run}

    def moved(self) -> Iterator[Block]:
        """Who moved and who seconded; and the words as moved, unless they are resolved here as well."""
        motion, as_moved = self._decision.motion, self._decision.motion_words
        if not as_moved and self._decision.first.id not in self._here:
            as_moved = _motion_and_points(self._decision)
        if motion and motion.entry.id in self._here:
            words = moved_in_words(self._context, self._style.moved, motion.body)
            yield from self._moved(words, motion.entry)
        if as_moved and as_moved[0].entry.id in self._here:
            words = words_as_moved(self._context, as_moved, self._style.motion_words)
            yield from self._context.paragraph(Role.PROCEEDING, words, as_moved[0].entry)
        yield from self._recommended()

    def _recommended(self) -> Iterator[Block]:
        """The recommendations that were put by themselves, if they are printed somewhere else."""
        if not self._are_put_here:
            return
        decision, style = self._decision, self._style
        first = min(decision.entries, key=lambda entry: entry.place)
        if first.id in self._here:
            wording = style.recommendation_put if decision.fate is Fate.RESOLVED else style.motion_words
            words = words_as_moved(self._context, decision.recommended, wording)
            yield from self._context.paragraph(Role.PROCEEDING, words, first)

    @property
    def _are_put_here(self) -> bool:
        """Whether it is recommendations alone that were put, of which the end of the item has the words."""
        decision, closing = self._decision, self._context.style.closing.recommendations
        worded = decision.motion or decision.clauses or decision.standing
        here = closing.place in (OutcomePlace.TAKEN, OutcomePlace.BOTH)
        return not worded and not here and bool(decision.recommended and decision.put.entries)

    def _moved(self, words: str, entry: Entry) -> Iterator[Block]:
        """Who moved, on one page with what became of it."""
        for paragraph in self._context.paragraph(Role.PROCEEDING, words, entry):
            yield replace(paragraph, with_next=True)

    def amendments(self) -> Iterator[Block]:
        """The amendments, each with the votes on it and what became of it."""
        for amended in self._decision.amendments:
            line = amended.line
            if line.entry.id in self._here:
                words = moved_in_words(self._context, self._style.amendment, line.body, line.entry)
                yield from self._moved(words, line.entry)
            if ResolutionStep.VOTE in self._style.order:
                yield from self._voted(amended.put, PutAs.AMENDMENT)
            yield from self._amended(amended)
            if ResolutionStep.RECORDED in self._style.order:
                yield from self._recorded(amended.put, PutAs.AMENDMENT)

    def resolved(self) -> Iterator[Block]:
        """What was resolved; or the words that were not, and what became of them."""
        decision, context, lists = self._decision, self._context, self._lists
        at = _told_at(decision)
        if at.id not in self._here:
            return
        resolved = decision.fate is Fate.RESOLVED
        if decision.standing and resolved and not _is_assent_to_clauses(decision):
            noted = isinstance(decision.standing.body, Noted)
            wording = self._style.noted if noted else self._style.agreed
            yield from resolution_paragraph(context, lists, context.say(wording), decision.standing.entry)
        if decision.clauses:
            yield from clause_blocks(context, lists, decision)
        elif decision.standing and isinstance(decision.standing.body, Noted) and not resolved:
            yield from context.paragraph(Role.PROCEEDING, noted_in_vain(context, decision), at)
        elif not (decision.standing and resolved):
            yield from context.paragraph(Role.PROCEEDING, self._alone(), at)

    def votes(self) -> Iterator[Block]:
        """The votes on it."""
        return self._voted(self._decision.put, question_of(self._decision))

    def recorded(self) -> Iterator[Block]:
        """The votes that members asked to have recorded."""
        return self._recorded(self._decision.put, question_of(self._decision))

    def reasons(self) -> Iterator[Block]:
        """The reasons, unless they are printed under the clauses."""
        reasons = self._decision.reasons
        if reasons and not reasons_under_clauses(self._context, self._decision):
            for line in self._here_only(reasons):
                yield from reason_blocks(self._context, line.entry)

    def _alone(self) -> str:
        """What became of a motion whose words were not captured; empty when that was not said."""
        put, style = self._decision.put, self._style
        wording = {
            Fate.LOST: style.lost,
            Fate.TIED: style.tied,
            Fate.WITHDRAWN: style.withdrawn,
            Fate.DEFERRED: style.deferred,
        }.get(self._decision.fate, "")
        if put.said and isinstance(put.said.body, Carried) and not self._are_put_here:
            wording = style.carried
        last = put.votes[-1].body if put.votes else None
        if not put.said and isinstance(last, Ballot):
            printed = ResolutionStep.VOTE in style.order
            return "" if printed else elected_in_words(self._context, last)
        votes = partial(votes_in_words, self._context, put.votes, question_of(self._decision))
        return self._context.say(wording, vote=votes, until=partial(until, self._context, self._decision))

    def _amended(self, amended: Amended) -> Iterator[Block]:
        """What became of an amendment."""
        put, style = amended.put, self._style
        told = put.said or (put.votes[-1] if put.votes else None)
        if told is None or told.entry.id not in self._here:
            return
        wording = {
            Fate.RESOLVED: style.amendment_carried,
            Fate.LOST: style.amendment_lost,
            Fate.TIED: style.amendment_tied,
            Fate.WITHDRAWN: style.amendment_withdrawn,
            Fate.ACCEPTED: style.amendment_accepted,
        }.get(put.fate, "")
        votes = partial(votes_in_words, self._context, put.votes, PutAs.AMENDMENT)
        yield from self._context.paragraph(
            Role.PROCEEDING, self._context.say(wording, vote=votes), told.entry
        )

    def _voted(self, put: QuestionPut, put_as: PutAs) -> Iterator[Block]:
        for vote in self._here_only(put.votes):
            words = vote_in_words(self._context, vote.body, put_as)
            yield from self._context.paragraph(Role.PROCEEDING, words, vote.entry)

    def _recorded(self, put: QuestionPut, put_as: PutAs) -> Iterator[Block]:
        for line in self._here_only(put.recorded):
            words = recorded_in_words(self._context, line.body, put_as)
            yield from self._context.paragraph(Role.PROCEEDING, words, line.entry)

    def _here_only(self, lines: Iterable[EntryOf[BodyT]]) -> Iterator[EntryOf[BodyT]]:
        return (line for line in lines if line.entry.id in self._here)


_STEPS: dict[ResolutionStep, Callable[[_Printed], Iterator[Block]]] = {
    ResolutionStep.MOVED: _Printed.moved,
    ResolutionStep.AMENDMENTS: _Printed.amendments,
    ResolutionStep.RESOLVED: _Printed.resolved,
    ResolutionStep.VOTE: _Printed.votes,
    ResolutionStep.RECORDED: _Printed.recorded,
    ResolutionStep.REASON: _Printed.reasons,
}


def _is_assent_to_clauses(decision: Decision) -> bool:
    """Whether it says of clauses that they were agreed, which they say themselves."""
    agreed = decision.standing is not None and isinstance(decision.standing.body, Agreed)
    return agreed and any(isinstance(line.body, Clause) for line in decision.clauses)


def _told_at(decision: Decision) -> Entry:
    """The line at which the outcome of a decision is printed."""
    votes = decision.put.votes
    if decision.clauses or decision.standing or decision.put.said or not votes:
        return decision.first
    return votes[-1].entry


def _motion_and_points(decision: Decision) -> tuple[EntryOf[Words], ...]:
    """The motion that was put, with its sub-points; nothing where clauses were."""
    words = decision.clauses
    if not words or not isinstance(words[0].body, Motion):
        return ()
    return tuple(line for line in words if isinstance(line.body, Motion | Point))
