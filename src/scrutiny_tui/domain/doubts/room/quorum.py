"""Doubts about decisions taken without a quorum."""

from collections.abc import Iterator

from scrutiny_tui.domain.decisions.decision import Fate
from scrutiny_tui.domain.decisions.grouping import decisions_of
from scrutiny_tui.domain.doubts.decisions.late_votes import as_taken
from scrutiny_tui.domain.doubts.doubt import Doubt, DoubtKind, doubt_at
from scrutiny_tui.domain.doubts.room.taking_part import members_are_recorded
from scrutiny_tui.domain.quorum import Quorum, quorum_at
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.domain.text import listed

_TAKEN = (Fate.RESOLVED, Fate.LOST, Fate.TIED)


def check(sitting: Sitting, item: str | None) -> Iterator[Doubt]:
    """The decisions in an item that were taken without a quorum."""
    if not members_are_recorded(sitting):
        return
    for decision in decisions_of(sitting, item):
        quorum = quorum_at(sitting, as_taken(sitting, decision.taken).place)
        if decision.fate in _TAKEN and quorum.short:
            sentence = f"The quorum {_lacking(quorum)} in the room when this was decided."
            yield doubt_at(decision.taken, DoubtKind.QUORUM, sentence)


def _lacking(quorum: Quorum) -> str:
    if quorum.too_few:
        return f"is {quorum.needed}, and {_counted(quorum.present)}"
    return f"asks for a member of each council, and no one of {listed(quorum.missing)} was"


def _counted(present: int) -> str:
    if present > 1:
        return f"{present} who count towards it were"
    return f"{'1' if present else 'no one'} who counts towards it was"
