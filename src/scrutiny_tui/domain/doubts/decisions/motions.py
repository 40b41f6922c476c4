"""Doubts about the words of motions: missing, replaced by others, or captured after the outcome."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from operator import attrgetter

from msgspec import Struct

from scrutiny_tui.domain.decisions.alike_words import is_negated, telling_words
from scrutiny_tui.domain.decisions.decision import Decision, Fate
from scrutiny_tui.domain.decisions.draft import GOES_ON
from scrutiny_tui.domain.decisions.grouping import decisions_of
from scrutiny_tui.domain.decisions.subjects import is_no_sentence
from scrutiny_tui.domain.discussion import Heading, Note, Point
from scrutiny_tui.domain.doubts.decisions.words_near import (
    nothing_between,
    told_between,
    words_near,
    words_of,
)
from scrutiny_tui.domain.doubts.doubt import Doubt, DoubtKind, doubt_at
from scrutiny_tui.domain.doubts.names.not_known import everyone_named
from scrutiny_tui.domain.doubts.room.taking_part import printed_name
from scrutiny_tui.domain.doubts.sentences.check import tells_fate
from scrutiny_tui.domain.doubts.wordings.differences import (
    TellingWord,
    are_the_same,
    have_nothing_in_common,
    telling_words_of,
)
from scrutiny_tui.domain.entries import Body, Entry, RoomEvent
from scrutiny_tui.domain.outcomes import (
    Action,
    Agreed,
    Ballot,
    Carried,
    Clause,
    Conclusion,
    Lost,
    Motion,
    Recommendation,
    Request,
    Vote,
)
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.domain.word_pattern import WordPattern

_TAKEN_UP = (Fate.RESOLVED, Fate.ACCEPTED)
_NOT_CARRIED = (Fate.LOST, Fate.WITHDRAWN)
_ALTERS = r"(?:amended|altered|re-?worded|revised|changed|replaced|substituted)"
_OWN_WORDS = r"(?:motion|proposal|words|wording)"
_ALTERED = WordPattern(
    rf"\b{_ALTERS} (?:the|his|her|their) (?:\w+ )?{_OWN_WORDS}\b(?! of (?!the (?:motion|proposal)))"
    rf"|\b(?:the|his|her|their) {_OWN_WORDS}(?: of (?:the|his|her|their) (?:motion|proposal))?"
    rf" (?:was|were) (?:\w+ )?{_ALTERS}",
    re.IGNORECASE,
)
"""That a motion was put in other words: "The mover altered the motion"."""
_REPORTED = WordPattern(r"\b(?:whether|if|that|why|had|has|could|should|would|not|earlier)\b", re.IGNORECASE)
"""What makes the rest of a sentence someone's words, a wish, or what did not happen."""
_WHO_TO = WordPattern(r"(?:that )?([A-Z][\w'’-]+) to (?=[a-z])")
_REFERS = WordPattern(
    r"\brecommendations?\b|\bas (?:set out|printed|circulated|amended)\b|\bthe report\b", re.IGNORECASE
)
"""Words that refer to others, which are then resolved: "that the recommendations be approved"."""
_APPROVES = WordPattern(r"\b(?:approv|adopt|accept|agree|support|endors)", re.IGNORECASE)
_REFUSES = WordPattern(r"\b(?:refus|reject|declin|oppos|not\b|defer|withdr)", re.IGNORECASE)


def check(sitting: Sitting, item: str | None) -> Iterator[Doubt]:
    """What is doubted of the words of the motions in an item."""
    entries, made = sitting.of_item(item), decisions_of(sitting, item)
    for decision in made:
        yield from _without_words(sitting, decision, entries, made)
        yield from _no_sentence(sitting, decision)
        yield from _after_the_outcome(decision)
        yield from _replaced(sitting, decision, entries)
        yield from _still_owed(decision, entries)
    for before, after in pairwise(made):
        yield from _resolved_behind(before, after, entries)
        yield from _agreed_and_lost(before, after, entries)
    yield from _same_words(made, entries)
    yield from _nothing_under(entries)
    for number, decision in enumerate(made):
        yield from _agreed_to_what(decision, made[:number], entries)


def _without_words(
    sitting: Sitting, decision: Decision, entries: Sequence[Entry], made: Sequence[Decision]
) -> Iterator[Doubt]:
    """A motion without known words that was put, or said to be carried or lost."""
    motion = decision.motion
    if motion is None or motion.body.text or not decision.put.entries:
        return
    worded = decision.clauses or decision.motion_words or decision.standing
    by_ballot = any(isinstance(vote.body, Ballot) for vote in decision.put.votes)
    if not worded and not by_ballot and not words_near(entries, decision, made):
        name = printed_name(sitting, motion.body.mover)
        yield doubt_at(motion.entry, DoubtKind.NO_WORDS, f"It is not said what {name} moved.")


