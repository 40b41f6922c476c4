"""How sentences tell how long something lasted, and the day of a meeting."""

import re
from collections.abc import Iterator

from scrutiny_tui.domain.doubts.sentences.assertions import ToldTime
from scrutiny_tui.domain.doubts.sentences.clock_assertions import OfClock, ToldBreak, ToldDay, ToldExtension
from scrutiny_tui.domain.doubts.sentences.clock_words import AT, CLOCK, DATE
from scrutiny_tui.domain.doubts.sentences.verb import NUMBER, number_in
from scrutiny_tui.domain.room_events import ClockEvent

_SPAN = (
    rf"(?:about |some |just )?(?:(?P<half>half an hour)|(?P<quarter>a quarter of an hour)|(?P<hour>an hour)"
    rf"|(?P<number>{NUMBER}) (?:minutes?|mins?))"
)
_MEETING = r"(?:the )?(?:meeting|sitting|proceedings|committee)"
_MEMBERS = r"(?:the committee|the panel|members|it was)"
_LATER = rf"(?:half an hour|a quarter of an hour|an hour|{NUMBER} (?:minutes?|mins?)) later\b"
_BREAK = re.compile(
    rf"^(?:{_MEETING}(?: was| then)? (?:adjourned|suspended) for|{_MEETING} (?:resumed|reconvened) after"
    rf"|the chair(?:man)? (?:adjourned|suspended) {_MEETING} for"
    rf"|there was an? (?:adjournment|break|recess) of"
    rf"|the (?:adjournment|break|recess) lasted|{_MEETING} (?:resumed|reconvened)(?= {_LATER})) {_SPAN}\b",
    re.IGNORECASE,
)
_NO_BREAK = re.compile(
    rf"^(?:there was no (?:adjournment|recess)|{_MEETING} (?:was not adjourned|did not adjourn))\b",
    re.IGNORECASE,
)
_EXTENDED = re.compile(
    rf"^{_MEETING} (?:was |be )?extended (?:by|for) (?:a further |another )?{_SPAN}\b", re.IGNORECASE
)
_CLOSE_OF = re.compile(
    rf"^(?:close|end) of (?:the )?meeting\s*[:–-]?\s*(?:at )?(?P<at>{CLOCK})", re.IGNORECASE
)
_OURS = r"(?:sub-?)?committee"
_NEXT_MEETING = (
    rf"(?:the |its |our |(?:the )?{_OURS}['’]s )?(?:next|following)"
    rf" (?:(?:ordinary|scheduled|committee) )?meeting(?: of (?:the|this) {_OURS})?(?: date)?"
)
_IS_HELD = (
    r"(?: (?:is|was|are|will|would|had been|has been)(?: (?:to|be|been|take|place|held|fixed|set|scheduled"
    r"|arranged|due|confirmed|noted|agreed|provisionally|now|then))*)?"
    r"(?: (?:in|at) (?-i:(?:the )?[A-Z])[\w'’ -]{1,40}?)?"
)
_NEXT = re.compile(
    rf"^(?:(?:{_MEMBERS} (?:noted|agreed|heard) that )?(?:(?:the )?date(?: and (?:time|place|venue))? of )?"
    rf"{_NEXT_MEETING}{_IS_HELD}(?:\s*[:–—-]\s*|,? )(?:at {CLOCK},? )?(?:(?:on|for|as|in) )?"
    rf"|(?:(?:the {_OURS}|members)(?: (?:would|will|is to|was to|agreed to))? |to )"
    rf"(?:next meets?|meets? (?:next|again))(?: at (?-i:[A-Z])[\w'’ -]{{1,40}}?)? on ){DATE}",
    re.IGNORECASE,
)
_TODAY = re.compile(rf"^(?:today|tonight|this (?:evening|morning|afternoon)),? {DATE}", re.IGNORECASE)
_NEXT_AT = re.compile(
    r"^(?:the |its |our )(?:next|following) (?:(?:ordinary|scheduled) )?meeting (?:would |will |is to"
    rf" |was to )?(?:be(?: held)?|start|begin|commence|started|starts|begins|was|is) at {CLOCK}",
    re.IGNORECASE,
)
_AT_NEXT = re.compile(
    rf"\b(?:at|to|until|for) (?:the|its|our) next (?:(?:ordinary|scheduled) )?meeting(?: of the {_OURS})?"
    rf"(?:,? on|,) {DATE}",
    re.IGNORECASE,
)


_AT_DATE = re.compile(rf",? (?P<at>{CLOCK})", re.IGNORECASE)


def clock_told(sentence: str) -> Iterator[OfClock | ToldTime]:
    """What a sentence tells of the times of the meeting, and of its day."""
    if found := _NEXT.match(sentence) or _TODAY.match(sentence) or _AT_NEXT.search(sentence):
        at = _AT_DATE.match(sentence, found.end()) or AT.search(sentence) if found.re is _NEXT else None
        yield ToldDay(found["day"], next_one=found.re is not _TODAY, at=at["at"] if at else "")
    elif _NEXT_AT.match(sentence) and (at := AT.search(sentence)):
        yield ToldDay("", next_one=True, at=at["at"])
    elif found := _BREAK.match(sentence):
        yield ToldBreak(_minutes(found))
    elif _NO_BREAK.match(sentence):
        yield ToldBreak(None)
    elif found := _EXTENDED.match(sentence):
        yield ToldExtension(_minutes(found))
    elif found := _CLOSE_OF.match(sentence):
        yield ToldTime(ClockEvent.CLOSE, found["at"])


def _minutes(found: re.Match[str]) -> int:
    if found["number"]:
        return number_in(found["number"])
    return 30 if found["half"] else 15 if found["quarter"] else 60
