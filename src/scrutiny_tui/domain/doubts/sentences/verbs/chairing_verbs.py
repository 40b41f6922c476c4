"""How sentences tell, in words of thanks or among others, who had the chair in an item."""

from collections.abc import Iterator

from scrutiny_tui.domain.doubts.sentences.asides import PERSON
from scrutiny_tui.domain.doubts.sentences.assertions.attending_assertions import ToldChaired
from scrutiny_tui.domain.word_pattern import WordPattern

_FOR = r",? (?:for|during|in|at|over)"
_HAD = (
    rf"(?:(?:had |has )?(?:taken|took|been in|assumed|occupied) the chair{_FOR}|was in the chair{_FOR}"
    rf"|(?:had |has )?(?:chaired|presided{_FOR}))"
)
_THANKED_FOR = (
    rf"for (?:[a-z]+ly )?(?:(?:taking|having taken|being in) the chair{_FOR}"
    rf"|chairing|having chaired|presiding{_FOR})"
)
_CHAIRED = WordPattern(
    rf"(?P<who>{PERSON})(?:,? who)? (?:{_HAD}|{_THANKED_FOR}) (?:agenda )?item"
    r" (?P<item>\d+[a-z]?(?:\.\d+)*)\b"
)
_ASKED = WordPattern(r"\b(?:if|whether|last|next|previous|earlier meeting)\b")


def chairing_told(sentence: str) -> Iterator[ToldChaired]:
    """Who a sentence says had the chair in an item, by its number."""
    if _ASKED.search(sentence) is None:
        yield from (ToldChaired(found["who"], found["item"]) for found in _CHAIRED.finditer(sentence))
