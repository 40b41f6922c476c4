"""How sentences tell of votes: who voted how, how many, and the figures."""

import re
from collections.abc import Iterator

from scrutiny_tui.domain.doubts.sentences.assertions import (
    Assertion,
    ToldCastingVote,
    ToldCount,
    ToldFigures,
    ToldUnanimity,
    ToldVote,
)
from scrutiny_tui.domain.doubts.sentences.verb import NUMBER, QUESTION, THE, Verb, personal, whole
from scrutiny_tui.domain.outcomes import Side
from scrutiny_tui.domain.text import NUMBER_WORDS

_SIDES = {
    "for": Side.FOR,
    "in favour": Side.FOR,
    "in support": Side.FOR,
    "yes": Side.FOR,
    "no": Side.AGAINST,
    "against": Side.AGAINST,
    "dissent": Side.AGAINST,
    "opposition": Side.AGAINST,
    "abst": Side.ABSTAINED,
}
_SIDE = re.compile(
    r"\b(?:against|dissent|opposition|abst|in favour|for(?= the (?:motion|amendment|proposal)))"
)
_OF_A_VOTE = re.compile(
    r"\b(?:vot\w+|carried|lost|defeated|rejected|passed|agreed|approved|motion|amendment|decision)\b",
    re.IGNORECASE,
)
_DEFEATED = re.compile(r"\b(?:lost|defeated|rejected|fell|voted (?:against|down))\b", re.IGNORECASE)

_END = r"(?=[,.;:)]|$| (?:and|but|while|whilst|because|on|with|at|as|in|after|before|when)\b)"
_ON_IT = rf"(?: (?:it|this|{THE} (?:[\w-]+ ){{0,3}}(?:{QUESTION}|application|item|report|plan|scheme)))?"
_SIDE_WORDS = r"(?P<side>against|for|in favour|in support)(?: of)?"
_ABSTAINED = r"abstain(?:ed|ing)|dissent(?:ed|ing)"
_MANY = (
    rf"\b(?P<number>{NUMBER}|a single|no one|nobody)(?: of (?:the|those|them))?"
    r"(?: (?:members?|councillors?|people|present|dissenting))*"
)
_VOTED = r"(?:(?:members?|councillors?|votes?|voted|voting|were) )*"
_FOR = r"(?:for|in favour)(?: of (?:it|the \w+))?"
_AND = r",?(?: and| with| to)? "
_DASH = r"(?: ?[-–] ?|,? (?:to|against|with) )"
_NO_MEASURE = r"(?! (?:million|thousand|per|miles|metres|pounds|days|weeks|months|years|people|staff)\b)"
_DECIDED = r"(?:carried|lost|agreed|passed|defeated|rejected|voted)"
_RESULT = (
    r"^(?:correction\s*:\s*|on (?:the|a) vote,? |(?:(?:no|sorry|oops|wait|actually)[,.:!]? )+)?"
    r"(?:the )?(?:votes?|voting|result)(?: on [^.;:]{1,40})?"
    r"(?: (?:was|were|is)|\s*[:–—-]) (?P<numbers>\d+(?: ?(?:[-–]| to ) ?\d+)+)"
)
_NOTED = r"\b(?:recorded|noted|minuted)\b"
_REQUESTED = rf"\b(?:asked|wished|requested|wanted)\b[^.;,]{{0,80}}{_NOTED}[^.;,]{{0,40}}"
_OWN_VOTE = re.compile(r"\b(?:vot\w+|dissent|names?|opposition|abst\w+)\b")


def _side_of(words: str) -> Side:
    return next(side for word, side in _SIDES.items() if words.casefold().startswith(word))


def _number(word: str) -> int:
    word = word.casefold()
    if word.startswith("no"):
        return 0
    if word == "a single":
        return 1
    return NUMBER_WORDS.index(word) + 1 if word in NUMBER_WORDS else int(word)


def _vote(found: re.Match[str], who: str) -> Iterator[Assertion]:
    yield ToldVote(found.groupdict().get("who") or who, _side_of(found["side"]))


def _request(found: re.Match[str], who: str) -> Iterator[Assertion]:
    words = found[0].casefold()
    if (side := _SIDE.search(words)) and _OWN_VOTE.search(words):
        yield ToldVote(found.groupdict().get("who") or who, _side_of(side[0]))


def _casting(found: re.Match[str], _who: str) -> Iterator[Assertion]:
    side = found.groupdict().get("side")
    yield ToldCastingVote(_side_of(side) if side else None)


def _count(found: re.Match[str], _who: str) -> Iterator[Assertion]:
    yield ToldCount(_number(found["number"]), _side_of(found["side"]))


def _against_none(_found: re.Match[str], _who: str) -> Iterator[Assertion]:
    yield ToldCount(0, Side.AGAINST)


