"""How sentences tell what was recommended, to whom, and what became of it."""

import re
from collections.abc import Iterator

from scrutiny_tui.domain.doubts.sentences.assertions.recommendation_assertions import (
    OfRecommendations,
    ToldRecipient,
    ToldRecommendationFate,
    ToldRecommended,
)
from scrutiny_tui.domain.doubts.sentences.ordinals import OF_SEVERAL, ORDINAL
from scrutiny_tui.domain.doubts.sentences.verbs.verb import ADVERBS, BODY, BY_VOTE
from scrutiny_tui.domain.word_pattern import WordPattern

_LEAD = rf"(?:(?:but|and|so|then|therefore|accordingly|in the end),? )?{BY_VOTE}"
_TO = r"(?:the )?(?:full |county |city |borough |district |town )?(?:council|cabinet|executive)\b"
_AGREED = rf"(?:agreed|decided|resolved|voted){ADVERBS}"
_WHO = rf"^{_LEAD}(?:{BODY}|it was){ADVERBS}"
_END = r"(?=[.,;]|$| (?:and|but|by|unanimously|nem|on|with|as|to|at)\b)"
_RECOMMENDED = WordPattern(
    rf"{_WHO} (?:{_AGREED} to recommend|recommended){ADVERBS},?"
    rf"(?: (?:to )?(?P<to>{_TO})(?=,? (?:that|to)\b),?)?"
    r"(?: to (?=[a-z]+ )| that)? (?P<words>.+)$",
    re.IGNORECASE,
)
_WAS_THAT = WordPattern(
    rf"^{_LEAD}(?:the|its|their) recommendation(?: to (?P<to>{_TO}))? (?:was|is|would be) (?:that|to)"
    r" (?P<words>.+)$",
    re.IGNORECASE,
)
_ASKED = WordPattern(
    rf"^{_LEAD}(?P<to>{_TO}) (?:would|will|was to|is to)(?: now| therefore)? be (?:asked|urged) for"
    r" (?P<words>.+?)(?:,? (?:and |but )?(?:not|rather than|instead of) .+)?$",
    re.IGNORECASE,
)
"""Cabinet would be asked for 40 more places."""
_ASKED_TO = WordPattern(
    rf"^{_LEAD}(?P<to>{_TO}) (?:would|will|was to|is to)(?: now| therefore)? be (?:asked|urged|invited) to"
    r" (?P<words>(?!(?:respond|reply|answer)\b).+)$",
    re.IGNORECASE,
)
"""The full Council would be asked to raise the charge."""
_WAS_RECOMMENDED = WordPattern(
    rf"^{_LEAD}(?P<to>{_TO}) (?:was|were|is|are|be|would be|will be|had been)(?: now| therefore| then)*"
    r"(?P<not> not)? recommended (?:to|that) (?P<words>.+)$",
    re.IGNORECASE,
)
"""The Cabinet was recommended to fill the posts."""
_NOT_TO = WordPattern(
    rf"{_WHO} (?:{_AGREED} (?:not to recommend|against recommending)|did not recommend|declined to recommend)"
    rf"(?: (?:to )?(?P<to>{_TO})(?=,? (?:that|to)\b),?)?(?: to(?= )| that)? (?P<words>.+)$",
    re.IGNORECASE,
)
_NONE = WordPattern(
    rf"{_WHO} (?:{_AGREED} (?:not to (?:make|put forward|send|submit) (?:a|any)"
    r"|against (?:making|putting forward|sending) (?:a|any)|to make no)"
    rf"|made no|(?:did not(?: wish to)?|declined to) (?:make|put forward|send|submit) (?:a|any))"
    rf" recommendations?{_END}"
    rf"|^{_LEAD}no recommendations? (?:was|were) (?:then |therefore )?(?:made|agreed|sent){_END}",
    re.IGNORECASE,
)
_GOES = WordPattern(
    r"^(?:(?:the|this|that|these|both) recommendations?|this"
    r"|it(?= (?:would|will|was to) (?:now |then )?go\b))"
    r" (?:would|will|was|were|is|are)(?: now| then| therefore)?"
    r"(?: to)?(?: go| be)?(?: sent| made| put| forwarded| referred| submitted| reported| passed| taken)?"
    rf"(?: on| forward| up)? to (?P<to>{_TO}.*)$",
    re.IGNORECASE,
)
_HOW = (
    r"(?:(?:put(?: to (?:the|a) vote)?,? and(?: was)?|then|therefore|duly|unanimously|narrowly|accordingly"
    r"|declared) )*"
)
_LOST = (
    r"lost|defeated|rejected|refused|voted down|turned down|not (?:carried|passed|agreed|approved|adopted"
    r"|supported|accepted|made)|withdrawn"
)
_KEPT = r"carried|passed|agreed|approved|adopted|accepted|supported"
_OWN = (
    r"(?:the|this|that|both|all the|its|the (?:committee|panel)['’]s)"
    rf"(?: (?P<which>{ORDINAL}){OF_SEVERAL})? recommendations?(?: to {_TO})?"
)
_FATE = WordPattern(
    rf"^{_LEAD}{_OWN} (?:(?:was|were) {_HOW}(?:(?P<lost>{_LOST})"
    rf"|(?P<kept>{_KEPT}))|(?P<fell>fell|failed|was put and fell))(?=[.,;]|$| (?:and|but|unanimously|nem)\b"
    rf"| by (?:{BODY}|\w+ (?:votes?|to)\b)| on (?:a|the)\b)",
    re.IGNORECASE,
)
_DECIDED = WordPattern(
    rf"^{_LEAD}{BODY}{ADVERBS} (?:(?P<lost>rejected|refused|defeated|voted (?:against|down)|turned down"
    r"|did not (?:agree|support|approve|accept|adopt|carry)|lost)"
    r"|(?P<kept>agreed|approved|accepted|adopted|supported|carried|passed)) (?:the|this|that|both)"
    r" recommendations?(?=[.,;]|$| (?:and|but|unanimously|nem|by|on)\b)",
    re.IGNORECASE,
)
_OF_OTHERS = WordPattern(
    r"\b(?:officers?['’]?|report|task group|working group|auditors?['’]?)\b", re.IGNORECASE
)


