"""Doubts about two clauses of an item that say nearly the same, and cannot both have been resolved."""

import re
from collections.abc import Iterator
from itertools import combinations

from scrutiny_tui.domain.decisions.alike_words import telling_words
from scrutiny_tui.domain.decisions.decision import Decision, EntryOf, Fate, Words
from scrutiny_tui.domain.decisions.grouping import decisions_of
from scrutiny_tui.domain.doubts.decisions.words_near import nothing_between
from scrutiny_tui.domain.doubts.doubt import Doubt, DoubtKind, doubt_at
from scrutiny_tui.domain.doubts.wordings.same_matter import Matter, matter_of
from scrutiny_tui.domain.outcomes import Amendment, Clause, Motion
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.domain.word_pattern import WordPattern

_SETS_ASIDE = WordPattern(r"\b(?:rescind|reconsider|supersed|revok|instead|in place of)", re.IGNORECASE)
_TWO = 2
_TAKEN_UP = (Fate.RESOLVED, Fate.ACCEPTED)


def check(sitting: Sitting, item: str | None) -> Iterator[Doubt]:
    """Clauses resolved in an item, where one contradicts another, wherever they stand."""
    made = [one for one in decisions_of(sitting, item) if one.fate is Fate.RESOLVED]
    lines = [(one, line, matter_of(_words(one, line))) for one in made for line in _resolved(one)]
    doubted: set[str] = set()
    said = (entry for entry in sitting.of_item(item) if not isinstance(entry.body, Amendment))
    if len(lines) < _TWO or any(_SETS_ASIDE.search(entry.text) for entry in said):
        return
    for (before, _, was), (after, line, now) in combinations(lines, 2):
        sentence = _contradiction(was, now, together=before is after)
        straight = nothing_between(sitting.of_item(item), before, after) and not after.put.entries
        if straight and isinstance(before.clauses[0].body, Motion):
            continue  # `motions` doubts it
        if sentence and line.entry.id not in doubted:
            doubted.add(line.entry.id)
            yield doubt_at(line.entry, DoubtKind.OTHER_WORDS, sentence)


def _resolved(decision: Decision) -> Iterator[EntryOf[Words]]:
    yield from (line for line in decision.clauses if isinstance(line.body, Clause | Motion))


def _words(decision: Decision, line: EntryOf[Words]) -> str:
    """What was resolved; with what amendments put in, where no one has written that into the motion."""
    amended = decision.amendments if isinstance(line.body, Motion) else ()
    return " ".join([line.entry.text, *(a.line.body.text for a in amended if a.put.fate in _TAKEN_UP)])


def _contradiction(was: Matter, now: Matter, *, together: bool) -> str:
    """How two clauses contradict each other; empty if they do not.

    Args:
        was: the first.
        now: the second.
        together: whether they belong to one resolution, which may give several figures with several dates.
    """
    differing = was.differs(now)
    if _are_opposite(was, now) and not differing and (together or not _same_words(was, now)):
        return "What is resolved here contradicts what was resolved before it."
    if not was.is_near(now) or not differing or (together and len(differing) > 1):
        return ""
    first, second = differing[0]
    return f"These words have {second}, and others resolved in the item have {first}."


def _are_opposite(was: Matter, now: Matter) -> bool:
    """Whether one of two clauses denies the other, or something of which the other is a part."""
    denial, other = (was, now) if was.negated else (now, was)
    return was.negated is not now.negated and denial.is_within(other)


def _same_words(was: Matter, now: Matter) -> bool:
    """Whether `motions` doubts them: they have the same telling words."""
    return telling_words(was.wording) == telling_words(now.wording)
