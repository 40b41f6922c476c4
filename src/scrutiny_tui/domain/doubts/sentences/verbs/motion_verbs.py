"""How sentences tell of motions and decisions: who moved, who was elected, what was decided or confirmed."""

import re
from collections.abc import Iterator

from scrutiny_tui.domain.doubts.decisions.elections import OFFICE, office_of
from scrutiny_tui.domain.doubts.sentences.assertions.assertion import (
    Assertion,
    ToldDecision,
    ToldElection,
    ToldMinutes,
    ToldMover,
)
from scrutiny_tui.domain.doubts.sentences.verbs.verb import (
    ADVERBS,
    BODY,
    BY_VOTE,
    DECLINED,
    DONE_LATER,
    NOT_DONE,
    NUMBER,
    QUESTION,
    THE,
    Verb,
    personal,
    whole,
)
from scrutiny_tui.domain.people import Office
from scrutiny_tui.domain.word_pattern import WordPattern

_AFTER_AGENT = r"[,.;:()]|$| (?:it was|but|that|to|on|who|as|for|because|with)\b"
_BECAME = (
    r"(?:fell|failed|lapsed|carried|succeeded"
    r"|(?:was|were|had been)(?: \w+ly| then| therefore| duly| put(?: to the vote)?,?| and| not| declared)*"
    r" (?:carried|lost|put|passed|agreed|defeated|rejected|withdrawn|deferred"
    r"|approved|adopted|accepted|supported|seconded|voted))\b"
)
"""What became of a motion, behind the name of its mover."""
_AND_THEN = (
    r" and (?:was |were |then |duly |is |it )*"
    r"(?:second|carri|lost|agreed|put|unanim|the\b|on\b|approved|voted|fell)"
)
_AGENT = rf"(?P<agent>[^.;:,()]{{2,80}}?)(?={_AFTER_AGENT}|{_AND_THEN}| {_BECAME})"
"""Who did something, behind "by"."""
_DAY = (
    r"(?P<day> (?:\w+day,? )?\d{1,2}(?:st|nd|rd|th)? \w+(?:,? \d{4})?| \d{1,2}[./]\d{1,2}[./]\d{2,4})?"
    r"(?! \d{4}\b)"
)
_OF_MEETING = r" of (?:(?:the|its|our) )?(?:(?:last|previous) )?(?:meetings?|session)"
_HELD = r"(?:,? (?:which was )?(?:held )?(?:on|of|dated))?"
_OF_MINUTES = rf"minutes(?:{_OF_MEETING}{_HELD}| of| dated)?(?: the)?{_DAY}"
"""The minutes of the meeting held on 3 June."""
_CONFIRMED = r"(?:agreed|approved|confirmed|signed|accepted|adopted|taken as read)"
_NOTHING_SAID = r"(?: (?:then|duly|unanimously|noted and|both))*"
_MINUTES = (
    rf"\b{_OF_MINUTES},?(?: (?:were|was|having been))(?P<no> not)?{_NOTHING_SAID} {_CONFIRMED}\b",
    rf"^(?:the )?{_OF_MINUTES},?(?P<no> not)? {_CONFIRMED}\b",
    (
        rf"\b(?:{BODY}|chair(?:man)?){ADVERBS}(?: [a-z]+ed and)? {_CONFIRMED}(?P<no>)(?: and signed)? the"
        rf" {_OF_MINUTES}\b"
    ),
)
_THING = (
    r"(?:recommendations?|report|application|proposals|plan|budget|scheme|policy|strategy|programme|item|matter"
    r"|order)"
)
_WHOLE = r"(?:report|item|matter|update|paper|presentation)"
_NO_MORE = r"(?=[.,;]|$| (?:and|but|as|because|since|tonight|unanimously|until|at)\b)"
_DECIDES = r"(?P<word>approved|agreed|endorsed|adopted|accepted|refused|rejected)"
_ALL_OF_IT = rf"{THE} (?:(?!that\b)[\w-]+ ){{0,2}}(?:{_WHOLE}|recommendations)"
_DEFERRED = r"(?:item|report|matter|application|decision|business)"
_UNDONE = r"rescinded|revoked|reversed"
_DECISIONS = (
    rf"\b{BODY}{ADVERBS} {_DECIDES} (?:{THE}|all|all the) (?:[\w-]+ ){{0,3}}{_THING}\b",
    (
        rf"^(?:{THE}|all the) (?:[\w-]+ ){{0,3}}{_THING} (?:was|were){ADVERBS} {_DECIDES}"
        rf"(?=[.,;]|$| (?:and|but|unanimously|subject|as|with|by {BODY})\b)"
    ),
    (
        rf"\b{BODY}{ADVERBS} (?P<word>deferred) (?:(?:a|the) decision on |consideration of )?{THE}"
        rf" (?:[\w-]+ ){{0,3}}{_DEFERRED}\b"
    ),
    rf"^(?:consideration of )?{THE} (?:[\w-]+ ){{0,2}}{_DEFERRED} was{ADVERBS} (?P<word>deferred)\b(?! from)",
    (
        rf"^{BY_VOTE}(?:it was|{BODY}){ADVERBS} (?P<word>decided|agreed|voted|resolved)"
        r" (?P<worded>(?P<no>not to|against)|to|that)\b"
    ),
    (
        rf"^(?:{BODY}|it was){ADVERBS} (?P<not>{DECLINED}) (?P<word>note|accept|approve|agree"
        rf"|endorse|adopt|receive) (?:{_ALL_OF_IT}|it|this){_NO_MORE}{DONE_LATER}"
    ),
    (
        rf"^{_ALL_OF_IT}{ADVERBS} (?P<not>{NOT_DONE}) (?P<word>noted|accepted"
        rf"|approved|agreed|endorsed|adopted|received){_NO_MORE}{DONE_LATER}"
    ),
    rf"^{BODY}{ADVERBS} (?P<word>noted) {THE} (?:(?!that\b)[\w-]+ ){{0,2}}{_WHOLE}{_NO_MORE}",
    rf"^{THE} (?:(?!that\b)[\w-]+ ){{0,2}}{_WHOLE} was{ADVERBS} (?P<word>noted){_NO_MORE}",
    rf"^{BODY}{ADVERBS} (?P<word>recommended),? (?P<worded>to|that)\b",
    rf"^{THE} (?:[\w-]+ ){{0,2}}{_DEFERRED} was{ADVERBS} (?P<word>withdrawn)\b",
    rf"^(?:the|this|that) (?:[\w-]+ )?resolution was{ADVERBS} (?P<word>{_UNDONE})(?=[.,;]|$| and\b)",
    rf"^{BODY}{ADVERBS} (?P<word>{_UNDONE}) (?:the|its|this|that) (?:[\w-]+ )?(?:resolution|decision)\b",
    r"\b(?P<word>granted)(?: [\w-]+){0,2} (?:permission|consent)\b",
    r"\b(?:permission|consent) was(?: [\w-]+)? (?P<word>granted|refused)\b",
)
_ELECTED_AS = (
    r"\b(?:was|were)(?: duly| unanimously| then)? (?:re-?)?(?:elected|appointed)(?: as| to be)?(?: the)?"
    rf" (?P<office>{OFFICE})(?=[,.;]|$| (?:and|for the|of the (?:committee|panel)|by)\b)"
)
_ELECTED = r"\b(?:was|were)(?: duly| unanimously| then| declared)* (?:re-?)?elected(?P<office>)(?=[,.;]|$)"


