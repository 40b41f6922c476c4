"""Which lines of an item belong to one decision.

Clauses, motion, votes and reason are captured as lines of their own, as they are heard. What belongs together
is worked out here and not stored, so that moving or undoing a line cannot leave a wrong decision behind.
"""

import re
from collections.abc import Iterable
from typing import get_args

from scrutiny_tui.domain.decisions.decision import Decision, DecisionLine, EntryOf
from scrutiny_tui.domain.decisions.draft import DecisionDraft
from scrutiny_tui.domain.decisions.parts import parts_of
from scrutiny_tui.domain.derived import once_per_sitting
from scrutiny_tui.domain.discussion import Heading, Note, Point
from scrutiny_tui.domain.entries import Body, Entry, RoomEvent
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
    Vote,
    Withdrawn,
)
from scrutiny_tui.domain.room_events import Exclusion, PublicReturns
from scrutiny_tui.domain.sitting import Sitting


def decisions_of(sitting: Sitting, item_id: str | None) -> tuple[Decision, ...]:
    """The decisions of one item, worked out once for each sitting.

    Args:
        sitting: the sitting.
        item_id: the item's identifier; None for what belongs to no item.
    """
    found = _decisions_by_item(sitting)
    if item_id not in found:
        found[item_id] = decisions(sitting.of_item(item_id))
    return found[item_id]


@once_per_sitting(changed_by=get_args(DecisionLine))
def _decisions_by_item(_sitting: Sitting) -> dict[str | None, tuple[Decision, ...]]:
    """Those worked out so far: usually only one item is asked for."""
    return {}


@_decisions_by_item.step
def _of_other_items(
    before: dict[str | None, tuple[Decision, ...]], _sitting: Sitting, entry: Entry
) -> dict[str | None, tuple[Decision, ...]]:
    return {item: found for item, found in before.items() if item != entry.item}


def decisions(entries: Iterable[Entry]) -> tuple[Decision, ...]:
    """The decisions among the entries of one item.

    A decision begins with a second motion; with a clause after a vote, a loss, a withdrawal or a
    deferral; and with a clause or a motion after a point of the discussion, a heading, or the exclusion
    or return of the public. A clause straight after the vote that carried the words of a motion belongs
    to that motion where it says the same in other words. Requests, actions, conclusions, notes and other
    events in the room do not end a decision. Words typed after their vote belong to it, and so do words
    typed straight after the loss of a motion without words. A clause behind the vote on a motion that was
    amended belongs to it where it is about the same. A sub-point belongs to a clause only straight after
    its words: after a vote, an amendment or a reason it is a point of its own. A ballot decides between
    candidates rather than on words. An amendment takes the vote that comes straight after it,
    and what became of it in agreement with that vote, behind talk that does not come back to the motion. A
    recommendation goes with the motion or the clauses before it until those are voted on; where none are
    open, a vote, a loss, an amendment or a motion without words after it is about the recommendation.
    Votes on clauses that were taken separately make a decision of each. What was put or agreed behind the
    return of the public, before the first words of a new decision, may be of the one before in private,
    and takes no words unless its mover is recorded.

    Args:
        entries: the entries of the item, in the order of discussion.

    Returns:
        The decisions, in the order of their first lines.
    """
    return tuple(part for decision in undivided(entries) for part in parts_of(decision))


def undivided(entries: Iterable[Entry]) -> tuple[Decision, ...]:
    """The decisions, each with all its clauses and votes, those on clauses taken separately too.

    Args:
        entries: the entries of the item, in the order of discussion.
    """
    reading = _Reading()
    for entry in entries:
        reading.read(entry)
    return tuple(draft.decision() for draft in reading.drafts if draft.is_decision)


PROPOSES = re.compile(
    r"\b(?:(?:propos|recommend|motion|nominat|resol|agree|suggest|approv|adopt|accept|confirm|elect|decid"
    r"|consider)\w*|mov(?:ed|es|ing)|put to|vote on|on whether|ask(?:ed)? (?:for|that)|requested)\b",
    re.IGNORECASE,
)
"""What a point says that tells of a motion; debate alone does not ("asked whether", "the question was")."""
_OF_MOTION = re.compile(
    r"\b(?:motions?|substantive|as amended|recommendations?|resolutions?|proposals?)\b"
    r"|\A(?!.*\bamendment).*\b(?:vot(?:e|es|ed|ing)|put)\b",
    re.IGNORECASE,
)
"""What a point says that comes back to the motion, behind the vote on its amendment."""
MOVED = re.compile(r"\b(?:moved|proposed|nominated)\b", re.IGNORECASE)
"""What a point says in which words are put: "made a recommendation" may tell what was decided in private."""
_UNWORDED = (RoomEvent, Note, Vote, RecordedVote, Lost, Carried, Withdrawn, Accepted, Agreed, Noted)
"""What may follow the return of the public and still be about what was decided in private; also talk."""


