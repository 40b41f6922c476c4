"""Whether a clause says in other words what was moved."""

import re

_WORD = re.compile(r"[^\W_]+")
_COMMON = re.compile(r"(?:the|that|this|and|for|with|from|into|its|all|are|has|be|been|have|will|shall)")
_SHORTEST, _STEM = 3, 4
"""The letters that a word must have to be compared, and how many are: "accepts" is "accepted"."""


def restates(clause: str, motion: str) -> bool:
    """Whether at least half of the words of a clause that carry its meaning are in the motion.

    Args:
        clause: the words of the clause.
        motion: the words as moved; empty for none.
    """
    said, moved = _stems(clause), _stems(motion)
    return bool(said) and 2 * len(said & moved) >= len(said)


def _stems(words: str) -> frozenset[str]:
    found = (word for word in _WORD.findall(words.casefold()) if word.isdecimal() or len(word) >= _SHORTEST)
    return frozenset(word[:_STEM] for word in found if not _COMMON.fullmatch(word))
