"""Resolutions, derived from the entries of one item.

Clauses, motion, votes and reason are captured as lines of their own, as they are heard. What belongs together
is worked out here and not stored, so that moving or undoing a line cannot leave a wrong resolution behind.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Generic, TypeAlias, TypeVar

from scrutiny_tui.domain.derived import once_per_sitting
from scrutiny_tui.domain.discussion import Heading, Point
from scrutiny_tui.domain.entries import Body, Entry
from scrutiny_tui.domain.outcomes import (
    Agreed,
    Amendment,
    Clause,
    Lost,
    Motion,
    Noted,
    Reason,
    RecordedVote,
    Vote,
)
from scrutiny_tui.domain.room_events import Exclusion, PublicReturns
from scrutiny_tui.domain.sitting import Sitting

BodyT = TypeVar("BodyT", bound=Body)
Proceeding: TypeAlias = Motion | Amendment | Vote | Lost | RecordedVote | Reason


@dataclass(frozen=True, slots=True)
class EntryOf(Generic[BodyT]):
    """An entry whose kind of body is known.

    Attributes:
        entry: the entry.
        body: its body.
    """

    entry: Entry
    body: BodyT


@dataclass(frozen=True, slots=True)
class Amended:
    """An amendment and its result.

    Attributes:
        line: the amendment.
        vote: the vote on it; None when none was recorded.
        lost: the line that says it was lost; None when there is none.
    """

    line: EntryOf[Amendment]
    vote: EntryOf[Vote] | None = None
    lost: EntryOf[Lost] | None = None


@dataclass(frozen=True, slots=True)
class Resolution:
    """What the committee decided at one point of an item.

    One without clauses and without a standing resolution is a motion whose words were not captured.

    Attributes:
        clauses: its clauses, each followed by its sub-points (`Point` with a mark).
        standing: the line that says the matter was noted, or agreed by assent, when it is such a resolution.
        motion: who moved and seconded it.
        amendments: the amendments moved, in order.
        votes: the votes on it, in order.
        recorded: the votes members asked to have recorded.
        reasons: the reasons given for it.
        lost: the line that says the motion was lost; nothing was resolved then.
    """

    clauses: tuple[EntryOf[Clause | Point], ...] = ()
    standing: EntryOf[Noted | Agreed] | None = None
    motion: EntryOf[Motion] | None = None
    amendments: tuple[Amended, ...] = ()
    votes: tuple[EntryOf[Vote], ...] = ()
    recorded: tuple[EntryOf[RecordedVote], ...] = ()
    reasons: tuple[EntryOf[Reason], ...] = ()
    lost: EntryOf[Lost] | None = None

    @property
    def first(self) -> Entry:
        """The entry that gives the resolution its place in the discussion."""
        decided = (*self.clauses, *((self.standing,) if self.standing else ()))
        return decided[0].entry if decided else min(self.entries, key=lambda entry: entry.place)

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Every entry that belongs to it."""
        amended = (line for each in self.amendments for line in (each.line, each.vote, each.lost))
        lines = (
            *self.clauses,
            self.standing,
            self.motion,
            *amended,
            *self.votes,
            *self.recorded,
            *self.reasons,
            self.lost,
        )
        return tuple(line.entry for line in lines if line is not None)


def resolutions_of(sitting: Sitting, item_id: str | None) -> tuple[Resolution, ...]:
    """The resolutions of one item, worked out once for each sitting.

    Args:
        sitting: the sitting.
        item_id: the item's identifier; None for what belongs to no item.
    """
    found = _resolutions_by_item(sitting)
    if item_id not in found:
        found[item_id] = resolutions(sitting.of_item(item_id))
    return found[item_id]


@once_per_sitting(changed_by=(Entry,))
def _resolutions_by_item(_sitting: Sitting) -> dict[str | None, tuple[Resolution, ...]]:
    """Those worked out so far: most of the time only one item is looked at."""
    return {}


@_resolutions_by_item.step
def _of_other_items(
    before: dict[str | None, tuple[Resolution, ...]], _sitting: Sitting, entry: Entry
) -> dict[str | None, tuple[Resolution, ...]]:
    return {item: found for item, found in before.items() if item != entry.item}


def resolutions(entries: Iterable[Entry]) -> tuple[Resolution, ...]:
    """The resolutions among the entries of one item.

    Consecutive clauses belong to one resolution, with the sub-points that follow them. A point of the
    discussion, a heading, and the exclusion or return of the public end it, and the next clause begins
    another; requests, actions, conclusions, notes and other events in the room do not. A motion, vote or
    reason belongs to the latest resolution since the public left or returned, or to the next when there is
    none yet; a second motion always belongs to the next. A vote or loss directly after an amendment belongs
    to the amendment.

    Args:
        entries: the entries of the item, in the order of discussion.

    Returns:
        The resolutions, in the order of their first lines.
    """
    reading = _Reading()
    for entry in entries:
        reading.read(entry)
    return reading.finished()