def recommendations_told(sentence: str) -> Iterator[OfRecommendations]:
    """What a sentence tells of what was recommended."""
    if _NONE.match(sentence):
        yield ToldRecommended("", made=False)
    elif found := _NOT_TO.match(sentence):
        yield ToldRecommended(found["words"], found["to"] or "", made=False)
    elif found := _WAS_RECOMMENDED.match(sentence):
        yield ToldRecommended(found["words"], found["to"], made=not found["not"])
    elif found := (_RECOMMENDED.match(sentence) or _WAS_THAT.match(sentence) or _ASKED.match(sentence)):
        yield ToldRecommended(found["words"], found["to"] or "")
    elif found := _ASKED_TO.match(sentence):
        yield ToldRecommended(found["words"], found["to"], only_asked=True)
    elif (found := _FATE.match(sentence) or _DECIDED.match(sentence)) and not _OF_OTHERS.search(sentence):
        yield _fate(found)
    elif found := _GOES.match(sentence):
        yield ToldRecipient(found["to"])


def _fate(found: re.Match[str]) -> ToldRecommendationFate:
    parts = found.groupdict()
    if _DECIDED.matched(found):
        return ToldRecommendationFate("was lost" if parts["lost"] else "was agreed", not parts["lost"])
    word = parts["lost"] or parts["kept"]
    happened = f"was {word.casefold()}" if word else "fell"
    return ToldRecommendationFate(happened, parts["kept"] is not None, (parts["which"] or "").casefold())
