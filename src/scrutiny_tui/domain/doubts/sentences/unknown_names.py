"""Names in sentences that no one has."""

from collections.abc import Iterator

from scrutiny_tui.domain.doubts.doubt import Doubt, DoubtKind, doubt_at
from scrutiny_tui.domain.doubts.names import has_members, of_no_one
from scrutiny_tui.domain.doubts.sentences.assertions import (
    Assertion,
    ToldInterest,
    ToldMove,
    ToldMover,
    ToldVote,
    ToldWords,
)
from scrutiny_tui.domain.doubts.sentences.people import people_in
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.sitting import Sitting

_OF_MEMBERS = (ToldVote, ToldMover, ToldInterest)
"""What only members do, whatever their title is."""
_IN_THE_ROOM = (*_OF_MEMBERS, ToldWords, ToldMove)


def check(sitting: Sitting, entry: Entry, told: Assertion) -> Iterator[Doubt]:
    """What is doubted of the names in one sentence: those nearly right, and titled ones of no one."""
    who: str = getattr(told, "who", "")
    for unknown in people_in(sitting, entry, who).unknown if who and has_members(sitting) else ():
        acts = unknown.councillor and isinstance(told, _IN_THE_ROOM)
        if unknown.near:
            yield doubt_at(entry, DoubtKind.UNKNOWN_NAME, unknown.near)
        elif acts or (unknown.titled and isinstance(told, _OF_MEMBERS)):
            yield of_no_one(entry, unknown.name)
