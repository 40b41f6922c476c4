"""What sentences say became of motions and amendments, held to the record."""

from collections.abc import Iterator, Sequence

from scrutiny_tui.domain.decisions.decision import Decision, Fate
from scrutiny_tui.domain.decisions.grouping import decisions_of
from scrutiny_tui.domain.doubts.doubt import Doubt, DoubtKind
from scrutiny_tui.domain.doubts.sentences.assertions import ToldFate
from scrutiny_tui.domain.doubts.sentences.wording import contradicted, only_words
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.sitting import Sitting

_FATES = {
    "lost": Fate.LOST,
    "defeated": Fate.LOST,
    "rejected": Fate.LOST,
    "fell": Fate.LOST,
    "failed": Fate.LOST,
    "did not carry": Fate.LOST,
    "not carried": Fate.LOST,
    "not agreed": Fate.LOST,
    "not passed": Fate.LOST,
    "carried": Fate.RESOLVED,
    "passed": Fate.RESOLVED,
    "agreed": Fate.RESOLVED,
    "approved": Fate.RESOLVED,
    "adopted": Fate.RESOLVED,
    "withdrawn": Fate.WITHDRAWN,
    "deferred": Fate.DEFERRED,
    "accepted": Fate.ACCEPTED,
}
_HAPPENED = ("fell", "failed", "did not carry")
"""The words of these that need no "was"."""
_COMMANDS = {
    Fate.LOST: "/lost",
    Fate.RESOLVED: "/carried",
    Fate.WITHDRAWN: "/withdrawn",
    Fate.DEFERRED: "/deferred",
    Fate.ACCEPTED: "/accepted",
}
_GOES_WITH = {
    Fate.LOST: (Fate.LOST, Fate.TIED),
    Fate.RESOLVED: (Fate.RESOLVED, Fate.ACCEPTED),
    Fate.ACCEPTED: (Fate.RESOLVED, Fate.ACCEPTED),
}


def check(sitting: Sitting, entry: Entry, told: ToldFate) -> Iterator[Doubt]:
    """What is doubted of what a sentence says became of a motion: it contradicts the record, or is alone."""
    decisions, said = decisions_of(sitting, entry.item), _FATES[told.word]
    recorded = _recorded(told.what, entry, decisions)
    if told.vague and not _contradicts(said, recorded, decisions):
        return
    happened = told.word if told.word in _HAPPENED else f"was {told.word}"
    what = f"the {told.what} {happened}"
    if not any(
        one.amendments if told.what == "amendment" else one.motion or one.clauses for one in decisions
    ):
        yield only_words(entry, what, _COMMANDS[said])
    if recorded is None or recorded in _GOES_WITH.get(said, (said,)):
        return
    if recorded is Fate.UNKNOWN:
        yield only_words(entry, what, _COMMANDS[said], kind=DoubtKind.FATE_OPEN)
    else:
        is_recorded = f"it is recorded as {'carried' if recorded is Fate.RESOLVED else recorded}"
        yield contradicted(
            entry, DoubtKind.OUTCOME, what, f"{is_recorded}: {_COMMANDS[said]} records a change"
        )


def _contradicts(said: Fate, recorded: Fate | None, decisions: Sequence[Decision]) -> bool:
    """Whether "it was lost" can only be meant of the one motion of the item, and that was carried."""
    opposite = {said, recorded} == {Fate.LOST, Fate.RESOLVED}
    return opposite and len(decisions) == 1 and not decisions[0].amendments


def _recorded(what: str, entry: Entry, decisions: Sequence[Decision]) -> Fate | None:
    """The fate of the last motion or amendment before a sentence; None where there is none."""
    if what == "motion":
        before = [one for one in decisions if one.motion or one.clauses]
        before = [one for one in before if min(each.place for each in one.entries) < entry.place]
        return before[-1].fate if before else None
    moved = [(one, each) for one in decisions for each in one.amendments]
    moved = [(one, each) for one, each in moved if each.line.entry.place < entry.place]
    if not moved or moved[-1][0].put.fate in (Fate.WITHDRAWN, Fate.DEFERRED):
        return None
    return moved[-1][1].put.fate
