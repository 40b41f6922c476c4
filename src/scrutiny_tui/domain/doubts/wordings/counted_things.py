"""What a figure in a wording counts: "three new cameras" counts cameras, and new ones."""

import re
from collections.abc import Sequence

from scrutiny_tui.domain.dates import MONTHS
from scrutiny_tui.domain.distinctive_words import singular
from scrutiny_tui.domain.word_pattern import WordPattern

_WORD = WordPattern(r" ([^\W\d_][\w'’-]*)")
NOUN_ENDS = WordPattern(
    r"an?|the|that|this|these|those|of|in|on|at|by|for|from|with|and|or|but|as|to|than|per|about|without|during|among|across|into|which|who|whose|were"
    r"|was|are|is|be|been|had|has|have|would|will|could|should|may|might|must|did|do|does|most|more|less|fewer"
    r"|not|no|so|only|if|when|where|while|since|until|before|after|between|against|\w+(?:ing|ed)",
    re.IGNORECASE,
)
"""What cannot be part of the name of what is counted."""
_NO_PLURAL = WordPattern(r".*(?:ss|us|is)", re.IGNORECASE)
_OTHER_PLURALS = frozenset({"people", "children", "staff", "men", "women", "police", "sheep", "media"})
_MOST_WORDS = 4
_MEASURES = WordPattern(
    rf"(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|miles?|metres?|feet|acres?|hectares?|pounds?|pence"
    rf"|tonnes?|litres?|degrees?|points?|votes?|members?|councillors?|{'|'.join(MONTHS)}|[ap]m)",
    re.IGNORECASE,
)
"""What may be measured of anything, who may vote, and what stands behind the day of a date."""


def count_the_same(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two figures count the same, where the one may say more of it: "cameras", "new cameras"."""
    both = min(len(one), len(other))
    return both > 0 and one[-both:] == other[-both:]


def counted_behind(wording: str, end: int) -> tuple[tuple[str, ...], int]:
    """The words for what is counted behind a figure, to the first plural, and where they end.

    There are none where no plural follows, or a measure such as minutes.
    """
    words: list[str] = []
    for _ in range(_MOST_WORDS):
        found = _WORD.match(wording, end)
        if found is None or NOUN_ENDS.fullmatch(found[1]) or _MEASURES.fullmatch(found[1]):
            break
        word, end = found[1].casefold(), found.end()
        words.append(singular(word))
        if word in _OTHER_PLURALS or (word.endswith("s") and not _NO_PLURAL.fullmatch(word)):
            return tuple(words), end
    return (), end
