"""Doubts about figures of one sentence that do not fit each other: parts, shares and changes."""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from itertools import zip_longest

from scrutiny_tui.domain.discussion import Point
from scrutiny_tui.domain.doubts.decisions import resolved_words
from scrutiny_tui.domain.doubts.doubt import Doubt, DoubtKind, doubt_at
from scrutiny_tui.domain.doubts.wordings.changes_told import changes_told
from scrutiny_tui.domain.doubts.wordings.divided_wholes import divided
from scrutiny_tui.domain.doubts.wordings.parts_of_wholes import (
    part_larger,
    parts_listed,
    said_of_two,
    too_many,
    totals_said,
)
from scrutiny_tui.domain.doubts.wordings.prices_each import prices_reckoned
from scrutiny_tui.domain.doubts.wordings.quantities import Sentence, sentences_with_quantities
from scrutiny_tui.domain.doubts.wordings.shares import shares_told
from scrutiny_tui.domain.grammar.discussion_lines import LITERAL
from scrutiny_tui.domain.outcomes import Action, Clause, Conclusion, Motion, Reason, Recommendation, Request
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.domain.word_pattern import WordPattern

_BODIES = (Point, Motion, Clause, Conclusion, Reason, Recommendation, Request, Action)
_RULES: tuple[Callable[[Sentence], Iterator[str]], ...] = (
    too_many,
    said_of_two,
    parts_listed,
    divided,
    totals_said,
    shares_told,
    changes_told,
    prices_reckoned,
    part_larger,
)
_REST = WordPattern(r"\b(?:others|rest|remaining|remainder|balance)\b", re.IGNORECASE)
_FEWEST = 2


def check(sitting: Sitting, item: str | None) -> Iterator[Doubt]:
    """What is doubted of the figures in each sentence of an item; a line with a backslash is right.

    Words that are not those moved are doubted for that.
    """
    wrong = [
        (entry, sentence)
        for entry in sitting.of_item(item)
        if isinstance(entry.body, _BODIES) and not entry.line.lstrip().startswith(LITERAL)
        for sentence in _wrong_in(entry.text)
    ]
    doubted = {doubt.entry for doubt in resolved_words.check(sitting, item)} if wrong else set()
    for entry, sentence in wrong:
        if entry.id not in doubted:
            yield doubt_at(entry, DoubtKind.FIGURES, sentence)


@lru_cache(maxsize=8192)
def _wrong_in(text: str) -> tuple[str, ...]:
    """What is wrong in each sentence of a text: the first thing that is found."""
    sentences = sentences_with_quantities(text)
    found = (next((wrong for rule in _RULES for wrong in rule(one)), "") for one in _told_whole(sentences))
    return tuple(filter(None, found))


def _told_whole(sentences: Sequence[Sentence]) -> Iterator[Sentence]:
    """The sentences with more than one figure, behind which no other tells of the rest."""
    for one, behind in zip_longest(sentences, sentences[1:]):
        if len(one.quantities) >= _FEWEST and not (behind and _REST.search(behind.words)):
            yield one
