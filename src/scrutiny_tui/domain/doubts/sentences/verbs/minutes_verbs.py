"""How sentences tell that minutes were confirmed, corrected, or neither."""

import re
from collections.abc import Iterator

from scrutiny_tui.domain.dates import MONTHS
from scrutiny_tui.domain.doubts.sentences.assertions.assertion import ToldMinutes
from scrutiny_tui.domain.doubts.sentences.assertions.business_assertions import ToldCorrected, ToldCorrections
from scrutiny_tui.domain.doubts.sentences.verbs.clock_words import DATE
from scrutiny_tui.domain.doubts.sentences.verbs.verb import (
    ADVERBS,
    BODY,
    DECLINED,
    DONE_LATER,
    NOT_DONE,
    NUMBER,
    number_in,
)
from scrutiny_tui.domain.word_pattern import WordPattern

_MINUTES = r"(?:the )?(?:(?:last|previous|draft|old) )*minutes"
_THEY = rf"(?:{_MINUTES}\b[^;:]{{0,80}}?|they|these|those|both sets)"
_WERE = r"(?:was|were|had been|is|are)"
_DULY = r"(?:(?:then|duly|all|both|also|unanimously|therefore) )*"
_PASSED = r"(?:agreed|approved|confirmed|accepted|signed(?: off)?|passed|adopted|taken)"
_RECORD = (
    r"(?: as (?:a|an) (?:true|correct|accurate)(?: and (?:true|correct|accurate))? record)?(?: (?:and"
    r"|to be) signed)?"
)
_MENDED = (
    r"(?:(?:minor|small|further|typographical|factual|other|spelling|slight) )*"
    r"(?:corrections?|amendments?|alterations?|changes?|typos?|edits?|tweaks?)"
)
_HOW_MANY = rf"(?P<number>{NUMBER}|an?|some|several|minor|small|a few|a couple of|the)"
_THING = (
    r"(?:an?|one|the) (?:typo|error|mistake|slip|misspelling|spelling(?: mistake| of [^,;:]{2,30})?|word"
    r"|name|date|figure|spelling error)"
)
_CHANGED = r"(?:changed|corrected|altered|amended|revised|put right|mended|fixed)"
_TO_MINUTES = r"(?: (?:to|in) (?:(?:the|these|those|last|draft|previous) )*minutes)"
_END = r"(?=$|[.,])"
_THEY_PASSED = rf"(?:{_THEY} (?:{_WERE} )?)?{_DULY}{_PASSED}{_RECORD},?"
_AS_THEY_STOOD = r"as (?:they (?:stood|were|stand)|drafted|printed|circulated|written|read)"
_MADE = r"(?:made|needed|required|asked for|raised|requested|agreed)"
_CORRECTED = (
    rf"there {_WERE} {_HOW_MANY} {_MENDED}(?:{_TO_MINUTES}\b|{_END})",
    rf"{_HOW_MANY} {_MENDED} {_WERE} {_MADE}(?:{_TO_MINUTES})?{_END}",
    rf"{_THEY_PASSED} (?:subject to|with|after) {_HOW_MANY} {_MENDED}\b",
    rf"{_MINUTES}\b[^;:]{{2,80}}? (?:subject to|with) {_HOW_MANY} {_MENDED}\b",
    rf"[^;:]{{2,60}}? asked for {_HOW_MANY} {_MENDED}{_TO_MINUTES},? which was (?:agreed|made|accepted)\b",
)
_WERE_CORRECTED = (
    rf"{_THEY} {_WERE} {_DULY}{_CHANGED}(?! by\b){_END}",
    rf"{_MINUTES} {_WERE} corrected\b(?! by\b)",
    rf"(?:{_MINUTES} {_WERE} )?[^;:]{{2,60}} as (?:amended|corrected)\b",
    rf"{_THING} {_WERE} {_CHANGED}(?:{_TO_MINUTES})?{_END}",
)
_UNCORRECTED = (
    rf"{_THEY_PASSED} without (?:any )?{_MENDED}\b",
    rf"{_THEY_PASSED} (?:un(?:changed|amended|altered|corrected)|{_AS_THEY_STOOD})\b",
    rf"{_MINUTES}\b[^;:]{{2,80}}? without (?:any )?{_MENDED}\b",
    rf"{_THEY} (?:was|were)(?: not|n['’]t) {_CHANGED}\b",
    rf"nothing(?:{_TO_MINUTES})? (?:was|needed to be|had to be) {_CHANGED}(?:{_TO_MINUTES})?{_END}",
    rf"(?:there were )?no {_MENDED}(?: (?:was|were) {_MADE})?(?:{_TO_MINUTES})?{_END}",
    rf"(?:no ?one|nobody|members) (?:asked for|wanted|made|had) (?:any |no )?{_MENDED}{_TO_MINUTES}",
)
_OURS = (
    rf"{_MINUTES}(?: of (?:(?:the|our) (?:last|previous) meeting"
    rf"|(?:the (?:last )?meeting (?:of|held on|on) )?(?:the )?{DATE}))?"
)
"""The minutes of the committee's own meeting."""
_PUT_OFF = (
    r"(?:deferred|rejected|refused|postponed|held (?:over|back)|put (?:off|back)|left (?:until|to|for)"
    r"|carried (?:over|forward)|(?:sent|referred) back|returned)"
)
_AGAIN = (
    r"(?:redone|re-?written|re-?drafted|done again|written again|re-?submitted|brought back|come back|go back"
    r"|being (?:redone|re-?written|re-?drafted))"
)
"""What is to be done with minutes that were not right."""
_PASSING = r"(?:confirmation|approval|agreement|signing|adoption|acceptance|consideration)"
_CONFIRM = r"(?:agree|approve|confirm|accept|sign|pass|adopt)"
_WHOSE = rf"(?:{BODY}|the (?:vice-)?chair(?:man|woman|person)?|we|councillors){ADVERBS}"
_NOT_CONFIRMED = tuple(
    WordPattern(form, re.IGNORECASE)
    for form in (
        (
            rf"{_OURS}(?: had not been \w+,? and)?{ADVERBS} {NOT_DONE} (?:{_PASSED}|ready|available)\b"
            rf"{DONE_LATER}"
        ),
        rf"{_OURS} {_WERE}{ADVERBS} (?:(?:also )?{_PUT_OFF}|un(?:available|confirmed|signed))\b{DONE_LATER}",
        rf"{_OURS} (?:remain|remained|stayed|were left) (?:un(?:confirmed|signed|approved)|in draft)\b",
        (
            rf"{_OURS}(?: {_WERE}| (?:would|will) be| needs?| needed| ha(?:ve|s|d))?(?: to(?: be)?)?"
            rf" {_AGAIN}(?=[.,;]|$| (?:and|for|to|at|by)\b){DONE_LATER}"
        ),
        rf"(?:the )?{_PASSING} of {_OURS} {_WERE}{ADVERBS} {_PUT_OFF}\b{DONE_LATER}",
        rf"{_WHOSE} {DECLINED} {_CONFIRM} {_OURS}(?=[.,;]|$| (?!of\b)\w){DONE_LATER}",
        (
            rf"{_WHOSE} {_PUT_OFF} (?:(?:the )?{_PASSING} of )?{_OURS}"
            r"(?=[.,;]|$| (?:to|until|till|and|as|for)\b)"
        ),
        (
            rf"(?:{_WHOSE}|it was{ADVERBS}) (?:agreed|decided|resolved)"
            rf" to (?:defer|postpone|reject|hold(?: over)?|put off) (?:(?:the )?{_PASSING} of )?{_OURS}\b"
        ),
    )
)
"""The minutes could not be agreed. Members declined to confirm the minutes of the last meeting."""
_CONFIRMED = WordPattern(
    rf"(?:(?:we|members|the (?:committee|panel)|(?:and )?the (?:vice-)?chair(?:man|woman|person)?)"
    rf" (?:then |all )?)?{_PASSED} {_MINUTES} (?:of|for) (?:the meeting (?:of|on) )?{DATE}",
    re.IGNORECASE,
)
_OF_MONTH = rf"(?:{'|'.join(MONTHS)})(?: \d{{4}})?"
_MINUTES_OF_MONTH = (
    rf"{_MINUTES} of (?:the|our|its) (?:meeting (?:held )?in (?P<month>{_OF_MONTH})"
    rf"|(?P<of>{_OF_MONTH}) meeting)"
)
_WE = r"(?:we|members|the (?:committee|panel|chair(?:man)?))"
_CONFIRMED_OF_MONTH = (
    WordPattern(rf"{_MINUTES_OF_MONTH},? (?:{_WERE}(?P<no> not)? )?{_DULY}{_PASSED}\b", re.IGNORECASE),
    WordPattern(rf"{_WE}(?P<no>) {_DULY}{_PASSED} {_MINUTES_OF_MONTH}\b", re.IGNORECASE),
)
"""The minutes of the meeting in October were confirmed."""
_NUMBER_OF_MINUTE = r"(?:minute |paragraph |item )?(?:number |no\.? )?(?P<number>\d+(?:\.\d+)+)"
_TO_MINUTE = rf"(?:to|in|at|of) {_NUMBER_OF_MINUTE}"
_CORRECTION = r"(?:correction|amendment|change|alteration)(?: asked for| made| needed)?"
_CORRECTED_AT = (
    WordPattern(
        rf"(?:the|one|an?|this) (?:\w+ )?{_CORRECTION} (?:was|had been|is|related|referred)(?: made)?"
        rf" {_TO_MINUTE}",
        re.IGNORECASE,
    ),
    WordPattern(rf"minute {_NUMBER_OF_MINUTE} (?:was|had been) {_CHANGED}\b", re.IGNORECASE),
    WordPattern(rf"{_THEY_PASSED} (?:subject to|with|after) an? {_MENDED} {_TO_MINUTE}", re.IGNORECASE),
)
"""The correction was to minute 6.3."""
_ALL = tuple(
    (any_made, WordPattern(form, re.IGNORECASE))
    for any_made, forms in ((False, _UNCORRECTED), (True, (*_CORRECTED, *_WERE_CORRECTED)))
    for form in forms
)
_NAMED = WordPattern(r"\bminutes\b(?! of (?!the (?:last|previous)\b|\d))", re.IGNORECASE)
"""The committee's own minutes, not "the minutes of the Trust"."""
_ANY = WordPattern(
    r"\b(?:minutes|they|these|those|chang\w+|correct\w+|amend\w+|alter\w+|agreed|approved|signed|passed"
    r"|confirmed"
    r"|accepted|typo|spelling|edits?|tweaks?)\b",
    re.IGNORECASE,
)


def minutes_told(sentence: str) -> Iterator[ToldCorrections | ToldCorrected | ToldMinutes]:
    """What a sentence tells of minutes that were confirmed, with corrections or without."""
    if _ANY.search(sentence) is None:
        return
    corrected = next((found for form in _CORRECTED_AT if (found := form.match(sentence))), None)
    of_month = next((found for form in _CONFIRMED_OF_MONTH if (found := form.match(sentence))), None)
    if corrected:
        yield ToldCorrected(corrected["number"])
    if of_month:
        yield ToldMinutes(of_month["month"] or of_month["of"], confirmed=not of_month["no"])
    elif found := next((found for form in _NOT_CONFIRMED if (found := form.match(sentence))), None):
        yield ToldMinutes(found["day"] or "", confirmed=False)
    elif found := _CONFIRMED.match(sentence):
        yield ToldMinutes(found["day"])
    for any_made, form in _ALL:
        if found := form.match(sentence):
            number = found.groupdict().get("number") or ""
            none = number.casefold() in ("no", "none", "0") or (number.isdecimal() and not number_in(number))
            yield ToldCorrections(any=any_made and not none, named=_NAMED.search(sentence) is not None)
            return
