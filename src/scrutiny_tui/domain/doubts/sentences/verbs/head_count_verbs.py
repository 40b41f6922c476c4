"""How it is told in spoken English how many members came: "a full house", "four of us made it"."""

import re
from collections.abc import Iterator

from scrutiny_tui.domain.doubts.sentences.assertions.presence_assertions import ToldHowMany, ToldMembersAway
from scrutiny_tui.domain.doubts.sentences.verbs.verb import NUMBER, number_in
from scrutiny_tui.domain.word_pattern import WordPattern

_SOME = rf"(?P<number>(?!no\b|none\b){NUMBER})"
_OF_US = (
    r"(?:of (?:us|the (?:regular )?(?:members|councillors|committee|panel))|members|councillors|regulars"
    r"|regular members)"
)
_WHEN = (
    r"(?:,? (?:tonight|today|this (?:evening|morning|afternoon)|at the (?:start|beginning)|to (?:start"
    r"|begin) with"
    r"|in all|altogether|for (?:the|this) (?:meeting|start)|in the end|then|again|after all))*$"
)
_CAME = (
    r"(?:turned up|showed up|turned out|came(?: along)?|attended|made it|sat down|(?:was"
    r"|were) (?:all )?(?:there|here"
    r"|present|in (?:the room|attendance)))"
)
_FULL = WordPattern(
    r"^(?:(?:it|there) was |we (?:had|were) |with )?(?:a |the )?full (?:house|turnout|attendance|complement"
    r"|committee"
    rf"|strength)(?: (?:of (?:members|councillors)|{_CAME}))?{_WHEN}"
    rf"|^we were at full strength{_WHEN}|^(?:all hands|all (?:of )?the regulars|all of us) {_CAME}{_WHEN}"
    rf"|^(?:nobody|no ?one|no members?) (?:was|were) (?:missing|away|absent){_WHEN}",
    re.IGNORECASE,
)
_ALL = WordPattern(rf"^all (?:of the )?{_SOME}(?: {_OF_US})? {_CAME}{_WHEN}", re.IGNORECASE)
_MANY = WordPattern(
    rf"^(?:only |just )?(?:{_SOME} {_OF_US} {_CAME}"
    rf"|(?:there were|we had) (?:only |just )?(?P<there>{NUMBER}) (?:of us|members|councillors)"
    r"(?: (?:there|here|present|in the room))?"
    rf"|we were (?:only |just )?(?P<we>{NUMBER})){_WHEN}",
    re.IGNORECASE,
)
_AWAY = WordPattern(
    rf"^(?:only |just )?{_SOME} {_OF_US} (?:(?:was|were) (?:missing|away|absent|not there|not here)"
    rf"|(?:could|did) not (?:come|make it|turn up|attend|be there)|sent (?:their )?apologies){_WHEN}",
    re.IGNORECASE,
)


def head_counts_told(sentence: str) -> Iterator[ToldHowMany | ToldMembersAway]:
    """How many members a sentence says came, or were away."""
    if _FULL.match(sentence):
        yield ToldHowMany(None, all=True)
    elif found := _ALL.match(sentence):
        yield ToldHowMany(number_in(found["number"]), all=True)
    elif found := _MANY.match(sentence):
        yield ToldHowMany(number_in(found["number"] or found["there"] or found["we"]))
    elif found := _AWAY.match(sentence):
        yield ToldMembersAway(number_in(found["number"]))
        yield ToldMembersAway(number_in(found["number"]))
