"""How a text is split into its sentences, without what is quoted."""

import re
from collections.abc import Iterator

from scrutiny_tui.domain.doubts.sentences.asides import without_asides
from scrutiny_tui.domain.word_pattern import WordPattern

_QUOTED = WordPattern(r"“[^“”]*”|\"[^\"]*\"|‘[^‘’]*’(?!\w)")
_STOPS = (
    (WordPattern(r"\b(did|was|were|had|is|are|has|could|would|does)n['’]t\b", re.IGNORECASE), r"\1 not"),
    (WordPattern(r"\bwon['’]t\b", re.IGNORECASE), "will not"),
    (WordPattern(r"\b(Cllrs?|Mrs?|Ms|Dr|Revd?|Prof|St|nem)\.", re.IGNORECASE), r"\1"),
    (WordPattern(r"\b([ap])\.m\b\.?(?=( [A-Z]|$)?)", re.IGNORECASE), r"\1m"),
    (WordPattern(r"(\d)\s*[.;]\s+(?=(?:and )?(?:votes? )?(?:against|abst)\w*:? \d)", re.IGNORECASE), r"\1, "),
    (WordPattern(r"(?<![\w.])([A-Z])\.(?=[\sA-Z])"), r"\1"),
)
"""Stops that end no sentence, and "n't" for "not"."""
_ENDS = WordPattern(r"[.;!]+(?=\s|$)")
_NAMES_OF_SIDE = WordPattern(r"\b(against|dissenting|abstaining) \(((?:[A-Z][^()]{2,100}))\)")
"""Agreed, with one against (Councillor Hale)."""
_NAMES_OF_NUMBER = WordPattern(
    r"^(?:only )?(?:one|two|three)(?: members?| councillors?)? \(((?:[A-Z][^()]{2,100}))\) "
    r"(?=vote|abstain|was\b|were\b|dissent|oppose)",
    re.IGNORECASE,
)
"""Two members (Councillors Hale and Moss) voted against."""
_SIDE_IN_BRACKETS = WordPattern(
    r" ?\(([^()]{2,100} (?:against|dissenting|abstaining|abstained|dissented|in favour|for))\)", re.IGNORECASE
)
_BRACKETS = WordPattern(r" ?\([^)]{1,60}\)")
_SUBSTITUTE = WordPattern(r"\((?:as )?(?:an? |the )?substitut(?:e|ing) for ([^)]{2,60})\)", re.IGNORECASE)


def as_typed(text: str) -> Iterator[str]:
    """The sentences that are no questions, without what is quoted."""
    text = _SUBSTITUTE.sub(r"substituted for \1,", _QUOTED.sub("…", text))
    for stop, without in _STOPS:
        text = stop.sub(without, text)
    for sentence in _ENDS.split(text):
        if not sentence.rstrip().endswith("?"):
            yield sentence.strip()


def sentences_in(text: str) -> Iterator[str]:
    """The same without asides and without what stands in brackets."""
    for sentence in as_typed(text):
        sides = _NAMES_OF_SIDE.sub(r"\1, \2 \1", _NAMES_OF_NUMBER.sub(r"\1 ", sentence))
        sides = _SIDE_IN_BRACKETS.sub(r", \1", sides)
        yield without_asides(_BRACKETS.sub("", sides))
