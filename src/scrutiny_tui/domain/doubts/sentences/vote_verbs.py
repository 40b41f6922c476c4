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
from scrutiny_tui.domain.doubts.sentences.verb import QUESTION, THE, Verb, personal, whole
from scrutiny_tui.domain.doubts.told_in_words import NUMBER as _N
from scrutiny_tui.domain.outcomes import Side
from scrutiny_tui.domain.text import NUMBER_WORDS

_SIDES = {
    "for": Side.FOR,
    "in favour": Side.FOR,
    "against": Side.AGAINST,
    "dissent": Side.AGAINST,
    "opposition": Side.AGAINST,
    "abst": Side.ABSTAINED,
}
_SIDE = re.compile(
    r"\b(?:against|dissent|opposition|abst|in favour|for(?= the (?:motion|amendment|proposal)))"
)
_OF_A_VOTE = re.compile(
    r"\b(?:vot\w+|carried|lost|defeated|rejected|passed|agreed|approved|motion|amendment)\b", re.IGNORECASE
)
_DEFEATED = re.compile(r"\b(?:lost|defeated|rejected|fell|voted (?:against|down))\b", re.IGNORECASE)

_END = r"(?=[,.;:)]|$| (?:and|but|while|whilst|because|on|with|at|as|in|after|before|when)\b)"
_ON_IT = rf"(?: (?:it|this|{THE} (?:[\w-]+ ){{0,3}}(?:{QUESTION}|application|item|report|plan|scheme)))?"
_SIDE_WORDS = r"(?P<side>against|for|in favour)(?: of)?"
_ABSTAINED = r"abstain(?:ed|ing)|dissent(?:ed|ing)"
_MANY = (
    rf"\b(?P<number>{_N}|a single)(?: of (?:the|those|them))?"
    r"(?: (?:members?|councillors?|people|present|dissenting))*"
)
_VOTED = r"(?:(?:members?|councillors?|votes?|voted|voting|were) )*"
_FOR = r"(?:for|in favour)(?: of (?:it|the \w+))?"
_AND = r",?(?: and| with| to)? "
_DASH = r"(?: ?[-–] ?|,? (?:to|against|with) )"
_DECIDED = r"(?:carried|lost|agreed|passed|defeated|rejected|voted)"
_RESULT = (
    r"^(?:correction\s*:\s*|on (?:the|a) vote,? |(?:(?:no|sorry|oops|wait|actually)[,.:!]? )+)?"
    r"(?:the )?(?:votes?|voting|result)(?: on [^.;:]{1,40})?"
    r"(?: (?:was|were|is)|\s*[:–—-]) (?P<numbers>\d+(?: ?(?:[-–]| to ) ?\d+)+)"
)
_RECORDED = (
    r"\b(?:asked|wished|requested|wanted)\b[^.;,]{0,40}\b(?:votes?|dissent|names?|opposition|abstentions?)\b"
    r"[^.;,]{0,40}\b(?:recorded|noted|minuted)\b[^.;,]{0,40}"
)


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
    if side := _SIDE.search(found[0].casefold()):
        yield ToldVote(who, _side_of(side[0]))


def _casting(found: re.Match[str], _who: str) -> Iterator[Assertion]:
    yield ToldCastingVote(_side_of(found["side"]) if found["side"] else None)


def _count(found: re.Match[str], _who: str) -> Iterator[Assertion]:
    yield ToldCount(_number(found["number"]), _side_of(found["side"]))


def _against_none(_found: re.Match[str], _who: str) -> Iterator[Assertion]:
    yield ToldCount(0, Side.AGAINST)


def _figures(found: re.Match[str], _who: str) -> Iterator[Assertion]:
    numbers = (_number(found["one"]), _number(found["two"]))
    if _OF_A_VOTE.search(found.string):
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
    whole(rf"\bby (?P<one>{_N})(?: votes?| members?)?(?: in favour| for)?{_DASH}(?P<two>{_N})\b", _figures),
    whole(rf"\b(?P<one>{_N}) votes? (?:to|against) (?P<two>{_N})\b", _figures),
    whole(rf"\b(?P<one>{_N}) {_VOTED}{_FOR}{_AND}(?P<two>{_N}) {_VOTED}against\b", _figures),
    whole(rf"\b{_DECIDED} (?P<one>\d{{1,3}})(?: ?[-–] ?| to )(?P<two>\d{{1,3}})\b", _figures),
    whole(rf"{_MANY} (?:voted|voting) {_SIDE_WORDS}{_ON_IT}{_END}", _count),
    whole(
        rf"{_MANY} (?P<side>{_ABSTAINED}|abstentions?|against|dissentients?)(?: from voting)?{_END}", _count
    ),
    whole(rf"{_MANY} votes? (?P<side>against|for|in favour|dissenting)\b{_ON_IT}{_END}", _count),
    whole(
        r"\b(?:nem\.? ?(?:con|dis)|without dissent|(?:no one|nobody|none) (?:voted|was) against)\b",
        _against_none,
    ),
    whole(
        r"\bvoted unanimously\b|\bthe vot(?:e|ing) (?:was|being) unanimous\b|\bunanimous(?:ly)?\b", _unanimous
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
    personal(_RECORDED, _request),
)
