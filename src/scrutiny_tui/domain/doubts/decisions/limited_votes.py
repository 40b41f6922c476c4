"""Members who may vote on some business only: those co-opted for education (Education Act 1996, s. 499)."""

import re

from scrutiny_tui.domain.discussion import Point
from scrutiny_tui.domain.doubts.wordings.differences import TellingWord, telling_words_of, without
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.names.identity import who_is
from scrutiny_tui.domain.outcomes import Action, Request
from scrutiny_tui.domain.people import Named
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.domain.word_pattern import WordPattern

_GENERAL = WordPattern(
    r"(?:matters?|only|business|items?|functions?|issues?|topics?|subjects?|questions?|relat\w+|concern\w+|services?"
    r"|vot\w+|all|any|about|where|when|yes)\b",
    re.IGNORECASE,
)
"""Words that do not say which business it is."""
_OF_EDUCATION = WordPattern(
    r"\b(?:educat\w+|schools?|academ\w+|pupils?|teach\w+|learn\w+|(?-i:SEND)|curricul\w+|attainment"
    r"|admissions?|nurser\w+|colleges?|children\w*|young|youth|early years|ofsted|govern(?:ors?|ing)"
    r"|exclusions?|sixth form\w*|apprentic\w+|NEETs?)\b",
    re.IGNORECASE,
)


def votes_on_other_business(sitting: Sitting, named: Named, item: str | None) -> str:
    """On what someone may vote, where an item has no word of that, to follow "but"; empty where it may be."""
    who = who_is(sitting, named)
    held = [one.entitlement.votes_on for one in sitting.in_force if one.person == who.person]
    words = [w for on in held for w in telling_words_of(on) if not _GENERAL.fullmatch(w.typed)]
    if not words or not all(held) or _is_on(sitting, item, words):
        return ""
    on = held[0].removesuffix(" only").removeprefix("on ")
    return f"may vote on {on} only, of which the item has no word"


def _is_on(sitting: Sitting, item: str | None, words: list[TellingWord]) -> bool:
    """Whether the title of an item, or what is recorded in it, has one of some words.

    What a speaker says, and what is asked for, may be on other business.
    """
    titles = [one.title for one in sitting.items if one.id == item]
    texts = [*titles, *(entry.text for entry in sitting.of_item(item) if not _is_aside(entry))]
    education = any(_OF_EDUCATION.match(word.typed) for word in words)
    return any(
        len(without(words, telling_words_of(text))) < len(words) or (education and _OF_EDUCATION.search(text))
        for text in texts
    )


def _is_aside(entry: Entry) -> bool:
    said = isinstance(entry.body, Point) and entry.body.speaker is not None
    return said or isinstance(entry.body, Request | Action)
