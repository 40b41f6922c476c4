"""How sentences tell who was there, came, left, had the chair, spoke, and what the clock said."""

import re
from collections.abc import Iterator

from scrutiny_tui.domain.doubts.sentences.asides import PERSON
from scrutiny_tui.domain.doubts.sentences.assertions.assertion import (
    Assertion,
    ToldAbsence,
    ToldChairLeft,
    ToldInterest,
    ToldMove,
    ToldNoReturn,
    ToldPresence,
    ToldSubstitute,
    ToldTime,
    ToldWords,
)
from scrutiny_tui.domain.doubts.sentences.assertions.attending_assertions import ToldChaired, ToldChairKept
from scrutiny_tui.domain.doubts.sentences.assertions.presence_assertions import ToldApologies
from scrutiny_tui.domain.doubts.sentences.categories import category_in
from scrutiny_tui.domain.doubts.sentences.verbs.clock_words import AT, CLOCK
from scrutiny_tui.domain.doubts.sentences.verbs.substitute_verbs import INSTEAD_OF
from scrutiny_tui.domain.doubts.sentences.verbs.verb import NUMBER, Verb, number_in, personal, whole
from scrutiny_tui.domain.grammar.discussion_lines import SPOKE
from scrutiny_tui.domain.room_events import ClockEvent, Mode, Move
from scrutiny_tui.domain.word_pattern import WordPattern

