"""How sentences tell how many voted at all: "five of us voted", "four votes were cast"."""

import re
from collections.abc import Iterator

from scrutiny_tui.domain.doubts.sentences.assertions.assertion import Assertion
from scrutiny_tui.domain.doubts.sentences.assertions.stance_assertions import ToldVoters
from scrutiny_tui.domain.doubts.sentences.verbs.verb import NUMBER, Verb, number_in, whole

_ALL = r"(?:^|(?<=, ))(?:so |and |but |in the end,? )?(?:only |just |all |the )*"
_SOME = rf"(?!no\b|none\b){NUMBER}"
_MANY = (
    rf"(?P<number>{_SOME})(?: (?:of (?:us|them|the (?:members|councillors|committee|panel))"
    r"|members?|councillors?|people))?(?: present)?"
)
_THE_VOTE = r"(?:it|this|that|the (?:motion|amendment|proposal|recommendations?|item))"
_ENDS = r"(?=[.,;]|$| (?:and|but|so|in the end|this time|tonight)\b)"
_VOTE = r"(?:for|at|in) (?:the|this|that) (?:last |final )?vote"
_STAYED = r"(?:took part in|stayed for|were (?:left|there|here|in the room|in))"
_FORMS = (
    rf"{_ALL}{_MANY} (?:had )?voted(?: on {_THE_VOTE})?{_ENDS}",
    rf"{_ALL}{_MANY} (?:had|cast|used) (?:a|their|his|her) votes?{_ENDS}",
    rf"{_ALL}{_MANY} {_STAYED}(?: {_VOTE}| the vote){_ENDS}",
    rf"{_ALL}(?:there (?:was|were) )?(?P<number>{_SOME}) votes? (?:(?:was|were) )?cast(?=[.]|$)",
)


def _voters(found: re.Match[str], _who: str) -> Iterator[Assertion]:
    yield ToldVoters(number_in(found["number"]))


TURNOUT_VERBS: tuple[Verb, ...] = tuple(whole(form, _voters) for form in _FORMS)
"""Without a side: "five voted for it" is told of those in favour."""