_SUBJECT = WordPattern(rf"(?:the|this|that|his|her|their) (?:[\w-]+ )?{QUESTION}\b", re.IGNORECASE)


def _what(words: str | None, sentence: str) -> str:
    """What was moved: an "amendment" or a "motion"; empty where it is not said."""
    subject = _SUBJECT.match(sentence)
    named = (words or (subject[0] if subject else "")).casefold()
    if "amendment" in named:
        return "amendment"
    if re.search(QUESTION, named):
        return "motion"
    return "amendment" if _AMENDS.search(sentence) else "motion" if "that" in named else ""


_CLOSURE = WordPattern(
    r"\b(?:moved|proposed)\b(?: (?:and seconded )?by [^.;]{2,80}?)?,? (?:that )?"
    r"(?:(?:the|a|this) (?:motion|question|matter|amendment|item|(?:recorded |named )?vote|division|proposal)"
    r" (?:should )?(?:be|is) (?:now |immediately )?(?:put|voted|taken|held|called)\b"
    r"|(?:the|this) (?:debate|discussion) (?:should )?be (?:now )?(?:closed|ended|adjourned)\b"
    r"|(?:the )?(?:closure|next business|previous question|suspension of standing orders)\b"
    r"|(?:the )?(?:committee|panel|meeting) (?:proceed|pass|move)s? (?:on )?to (?:the )?(?:next|vote)\b"
    r"|to (?:the|a) vote\b|standing orders be\b)",
    re.IGNORECASE,
)
"""Moved that the motion be put: that is about the debate, and not a motion of its own."""