_PARTLY = WordPattern(r"\b(?:late|lateness|early)\b", re.IGNORECASE)
_OF_ANOTHER = WordPattern(
    r"\b(?:to|at|for|from) (?:the|its|our) (?:last|previous|next|following) (?:meeting|one)\b", re.IGNORECASE
)
"""Another meeting, for which apologies were sent."""
_ROOM = r" the (?:room|meeting|chamber)\b"
_AND_NO_MORE = (
    r"(?:,? (?:early|late|now|again))?"
    rf"(?=,? (?:at|about|before|after) (?:about |around )?(?:\d|{CLOCK})"
    r"|,? (?:for|during|before|after) (?:the|this) (?:rest|remainder|vote|item|debate)\b"
    r"|,? for (?:\w+ ){1,2}(?:minutes?|moments?|while)\b"
    r"|,? and (?:did not|never)\b|,? together\b| and (?=(?-i:Councillor|Cllr|Mrs?|Ms|Miss|Dr)\b)"
    rf"|,? with {PERSON}(?:[.,;]|$| (?:at|before|after|and)\b)|[.,;]|$)"
)
"""What ends a sentence that someone left, or came, where it does not name the room: "left at 7.05 pm"."""
_COMPANION = WordPattern(rf",? (?:together |along )?with (?P<who>{PERSON})(?=[.,;]|$| (?:at|before|after)\b)")
"""The Director left with Councillor Hale."""
_LEFT_ROOM = (
    r"(?:left|withdrew from|withdrawn from|went out of|walked out of|stepped out of|departed from"
    r"|retired from|excused (?:him|her|them)(?:self|selves) from)"
)
_LEFT = (
    r"(?:left(?: us)?|had (?:to (?:leave|go)|gone(?: home| out)?)|withdrew|went|went out|went home"
    r"|walked out|stepped out(?:side)?|popped out|slipped out|departed"
    r"|excused (?:him|her|them)(?:self|selves))"
)
_STATE = r"(?! (?:(?:very|quite) )?(?:(?:un)?tidy|clean|dirty|empty|open|locked|unlocked|as\b|in an?\b))"
"""What does not follow where someone left the room, rather than left it so: "left the room untidy"."""
_WENT = rf"\b(?:{_LEFT_ROOM}{_ROOM}{_STATE}|{_LEFT}{_AND_NO_MORE})"
_NOT_BACK = WordPattern(
    r"\b(?:(?:did not|didn['’]t|never) (?:return|returned|come back|came back|rejoin)"
    r"|not (?:to return|returning)"
    r"|without returning)\b",
    re.IGNORECASE,
)
_CAME_ROOM = r"(?:joined|entered|arrived (?:at|in)|came (?:back )?in(?:to)?|returned to|rejoined)"
_CAME = (
    rf"\b(?:{_CAME_ROOM}{_ROOM}(?! (?:remotely|online|virtually|via|by)\b)"
    rf"|(?:joined|arrived|came (?:back )?in|came back|returned|rejoined){_AND_NO_MORE}"
    r"|(?:was|were) back (?:by|at|for|in time for|in the (?:room|meeting))\b|rejoined us\b)"
)
_SENT = r"(?:received|given|sent|noted|submitted|tendered|recorded|made|accepted)"
_APOLOGIES_FROM = (
    r"\bapolog(?:ies|y)(?: for (?:their |his |her )?(?:absence|non-attendance))?"
    rf" (?:(?:(?:were|had been|have been|was) )?(?:also )?{_SENT}(?: for absence)?"
    r"(?: (?:from|for|by|on behalf of)|:)|from)"
    r" (?P<agent>[^.;:]{2,160}?)(?=[.;:]|$| (?:who|for(?! (?-i:[A-Z]))|as|owing|due|because)\b)"
)
_FOR_THIS_MEETING = r"(?:the |his |her |their )?(?:absence|non-attendance|(?:this |tonight['’]s )?meeting\b)"
_SENT_APOLOGIES = (
    r"\b(?:had |has )?(?:sent|gave|given|submitted|tendered|offered) (?:his |her |their )?apologies\b"
    rf"(?! (?:for|to) (?!{_FOR_THIS_MEETING}))"
)
_OF = r"(?:were|was) (?:also |duly |then )?(?:received|given|noted|submitted|tendered|recorded|accepted)"
_APOLOGIES_OF = (
    rf"(?:^|, |\band )(?P<agent>(?-i:[A-Z])[^.;:,]{{1,60}}?)['’]s? apologies(?: for absence)? {_OF}\b",
    rf"^(?:the )?apologies(?: for absence)? of (?P<agent>[^.;:]{{2,160}}?) {_OF}\b",
)
_APOLOGIES = r"apologies(?: for absence)?"
_SOME = rf"(?P<number>(?!no){NUMBER})"
_SO_MANY_APOLOGIES = (
    (
        rf"(?:^|[,;] |\band |\bbut ){_SOME}(?: of the)?(?: members| councillors)? (?:had |has |have )?"
        r"(?:sent|gave|given|submitted|tendered|offered) (?:in )?(?:their |his |her )?apologies\b"
        rf"(?! (?:for|to) (?!{_FOR_THIS_MEETING}))"
    ),
    (
        rf"\b{_APOLOGIES} (?:(?:were|had been) (?:also )?{_SENT} )?from {_SOME}"
        r" (?:members?|councillors?)(?=[.,;]|$| and\b)"
    ),
    rf"(?:^|\band )there were {_SOME} {_APOLOGIES}(?=[.,;]|$)",
    rf"^{_SOME} {_APOLOGIES} were {_SENT}(?=[.,;]|$)",
)
"""Seven members were present, and two sent apologies."""
_ABSENT = (
    r"\b(?:(?:was|were) (?:absent|not present|not in attendance|(?:unable|not able) to (?:attend|be present))"
    r"|did not attend|could not (?:attend|be present))"
    r"(?: (?:from )?the meeting)?(?=[.,;]|$)"
)
_PRESENT = (
    r"\b(?:(?:was|were) (?:also )?(?:present|there|in attendance)"
    r"(?: (?:at|in) (?:the|this) (?:meeting|room))?"
    r"|attended(?: (?:the|this) meeting)?)(?: throughout)?(?=[.,;]|$)"
)
_ALL_BUT = WordPattern(
    r"(?:all|every)\b[^,;:]*? (?:but|except|apart from|other than|save|bar)\b", re.IGNORECASE
)
"""All members but Councillors Hale and Moss were present."""
_SUBSTITUTED_FOR = (
    rf"\b{INSTEAD_OF} (?P<agent>[^.;:,]{{2,60}}?)(?=[.,;:]|$| (?:and|who|at|for|on|tonight|today|this)\b)"
)
_REPLACED = r"\b(?:was|were) (?:substituted|replaced) by (?P<agent>[^.;:,]{2,60}?)(?=[.,;:]|$)"
_TOOK_CHAIR = (
    r"\b(?:(?:took|had taken|took over|assumed|was in|had been in|then in|in|occupied|resumed) the chair\b"
    r"(?!['’]| to task\b| aback\b)"
    r"|took over as chair\w*"
    r"|(?:chaired|presided (?:over|at))"
    r"(?: (?:the|this) (?:(?:whole|entire) )?(?:meeting|item)\b|(?= (?:agenda )?item \d))"
    r"|presided(?=[.,;]|$))(?! of\b)"
)
_STAYED_IN_CHAIR = (
    r"\b(?:stayed(?: on)?|remained|continued|kept|was still|sat on)(?: \w+ly)? in the chair\b(?! of\b)"
    r"|\bkept the chair(?=[.,;]|$| (?:for|to|until|till)\b)"
)
_TO_THE_END = WordPattern(
    r" (?:(?:for|until|till|to|during|throughout) (?:all (?:of )?)?(?:the|its) (?:rest|remainder|end|close)"
    r"(?: of the (?:meeting|evening|sitting|session))?|(?:throughout|from then on))(?=[.,;]|$)",
    re.IGNORECASE,
)
_WHOLE = WordPattern(r"\b(?:whole|entire|throughout)\b", re.IGNORECASE)
_FOR_THE_WHOLE = WordPattern(
    r" (?:throughout(?: the meeting)?|(?:for|during) (?:all of the|the (?:whole|entire)) (?:of the )?"
    r"(?:meeting|evening|sitting)|from (?:start|beginning) to (?:finish|end))(?=[.,;]|$)",
    re.IGNORECASE,
)
_FOR_A_TIME = WordPattern(r",? (?:until|till|to|while|whilst|during|for|from)\b", re.IGNORECASE)
_FOR_ITEM = WordPattern(
    r",? (?:(?:for|during|in|at|over) )?(?:agenda )?item (?P<item>\d+[a-z]?(?:\.\d+)*)\b", re.IGNORECASE
)
_CHAIRED_BY = (
    r"(?:^|\band )(?:the|this) (?:meeting|item|session|discussion|debate|sitting|(?:sub-?)?committee|panel)"
    r" (?:was|had been) (?:then )?(?:chaired|presided over) (?:throughout )?by (?P<agent>[^.;:,]{2,60}?)"
    r"(?=[.,;:]|$| (?:for|in|while|until|from|throughout|to)\b)"
)
_CHAIR_TAKEN = r"\bthe chair was taken by (?P<agent>[^.;:,]{2,60}?)(?=[.,;:]|$| (?:for|in|while)\b)"
_LEFT_CHAIR = (
    r"\b(?:left|vacated|stood down from|gave up) the chair(?=[.,;]|$| (?:and|for|while|during|to)\b)"
)
_CLOCK_VERBS = {
    **dict.fromkeys(("started", "opened", "began", "commenced", "called to order"), ClockEvent.OPEN),
    **dict.fromkeys(("closed", "ended", "finished", "concluded", "rose"), ClockEvent.CLOSE),
    **dict.fromkeys(("adjourned", "suspended", "adjournment", "recess"), ClockEvent.ADJOURN),
    "extended": ClockEvent.EXTEND,
    **dict.fromkeys(("resumed", "reconvened", "restarted"), ClockEvent.RESUME),
}
_MEETING_DID = (
    r"(?:^|\b(?:the|this) )(?:meeting|sitting|committee|proceedings)"
    r" (?:(?:was|were|stood|then|formally|duly|briefly) )*"
    r"(?P<verb>started|opened|began|commenced|called to order|closed|ended|finished|concluded|rose"
    r"|adjourned|suspended|extended|resumed|reconvened|restarted)\b"
)
_DID_MEETING = (
    r"\b(?P<verb>opened|closed|adjourned|suspended|extended|resumed|reconvened)"
    r" the (?:meeting|sitting|proceedings)\b"
)
_CLOCK = (
    _MEETING_DID,
    r"\bthere was an? (?:[\w-]+ ){0,2}(?P<verb>adjournment|recess)\b",
    rf"\band (?P<verb>resumed|reconvened|restarted)(?= at {CLOCK})",
    _DID_MEETING,
)
_NO_TIME = WordPattern(r"\s*(?:$|[,.;)]|(?:for|until|briefly|at|while|again)\b)", re.IGNORECASE)
_UNTIL = WordPattern(r" (?:by|to|beyond|past)\b", re.IGNORECASE)
_MAY_LAST = (ClockEvent.ADJOURN, ClockEvent.EXTEND)
_AT_ONCE = WordPattern(rf" (?:promptly |formally )?(?:at )?(?P<at>{CLOCK})", re.IGNORECASE)
_KINDS = (
    r"(?:a|an|and|or|other|disclosable|pecuniary|personal|prejudicial|non-[\w-]+|registr?able|registerable"
    r"|direct|indirect|financial|significant)"
)
_INTEREST = r"(?:interests?|DPI|ORI|NRI)\b(?! (?:(?:rate|group|to|that)s?|in [a-z]+ing)\b)"
_HOBBY = r"(?! in (?!(?:the |this |that |any |agenda )*(?:items?|matter|report|application|agenda|\d)))"
"""What does not follow "his interest" where it is declared: "his interest in cycling"."""
_DECLARED = (
    rf"\b(?:declared|disclosed|registered|made known) (?P<kind>(?:{_KINDS} ){{0,5}}(?:{_INTEREST})"
    rf"|(?:his|her|their) (?:{_KINDS} ){{0,5}}(?:{_INTEREST}){_HOBBY})"
)
_HAD = (
    rf"\bhad (?P<kind>(?:{_KINDS} ){{1,5}}interest) in (?=(?:the|this|agenda) (?:item|matter|application)\b"
    r"|(?:agenda )?item \w)"
)
_NATURE = WordPattern(r"\bas (?P<nature>(?:an?|the) [^,;:]+)$", re.IGNORECASE)
"""Declared an interest as a member of the rowing club."""
_DECLARED_TIE = (
    r"\bdeclared (?:that (?:he|she|they) (?:was|were|is|are)|(?:him|her|them)sel(?:f|ves)(?: to be| as)?)"
    r" (?:also )?(?:an?|the) (?:[\w'’-]+ ){0,3}(?:governor|trustee|director|employee|tenant|landlord|owner"
    r"|shareholder|patron|friend|relative|parent|member|resident)\b"
)
"""Councillor Hale declared that she was a governor of the school."""
_DECLARED_BY = (
    rf"\b(?P<kind>(?:{_KINDS} ){{0,5}}interests?|declarations?(?: of (?:an |any )?interests?)?) (?:was|were)"
    r" (?:declared|disclosed|made|received) (?:by|from)"
    r" (?P<agent>[^.;:,]{2,60}?)(?=[.,;:]|$| (?:in|on|for|as)\b)"
)
_ITEM = WordPattern(r"\bitem (?:no\.? ?)?([a-z]*\d\w*(?:\.\d+)*)", re.IGNORECASE)


