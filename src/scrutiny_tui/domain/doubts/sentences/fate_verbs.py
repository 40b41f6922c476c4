"""How sentences tell what became of a motion or an amendment.

A sentence tells it only where it says that and no more: "The motion was lost at Council" says where.
"""

import re
from collections.abc import Iterator

from scrutiny_tui.domain.doubts.sentences.assertions import Assertion, ToldFate
from scrutiny_tui.domain.doubts.sentences.verb import BODY, BY_VOTE, NUMBER, Verb, whole

_BEFORE = (
    r"(?:(?:(?:on|upon|having|following|after) [^.;:]{1,40}?|but|and|so|then|later|finally|subsequently"
    r"|however|in the end|unfortunately|eventually|afterwards|in consequence|accordingly),? )?"
    r"(?:the chair\w* (?:then )?(?:announced|declared|confirmed|ruled) that )?"
)
_WHICH = r"(?:(?:first|second|third|last|original|substantive|amended) )?"
_OTHER_TIME = r"\b(?:that|whether|how|why|last|previous|years?|months?|weeks?|council|cabinet)\b"
_WHOSE = rf"(?:(?:the|this|that) |(?:(?!{_OTHER_TIME})[^.,;:]){{2,40}}['’]s? )?"
_ASIDE = r"(?:, [^.,;:]{1,60})?"
_THING = (
    rf"{_WHOSE}{_WHICH}(?P<what>motion|proposal|proposition|resolution|amendment){_ASIDE}"
    r"(?: (?:as amended|(?:moved |proposed )?by [^.,;:]{1,60}?"
    r"|(?<=motion )(?:to|on|for|about) [^.,;:]{1,60}?))?"
)
_WAS = r"(?:was|is|had been|has been)"
_PUT = r"put(?: to (?:the (?:vote|meeting|committee)|members|a vote))?(?: and)?(?:,[^.,;:]{1,60},)?(?: was)?"
_SECONDED = r"(?:duly )?seconded(?: by [^.,;:]{1,40}?)? (?:and|but)(?: was)?"
_HOW = (
    rf"(?:(?:{_PUT}|{_SECONDED}|then|therefore|duly|unanimously|accordingly|narrowly|however|finally"
    r"|declared(?: by the chair\w*)?(?: to (?:be|have been))?) |, [^.,;:]{1,60}, )*"
)
_LOST = (
    r"lost|defeated|rejected|negatived|voted down|turned down|thrown out|refused|dismissed|unsuccessful"
    r"|not (?:carried|passed|agreed|approved|adopted|supported|accepted)"
)
_KEPT = r"carried|passed|agreed|approved|adopted|successful"
_OTHER = r"withdrawn|deferred|accepted"
_HAPPENED = (
    r"fell|failed|lapsed|carried|passed|succeeded|received no support"
    r"|did not (?:carry|pass|succeed|receive support)"
)
_ENDS = (
    rf"(?=[.,;]|$| (?:and|but|tonight|here|unanimously|nem|without)\b| (?:by )?{NUMBER}\b| with {NUMBER}\b"
    r"| (?:by|with|on) (?:a|an|show|assent|(?:the )?(?:[\w-]+['’]s? )?casting)\b| for (?:want|lack) of\b"
    r"| (?:with|by) (?:the )?(?:consent|leave|agreement|permission)\b|(?<=deferred) (?:to|until)\b"
    rf"| by {BODY}(?:[.,;]|$)| by (?:(?:the|its) (?:mover|proposer)|councillor|cllr)\b)"
)
_TOLD = (
    rf"^{_BEFORE}{BY_VOTE}(?:{_THING}|(?P<it>it|this)),?"
    rf" (?:(?:{_WAS} )?{_HOW}(?P<fate>{_LOST}|{_KEPT}|{_OTHER})"
    rf"|(?:{_WAS} (?:not (?:duly )?seconded|unseconded),? and(?: therefore| so| thus| accordingly)? )?"
    rf"(?P<happened>{_HAPPENED})){_ENDS}"
)
"""The motion was put to the vote and lost."""
_VOTE_TOLD = rf"^{_BEFORE}the (?P<what>vote) (?:was )?(?P<fate>lost|carried|won){_ENDS}"
"""The vote was lost."""
_WENT = (
    rf"^{_BEFORE}(?:the vote|a majority of (?:the )?members|most members)"
    r" (?:went|was|were|voted) against (?:the|this|that) (?P<what>motion|proposal|amendment)(?=[.,;]|$)"
)
"""The vote went against the motion."""
_RECOMMENDED = (
    rf"^{_BEFORE}the (?:officers['’] )?(?P<what>recommendations?) (?:was |were )?{_PUT} (?:was |were )?{_HOW}"
    rf"(?P<fate>{_LOST}|carried){_ENDS}"
)
"""The recommendation was put to the vote and lost."""
_BY_MOVER = (
    r"^(?P<who>[^.;:]{2,60}?) (?:then |has |had )?(?P<does>(?P<fate>withdrew|withdrawn|accepted|took up))"
    r" (?:the|his|her|their|that|this) (?P<what>motion|amendment|proposal)(?=[.,;]|$)"
)
"""Councillor Hale withdrew the motion."""
_MOVER_WITHDREW = r"^the (?P<what>mover|proposer) (?:then |has )?(?P<fate>withdrew)(?=[.,;]|$)"
_BY_CHAIR = (
    r"^(?P<who>[^.;:]{2,60}?) (?:then |has |had |formally )?(?P<does>declared) (?:the|this|that)"
    rf" (?P<what>motion|amendment|proposal|vote) (?:to (?:be|have been) |as )?(?P<fate>{_LOST}|{_KEPT})"
    r"(?=[.,;]|$| (?:and|but|by|on)\b)"
)
"""The Chair declared the motion lost."""
_DECIDES = (
    r"(?: (?:then|therefore|duly|unanimously|narrowly))* (?P<fate>voted (?:against|down|for|in favour of)"
    r"|rejected|defeated|lost|carried|passed|agreed|approved|adopted|supported|turned down|threw out"
    r"|did not (?:agree|support|approve|carry|pass|accept|adopt)|declined) (?:the |this |that )?"
)
_DECIDED_ENDS = r"(?= (?:as amended|by|unanimously|and|but|nem)\b|[.,;]|$)"
_DECIDED = (
    rf"^{_BEFORE}(?:(?:the )?(?:council|board)|{BODY}){_DECIDES}(?:substantive )?(?P<what>motion|amendment)"
    rf"{_DECIDED_ENDS}"
)
"""Members voted against the motion."""
_DECIDED_PROPOSAL = rf"^{_BEFORE}{BODY}{_DECIDES}(?P<what>proposal){_DECIDED_ENDS}"
"""The same of a proposal, which the council may have decided on at another time."""
_SAME = {
    **dict.fromkeys(
        ("voted for", "voted in favour of", "supported", "succeeded", "successful", "won"), "carried"
    ),
    "withdrew": "withdrawn",
    "took up": "accepted",
}
_NAMED = {"mover": "motion", "proposer": "motion"}
_LOSES = re.compile(
    r"not |voted against|down|out\b|declined|negatived|refused|dismissed|unsuccessful|no support|lapsed"
)


def _fate(found: re.Match[str], _who: str) -> Iterator[Assertion]:
    parts = found.groupdict()
    word = (parts.get("fate") or parts.get("happened") or "rejected").casefold()
    named = (parts.get("it") or parts["what"]).casefold()
    named = _NAMED.get(named, named)
    yield ToldFate("amendment" if named == "amendment" else "motion", _word(word), named)


def _word(word: str) -> str:
    """What became of it, as a doubt says it after "was", but for `KEEP`."""
    return _SAME.get(word, "lost" if _LOSES.search(word) and word not in KEEP else word)


KEEP = ("did not carry", "not carried", "not agreed", "not passed")
"""Words for a loss that a doubt repeats."""
FATE_VERBS: tuple[Verb, ...] = tuple(
    whole(form, _fate)
    for form in (
        _TOLD,
        _VOTE_TOLD,
        _WENT,
        _RECOMMENDED,
        _DECIDED,
        _DECIDED_PROPOSAL,
        _BY_CHAIR,
        _BY_MOVER,
        _MOVER_WITHDREW,
    )
)
"""A sentence is one of these at most; who moved, and the figures, are read beside it."""
