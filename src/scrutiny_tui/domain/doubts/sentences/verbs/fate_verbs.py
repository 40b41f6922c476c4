"""How sentences tell what became of a motion or an amendment.

A sentence tells it only where it says that and no more: "The motion was lost at Council" says where.
"""

import re
from collections.abc import Iterator

from scrutiny_tui.domain.doubts.sentences.assertions.assertion import Assertion, ToldFate, ToldMover
from scrutiny_tui.domain.doubts.sentences.ordinals import OF_SEVERAL, ORDINAL
from scrutiny_tui.domain.doubts.sentences.verbs.fate_words import (
    FELL,
    GOT_THROUGH,
    KEPT,
    LOST,
    OTHER,
    plain_fate,
)
from scrutiny_tui.domain.doubts.sentences.verbs.verb import BODY, BY_VOTE, NUMBER, Verb, whole
from scrutiny_tui.domain.word_pattern import WordPattern

_BEFORE = (
    r"(?:(?:(?:on|upon|having|following|after) [^.;:]{1,40}?|but|and|so|then|later|finally|subsequently"
    r"|however|in the end|unfortunately|eventually|afterwards|in consequence|accordingly),? )?"
    r"(?:the chair\w* (?:then )?(?:announced|declared|confirmed|ruled) that )?"
)
_WHICH = rf"(?:(?:{ORDINAL}{OF_SEVERAL}|original|substantive|amended) )?"
_OTHER_TIME = r"\b(?:that|whether|how|why|last|previous|years?|months?|weeks?|council|cabinet)\b"
_WHOSE = rf"(?:(?:the|this|that) |(?P<whose>(?:(?!{_OTHER_TIME})[^.,;:]){{2,40}})['’]s? )?"
_ASIDE = r"(?:, [^.,;:]{1,60})?"
_THING = (
    rf"{_WHOSE}{_WHICH}(?P<what>motion|proposal|proposition|resolution|amendment|change)(?:(?<=the motion)s)?"
    rf"{_ASIDE}"
    r"(?: (?:as amended|(?:moved |proposed )?by [^.,;:]{1,60}?"
    r"|(?:(?<=motion )|(?<=change )|(?<=amendment ))(?:to|on|for|about) [^.,;:]{1,60}?))?"
)
_IDEA = r"(?:the|this|that|his|her|their) (?:whole )?(?:idea|suggestion|notion|move|lot|thing)"
"""What is said of a motion as of "it"."""
_MIGHT = r"(?:could|would|might) be"
_WAS = rf"(?:was|is|had been|has been|got|(?<=motion ){_MIGHT}|(?<=amendment ){_MIGHT})"
_PUT = r"put(?: to (?:the (?:vote|meeting|committee)|members|a vote))?(?: and)?(?:,[^.,;:]{1,60},)?(?: was)?"
_SECONDED = r"(?:duly )?seconded(?: by [^.,;:]{1,40}?)? (?:and|but)(?: was)?"
_HOW = (
    rf"(?:(?:{_PUT}|{_SECONDED}|then|therefore|duly|unanimously|accordingly|narrowly|however|finally"
    r"|comfortably|easily|heavily|soundly|roundly|overwhelmingly|just"
    r"|declared(?: by the chair\w*)?(?: to (?:be|have been))?) |, [^.,;:]{1,60}, )*"
)
_WORDS_OF_FATE = f"{LOST}|{KEPT}|{OTHER}"
_HOW_WELL = (
    r"(?:(?:just|only just|narrowly|barely|easily|comfortably|duly|finally|eventually|also|then|simply) )*"
)
_ENDS = (
    rf"(?=[.,;]|$| (?:and|but|tonight|here|unanimously|nem|without)\b| (?:by )?{NUMBER}\b| with {NUMBER}\b"
    r"| (?:by|with|on|through) (?:a|an|show|assent|(?:the )?(?:chair\w*['’]s|(?:[\w-]+['’]s? )?casting))\b"
    r"| for (?:want|lack) of\b"
    r"| (?:with|by) (?:the )?(?:consent|leave|agreement|permission)\b|(?<=deferred) (?:to|until)\b"
    rf"| by {BODY}(?:[.,;]|$)| by (?:(?:the|its) (?:mover|proposer)|councillor|cllr)\b)"
)
_TOLD = (
    rf"^{_BEFORE}{BY_VOTE}(?:{_THING}|(?P<it>it|this|{_IDEA})),?"
    rf" (?:(?:{_WAS} )?{_HOW}(?P<fate>{_WORDS_OF_FATE})"
    rf"|(?:{_WAS} {_PUT},? )?(?:(?:had|has) )?{_HOW_WELL}"
    rf"(?:{_WAS} (?:not (?:duly )?seconded|unseconded),? and(?: therefore| so| thus| accordingly)? )?"
    rf"(?P<happened>{FELL}|{GOT_THROUGH})){_ENDS}"
)
"""The motion was put to the vote and lost."""
_VOTE_TOLD = rf"^{_BEFORE}the (?P<what>vote) (?:was )?(?P<fate>lost|carried|won){_ENDS}"
"""The vote was lost."""
_WENT = (
    rf"^{_BEFORE}(?:the vote|a majority of (?:the )?members|most members)"
    r" (?:went|was|were|voted) (?P<against>against)"
    r" (?:(?:the|this|that) (?P<what>motion|proposal|amendment)|(?P<it>it|this))(?=[.,;]|$)"
)
"""The vote went against the motion."""
_NOES = rf"^{_BEFORE}the (?:(?P<fate>noes)|ayes) (?:had|have|won)(?P<it> it)?(?=[.,;]|$)"
"""The noes had it."""
_DID_IT = (
    rf"^{_BEFORE}(?:{BODY}|(?:the )?(?:council|board)) (?:then |duly |narrowly |unanimously )?"
    r"(?P<does>(?P<fate>(?:threw|turned|voted|knocked|struck|shot|kicked)) "
    rf"(?:(?P<it>it|this|{_IDEA})|the (?P<what>motion|amendment|proposal))"
    r" (?P<how>out|down|back|through))(?=[.,;]|$| (?:by|and|but|unanimously)\b)"
)
"""Members threw it out."""
_RECOMMENDED = (
    rf"^{_BEFORE}the (?:officers['’] )?(?P<what>recommendations?) (?:was |were )?{_PUT} (?:was |were )?{_HOW}"
    rf"(?P<fate>{LOST}|carried){_ENDS}"
)
"""The recommendation was put to the vote and lost."""
_BY_MOVER = (
    r"^(?P<who>[^.;:]{2,60}?) (?:then |has |had )?"
    r"(?P<does>(?P<fate>withdrew|withdrawn|pulled|dropped|accepted|took up))"
    r" (?:(?:the|his|her|their|that|this) (?P<what>motion|amendment|proposal)|(?P<it>it|this))"
    r"(?=[.,;]|$| (?:before|after) (?:the|it|any)\b)"
)
"""Councillor Hale withdrew the motion."""
_MOVER_WITHDREW = r"^the (?P<what>mover|proposer) (?:then |has )?(?P<fate>withdrew)(?=[.,;]|$)"
_BY_CHAIR = (
    r"^(?P<who>[^.;:]{2,60}?) (?:then |has |had |formally )?(?P<does>declared) (?:the|this|that)"
    rf" (?P<what>motion|amendment|proposal|vote) (?:to (?:be|have been) |as )?(?P<fate>{LOST}|{KEPT})"
    r"(?=[.,;]|$| (?:and|but|by|on)\b)"
)
"""The Chair declared the motion lost."""
_DECIDES = (
    r"(?: (?:then|therefore|duly|unanimously|narrowly|had))* (?P<fate>voted (?:against|down|for|in favour of)"
    r"|rejected|defeated|lost|carried|passed|agreed|approved|adopted|supported|backed|endorsed|accepted"
    r"|turned down|threw out"
    r"|did not (?:agree|support|approve|carry|pass|accept|adopt)|declined) (?:the |this |that )?"
)
_DECIDED_ENDS = r"(?= (?:as amended|by|unanimously|and|but|nem)\b|[.,;]|$)"
_DECIDED = (
    rf"^{_BEFORE}(?:(?:the )?(?:council|board)(?! had\b)|{BODY}){_DECIDES}"
    r"(?:(?:substantive )?(?P<what>motion|amendment)|(?<! the )(?<! this )(?<! that )(?P<it>it))"
    rf"{_DECIDED_ENDS}"
)
"""Members voted against the motion."""
_DECIDED_PROPOSAL = rf"^{_BEFORE}{BODY}{_DECIDES}(?P<what>proposal){_DECIDED_ENDS}"
"""The same of a proposal, which the council may have decided on at another time."""
_SAME = {
    **dict.fromkeys(("voted for", "voted in favour of", "supported", "backed", "endorsed", "won"), "carried"),
    **dict.fromkeys(("voted against", "declined", "noes"), "lost"),
    "withdrew": "withdrawn",
    "took up": "accepted",
}
_MEASURE = WordPattern(
    rf" (?:by |with )?(?:(?:a|an) (?!vote\b|(?:[\w-]+ )?(?:majority|margin|vote)\b)"
    rf"|{NUMBER}\b(?! ?[-–] ?\d| (?:votes?|to|against|in favour|for|abst\w*|members|councillors)\b|$))",
    re.IGNORECASE,
)
"""What follows "it fell" where no motion did: "by 12 per cent"."""
_NAMED = {"mover": "motion", "proposer": "motion"}


