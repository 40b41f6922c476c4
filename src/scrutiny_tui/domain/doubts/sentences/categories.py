"""The category of an interest, as sentences and lines of interest name it."""

import re

from scrutiny_tui.domain.word_pattern import WordPattern

_CATEGORIES = (
    ("disclosable pecuniary", WordPattern(r"\b(?:DPI|pecuniary)\b", re.IGNORECASE)),
    ("prejudicial", WordPattern(r"\bprejudicial\b", re.IGNORECASE)),
    ("non-registrable", WordPattern(r"\b(?:NRI|non-regist\w*)", re.IGNORECASE)),
    ("other registrable", WordPattern(r"\b(?:ORI|regist[er]+able)\b", re.IGNORECASE)),
    ("personal", WordPattern(r"\bpersonal\b", re.IGNORECASE)),
)
"""The categories, the weightiest first: "personal and prejudicial" is prejudicial."""
_MAY_BE_PERSONAL = ("personal", "other registrable", "non-registrable")


def category_in(words: str) -> str:
    """The category that words name; empty for none, and for one that only a council has."""
    return next((name for name, form in _CATEGORIES if form.search(words)), "")


def differ(one: str, other: str) -> bool:
    """Whether two categories cannot be of one interest; a personal one may also be registrable."""
    personal = "personal" in (one, other) and {one, other} <= set(_MAY_BE_PERSONAL)
    return bool(one and other) and one != other and not personal
