"""Two parts of which all of something are either the one or the other: "36 were let", "24 were empty"."""

import re
from collections.abc import Sequence

from scrutiny_tui.domain.word_pattern import WordPattern

_ENDS_NOT = WordPattern(
    r"(?: that| who)? (?:were|was|are|is|had|have|did|do|could|can|would) not[ ,.;]*", re.IGNORECASE
)


_TWO = 2


def _patterns(pairs: Sequence[tuple[str, str]]) -> tuple[tuple[WordPattern, WordPattern], ...]:
    return tuple(
        (WordPattern(rf"\b(?:{one})\b", re.IGNORECASE), WordPattern(rf"\b(?:{other})\b", re.IGNORECASE))
        for one, other in pairs
    )


_ALL = _patterns(
    (
        ("let|occupied|full|filled", "empty|vacant|void|unlet|unfilled|unoccupied"),
        ("open", "closed|shut"),
        ("satisfactory|safe|sound|compliant", "unsatisfactory|unsafe|unsound|non-compliant"),
        ("finished|completed?|mended|repaired", "unfinished|incomplete|unrepaired"),
        ("on time|in time|punctual", "late"),
        ("boys", "girls"),
        ("paid", "unpaid"),
        ("answered", "unanswered"),
        ("new", "old"),
        (
            r"within .*\b(?:minutes?|hours?|days?|weeks?|months?)|at once|the same day",
            r"later|afterwards|after (?:that|then)|took longer",
        ),
    )
)
_MOST = _patterns(
    (
        ("in favour", "against"),
        ("passed", "failed"),
        ("won", "lost"),
        ("men|male", "women|female"),
        ("approved|granted|accepted|allowed", "refused|rejected|turned down|dismissed"),
        ("done", "outstanding|overdue"),
    )
)
"""Between these there may be a few others: who has no view, what was withdrawn."""


def say_not(told: Sequence[str]) -> bool:
    """Whether what is said of two parts ends with "not": "were safe", "were not"."""
    return len(told) == _TWO and _ENDS_NOT.fullmatch(told[1]) is not None


def are_all(told: Sequence[str]) -> bool:
    """Whether there is nothing between what is said of two parts: "were let", "were empty"."""
    return say_not(told) or _are_in(told, _ALL)


def are_opposites(told: Sequence[str]) -> bool:
    """Whether what is said of two parts are opposites, though there may be a few others."""
    return are_all(told) or _are_in(told, _MOST)


def _are_in(told: Sequence[str], pairs: Sequence[tuple[WordPattern, WordPattern]]) -> bool:
    if len(told) != _TWO:
        return False
    first, second = told
    return any(
        (one.search(first) and other.search(second)) or (other.search(first) and one.search(second))
        for one, other in pairs
    )
