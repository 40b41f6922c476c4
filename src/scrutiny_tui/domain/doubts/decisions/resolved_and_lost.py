"""Doubts about what was typed as resolved, and that nobody voted for: for and against were swapped."""

from collections.abc import Iterator

from scrutiny_tui.domain.decisions.decision import Decision, Fate
from scrutiny_tui.domain.decisions.grouping import decisions_of
from scrutiny_tui.domain.doubts.doubt import Doubt, DoubtKind, doubt_at
from scrutiny_tui.domain.outcomes import Clause, Vote
from scrutiny_tui.domain.sitting import Sitting


def check(sitting: Sitting, item: str | None) -> Iterator[Doubt]:
    """Clauses of an item that were lost, where someone is to see to them, or nobody was for them."""
    for decision in decisions_of(sitting, item):
        if decision.fate is Fate.LOST and decision.put.said is None and decision.put.votes:
            yield from _of_clauses(decision)


def _of_clauses(decision: Decision) -> Iterator[Doubt]:
    vote = decision.put.votes[-1].body
    clauses = [line for line in decision.clauses if isinstance(line.body, Clause)]
    owed = any(line.entry.follow_up for line in clauses)
    nobody = isinstance(vote, Vote) and vote.counted is not None and vote.counted[0] == 0
    if clauses and (owed or nobody):
        why = "and someone is to see to it" if owed else "and nobody voted for it"
        sentence = f"The vote is against what is typed as resolved, {why}: “for” may be “against”."
        yield doubt_at(decision.put.votes[-1].entry, DoubtKind.OUTCOME, sentence)
