"""How sentences tell that someone undertook to do something, which is to be owed."""

import re
from collections.abc import Iterator

from scrutiny_tui.domain.doubts.sentences.assertions.action_assertions import ToldUndertaking
from scrutiny_tui.domain.word_pattern import WordPattern

_WHO = r"^(?P<who>(?-i:[A-Z])[^,;:]{1,60}?)(?: (?:then|also|duly|kindly|therefore))*"
_IN_DEBATE = (
    r"(?:it|this|that|(?:the|this|that|his|her|their|its|an?) (?:[\w-]+ ){0,2}?(?:motion|amendment|item"
    r"|report|paper|petition|proposal|question|committee|panel|members|recommendations?|application"
    r"|matter)\b)"
)
_OF_THE_MEETING = (
    r"(?:be|not|vote|support|back|oppose|second|move|abstain|withdraw|declare|leave|return|stand|attend|come"
    rf"|join|speak(?! (?:to|with) (?!{_IN_DEBATE}))|listen|stay|try|keep|continue"
    r"|do (?:better|more|so|his|her|their|all|what))\b"
)
"""What is done in the meeting itself, or is too vague to be owed."""
_UNDERTOOK = WordPattern(
    rf"{_WHO} (?:undertook|promised|pledged|volunteered|committed (?:himself |herself |themselves )?)"
    rf" ?to (?!{_OF_THE_MEETING})(?P<words>[^;]+)$",
    re.IGNORECASE,
)
_TO_WHOM = r"(?: (?:members|us|the (?:committee|panel)|everyone|it|them|him|her))?"
_PAPER = (
    r"(?:with )?(?:an?|the|those|these|more|further|some|all|any|updated|written|fuller|revised|copies"
    r"|details|figures|information|maps|plans|lists|numbers|costs|photographs|photos|minutes|slides|papers"
    r"|reports|leaflets|notes)\b"
)
_SENDS = (
    rf"(?:(?:send|circulate|forward|e-?mail|supply)\b|(?:provide|give|prepare|bring|share){_TO_WHOM} {_PAPER}"
    r"(?! (?:service|cover|home|voice|help|support)\b)|report back\b|(?:get|come) back to\b|find out\b"
    r"|look into\b|investigate\b|follow (?:this|it|that) up\b|raise (?:this|it|that|the matter) with\b"
    r"|let (?:members|us|the (?:committee|panel)) (?:have|know)\b|take (?:this|it|that) (?:up|back|away)\b)"
)
"""What is owed by whoever "would" do it: to tell, to hand over, to find out."""
_WOULD_SEND = WordPattern(
    rf"{_WHO} (?:(?:agreed|offered|was asked|were asked|was requested|were requested) to|to"
    r"|would|will|(?:is|are|was|were) to|(?:said|confirmed|promised|agreed|added) (?:that )?(?:he|she|they)"
    rf"(?: would| will|['’]d|['’]ll)) (?:now |then |also |therefore )*(?P<words>{_SENDS}[^;]*)$",
    re.IGNORECASE,
)
_WOULD_NOT = WordPattern(
    rf"{_WHO} (?:would|will|could|can) not (?:be able to )?"
    rf"(?P<words>(?:{_SENDS}|get\b)(?![^;]* (?:before|until|till|unless)\b)[^;]*)$",
    re.IGNORECASE,
)
_HAD = WordPattern(r"\b(?:had|has|have|would|not)$", re.IGNORECASE)
"""The end of what stands before a verb where it is of another time, or did not happen."""

_ASKED_BY_ALL = WordPattern(
    r"^(?:the )?(?:committee|sub-?committee|panel|board|members) (?:\w+ ){0,2}?"
    r"(?:asked|requested|instructed)\b",
    re.IGNORECASE,
)
"""What `asking_verbs` reads: "The Committee asked the Director" is no one's name."""


def undertakings_told(sentence: str) -> Iterator[ToldUndertaking]:
    """What a sentence tells that someone has taken on: "Mr Pike undertook to send the figures"."""
    if found := _WOULD_NOT.match(sentence):
        yield ToldUndertaking(found["who"], found["words"], promised=False, refused=True)
        return
    found = _UNDERTOOK.match(sentence) or _WOULD_SEND.match(sentence)
    if found and not _HAD.search(found["who"]) and not _ASKED_BY_ALL.match(found["who"]):
        yield ToldUndertaking(found["who"], found["words"], promised=_UNDERTOOK.matched(found))
