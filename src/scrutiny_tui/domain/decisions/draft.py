"""A decision while its lines are being collected."""

import re
from itertools import takewhile
from typing import TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from scrutiny_tui.domain.decisions.alike_words import are_alike, restates
from scrutiny_tui.domain.decisions.decision import (
    Amended,
    Decision,
    EntryOf,
    Fate,
    QuestionPut,
    Said,
    Words,
)
from scrutiny_tui.domain.discussion import Point
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.outcomes import (
    Accepted,
    Agreed,
    Amendment,
    Ballot,
    Carried,
    Clause,
    Deferred,
    Lost,
    Manner,
    Motion,
    Noted,
    Reason,
    Recommendation,
    RecordedVote,
    Vote,
    Withdrawn,
)

Line: TypeAlias = Words | Noted | Agreed | Amendment | Vote | Ballot | Said | RecordedVote | Reason
_TAKEN_UP = (Fate.RESOLVED, Fate.ACCEPTED)
_AGAIN = (Manner.RECORDED, Manner.DIVISION, Manner.BALLOT)


GOES_ON = re.compile(r"(?::|\bthat(?: the [\w-]+)?)\s*$", re.IGNORECASE)
"""The end of a motion's words that continue in sub-points: "that the Committee"."""
_NOT_PUT = QuestionPut()


class _Moved(Struct):
    """An amendment while the votes on it are being collected."""

    line: EntryOf[Amendment]
    words_before: int  # how many lines of the motion's words had been captured
    put: QuestionPut = _NOT_PUT