@dataclass
class _Draft:
    """A resolution while its lines are being collected."""

    clauses: list[EntryOf[Clause | Point]] = field(default_factory=list)
    standing: EntryOf[Noted | Agreed] | None = None
    proceedings: list[EntryOf[Proceeding]] = field(default_factory=list)

    def has(self, kind: type[Proceeding]) -> bool:
        return any(isinstance(line.body, kind) for line in self.proceedings)


class _Reading:
    """Reads an item's entries once, from first to last."""

    def __init__(self) -> None:
        self._drafts: list[_Draft] = []
        self._waiting = _Draft()
        self._settled = (
            0  # how many drafts stand before the last exclusion or return: no later line belongs to them
        )
        self._consecutive = False
        self._under_clause = False

    def read(self, entry: Entry) -> None:
        body = entry.body
        match body:
            case Clause():
                self._clause(EntryOf(entry, body))
            case Noted() | Agreed():
                self._begin().standing = EntryOf(entry, body)
                self._consecutive = self._under_clause = False
            case Point(mark=mark) if mark is not None and self._under_clause:
                self._drafts[-1].clauses.append(EntryOf(entry, body))
            case Point() | Heading():
                self._interrupt()
            case Exclusion() | PublicReturns():
                self._interrupt()
                self._settled = len(self._drafts)
            case Motion() | Amendment() | Vote() | Lost() | RecordedVote() | Reason():
                self._proceed(EntryOf(entry, body))
            case _:
                pass

    def finished(self) -> tuple[Resolution, ...]:
        if self._waiting.proceedings:
            self._begin()
        return tuple(map(_resolution, self._drafts))

    def _begin(self) -> _Draft:
        self._drafts.append(self._waiting)
        self._waiting = _Draft()
        return self._drafts[-1]

    def _clause(self, line: EntryOf[Clause | Point]) -> None:
        draft = self._drafts[-1] if self._consecutive else self._begin()
        draft.clauses.append(line)
        self._consecutive = self._under_clause = True

    def _interrupt(self) -> None:
        self._consecutive = self._under_clause = False
        if self._waiting.has(Lost):  # a motion lost before anything was resolved is finished
            self._begin()

    def _proceed(self, line: EntryOf[Proceeding]) -> None:
        kind = type(line.body)
        latest = self._drafts[-1] if len(self._drafts) > self._settled else None
        if latest is None or self._waiting.proceedings or (kind is Motion and latest.has(Motion)):
            if kind in (Motion, Lost) and self._waiting.has(kind):  # one motion is moved once and lost once
                self._begin()
            self._waiting.proceedings.append(line)
        else:
            latest.proceedings.append(line)


def _resolution(draft: _Draft) -> Resolution:
    amendments, others = _amended(draft.proceedings)
    return Resolution(
        clauses=tuple(draft.clauses),
        standing=draft.standing,
        motion=next(iter(_of(Motion, others)), None),
        amendments=amendments,
        votes=_of(Vote, others),
        recorded=_of(RecordedVote, others),
        reasons=_of(Reason, others),
        lost=next(iter(_of(Lost, others)), None),
    )


def _of(kind: type[BodyT], lines: Iterable[EntryOf[Proceeding]]) -> tuple[EntryOf[BodyT], ...]:
    return tuple(EntryOf(line.entry, line.body) for line in lines if isinstance(line.body, kind))


def _amended(lines: Iterable[EntryOf[Proceeding]]) -> tuple[tuple[Amended, ...], list[EntryOf[Proceeding]]]:
    amendments: list[Amended] = []
    others: list[EntryOf[Proceeding]] = []
    following = False
    for line in lines:
        body = line.body
        latest = amendments[-1] if following else None
        if isinstance(body, Amendment):
            amendments.append(Amended(EntryOf(line.entry, body)))
            following = True
        elif isinstance(body, Vote) and latest and latest.vote is None and latest.lost is None:
            amendments[-1] = Amended(latest.line, EntryOf(line.entry, body))
        elif isinstance(body, Lost) and latest and latest.lost is None:
            amendments[-1] = Amended(latest.line, latest.vote, EntryOf(line.entry, body))
        else:
            others.append(line)
            following = False
    return tuple(amendments), others
