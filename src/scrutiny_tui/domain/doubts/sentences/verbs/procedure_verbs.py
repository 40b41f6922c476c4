"""How sentences tell that something was not seconded, not voted on, or taken up without a vote."""

import re
from collections.abc import Iterator

from scrutiny_tui.domain.doubts.sentences.assertions.procedure_assertions import (
    OfProcedure,
    ToldAcceptance,
    ToldAway,
    ToldNamedVote,
    ToldNoSeconder,
    ToldNotPut,
    ToldNoVote,
    ToldVoteOn,
)
from scrutiny_tui.domain.doubts.sentences.verbs.verb import ADVERBS, BODY
from scrutiny_tui.domain.word_pattern import WordPattern

_LEAD = r"(?:(?:but|and|so|then|however|in the end|as),? )?"
_REPORTED = r"\b(?:that|whether|asked|hoped|wished|would|could|should|might|not|said)\b"
_WHOSE = rf"(?:(?:the|this|that) |(?P<mover>(?:(?!{_REPORTED})[^.,;:]){{2,50}}?)(?:['’]s|(?<=s)['’]) )"
_FINDS = r"(?:find|have|receive|attract|get|secure|obtain)"
_UNSECONDED = WordPattern(
    rf"^{_LEAD}{_WHOSE}(?:[\w-]+ )?(?P<what>motion|proposal|amendment)(?: by [^,;:]{{2,40}}?)?,?"
    r" (?:was (?:not (?:duly )?seconded|unseconded|without a seconder|left without a seconder)"
    r"|(?:found|had|received|attracted|got|secured|obtained) no seconder|lacked a seconder"
    rf"|(?:did not|failed to) {_FINDS} a seconder|(?:fell|failed|lapsed) (?:for (?:want|lack) of|without) a"
    r" seconder|(?:fell|failed|lapsed|was lost),?"
    r" (?:as|because|since|for) (?:it (?:was not|had not been) seconded"
    r"|(?:it had|it found|there was|it received) no seconder|no ?one seconded it))\b",
    re.IGNORECASE,
)
_THING = "motion|proposal|amendment"
_NO_SECONDER = WordPattern(
    rf"^{_LEAD}(?:there (?:was|being) no seconder(?: (?:for|to) (?:the|this) (?P<what>{_THING}))?"
    r"|no(?: ?one|body|ne| (?:other )?member| (?:other )?councillor) seconded (?:it|the"
    rf" (?P<seconded>{_THING}))"
    r"|no seconder (?:was (?:found|forthcoming|offered)|came forward)"
    rf"(?: (?:for|to) (?:the|this) (?P<found>{_THING}))?"
    rf"|(?:in the absence|for (?:want|lack)) of a seconder,? the (?P<absent>{_THING})"
    r" (?:fell|failed|lapsed))(?=[.,;]|$| and\b)",
    re.IGNORECASE,
)
_NO_VOTE = WordPattern(
    r"\bwithout (?:a|any|(?:taking|holding|the need for|need for) a"
    r"|(?:recourse to|going to|being put to|resort to) (?:a|the)) (?:formal )?vote\b"
    r"(?! (?:against|being cast|cast|of)\b)"
    r"|^no (?:formal )?vote (?:was|being) (?:taken|held|called(?: for)?|needed|required|necessary)\b"
    rf"(?! on (?!(?:it|this|(?:the|this) (?:{_THING}|recommendation|matter|question))\b))"
    r"|^(?:there was no (?:formal )?vote|a (?:formal )?vote was not (?:taken|held|needed|necessary|called"
    r"|called for|required))"
    rf"(?=[.,;]|$| (?:and|but)\b| on (?:it|this|the (?:{_THING}|matter|recommendation|question))\b)"
    rf"|^{BODY} (?:took no|did not (?:take|hold|have) a) (?:formal )?vote"
    r"(?=[.,;]|$| (?:and|on (?:it|this|the))\b)"
    r"|\b(?:agreed|carried|approved|passed|(?:went|got|voted) through) on the nod\b"
    r"|\b(?:motion|amendment|proposal|recommendation|it|matter|question) was (?:not|never)"
    r" (?:put to (?:the|a) vote|voted (?:up)?on)\b"
    r"|^(?:but |so |and )?(?:the (?:motion|amendment|proposal|question)|it) was (?:not|never)"
    r"(?: then| actually)? put(?=[.,;]|$| (?:and|because|as)\b)"
    r"|\b(?:agreed|carried|approved|adopted|accepted|passed|resolved|supported)\b[^.;,]{0,40}?"
    r" by (?:general consent|(?:general|common) agreement"
    r"|(?:general |common )?(?:consensus|assent|acclamation))\b",
    re.IGNORECASE,
)
_BEFORE_IT = WordPattern(_REPORTED, re.IGNORECASE)
_VOTE = r"(?:the|this|that) (?:\w+ )?(?:vote|voting|division|show of hands)"
_PUT = rf"(?:{_VOTE}(?: was (?:taken|held))?|voting|it was (?:put|voted on)|the \w+ was (?:put|voted on))"
_ROOM = r"the (?:room|chamber|meeting|hall|table|building)"
_WHO = (
    rf"^{_LEAD}(?P<who>(?:(?!{_REPORTED})[^,;:]){{2,80}}?)(?:,[^,]{{2,40}},)?"
    r"(?: (?:then|also|himself|herself))?"
)
_WHEN = r"(?:during|for|from|at|when|while|throughout|at the time of|as)"
_NOT_THERE = (
    rf"(?:(?:out of|not in|absent from|outside|away from) {_ROOM}|absent|away|outside|out|elsewhere"
    rf"|(?:not|no longer) (?:present|there|in {_ROOM}))"
)
_AWAY = WordPattern(
    rf"{_WHO} (?:(?:was|were|had been) {_NOT_THERE} {_WHEN} {_PUT}|missed {_VOTE}"
    rf"|(?:had )?(?:left|gone|went out|stepped out)(?: {_ROOM})?(?: just| shortly| immediately)?"
    rf" before {_PUT}"
    rf"|had (?:left|gone)(?: {_ROOM})? (?:by the time|when) {_PUT})(?=[.,;]|$| (?:and|but|as|because|on)\b)",
    re.IGNORECASE,
)
_IN_ABSENCE = WordPattern(
    r"^(?:the|this) (?:vote|motion|amendment|recommendation) (?:was )?(?:then )?(?:taken|held|put|voted on"
    r"|carried|agreed|lost) in (?:the absence of (?P<who>[^.,;:]{2,60})"
    r"|(?P<whose>[^.,;:]{2,60}?)['’]s? absence)"
    r"(?=[.,;]|$)",
    re.IGNORECASE,
)
_AMENDMENT = r"(?:the|this|that|his|her|their|[^.,;:]{2,40}?(?:['’]s|(?<=s)['’])) amendment"
_TOOK_UP = WordPattern(
    rf"{_WHO} (?:(?:accepted|took up|incorporated|took on board|agreed to (?:accept|take up|incorporate)"
    rf"|was (?:willing|content|happy) to accept) {_AMENDMENT}|took {_AMENDMENT}(?= into\b| on board))"
    r"(?=[.,;]|$| (?:and|into|on board)\b)"
    r"|^the amendment was (?:then )?(?:accepted|taken up) by (?P<by>[^,;:]{2,60}?)(?=[.,;]|$| and\b)",
    re.IGNORECASE,
)