def _mover(found: re.Match[str], who: str) -> Iterator[Assertion]:
    if _CLOSURE.search(found.string):
        return
    does, what = found["does"].casefold(), _what(found["what"], found.string)
    had = found[0].casefold().startswith("had ")
    yield ToldMover(who, seconds=does.startswith("second"), what=what, had=had)


def _moved_by(found: re.Match[str], _who: str) -> Iterator[Assertion]:
    if _CLOSURE.search(found.string):
        return
    does, agent, what = found["does"].casefold(), found["agent"], _what(found["what"], found.string)
    both = re.split(r",? and | & ", agent)
    if "and second" in does and len(both) > 1:
        yield ToldMover(both[0], seconds=False, what=what)
        yield ToldMover(both[1], seconds=True, what=what)
    else:
        had = "had been " in found[0].casefold() or found["what"] == "proposal"
        yield ToldMover(agent, seconds=does.startswith("second"), what=what, had=had)


def _elected(found: re.Match[str], who: str) -> Iterator[Assertion]:
    offices = {"vice-chair": Office.VICE_CHAIR, "chair": Office.CHAIR}
    yield ToldElection(who, offices.get(office_of(found["office"]), Office.NONE))


def _decision(found: re.Match[str], _who: str) -> Iterator[Assertion]:
    parts = found.groupdict()
    if parts.get("not"):
        noted = found["word"].casefold().startswith("note")
        yield ToldDecision("not noted" if noted else "not accepted", worded=False)
        return
    against = "not " if parts.get("no") else ""
    yield ToldDecision(f"{against}{found['word'].casefold()}", worded=bool(parts.get("worded")))


def _minutes(found: re.Match[str], _who: str) -> Iterator[Assertion]:
    yield ToldMinutes((found["day"] or "").strip(), confirmed=not found["no"])