def _apologies(found: re.Match[str], who: str) -> Iterator[Assertion]:
    if not (_PARTLY.search(found.string) or _OF_ANOTHER.search(found.string)):
        yield ToldAbsence(found.groupdict().get("agent") or who, Mode.APOLOGIES)


def _so_many_apologies(found: re.Match[str], _who: str) -> Iterator[Assertion]:
    number = number_in(found["number"])
    if number and not _PARTLY.search(found.string):
        yield ToldApologies(number)


def _no_apologies(_found: re.Match[str], _who: str) -> Iterator[Assertion]:
    yield ToldAbsence("", Mode.APOLOGIES)


def _absent(_found: re.Match[str], who: str) -> Iterator[Assertion]:
    yield ToldAbsence(who, Mode.ABSENT)


def _present(found: re.Match[str], who: str) -> Iterator[Assertion]:
    if _ALL_BUT.match(found.string) is None:
        yield ToldPresence(who)


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
    yield from _with_companion(found, Move.WENT)
    if _NOT_BACK.search(found.string, found.end()):
        yield ToldNoReturn(who)


def _came(found: re.Match[str], who: str) -> Iterator[Assertion]:
    yield ToldMove(who, Move.CAME, _time_in(found))
    yield from _with_companion(found, Move.CAME)


