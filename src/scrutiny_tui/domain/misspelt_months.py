"""Months that are misspelt: "5 Ocotber", "by Febuary"."""

import re
from collections.abc import Iterator
from functools import lru_cache

from scrutiny_tui.domain.dates import MONTH, MONTHS
from scrutiny_tui.domain.grammar.edit_distance import edit_distance

_WORD = re.compile(r"(?:(?<![\w.,£$/-])(?P<day>\d{1,2})(?:st|nd|rd|th)?(?: of)? )?\b(?P<word>[A-Za-z]{4,})\b")
_LONG = 6
"""Months of this many letters are recognised in spite of a slip or two; "Marsh" is March only after a day."""


def misspelt_months(words: str, *, due: bool = False) -> Iterator[str]:
    """A sentence for each month in some words that is misspelt.

    Args:
        words: running text, in which only a long month after a day counts; or due wording.
        due: whether they are due wording.
    """
    for found in _WORD.finditer(words):
        meant = _meant(found["word"].casefold())
        if meant and (found["day"] or due) and (len(meant) >= _LONG or (found["day"] and due)):
            yield f"“{found['word']}” is not a month. Did you mean {meant}?"


def with_months_spelt(words: str) -> str:
    """The same due wording with its months spelt right."""

    def spelt(found: re.Match[str]) -> str:
        meant = _meant(found["word"].casefold())
        right = meant and (len(meant) >= _LONG or found["day"])
        return found[0].removesuffix(found["word"]) + meant.lower() if right else found[0]

    return _WORD.sub(spelt, words)


@lru_cache(maxsize=1024)
def _meant(word: str) -> str:
    """The month that a word misspells; empty for a month spelt right, and for any other word."""
    if re.fullmatch(MONTH, word):
        return ""
    near = [
        (slips, month)
        for month in MONTHS
        if month[0].lower() == word[0]
        and (slips := edit_distance(word, month.lower())) <= (2 if len(month) > _LONG else 1)
    ]
    return min(near)[1] if near else ""
