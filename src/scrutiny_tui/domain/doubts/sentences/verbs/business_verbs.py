"""How sentences name an item of the agenda and the last meeting."""

import re
from collections.abc import Iterator

from scrutiny_tui.domain.doubts.sentences.assertions.business_assertions import (
    OfBusiness,
    ToldItem,
    ToldLastMeeting,
)
from scrutiny_tui.domain.doubts.sentences.verbs.clock_words import DATE
from scrutiny_tui.domain.word_pattern import WordPattern

_ITEM = WordPattern(
    r"\b(?:see|under|in|at|with|to|during|before|after|^) ?(?:agenda )?item (?P<number>\d+[a-z]?)\b",
    re.IGNORECASE,
)
_OF_OTHERS = WordPattern(
    r"\b(?:cabinet|council|executive|board|trust|governors|last|previous|next|earlier|had|meetings?|schedule"
    r"|list|invoice|budget|inventory|minutes?|appendix|table|contract|bill)\b",
    re.IGNORECASE,
)
"""Words of a sentence whose item may be of another agenda, or of a list."""
_WE = r"(?:(?:the|this) (?-i:(?:Sub-)?Committee|committee|Panel|panel|Commission)|members)"
_OF_US = r"(?: of (?:the|this) (?-i:(?:Sub-)?Committee|committee|Panel|panel))"
_ON = r",? (?:(?:held |which was held )?on |of )?"
_LAST = rf"(?:at|since) (?:its|the|their|our) (?:last|previous) meeting{_OF_US}?{_ON}"
_LAST_MEETING = (
    WordPattern(rf"^{_LAST}(?:{DATE}),? {_WE}\b", re.IGNORECASE),
    WordPattern(
        rf"^at (?:its|the|their|our) (?:last|previous) meeting{_OF_US}{_ON}(?:{DATE})", re.IGNORECASE
    ),
    WordPattern(rf"^{_WE} [^,;:]{{0,60}}?{_LAST}(?:{DATE})", re.IGNORECASE),
    WordPattern(
        rf"^(?:the|its|{_WE}['’]s) (?:last|previous) meeting (?:was|had been) (?:held )?on (?:{DATE})",
        re.IGNORECASE,
    ),
)
_MEETING_ON = WordPattern(
    rf"^at (?:its|the|their) (?:\w+ )?meeting(?:{_OF_US})? (?:held )?on (?:{DATE}),? {_WE} had\b",
    re.IGNORECASE,
)
_WE_MET = WordPattern(
    rf"^{_WE} had [^,;:]{{0,60}}? at (?:its|their) meeting{_OF_US}? (?:held )?on (?:{DATE})", re.IGNORECASE
)


def business_told(sentence: str) -> Iterator[OfBusiness]:
    """What a sentence tells of the agenda and of the last meeting."""
    if _OF_OTHERS.search(sentence) is None:
        yield from (ToldItem(found["number"]) for found in _ITEM.finditer(sentence))
    for form in _LAST_MEETING:
        if found := form.search(sentence):
            yield ToldLastMeeting(found["day"])
            return
    if found := _MEETING_ON.match(sentence) or _WE_MET.match(sentence):
        yield ToldLastMeeting(found["day"], last=False)
