"""The lines of a decision in the order in which it happened: what is printed together, and where."""

from collections.abc import Sequence
from typing import TypeAlias

from scrutiny_tui.domain.decisions.decision import Decision
from scrutiny_tui.domain.discussion import Heading, Point
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.outcomes import AskedAgain, LogClosed, LogUpdated, Responded
from scrutiny_tui.domain.room_events import (
    Confirmation,
    Declaration,
    Exclusion,
    MeetingTime,
    NoApologies,
    NoDeclarations,
    Presence,
    PublicReturns,
)

DecisionRun: TypeAlias = tuple[Entry, ...]
_PRINTED = (
    Point,
    Heading,
    Presence,
    MeetingTime,
    Exclusion,
    PublicReturns,
    Confirmation,
    Declaration,
    NoApologies,
    NoDeclarations,
    Responded,
    LogUpdated,
    LogClosed,
    AskedAgain,
)


def runs_of(decision: Decision, entries: Sequence[Entry]) -> tuple[DecisionRun, ...]:
    """The lines of a decision, divided where the minutes have something else to tell between them.

    What happens between two of its clauses does not divide them.

    Args:
        decision: the decision.
        entries: the entries of the item, in the order of discussion.

    Returns:
        Its lines in runs; none is empty.
    """
    own = {entry.id for entry in decision.entries}
    resolved_at, last_words = decision.first.place, max((e.entry.place for e in decision.clauses), default="")
    runs: list[list[Entry]] = [[]]
    for entry in entries:
        if entry.id in own:
            runs[-1].append(entry)
        elif isinstance(entry.body, _PRINTED) and not resolved_at < entry.place < last_words:
            runs.append([])
    return tuple(tuple(run) for run in runs if run)
