"""Doubts about a line that was typed twice: the minutes would say it twice, and the log ask twice for it."""

from collections.abc import Iterator
from itertools import pairwise

from scrutiny_tui.domain.discussion import Point
from scrutiny_tui.domain.doubts.doubt import Doubt, DoubtKind, doubt_at
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.grammar.discussion_lines import LITERAL
from scrutiny_tui.domain.outcomes import (
    Action,
    Agreed,
    Carried,
    Clause,
    Conclusion,
    Lost,
    Noted,
    Reason,
    Recommendation,
    Request,
)
from scrutiny_tui.domain.room_events import Declaration, Presence
from scrutiny_tui.domain.sitting import Sitting

_SAID_ONCE = (
    Point,
    Clause,
    Recommendation,
    Request,
    Action,
    Conclusion,
    Noted,
    Agreed,
    Carried,
    Lost,
    Reason,
    Declaration,
    Presence,
)
"""What nobody records twice on purpose, one straight behind the other; a vote may be taken again."""
_FEW_WORDS = 3


def check(sitting: Sitting, item: str | None) -> Iterator[Doubt]:
    """Lines of an item that stand twice, one straight behind the other."""
    for before, entry in pairwise(sitting.of_item(item)):
        if isinstance(entry.body, _SAID_ONCE) and _is_the_same(before, entry):
            yield doubt_at(entry, DoubtKind.TWICE, "The same line stands before this one.")


def _is_the_same(before: Entry, entry: Entry) -> bool:
    """Whether two lines were typed alike; a word or two may be said again: "Yes."."""
    typed = [" ".join(one.line.casefold().split()) for one in (before, entry)]
    literal = entry.line.lstrip().startswith(LITERAL)
    short = isinstance(entry.body, Point) and len(typed[1].split()) < _FEW_WORDS
    return before.body == entry.body and typed[0] == typed[1] and not literal and not short
