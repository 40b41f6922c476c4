"""The line of a ballot between several candidates for an office."""

import re

from scrutiny_tui.domain.attendance import identity
from scrutiny_tui.domain.grammar.casting_vote import behind_the_chair
from scrutiny_tui.domain.grammar.context import LineContext
from scrutiny_tui.domain.grammar.errors import CannotRead
from scrutiny_tui.domain.grammar.result import Recorded
from scrutiny_tui.domain.names.reading import read_names
from scrutiny_tui.domain.outcomes import Ballot
from scrutiny_tui.domain.people import Named

_CANDIDATE = re.compile(r"(?P<name>[^\d]+?):?\s*(?P<votes>\d{1,3})(?:\s+votes?)?(?:\s*[,;]|\s+and\b|\s|$)\s*")
_ELECTED = re.compile(
    r"^(?P<name>.+?)\s+(?:was\s+)?(?:duly\s+)?elected\b\s*(?:as\s+)?(?P<office>.*)$", re.IGNORECASE
)
_FOR = re.compile(r"(?:for|to|in\s+favour\s+of)\s+(.+)", re.IGNORECASE)
_FEWEST = 2
_FORM = (
    "Write each candidate with the votes: /ballot A 4, B 2, or /ballot A 4, B 2, A elected Vice-Chair;"
    " with a casting vote /ballot A 4, B 4, chair for A"
)


def ballot(words: str, context: LineContext) -> Recorded:
    """`/ballot A 4, B 2`, `/ballot A 4, B 2, A elected Vice-Chair`, `/ballot A 4, B 4, chair for A`."""
    rest, votes = words.strip(" ."), []
    while candidate := _CANDIDATE.match(rest):
        votes.append((_one(candidate["name"], context), int(candidate["votes"])))
        rest = rest[candidate.end() :]
    if len(votes) < _FEWEST:
        raise CannotRead(_FORM)
    first, _, others = rest.partition(",")
    cast, told = ("", rest) if _ELECTED.match(first) else (first, others.strip())
    casting = _casting(cast, context) if cast else None
    elected, office = _elected(told, context)
    found = Ballot(tuple(votes), elected, office, casting)
    _check_casting(found)
    return Recorded(found)


def _elected(words: str, context: LineContext) -> tuple[Named | None, str]:
    """Who was elected, and to what office, where the line says so."""
    told = _ELECTED.match(words)
    if words and not told:
        raise CannotRead(_FORM)
    return (_one(told["name"], context), told["office"].strip()) if told else (None, "")


def _casting(words: str, context: LineContext) -> Named:
    """For whom the chair used the casting vote: "chair for A"."""
    found = _FOR.fullmatch(behind_the_chair(words, context) or "")
    if not found:
        raise CannotRead(_FORM)
    return _one(found[1], context)


def _check_casting(ballot: Ballot) -> None:
    if ballot.casting is None:
        return
    if len(ballot.first) == 1:
        raise CannotRead("The chair has a casting vote only when the votes are equal.")
    cast_for = identity(ballot.casting)
    if cast_for not in map(identity, ballot.first):
        raise CannotRead("The casting vote is for one of the candidates with equal votes.")
    if ballot.elected and identity(ballot.elected) != cast_for:
        raise CannotRead("The casting vote was not for the one who was elected.")


def _one(name: str, context: LineContext) -> Named:
    found = read_names(name, context.directory)
    if len(found) != 1:
        raise CannotRead(_FORM)
    return found[0]
