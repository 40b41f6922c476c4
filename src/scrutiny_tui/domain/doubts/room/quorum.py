"""Doubts about decisions taken without a quorum."""

from collections.abc import Iterator

from scrutiny_tui.domain.decisions.decision import Fate
from scrutiny_tui.domain.decisions.grouping import decisions_of
from scrutiny_tui.domain.doubts.decisions.late_votes import as_taken
from scrutiny_tui.domain.doubts.doubt import Doubt, DoubtKind, doubt_at
from scrutiny_tui.domain.doubts.room.taking_part import members_are_recorded
from scrutiny_tui.domain.room import needed, quorum_present
from scrutiny_tui.domain.sitting import Sitting

_TAKEN = (Fate.RESOLVED, Fate.LOST, Fate.TIED)


def check(sitting: Sitting, item: str | None) -> Iterator[Doubt]:
    """The decisions in an item that were taken while too few members were in the room."""
    needs = needed(sitting)
    if needs is None or not members_are_recorded(sitting):
        return
    for decision in decisions_of(sitting, item):
        present = quorum_present(sitting, as_taken(sitting, decision.taken).place)
        if decision.fate in _TAKEN and present < needs:
            sentence = f"The quorum is {needs}, and {_counted(present)} in the room when this was decided."
            yield doubt_at(decision.taken, DoubtKind.QUORUM, sentence)


def _counted(present: int) -> str:
    if present > 1:
        return f"{present} who count towards it were"
    return f"{'1' if present else 'no one'} who counts towards it was"
