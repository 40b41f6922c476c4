"""How sentences tell who was for and against: by exclusion, and without a word for a vote."""

import re
from collections.abc import Iterator

from scrutiny_tui.domain.doubts.sentences.assertions.assertion import (
    Assertion,
    ToldMajority,
    ToldUnanimity,
    ToldVote,
)
from scrutiny_tui.domain.doubts.sentences.assertions.stance_assertions import (
    ToldHalf,
    ToldSide,
    ToldVotedWith,
)
from scrutiny_tui.domain.doubts.sentences.verbs.verb import NUMBER, Verb, number_in, personal, whole
from scrutiny_tui.domain.doubts.sentences.verbs.vote_words import END, EVERYONE, NO_ONE, ON
from scrutiny_tui.domain.outcomes import Side

_MOTION = r"(?:motion|proposal|amendment|resolution|recommendations?|proposition|decision)"
_WHOSE = r"(?:(?:the|this|that) (?:[\w-]+ )?|(?-i:[A-Z])[^.,;:]{2,40}?['’]s? )"
_IT = rf"(?:it|this|that|{_WHOSE}{_MOTION})"
_DO = r"(?:(?:had|did|do) (?:not )?|(?:could|would) not |(?:had )?(?:refused|declined) to )?"
_SIDE = r"(?:for|against|opposed|in favour|in support)"
_PLAIN = (
    r"vot(?:ed?|ing) (?:for|against|in favour|in support|yes|no)"
    r"|sa(?:id|y|ying) (?:yes|no)|agree(?:d|ing)?|disagree(?:d|ing)?"
    r"|object(?:ed|ing)?|dissent(?:ed|ing)?|abstain(?:ed|ing)?"
)
"""What may stand without an object: "all agreed"."""
_WITH_OBJECT = (
    r"vot(?:ed?|ing) (?:for|against|in favour of|in support of)"
    r"|support(?:ed|ing)?|back(?:ed|ing)?|endors(?:ed?|ing)|favour(?:ed|ing)?|oppos(?:ed?|ing)"
)
_AGREE = r"agree(?:d|ing)? (?:to|with)|disagree(?:d|ing)? with|object(?:ed|ing)? to"
"""What is held to a vote only with "it" or "the motion" behind it: one may agree with a speaker."""
_IS_ON = rf"(?:not )?(?:all |both |each |also |still )?{_SIDE}"
_IS_WITH_OBJECT = r"(?:not )?(?:all |both |each |also )?(?:for|against|opposed to|in favour of|in support of)"
_WAS = r"(?:was|were|is|are|had been|being)"
_MAYBE = rf"(?:{_WAS} )?"
_NO_PRINCIPLE = r"(?! in (?:principle|general)\b)"
_EXCEPT = (
    r"(?:but|except(?:ing)?(?: for)?|bar|apart from|other than|excluding|save(?: for)?"
    r"|with the exception of)"
)
_FEW = (
    rf"(?:(?P<number>{NUMBER}|a single)(?: (?:of (?:us|them)|members?|councillors?))?"
    r"|(?P<who>[^,;:]{2,80}?))"
)
_ALL = rf"(?:{EVERYONE}|all (?:of (?:us|them)|those present|{NUMBER}(?: members| councillors)?(?: present)?))"
_MEMBERS_ALL = r"(?:(?:the )?(?:members|councillors)|we|they(?= all voted)) (?:(?:were|had) )?all"
_MANY = (
    rf"(?P<number>{NUMBER}|a single|not (?:one|a single)|no one|nobody)"
    rf"(?: (?:out )?of (?:(?:the|us|them)(?: {NUMBER})?|{NUMBER}))?"
    r"(?: (?:other )?(?:members?|councillors?|people))?(?: present)?"
)
_OF_MEMBERS = r"(?: of)?(?: (?:the|those|us|them))?(?: (?:members|councillors|committee|panel|present))*"
_LEAD = r"(?:^|[, ](?: |(?:and|but|so) ))(?:so |but |and |in the end,? )?"


def _stance(end: str = END, *, was: str = rf"{_WAS} ", agree: bool = True) -> str:
    """A side that people were on, and on what.

    Args:
        end: what follows it.
        was: what stands before "for" and "against".
        agree: whether "agreed" alone may be on a vote.
    """
    plain = _PLAIN if agree else r"vot(?:ed?|ing) (?:for|against|in favour|yes|no)|abstain(?:ed|ing)?"
    do = rf"{_DO}(?:all |both |each |also |then |still )?" if agree else _DO
    on = ON.replace(END, end)
    return (
        rf"(?P<does>(?:{was}{_IS_ON}|{do}(?:{plain}))(?=(?: of)?(?: {_IT})?{end})"
        rf"|(?:{was}{_IS_WITH_OBJECT}|{do}(?:{_WITH_OBJECT}))(?= {_IT}{end}| {on.replace('?P<on>', '')})"
        rf"|{do}(?:{_AGREE})(?= {_IT}{end}))(?: of)?(?: (?P<it>{_IT}){end}| {on}|{end}){_NO_PRINCIPLE}"
    )