def _fate(found: re.Match[str], _who: str) -> Iterator[Assertion]:
    parts = found.groupdict()
    if parts.get("it") and _MEASURE.match(found.string, found.end()):
        return
    word = (parts.get("fate") or parts.get("happened") or "carried").casefold()
    word = "rejected" if parts.get("against") else f"{word} {parts.get('how') or ''}".rstrip()
    named = "it" if parts.get("it") else (parts.get("what") or "motion").strip().casefold()
    named = _NAMED.get(named, named)
    what = "amendment" if named in ("amendment", "change") else "motion"
    whose = parts.get("whose")
    if whose and " and " not in whose:  # it may be the mover's and the seconder's
        yield ToldMover(whose, seconds=False, what=what)
    yield ToldFate(what, _word(word), named)


def _word(word: str) -> str:
    """What became of it, as a doubt says it after "was", but for `KEEP`."""
    return _SAME.get(word) or plain_fate(word)


FATE_VERBS: tuple[Verb, ...] = tuple(
    whole(form, _fate)
    for form in (
        _TOLD,
        _VOTE_TOLD,
        _WENT,
        _RECOMMENDED,
        _DECIDED,
        _DECIDED_PROPOSAL,
        _NOES,
        _DID_IT,
        _BY_CHAIR,
        _BY_MOVER,
        _MOVER_WITHDREW,
    )
)
"""A sentence is one of these at most; who moved, and the figures, are read beside it."""
