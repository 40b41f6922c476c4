"""What a motion, an amendment or a vote without words of its own may be about."""

from collections.abc import Sequence

from scrutiny_tui.domain.decisions.decision import Decision, Fate
from scrutiny_tui.domain.decisions.grouping import PROPOSES
from scrutiny_tui.domain.discussion import Note, Point
from scrutiny_tui.domain.entries import Body, Entry, RoomEvent
from scrutiny_tui.domain.outcomes import (
    Action,
    AskedAgain,
    Clause,
    Conclusion,
    LogClosed,
    Reason,
    Recommendation,
    Request,
    Responded,
)
from scrutiny_tui.domain.room_events import (
    ClockEvent,
    Confirmation,
    Exclusion,
    MeetingTime,
    Move,
    Presence,
    PublicReturns,
)

_DECIDES = (
    Clause,
    Recommendation,
    Responded,
    LogClosed,
    AskedAgain,
    Confirmation,
    Exclusion,
    PublicReturns,
)
_ASKED_FOR = (Request, Action, Conclusion)
"""What is seldom put to the vote: after another decision a vote on it would read as one on that."""


def words_near(
    entries: Sequence[Entry], decision: Decision, made: Sequence[Decision], *, said: bool = True
) -> bool:
    """Whether something near a decision tells what it was about.

    Args:
        entries: the entries of the item, in order.
        decision: a decision without words.
        made: the decisions of the item, in order.
        said: whether a point may tell it.
    """
    begins, ends = _span(decision)
    spans = [_span(each) for each in made if each is not decision]
    after = max((last for _, last in spans if last < begins), default="")
    before = min((first for first, _ in spans if first > ends), default=None)
    near = [e for e in entries if e.place > after and (before is None or e.place < before)]
    if decision.fate not in (
        Fate.RESOLVED,
        Fate.UNKNOWN,
    ):  # what is recommended or asked for behind a loss was not lost
        owed = (Recommendation, *_ASKED_FOR)
        near = [e for e in near if e.place < ends or not isinstance(e.body, owed)]
    return any(
        _tells(entry.body, behind=entry.place > ends) and (said or not isinstance(entry.body, Point))
        for entry in near
    ) or (not after and any(_may_be_put(entry, near, decision) for entry in near))


def _may_be_put(asked: Entry, near: Sequence[Entry], decision: Decision) -> bool:
    """Whether something asked for may be what a vote was on: it stands before it, or straight behind it."""
    if not isinstance(asked.body, _ASKED_FOR):
        return False
    own = (entry.place for entry in decision.entries if not isinstance(entry.body, Reason))
    ends = max(own, default="")
    between = (entry.body for entry in near if ends < entry.place < asked.place)
    return all(isinstance(body, (RoomEvent, Note, *_ASKED_FOR)) for body in between)


def nothing_between(entries: Sequence[Entry], before: Decision, after: Decision) -> bool:
    """Whether nothing but notes and events in the room stands between two decisions."""
    last, first = _span(before)[1], _span(after)[0]
    between = (entry.body for entry in entries if last < entry.place < first)
    return all(isinstance(body, RoomEvent | Note) for body in between)


def told_between(entries: Sequence[Entry], before: Decision, after: Decision) -> bool:
    """Whether something between two decisions tells what the later one was on."""
    last, first = _span(before)[1], _span(after)[0]
    between = (entry.body for entry in entries if last < entry.place < first)
    return any(_tells(body, behind=False) or isinstance(body, _ASKED_FOR) for body in between)


def words_of(decision: Decision) -> str:
    """All the words of a decision."""
    return " ".join(line.entry.text for line in decision.clauses)


def _span(decision: Decision) -> tuple[str, str]:
    places = [entry.place for entry in decision.entries]
    return min(places), max(places)


def _tells(body: Body, *, behind: bool) -> bool:
    """Whether something tells what a decision was about; an adjournment only one that it stands behind."""
    if isinstance(body, Presence):
        return body.move is Move.CHAIR
    if isinstance(body, MeetingTime):
        return body.kind is ClockEvent.EXTEND or (behind and body.kind is ClockEvent.ADJOURN)
    return isinstance(body, _DECIDES) or (isinstance(body, Point) and bool(PROPOSES.search(body.text)))