_BEHIND_EXCEPT = rf"(?=,? {_EXCEPT} )"
_FORMS = (
    rf"{_LEAD}{_ALL},? {_EXCEPT} {_FEW},? {_stance(was=_MAYBE)}",
    rf"{_LEAD}{_ALL} {_stance(_BEHIND_EXCEPT, was=_MAYBE)},? {_EXCEPT} {_FEW}(?=[.;]|$|,? who\b)",
    rf"^(?:apart from|except(?: for)?|bar|other than|with the exception of) {_FEW}, {_ALL} {_stance()}",
)
_ONLY = (
    rf"{_LEAD}(?:{NO_ONE}|none of (?:us|them)) {_EXCEPT} {_FEW} {_stance()}",
    rf"{_LEAD}(?:only|just) {_FEW} {_stance()}",
    rf"^(?P<who>(?-i:[A-Z])[^,;:]{{2,60}}?),? alone,? {_stance()}",
    (
        rf"^(?P<who>(?-i:[A-Z])[^,;:]{{2,60}}?) {_WAS}"
        r" (?:the only (?:ones?|members?|councillors?|people|person)|alone)"
        rf"(?: who| to| in)? {_stance(was=_MAYBE)}"
    ),
    (
        r"^the only (?:one|members?|councillors?|person|people|votes?)(?: who| to)?"
        rf" {_stance(rf'(?= {_WAS})', was=_MAYBE)} {_WAS} (?P<who>[^,;:]{{2,80}}?)(?:['’]s?)?$"
    ),
)
_DISSENTER = r"(?:dissenter|opponent|objector|dissenting voice|dissenting (?:member|vote)|voice against)"
_LONE = (
    (
        rf"^(?P<who>(?-i:[A-Z])[^,;:]{{2,60}}?) {_WAS} (?:(?:the|a) (?:lone|only|sole|single) {_DISSENTER}"
        r"|on (?:his|her|their) own (?:in )?(?:against|voting against|opposing)(?: it| the motion)?)"
        r"(?=[.,;]|$)"
    ),
    (
        rf"^(?:there {_WAS} (?:only |just )?(?:one|a single) {_DISSENTER}[,:]"
        rf"|the (?:one|lone|only|sole) {_DISSENTER}"
        rf" {_WAS}|the (?:one|only|lone|sole|single)"
        rf" vote against (?:{_WAS}|came)(?: that of| from)?) (?P<who>[^,;:]{{2,60}}?)(?:['’]s?)?$"
    ),
    r"^(?P<who>(?-i:[A-Z])[^,;:]{1,60}?)['’]s? was the (?:one|only|lone|sole|single) vote against(?=[.,;]|$)",
)
"""Councillor Hale was the lone dissenter. There was one dissenter, Councillor Hale."""
_SPLIT = (
    r"^(?:the )?(?:committee|panel|members|meeting|vote|voting) (?:was|were) (?:split|divided|evenly|equally)"
    r"(?: (?:split|divided|evenly|equally|down the middle|in half|in two))*(?=[.,;]|$)"
)
_MORE = (
    rf"{_LEAD}more(?: members| of them| people)? (?:{_WAS}|voted) (?P<does>for|against|in favour)"
    rf"(?: of)?(?: {_IT})? than (?:for|against|in favour)"
)
_VOTED_WITH = (
    r"\b(?:had )?voted (?:with(?![^.;:]{1,60} (?:abstaining|dissenting|opposing|against|voting)\b)"
    r"|the same way as|as did)"
    r" (?P<other>(?-i:(?:[Tt]he )?[A-Z])[^,.;:]{1,60}?)(?=[,.;]|$| (?:and|but|on)\b)"
)
_NEITHER = r"^neither (?P<one>[^,;:]{2,60}?) nor (?P<two>[^,;:]{2,60}?)"
_VOTED = r"(?:voted|vote|had voted|had a vote|took (?:any )?part in the vot(?:e|ing))(?=[.,;]|$)"


def _read(found: re.Match[str]) -> tuple[Side, bool]:
    """The side that is told, and whether it is said that someone was not on it."""
    does = found["does"].casefold()
    side = Side.FOR
    if re.search(r"against|oppos|disagree|object|dissent|\bno$", does):
        side = Side.AGAINST
    elif "abst" in does:
        side = Side.ABSTAINED
    return side, re.search(r"\b(?:not|refused|declined)\b", does) is not None


def _voted(found: re.Match[str]) -> bool:
    """Whether a vote is told, and not one that may have been at another time."""
    return re.match(r"(?:(?!had\b)\w+ )*vot", found["does"], re.IGNORECASE) is not None


