"""How sentences tell of elections."""

import re
from collections.abc import Iterator

from scrutiny_tui.domain.doubts.sentences.election_assertions import (
    OfElections,
    ToldBallot,
    ToldCandidate,
    ToldElected,
)
from scrutiny_tui.domain.doubts.sentences.verb import ADVERBS, BODY, NUMBER, number_in

_NO_OFFICE = r"(?! to (?!be\b)| (?:as |to be )?(?:an?|one of|members?)\b)"
"""Behind "elected": that someone is one of several, "to the task group", is no office."""
_ELECTED = re.compile(
    rf"^(?P<who>[^,;:]{{2,60}}?),? (?:was|were)(?P<not> not)?{ADVERBS} (?:re-?)?"
    rf"(?:elected|appointed|chosen|selected){_NO_OFFICE}(?P<rest>(?: [^;:]*)?)$",
    re.IGNORECASE,
)
_BE_ELECTED = re.compile(
    rf"^it was{ADVERBS} (?:agreed|decided|resolved) that (?P<who>[^,;:]{{2,60}}?) (?:should )?"
    rf"(?P<not>not )?be (?:re-?)?(?:elected|appointed){_NO_OFFICE}(?P<rest>(?: [^;:]*)?)$",
    re.IGNORECASE,
)
_APPOINTED = re.compile(
    rf"^(?:{BODY}|it was){ADVERBS} (?:(?:agreed|decided|resolved) to (?:appoint|elect)|appointed|elected"
    r"|chose) (?P<who>[^,;:]{2,60}?)(?P<not>(?!))?(?P<rest>(?: (?:as|to be|unopposed|by)\b[^;:]*)?)$",
    re.IGNORECASE,
)
_WON = re.compile(
    r"^(?P<who>[^,;:]{2,60}?) (?P<does>won|lost) the (?:ballot|vote|election|contest)\b", re.IGNORECASE
)
_HAD = re.compile(
    r"(?:^|, (?:and |with )?| and | with )(?P<who>[^,;:]{2,60}?) (?:had )?"
    r"(?:received|got|had|polled|obtained|secured)"
    rf" (?P<number>{NUMBER}) votes?\b",
    re.IGNORECASE,
)
_AND_HAD = re.compile(
    rf"(?:,|,? and|,? with|,? while) (?P<who>[^,;:]{{2,60}}?) (?P<number>{NUMBER})(?: votes?)?(?=,| and\b|$)",
    re.IGNORECASE,
)
_TIED = re.compile(
    r"^(?:the|this) (?:ballot|election) (?:was|ended in) (?:a )?(?:tied|tie|dead heat)\b"
    r"|^the votes (?:in the ballot|for the (?:two )?candidates|for (?:both|each) candidates?) were"
    r" (?:equal|tied)",
    re.IGNORECASE,
)
_NONE = re.compile(
    r"^(?:no ballot was (?:held|taken|needed)|there was no (?:ballot|election))\b", re.IGNORECASE
)
_NO_ONE = re.compile(
    r"(?:no ?one|nobody|neither(?: candidate)?|no (?:member|candidate|councillor))", re.IGNORECASE
)
_UNOPPOSED = re.compile(r"\b(?:unopposed|nem\b|without (?:a )?(?:ballot|contest|opposition))", re.IGNORECASE)
_MAJORITY = re.compile(
    rf"\bby (?:a majority of )?(?P<number>{NUMBER}) votes?\b(?! to\b| against\b)", re.IGNORECASE
)
_TO = re.compile(
    r"^(?: (?:as|to be))?(?: (?:the|a|an))? (?P<to>"
    r"(?!by\b|unopposed|nem\b|without|unanimously|on\b|in\b|with\b).+?)"
    r"(?= (?:by|unopposed|nem|without|unanimously|for|with|and)\b|,|$)",
    re.IGNORECASE,
)


def elections_told(sentence: str) -> Iterator[OfElections]:
    """What a sentence tells of an election."""
    if found := _ELECTED.match(sentence) or _BE_ELECTED.match(sentence) or _APPOINTED.match(sentence):
        yield _elected(found)
    elif found := _WON.match(sentence):
        yield ToldElected(found["who"], elected=found["does"].casefold() == "won")
    elif found := _HAD.search(sentence):
        yield ToldCandidate(found["who"], number_in(found["number"]))
        for other in _AND_HAD.finditer(sentence, found.end()):
            yield ToldCandidate(other["who"], number_in(other["number"]))
    elif _TIED.match(sentence) or _NONE.match(sentence):
        yield ToldBallot(tied=_TIED.match(sentence) is not None)


def _elected(found: re.Match[str]) -> ToldElected:
    rest = found["rest"]
    to, majority = _TO.match(rest), _MAJORITY.search(rest)
    no_one = _NO_ONE.fullmatch(found["who"]) is not None
    return ToldElected(
        "" if no_one else found["who"],
        elected=not found["not"] and not no_one,
        to=to["to"] if to else "",
        unopposed=_UNOPPOSED.search(rest) is not None,
        majority=number_in(majority["number"]) if majority else None,
    )
