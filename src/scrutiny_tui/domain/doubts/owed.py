"""Doubts about what is to be followed up: without an owner, a date, or words."""

from scrutiny_tui.domain.action_log import Kind, LogEntry
from scrutiny_tui.domain.derived import once_per_sitting
from scrutiny_tui.domain.doubts.doubt import Doubt, DoubtKind
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.domain.text import listed

_OWNED = (Kind.REQUEST, Kind.ACTION, Kind.RECOMMENDATION)
_DATED = (Kind.REQUEST, Kind.ACTION)


@once_per_sitting(changed_by=(LogEntry,))
def check(sitting: Sitting) -> tuple[Doubt, ...]:
    """What is missing of what was asked for at a meeting, as the action log has it."""
    return tuple(doubt for logged in sitting.log if (doubt := _of(logged)) is not None)


def _of(logged: LogEntry) -> Doubt | None:
    if logged.entry is None or logged.lapsed or logged.status.settled:
        return None
    missing = {
        DoubtKind.NO_WORDS: ("words", not logged.text),
        DoubtKind.NO_OWNER: ("owner", not logged.owners and logged.kind in _OWNED),
        DoubtKind.NO_DATE: ("date", logged.due is None and logged.kind in _DATED),
    }
    found = {kind: what for kind, (what, is_missing) in missing.items() if is_missing}
    if not found:
        return None
    without = listed([f"no {what}" for what in found.values()])
    return Doubt(next(iter(found)), f"This {logged.kind} has {without}.", logged.item, logged.entry)