class _Reading:
    """Reads an item's entries once, from first to last."""

    def __init__(self) -> None:
        self.drafts: list[DecisionDraft] = []
        self._returned = False  # whether the public returned, and nothing since tells what was moved or put
        self._closed = 0  # how many drafts stand before the last exclusion or return of the public
        self._private = False  # whether the entry before carries an exemption

    def read(self, entry: Entry) -> None:
        body, private = entry.body, entry.exempt is not None
        if private is not self._private:  # private and public entries meet, which only a move brings about
            self._private, self._closed = private, len(self.drafts)
        if isinstance(body, Point):
            if self.drafts:
                self._point(entry, body)
        else:
            self._line(entry, body)
        self._returned = isinstance(body, PublicReturns) or (self._returned and _tells_nothing(body))

    def _line(self, entry: Entry, body: Body) -> None:
        latest = self._latest
        match body:
            case Clause():
                self._clause(EntryOf(entry, body))
            case Recommendation():
                self._recommendation(EntryOf(entry, body))
            case Noted() | Agreed():
                self._for(joins=latest is not None and latest.takes_standing(body)).add(EntryOf(entry, body))
            case Motion():
                self._for(joins=latest is not None and latest.takes_motion(body)).add(EntryOf(entry, body))
            case Amendment():
                self._amendment(EntryOf(entry, body))
            case Vote() | Ballot():
                self._for(joins=latest is not None and latest.takes_vote(body)).add(EntryOf(entry, body))
            case Lost() | Carried() | Withdrawn() | Deferred() | Accepted():
                self._for(joins=latest is not None and latest.takes_said(body)).add(EntryOf(entry, body))
            case RecordedVote() | Reason():
                put = self._last_put if isinstance(body, RecordedVote) else None
                (put or self._for(joins=latest is not None)).add(EntryOf(entry, body))
            case _:
                self._between(entry)

    @property
    def _latest(self) -> DecisionDraft | None:
        """The decision that a line may still belong to."""
        return self.drafts[-1] if len(self.drafts) > self._closed else None

    @property
    def _last_put(self) -> DecisionDraft | None:
        """The latest decision, but for a recommendation that was not put; None where there is none."""
        drafts = reversed(self.drafts[self._closed :])
        return next((draft for draft in drafts if draft.is_decision), None)

    @property
    def _latest_for_words(self) -> DecisionDraft | None:
        """The decision that words may still belong to: not one that may have been taken in private."""
        latest = self._latest
        return None if latest is not None and latest.may_be_private else latest

    def _for(self, *, joins: bool) -> DecisionDraft:
        """The latest decision for a line that joins it, else a new one."""
        if not joins:
            self.drafts.append(DecisionDraft())
            self.drafts[-1].behind_return = self._returned
        return self.drafts[-1]

    def _recommendation(self, line: EntryOf[Recommendation]) -> None:
        """A recommendation is put with the motion or the clauses before it, or else by itself."""
        latest = self._latest_for_words
        if latest is None or latest.settled or latest.agreed_before or latest.takes_recommendation:
            self._for(joins=latest is not None and latest.takes_recommendation).add(line)
        else:
            self._between(line.entry)

    def _amendment(self, line: EntryOf[Amendment]) -> None:
        latest = self._latest
        draft = self._for(joins=latest is not None and latest.takes_amendment)
        draft.to_no_motion = draft.to_no_motion or (latest is not None and latest.agreed_before)
        draft.add(line)

    def _clause(self, line: EntryOf[Clause]) -> None:
        latest = self._latest_for_words
        given_up = latest.give_up() if latest else None
        joins = latest is not None and (latest.takes_clause(line.entry) or latest.resolves_as(line.entry))
        draft = self._for(joins=joins and given_up is None)
        if given_up:
            draft.add(given_up)
        draft.add(line)

    def _point(self, entry: Entry, point: Point) -> None:
        latest = self._latest if point.mark is not None else None
        if latest is not None and latest.under_clause:
            latest.add(EntryOf(entry, point))
        else:
            self._between(entry)

    def _between(self, entry: Entry) -> None:
        if isinstance(entry.body, Note):
            return
        if isinstance(entry.body, (Exclusion, PublicReturns)):
            self._closed = len(self.drafts)
        if self.drafts:
            draft, talk = self.drafts[-1], isinstance(entry.body, (Point, Heading))
            in_the_room = not talk and isinstance(entry.body, RoomEvent)
            draft.straight = draft.straight and in_the_room
            draft.parted = draft.parted or talk
            draft.discussed = draft.discussed or talk
            draft.headed = draft.headed or isinstance(entry.body, Heading)
            draft.turned = draft.turned or _turns_to_motion(entry.body)
            draft.under_clause = draft.under_clause and in_the_room


def _turns_to_motion(body: Body) -> bool:
    """Whether something behind the vote on an amendment comes back to the motion, or to another matter."""
    return isinstance(body, Heading | Recommendation) or (
        isinstance(body, Point) and _OF_MOTION.search(body.text) is not None
    )


def _tells_nothing(body: Body) -> bool:
    """Whether a line leaves it unsaid what was moved or put."""
    return isinstance(body, _UNWORDED) or (isinstance(body, Point) and not MOVED.search(body.text))