_WORDS_OF_IT = rf"(?:…|the words?|[£\d]|{NUMBER}\b)"
_ALTERS = (
    r"(?:(?:amend|leave out|delete|insert|omit|strike out|put in)\b"
    rf"|(?:add|remove|replace|substitute|alter) {_WORDS_OF_IT})"
)
_ALTERING = (
    r"(?:(?:leaving out|deleting|inserting|omitting|striking out)\b"
    rf"|(?:adding|removing|replacing|substituting) {_WORDS_OF_IT})"
)
_ALTERED = r"(?:left out|deleted|inserted|added|omitted|removed|replaced|substituted|struck out)"
_OTHER_WORDS = rf"(?:…|the words?\b)[^,;]{{0,40}} be {_ALTERED}\b"
_AMENDS = WordPattern(
    r"\b(?:moved|proposed|tabled|put forward) (?:an (?:\w+ )?amendment\b"
    rf"|to {_ALTERS}|{_ALTERING}|that {_OTHER_WORDS})|\b(?:wished|sought) to {_ALTERS}",
    re.IGNORECASE,
)
"""Moved to leave out … and insert …: that is an amendment."""
_MOVED = (
    rf"\b(?P<does>moved|proposed) (?P<what>to {_ALTERS}|{_ALTERING})",
    rf"\b(?P<does>moved|proposed),? (?P<what>that) (?={_OTHER_WORDS})",
    (
        rf"\b(?P<does>moved|proposed|tabled|put forward|seconded)"
        rf" (?P<what>{THE} (?:[\w-]+ ){{0,3}}{QUESTION}|(?:it|this)(?=[,.;]|$| and\b))"
    ),
    r"\b(?P<does>moved),? (?P<what>that) (?!(?:the )?(?:public|press|meeting|question)\b)",
    r"\b(?P<does>seconded)(?P<what>)(?=[,.;]|$| that\b)",
    r"\b(?P<does>moved|proposed)(?P<what>)(?=[.;]|$|,? and [^.;]{3,60} seconded\b)",
    (
        r"\b(?P<does>moved) (?P<what>to)"
        r" (?:defer|refer|approve|adopt|accept|agree|reject|refuse|note|recommend)\b"
    ),
)
_HAD_MOVED = (
    (
        r"\bhad (?:also |just )?(?P<does>moved|proposed|tabled|seconded)"
        rf" (?P<what>(?:the|this) {QUESTION}|it)(?=[.,;]|$| (?:and|but)\b)"
    ),
    r"\bhad (?P<does>seconded)(?P<what>)(?=[.,;]|$)",
)
_AS_MOVER = (
    (
        r"\b(?:was|had been|acted as|stood as)(?: the)? (?P<does>seconder|mover|proposer)"
        r"(?: of the (?P<what>motion|amendment))?(?=[,.;]|$)"
    ),
    r"\b(?:rose|stood) to (?P<does>second|move) (?P<what>the (?:motion|amendment)|it)(?=[,.;]|$)",
)
_MOVED_BY = (
    (
        rf"\b(?:(?P<what>{QUESTION}) )?(?:(?:was|were|being|had been) )?(?:then )?"
        rf"(?P<does>(?:moved|proposed)(?:,? and seconded)?|seconded) by {_AGENT}"
    ),
    rf"^(?P<does>proposer|mover|seconder|proposed|moved|seconded)(?P<what>)\s*[:–-]\s*{_AGENT}",
    rf"\b(?P<does>on) the (?P<what>motion|proposal|proposition) of {_AGENT}",
    (
        r"\b(?P<what>motion|proposal|amendment)"
        r"(?: standing| put forward| tabled| brought| submitted)? (?P<does>in the name of|of|from|by)"
        rf" (?P<agent>[^.;:,()]{{2,60}}?)(?= {_BECAME})"
    ),
    (
        r"^(?P<agent>(?-i:[A-Z])(?:(?!\b(?:that|whether|said|asked|of|on|by|for|and|in)\b)[^.,;:]){2,50}?)"
        rf"(?P<does>['’]s|(?<=s)['’]) (?P<what>motion|amendment)(?=(?:, [^,]{{2,60}},)? {_BECAME})"
    ),
    (
        r"^(?P<agent>(?-i:[A-Z])(?:(?!\b(?:that|whether|said|asked|of|on|by|for|and|in)\b)[^.,;:]){2,50}?)"
        r"(?P<does>['’]s|(?<=s)['’]) (?P<what>proposal)(?= (?:was |then |duly )*"
        r"(?:carried|passed|won|got through|went through|succeeded)(?=[.,;]|$| (?:by|and|with)\b))"
    ),
    rf"\bthe (?P<does>mover|proposer|seconder)(?: of the (?P<what>motion|amendment))? was {_AGENT}",
)
MOTION_VERBS: tuple[Verb, ...] = (
    whole(_MOVED_BY[0], _moved_by),
    *(personal(form, _mover) for form in (*_HAD_MOVED, *_MOVED, *_AS_MOVER)),
    *(whole(form, _moved_by) for form in _MOVED_BY[1:]),
    personal(_ELECTED_AS, _elected),
    personal(_ELECTED, _elected),
    *(whole(form, _minutes, any_time=True) for form in _MINUTES),
    *(whole(form, _decision) for form in _DECISIONS),
)
