"""How sentences tell that someone took no part, and on which sides members were when something was agreed."""

import re
from collections.abc import Iterator

from scrutiny_tui.domain.doubts.sentences.assertions.assertion import Assertion, ToldVote
from scrutiny_tui.domain.doubts.sentences.assertions.presence_assertions import ToldNoPart, ToldStayed
from scrutiny_tui.domain.doubts.sentences.verbs.verb import NUMBER, Verb, personal, whole
from scrutiny_tui.domain.outcomes import Side
from scrutiny_tui.domain.word_pattern import WordPattern

_BUSINESS = (
    r"(?:discussions?|debate|vot(?:e|ing)|decision|item|consideration|business|matter|meeting|proceedings"
    r"|determination|deliberations?|resolution)"
)
_IN_IT = rf"(?: in (?:it\b|(?:the |this |any |that )?(?:[\w-]+ ){{0,2}}{_BUSINESS}\b))?"
_END = r"(?=[.,;:)]|$| (?:and|but|or|on|of|as|because|while|whilst|when|for|at|during|nor)\b)"
_NO_PART = (
    (
        r"\b(?!(?:took no|did not take(?: any)?|had no) part in (?:the )?vot)"
        r"(?:(?:took|played|had|would take) no (?:further )?part"
        r"|did not (?:take (?:any )?part|participate|speak or vote|vote or speak))"
        rf"{_IN_IT}{_END}"
    ),
    r"\bdid not vote,? (?:because of|owing to|due to|on account of|given) (?:his|her|their|an) interest\b",
    (
        r"\b(?:sat out|stood aside (?:for|from|during)"
        r"|refrained from (?:the )?(?:vot(?:e|ing)(?: on)?|taking part in))"
        rf"(?: (?:the|this) {_BUSINESS})?{_END}"
    ),
    r"\brecused (?:him|her|them)sel(?:f|ves)\b",
    rf"\b(?:stayed|remained)\b[^,;:]{{0,40}},? (?:but|and) did not (?:speak or )?vote{_END}",
    r"\b(?:withdrew|moved|retired) (?:from the table|to the public (?:gallery|seats|seating|area|benches))\b",
)
_STAYED = (
    r"\b(?:stayed|remained|was present(?= (?:for|during|throughout) )|did not (?:leave|withdraw))"
    r"(?: in| from| throughout| for| during)?(?: the| this)?"
    r" (?:room|meeting|chamber|item|debate|discussion|vote)"
    r"(?:,? (?:throughout|during|for)(?: (?:the|this) (?:item|debate|discussion|vote|matter))?)?"
    r"(?=[.,;]|$| and\b)"
)
_OUTCOME = WordPattern(
    r"\b(?:agreed|carried|lost|approved|resolved|passed|accepted|refused|rejected|adopted|endorsed|decided"
    r"|recommended|supported|defeated|declined|turned down|taken up|dismissed|voted|votes?)\b"
    rf"|\b{NUMBER} (?:members? |councillors? )?(?:for|in favour)\b|\b\d+ ?[-–] ?\d+\b",
    re.IGNORECASE,
)
_SIDES = {
    Side.FOR: r"in (?:favour|support)|for",
    Side.AGAINST: r"against|dissenting|opposing",
    Side.ABSTAINED: r"abstaining",
}
_SIDE = "|".join(rf"(?P<{side.name}>{words})" for side, words in _SIDES.items())
_PERSON = r"(?-i:(?:[Tt]he )?[A-Z][\w'’-]*(?: (?:van|von|der|de|la|[A-Z][\w'’-]*)){0,4})"
_PEOPLE = rf"(?P<who>{_PERSON}(?:,? (?:and )?{_PERSON}){{0,8}}?)"
_IS_ON_SIDE = (
    rf" (?:being |voting |both |all |each )*(?:{_SIDE})"
    r"(?: (?:it|the (?:motion|proposal|decision|recommendation)))?(?=[.,;)]|$| and\b)"
)
_AFTER_SIDE = r"(?:(?<=in favour)|(?<= for)|(?<=against)|(?<=dissenting)|(?<=abstaining)) and"
_BEHIND_OUTCOME = rf"(?:\b(?:with|despite)(?: only| just)?|,(?: and)?|{_AFTER_SIDE}) {_PEOPLE}{_IS_ON_SIDE}"
"""It was agreed, with Councillors Hale and Moss dissenting."""
_ALONE = rf"^(?!vot|(?:those|members|all|carried|{NUMBER})\b){_PEOPLE}{_IS_ON_SIDE}"
"""Councillor Hale in favour, Councillor Moss against."""
_OF_SIDE = rf"\bwith the (?P<side>dissent|opposition|abstention)s? of {_PEOPLE}(?=[.,;:)]|$)"


def _stayed_and_no_part(found: re.Match[str], who: str) -> Iterator[Assertion]:
    yield ToldNoPart(who)
    if found[0].casefold().startswith(("stayed", "remained")):
        yield ToldStayed(who)


def _silent(_found: re.Match[str], who: str) -> Iterator[Assertion]:
    yield ToldNoPart(who, silent=True)


def _stayed(_found: re.Match[str], who: str) -> Iterator[Assertion]:
    yield ToldStayed(who)


def _side(found: re.Match[str], _who: str) -> Iterator[Assertion]:
    if _OUTCOME.search(found.string) or _BEGINS_WITH_SIDE.match(found.string):
        yield ToldVote(found["who"], next(side for side in _SIDES if found[side.name]))


def _of_side(found: re.Match[str], _who: str) -> Iterator[Assertion]:
    abstained = found["side"].casefold() == "abstention"
    yield ToldVote(found["who"], Side.ABSTAINED if abstained else Side.AGAINST)


_BEGINS_WITH_SIDE = WordPattern(_ALONE, re.IGNORECASE)
PART_VERBS: tuple[Verb, ...] = (
    *(personal(form, _stayed_and_no_part) for form in _NO_PART),
    personal(rf"\bdid not speak(?: (?:on|in|to|during) (?:the|this) {_BUSINESS})?{_END}", _silent),
    personal(_STAYED, _stayed),
    whole(_BEHIND_OUTCOME, _side),
    whole(_ALONE, _side),
    whole(_OF_SIDE, _of_side),
)
