"""How sentences tell what is charged from now on: "rents go up to £48 from 1 May", "parking will cost £3"."""

import re
from collections.abc import Iterator

from scrutiny_tui.domain.doubts.sentences.assertions.terms_assertions import ToldTerms, Turn
from scrutiny_tui.domain.doubts.sentences.verbs.clock_words import DATE
from scrutiny_tui.domain.word_pattern import WordPattern

_DATE = DATE.replace("?P<day>", "?:").replace("(?<=in )", "")
_SINCE = rf"(?:from|in|on|as of|starting) (?:the (?:start|beginning|end) of )?{_DATE}"
_FROM = rf"(?: {_SINCE})"
_RATE = (
    r"(?: (?:an?|per|each|every) (?:year|month|week|day|hour|head|person|plot|visit|night|session)| each)?"
)
_SUM = rf"(?:[£$€]\d[\d,.]*\d|[£$€]\d|\d[\d.]*p\b|\d[\d.]*(?:%| per ?cent)){_RATE}"
_NEW = r"(?:new|agreed|recommended|approved|revised|final)"
_NOUN = (
    rf"(?:(?:the|this|its|their|all(?: the)?|both) )?(?P<new>{_NEW} )?"
    r"(?P<what>(?!(?:the|an?|it|this|that|there|they|we|he|she)\b)[a-z'’-]+"
    r"(?: (?!(?:does|do|did|not)\b)[a-z'’-]+){0,3}?)"
)
_WILL = r"(?:will|would|is to|are to|was to|were to|is going to|are going to)(?: now| then)?"
_UP = (
    rf"(?:{_WILL} (?:go up|rise|increase|be (?:raised|increased|put up))|goes up|go up|rises?|increases?"
    r"|(?:is|are) going up|(?:was|were|has been|have been) (?:raised|increased|put up)|went up)"
)
_DOWN = (
    rf"(?:{_WILL} (?:go down|come down|fall|be (?:cut|lowered|reduced))|goes down|comes? down|falls?"
    r"|(?:is|are) (?:going|coming) down|(?:was|were) (?:cut|lowered|reduced)|went down|came down)"
)
_SAME = (
    rf"(?:{_WILL} (?:stay|remain)(?: as (?:it is|they are)| the same| unchanged| frozen)?"
    r"|(?:stays?|remains?)(?: as (?:it is|they are)| the same| unchanged| frozen)?"
    r"|(?:is|are|was|were)(?: now| to be)? (?:frozen|unchanged"
    r"|not (?:going up|to go up|to rise|rising|raised))"
    r"|(?:does|do|did) not (?:go up|rise|change|increase)"
    rf"|{_WILL} not (?:go up|rise|change|increase|be raised))"
)
_BY = rf"(?P<terms>(?: (?:to|by) {_SUM})?{_FROM}?)"
_FORMS = (
    (WordPattern(rf"^{_NOUN} {_SAME}(?P<terms>(?: at {_SUM})?{_FROM}?)$", re.IGNORECASE), Turn.SAME),
    (WordPattern(rf"^{_NOUN} {_UP}{_BY}$", re.IGNORECASE), Turn.UP),
    (WordPattern(rf"^{_NOUN} {_DOWN}{_BY}$", re.IGNORECASE), Turn.DOWN),
    (
        WordPattern(
            rf"^(?:{_NOUN}|it) (?:{_WILL} (?:be|cost|become|be set at|come to)|(?:is|are|was|were) now"
            r"|becomes?|goes to|go to|costs? now|now costs?|(?:is|are) set at) "
            rf"(?P<terms>{_SUM}{_FROM}?)(?: to \w+)?$",
            re.IGNORECASE,
        ),
        Turn.UNSAID,
    ),
    (
        WordPattern(
            rf"^(?P<what>)(?:[a-z]+ ){{1,2}}{_WILL}(?: have to)? pay (?P<terms>{_SUM}{_FROM}?)$",
            re.IGNORECASE,
        ),
        Turn.UNSAID,
    ),
    (
        WordPattern(
            rf"^{_NOUN} of (?P<terms>{_SUM}{_FROM}?) (?:was|were) (?:agreed|approved|recommended|set)$",
            re.IGNORECASE,
        ),
        Turn.UNSAID,
    ),
)
"""How a sentence reads, and which way the price then goes."""
_IS = WordPattern(rf"^{_NOUN} (?:is|are|was|were) (?P<terms>{_SUM}{_FROM}?)$", re.IGNORECASE)
"""The new rent is £48."""
_BEGINS = WordPattern(rf"^(?P<from>{_SINCE}),? ", re.IGNORECASE)
"""From 1 May rents will be £48."""


def terms_told(sentence: str) -> Iterator[ToldTerms]:
    """What a sentence tells is charged, and from when."""
    begins = _BEGINS.match(sentence)
    sentence, since = (sentence[begins.end() :], f" {begins['from']}") if begins else (sentence, "")
    for form, turn in _FORMS:
        if found := form.match(sentence):
            terms = f"{found['terms'].strip()}{since}"
            if terms or turn is not Turn.UNSAID:
                yield ToldTerms(found["what"] or "", terms, turn)
            return
    if (found := _IS.match(sentence)) and found["new"]:
        yield ToldTerms(found["what"], f"{found['terms']}{since}")
