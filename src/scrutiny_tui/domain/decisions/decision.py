"""A decision: what was moved, how it was amended and put to the vote, and what became of it."""

from enum import StrEnum
from typing import Generic, TypeAlias, TypeVar

from msgspec import Struct
from msgspec.structs import replace

from scrutiny_tui.domain.discussion import Point
from scrutiny_tui.domain.entries import Body, Entry
from scrutiny_tui.domain.outcomes import (
    Accepted,
    Agreed,
    Amendment,
    Ballot,
    Carried,
    Clause,
    Deferred,
    Lost,
    Motion,
    Noted,
    Reason,
    Recommendation,
    RecordedVote,
    Result,
    Vote,
    Withdrawn,
)

BodyT_co = TypeVar("BodyT_co", bound=Body, covariant=True)
Said: TypeAlias = Lost | Carried | Withdrawn | Deferred | Accepted
Words: TypeAlias = Clause | Point | Motion | Recommendation
DecisionLine: TypeAlias = Words | Noted | Agreed | Amendment | Vote | Ballot | Said | RecordedVote | Reason


class Fate(StrEnum):
    """What became of a motion or an amendment."""

    RESOLVED = "resolved"
    LOST = "lost"
    TIED = "tied"
    WITHDRAWN = "withdrawn"
    DEFERRED = "deferred"
    ACCEPTED = "accepted"
    UNKNOWN = "unknown"


_SAID: dict[type[Said], Fate] = {
    Lost: Fate.LOST,
    Carried: Fate.RESOLVED,
    Withdrawn: Fate.WITHDRAWN,
    Deferred: Fate.DEFERRED,
    Accepted: Fate.ACCEPTED,
}
_VOTED = {Result.CARRIED: Fate.RESOLVED, Result.LOST: Fate.LOST, Result.TIED: Fate.TIED}


class EntryOf(Struct, Generic[BodyT_co], frozen=True):
    """An entry whose kind of body is known.

    Attributes:
        entry: the entry.
        body: its body.
    """

    entry: Entry
    body: BodyT_co


class QuestionPut(Struct, frozen=True):
    """What the meeting was asked to decide, and its answer: a motion or an amendment, put to the vote.

    Attributes:
        votes: the votes on it, in order; the last one decides.
        recorded: the votes that members asked to have recorded.
        said: the line that says what became of it; None when the votes tell.
    """

    votes: tuple[EntryOf[Vote | Ballot], ...] = ()
    recorded: tuple[EntryOf[RecordedVote], ...] = ()
    said: EntryOf[Said] | None = None

    @property
    def fate(self) -> Fate:
        """What became of it: as a line says, else as the last vote decided, else unknown."""
        if self.said:
            return _SAID[type(self.said.body)]
        return _VOTED[self.votes[-1].body.result] if self.votes else Fate.UNKNOWN

    def plus(self, entry: Entry, body: Vote | Ballot | RecordedVote | Said) -> "QuestionPut":
        """The same with one more line about it."""
        match body:
            case Vote() | Ballot():
                return replace(self, votes=(*self.votes, EntryOf(entry, body)))
            case RecordedVote():
                return replace(self, recorded=(*self.recorded, EntryOf(entry, body)))
            case _:
                return replace(self, said=EntryOf(entry, body))

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Every entry that belongs to it."""
        said = (self.said,) if self.said else ()
        return tuple(line.entry for line in (*self.votes, *self.recorded, *said))


class Amended(Struct, frozen=True):
    """An amendment and its result.

    Attributes:
        line: the amendment.
        put: the votes on it, and what was said of it.
    """

    line: EntryOf[Amendment]
    put: QuestionPut = QuestionPut()


class Decision(Struct, frozen=True):
    """A motion with all that was recorded of it, or what was decided without one.

    Attributes:
        clauses: what was resolved, or was to be: each clause followed by its sub-points (`Point` with a
            mark); the motion itself when it has words and no clause follows; what was to be recommended, when
            that was put and not resolved.
        standing: the line that says the matter was noted, or agreed by assent, when it is such a decision.
        motion: who moved and seconded it.
        motion_words: the words as first moved, when others were resolved in the end.
        amendments: the amendments moved, in order.
        put: the votes on it, and what was said of it.
        reasons: the reasons given for it.
        recommended: what was recommended with it, or by itself, and is a recommendation; its entries are not
            among those of the decision.
        behind_return: whether the public had returned, and nothing had been said of what was moved or put.
    """

    clauses: tuple[EntryOf[Words], ...] = ()
    standing: EntryOf[Noted | Agreed] | None = None
    motion: EntryOf[Motion] | None = None
    motion_words: tuple[EntryOf[Words], ...] = ()
    amendments: tuple[Amended, ...] = ()
    put: QuestionPut = QuestionPut()
    reasons: tuple[EntryOf[Reason], ...] = ()
    recommended: tuple[EntryOf[Words], ...] = ()
    behind_return: bool = False

    @property
    def only_recommends(self) -> bool:
        """Whether nothing but a recommendation was put, without a motion."""
        if self.motion is not None or self.standing is not None:
            return False
        lines = (*self.clauses, *self.recommended)
        bodies = [line.body for line in lines if not isinstance(line.body, Point)]
        return bool(bodies) and all(isinstance(body, Recommendation) for body in bodies)

    @property
    def may_be_private(self) -> bool:
        """Whether it was put or agreed without words behind the return of the public.

        It may report something that was decided in private.
        """
        if not self.behind_return or self.clauses or self.motion_words or self.amendments:
            return False
        if not self.entries:
            return False  # a recommendation alone, with words of its own
        told = Vote | Lost | Carried | Withdrawn | Accepted | RecordedVote | Agreed | Noted
        return isinstance(self.taken.body, told)

    @property
    def is_agreed(self) -> bool:
        """Whether clauses, or a line that it was noted or agreed, say what was resolved without a vote."""
        return self.standing is not None or any(isinstance(line.body, Clause) for line in self.clauses)

    @property
    def fate(self) -> Fate:
        """What became of it. Words that were not put to the vote are resolved."""
        fate = self.put.fate
        worded = bool(self.clauses or self.standing)
        return Fate.RESOLVED if fate is Fate.UNKNOWN and worded else fate

    @property
    def first(self) -> Entry:
        """The entry that gives it its place: its first clause, or what decided on words that were moved."""
        if self.clauses:
            words = self.clauses[0]
            if not isinstance(words.body, Motion):
                return words.entry
            standing = (self.standing.entry,) if self.standing else ()
            return min((*self.put.entries, *standing), key=lambda entry: entry.place, default=words.entry)
        if self.standing:
            return self.standing.entry
        if self.put.said:
            return self.put.said.entry
        return min(self.entries, key=lambda entry: entry.place)

    @property
    def taken(self) -> Entry:
        """The entry with which it was decided: the last vote, else what was said of it, else its words."""
        if self.put.votes:
            return self.put.votes[-1].entry
        return self.put.said.entry if self.put.said else self.first

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Every entry that belongs to it, each once."""
        lines = (*self.clauses, self.standing, self.motion, *self.motion_words, *self.reasons)
        amended = (e for each in self.amendments for e in (each.line.entry, *each.put.entries))
        found = (*(line.entry for line in lines if line is not None), *amended, *self.put.entries)
        return tuple({entry.id: entry for entry in found}.values())
