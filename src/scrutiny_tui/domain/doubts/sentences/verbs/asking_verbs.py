"""How sentences tell what the committee asked for, and by when something is due."""

import re
from collections.abc import Iterator

from scrutiny_tui.domain.dates import MONTHS
from scrutiny_tui.domain.doubts.sentences.assertions.action_assertions import (
    OfActions,
    ToldAction,
    ToldAsked,
    ToldDue,
    ToldUndertaking,
)
from scrutiny_tui.domain.doubts.sentences.verbs.verb import ADVERBS
from scrutiny_tui.domain.word_pattern import WordPattern

_BODY = r"^(?:the )?(?:sub-?committee|committee|panel|board)"
_FIRST_ACT = r"(?: [a-z]+ed [^,;:]{2,60}?,? and(?: then| also| therefore)?)?"
"""What the committee did first: "noted the report and asked for another"."""
_PAPER = (
    r"(?:reports?|notes?|briefings?|papers?|updates?|figures|numbers|information|data|breakdown|list|table"
    r"|cop(?:y|ies)|details|analysis|plan|timetable|letter|statement|costs|accounts?|audit|review|presentation)"
)
_THING = rf"(?:(?:an?|the|another|further|more|fuller|some) )?(?:[\w’'-]+ ){{0,3}}?(?:{_PAPER}|another)\b"
_ASKED_FOR = WordPattern(
    rf"{_BODY}{ADVERBS}{_FIRST_ACT} (?:(?:asked|called) for|requested|commissioned|ordered)"
    rf" (?P<words>{_THING}[^;]*)$",
    re.IGNORECASE,
)
_ASKED_SOMEONE = WordPattern(
    rf"{_BODY}{ADVERBS}{_FIRST_ACT} (?:asked|requested|invited|instructed|required|urged)"
    r" (?P<who>(?-i:(?:the )?[A-Z]|officers)[^,;:]{0,50}?)"
    rf" (?:to (?P<does>(?!be\b|not\b)[^;]+)|for (?P<words>{_THING}[^;]*))$",
    re.IGNORECASE,
)
_WAS_ASKED_FOR = WordPattern(
    r"^(?P<who>[^,;:]{2,60}?) (?:was|were) (?:then |also |therefore )*(?:asked|pressed) for"
    rf" (?P<words>{_THING}[^;]*)$",
    re.IGNORECASE,
)
_WAS_ASKED_TO = WordPattern(
    r"^(?P<who>[^,;:]{2,60}?) (?:was|were) (?:then |also |therefore )*(?:asked|instructed|requested|required"
    r"|directed) to (?P<does>(?!be\b|not\b)[^;]+)$",
    re.IGNORECASE,
)
_PROMISED = WordPattern(
    r"^(?P<who>(?-i:[A-Z])[^,;:]{1,60}?)(?<! had)(?<! has) (?:then |also )*(?:promised|offered|pledged)"
    rf"(?: (?:members|the (?:committee|panel)))? (?!to\b)(?P<words>{_THING}[^;]*)$",
    re.IGNORECASE,
)
_DAY = (
    r"(?:[^,;:]{0,20}\d[^,;:]*|(?:the )?(?:end|middle|start|next)\b[^,;:]*"
    rf"|(?:{'|'.join(MONTHS)})\b[^,;:]*)"
)
_WHEN = rf"(?P<when>(?:by|before|on|in|for|within|no later than) {_DAY})"
_FOR_DAY = WordPattern(rf"\bfor (?={_DAY}$)", re.IGNORECASE)
"""Behind what is promised: "the figures for June"."""
_OF_REQUEST = WordPattern(
    r"^(?:the|this) (?P<kind>request|action)(?: point)? (?:(?:was|is|would|will|had|has) )?(?:to )?(?:be )?"
    rf"(?:met|answered|done|completed|fulfilled|carried out|due|closed|dealt with) {_WHEN}$",
    re.IGNORECASE,
)
_UNTIL_DAY = WordPattern(
    rf"^(?P<who>[^,;:]{{2,60}}?) (?:had|has|(?:would |will )?have|(?:was|were) (?:given|allowed))"
    rf" (?:until|till|to) (?P<day>(?:{_DAY}?|Christmas|Easter)) to (?:respond|reply|answer)\b",
    re.IGNORECASE,
)
_RESPONSE = WordPattern(
    rf"^(?P<who>[^,;:]{{2,60}}?) (?:was|were|is|are|would|will|had|has)(?: asked| required)?(?: to)?"
    rf" (?:respond|reply)(?: to (?:the|this|it)[^,;:]{{0,40}}?)? {_WHEN}$"
    r"|^(?:a|the|its) (?:response|reply|answer)(?: (?:from|of) (?P<of>[^,;:]{2,40}?))? (?:was|is|would be)"
    rf" (?:due|expected|required|asked for)(?: from (?P<from>[^,;:]{{2,40}}?))?"
    rf" (?P<by>(?:by|before|on|in|for|within) {_DAY})$",
    re.IGNORECASE,
)


def asking_told(sentence: str) -> Iterator[OfActions]:
    """What a sentence tells that the committee asked for, or when an answer is due."""
    if found := _OF_REQUEST.match(sentence):
        yield ToldDue(found["kind"].casefold(), "", found["when"])
    elif found := _UNTIL_DAY.match(sentence):
        yield ToldDue("response", found["who"], f"by {found['day']}")
    elif found := _RESPONSE.match(sentence):
        yield ToldDue(
            "response", found["who"] or found["of"] or found["from"] or "", found["when"] or found["by"]
        )
    elif found := _ASKED_SOMEONE.match(sentence):
        yield ToldAsked(found["who"], found["does"] or f"send {found['words']}")
        if found["words"]:
            yield ToldAction(found["who"], f"send {found['words']}")
    elif found := _ASKED_FOR.match(sentence):
        yield ToldAsked("", f"send {found['words']}")
        yield ToldAction("", f"send {found['words']}")
    elif found := _WAS_ASKED_FOR.match(sentence):
        yield ToldAction(found["who"], f"send {found['words']}")
    elif found := _WAS_ASKED_TO.match(sentence):
        yield ToldAsked(found["who"], found["does"])
    elif found := _PROMISED.match(sentence):
        words = _FOR_DAY.sub("by ", f"send {found['words']}")
        yield ToldAction(found["who"], words)
        yield ToldUndertaking(found["who"], words, promised=True)