def _figures(found: re.Match[str], _who: str) -> Iterator[Assertion]:
    numbers = (_number(found["one"]), _number(found["two"]))
    if "votes" in found.groupdict() or _OF_A_VOTE.search(found.string):
        either_way = _DEFEATED.search(found.string) is not None
        yield ToldFigures(f"{found['one']} to {found['two']}", numbers, either_way)


def _result(found: re.Match[str], _who: str) -> Iterator[Assertion]:
    numbers = tuple(map(int, re.findall(r"\d+", found["numbers"])))
    yield ToldFigures(found["numbers"], numbers, _DEFEATED.search(found.string) is not None)


def _unanimous(found: re.Match[str], _who: str) -> Iterator[Assertion]:
    if _OF_A_VOTE.search(found.string):
        yield ToldUnanimity(voted=" " in found[0])


VOTE_VERBS: tuple[Verb, ...] = (
    whole(_RESULT, _result, any_time=True),
    whole(
        rf"\bby (?P<one>{NUMBER})(?: votes?| members?)?(?: in favour| for)?{_DASH}(?P<two>{NUMBER})\b"
        + _NO_MEASURE,
        _figures,
    ),
    whole(rf"\b(?P<one>{NUMBER}) votes? (?:to|against) (?P<two>{NUMBER})\b", _figures),
    whole(rf"\b(?P<one>{NUMBER}) {_VOTED}{_FOR}{_AND}(?P<two>{NUMBER}) {_VOTED}against\b", _figures),
    whole(rf"\b{_DECIDED} (?P<one>\d{{1,3}})(?: ?[-–] ?| to )(?P<two>\d{{1,3}})\b{_NO_MEASURE}", _figures),
    whole(
        r"\b(?P<votes>votes? )?for:? (?P<one>\d{1,3})[,;]? (?:and )?(?:votes? )?against:? (?P<two>\d{1,3})\b",
        _figures,
    ),
    whole(rf"{_MANY} (?:voted|voting) {_SIDE_WORDS}{_ON_IT}{_END}", _count),
    whole(
        rf"{_MANY} (?:were |was )?(?P<side>{_ABSTAINED}|abstentions?|against|dissentients?)"
        rf"(?: from voting)?{_END}",
        _count,
    ),
    whole(rf"{_MANY} votes? (?P<side>against|for|in favour|dissenting)\b{_ON_IT}{_END}", _count),
    whole(rf"\bvotes? (?P<side>for|against)\s*[:–-]\s*(?P<number>{NUMBER})\b", _count),
    whole(rf"\b(?P<side>abstentions?)\s*[:–-]\s*(?P<number>{NUMBER})\b", _count),
    whole(
        r"\b(?:nem\.? ?(?:con|dis)|without dissent|(?:no one|nobody|none) (?:voted|was) against)\b",
        _against_none,
    ),
    whole(
        r"\bvoted unanimously\b|\bthe (?:vot(?:e|ing)|decision) (?:was|being) unanimous\b"
        r"|\bunanimous(?:ly)?\b"
        r"|\b(?:all|everyone|every member)(?: (?:the )?members)?(?: present)? voted (?:for|in favour)\b",
        _unanimous,
    ),
    whole(r"\b(?:by|on|with|through) the (?:chair\w*['’]s )?casting vote\b", _casting),
    whole(
        rf"(?P<who>.{{2,60}})['’]s? (?:vote|dissent|abstention)\b[^.;,]{{0,40}} {_NOTED}"
        r"(?=[.,;]|$| (?:in the minutes|and)\b)",
        _request,
    ),
    personal(
        r"\b(?:used|exercised|gave|cast|made use of) (?:his|her|their|the|a)(?: second)?(?: or| and)?"
        r" casting vote"
        r"(?: (?P<side>for|against|in favour))?",
        _casting,
    ),
    whole(
        r"^(?:voting |voted )?(?P<side>for|against|in favour|abst\w+)(?: the (?:motion|amendment))?"
        r"(?:\s*:|\s[-–])\s*(?P<who>.{2,200})$",
        _vote,
    ),
    personal(
        rf"\b(?:(?:was|were|is|are) recorded as (?:having )?)?(?:voted|voting) {_SIDE_WORDS}{_ON_IT}{_END}",
        _vote,
    ),
    personal(rf"\b(?P<side>{_ABSTAINED})(?: from (?:the )?vot(?:e|ing)(?: on [^,.;]+)?)?{_END}", _vote),
    personal(_REQUESTED, _request),
    personal(
        r"\b(?:cast (?:his|her|their) votes?|voted) (?P<side>against|for|in favour|no|yes)" + _END, _vote
    ),
)
