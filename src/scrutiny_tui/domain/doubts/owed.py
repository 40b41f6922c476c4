"""Doubts about what is to be followed up: without an owner, a date, or words, or with a misspelt owner."""

from collections import Counter
from collections.abc import Iterator

from scrutiny_tui.domain.action_log import Kind, LogEntry
from scrutiny_tui.domain.derived import once_per_sitting
from scrutiny_tui.domain.doubts.doubt import Doubt, DoubtKind
from scrutiny_tui.domain.names.near import nearly_same
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.domain.text import listed

_OWNED = (Kind.REQUEST, Kind.ACTION, Kind.RECOMMENDATION)
_DATED = (Kind.REQUEST, Kind.ACTION)


@once_per_sitting(changed_by=(LogEntry,))
def check(sitting: Sitting) -> tuple[Doubt, ...]:
    """What is missing from what was asked for at a meeting, as the action log has it."""
    missing = (doubt for logged in sitting.log if (doubt := _of(logged)) is not None)
    return (*missing, *_misspelt_owners(sitting))


def _misspelt_owners(sitting: Sitting) -> Iterator[Doubt]:
    """Owners whom the store does not know, with nearly the name of another owner at the meeting."""
    named = [
        (logged, owner.text) for logged in sitting.log for owner in logged.owners if owner.person is None
    ]
    counts = Counter(name for _, name in named)
    usual = sorted(counts, key=lambda name: -counts[name])
    for logged, name in named:
        near = next((one for one in usual[: usual.index(name)] if nearly_same(name, one)), None)
        if logged.entry and near and near.rstrip("s") != name.rstrip("s"):
            sentence = (
                f"“{name}” is nearly the same as “{near}”, which is named here too. Did you mean {near}?"
            )
            yield Doubt(DoubtKind.UNKNOWN_NAME, sentence, logged.item, logged.entry)


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