def _no_sentence(sitting: Sitting, decision: Decision) -> Iterator[Doubt]:
    """Words of a motion or a clause that have no verb, or begin "Reed to": they are printed all the same."""
    for line in (*decision.motion_words, *decision.clauses):
        words = line.entry.text
        breaks_off = GOES_ON.search(words) is not None
        if (
            isinstance(line.body, Clause | Motion)
            and not breaks_off
            and (is_no_sentence(words) or _begins_with_a_name(sitting, words))
        ):
            sentence = "These words are printed behind “that”, and make no sentence there."
            yield doubt_at(line.entry, DoubtKind.NO_SENTENCE, sentence)


def _begins_with_a_name(sitting: Sitting, words: str) -> bool:
    """Whether words begin with someone who is to do something, by one name: "Reed to write"."""
    found = _WHO_TO.match(words)
    return found is not None and bool(everyone_named(sitting).people_named(found[1]))


def _after_the_outcome(decision: Decision) -> Iterator[Doubt]:
    """Words said to be resolved, straight after the motion was said to be lost or withdrawn."""
    first = next((line for line in decision.clauses if isinstance(line.body, Clause)), None)
    told = max(decision.put.entries, key=attrgetter("place"), default=None)
    if first is None or told is None or decision.fate not in _NOT_CARRIED:
        return
    if decision.clauses[0] is first and told.place < first.entry.place:
        fate = decision.fate
        sentence = f"These words follow a motion that was {fate}, and are printed as what was {fate}."
        yield doubt_at(first.entry, DoubtKind.OUTCOME, sentence)


def is_explained(decision: Decision, entries: Sequence[Entry]) -> bool:
    """Whether something tells why other words than those moved were put, and no amendment.

    The words moved stand for others ("that the recommendations be approved"), or a sentence says that the
    motion was altered, or what became of it: but not where nearly the same words were carried, since then
    that sentence is wrong.

    Args:
        decision: a decision with clauses.
        entries: the entries of the item, in order.
    """
    since, until = decision.entries[0].place, decision.clauses[0].entry.place
    since = min([since, *(line.entry.place for line in decision.motion_words)])
    between = (entry for entry in entries if since < entry.place < until and isinstance(entry.body, Point))
    moved, put = " ".join(line.entry.text for line in decision.motion_words), words_of(decision)
    opposed = _APPROVES.search(moved) and _REFUSES.search(put) and not _REFUSES.search(moved)
    refers = _REFERS.search(moved) and not _REFERS.search(put) and not opposed
    carried = decision.put.fate is Fate.RESOLVED and not have_nothing_in_common(put, moved)
    return bool(refers) or any(
        _is_altered(entry.text) or (not carried and tells_fate(entry, "motion")) for entry in between
    )


def _is_altered(text: str) -> bool:
    """Whether a sentence says that the motion was put in other words."""
    found = _ALTERED.search(text)
    return found is not None and not _REPORTED.search(text[: found.start()])


def _replaced(sitting: Sitting, decision: Decision, entries: Sequence[Entry]) -> Iterator[Doubt]:
    """A motion with words, after which other words were put without an amendment to them."""
    motion, words = decision.motion, decision.motion_words
    if motion is None or not motion.body.text or not words or not decision.clauses:
        return
    if any(amended.put.fate in _TAKEN_UP for amended in decision.amendments):
        return
    moved = " ".join(line.entry.text for line in words)
    if not have_nothing_in_common(words_of(decision), moved) or is_explained(decision, entries):
        return
    name = printed_name(sitting, motion.body.mover)
    sentence = f"It is not said what became of the words that {name} moved: other words are recorded."
    yield doubt_at(decision.clauses[0].entry, DoubtKind.OUTCOME, sentence)


def _still_owed(decision: Decision, entries: Sequence[Entry]) -> Iterator[Doubt]:
    """What was asked for between a motion and its loss, and is still owed."""
    told = max((entry.place for entry in decision.put.entries), default="")
    # A request or an action belongs to the motion only straight after its words.
    if decision.fate not in (*_NOT_CARRIED, Fate.TIED, Fate.DEFERRED):
        return
    own, straight = {entry.id for entry in decision.entries}, False
    for entry in _recommended_before(decision, entries):
        sentence = (
            f"The motion behind this recommendation was {decision.fate}, and the recommendation still stands."
        )
        yield doubt_at(entry, DoubtKind.OUTCOME, sentence)
    for entry in entries:
        if not decision.entries[0].place <= entry.place < told:
            continue
        if entry.id in own or isinstance(entry.body, Point | Heading):
            straight = entry.id in own
        elif isinstance(entry.body, Recommendation) or (
            straight and isinstance(entry.body, Action | Request | Conclusion)
        ):
            what = type(entry.body).__name__.casefold()
            sentence = f"The motion before this {what} was {decision.fate}, and the {what} still stands."
            yield doubt_at(entry, DoubtKind.OUTCOME, sentence)


def _recommended_before(decision: Decision, entries: Sequence[Entry]) -> Iterator[Entry]:
    """The recommendations straight before clauses, or a motion about them: they may have been put too."""
    motion = decision.motion
    if motion and motion.body.text and "recommend" not in motion.body.text.casefold():
        return
    begins = decision.first.place if motion is None else motion.entry.place
    for entry in reversed([each for each in entries if each.place < begins]):
        if isinstance(entry.body, Recommendation):
            yield entry
        elif not isinstance(entry.body, RoomEvent | Note):
            return