def _number(found: re.Match[str]) -> int | None:
    word = found.groupdict().get("number")
    return None if word is None else 1 if word.casefold() == "a single" else number_in(word)


def _except(found: re.Match[str], _who: str) -> Iterator[Assertion]:
    side, negated = _read(found)
    yield ToldSide(
        side,
        found["who"] or "",
        _number(found),
        not_on=not negated,
        alone=True,
        on=found["on"] or "",
        voted=_voted(found),
    )


def _only(found: re.Match[str], _who: str) -> Iterator[Assertion]:
    side, negated = _read(found)
    yield ToldSide(
        side,
        found["who"] or "",
        _number(found),
        not_on=negated,
        alone=True,
        on=found["on"] or "",
        voted=_voted(found),
    )


def _all(found: re.Match[str], _who: str) -> Iterator[Assertion]:
    side, negated = _read(found)
    if _voted(found) and side is Side.FOR and not negated and not found["on"]:
        yield ToldUnanimity(voted=True)
    else:
        yield ToldSide(side, number=0, not_on=not negated, alone=True, on=found["on"] or "")


def _all_so_many(found: re.Match[str], who: str) -> Iterator[Assertion]:
    side, negated = _read(found)
    yield from _all(found, who)
    if not negated:
        yield ToldSide(side, number=_number(found), alone=True, on=found["on"] or "")


def _count(found: re.Match[str], _who: str) -> Iterator[Assertion]:
    side, negated = _read(found)
    yield ToldSide(side, number=_number(found) or 0, not_on=negated, alone=True, on=found["on"] or "")


def _half(found: re.Match[str], _who: str) -> Iterator[Assertion]:
    side, negated = _read(found)
    if not negated:
        yield ToldHalf(side, found["on"] or "")


def _most(found: re.Match[str], _who: str) -> Iterator[Assertion]:
    side, negated = _read(found)
    if negated:
        side = Side.FOR if side is Side.AGAINST else Side.AGAINST
    yield ToldMajority(side, found["on"] or "")


def _lone(found: re.Match[str], _who: str) -> Iterator[Assertion]:
    yield ToldSide(Side.AGAINST, found["who"], alone=True)


def _split(_found: re.Match[str], _who: str) -> Iterator[Assertion]:
    yield ToldHalf(Side.FOR)


def _more(found: re.Match[str], _who: str) -> Iterator[Assertion]:
    yield ToldMajority(_read(found)[0])


def _neither(found: re.Match[str], _who: str) -> Iterator[Assertion]:
    both = f"{found['one']} and {found['two']}"
    if found.groupdict().get("does") is None:
        yield ToldVote(both, Side.NOT_VOTING)
    else:
        side, negated = _read(found)
        yield ToldSide(side, both, not_on=not negated, on=found["on"] or "")


def _person(found: re.Match[str], who: str) -> Iterator[Assertion]:
    side, negated = _read(found)
    cast = re.search(r"\bvot|abst", found["does"], re.IGNORECASE) is not None
    loose = (found["it"] or "").casefold() in ("", "it", "this", "that") and "vot" not in found["does"]
    aside = found.string[: found.start()].endswith("who ")
    yield ToldSide(side, who, not_on=negated, on=found["on"] or "", loose=loose, aside=aside, cast=cast)


def _voted_with(found: re.Match[str], who: str) -> Iterator[Assertion]:
    yield ToldVotedWith(who, found["other"])


EXCLUSION_VERBS: tuple[Verb, ...] = (
    *(whole(form, _except) for form in _FORMS),
    *(whole(form, _only) for form in _ONLY),
    *(whole(form, _lone) for form in _LONE),
    whole(_SPLIT, _split),
    whole(_MORE, _more),
    whole(rf"{_NEITHER} {_VOTED}", _neither),
    whole(rf"{_NEITHER} {_stance()}", _neither),
)
"""Read before the verbs of votes, which have parts of these."""
STANCE_VERBS: tuple[Verb, ...] = (
    whole(rf"{_LEAD}{_MEMBERS_ALL} {_stance(was=_MAYBE)}", _all),
    whole(
        rf"{_LEAD}all (?P<number>{NUMBER})(?: (?:of (?:us|them|the members)|members|councillors))?"
        rf"(?: present)? {_stance()}",
        _all_so_many,
    ),
    whole(rf"{_LEAD}{_ALL} {_stance()}", _all),
    whole(rf"(?:^|(?<=, )|(?<=\band )|(?<=\bbut )){_MANY} {_stance()}", _count),
    whole(rf"(?:^|(?<=\bthere were )|(?<=\bthere was )){_MANY} {_stance(was='')}", _count),
    whole(rf"{_LEAD}half{_OF_MEMBERS} {_stance()}", _half),
    whole(rf"{_LEAD}(?:a majority|the majority|most){_OF_MEMBERS} {_stance()}", _most),
    personal(rf"\b{_stance(agree=False)}", _person),
    personal(_VOTED_WITH, _voted_with),
)
