"""How sentences tell when the meeting began, broke off, went on and ended, with "we" or without a subject."""

import re
from collections.abc import Iterator

from scrutiny_tui.domain.doubts.sentences.assertions.assertion import ToldTime
from scrutiny_tui.domain.doubts.sentences.verbs.clock_words import CLOCK, HOUR, HOUR_IN_WORDS
from scrutiny_tui.domain.room_events import ClockEvent
from scrutiny_tui.domain.word_pattern import WordPattern

_MEETING = r"(?:(?:the |this |tonight['’]s )?(?:meeting|sitting|proceedings|committee))"
_WE = (
    rf"(?:{_MEETING}|we|everyone|(?:all )?members|councillors|it(?: was)? all|(?:the )?chair|business|things)"
)
_ANY_HOUR = rf"(?:{HOUR}|{HOUR_IN_WORDS})"
_HOUR = rf"(?:{HOUR}|{HOUR_IN_WORDS}(?=$|[.,;]))"
"""A time, or an hour in words at the end: "at seven"."""
_VERBS = {
    ClockEvent.RESUME: (
        r"resumed|restarted|reconvened|(?:started|began|got going|got started|kicked off) again|(?:came"
        r"|got|were|was|went) back(?: in| together)?|carried on again"
    ),
    ClockEvent.OPEN: (
        r"started|opened|beg[au]n|commenced|kicked off|got (?:under ?way|going|started|off)|got under way"
    ),
    ClockEvent.CLOSE: (
        r"finished(?: up)?|ended|closed|concluded|rose|wrapped up|broke up|wound up|packed up|went home"
        r"|over|done"
        r"|all over|out|called it a day|(?:came|drew) to an? (?:end|close)"
    ),
    ClockEvent.ADJOURN: r"broke(?: off)?|adjourned|suspended|paused",
}
_KINDS = tuple((kind, f"k{place}", verbs) for place, (kind, verbs) in enumerate(_VERBS.items()))
_VERB = "|".join(rf"(?P<{group}>{verbs})" for _, group, verbs in _KINDS)
_HOW = r"(?: (?:late|early|promptly|formally|on time|duly|again|for the (?:day|night|evening)))?"
_FOR = r"(?: for (?:about )?[\w -]{1,20}(?:minutes|mins|hour))?"
_WE_DID = WordPattern(
    rf"^(?:{_WE} )?(?:(?:was|were|had|been|finally|only|then|all) )*(?:{_VERB})"
    rf"{_HOW}{_FOR}(?:(?:,? at(?: precisely)?|\s*[:–-]|(?! (?:19|20)\d\d$)) (?P<at>{HOUR})"
    rf"|,? (?:at|(?P<by>by)) (?P<hour>{_HOUR})){_FOR}(?=$|[.,;](?!\d))",
    re.IGNORECASE,
)
_JUST = WordPattern(
    rf"^(?:{_WE} )(?:(?:had|finally|only|then|all) )*(?:{_VERB}),? (?:at )?(?:just|shortly|soon|a little)"
    rf" (?P<just>after|before) (?P<at>{HOUR}|{HOUR_IN_WORDS})$",
    re.IGNORECASE,
)
"""The meeting finished just after four."""
_DONE_TO_MEETING = {
    ClockEvent.OPEN: r"opened|started|began|called|declared open",
    ClockEvent.CLOSE: r"closed|ended|finished|concluded|wound up|brought|declared closed",
    ClockEvent.ADJOURN: r"adjourned|suspended|broke off|paused",
    ClockEvent.RESUME: r"resumed|restarted|reconvened",
}
_CHAIR_DID = tuple(
    (
        kind,
        WordPattern(
            rf"^(?:the (?:vice-)?chair(?:man|woman|person)?|councillor [^,;:]{{2,40}}?) (?:then |formally )?"
            rf"(?:{verbs}) (?:the (?:meeting|sitting|proceedings))(?: (?:to (?:order|a close|an end)|late"
            rf"|early"
            rf"|closed|open))*{_FOR} at (?P<at>{_HOUR})(?=$|[.,;](?!\d)| (?:and|by|with)\b)",
            re.IGNORECASE,
        ),
    )
    for kind, verbs in _DONE_TO_MEETING.items()
)
_FIRST_ACT = WordPattern(
    r"^(?P<who>(?:the )?(?:vice-)?chair(?:man|woman|person)?|(?:the )?(?:meeting|committee)|we"
    r"|(?:all )?members|councillor [^,;:]{2,40}?) (?:then )?[a-z]+ed [^,;:]{2,60}?,? and (?:then |so )?"
    r"(?=(?:wound|wrapped|packed|broke|brought|declared|closed|finished|ended|adjourned|went) )",
    re.IGNORECASE,
)
"""What was done before that: "the Chair thanked everyone and wound up at ten to four"."""
_NOTED = (
    (ClockEvent.OPEN, r"start(?:ed)?|open(?:ed|ing)?|began"),
    (ClockEvent.CLOSE, r"finish(?:ed)?|end(?:ed)?|clos(?:ed?|ing)|over"),
)
_NOTES = tuple(
    (
        kind,
        WordPattern(
            rf"^(?:(?:the )?meeting )?(?:{words})(?: time)?(?:\s*(?:at|:|–|-|was|is|=)\s*"
            rf"| (?!(?:19|20)\d\d$))(?P<at>{HOUR})$"
            rf"|^(?:the )?(?:meeting )?(?:{words}) at (?P<hour>{_HOUR})$",
            re.IGNORECASE,
        ),
    )
    for kind, words in _NOTED
)
"""Start: 6.45. Meeting closed 8.30 pm."""
_UNTIL = WordPattern(
    rf"^(?:{_MEETING}|we) (?:ran|went|carried|sat|met|lasted"
    rf"|kept going)(?: on)?(?: from (?P<opened>{CLOCK}))?"
    rf" (?:until|till|to) (?P<at>{_HOUR})(?=$|[.,;](?!\d))",
    re.IGNORECASE,
)
_LATE_START = WordPattern(rf"^a (?:slightly )?late start(?:,| at|:) (?P<at>{HOUR})$", re.IGNORECASE)
_BREAK = r"(?:break|adjournment|recess|pause)"
_KIND_OF_BREAK = r"(?:(?:short|brief|comfort|tea|coffee|quick|long|[\w-]+[ -]minute|half[- ]hour) )*"
_BROKE = WordPattern(
    rf"^(?:(?:{_WE}|members|the chair(?:man)?) (?:then |all )?(?:took|had|called|stopped for|broke for"
    rf"|paused for)"
    rf"|there was|after) an? {_KIND_OF_BREAK}{_BREAK}(?: of [\w -]{{1,20}})?(?:,? at (?P<at>{HOUR}))?{_FOR}"
    r"(?=$|[.,;](?!\d))",
    re.IGNORECASE,
)
_WAS_TAKEN = WordPattern(
    rf"^an? {_KIND_OF_BREAK}{_BREAK} (?:was|had been) (?:then )?(?:taken|called|held)"
    rf"(?: at (?P<at>{HOUR}))?{_FOR}$",
    re.IGNORECASE,
)
_WE_BROKE = WordPattern(
    rf"^(?:we|members|the committee) (?:then )?(?:broke(?: off)?|adjourned|paused){_FOR}$", re.IGNORECASE
)
_BEGIN = r"(?:start|begin|open|get (?:going|started|under ?way|off))"
_BEGAN = r"(?:started|began|opened|got (?:going|started|under ?way|off))"
_ENDED = r"(?:finished|ended|closed|were done|were through|got away|got out|went home)"
_WHEN = r"(?:before|when|by the time)"
_PLAINLY = tuple(
    (WordPattern(form, re.IGNORECASE), plain)
    for form, plain in (
        (
            rf"^{_WE} did(?: not|n['’]t) {_BEGIN} (?:until|till|before) (?:about )?(?={_HOUR})",
            "we started at ",
        ),
        (r"^the start (?:was|had been) (?:delayed|put back|held up) (?:until|till|to) ", "we started at "),
        (
            rf"^{_WE} (?:was|were) late (?:in )?(?:starting|getting (?:going|started)),? (?:at )?",
            "we started at ",
        ),
        (rf"^it was (?P<at>{_ANY_HOUR}) {_WHEN} {_WE} {_BEGAN}$", r"we started at \g<at>"),
        (rf"^it was (?P<at>{_ANY_HOUR}) {_WHEN} {_WE} {_ENDED}$", r"we finished at \g<at>"),
    )
)
"""Forms that are put as a plain one: "we did not start until ten past six"."""
_ANY = WordPattern(
    r"\d|\bbr(?:eak|oke)|adjourn|recess|paus|o['’]clock"
    r"|\b(?:past|to|after|before|at|by|until|till) \w+(?:$| (?:before|when))|^it was",
    re.IGNORECASE,
)