def _with_companion(found: re.Match[str], move: Move) -> Iterator[ToldMove]:
    if companion := _COMPANION.match(found.string, found.end()):
        yield ToldMove(companion["who"], move, _time_in(found))


def _chair(found: re.Match[str], who: str) -> Iterator[Assertion]:
    chaired = found.groupdict().get("agent") or who
    item = _FOR_ITEM.match(found.string, found.end())
    yield ToldChaired(chaired, item["item"]) if item else ToldMove(chaired, Move.CHAIR)
    if _WHOLE.search(found[0]) or _FOR_THE_WHOLE.match(found.string, found.end()):
        yield ToldChairKept(chaired, to_end=True, whole=True)
    elif _TO_THE_END.match(found.string, found.end()):
        yield ToldChairKept(chaired, to_end=True)


def _chair_kept(found: re.Match[str], who: str) -> Iterator[Assertion]:
    item = _FOR_ITEM.match(found.string, found.end())
    to_end = _TO_THE_END.match(found.string, found.end()) is not None
    if item:
        yield ToldChaired(who, item["item"])
    elif not to_end and _FOR_A_TIME.match(found.string, found.end()):
        yield ToldMove(who, Move.CHAIR)
    else:
        yield ToldChairKept(who, to_end=to_end)


def _chair_left(_found: re.Match[str], who: str) -> Iterator[Assertion]:
    yield ToldChairLeft(who)