_NAMED = r"(?:named|recorded|roll[- ]call) vote"
_NAMED_VOTE = WordPattern(
    rf"^{_LEAD}an? {_NAMED} was (?:then |duly )?(?:held|taken|called(?! for))(?=[.,;]|$| (?:on|and)\b)"
    rf"|^{_LEAD}{BODY}{ADVERBS} (?:held|took) an? {_NAMED}\b"
    rf"|^{_LEAD}(?:on|by|in) an? {_NAMED},? (?:it|the (?:{_THING}|recommendation)) (?:was|fell|failed)\b"
    rf"|^(?:it|the (?:{_THING})) was (?:carried|lost|agreed|put|passed|defeated) (?:on|by|in) an? {_NAMED}\b"
    rf"|^the vote (?:on [^,;:]{{2,40}} )?was (?:taken )?(?:a {_NAMED}|by (?:name|roll[- ]call))(?=[.,;]|$)",
    re.IGNORECASE,
)
_RULED_OUT = WordPattern(
    rf"^{_LEAD}(?:the )?[^,;:]{{2,60}}? (?:ruled|declared|held)(?: that)? (?:the|this|that) "
    rf"(?P<ruled>{_THING})(?: (?:was|to be))? (?:out of order|inadmissible|invalid|not (?:in order|valid"
    rf"|admissible))(?=[.,;]|$| (?:and|as|because|since)\b)"
    rf"|^{_LEAD}(?:the|this|that) (?P<was>{_THING}) was (?:then )?(?:ruled|declared|held)(?: to be)?"
    r" (?:out of order|inadmissible|invalid|out)(?=[.,;]|$| (?:and|as|because|since|by)\b)"
    rf"|^{_LEAD}(?:the )?chair\w* (?:refused|declined) to (?:accept|take|put) (?:the|this|that)"
    rf" (?P<refused>{_THING})(?=[.,;]|$| (?:and|as|because|since)\b)",
    re.IGNORECASE,
)
"""The Chair ruled the amendment out of order."""
_VOTE_ON = WordPattern(
    rf"^{_LEAD}{BODY}{ADVERBS} (?:voted (?:up)?on|took a vote on) (?:the|this|its|their) recommendations?"
    r"(?=[.,;]|$| and\b)"
    rf"|^{_LEAD}a vote was (?:then )?(?:taken|held) on the recommendations?(?=[.,;]|$| and\b)"
    rf"|^{_LEAD}the recommendations? (?:was|were) (?:then )?(?:put to (?:the|a) vote|voted (?:up)?on)"
    r"(?=[.,;]|$)",
    re.IGNORECASE,
)


def procedure_told(sentence: str) -> Iterator[OfProcedure]:
    """What a sentence tells of how something was put."""
    if found := _UNSECONDED.match(sentence):
        yield ToldNoSeconder(_what(found["what"]), found["mover"] or "")
    elif found := _NO_SECONDER.match(sentence):
        yield ToldNoSeconder(_what(next(filter(None, found.groups()), "")))
    if (found := _NO_VOTE.search(sentence)) and not _BEFORE_IT.search(sentence[: found.start()]):
        yield ToldNoVote(sentence)
    if _NAMED_VOTE.match(sentence):
        yield ToldNamedVote(sentence)
    if found := _RULED_OUT.match(sentence):
        yield ToldNotPut(_what(found["ruled"] or found["was"] or found["refused"]))
    if _VOTE_ON.match(sentence):
        yield ToldVoteOn()
    if found := _AWAY.match(sentence):
        yield ToldAway(found["who"], sentence)
    elif found := _IN_ABSENCE.match(sentence):
        yield ToldAway(found["who"] or found["whose"], sentence)
    elif found := _TOOK_UP.match(sentence):
        yield ToldAcceptance(found["who"] or found["by"])


def _what(word: str) -> str:
    word = word.casefold()
    return "motion" if word == "proposal" else word
