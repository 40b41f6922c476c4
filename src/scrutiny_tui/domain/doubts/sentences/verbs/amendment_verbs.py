"""How sentences tell what became of amendments by their number."""

import re
from collections.abc import Iterator

from scrutiny_tui.domain.doubts.sentences.assertions.amendment_assertions import (
    OfAmendments,
    ToldAmendment,
    ToldAsAmended,
    ToldPutIn,
)
from scrutiny_tui.domain.doubts.sentences.verbs.fate_words import (
    FELL,
    GOT_THROUGH,
    KEPT,
    LOST,
    OTHER,
    plain_fate,
)
from scrutiny_tui.domain.word_pattern import WordPattern

_FATE = rf"(?P<fate>{LOST}|(?:not )?(?:{KEPT}|accepted)|{OTHER})\b|(?P<fell>{FELL}|{GOT_THROUGH})\b"
_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "last": -1, "final": -1}
_ALL = WordPattern(
    rf"^(?:both|all|all (?:two|three|four|five)|the)(?: of)?(?: the)? (?:two |three |four |five )?amendments"
    rf" (?:(?:was|were)(?: both| all| then| duly)? )?(?:{_FATE})",
    re.IGNORECASE,
)
_NEITHER = WordPattern(
    r"^(?:neither|no|none of the) (?:of the )?amendments? (?:was|were) (?:carried|agreed|passed|approved)\b",
    re.IGNORECASE,
)
_BEGINS = WordPattern(rf"^the (?:{'|'.join(_ORDINALS)}) amendment\b", re.IGNORECASE)
_ONE = WordPattern(
    rf"\bthe (?P<number>{'|'.join(_ORDINALS)})(?: amendment)?(?: by [^,;]{{2,40}}?)?"
    rf" (?:(?:was|were)(?: then| duly)? )?(?:{_FATE})",
    re.IGNORECASE,
)
_NUMBERED = WordPattern(
    rf"^amendment (?:no\.? ?|number )?(?P<number>\d) (?:(?:was|were)(?: then| duly)? )?(?:{_FATE})",
    re.IGNORECASE,
)
_OF_MOVER = WordPattern(
    rf"^(?P<mover>[^,;:]{{2,60}}?)(?:['’]s|(?<=s)['’]) (?:amendment|change)"
    rf" (?:was(?: then| duly)? )?(?:{_FATE})",
    re.IGNORECASE,
)


_PUT_IN = WordPattern(
    r"^(?:(?:so|and|then|therefore),? )?(?P<words>[^,;:]{2,60}?) (?:was|were)(?P<not> not)?"
    r"(?: (?:then|therefore|duly))? (?:added|put in|included|inserted)$",
    re.IGNORECASE,
)
"""So Saturday was put in."""
_AS_AMENDED = WordPattern(
    r"\b(?:motion|recommendations?|proposal|resolution),? as amended\b"
    r"|\bthe (?:amended|substantive) (?:motion|recommendations?|proposal)\b",
    re.IGNORECASE,
)


def amendments_told(sentence: str) -> Iterator[OfAmendments]:
    """What a sentence tells of amendments."""
    if _AS_AMENDED.search(sentence):
        yield ToldAsAmended()
    if found := _PUT_IN.match(sentence):
        yield ToldPutIn(found["words"], put_in=not found["not"])
    if found := _ALL.match(sentence):
        yield ToldAmendment(0, _word(found))
    elif _NEITHER.match(sentence):
        yield ToldAmendment(0, "lost")
    elif found := _NUMBERED.match(sentence):
        yield ToldAmendment(int(found["number"]), _word(found))
    elif found := _OF_MOVER.match(sentence):
        yield ToldAmendment(0, _word(found), found["mover"])
    elif _BEGINS.match(sentence):
        for found in _ONE.finditer(sentence):
            yield ToldAmendment(_ORDINALS[found["number"].casefold()], _word(found))


def _word(found: re.Match[str]) -> str:
    return plain_fate((found["fate"] or found["fell"]).casefold())
