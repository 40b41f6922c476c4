"""How sentences tell who was there, came, left, had the chair, spoke, and what the clock said."""

import re
from collections.abc import Iterator

from scrutiny_tui.domain.doubts.sentences.assertions import (
    Assertion,
    ToldAbsence,
    ToldChairLeft,
    ToldInterest,
    ToldMove,
    ToldSubstitute,
    ToldTime,
    ToldWords,
)
from scrutiny_tui.domain.doubts.sentences.verb import AT, CLOCK, Verb, personal, whole
from scrutiny_tui.domain.grammar.discussion_lines import SPOKE
from scrutiny_tui.domain.room_events import ClockEvent, Mode, Move

_PARTLY = re.compile(r"\b(?:late|lateness|early)\b", re.IGNORECASE)
_ROOM = r" the (?:room|meeting|chamber)\b"
_AND_NO_MORE = (
    r"(?:,? (?:early|late|now|again))?(?=,? (?:at|about|before|after) (?:about |around )?\d"
    r"|,? (?:for|during|before|after) the (?:rest|remainder|vote|item|debate)\b|[.,;]|$)"
)
"""What ends a sentence that someone left, or came, where it does not name the room: "left at 7.05 pm"."""
_WENT = (
    rf"\b(?:(?:left|withdrew from|went out of|walked out of|departed from){_ROOM}"
    rf"|(?:left(?: us)?|had to leave|withdrew|went|went out|went home|walked out|departed){_AND_NO_MORE})"
)
_CAME = (
    rf"\b(?:(?:joined|entered|arrived (?:at|in)|came (?:back )?in(?:to)?|returned to|rejoined){_ROOM}"
    r"(?! (?:remotely|online|virtually|via|by)\b)"
    rf"|(?:joined|arrived|came (?:back )?in|came back|returned|rejoined){_AND_NO_MORE})"
)
_SENT = r"(?:received|given|sent|noted|submitted|tendered|recorded|made|accepted)"
_SUBSTITUTED = (
    r"(?:substitut(?:ed|ing)|deputis(?:ed|ing)"
    r"|(?:attended|was present|was|sat) (?:as )?(?:a |the )?substitut(?:e|ing)"
    r"|attended (?:in place|instead|on behalf|in the place))"
)
_CLOCK_VERBS = {
    **dict.fromkeys(("started", "opened", "began", "commenced", "called to order"), ClockEvent.OPEN),
    **dict.fromkeys(("closed", "ended", "finished", "concluded", "rose"), ClockEvent.CLOSE),
    **dict.fromkeys(("adjourned", "suspended", "adjournment", "recess"), ClockEvent.ADJOURN),
    "extended": ClockEvent.EXTEND,
    **dict.fromkeys(("resumed", "reconvened", "restarted"), ClockEvent.RESUME),
}
_NO_TIME = re.compile(r"\s*(?:$|[,.;)]|(?:for|until|briefly|at|while|again)\b)", re.IGNORECASE)
_UNTIL = re.compile(r" (?:by|to|beyond|past)\b", re.IGNORECASE)
_MAY_LAST = (ClockEvent.ADJOURN, ClockEvent.EXTEND)
_AT_ONCE = re.compile(rf" (?:promptly |formally )?(?:at )?(?P<at>{CLOCK})", re.IGNORECASE)
_ITEM = re.compile(r"\bitem (?:no\.? ?)?(\w+(?:\.\d+)*)", re.IGNORECASE)


def _apologies(found: re.Match[str], who: str) -> Iterator[Assertion]:
    if not _PARTLY.search(found.string):
        yield ToldAbsence(found.groupdict().get("agent") or who, Mode.APOLOGIES)


def _no_apologies(_found: re.Match[str], _who: str) -> Iterator[Assertion]:
    yield ToldAbsence("", Mode.APOLOGIES)


def _absent(_found: re.Match[str], who: str) -> Iterator[Assertion]:
    yield ToldAbsence(who, Mode.ABSENT)


def _substitute(found: re.Match[str], who: str) -> Iterator[Assertion]:
    yield ToldSubstitute(who, found["agent"])


def _substituted(found: re.Match[str], who: str) -> Iterator[Assertion]:
    yield ToldSubstitute(found["agent"], who)


def _time_in(found: re.Match[str]) -> str:
    """The time that stands behind a verb, else the one before it."""
    at = AT.search(found.string, found.start()) or AT.search(found.string)
    return at["at"] if at else ""


def _went(found: re.Match[str], who: str) -> Iterator[Assertion]:
    yield ToldMove(who, Move.WENT, _time_in(found))


def _came(found: re.Match[str], who: str) -> Iterator[Assertion]:
    yield ToldMove(who, Move.CAME, _time_in(found))


def _chair(found: re.Match[str], who: str) -> Iterator[Assertion]:
    yield ToldMove(found.groupdict().get("agent") or who, Move.CHAIR)


