"""How sentences tell of a vote in spoken English: "it was 4-1", "every hand went up"."""

import re
from collections.abc import Iterator

from scrutiny_tui.domain.doubts.sentences.assertions.assertion import (
    Assertion,
    ToldCastingVote,
    ToldFigures,
    ToldUnanimity,
)
from scrutiny_tui.domain.doubts.sentences.assertions.stance_assertions import ToldHalf, ToldSide
from scrutiny_tui.domain.doubts.sentences.verbs.verb import NUMBER, Verb, number_in, whole
from scrutiny_tui.domain.doubts.sentences.verbs.vote_words import EVERYONE
from scrutiny_tui.domain.outcomes import Side

_END = r"(?=[.,;]|$| (?:and|but|so|with|after)\b)"
_LEAD = r"^(?:(?:so|and|but|then|in the end|on a (?:show of hands|vote|division)),? )?"
_TWO = rf"(?P<one>{NUMBER})(?: votes?)?(?: ?[-–] ?| to )(?P<two>{NUMBER})(?: votes?)?"
_SIDE = r"(?: (?P<side>in favour|for|against)(?: (?:it|the (?:motion|amendment|proposal)))?)?"
_COUNTED = (
    rf"{_LEAD}(?:the |a )?(?:show of hands|division|(?:final )?(?:count|tally|score|figures))"
    rf" (?:was|were|gave|showed|came to|had been) {_TWO}{_SIDE}{_END}"
)
"""The show of hands was 4-1."""
_IT_WAS = (
    rf"{_LEAD}it (?:was|had been|ended(?: up)?|came out(?: at)?|finished|went)(?: close,?| narrow,?)?"
    rf" {_TWO}{_SIDE}(?:[.]|$)"
)
"""It was 4-1."""
_VOTED_AGAINST = (
    rf"{_LEAD}(?:members|they|the (?:committee|panel)) (?:had )?voted (?:by )?{_TWO}"
    rf" (?P<side>against)(?: (?:it|the (?:motion|amendment|proposal)))?{_END}"
)
_WERE = r"(?: (?:was|were))?"
_FOR_AND_AGAINST = (
    rf"^(?P<one>{NUMBER})(?: members?)?{_WERE} (?:for|in favour)(?: (?:of )?it)?,?(?: and| with| but)?"
    rf" (?P<two>{NUMBER}){_WERE} against(?P<side>)(?: it)?$"
)
"""Three for, two against. Three were for and two against."""
_ALL = (
    rf"^(?:all (?:in favour|for|for it|agreed)|agreed by (?:all|everyone)|all agreed to it|unanimous(?:ly)?)$"
    rf"|{_LEAD}(?:{EVERYONE} (?:put (?:their|his|her|a) hands? up|raised (?:their|a) hands?"
    rf"|gave (?:it )?their (?:support|backing)(?: to it)?)"
    rf"|(?:every hand|all hands) (?:went|was|were) (?:up|raised)"
    r"|(?:the )?(?:committee|panel|members) (?:was|were) (?:united|as one|of one mind)"
    rf"|hands went up from (?:all|everyone|all (?:the )?members)){_END}"
)
_HANDS = rf"{_LEAD}(?P<number>{NUMBER}) hands? (?:went|was|were) (?:up|raised){_SIDE}{_END}"
_LEVEL = (
    rf"{_LEAD}it (?:was|had been|ended|finished|came out)(?: in)? (?:an? (?:tie|draw|dead heat)|tied"
    rf"|level|all square){_END}"
)
_CASTING = (
    r"^(?:the )?(?:chair\w*|vice-chair\w*)['’]s (?:own |second )?(?:casting |deciding )?vote (?:then )?"
    r"(?:settled|decided|carried|saved|sank|defeated|lost|won|swung|made)"
    r"|^(?:it|this|the (?:motion|amendment)) (?:only )?(?:took|needed|required|was (?:decided|settled|saved)"
    r" (?:by|on)) the (?:chair\w*['’]s (?:casting |deciding )?|casting |deciding )vote\b"
    r"|^(?:the )?(?:chair\w*|(?-i:[A-Z])[^,;:]{2,40}?) (?:then )?(?:(?:cast|gave|used|had) the deciding vote"
    r"|broke the tie)\b"
)


def _of_figures(found: re.Match[str], _who: str) -> Iterator[Assertion]:
    one, two = number_in(found["one"]), number_in(found["two"])
    against = (found["side"] or "").casefold() == "against"
    typed = f"{found['one']} to {found['two']}".casefold()
    yield ToldFigures(typed, (two, one) if against else (one, two), loose=True)


def _all(_found: re.Match[str], _who: str) -> Iterator[Assertion]:
    yield ToldUnanimity(voted=False)


def _hands(found: re.Match[str], _who: str) -> Iterator[Assertion]:
    against = (found["side"] or "").casefold() == "against"
    yield ToldSide(Side.AGAINST if against else Side.FOR, number=number_in(found["number"]), alone=True)


def _level(_found: re.Match[str], _who: str) -> Iterator[Assertion]:
    yield ToldHalf(Side.FOR)


def _casting(_found: re.Match[str], _who: str) -> Iterator[Assertion]:
    yield ToldCastingVote(None)


SPOKEN_VOTE_VERBS: tuple[Verb, ...] = (
    *(whole(form, _of_figures) for form in (_COUNTED, _IT_WAS, _VOTED_AGAINST, _FOR_AND_AGAINST)),
    whole(_ALL, _all),
    whole(_HANDS, _hands),
    whole(_LEVEL, _level),
    whole(_CASTING, _casting),
)
