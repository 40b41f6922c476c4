"""The line of a ballot between several candidates for an office."""

import re

from scrutiny_tui.domain.grammar.context import LineContext
from scrutiny_tui.domain.grammar.errors import CannotRead
from scrutiny_tui.domain.grammar.result import Recorded
from scrutiny_tui.domain.names.reading import read_names
from scrutiny_tui.domain.outcomes import Ballot
from scrutiny_tui.domain.people import Named

_CANDIDATE = re.compile(r"(?P<name>[^\d]+?):?\s*(?P<votes>\d{1,3})(?:\s+votes?)?\s*(?:[,;]|\band\b|$)\s*")
_ELECTED = re.compile(
    r"^(?P<name>.+?)\s+(?:was\s+)?(?:duly\s+)?elected\b\s*(?:as\s+)?(?P<office>.*)$", re.IGNORECASE
)
_FORM = "Write each candidate with the votes: /ballot A 4, B 2, or /ballot A 4, B 2, A elected Vice-Chair"


def ballot(words: str, context: LineContext) -> Recorded:
    """`/ballot A 4, B 2`, `/ballot A 4, B 2, A elected Vice-Chair`."""
    rest, votes = words.strip(" ."), []
    while candidate := _CANDIDATE.match(rest):
        votes.append((_one(candidate["name"], context), int(candidate["votes"])))
        rest = rest[candidate.end() :]
    told = _ELECTED.match(rest)
    if len(votes) < 2 or (rest and not told):
        raise CannotRead(_FORM)
    elected = _one(told["name"], context) if told else None
    return Recorded(Ballot(tuple(votes), elected, told["office"].strip() if told else ""))


def _one(name: str, context: LineContext) -> Named:
    found = read_names(name, context.directory)
    if len(found) != 1:
        raise CannotRead(_FORM)
    return found[0]