def hours_told(sentence: str) -> Iterator[ToldTime]:
    """When a sentence says that the meeting began, broke off, went on or ended."""
    if _ANY.search(sentence) is None:
        return
    if before := _FIRST_ACT.match(sentence):
        sentence = f"{before['who']} {sentence[before.end() :]}"
    for form, plain in _PLAINLY:
        sentence = form.sub(plain, sentence)
    if found := _WE_DID.match(sentence):
        kind = next(kind for kind, group, _ in _KINDS if found[group])
        yield ToldTime(kind, found["at"] or found["hour"], "by" if found["by"] else "")
        return
    if found := _JUST.match(sentence):
        kind = next(kind for kind, group, _ in _KINDS if found[group])
        yield ToldTime(kind, found["at"], found["just"].casefold())
    elif found := _UNTIL.match(sentence):
        yield from (ToldTime(ClockEvent.OPEN, found["opened"]),) if found["opened"] else ()
        yield ToldTime(ClockEvent.CLOSE, found["at"])
    elif found := _LATE_START.match(sentence):
        yield ToldTime(ClockEvent.OPEN, found["at"])
    elif found := _BROKE.match(sentence) or _WAS_TAKEN.match(sentence):
        yield ToldTime(ClockEvent.ADJOURN, found["at"] or "")
    elif _WE_BROKE.match(sentence):
        yield ToldTime(ClockEvent.ADJOURN, "")
    else:
        noted = ((kind, form.match(sentence)) for kind, form in (*_CHAIR_DID, *_NOTES))
        yield from (ToldTime(kind, _at(found)) for kind, found in noted if found)


def _at(found: re.Match[str]) -> str:
    return found["at"] or found.groupdict().get("hour") or ""
