"""Doubts about the decision to exclude the public that stands behind `/exempt`, and so is private itself.

The public hears that it is excluded (Local Government Act 1972, section 100A(4)): its vote is public.
"""

from collections.abc import Iterator, Sequence

from scrutiny_tui.domain.derived import once_per_sitting
from scrutiny_tui.domain.discussion import Heading, Note, Point
from scrutiny_tui.domain.doubts.doubt import Doubt, DoubtKind, doubt_at
from scrutiny_tui.domain.entries import Entry, RoomEvent
from scrutiny_tui.domain.grammar.discussion_lines import LITERAL
from scrutiny_tui.domain.grammar.public_in_words import ToldOfPublic, told_of_public
from scrutiny_tui.domain.meetings import Item
from scrutiny_tui.domain.outcomes import (
    Agreed,
    Carried,
    Clause,
    Lost,
    Motion,
    Recommendation,
    RecordedVote,
    Vote,
)
from scrutiny_tui.domain.room_events import Exclusion, PublicReturns
from scrutiny_tui.domain.sitting import Sitting

DECIDED_IN_PRIVATE = (
    "This may be the decision to exclude the public, and is recorded in private: if so, move it above"
    " /exempt."
)
_OUTCOME = Agreed | Carried | Lost | RecordedVote | Vote
_DECIDES = Clause | Motion | Recommendation


@once_per_sitting(changed_by=(Entry, Item))
def check(sitting: Sitting) -> tuple[Doubt, ...]:
    """The decision on each exclusion that is recorded behind it."""
    return tuple(
        doubt
        for at, entry in enumerate(sitting.entries)
        if isinstance(entry.body, Exclusion)
        for doubt in _behind(sitting.entries, at)
    )


def _behind(entries: Sequence[Entry], at: int) -> Iterator[Doubt]:
    """The first business in private, if it is the vote on the exclusion, or its words."""
    private = []
    for entry in entries[at + 1 :]:
        if isinstance(entry.body, PublicReturns):
            break
        if not isinstance(entry.body, RoomEvent | Note | Heading):
            private.append(entry)
    if private and not private[0].line.lstrip().startswith(LITERAL):
        before = [one for one in entries[:at] if not isinstance(one.body, RoomEvent | Note | Heading)]
        moved = bool(before) and before[-1].item == entries[at].item and _moves_exclusion(before[-1])
        if _decides_exclusion(private, moved=moved):
            yield doubt_at(private[0], DoubtKind.PUBLIC_OTHERWISE, DECIDED_IN_PRIVATE)


def _decides_exclusion(private: Sequence[Entry], *, moved: bool) -> bool:
    """Whether what is private begins with the decision on the exclusion.

    Args:
        private: what was recorded in private.
        moved: whether the exclusion was moved straight before, and not decided.
    """
    first, then = private[0], private[1] if private[1:] else None
    if isinstance(first.body, _OUTCOME):
        return moved or then is None or not isinstance(then.body, _DECIDES | _OUTCOME)
    return isinstance(first.body, Clause | Motion) and _tells_exclusion(first)


def _moves_exclusion(entry: Entry) -> bool:
    """Whether an entry moves that the public be excluded; a motion without words straight before may."""
    body = entry.body
    if isinstance(body, Motion) and not body.text:
        return True
    return isinstance(body, Motion | Point) and _tells_exclusion(entry)


def _tells_exclusion(entry: Entry) -> bool:
    return ToldOfPublic.EXCLUDED in told_of_public(entry.text)
