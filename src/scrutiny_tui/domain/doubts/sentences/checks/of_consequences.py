"""What sentences say follows from a decision, held to the words that stand and to what was said of them."""

import re
from collections.abc import Iterator, Sequence

from scrutiny_tui.domain.decisions.decision import Decision, Fate
from scrutiny_tui.domain.decisions.grouping import decisions_of
from scrutiny_tui.domain.discussion import Point
from scrutiny_tui.domain.doubts.decisions.alterations import alteration_by
from scrutiny_tui.domain.doubts.decisions.matters_decided import NOT_CARRIED, Decided
from scrutiny_tui.domain.doubts.doubt import Doubt, DoubtKind, doubt_at
from scrutiny_tui.domain.doubts.sentences.assertions.matter_assertions import ToldMatter, ToldNow, Went
from scrutiny_tui.domain.doubts.sentences.decision_meant import worded
from scrutiny_tui.domain.doubts.wordings.differences import (
    TellingWord,
    lacks_any,
    quoted,
    telling_words_of,
    without,
)
from scrutiny_tui.domain.doubts.wordings.same_matter import Matter, matter_of
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.domain.word_pattern import WordPattern

_TAKEN_UP = (Fate.RESOLVED, Fate.ACCEPTED)
_NOT_TAKEN_UP = (Fate.LOST, Fate.TIED, Fate.WITHDRAWN)
_OFFERS = WordPattern(r"\b(?:offer\w*|bids?|tender\w*|quot(?:e|ed|es|ation)|rent|price)\b", re.IGNORECASE)
_KIND = WordPattern(r"(?:an?|the) (?P<kind>[a-z-]+) (?P<thing>[a-z]{3,})", re.IGNORECASE)
_OF_ANY_KIND = WordPattern(
    r"new|own|same|other|further|final|full|whole|draft|annual|next|first|second|third|last|good|long|short|report"
    r"|proposed|recommended|following|revised|amended|original|motion|matter|item|plan|minutes|recommendations?",
    re.IGNORECASE,
)


def of_now(sitting: Sitting, entry: Entry, told: ToldNow) -> Iterator[Doubt]:
    """A date that is said to hold now, and is not among those of the words that stand."""
    made = [one for one in decisions_of(sitting, entry.item) if _begins(one) < entry.place]
    standing = [one for one in made if one.fate not in (*NOT_CARRIED, Fate.DEFERRED) and worded(one)]
    if not standing:
        return
    amendments = [
        each.line.body.text for each in standing[-1].amendments if each.put.fate in (*_TAKEN_UP, Fate.UNKNOWN)
    ]
    said, own = matter_of(told.words), matter_of(" ".join([worded(standing[-1]), *amendments]))
    ours, theirs = said.figures.get(told.kind, []), own.figures.get(told.kind, [])
    first, second = without(ours, theirs), without(theirs, ours)
    if not theirs:
        yield from _of_lost(entry, standing[-1], told.words, ours)
    elif first and second:
        what = "what was moved" if standing[-1].fate is Fate.UNKNOWN else "what was decided"
        here, there = quoted(told.words, first), quoted(own.wording, second)
        yield doubt_at(entry, DoubtKind.OTHER_WORDS, f"The words have {here}, and {what} has {there}.")


def of_lost_amendment(sitting: Sitting, entry: Entry, told: ToldMatter) -> Iterator[Doubt]:
    """What is said to come of a motion, in words that only an amendment has which was not carried."""
    said = [word for word in telling_words_of(told.words) if not word.negates]
    for decision in decisions_of(sitting, entry.item) if told.went is Went.APPROVED else ():
        only = without(said, telling_words_of(worded(decision)))
        if 0 < len(only) < len(said):
            yield from _of_lost(entry, decision, told.words, only)


def _of_lost(entry: Entry, decision: Decision, wording: str, words: Sequence[TellingWord]) -> Iterator[Doubt]:
    """Words that an amendment would have put in which is recorded as lost or withdrawn."""
    for amended in decision.amendments:
        into = telling_words_of(" ".join(alteration_by(amended.line.body.text).into))
        before = amended.line.entry.place < entry.place and amended.put.fate in _NOT_TAKEN_UP
        if before and words and not lacks_any(words, into):
            fate = amended.put.fate
            sentence = (
                f"The words have {quoted(wording, words)}, and the amendment to that is recorded as {fate}."
            )
            yield doubt_at(entry, DoubtKind.OTHER_WORDS, sentence)
            return


def of_another_kind(entry: Entry, told: ToldMatter, decided: Sequence[Decided]) -> Iterator[Doubt]:
    """Something said to be agreed that is of another kind than what was decided: a flat fee, a phased fee."""
    found = _KIND.fullmatch(told.words)
    if found is None or told.went is not Went.APPROVED or _OF_ANY_KIND.fullmatch(found["kind"]):
        return
    thing, kind = telling_words_of(found["thing"]), telling_words_of(found["kind"])
    wordings = [one.matter.wording for one in decided if one.went is Went.APPROVED]
    if not thing or not kind or any(not lacks_any(kind, telling_words_of(words)) for words in wordings):
        return
    for words in reversed(wordings):
        other = re.search(rf"\b(?:an?|the) ([a-z-]+) {re.escape(found['thing'])}\b", words, re.IGNORECASE)
        if other and not _OF_ANY_KIND.fullmatch(other[1]) and not _OF_ANY_KIND.fullmatch(found["thing"]):
            here, there = f"“{found['kind']} {found['thing']}”", f"“{other[1]} {found['thing']}”"
            sentence = f"The words have {here}, and what was decided has {there}."
            yield doubt_at(entry, DoubtKind.OTHER_WORDS, sentence)
            return


def of_sum_offered(
    sitting: Sitting, entry: Entry, matter: Matter, about: Sequence[Decided]
) -> Iterator[Doubt]:
    """A sum said to be accepted, where the decision gives none, and other sums were said to be offered."""
    sums = matter.figures.get("sum", [])
    if not sums or not matter.has_offer or any("sum" in one.matter.figures for one in about):
        return
    points = [e for e in sitting.of_item(entry.item) if isinstance(e.body, Point) and e is not entry]
    offered = [
        (e.text, word)
        for e in points
        if _OFFERS.search(e.text) and e.place < entry.place
        for word in matter_of(e.text).figures.get("sum", [])
    ]
    known: list[TellingWord] = [w for e in points for w in matter_of(e.text).figures.get("sum", [])]
    if offered and (other := without(sums, known)):
        here, there = quoted(matter.wording, other), quoted(offered[-1][0], [offered[-1][1]])
        yield doubt_at(
            entry, DoubtKind.OTHER_WORDS, f"The words have {here}, and what was offered is {there}."
        )


def _begins(decision: Decision) -> str:
    return min(one.place for one in decision.entries)
