"""Doubts about what became of motions and amendments."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from operator import attrgetter

from scrutiny_tui.domain.decisions.decision import (
    Amended,
    Decision,
    Fate,
    QuestionPut,
    Said,
)
from scrutiny_tui.domain.decisions.grouping import MOVED, PROPOSES, decisions_of, undivided
from scrutiny_tui.domain.discussion import Note, Point
from scrutiny_tui.domain.doubts.decisions import disagreements, elections, open_amendments, votes_typed_twice
from scrutiny_tui.domain.doubts.decisions.disagreements import figures, voted
from scrutiny_tui.domain.doubts.decisions.words_near import nothing_between, words_near, words_of
from scrutiny_tui.domain.doubts.doubt import Doubt, DoubtKind, doubt_at
from scrutiny_tui.domain.doubts.room.taking_part import printed_name
from scrutiny_tui.domain.doubts.sentences.check import tells_fate
from scrutiny_tui.domain.doubts.sentences.decision_meant import decision_meant
from scrutiny_tui.domain.entries import Body, Entry, RoomEvent
from scrutiny_tui.domain.outcomes import (
    Accepted,
    Agreed,
    Ballot,
    Carried,
    Conclusion,
    Deferred,
    Lost,
    Motion,
    Noted,
    Recommendation,
    RecordedVote,
    Result,
    Vote,
    Withdrawn,
)
from scrutiny_tui.domain.room_events import ClockEvent, Confirmation, Exclusion, MeetingTime
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.domain.text import counted, listed
from scrutiny_tui.domain.word_pattern import WordPattern

_SAID: dict[type[Body], str] = {
    Lost: "lost",
    Carried: "carried",
    Withdrawn: "withdrawn",
    Deferred: "deferred",
    Accepted: "accepted",
}
_STANDING: dict[type[Body], str] = {Agreed: "agreed", Noted: "noted", Motion: "moved"}
_GOES_WITH: dict[type[Said], tuple[Result, ...]] = {
    Lost: (Result.LOST, Result.TIED),
    Carried: (Result.CARRIED,),
    Withdrawn: (),
    Deferred: (Result.CARRIED,),
    Accepted: (),
}
"""What the vote may have been where a line says what became of the question."""
_NOT_CARRIED = (Fate.LOST, Fate.TIED, Fate.WITHDRAWN)
_LETTERS = dict(enumerate("abcdefghijklmnopqrstuvwxyz", 1))
_PROCEDURAL = (Confirmation, Exclusion, MeetingTime)
"""What is done on a motion, and is printed as done whatever became of that."""
_CONFIRMS = WordPattern(
    r"\bminutes\b.*\b(?:confirm|approv|agree|accept|adopt|sign|taken as read|(?:correct|accurate|true) r)",
    re.IGNORECASE,
)
_EXCLUDES = WordPattern(
    r"\bexclu\w+\b.*\b(?:public|press)\b|\b(?:public|press)\b.*\b(?:exclu|leave|withdraw|retire)"
    r"|\b(?:in|into) private\b|\bprivate session\b|\bexempt (?:session|business|part)\b",
    re.IGNORECASE,
)
_EXTENDS = WordPattern(
    r"\bexten(?:d|sion)\w*\b.*\b(?:meeting|sitting|time|minutes|hours?|session)\b|\b(?:meeting|sitting)\b.*"
    r"\b(?:exten(?:d|sion)|continu|go on|sit on|prolong)",
    re.IGNORECASE,
)
_ADJOURNS = WordPattern(
    r"\b(?:meeting|sitting|committee)\b.*\badjourn|\badjourns? the (?:meeting|sitting)|\A(?:to )?adjourns?\b",
    re.IGNORECASE,
)
_LEFT_UNDONE = WordPattern(
    r"\bnot (?:to )?(?:be )?(?:further )?(?:confirm|approv|exclu|exten|adjourn)|\bbe not\b", re.IGNORECASE
)
_NOTES = WordPattern(r"\bnot(?:e|ed|es|ing)\b", re.IGNORECASE)


def check(sitting: Sitting, item: str | None) -> Iterator[Doubt]:
    """What is doubted of the decisions in an item."""
    entries, made = sitting.of_item(item), decisions_of(sitting, item)
    if any(isinstance(entry.body, Vote) and entry.body.clauses for entry in entries):
        yield from _on_no_clause(entries)
    yield from _said_twice(sitting, item)
    for entry in entries:
        if isinstance(entry.body, _PROCEDURAL):
            yield from _done_and_lost(sitting, entry, made)
    for number, decision in enumerate(made):
        taken = open_amendments.taken_by_motion(decision, entries)
        yield from open_amendments.check(taken) if taken else ()
        again = votes_typed_twice.typed_twice(decision, entries)
        yield from votes_typed_twice.check(again) if again else ()
        doubted = taken or again
        put = open_amendments.without(decision.put, doubted) if doubted else decision.put
        yield from _of_question(sitting, put, "motion")
        yield from disagreements.in_words(decision)
        yield from _of_amendments(sitting, decision)
        yield from _standing_and_lost(decision)
        yield from _noted_and_lost(decision, made[:number])
        if decision.may_be_private:
            yield from _behind_return(sitting, decision)
        else:
            yield from _on_nothing(sitting, decision, entries, made)
        yield from _before_it_stands(decision, entries, made)
        yield from _on_which(decision, entries)
        yield from _only_moved(sitting, decision, made[number + 1 : number + 2])


def _of_amendments(sitting: Sitting, decision: Decision) -> Iterator[Doubt]:
    """The votes on amendments, and those whose fate is unknown."""
    for amended in decision.amendments:
        yield from _of_question(sitting, amended.put, "amendment")
        if amended.put.fate is Fate.UNKNOWN and not _is_settled_otherwise(sitting, decision, amended):
            name = printed_name(sitting, amended.line.body.mover)
            sentence = f"It is not said what became of the amendment moved by {name}."
            yield doubt_at(amended.line.entry, DoubtKind.FATE_OPEN, sentence)


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
    if earlier and isinstance(first.body, Said) and nothing_between(entries, earlier[-1], decision):
        return  # it is said twice what became of one motion
    if what and not words_near(entries, decision, made):
        sentence = (earlier and _two_votes(earlier[-1], decision)) or f"It is not said what {what}."
        yield doubt_at(first, DoubtKind.NO_WORDS, sentence)


def _two_votes(before: Decision, after: Decision) -> str:
    """That a motion stands as lost and as carried: something is missing between; empty where it does not."""
    fates = {Fate.LOST: "lost", Fate.RESOLVED: "carried"}
    first, second = fates.get(before.fate), fates.get(after.fate)
    if before.motion is None or not (first and second) or first == second:
        return ""
    return f"Two votes stand on one motion, one {first} and one {second}: is an amendment missing?"


def _behind_return(sitting: Sitting, decision: Decision) -> Iterator[Doubt]:
    """What was put or agreed without words when the public was back: it may tell of what was private."""
    for entry in sorted(decision.entries, key=attrgetter("place")):
        if what := _done(sitting, entry.body):
            sentence = f"It is not said what {what}, behind the return of the public: it is not printed."
            yield doubt_at(entry, DoubtKind.OUTCOME, sentence)
            return


def _has_words(decision: Decision) -> bool:
    worded = decision.clauses or decision.standing or decision.motion_words or decision.recommended
    return bool(decision.motion or worded)


def _before_it_stands(
    decision: Decision, entries: Sequence[Entry], made: Sequence[Decision]
) -> Iterator[Doubt]:
    """A loss without words, after a request, an action or a conclusion that may be what was lost."""
    told = min(decision.put.entries, key=attrgetter("place"), default=None)
    worded = decision.clauses or decision.standing or decision.motion_words or decision.recommended
    if told is None or worded or decision.fate not in (*_NOT_CARRIED, Fate.DEFERRED):
        return
    deferred = decision.fate is Fate.DEFERRED
    begins = min(entry.place for entry in decision.entries)
    ended = [entry.place for one in made for entry in one.entries if entry.place < begins]
    since = max(ended, default="")
    for entry in reversed([each for each in entries if since < each.place < told.place]):
        if deferred and not isinstance(entry.body, Recommendation):
            continue  # what was asked for may be what the item waits for
        if entry.follow_up or isinstance(entry.body, Conclusion):
            what = entry.follow_up.kind if entry.follow_up else "conclusion"
            sentence = f"It is not said what was {decision.fate}, and the {what} before it still stands."
            yield doubt_at(told, DoubtKind.OUTCOME, sentence)
            return
        if isinstance(entry.body, Point) and PROPOSES.search(entry.text):
            return


def _on_which(decision: Decision, entries: Sequence[Entry]) -> Iterator[Doubt]:
    """A vote on a motion or on a recommendation, where it is not said on which of them."""
    told = min(decision.put.entries, key=attrgetter("place"), default=None)
    if told is None:
        return
    own = [line.entry for line in (*decision.clauses, *decision.recommended, *decision.motion_words)]
    begins = min((entry.place for entry in own), default=told.place)
    between = [entry for entry in entries if begins < entry.place < told.place]
    if all(isinstance(entry.body, Recommendation) for entry in own):
        other = any(isinstance(entry.body, Point) and MOVED.search(entry.text) for entry in between)
    else:
        alone = [e for e in between if isinstance(e.body, Recommendation) and e not in own]
        other = bool(alone) and decision.fate is Fate.RESOLVED
    if other:
        sentence = "It is not said whether this was on the motion or on the recommendation."
        yield doubt_at(told, DoubtKind.OUTCOME, sentence)


def _done_and_lost(sitting: Sitting, entry: Entry, made: Sequence[Decision]) -> Iterator[Doubt]:
    """What is recorded as done, where the last motion on it, here or straight before, was not carried."""
    words, done = _procedure(entry.body)
    entries = sitting.of_item(entry.item)
    earlier = (e for e in reversed(sitting.entries) if e.place < entry.place)
    before = next((e for e in earlier if not isinstance(e.body, RoomEvent | Note)), None)
    if before is not None and before.item != entry.item:
        earlier_made = (one for one in decisions_of(sitting, before.item) if one.taken.place < entry.place)
        made = (*earlier_made, *made)
    about = [one for one in made if words and _is_on(one, entry, words, entries)]
    if not about:
        return
    last = about[-1]
    refused = last.fate in (*_NOT_CARRIED, Fate.DEFERRED)
    if refused is bool(_LEFT_UNDONE.search(words_of(last))):
        return
    where = "in the item" if last.taken.item == entry.item else "before it"
    what = f"a motion {where} as {last.fate}" if refused else "it was resolved that this not be done"
    sentence = f"{done}, and {what}."
    later = max(entry, last.taken, key=attrgetter("place"))
    yield doubt_at(later, DoubtKind.OUTCOME, sentence)


def _procedure(body: Body) -> tuple[WordPattern | None, str]:
    """How a motion reads on which something is done, and what is recorded of it; None for anything else."""
    match body:
        case Confirmation():
            return _CONFIRMS, "The minutes are recorded as confirmed"
        case Exclusion():
            return _EXCLUDES, "The public is recorded as excluded"
        case MeetingTime(ClockEvent.EXTEND):
            return _EXTENDS, "The meeting is recorded as extended"
        case MeetingTime(ClockEvent.ADJOURN):
            return _ADJOURNS, "The meeting is recorded as adjourned"
        case _:
            return None, ""


def _is_on(decision: Decision, entry: Entry, words: WordPattern, entries: Sequence[Entry]) -> bool:
    """Whether a decision is on something that is recorded as done: by its words, or straight behind it."""
    if any(words.search(line.entry.text) for line in (*decision.clauses, *decision.motion_words)):
        return True
    first = min(decision.entries, key=attrgetter("place"))
    between = [e.body for e in entries if entry.place < e.place < first.place]
    straight = all(isinstance(body, RoomEvent | Note) for body in between)
    wordless = not _has_words(decision)
    if isinstance(entry.body, Confirmation):
        return first.place > entry.place and (straight or wordless)
    return first.place > entry.place and straight and wordless


def _done(sitting: Sitting, body: Body) -> str:
    """What was done with a question, to follow "what"; empty for what needs no words."""
    match body:
        case Vote():
            return "was put to the vote"
        case Lost() | Carried() | Withdrawn() | Accepted():
            return f"was {_SAID[type(body)]}"
        case Agreed() | Noted() | Motion():
            return f"was {_STANDING[type(body)]}"
        case RecordedVote(who):
            return f"{listed(printed_name(sitting, named) for named in who)} voted on"
        case _:
            return ""


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


def _noted_and_lost(decision: Decision, earlier: Sequence[Decision]) -> Iterator[Doubt]:
    """A line that the matter was noted, behind a motion to note it that was not carried."""
    standing = decision.standing if decision.fate is Fate.RESOLVED else None
    for before in earlier if standing and isinstance(standing.body, Noted) else ():
        if standing and before.fate in _NOT_CARRIED and _NOTES.search(words_of(before)):
            sentence = f"The motion that it be noted is recorded as {before.fate}, and the matter as noted."
            yield doubt_at(standing.entry, DoubtKind.OUTCOME, sentence)


def _only_moved(sitting: Sitting, decision: Decision, behind: Sequence[Decision]) -> Iterator[Doubt]:
    """A motion with words and no outcome, unless it was that something be noted, and it was."""
    motion, open_still = decision.motion, decision.put.fate is Fate.UNKNOWN and not decision.is_agreed
    noted = any(one.standing and isinstance(one.standing.body, Noted) for one in behind)
    if motion and motion.body.text and open_still and not (noted and _NOTES.search(motion.body.text)):
        if elections.is_nomination(sitting, motion):
            return
        later = (one for one in sitting.of_item(motion.entry.item) if one.place > motion.entry.place)
        meant = (decision_meant(sitting, one) for one in later if tells_fate(one, "motion"))
        if any(one is not None and one.motion == motion for one in meant):
            return  # which is doubted for itself
        name = printed_name(sitting, motion.body.mover)
        sentence = f"It is not said what became of the motion moved by {name}."
        yield doubt_at(motion.entry, DoubtKind.FATE_OPEN, sentence)


def _is_settled_otherwise(sitting: Sitting, decision: Decision, amended: Amended) -> bool:
    """Whether an amendment went with its motion, or a sentence says in words what became of it."""
    if decision.put.fate in (Fate.WITHDRAWN, Fate.DEFERRED):
        return True
    entry = amended.line.entry
    later = (one for one in sitting.of_item(entry.item) if one.place > entry.place)
    return any(tells_fate(one, "amendment") for one in later)
