"""Doubts about what became of motions and amendments."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from operator import attrgetter

from scrutiny_tui.domain.attendance import identity_in
from scrutiny_tui.domain.decisions.decision import (
    Amended,
    Decision,
    EntryOf,
    Fate,
    QuestionPut,
    Said,
)
from scrutiny_tui.domain.decisions.draft import GOES_ON
from scrutiny_tui.domain.decisions.grouping import decisions_of, undivided
from scrutiny_tui.domain.discussion import Note, Point
from scrutiny_tui.domain.doubts import disagreements
from scrutiny_tui.domain.doubts.disagreements import figures, voted
from scrutiny_tui.domain.doubts.doubt import Doubt, DoubtKind, doubt_at
from scrutiny_tui.domain.doubts.sentences.check import tells_fate
from scrutiny_tui.domain.doubts.taking_part import printed_name
from scrutiny_tui.domain.doubts.words_near import nothing_between, words_near
from scrutiny_tui.domain.entries import Body, Entry, RoomEvent
from scrutiny_tui.domain.outcomes import (
    Accepted,
    Ballot,
    Carried,
    Clause,
    Conclusion,
    Deferred,
    Lost,
    Motion,
    RecordedVote,
    Result,
    Vote,
    Withdrawn,
)
from scrutiny_tui.domain.room_events import Confirmation
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.domain.text import counted, listed

_SAID: dict[type[Body], str] = {
    Lost: "lost",
    Carried: "carried",
    Withdrawn: "withdrawn",
    Deferred: "deferred",
    Accepted: "accepted",
}
_GOES_WITH: dict[type[Said], tuple[Result, ...]] = {
    Lost: (Result.LOST, Result.TIED),
    Carried: (Result.CARRIED,),
    Withdrawn: (),
    Deferred: (Result.CARRIED,),
    Accepted: (),
}
"""What the vote may have been where a line says what became of the question."""
_NOT_CARRIED = (Fate.LOST, Fate.TIED, Fate.WITHDRAWN)
_CONFIRMS = re.compile(
    r"\bminutes\b.*\b(?:confirm|approv|agree|accept|adopt|sign|taken as read|(?:correct|accurate|true) r)",
    re.IGNORECASE,
)
_LETTERS = dict(enumerate("abcdefghijklmnopqrstuvwxyz", 1))
_FATE_IN_WORDS = (
    "withdrawn",
    "accepted",
    "lost",
    "carried",
    "agreed",
    "rejected",
    "defeated",
    "fell",
    "not put",
)


def check(sitting: Sitting, item: str | None) -> Iterator[Doubt]:
    """What is doubted of the decisions in an item."""
    entries, made = sitting.of_item(item), decisions_of(sitting, item)
    if any(isinstance(entry.body, Vote) and entry.body.clauses for entry in entries):
        yield from _on_no_clause(entries)
    yield from _said_twice(sitting, item)
    yield from _confirmed_and_lost(made, entries)
    yield from _nothing_under(entries)
    for decision in made:
        yield from _of_question(sitting, decision.put, "motion")
        for amended in decision.amendments:
            yield from _of_question(sitting, amended.put, "amendment")
            if amended.put.fate is Fate.UNKNOWN and not _is_settled_otherwise(sitting, decision, amended):
                name = printed_name(sitting, amended.line.body.mover)
                sentence = f"It is not said what became of the amendment moved by {name}."
                yield doubt_at(amended.line.entry, DoubtKind.FATE_OPEN, sentence)
        yield from _standing_and_lost(decision)
        yield from _on_nothing(sitting, decision, entries, made)
        yield from _before_it_stands(decision, entries)
        yield from _only_moved(sitting, decision)


def _on_no_clause(entries: Sequence[Entry]) -> Iterator[Doubt]:
    """Votes on a clause by itself, where the motion has no such clause: they print as votes on the whole."""
    for decision in undivided(entries):
        known = sum(not isinstance(line.body, Point) for line in decision.clauses)
        for vote in decision.put.votes:
            missing = (
                [n for n in vote.body.clauses if not 0 < n <= known] if isinstance(vote.body, Vote) else []
            )
            if missing:
                marks = listed(f"({_LETTERS.get(number, number)})" for number in missing)
                has = f"there {'is' if known == 1 else 'are'} {counted(known, 'clause')}"
                sentence = f"A vote is recorded on clause {marks}, and {has}."
                yield doubt_at(vote.entry, DoubtKind.NO_CLAUSE, sentence)


def _on_nothing(
    sitting: Sitting, decision: Decision, entries: Sequence[Entry], made: Sequence[Decision]
) -> Iterator[Doubt]:
    """A vote or a loss that nothing explains: no motion, and no words before it in the item."""
    first = min(decision.put.entries, key=attrgetter("place"), default=None)
    if first is None or _has_words(decision):
        return
    what, earlier = _done(sitting, first.body), [one for one in made if one.taken.place < first.place]
    if what and decision.may_be_private:
        sentence = f"It is not said what {what}, behind the return of the public: it is not printed."
        yield doubt_at(first, DoubtKind.OUTCOME, sentence)
        return
    if earlier and isinstance(first.body, Said) and nothing_between(entries, earlier[-1], decision):
        return  # it is said twice what became of one motion
    if what and not words_near(entries, decision, made):
        yield doubt_at(first, DoubtKind.NO_WORDS, f"It is not said what {what}.")


def _has_words(decision: Decision) -> bool:
    return bool(decision.motion or decision.clauses or decision.standing or decision.motion_words)


def _before_it_stands(decision: Decision, entries: Sequence[Entry]) -> Iterator[Doubt]:
    """A loss that nothing explains, straight after a request, an action or a conclusion."""
    first = min(decision.put.entries, key=attrgetter("place"), default=None)
    if first is None or _has_words(decision) or decision.fate not in _NOT_CARRIED:
        return
    before = [e for e in entries if e.place < first.place and not isinstance(e.body, RoomEvent | Note)]
    if before and (before[-1].follow_up or isinstance(before[-1].body, Conclusion)):
        follow_up = before[-1].follow_up
        what = follow_up.kind if follow_up else "conclusion"
        sentence = f"It is not said what was {decision.fate}, and the {what} before it still stands."
        yield doubt_at(first, DoubtKind.OUTCOME, sentence)


def _confirmed_and_lost(decisions: Sequence[Decision], entries: Sequence[Entry]) -> Iterator[Doubt]:
    """Minutes recorded as confirmed, where a motion on them, or straight after them, was not carried."""
    confirmed = next((entry for entry in entries if isinstance(entry.body, Confirmation)), None)
    for decision in decisions if confirmed else ():
        if confirmed is None or decision.fate not in (*_NOT_CARRIED, Fate.DEFERRED):
            continue
        first = min(decision.entries, key=attrgetter("place"))
        between = [e.body for e in entries if confirmed.place < e.place < first.place]
        straight = all(isinstance(body, RoomEvent | Note) for body in between)
        behind = first.place > confirmed.place and (straight or not _has_words(decision))
        if behind or any(_CONFIRMS.search(line.entry.text) for line in decision.clauses):
            sentence = f"The minutes are recorded as confirmed, and a motion in the item as {decision.fate}."
            yield doubt_at(decision.taken, DoubtKind.OUTCOME, sentence)


def _done(sitting: Sitting, body: Body) -> str:
    """What was done with a question, to follow "what"; empty for what needs no words."""
    match body:
        case Vote():
            return "was put to the vote"
        case Lost() | Carried() | Withdrawn():
            return f"was {_SAID[type(body)]}"
        case RecordedVote(who):
            return f"{listed(printed_name(sitting, named) for named in who)} voted on"
        case _:
            return ""


def _nothing_under(entries: Sequence[Entry]) -> Iterator[Doubt]:
    """Clauses that end with a colon, and motions that break off, without a sub-point after them."""
    for before, after in pairwise((*(e for e in entries if not isinstance(e.body, RoomEvent | Note)), None)):
        body = after.body if after is not None else None
        if before is not None and _breaks_off(before.body) and isinstance(body, Vote | Lost | Carried):
            sentence = "The words of the motion break off, and no sub-point follows them."
            yield doubt_at(before, DoubtKind.NO_WORDS, sentence)
        clause = before is not None and isinstance(before.body, Clause)
        if before is None or not clause or not before.text.rstrip().endswith(":"):
            continue
        if not isinstance(body, Clause) and not (isinstance(body, Point) and body.mark is not None):
            sentence = "The clause ends with a colon, and no sub-point follows it."
            yield doubt_at(before, DoubtKind.NO_WORDS, sentence)


def _breaks_off(body: Body) -> bool:
    return isinstance(body, Motion) and GOES_ON.search(body.text) is not None


def _of_question(sitting: Sitting, put: QuestionPut, what: str) -> Iterator[Doubt]:
    yield from disagreements.of_question(sitting, put, what)
    if not put.votes:
        return
    last = put.votes[-1]
    said = put.said.body if put.said else None
    if put.said and last.body.result not in _GOES_WITH[type(put.said.body)]:
        sentence = (
            f"The {what} is said to be {_SAID[type(put.said.body)]}, but its vote was {voted(last.body)}."
        )
        yield doubt_at(put.said.entry, DoubtKind.OUTCOME, sentence)
    if last.body.result is Result.TIED and (said is None or isinstance(said, Lost)):
        yield doubt_at(last.entry, DoubtKind.TIE, _tie(last.body, what))
    if isinstance(last.body, Ballot):
        yield from _ballot(sitting, last, last.body)


def _said_twice(sitting: Sitting, item: str | None) -> Iterator[Doubt]:
    """A line that says what became of a motion, after one that said so already, with only votes between."""
    lines = (
        e for e in sitting.of_item(item) if not isinstance(e.body, RoomEvent | Note | Vote | RecordedVote)
    )
    for before, after in pairwise(lines):
        first, second = _SAID.get(type(before.body)), _SAID.get(type(after.body))
        if first and second and any(_is_only_said(each, after) for each in decisions_of(sitting, item)):
            sentence = f"The motion is said to be {first}, and then {second}."
            yield doubt_at(after, DoubtKind.OUTCOME, sentence)


def _is_only_said(decision: Decision, entry: Entry) -> bool:
    return decision.entries == (entry,)


def _tie(vote: Vote | Ballot, what: str) -> str:
    if isinstance(vote, Ballot):
        return "The votes of the ballot were equal, and it is not said who was elected."
    return f"The votes on the {what} were equal, {figures(vote)}, and no casting vote is recorded."


def _ballot(sitting: Sitting, line: EntryOf[Vote | Ballot], ballot: Ballot) -> Iterator[Doubt]:
    """A candidate recorded as elected with fewer votes than another, or without having stood."""
    if ballot.elected is None:
        return
    name, key = printed_name(sitting, ballot.elected), identity_in(sitting, ballot.elected)
    votes = {identity_in(sitting, candidate): number for candidate, number in ballot.votes}
    most = max(ballot.votes, key=lambda candidate: candidate[1])
    if key not in votes:
        sentence = f"{name} is said to be elected, but is not among the candidates."
    elif votes[key] < most[1]:
        sentence = f"{name} is said to be elected, but {printed_name(sitting, most[0])} had more votes."
    else:
        return
    yield doubt_at(line.entry, DoubtKind.OUTCOME, sentence)


def _standing_and_lost(decision: Decision) -> Iterator[Doubt]:
    standing, told = decision.standing, decision.put.said
    if standing and told and not isinstance(told.body, Carried):
        said = type(standing.body).__name__.casefold()
        sentence = f"The matter is said to be {said}, and then {_SAID[type(told.body)]}."
        yield doubt_at(told.entry, DoubtKind.OUTCOME, sentence)
    elif standing and decision.put.votes and told is None:
        vote = decision.put.votes[-1].body
        if vote.result is Result.LOST:
            said = type(standing.body).__name__.casefold()
            sentence = f"The matter is said to be {said}, but its vote was {voted(vote)}."
            yield doubt_at(standing.entry, DoubtKind.OUTCOME, sentence)


def _only_moved(sitting: Sitting, decision: Decision) -> Iterator[Doubt]:
    """A motion with words and no outcome: it is printed as resolved."""
    motion = decision.motion
    clauses = any(isinstance(line.body, Clause) for line in decision.clauses)
    told = clauses or decision.standing
    if motion and motion.body.text and not told and decision.put.fate is Fate.UNKNOWN:
        later = (one for one in sitting.of_item(motion.entry.item) if one.place > motion.entry.place)
        if any(tells_fate(one, "motion") for one in later):
            return  # which is doubted for itself
        name = printed_name(sitting, motion.body.mover)
        sentence = f"It is not said what became of the motion moved by {name}."
        yield doubt_at(motion.entry, DoubtKind.FATE_OPEN, sentence)


def _is_settled_otherwise(sitting: Sitting, decision: Decision, amended: Amended) -> bool:
    """Whether an amendment went with its motion, or a sentence says in words what became of it."""
    if decision.put.fate in (Fate.WITHDRAWN, Fate.DEFERRED):
        return True
    entry = amended.line.entry
    later = (e for e in sitting.of_item(entry.item) if e.place > entry.place and isinstance(e.body, Point))
    return any(
        "amendment" in text and any(word in text for word in _FATE_IN_WORDS)
        for text in (point.text.casefold() for point in later)
    )
