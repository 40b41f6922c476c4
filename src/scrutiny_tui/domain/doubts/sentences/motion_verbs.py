"""How sentences tell of motions and decisions: who moved, who was elected, what was decided or confirmed."""

import re
from collections.abc import Iterator

from scrutiny_tui.domain.doubts.sentences.assertions import (
    Assertion,
    ToldDecision,
    ToldElection,
    ToldMinutes,
    ToldMover,
)
from scrutiny_tui.domain.doubts.sentences.verb import ADVERBS, BODY, QUESTION, THE, Verb, personal, whole
from scrutiny_tui.domain.people import Office

_AGENT = (
    r"(?P<agent>[^.;:,()]{2,80}?)(?=[,.;:()]|$| (?:it was|but|that|to|on|who|as|for|because|with)\b"
    r"| and (?:was |were |then |duly |is |it )*"
    r"(?:second|carri|lost|agreed|put|unanim|the\b|on\b|approved|voted|fell))"
)
_DAY = (
    r"(?P<day> (?:\w+day,? )?\d{1,2}(?:st|nd|rd|th)? \w+(?:,? \d{4})?| \d{1,2}[./]\d{1,2}[./]\d{2,4})?"
    r"(?! \d{4}\b)"
)
_OF_MINUTES = (
    r"minutes(?: of (?:(?:the|its|our) )?(?:(?:last|previous) )?(?:meetings?|session)"
    rf"(?:,? (?:which was )?(?:held )?(?:on|of|dated))?| of| dated)?(?: the)?{_DAY}"
)
_CONFIRMED = r"(?:agreed|approved|confirmed|signed|accepted|adopted|taken as read)"
_THING = (
    r"(?:recommendations?|report|application|proposals|plan|budget|scheme|policy|strategy|programme|item|matter"
    r"|order)"
)
_DECIDES = r"(?P<word>approved|agreed|endorsed|adopted|accepted|refused|rejected)"
_DEFERRED = r"(?:item|report|matter|application|decision|business)"
_OFFICE = r"(?P<deputy>vice-?\s?|deputy )?chair(?:man|woman|person)?\b"


def _what(words: str | None) -> str:
    """What was moved: an "amendment" or a "motion"; empty where it is not said."""
    named = (words or "").casefold()
    if "amendment" in named:
        return "amendment"
    return "motion" if re.search(rf"{QUESTION}|that", named) else ""


def _mover(found: re.Match[str], who: str) -> Iterator[Assertion]:
    yield ToldMover(who, seconds=found["does"].casefold() == "seconded", what=_what(found["what"]))


def _moved_by(found: re.Match[str], _who: str) -> Iterator[Assertion]:
    does, agent, what = found["does"].casefold(), found["agent"], _what(found["what"])
    both = re.split(r",? and | & ", agent)
    if "and second" in does and len(both) > 1:
        yield ToldMover(both[0], seconds=False, what=what)
        yield ToldMover(both[1], seconds=True, what=what)
    else:
        yield ToldMover(agent, seconds=does.startswith("second"), what=what)


def _elected(found: re.Match[str], who: str) -> Iterator[Assertion]:
    yield ToldElection(who, Office.VICE_CHAIR if found["deputy"] else Office.CHAIR)


def _decision(found: re.Match[str], _who: str) -> Iterator[Assertion]:
    yield ToldDecision(found["word"].casefold(), worded=found[0].casefold().endswith((" to", " that")))


def _minutes(found: re.Match[str], _who: str) -> Iterator[Assertion]:
    yield ToldMinutes((found["day"] or "").strip())