def _chair_left(_found: re.Match[str], who: str) -> Iterator[Assertion]:
    yield ToldChairLeft(who)


def _clock(found: re.Match[str], _who: str) -> Iterator[Assertion]:
    kind, rest = _CLOCK_VERBS[found["verb"].casefold()], found.string[found.end() :]
    if at_once := _AT_ONCE.match(rest):
        yield ToldTime(kind, at_once["at"])
    elif (kind is not ClockEvent.OPEN and _NO_TIME.match(rest)) or (kind in _MAY_LAST and _UNTIL.match(rest)):
        yield ToldTime(kind, "")


def _interest(found: re.Match[str], who: str) -> Iterator[Assertion]:
    item = _ITEM.search(found.string, found.end())
    yield ToldInterest(found.groupdict().get("agent") or who, item[1] if item else "")


def _words(_found: re.Match[str], who: str) -> Iterator[Assertion]:
    yield ToldWords(who)


ATTENDANCE_VERBS: tuple[Verb, ...] = (
    whole(
        r"\bapolog(?:ies|y)(?: for (?:their |his |her )?(?:absence|non-attendance))?"
        rf" (?:(?:(?:were|had been|have been|was) )?(?:also )?{_SENT}(?: for absence)?"
        r"(?: (?:from|for|by|on behalf of)|:)|from)"
        r" (?P<agent>[^.;:]{2,160}?)(?=[.;:]|$| (?:who|for|as|owing|due|because)\b)",
        _apologies,
        any_time=True,
    ),
    whole(r"\b(?:no apologies\b|there were no apologies\b)", _no_apologies),
    personal(
        r"\b(?:had |has )?(?:sent|gave|given|submitted|tendered|offered) (?:his |her |their )?apologies\b",
        _apologies,
        any_time=True,
    ),
    personal(r"\bapologised for (?:his|her|their) absence(?=[.,;]|$)", _apologies),
    personal(
        r"\b(?:(?:was|were) (?:absent|not present|not in attendance|unable to attend)|did not attend)"
        r"(?: (?:from )?the meeting)?(?=[.,;]|$)",
        _absent,
    ),
    personal(
        rf"\b{_SUBSTITUTED}(?: for| of) (?P<agent>[^.;:,]{{2,60}}?)(?=[.,;:]|$| (?:and|who|at|for|on)\b)",
        _substitute,
    ),
    personal(
        r"\b(?:was|were) (?:substituted|replaced) by (?P<agent>[^.;:,]{2,60}?)(?=[.,;:]|$)", _substituted
    ),
    personal(_WENT, _went),
    personal(_CAME, _came),
    personal(
        r"\b(?:(?:took|took over|assumed|was in|then in|in|occupied|resumed) the chair\b"
        r"|took over as chair\w*|(?:chaired|presided (?:over|at)) (?:the|this) (?:meeting|item)\b"
        r"|presided(?=[.,;]|$))(?! of\b)",
        _chair,
    ),
    whole(r"\bthe chair was taken by (?P<agent>[^.;:,]{2,60}?)(?=[.,;:]|$| (?:for|in|while)\b)", _chair),
    personal(
        r"\b(?:left|vacated|stood down from|gave up) the chair(?=[.,;]|$| (?:and|for|while|during|to)\b)",
        _chair_left,
    ),
    whole(
        r"(?:^|\b(?:the|this) )(?:meeting|sitting|committee|proceedings)"
        r" (?:(?:was|were|then|formally|duly|briefly) )*"
        r"(?P<verb>started|opened|began|commenced|called to order"
        r"|closed|ended|finished|concluded|rose|adjourned|suspended|extended|resumed|reconvened|restarted)\b",
        _clock,
    ),
    whole(r"\bthere was an? (?:[\w-]+ ){0,2}(?P<verb>adjournment|recess)\b", _clock),
    whole(rf"\band (?P<verb>resumed|reconvened|restarted)(?= at {CLOCK})", _clock),
    whole(
        r"\b(?P<verb>opened|closed|adjourned|suspended|extended|resumed|reconvened)"
        r" the (?:meeting|sitting|proceedings)\b",
        _clock,
    ),
    personal(
        r"\bdeclared (?:(?:a|an|his|her|their|and|or|other|disclosable|pecuniary|personal|prejudicial"
        r"|non-[\w-]+|registr?able|registerable|direct|indirect|financial|significant) )*"
        r"(?:interests?|DPI|ORI|NRI)\b(?! (?:rate|group|to|that)s?\b)",
        _interest,
    ),
    whole(
        r"\b(?:interests?|declarations?(?: of (?:an |any )?interests?)?) (?:was|were)"
        r" (?:declared|made|received) (?:by|from) (?P<agent>[^.;:,]{2,60}?)(?=[.,;:]|$| (?:in|on|for|as)\b)",
        _interest,
    ),
    personal(rf"\b{SPOKE}", _words),
)
