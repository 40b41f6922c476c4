"""What is owed: nothing under a clause that was not resolved."""

from msgspec.structs import replace

from scrutiny_tui.domain.action_log import LogEntry
from scrutiny_tui.domain.decisions.decision import Fate
from scrutiny_tui.domain.decisions.grouping import decisions_of
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.sitting import Sitting


def owes(sitting: Sitting, entry: Entry) -> bool:
    """Whether something is owed under an entry: it is to be followed up, and its clause was not rejected."""
    return entry.follow_up is not None and entry.id not in _not_resolved(sitting, entry.item)


def settled(sitting: Sitting, *items: str | None) -> Sitting:
    """The sitting with each log entry of these items marked as lapsed if its clause was not resolved.

    Args:
        sitting: the sitting after a line was recorded, rewritten, moved or deleted.
        items: identifiers of the items concerned.
    """
    if not any(one.item in items and one.entry for one in sitting.log):
        return sitting
    lapsed = {entry for item in items for entry in _not_resolved(sitting, item)}
    log = tuple(_settled(one, lapsed) if one.item in items else one for one in sitting.log)
    changed = any(new is not old for new, old in zip(log, sitting.log, strict=True))
    return replace(sitting, log=log) if changed else sitting


def _settled(logged: LogEntry, lapsed: set[str]) -> LogEntry:
    here = logged.entry in lapsed
    return logged if here == logged.lapsed else replace(logged, lapsed=here)


def _not_resolved(sitting: Sitting, item: str | None) -> set[str]:
    """The entries of clauses that were moved and not resolved, with their sub-points."""
    return {
        line.entry.id
        for decision in decisions_of(sitting, item)
        if decision.fate is not Fate.RESOLVED
        for line in (*decision.clauses, *decision.motion_words)
    }