MOTION_VERBS: tuple[Verb, ...] = (
    whole(
        rf"\b(?:(?P<what>{QUESTION}) )?(?:(?:was|were|being) )?(?:then )?"
        rf"(?P<does>(?:moved|proposed)(?:,? and seconded)?|seconded) by {_AGENT}",
        _moved_by,
    ),
    personal(
        rf"\b(?P<does>moved|proposed|tabled|put forward|seconded)"
        rf" (?P<what>{THE} (?:[\w-]+ ){{0,3}}{QUESTION}|it(?=[,.;]|$| and\b))",
        _mover,
    ),
    personal(r"\b(?P<does>moved),? (?P<what>that) (?!(?:the )?(?:public|press|meeting|question)\b)", _mover),
    personal(r"\b(?P<does>seconded)(?P<what>)(?=[,.;]|$| that\b)", _mover),
    personal(r"\b(?P<does>moved|proposed)(?P<what>)(?=[.;]|$|,? and [^.;]{3,60} seconded\b)", _mover),
    personal(
        r"\b(?P<does>moved) (?P<what>to) "
        r"(?:defer|refer|approve|amend|adopt|accept|agree|reject|refuse|note|recommend)\b",
        _mover,
    ),
    whole(
        rf"^(?P<does>proposer|mover|seconder|proposed|moved|seconded)(?P<what>)\s*[:–-]\s*{_AGENT}", _moved_by
    ),
    whole(rf"\b(?P<does>on) the (?P<what>motion|proposal|proposition) of {_AGENT}", _moved_by),
    whole(
        rf"\bthe (?P<does>mover|proposer|seconder)(?: of the (?P<what>motion|amendment))? was {_AGENT}",
        _moved_by,
    ),
    personal(
        r"\b(?:was|were)(?: duly| unanimously| then)? (?:re-?)?(?:elected|appointed)(?: as| to be)?(?: the)?"
        rf" {_OFFICE}(?=[,.;]|$| (?:and|for the|of the (?:committee|panel)|by)\b)",
        _elected,
    ),
    whole(
        rf"\b{_OF_MINUTES},?(?: (?:were|was|having been))(?: (?:then|duly|unanimously|noted and|both))*"
        rf" {_CONFIRMED}\b",
        _minutes,
        any_time=True,
    ),
    whole(rf"^(?:the )?{_OF_MINUTES},? {_CONFIRMED}\b", _minutes, any_time=True),
    whole(
        rf"\b(?:{BODY}|chair(?:man)?){ADVERBS}(?: [a-z]+ed and)? {_CONFIRMED}(?: and signed)?"
        rf" the {_OF_MINUTES}\b",
        _minutes,
        any_time=True,
    ),
    whole(rf"\b{BODY}{ADVERBS} {_DECIDES} (?:{THE}|all|all the) (?:[\w-]+ ){{0,3}}{_THING}\b", _decision),
    whole(
        rf"^(?:{THE}|all the) (?:[\w-]+ ){{0,3}}{_THING} (?:was|were){ADVERBS} {_DECIDES}"
        rf"(?=[.,;]|$| (?:and|but|unanimously|subject|as|with|by {BODY})\b)",
        _decision,
    ),
    whole(
        rf"\b{BODY}{ADVERBS} (?P<word>deferred) (?:(?:a|the) decision on |consideration of )?{THE}"
        rf" (?:[\w-]+ ){{0,3}}{_DEFERRED}\b",
        _decision,
    ),
    whole(
        rf"^(?:consideration of )?{THE} (?:[\w-]+ ){{0,2}}{_DEFERRED} was{ADVERBS}"
        r" (?P<word>deferred)\b(?! from)",
        _decision,
    ),
    whole(rf"^(?:it was|{BODY}){ADVERBS} (?P<word>decided|agreed|voted) (?:to|that)\b", _decision),
    whole(rf"^{BODY}{ADVERBS} (?P<word>recommended),? (?:to|that)\b", _decision),
    whole(rf"^{THE} (?:[\w-]+ ){{0,2}}{_DEFERRED} was{ADVERBS} (?P<word>withdrawn)\b", _decision),
    whole(r"\b(?P<word>granted)(?: [\w-]+){0,2} (?:permission|consent)\b", _decision),
    whole(r"\b(?:permission|consent) was(?: [\w-]+)? (?P<word>granted|refused)\b", _decision),
)
