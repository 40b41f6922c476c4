"""Whether words that are no one's name look like a name: a capital, or a title."""

import re

from scrutiny_tui.domain.customs import ENGLAND, Customs
from scrutiny_tui.domain.names.forms import PARTICLES
from scrutiny_tui.domain.names.titles import folded, title_run, titles_of

_SMALL = PARTICLES | {"the", "y", "yr"}
_BETWEEN = frozenset({"of", "and", "for", "in", "on", "at", "&", "a", "i"})
_NO_NAMES = frozenset(
    {
        *(
            "none",
            "nobody",
            "nil",
            "nothing",
            "all",
            "everyone",
            "everybody",
            "any",
            "both",
            "others",
            "rest",
        ),
        *("no", "not", "non", "did", "was", "were", "is", "has", "had", "who", "with", "without"),
        *("item", "items", "after", "before", "during", "until", "till", "from", "since", "at", "by", "to"),
        *("for", "late", "lateness", "early", "departure", "apologies", "absent", "present", "voting"),
        *("abstained", "abstaining", "abstention", "against", "favour", "unanimous", "seconded", "moved"),
        *("work", "illness", "holiday", "online", "tbc", "tba", "apology", "absence", "vote", "votes"),
    }
)
_WAYS = frozenset({"teams", "zoom", "skype", "remotely", "virtually", "telephone", "phone", "absent"})
"""How someone attends, which alone is no one's name."""
_ODD = re.compile(r"[()\[\]{}<>@:=?!/\\]")
_NAMES_IN_SMALL_LETTERS = 2
"""How many words in small letters after a title are a name: "mrs jo belk"."""
_QUOTES = "\"“”'’‘"


def looks_like_a_name(words: str, customs: Customs = ENGLAND) -> bool:
    """Whether words can be the name of a visitor, an outside body, or someone not yet known.

    Every word begins with a capital, but for particles ("van der", "ap") and small words of a body's name
    ("of", "and"); or a title stands first. Words for a time, a vote, a reason or no one are no name, and
    neither is what has brackets, a possessive alone, or a word of figures.

    Args:
        words: the words as typed, without the separators around them.
        customs: the council's own titles.
    """
    typed = words.strip().strip(_QUOTES).split()
    if not typed or _ODD.search(words) or not all(map(_begins_with_letter, typed)):
        return False
    small = [folded(word) for word in typed]
    if len(small) == 1 and small[0] in _WAYS:
        return False
    if not _NO_NAMES.isdisjoint((small[0], small[-1])) or _possessive(typed):
        return False
    titled, _ = title_run(small[:-1], titles_of(customs))
    return 0 < titled >= len(typed) - _NAMES_IN_SMALL_LETTERS or _in_capitals(typed[titled:])


def _in_capitals(typed: list[str]) -> bool:
    """Whether words are a name by their capitals: all but particles and small words have one."""
    others = [folded(word) for word in typed if not _has_capital(word)]
    if len(others) == len(typed) or folded(typed[0]) in _BETWEEN:
        return False
    return set(others) <= _SMALL | _BETWEEN


def _begins_with_letter(word: str) -> bool:
    return word == "&" or word.strip(_QUOTES)[:1].isalpha()


def _has_capital(word: str) -> bool:
    """Whether a word begins with a capital, even after a particle: "d'Arcy"."""
    letters = re.sub(r"^[a-z]{1,2}['’]", "", word.strip(_QUOTES))
    return letters[:1].isalpha() and not letters[0].islower()


def _possessive(typed: list[str]) -> bool:
    return len(typed) == 1 and re.search(r"['’]s$", typed[0]) is not None
