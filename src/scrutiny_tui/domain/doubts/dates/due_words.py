"""Words of due wording that are misspelt: "by tommorow", "by teh next meeting"."""

import re
from collections.abc import Iterator

from scrutiny_tui.domain.dates import plain_words
from scrutiny_tui.domain.grammar.due_context import DueContext
from scrutiny_tui.domain.grammar.due_wording import read_wording
from scrutiny_tui.domain.grammar.edit_distance import edit_distance
from scrutiny_tui.domain.misspelt_months import misspelt_months
from scrutiny_tui.domain.word_pattern import WordPattern

_WORDS = frozenset(
    {
        *(
            "after",
            "autumn",
            "before",
            "christmas",
            "cabinet",
            "committee",
            "council",
            "days",
            "easter",
            "end",
        ),
        *(
            "friday",
            "immediately",
            "later",
            "meeting",
            "middle",
            "monday",
            "month",
            "months",
            "next",
            "quarter",
        ),
        *("march", "april", "june", "july"),
        *("saturday", "spring", "start", "summer", "sunday", "than", "the", "this", "thursday", "today"),
        *("tomorrow", "tuesday", "wednesday", "week", "weeks", "winter", "within", "working", "year"),
    }
)
"""What due wording is often made of; long months have a file of their own."""
_BEGINS = WordPattern(
    r"\s(?:by|in|before|until|till|from|mid|early|late|(?:end|start|middle) of)\b", re.IGNORECASE
)
_SHORTEST, _LONG = 3, 7
"""From how many letters on a word may have one slip, or two."""


def misspelt_due(wording: str, context: DueContext) -> Iterator[str]:
    """A sentence for each misspelt word, if the wording reads as due wording once they are spelt right.

    Args:
        wording: all of it, as typed.
        context: what it is read against.
    """
    words = plain_words(wording).split()
    meant = {word: right for word in words if (right := _meant(word))}
    if not meant or read_wording(wording, context):
        return
    if read_wording(" ".join(meant.get(word, word) for word in words), context):
        yield from (f"“{word}” is not understood. Did you mean {right}?" for word, right in meant.items())


def due_in_owner(owner: str, context: DueContext) -> Iterator[str]:
    """The same for due wording that was read as a part of an owner's name: "Jo Soap by tommorow".

    Args:
        owner: the name of an owner who is not known.
        context: what due wording is read against.
    """
    words, begin = owner.split(), _BEGINS.search(owner)
    months = misspelt_months(owner[begin.end() :], due=True) if begin else misspelt_months(owner)
    endings = (" ".join(words[at:]) for at in range(1, len(words)))
    found = (list(misspelt_due(ending, context)) for ending in endings)
    yield from next(filter(None, (list(months), *found)), [])


def _meant(word: str) -> str:
    """The word that another misspells; empty for one spelt right, and for any other."""
    if word in _WORDS or len(word) < _SHORTEST or not word.isalpha():
        return ""
    near = ((edit_distance(word, right), right) for right in _WORDS)
    slips, right = min(near)
    return right if slips <= (2 if len(right) >= _LONG else 1) else ""
