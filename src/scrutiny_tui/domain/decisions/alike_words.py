"""Which wordings are about the same thing, judged by the words in them that carry a meaning."""

import re

_WORD = re.compile(r"[^\W\d_]{3,}|\d+")
_SAYS_NOTHING = re.compile(
    r"that|the|this|and|for|not|with|its|their|from|into|which|all|are|was|were|been|has|have|will|shall|should"
    r"|committee|council|panel|board|cabinet"
)
_NOT = re.compile(r"\b(?:not|no|never)\b", re.IGNORECASE)
_BEGINNING = 4
"""How many letters of a word are compared: "accepts" is "accepted"."""


def restates(clause: str, motion: str) -> bool:
    """Whether at least half of the telling words of a clause are in the motion.

    Args:
        clause: the words of the clause.
        motion: the words as moved; empty for none.
    """
    said, moved = telling_words(clause), telling_words(motion)
    return bool(said) and 2 * len(said & moved) >= len(said)


def are_alike(one: str, other: str) -> bool:
    """Whether two wordings are about the same: half the telling words of the shorter are in the longer."""
    shorter, longer = sorted((telling_words(one), telling_words(other)), key=len)
    return 2 * len(shorter & longer) >= len(shorter)


def is_negated(words: str) -> bool:
    """Whether a wording says "not" or "no" an odd number of times."""
    return len(_NOT.findall(words)) % 2 == 1


def telling_words(words: str) -> frozenset[str]:
    """The beginnings of those words of a wording that tell what it is about."""
    found = _WORD.findall(words.casefold())
    return frozenset(word[:_BEGINNING] for word in found if not _SAYS_NOTHING.fullmatch(word))
