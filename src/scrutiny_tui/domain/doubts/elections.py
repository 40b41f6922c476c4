"""Doubts about elections: two elected to one office, or one by motion and another by ballot."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from scrutiny_tui.domain.attendance import identity_in
from scrutiny_tui.domain.decisions.decision import Decision, EntryOf, Fate
from scrutiny_tui.domain.decisions.grouping import decisions_of
from scrutiny_tui.domain.doubts.doubt import Doubt, DoubtKind, doubt_at
from scrutiny_tui.domain.doubts.names import everyone_named
from scrutiny_tui.domain.doubts.taking_part import printed_name
from scrutiny_tui.domain.outcomes import Ballot
from scrutiny_tui.domain.people import Named
from scrutiny_tui.domain.sitting import Sitting

_ELECTS = re.compile(
    r"^(?:that\s+)?(?P<name>[^,;:.]{1,60}?)\s+(?:be|is|was)\s+(?:duly\s+)?(?:re-?)?(?:elected|appointed)\b"
    r"(?P<office>[^;.]*)",
    re.IGNORECASE,
)
_WINS = 2  # more than one vote in two elects, whatever another ballot says


def check(sitting: Sitting, item: str | None) -> Iterator[Doubt]:
    """What is doubted of those elected in an item."""
    made = decisions_of(sitting, item)
    ballots = [
        EntryOf(vote.entry, vote.body)
        for decision in made
        for vote in decision.put.votes
        if isinstance(vote.body, Ballot)
    ]
    for before, after in pairwise(ballots):
        yield from _two(sitting, before.body, after)
    for ballot in ballots:
        yield from _other_than_moved(sitting, made, ballot)


def _two(sitting: Sitting, before: Ballot, after: EntryOf[Ballot]) -> Iterator[Doubt]:
    first, second = before.winner, after.body.winner
    if (
        first is None
        or second is None
        or not _is_elected(before)
        or not _one_office(sitting, before, after.body)
    ):
        return
    if identity_in(sitting, first) != identity_in(sitting, second):
        names = f"{printed_name(sitting, first)}, then {printed_name(sitting, second)}"
        yield doubt_at(after.entry, DoubtKind.OUTCOME, f"Two ballots elect two people: {names}.")


def _is_elected(ballot: Ballot) -> bool:
    """Whether no other ballot need follow: someone is said to be elected, or has most of all votes."""
    cast = sum(number for _, number in ballot.votes)
    most = max(number for _, number in ballot.votes)
    return ballot.elected is not None or ballot.casting is not None or most * _WINS > cast


def _one_office(sitting: Sitting, before: Ballot, after: Ballot) -> bool:
    if before.office or after.office:
        return before.office.casefold() == after.office.casefold()
    candidates = [{identity_in(sitting, named) for named, _ in ballot.votes} for ballot in (before, after)]
    return not candidates[0].isdisjoint(candidates[1])


def _other_than_moved(sitting: Sitting, made: Sequence[Decision], ballot: EntryOf[Ballot]) -> Iterator[Doubt]:
    """A ballot that elects another than a motion in the item did."""
    won = ballot.body.winner
    for words in (line.entry.text for each in made if each.fate is Fate.RESOLVED for line in each.clauses):
        found = _ELECTS.match(words)
        named = _person(sitting, found["name"]) if found else None
        if not (found and named and won) or identity_in(sitting, named) == identity_in(sitting, won):
            continue
        if ballot.body.office.casefold() in found["office"].casefold():
            names = f"{printed_name(sitting, named)}, and the ballot {printed_name(sitting, won)}"
            yield doubt_at(ballot.entry, DoubtKind.OUTCOME, f"What was resolved elects {names}.")


def _person(sitting: Sitting, name: str) -> Named | None:
    found = everyone_named(sitting).people_named(name)
    return found[0].named(name) if len(found) == 1 else None