def _resolved_behind(before: Decision, after: Decision, entries: Sequence[Entry]) -> Iterator[Doubt]:
    """What is agreed without a vote, straight after a motion about the same thing was carried."""
    carried = before.fate is Fate.RESOLVED and bool(before.put.entries)
    moved = bool(before.clauses) and isinstance(before.clauses[0].body, Motion)
    told = after.motion or after.put.entries or not (_same_subject(before, after) or _agreed(after))
    if carried and moved and not told and nothing_between(entries, before, after):
        sentence = "This is resolved straight after a motion was carried, and no vote on it is recorded."
        yield doubt_at(after.first, DoubtKind.OUTCOME, sentence)


def _agreed_and_lost(before: Decision, after: Decision, entries: Sequence[Entry]) -> Iterator[Doubt]:
    """A line that the matter was agreed, straight after a motion that was not carried."""
    told = after.motion or after.put.entries or before.fate not in _NOT_CARRIED
    if _agreed(after) and not told and nothing_between(entries, before, after):
        sentence = f"The motion is said to be {before.fate}, and then agreed."
        yield doubt_at(after.first, DoubtKind.OUTCOME, sentence)


def _agreed(decision: Decision) -> bool:
    """Whether only that the matter was agreed is recorded: with clauses, it says so of them."""
    return (
        not decision.clauses and decision.standing is not None and isinstance(decision.standing.body, Agreed)
    )


def _same_subject(before: Decision, after: Decision) -> bool:
    """Whether a third of the telling words of the shorter wording are in the longer."""
    shorter, longer = sorted((telling_words(words_of(one)) for one in (before, after)), key=len)
    shared = len(shorter & longer)
    return bool(shared) and 3 * shared >= len(shorter)


class _Decided(Struct, frozen=True):
    """Words on which something was decided, what became of them, and where; whether to recommend them."""

    words: str
    fate: Fate
    entry: Entry
    recommended: bool = False


def _decided(made: Sequence[Decision], entries: Sequence[Entry]) -> list[_Decided]:
    """The words of each decision and of each recommendation, in order."""
    found: dict[str, _Decided] = {}
    for decision in made:
        own = [line.entry for line in decision.clauses if not isinstance(line.body, Recommendation)]
        if own:
            words = " ".join(entry.text for entry in own)
            found[own[0].id] = _Decided(words, decision.fate, decision.first)
        for line in decision.clauses:
            if isinstance(line.body, Recommendation):
                found[line.entry.id] = _Decided(line.entry.text, decision.fate, line.entry, recommended=True)
    for entry in entries:
        if isinstance(entry.body, Recommendation):
            found.setdefault(entry.id, _Decided(entry.text, Fate.RESOLVED, entry, recommended=True))
    return sorted(found.values(), key=lambda one: one.entry.place)


def _same_words(made: Sequence[Decision], entries: Sequence[Entry]) -> Iterator[Doubt]:
    """Words that were decided earlier in the item: the other way, or a second time."""
    known: list[tuple[Sequence[TellingWord], _Decided]] = []
    decided = _decided(made, entries) if made else []
    for after in decided if len(decided) > 1 else ():
        words = [word for word in telling_words_of(after.words) if not word.negates]
        before = next((one for other, one in known if are_the_same(words, other)), None)
        if before is None and len(words) > 1:
            known.append((words, after))
        elif before is not None and (sentence := _twice(before, after)):
            yield doubt_at(after.entry, DoubtKind.OUTCOME, sentence)


def _twice(before: _Decided, after: _Decided) -> str:
    """What is doubted of two decisions with the same telling words; empty if nothing is."""
    opposed = is_negated(before.words) is not is_negated(after.words)
    fates = (before.fate, after.fate)
    if fates == (Fate.RESOLVED, Fate.RESOLVED):
        if not opposed and (before.recommended or after.recommended):
            return ""  # the same may be recommended to two bodies
        done = "contradicts what was resolved before it" if opposed else "was resolved already"
        return f"What is resolved here {done}."
    if opposed or Fate.RESOLVED not in fates or Fate.DEFERRED in fates:
        return ""
    return f"The same words are recorded as {before.fate}, and as {after.fate}."


def _agreed_to_what(
    decision: Decision, earlier: Sequence[Decision], entries: Sequence[Entry]
) -> Iterator[Doubt]:
    """A line that the matter was agreed, some way behind a motion that is open, or was not carried."""
    standing, before = decision.standing, earlier[-1] if earlier else None
    if standing is None or not isinstance(standing.body, Agreed) or decision.clauses or decision.motion:
        return
    if before is None or before.motion is None or nothing_between(entries, before, decision):
        return
    open_still = before.motion.body.text and before.put.fate is Fate.UNKNOWN and not before.is_agreed
    if open_still or (before.fate in _NOT_CARRIED and not told_between(entries, before, decision)):
        yield doubt_at(standing.entry, DoubtKind.OUTCOME, "It is not said what was agreed.")


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
