"""Doubts about what is recorded as both deferred and decided."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from scrutiny_tui.domain.decisions.alike_words import are_alike, telling_words
from scrutiny_tui.domain.decisions.decision import Decision, Fate
from scrutiny_tui.domain.decisions.grouping import decisions_of
from scrutiny_tui.domain.doubts.decisions.words_near import nothing_between, words_near, words_of
from scrutiny_tui.domain.doubts.doubt import Doubt, DoubtKind, doubt_at
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.outcomes import Clause, Result
from scrutiny_tui.domain.room_events import MeetingTime
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.domain.word_pattern import WordPattern

_DEFERS = WordPattern(
    r"\b(?:defer|adjourn|postpon|delay|put (?:it |this )?(?:off|back)"
    r"|(?:held|hold|carried|carry|stood|stand) over|refer(?:red)? back|brought back|bring back"
    r"|l(?:eft|ie) on the table)",
    re.IGNORECASE,
)
_DECIDED = {
    Fate.RESOLVED: "something was resolved",
    Fate.LOST: "a motion was lost",
    Fate.TIED: "the votes were equal",
}


def check(sitting: Sitting, item: str | None) -> Iterator[Doubt]:
    """What is doubted of the deferrals in an item."""
    entries, made = sitting.of_item(item), decisions_of(sitting, item)
    for decision in made:
        yield from _resolved_and_deferred(decision)
        yield from _deferred_and_voted(decision)
    for before, after in pairwise(made):
        yield from _deferred_when_decided(before, after, entries)
        if before.fate is Fate.DEFERRED and not taken_up_again(sitting, before, after):
            yield from _decided_when_deferred(before, after, entries, made)


def _resolved_and_deferred(decision: Decision) -> Iterator[Doubt]:
    """Words said to be resolved, agreed or noted without a motion, and then deferred."""
    said = decision.put.said
    words = any(isinstance(line.body, Clause) for line in decision.clauses)
    if said and words and decision.fate is Fate.DEFERRED and decision.motion is None:
        sentence = "The matter is said to be resolved, and then deferred."
        yield doubt_at(said.entry, DoubtKind.OUTCOME, sentence)


def _deferred_and_voted(decision: Decision) -> Iterator[Doubt]:
    """A vote after a motion was deferred, where it was not moved that it should be: what was it on?"""
    said, moved = decision.put.said, words_of(decision)
    if said is None or decision.fate is not Fate.DEFERRED or decision.motion is None:
        return
    for vote in decision.put.votes if moved and not _DEFERS.search(moved) else ():
        if vote.entry.place > said.entry.place and vote.body.result is Result.CARRIED:
            sentence = "The motion is said to be deferred, and a vote is recorded after that."
            yield doubt_at(vote.entry, DoubtKind.OUTCOME, sentence)


def _deferred_when_decided(before: Decision, after: Decision, entries: Sequence[Entry]) -> Iterator[Doubt]:
    """An item that is deferred straight after something was decided in it, with nothing said between."""
    told = before.put.said is None or before.fate is Fate.RESOLVED
    if before.fate is Fate.RESOLVED and _DEFERS.search(words_of(before)):
        return
    if before.fate in _DECIDED and told and _is_item(after) and nothing_between(entries, before, after):
        sentence = f"The item is said to be deferred, straight after {_DECIDED[before.fate]} in it."
        yield doubt_at(after.first, DoubtKind.OUTCOME, sentence)


def _decided_when_deferred(
    before: Decision, after: Decision, entries: Sequence[Entry], made: Sequence[Decision]
) -> Iterator[Doubt]:
    """Something decided in an item, or on a motion, that was deferred and not taken up again later."""
    if after.fate not in _DECIDED or _DEFERS.search(words_of(after)):
        return
    straight = nothing_between(entries, before, after)
    if straight and after.put.said and after.entries == (after.put.said.entry,):
        return  # two lines say what became of one motion
    if after.motion or after.clauses or after.standing:
        one, other = words_of(before), words_of(after)
        alike = telling_words(one) == telling_words(other) if after.motion else are_alike(one, other)
        same = straight and alike
    else:
        same = not words_near(entries, after, made)
    if _is_item(before) or same:
        what = "item" if _is_item(before) else "motion"
        sentence = f"The {what} is said to be deferred, and then {_DECIDED[after.fate]}."
        yield doubt_at(after.first, DoubtKind.OUTCOME, sentence)


def _is_item(decision: Decision) -> bool:
    """Whether it is a deferral without words, which defers the item."""
    words = decision.clauses or decision.motion_words or decision.standing
    return decision.fate is Fate.DEFERRED and not words


def taken_up_again(sitting: Sitting, before: Decision, after: Decision) -> bool:
    """Whether another item was taken between two decisions, or the meeting adjourned."""
    since, until, item = before.taken.place, after.taken.place, before.taken.item
    between = (entry for entry in sitting.entries if since < entry.place < until)
    return any(entry.item != item or isinstance(entry.body, MeetingTime) for entry in between)
