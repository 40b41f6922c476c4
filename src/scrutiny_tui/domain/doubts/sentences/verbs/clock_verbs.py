"""How sentences tell how long the meeting lasted, adjourned or was extended, and its times and days."""

import re
from collections.abc import Iterator

from scrutiny_tui.domain.doubts.sentences.assertions.assertion import ToldTime
from scrutiny_tui.domain.doubts.sentences.assertions.clock_assertions import (
    OfClock,
    Roughly,
    ToldBreak,
    ToldBreaks,
    ToldExtension,
    ToldLateStart,
    ToldLength,
)
from scrutiny_tui.domain.doubts.sentences.spans import SPAN, is_in_minutes, minutes_in
from scrutiny_tui.domain.doubts.sentences.verbs.business_hours import business_hours_told
from scrutiny_tui.domain.doubts.sentences.verbs.clock_words import CLOCK, HOUR
from scrutiny_tui.domain.doubts.sentences.verbs.hours_verbs import hours_told
from scrutiny_tui.domain.doubts.sentences.verbs.next_meeting_verbs import days_told
from scrutiny_tui.domain.doubts.sentences.verbs.verb import NUMBER, number_in
from scrutiny_tui.domain.room_events import ClockEvent
from scrutiny_tui.domain.word_pattern import WordPattern

_SPAN = rf"(?P<span>{SPAN})"
_MEETING = r"(?:the )?(?:meeting|sitting|proceedings|committee)"
_WE = rf"(?:{_MEETING}|we|members)"
_LATER = rf"{SPAN} later\b"
_PAUSE = r"(?:adjournment|break|recess)"
_BREAK = WordPattern(
    rf"^(?:{_MEETING}(?: was| then)? (?:adjourned|suspended) for|{_MEETING} (?:resumed|reconvened) after"
    rf"|the chair(?:man)? (?:adjourned|suspended) {_MEETING} for"
    rf"|{_WE} (?:then )?(?:broke(?: off)?|adjourned|paused)(?: at {HOUR})? for"
    rf"|{_WE} (?:took|had) a {_PAUSE} of|there was an? {_PAUSE} of"
    rf"|the {_PAUSE} (?:(?:had )?lasted|(?:was|had been)(?= {SPAN}(?:[.,;]|$)))"
    rf"|{_MEETING} (?:resumed|reconvened)(?= {_LATER})) {_SPAN}\b",
    re.IGNORECASE,
)
_LONG_BREAK = WordPattern(
    rf"^(?:{_WE} (?:took|had)|the chair(?:man)? called|there was|after) an? (?P<span>{NUMBER}[ -]min(?:ute)?"
    rf"|half[ -]hour) (?:(?:comfort|tea|coffee) )?{_PAUSE}\b",
    re.IGNORECASE,
)
_NO_BREAK = WordPattern(
    rf"^(?:there was no {_PAUSE}|{_WE} (?:was not adjourned|did(?: not|n['’]t) (?:adjourn|break|stop)"
    rf"|(?:carried|went) on without an? {_PAUSE}|(?:took|had) no {_PAUSE}))(?=$|[.,])",
    re.IGNORECASE,
)
_EXTENDED = WordPattern(
    rf"^{_MEETING} (?:was |be )?extended (?:by|for) (?:a further |another )?{_SPAN}\b", re.IGNORECASE
)
_CLOSE_OF = WordPattern(
    rf"^(?:close|end) of (?:the )?meeting\s*[:–-]?\s*(?:at )?(?P<at>{CLOCK})", re.IGNORECASE
)
_ROUGHLY = {
    Roughly.OVER: r"over|more than|well over|at least",
    Roughly.UNDER: r"under|less than|not quite",
    Roughly.ABOUT: r"about|around|nearly|almost|just over|just under|roughly|approximately|close to",
}
_HOW_LONG = "|".join(rf"(?P<{how.name}>{words})" for how, words in _ROUGHLY.items())
_LASTED = WordPattern(
    rf"^(?:(?:(?:the|this) (?:meeting|sitting)|we) (?:all |had )?(?:lasted|took|ran(?: on)?|sat|went on|was"
    rf"|were here"
    rf"|were there)(?: for)?|(?:meeting )?(?:length|duration)(?: of (?:the )?meeting)?(?: was)?\s*[:–-]?) "
    rf"(?:(?:{_HOW_LONG}) )?{_SPAN}(?: long| altogether| in all)?(?=$|[.,;])",
    re.IGNORECASE,
)

_STARTED = WordPattern(
    rf"^(?:(?:the|this) meeting |we )?(?:started|began|opened|kicked off|got going) (?:(?P<prompt>on time"
    rf"|promptly)"
    rf"|{_SPAN} late)(?=$|[.,])",
    re.IGNORECASE,
)
_LATE = WordPattern(
    rf"^(?:(?:the|this) meeting|we) (?:was|were) {_SPAN} late (?:in |at )?"
    r"(?:starting|beginning|getting (?:going|started|under way))(?=$|[.,])",
    re.IGNORECASE,
)
"""We were ten minutes late in starting."""


_TIMES = {"once": 1, "twice": 2}
_SO_OFTEN = (
    WordPattern(
        rf"^{_MEETING} (?:was|had been|was then) (?:adjourned|suspended)"
        rf" (?P<number>once|twice|{NUMBER} times)(?=$|[.,;])",
        re.IGNORECASE,
    ),
    WordPattern(
        rf"^{_WE} (?:adjourned|broke off) (?P<number>once|twice|{NUMBER} times)(?=$|[.,;])", re.IGNORECASE
    ),
    WordPattern(
        rf"^there (?:was|were|had been) (?:only )?(?P<number>(?!no\b){NUMBER}) (?:short |brief )?"
        r"(?:adjournments?|breaks?|recesses)(?=$|[.,;])",
        re.IGNORECASE,
    ),
)


def clock_told(sentence: str) -> Iterator[OfClock | ToldTime]:
    """What a sentence tells of the times of the meeting, and of its day."""
    days = tuple(days_told(sentence))
    yield from days or hours_told(sentence)
    yield from business_hours_told(sentence)
    if days:
        return
    if often := next((found for form in _SO_OFTEN if (found := form.match(sentence))), None):
        words = often["number"].split()[0].casefold()
        yield ToldBreaks(_TIMES.get(words) or number_in(words))
        return
    if found := _BREAK.match(sentence) or _LONG_BREAK.match(sentence):
        yield ToldBreak(minutes_in(found["span"]))
    elif _NO_BREAK.match(sentence):
        yield ToldBreak(None)
    elif found := _EXTENDED.match(sentence):
        yield ToldExtension(minutes_in(found["span"]))
    elif found := _CLOSE_OF.match(sentence):
        yield ToldTime(ClockEvent.CLOSE, found["at"])
    elif found := _STARTED.match(sentence):
        yield ToldLateStart(0 if found["prompt"] else minutes_in(found["span"]))
    elif found := _LATE.match(sentence):
        yield ToldLateStart(minutes_in(found["span"]))
    elif found := _LASTED.match(sentence):
        roughly = next((how for how in _ROUGHLY if found[how.name]), Roughly.EXACTLY)
        yield ToldLength(minutes_in(found["span"]), roughly, is_in_minutes(found["span"]))
