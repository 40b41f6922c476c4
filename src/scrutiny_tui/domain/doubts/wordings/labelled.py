"""One of several things that have a letter or a number: "option B", "phase 2"."""

import re
from collections.abc import Mapping
from functools import lru_cache

from scrutiny_tui.domain.doubts.wordings.differences import TellingWord
from scrutiny_tui.domain.word_pattern import WordPattern

_LABELLED = WordPattern(
    r"\b(?P<thing>option|phase|lot|route|site|scheme|model|design|package|scenario|layout|version|plot|zone|plan"
    r"|variant|alternative)s?"
    r" (?P<label>(?-i:[A-H])(?![\w'’])|\d{1,2}[a-z]?(?![\w,.%]*\d)(?! ?%|(?:st|nd|rd|th)\b))",
    re.IGNORECASE,
)


@lru_cache(maxsize=1024)
def labels_in(wording: str) -> Mapping[str, frozenset[str]]:
    """The labels in a wording, by what they are of: {"option": {"B"}}."""
    found: dict[str, frozenset[str]] = {}
    for each in _LABELLED.finditer(wording):
        thing = each["thing"].casefold()
        found[thing] = found.get(thing, frozenset()) | {each["label"].upper()}
    return found


def is_label(wording: str, word: TellingWord) -> bool:
    """Whether a word of a wording is such a label."""
    return any(each.start("label") == word.start for each in _LABELLED.finditer(wording))


def other_label(wording: str, other: str) -> tuple[str, str] | None:
    """The labels that two wordings have of one kind of thing, in quotes, where they differ; else None."""
    ours, theirs = labels_in(wording), labels_in(other)
    for thing in ours.keys() & theirs.keys():
        if not ours[thing] & theirs[thing]:
            return f"“{thing} {min(ours[thing])}”", f"“{thing} {min(theirs[thing])}”"
    return None
