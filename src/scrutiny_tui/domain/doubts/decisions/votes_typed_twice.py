"""A vote on an amendment that was typed twice: the second line would count for the motion."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from scrutiny_tui.domain.decisions.decision import Decision, EntryOf
from scrutiny_tui.domain.discussion import Note
from scrutiny_tui.domain.doubts.doubt import Doubt, DoubtKind, doubt_at
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.outcomes import Carried, Lost, Vote


def typed_twice(decision: Decision, entries: Sequence[Entry]) -> EntryOf[Vote | Carried | Lost] | None:
    """The vote of a motion that stands straight behind the same vote on its amendment; None where none does.

    Votes on one question are held to each other by `disagreements`: by show of hands, then recorded.

    Args:
        decision: the decision.
        entries: the entries of its item, in order.
    """
    of_amendments = {vote.entry.id for amended in decision.amendments for vote in amended.put.votes}
    of_motion = {vote.entry.id for vote in decision.put.votes}
    told = (entry for entry in entries if not isinstance(entry.body, Note))
    for before, after in pairwise(told):
        if isinstance(after.body, Vote) and before.id in of_amendments and after.id in of_motion:
            return EntryOf(after, after.body) if before.body == after.body else None
    return None


def check(vote: EntryOf[Vote | Carried | Lost]) -> Iterator[Doubt]:
    """The doubt about such a vote."""
    sentence = (
        "This vote counts for the motion, and is the same as the one on the amendment before it:"
        " if it was typed twice, remove one; if not, put /carried or /lost between them."
    )
    yield doubt_at(vote.entry, DoubtKind.TWICE, sentence)