def _clock(found: re.Match[str], _who: str) -> Iterator[Assertion]:
    kind, text, end = _CLOCK_VERBS[found["verb"].casefold()], found.string, found.end()
    if at_once := _AT_ONCE.match(text, end):
        yield ToldTime(kind, at_once["at"])
    elif (kind is not ClockEvent.OPEN and _NO_TIME.match(text, end)) or (
        kind in _MAY_LAST and _UNTIL.match(text, end)
    ):
        yield ToldTime(kind, "")


def _interest(found: re.Match[str], who: str) -> Iterator[Assertion]:
    item, parts = _ITEM.search(found.string, found.end()), found.groupdict()
    agent, kind = parts.get("agent"), category_in(parts.get("kind") or "")
    nature = _NATURE.search(found.string, found.end())
    yield ToldInterest(agent or who, item[1] if item else "", kind, nature["nature"] if nature else "")


_IN_WRITING = WordPattern(
    r"^(?:in|by) (?:an?|his|her|their|the) (?:letter|e-?mail|note|message|statement)\b", re.IGNORECASE
)
_SAID_OTHER_MATTER = WordPattern(
    r"(?: (?!(?:that|whether|why|how|if|for|about|on|and)\b)[\w'’-]+){0,5}?"
    r" (?:(?:in|by) (?:(?:an?|his|her|their) )?(?:(?:written|short) )?"
    r"(?:letter|e-?mail|note|message|statement|phone|telephone|writing|reply)\b"
    r"|before the meeting\b|beforehand\b|in advance\b)",
    re.IGNORECASE,
)
"""What tells, straight behind the verb, that words were not spoken in the room: "replied in writing"."""


def _words(found: re.Match[str], who: str) -> Iterator[Assertion]:
    if not (_IN_WRITING.match(found.string) or _SAID_OTHER_MATTER.match(found.string, found.end())):
        yield ToldWords(who)


SPEECH = personal(rf"\b{SPOKE}", _words)
"""Councillor Hale asked about the costs."""
ATTENDANCE_VERBS: tuple[Verb, ...] = (
    *(whole(form, _so_many_apologies, any_time=True) for form in _SO_MANY_APOLOGIES),
    whole(_APOLOGIES_FROM, _apologies, any_time=True),
    *(whole(form, _apologies, any_time=True) for form in _APOLOGIES_OF),
    whole(r"\bno apologies\b", _no_apologies, any_time=True),
    personal(_SENT_APOLOGIES, _apologies, any_time=True),
    personal(r"\bapologised for (?:his|her|their) absence(?=[.,;]|$)", _apologies),
    personal(_ABSENT, _absent),
    personal(_SUBSTITUTED_FOR, _substitute),
    personal(_REPLACED, _substituted),
    personal(_PRESENT, _present),
    personal(_WENT, _went),
    personal(_CAME, _came),
    personal(_STAYED_IN_CHAIR, _chair_kept),
    personal(_TOOK_CHAIR, _chair),
    whole(_CHAIRED_BY, _chair),
    whole(_CHAIR_TAKEN, _chair),
    personal(_LEFT_CHAIR, _chair_left),
    *(whole(form, _clock) for form in _CLOCK),
    personal(_DECLARED, _interest),
    personal(_DECLARED_TIE, _interest),
    whole(_DECLARED_BY, _interest),
    personal(_HAD, _interest),
    SPEECH,
)
