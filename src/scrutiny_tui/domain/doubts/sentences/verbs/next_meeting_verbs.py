"""How sentences tell the day of a meeting and the time of the next one."""

import re
from collections.abc import Iterator

from scrutiny_tui.domain.doubts.sentences.assertions.clock_assertions import ToldDay
from scrutiny_tui.domain.doubts.sentences.verbs.clock_words import CLOCK, DATE, HOUR
from scrutiny_tui.domain.word_pattern import WordPattern

_OURS = r"(?:sub-?)?committee"
_MEMBERS = r"(?:the committee|the panel|members|it was)"
_SAID = (
    r"(?:the (?:vice-)?(?:chair(?:man|woman|person)?|clerk) (?:also )?(?:said|announced|confirmed|noted"
    r"|told (?:members|everyone|us)|reminded (?:members|everyone|us)(?: of)?)(?: that)? )?"
)
"""Those whose word on the next meeting is the committee's."""
_NEXT_MEETING = (
    rf"(?:the |its |our |(?:the )?{_OURS}['’]s )?(?:next|following)"
    rf" (?:(?:ordinary|scheduled|committee) )?(?:meeting|mtg)(?: of (?:the|this) {_OURS})?(?: date)?"
)
_IS_HELD = (
    r"(?: (?:is|was|are|will|would|had been|has been)(?: (?:to|be|been|take|place|held|fixed|set|scheduled"
    r"|arranged|due|confirmed|noted|agreed|provisionally|now|then|moved to|changed to|put back to"
    r"|brought forward to))*)?(?: (?:moved|changed) to)?"
    r"(?: (?:in|at) (?-i:(?:the )?[A-Z])[\w'’ -]{1,40}?)?"
)
_ON = rf"(?:\s*[:=–—-]\s*|,? )(?:(?:at {CLOCK}|same time),? )?(?:(?:on|for|as|in) )?"
_WE = rf"(?:we|the {_OURS}|the panel|members|(?<= that )they)"
_MET = r"(?:(?<=that they )met|(?<=that we )met|(?<=that members )met|(?<=that the committee )met)"
"""Of the next meeting only in someone's words: "reminded members that they met again on 9 February"."""
_MEETS = (
    rf"{_WE}(?:['’](?:ll|re)| are| is)?(?: (?:would|will|is to|was to|are to|agreed to|all))*"
    rf" (?:next meets?|(?:meets?|{_MET}) (?:next|again)|(?:be )?back(?: here)?(?: again)?|reconvenes?"
    r"|(?:next )?meeting(?: again| next)?)"
)
_NEXT = WordPattern(
    rf"^{_SAID}(?:(?:{_MEMBERS} (?:noted|agreed|heard) that )?"
    rf"(?:(?:the )?date(?: and (?:time|place|venue))? of )?{_NEXT_MEETING}{_IS_HELD}{_ON}"
    rf"|(?:{_MEETS}|(?:to )?meet again|see you(?: all)?(?: again)?|to meet next)"
    rf"(?: at (?-i:[A-Z])[\w'’ -]{{1,40}}?)?(?: on| in)? )(?:the )?{DATE}",
    re.IGNORECASE,
)
_NEXT_ONE = WordPattern(
    rf"^{_SAID}(?:(?:the |our )?(?:date of (?:the )?)?next (?:one|time|date)"
    r"(?: (?:is|was|will be|would be|to be)(?: held)?)?"
    rf"|back(?: here)?(?: again)?|reconvene){_ON}(?:the )?{DATE}",
    re.IGNORECASE,
)
"""What may be about something other than a meeting: "the next one is on 9 February"."""
_NEXT_DAY = WordPattern(
    rf"^{_SAID}{_NEXT_MEETING}{_IS_HELD},? (?:(?:on|for) )?(?:the )?"
    r"(?P<day>\d{1,2}(?:st|nd|rd|th)|(?:mon|tues|wednes|thurs|fri|satur|sun)day)"
    rf"(?=$|[.,]|,? at {HOUR})",
    re.IGNORECASE,
)
"""A day without its month, or only a weekday."""
_TODAY = WordPattern(rf"^(?:today|tonight|this (?:evening|morning|afternoon)),? {DATE}", re.IGNORECASE)
_THIS = WordPattern(
    rf"^(?:this meeting|(?:this|it) (?:is|was) (?:the|a|an) (?:[\w-]+ ){{0,4}}meeting(?: of the {_OURS})?"
    rf"(?: (?:of|in) (?:the|this) (?:\w+ )?year)?,?|(?:it|this) (?:is|was) the {_OURS}['’]s meeting)"
    rf" (?:(?:was|is|took place|being|held) )*(?:of|on) (?:the )?{DATE}",
    re.IGNORECASE,
)
"""This was the third meeting of the year, held on 10 March."""
_NEXT_AT = WordPattern(
    rf"^{_SAID}(?:the |its |our )?(?:next|following) (?:(?:ordinary|scheduled) )?meeting(?: (?:would|will"
    rf"|is to"
    r"|was to))?(?: (?:be(?: held)?|start|begin|commence|started|starts|begins|was|is))?(?: at|:)"
    rf" (?P<at>{HOUR})",
    re.IGNORECASE,
)
_AT_NEXT = WordPattern(
    rf"\b(?:at|to|until|for) (?:the|its|our) next (?:(?:ordinary|scheduled) )?meeting(?: of the {_OURS})?"
    rf"(?:,? on|,) {DATE}",
    re.IGNORECASE,
)
_AT_DATE = WordPattern(rf",? (?P<at>{CLOCK})", re.IGNORECASE)
_AT = WordPattern(rf"\bat (?:precisely |exactly )?(?P<at>{HOUR})", re.IGNORECASE)


def days_told(sentence: str) -> Iterator[ToldDay]:
    """What a sentence tells of the day of this meeting or the next one, and when that begins."""
    if found := _NEXT.match(sentence) or _NEXT_ONE.match(sentence):
        at = _AT_DATE.match(sentence, found.end()) or _AT.search(sentence)
        vague = _NEXT_ONE.matched(found)
        yield ToldDay(found["day"], next_one=True, at=at["at"] if at else "", vague=vague)
    elif found := _TODAY.match(sentence) or _THIS.match(sentence):
        yield ToldDay(found["day"], next_one=False)
    elif found := _AT_NEXT.search(sentence):
        yield ToldDay(found["day"], next_one=True)
    elif found := _NEXT_DAY.match(sentence):
        at = _AT.search(sentence)
        yield ToldDay(found["day"], next_one=True, at=at["at"] if at else "")
    elif found := _NEXT_AT.match(sentence):
        yield ToldDay("", next_one=True, at=found["at"])