class DecisionDraft:
    """The lines of one decision, and where the next line goes.

    Attributes:
        words: its clauses and their sub-points.
        straight: whether nothing but notes and events in the room came after its last line.
        parted: whether a point or a heading came after its last clause or motion.
        headed: whether a heading did.
        discussed: whether a point or a heading came after its last line, reasons and recorded votes aside.
        turned: whether what was said after its last line came back to the motion, or began another matter:
            an outcome behind it is not that of the amendment.
        voted_on_words: whether a vote came after its words, and not only before them.
        standing: the line that says the matter was noted or agreed.
        behind_return: whether the public had returned, and nothing had been said of what was moved or put.
        to_no_motion: whether it began with an amendment behind a decision that was made: nothing is amended.
        under_clause: whether a sub-point would belong to its last clause: not after a vote, an amendment, a
            reason, a request, or anything else that is not its words.
    """

    def __init__(self) -> None:
        self.words: list[EntryOf[Words]] = []
        self.straight = True
        self.parted = False
        self.headed = False
        self.discussed = False
        self.turned = False
        self.to_no_motion = False
        self.under_clause = False
        self.voted_on_words = False
        self.standing: EntryOf[Noted | Agreed] | None = None
        self._motion: EntryOf[Motion] | None = None
        self._amendments: list[_Moved] = []
        self._put = _NOT_PUT
        self._reasons: list[EntryOf[Reason]] = []
        self._recommended: list[EntryOf[Words]] = []
        self.behind_return = False
        self._last: EntryOf[Line] | None = None
        self._amended_last = False  # whether the last line was an amendment, or about it
        self._parted_before_vote = False  # whether a point stood between the last two votes

    @property
    def said(self) -> bool:
        """Whether a line says what became of it."""
        return self._put.said is not None

    @property
    def worded(self) -> bool:
        """Whether its words are known."""
        moved = self._motion is not None and bool(self._motion.body.text)
        return bool(self.words or self.standing or moved or self._recommended)

    @property
    def is_decision(self) -> bool:
        """Whether something was decided or moved: a recommendation alone is made without being put."""
        put = self._motion or self._amendments or self._put.entries
        return bool(self.words or self.standing or put or self._reasons)

    @property
    def settled(self) -> bool:
        """Whether what became of it was recorded."""
        return bool(self.said or self._put.votes or self.standing)

    @property
    def may_be_private(self) -> bool:
        """As of the decision: it takes no words, unless its mover is recorded in public."""
        return self.behind_return and self._motion is None and self.decision().may_be_private

    def takes_clause(self, clause: Entry) -> bool:
        """Whether a clause belongs to it."""
        if self.standing or self._refused or self._balloted or self.to_no_motion or self._only_recommended:
            return False
        if all(isinstance(line.body, Point) for line in self.words):
            open_still = not self.voted_on_words or self._gives_as_amended(clause)
            return open_still and not (self.said and self.discussed)
        amended = bool(self._amendments) and self._amendments[-1].words_before == len(self.words)
        return (not self.parted or amended) and not self.voted_on_words and not self.said

    @property
    def _only_recommended(self) -> bool:
        """Whether it is a recommendation that may be put by itself."""
        return bool(self._recommended) and not self.words and self._motion is None

    @property
    def _refused(self) -> bool:
        """Whether a line says that it was not carried, and its words cannot come straight after."""
        said = self._put.said.body if self._put.said else None
        if isinstance(said, (Lost, Withdrawn)) and self._motion and not self.worded and self.straight:
            return False
        return said is not None and not isinstance(said, Carried)

    @property
    def _balloted(self) -> bool:
        """Whether it is an election by ballot, which decides between candidates rather than on words."""
        return any(isinstance(vote.body, Ballot) for vote in self._put.votes)

    def _gives_as_amended(self, clause: Entry) -> bool:
        """Whether a clause has the words of the motion, which was carried as amended, as they then stood."""
        amended = [each.line.body.text for each in self._amendments if each.put.fate in _TAKEN_UP]
        moved = self._motion.body.text if self._motion else ""
        if not amended or self._put.fate is not Fate.RESOLVED:
            return False
        return not moved or are_alike(clause.text, " ".join([moved, *amended]))

    def takes_standing(self, standing: Noted | Agreed) -> bool:
        """Whether a line that the matter was noted or agreed may belong to it.

        Straight after a clause, a recommendation or a motion, a line that it was agreed says so of that. What
        was noted is no answer to a motion that has words of its own.
        """
        agreed = isinstance(standing, Agreed) and self.straight
        after_words = self._last is not None and isinstance(self._last.body, (Clause, Point, Recommendation))
        if agreed and after_words and not self.settled:
            return True
        moved = self._motion is not None and bool(self._motion.body.text)
        carried = moved and self._put.fate is Fate.RESOLVED
        begun = self.words or self.said or self.standing or self.to_no_motion or self._only_recommended
        return not (begun or self._balloted or carried or (moved and not agreed))

    @property
    def takes_recommendation(self) -> bool:
        """Whether a recommendation is put with it: it is not settled, and its words are not voted on yet."""
        if self._motion is None and not (self.words or self._recommended):
            return False
        return not (self.parted or self.said or self.standing or self.voted_on_words or self._balloted)

    @property
    def agreed_before(self) -> bool:
        """Whether it is clauses without a motion or a vote, and a point came after them."""
        return self._motion is None and bool(self.words) and not self.settled and self.parted

    @property
    def takes_amendment(self) -> bool:
        """Whether an amendment belongs to it: it is open, and not agreed before a point."""
        return not self.settled and not self.agreed_before

    def takes_motion(self, motion: Motion) -> bool:
        """Whether a motion belongs to it: the mover of the words just captured."""
        parted = self.headed if self._only_recommended else self.parted
        begun = self._motion or self._amendments or self.settled or parted
        return not begun and not (motion.text and self.worded)

    def resolves_as(self, clause: Entry) -> bool:
        """Whether a clause says how the words as moved, which the last line carried, were resolved."""
        carried = self._last is not None and isinstance(self._last.body, (Vote, RecordedVote, Carried))
        motion = self._motion.entry.text if self._motion and not self.words else ""
        return carried and self.straight and self._put.fate is Fate.RESOLVED and restates(clause.text, motion)

    def takes_vote(self, vote: Vote | Ballot) -> bool:
        """Whether a vote belongs to it, or to its last amendment."""
        if self._is_of_amendment(vote):
            return True
        if isinstance(vote, Ballot):
            again = self._last is not None and isinstance(self._last.body, Ballot)
            return again or not (self.settled or self.worded or self._amendments)
        if self._balloted:
            return False
        if self.said:
            return self.straight and not self._put.votes and self._last == self._put.said
        return not (self.settled and (self.headed or (self.parted and not self.worded)))

    def takes_said(self, said: Said) -> bool:
        """Whether a line that says what became of something belongs to it, or to its last amendment."""
        if self._is_of_amendment(said):
            return True
        if self.said or isinstance(said, Accepted):
            return False
        if isinstance(said, Deferred):
            unmoved = self._motion is None and self.parted
            return not self.settled and not unmoved
        return True

    def give_up(self) -> EntryOf[Motion | Vote | Ballot] | None:
        """Take out the last line, when the clause straight after it shows that they belong together.

        That is a motion typed after words, or another vote on words that were put to the vote before the
        last point.
        """
        last, worded = self._last, (*self.words, *self._recommended)
        if last is None or not worded or not (self.straight or not self.words):
            return None
        if self._motion and last == self._motion and worded[0].entry.place < last.entry.place:
            motion, self._motion = self._motion, None
            return motion
        *earlier, vote = self._put.votes or (None,)
        if self._parted_before_vote and vote and last.entry is vote.entry:
            self._put = replace(self._put, votes=tuple(filter(None, earlier)))
            return vote
        return None

    def add(self, line: EntryOf[Line]) -> None:
        """Add a line that belongs to the decision."""
        body, entry = line.body, line.entry
        of_amendment = self._is_of_amendment(body)
        match body:
            case Clause() | Point():
                if self.resolves_as(entry):
                    self.voted_on_words = False  # so that more clauses may follow the first
                self.words.append(EntryOf(entry, body))
                self.under_clause = True
            case Noted() | Agreed():
                self.standing = EntryOf(entry, body)
            case Motion():
                self._motion = EntryOf(entry, body)
                self.under_clause = self.under_clause or bool(GOES_ON.search(body.text))
            case Amendment():
                self._amendments.append(_Moved(EntryOf(entry, body), len(self.words)))
            case Recommendation():
                self._recommended.append(EntryOf(entry, body))
            case Reason():
                self._reasons.append(EntryOf(entry, body))
            case _:
                self._put_to(entry, body, of_amendment=of_amendment)
        self._amended_last = of_amendment or isinstance(body, Amendment)
        self._go_on_from(line)

    def _go_on_from(self, line: EntryOf[Line]) -> None:
        """Note what a line that was added means for the next one."""
        body, begins = line.body, isinstance(line.body, (Clause, Motion))
        self.under_clause = self.under_clause and (begins or isinstance(body, Point))
        self.parted = self.parted and not begins
        self.headed = self.headed and not begins
        self.discussed = self.discussed and isinstance(body, (Reason, RecordedVote))
        self._last, self.straight, self.turned = line, True, False

    def _put_to(self, entry: Entry, body: Vote | Ballot | RecordedVote | Said, *, of_amendment: bool) -> None:
        """Add a vote, or what was said of the decision, to it or to its last amendment."""
        if isinstance(body, (Vote, Ballot)):
            self._parted_before_vote = self.discussed and self.voted_on_words
            self.voted_on_words = self.voted_on_words or (not of_amendment and self.worded)
        if of_amendment:
            self._amendments[-1].put = self._amendments[-1].put.plus(entry, body)
        else:
            self._put = self._put.plus(entry, body)

    def decision(self) -> Decision:
        """The decision, when all its lines are known."""
        amendments = tuple(Amended(each.line, each.put) for each in self._amendments)
        moved, resolved = self._moved_and_resolved()
        return Decision(
            clauses=resolved,
            standing=self.standing,
            motion=self._motion,
            motion_words=moved,
            amendments=amendments,
            put=self._put,
            reasons=tuple(self._reasons),
            recommended=self._recommended_and_made(),
            behind_return=self.behind_return,
        )

    def _is_of_amendment(self, body: Line) -> bool:
        """Whether a line is about the last amendment: straight after it, or taking it up while it is open.

        What became of it may also be said behind talk that came after its vote, in agreement with that.
        """
        if not self._amendments:
            return False
        put = self._amendments[-1].put
        if isinstance(body, (Withdrawn, Accepted)) and put.fate is Fate.UNKNOWN:
            open_still = self._amendments[-1].words_before == len(self.words)
            return open_still and not self._put.votes and not self.said
        if not self._amended_last:
            return False
        if not self.straight:
            return not self.turned and put.said is None and bool(put.votes) and _says(body) is put.fate
        match body:
            case Vote():
                return not put.said and (not put.votes or taken_again(put.votes[-1].body, body))
            case Lost() | Carried():
                return not put.said
            case _:
                return isinstance(body, RecordedVote)

    @property
    def _amended(self) -> int:
        """How many clauses had been captured when the last amendment was carried or accepted; 0 for none."""
        taken_up = (each for each in self._amendments if each.put.fate in _TAKEN_UP)
        return max((each.words_before for each in taken_up), default=0)

    def _moved_and_resolved(self) -> tuple[tuple[EntryOf[Words], ...], tuple[EntryOf[Words], ...]]:
        """The words as moved, where others were resolved in the end; and those."""
        if not (self._motion or self._amendments or self._recommended):
            return (), tuple(self.words)
        motion: tuple[EntryOf[Words], ...] = ()
        if self._motion and self._motion.body.text:
            motion = (self._motion, *takewhile(lambda line: isinstance(line.body, Point), self.words))
        if len(motion) > len(self.words):
            undecided = self._put.fate is Fate.UNKNOWN and self.standing is None
            return (motion, ()) if undecided else ((), (*motion, *self._recommended_in_vain()))
        own = max(len(motion) - 1, 0)
        at = max(self._amended if self._amended < len(self.words) else 0, own)
        put = self.words[at:]
        if in_vain := self._recommended_in_vain():
            put = sorted((*put, *in_vain), key=lambda line: line.entry.place)
        return (*motion, *self.words[own:at]), tuple(put)

    def _recommended_and_made(self) -> tuple[EntryOf[Words], ...]:
        """What was recommended, unless it was put and not resolved."""
        if not self._recommended:
            return ()
        separately = any(isinstance(vote.body, Vote) and vote.body.clauses for vote in self._put.votes)
        made = separately or self._put.fate in (Fate.RESOLVED, Fate.UNKNOWN)
        return tuple(self._recommended) if made else ()

    def _recommended_in_vain(self) -> tuple[EntryOf[Words], ...]:
        return () if self._recommended_and_made() else tuple(self._recommended)


def _says(body: Line) -> Fate | None:
    """What a line says became of what was voted on before; None for any other line."""
    return Fate.LOST if isinstance(body, Lost) else Fate.RESOLVED if isinstance(body, Carried) else None


def taken_again(before: Vote | Ballot, after: Vote) -> bool:
    """Whether a vote is taken again in another manner: by show of hands, then recorded."""
    return isinstance(before, Vote) and before.manner is not after.manner and after.manner in _AGAIN
