"""Doubts about figures of one sentence that do not fit each other: parts, shares and changes."""

from collections.abc import Callable, Iterator
from functools import lru_cache

from scrutiny_tui.domain.discussion import Point
from scrutiny_tui.domain.doubts.doubt import Doubt, DoubtKind, doubt_at
from scrutiny_tui.domain.doubts.wordings.changes_told import changes_told
from scrutiny_tui.domain.doubts.wordings.parts_of_wholes import parts_listed, too_many, totals_said
from scrutiny_tui.domain.doubts.wordings.quantities import Sentence, sentences_with_quantities
from scrutiny_tui.domain.doubts.wordings.shares import shares_told
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.grammar.discussion_lines import LITERAL
from scrutiny_tui.domain.outcomes import Action, Clause, Conclusion, Motion, Recommendation, Request
from scrutiny_tui.domain.sitting import Sitting

_BODIES = (Point, Motion, Clause, Conclusion, Recommendation, Request, Action)
_RULES: tuple[Callable[[Sentence], Iterator[str]], ...] = (
    too_many,
    parts_listed,
    totals_said,
    shares_told,
    changes_told,
)
_FEWEST = 2


def check(_sitting: Sitting, entry: Entry) -> Iterator[Doubt]:
    """What is doubted of the figures in each sentence of an entry; a line with a backslash is right."""
    if isinstance(entry.body, _BODIES) and not entry.line.lstrip().startswith(LITERAL):
        for sentence in _wrong_in(entry.text):
            yield doubt_at(entry, DoubtKind.FIGURES, sentence)


@lru_cache(maxsize=8192)
def _wrong_in(text: str) -> tuple[str, ...]:
    """What is wrong in each sentence of a text: the first thing that is found."""
    sentences = (one for one in sentences_with_quantities(text) if len(one.quantities) >= _FEWEST)
    found = (next((wrong for rule in _RULES for wrong in rule(one)), "") for one in sentences)
    return tuple(filter(None, found))
