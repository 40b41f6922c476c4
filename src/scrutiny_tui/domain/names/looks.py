"""Whether words that nobody bears look like a name: a capital, or a title."""

import re

from scrutiny_tui.domain.customs import ENGLAND, Customs
from scrutiny_tui.domain.names.titles import folded, title_run, titles_of

_PARTICLES = frozenset(
    {
        *("van", "von", "der", "den", "ter", "ten", "de", "del", "della", "di", "da", "du", "la", "le", "d"),
        *("ap", "ab", "ferch", "bin", "bint", "al", "el", "mac", "mc", "nic", "ni", "ó", "the", "y", "yr"),
    }
)
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
_ODD = re.compile(r"[()\[\]{}<>@:=?!/\\]")
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
    if (
        not typed
        or _ODD.search(words)
        or any(not word.strip(_QUOTES)[:1].isalpha() for word in typed if word != "&")
    ):
        return False
    small = [folded(word) for word in typed]
    if any(word in _NO_NAMES for word in (small[0], small[-1])) or _possessive(typed):
        return False
    titled, _ = title_run(small[:-1], titles_of(customs))
    if titled:
        return True
    names = [word for word in typed if not word.strip(_QUOTES)[0].islower() and word != "&"]
    others = [word for word in typed if word not in names]
    return (
        bool(names)
        and small[0] not in _BETWEEN
        and all(folded(o) in _PARTICLES | _BETWEEN or o == "&" for o in others)
    )


def _possessive(typed: list[str]) -> bool:
    return len(typed) == 1 and re.search(r"['’]s$", typed[0]) is not None
