"""By which noun a sentence calls what was decided: "the early opening", of "that the libraries open at 8"."""

import re
from functools import lru_cache

from scrutiny_tui.domain.doubts.wordings.differences import TellingWord, lacks_any, telling_words_of
from scrutiny_tui.domain.word_pattern import WordPattern

_NAMED = WordPattern(
    r"(?:(?:the|this|that|these|those|his|her|their|its|our) )?"
    r"(?!(?:an?|any|another|other|some|no|each|every|both|all|many|most|several|one|two|three|four|five)\b)"
    r"(?P<noun>[^\W\d_][\w'’-]*(?: [\w'’-]+){0,3}?)(?: (?:of|to|for|in|at|on|from) (?P<rest>.+))?",
    re.IGNORECASE,
)
_QUALIFIES = WordPattern(
    r"new|earl(?:y|ier)|longer|extra|added|additional|proposed|suggested|full|whole|immediate|planned"
    r"|extended"
    r"|recommended|changed?",
    re.IGNORECASE,
)
"""What tells how something is, beside the noun, and not that it is something else, as "late" would."""
_WHEN = WordPattern(r"early|earlier|longer", re.IGNORECASE)
_OF_HOURS = WordPattern(r"hours?|times?|start|finish|timetable|opening", re.IGNORECASE)
_TIME = WordPattern(r"\b\d{1,2}(?:[.:]\d\d)?(?: ?[ap]\.?m\b)|\b(?:noon|midnight|o'clock)", re.IGNORECASE)
_OF_PRICES = WordPattern(r"rises?|increases?|rates?|uplift|hike", re.IGNORECASE)
_SUM = WordPattern(r"[£$€]\d|\d ?(?:%|per ?cent)")
_OF_ANYTHING = WordPattern(
    r"reports?|items?|matters?|motions?|proposals?|recommendations?|minutes|amendments?|following|papers?"
    r"|updates?"
    r"|questions?|meetings?|offers?|bids?|tenders?|suggestions?|requests?|grants?|it|this|that|one|others?",
    re.IGNORECASE,
)
"""Nouns that say nothing of what it was."""


@lru_cache(maxsize=1024)
def is_called(words: str, decided: str) -> bool:
    """Whether a noun in a sentence is what a decision calls by the same word or its verb.

    Every other word of it must be in the decision, unless it only tells how something is, such as "early".

    Args:
        words: what the sentence calls it: "the early opening".
        decided: the words of the decision.
    """
    found = _NAMED.fullmatch(words.strip())
    if found is None or _tells_nothing(found["noun"]):
        return False
    known = telling_words_of(decided)
    noun, rest = _telling(found["noun"]), _telling(found["rest"] or "")
    noun, rest = (noun, rest) if noun else (rest, [])  # "the change of hours"
    hours = _OF_HOURS, _TIME
    prices = _OF_PRICES, _SUM
    if noun and any(of.fullmatch(noun[-1].typed) and told.search(decided) for of, told in (hours, prices)):
        noun = noun[:-1]
        return not lacks_any([*noun, *rest], known)
    return bool(noun) and not lacks_any([*noun, *rest], known)


def tells_only_when(word: TellingWord) -> bool:
    """Whether a word says of some hours only that they are longer, which a decision on them need not say."""
    return _WHEN.fullmatch(word.typed) is not None


def _tells_nothing(noun: str) -> bool:
    return _OF_ANYTHING.fullmatch(noun.rpartition(" ")[2]) is not None


def _telling(words: str) -> list[TellingWord]:
    return [word for word in telling_words_of(words) if not _QUALIFIES.fullmatch(word.typed)]
