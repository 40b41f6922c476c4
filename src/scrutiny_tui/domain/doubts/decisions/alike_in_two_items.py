"""Doubts about the same words in two items: not carried in one of them, and resolved in the other."""

import re
from collections.abc import Iterator, Sequence
from itertools import product

from msgspec import Struct

from scrutiny_tui.domain.decisions.alike_words import is_negated
from scrutiny_tui.domain.decisions.decision import Decision, Fate
from scrutiny_tui.domain.decisions.grouping import decisions_of
from scrutiny_tui.domain.derived import once_per_sitting
from scrutiny_tui.domain.doubts.decisions.words_near import words_of
from scrutiny_tui.domain.doubts.doubt import Doubt, DoubtKind, doubt_at
from scrutiny_tui.domain.doubts.wordings.differences import TellingWord, are_the_same, telling_words_of
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.meetings import Item
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.domain.word_pattern import WordPattern

_NOT_CARRIED = (Fate.LOST, Fate.TIED, Fate.WITHDRAWN)
_OF_ANY_ITEM = WordPattern(
    r"reports?|items?|recommend\w*|officers?|proposals?|proposed|appli\w+|decisions?|updates?|papers?|minutes"
    r"|not(?:e[sd]?|ing)|appro\w+|agree\w*|recei\w+|accept\w*|adopt\w*|refus\w+|reject\w*|endors\w*|support\w*"
    r"|defer\w*|consider\w*|meetings?|next|further|follow\w*|information|set|out|plans?|polic\w+|scheme",
    re.IGNORECASE,
)
"""Words that may be resolved in several items of one meeting."""
_LEAST = 2
"""So many words must tell which matter it is."""


class _Worded(Struct, frozen=True):
    """The words of a decision, what became of it, and in which item."""

    words: Sequence[TellingWord]
    negated: bool
    fate: Fate
    first: Entry
    item: Item


@once_per_sitting(changed_by=(Entry, Item))
def check(sitting: Sitting) -> tuple[Doubt, ...]:
    """The words that were not carried in one item of a meeting, and were resolved in another."""
    made = [(one, item) for item in sitting.items for one in decisions_of(sitting, item.id)]
    lost = [_worded(one, item) for one, item in made if one.fate in _NOT_CARRIED and one.clauses]
    if not lost:
        return ()
    won = [_worded(one, item) for one, item in made if one.fate is Fate.RESOLVED and one.clauses]
    return tuple(doubt for one, other in product(lost, won) for doubt in _of_both(one, other))


def _worded(decision: Decision, item: Item) -> _Worded:
    text = words_of(decision)
    words = [word for word in telling_words_of(text) if not word.negates]
    return _Worded(words, is_negated(text), decision.fate, decision.first, item)


def _of_both(lost: _Worded, won: _Worded) -> Iterator[Doubt]:
    telling = sum(not word.figure and not _OF_ANY_ITEM.fullmatch(word.typed) for word in lost.words)
    if lost.item is won.item or lost.negated is not won.negated or telling < _LEAST:
        return
    if are_the_same(lost.words, won.words):
        earlier, later = sorted((lost, won), key=lambda one: one.first.place)
        where = f"item {earlier.item.number}" if earlier.item.number else f"“{earlier.item.title}”"
        sentence = f"The same words are recorded as {earlier.fate} in {where}, and here as {later.fate}."
        yield doubt_at(later.first, DoubtKind.OUTCOME, sentence)
