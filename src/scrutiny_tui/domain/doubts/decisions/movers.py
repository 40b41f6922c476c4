"""Doubts about who moved and seconded."""

from collections.abc import Iterator

from scrutiny_tui.domain.attendance import identity_in
from scrutiny_tui.domain.decisions.decision import Decision, EntryOf
from scrutiny_tui.domain.decisions.grouping import decisions_of
from scrutiny_tui.domain.discussion import Note
from scrutiny_tui.domain.doubts.doubt import Doubt, DoubtKind, doubt_at
from scrutiny_tui.domain.doubts.room.taking_part import cannot_vote, printed_name, was_not_there
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.outcomes import Accepted, Amendment, Motion, Withdrawn
from scrutiny_tui.domain.people import Named
from scrutiny_tui.domain.room_events import Attendance, Declaration, Presence
from scrutiny_tui.domain.sitting import Sitting

_ASIDE = (Attendance, Presence, Declaration, Note)
"""What may stand between a motion and its words."""


def check(sitting: Sitting, item: str | None) -> Iterator[Doubt]:
    """What is doubted of the movers and seconders in an item."""
    for entry in sitting.of_item(item):
        if isinstance(entry.body, Motion | Amendment):
            yield from _of_line(sitting, entry, entry.body)
    for decision in decisions_of(sitting, item):
        yield from _of_acts(sitting, decision)


def of_wordless(sitting: Sitting) -> Iterator[Doubt]:
    """Motions without words, with nothing or another motion behind them, once the meeting has gone on."""
    for item in dict.fromkeys(entry.item for entry in sitting.entries if isinstance(entry.body, Motion)):
        for decision in decisions_of(sitting, item):
            motion = decision.motion
            if motion and not motion.body.text and decision.entries == (motion.entry,):
                yield from _of_nothing(sitting, decision, motion)


def _of_nothing(sitting: Sitting, decision: Decision, motion: EntryOf[Motion]) -> Iterator[Doubt]:
    place = motion.entry.place
    behind = [one for one in sitting.entries if one.place > place and not isinstance(one.body, _ASIDE)]
    following = next((one for one in behind if one.item == motion.entry.item), None)
    if behind and not decision.recommended and (following is None or isinstance(following.body, Motion)):
        name = printed_name(sitting, motion.body.mover)
        yield doubt_at(motion.entry, DoubtKind.FATE_OPEN, f"It is not said what {name} moved.")


def _of_acts(sitting: Sitting, decision: Decision) -> Iterator[Doubt]:
    """What a mover is said to have done with the motion or an amendment, and was not there to do."""
    for named, said, act in _acts_of_movers(decision):
        if why := was_not_there(sitting, named, said):
            name = printed_name(sitting, named)
            yield doubt_at(said, DoubtKind.MOVER, f"{name} is recorded as {act}, but {why}.")


def _acts_of_movers(decision: Decision) -> Iterator[tuple[Named, Entry, str]]:
    """Each act that only a mover can do: who did it, the line that says so, and the act in words."""
    motion, said = decision.motion, decision.put.said
    if motion and said and isinstance(said.body, Withdrawn):
        yield motion.body.mover, said.entry, "withdrawing the motion"
    for amended in decision.amendments:
        said = amended.put.said
        if motion and said and isinstance(said.body, Accepted):
            yield motion.body.mover, said.entry, "accepting the amendment"
        if said and isinstance(said.body, Withdrawn) and isinstance(amended.line.body, Amendment):
            yield amended.line.body.mover, said.entry, "withdrawing the amendment"


def _of_line(sitting: Sitting, entry: Entry, body: Motion | Amendment) -> Iterator[Doubt]:
    what = "the motion" if isinstance(body, Motion) else "the amendment"
    if body.seconder and identity_in(sitting, body.mover) == identity_in(sitting, body.seconder):
        sentence = f"{printed_name(sitting, body.mover)} is recorded as moving and seconding {what}."
        yield doubt_at(entry, DoubtKind.MOVES_AND_SECONDS, sentence)
    for named, seconds, does in ((body.mover, False, "moving"), (body.seconder, True, "seconding")):
        if named is None:
            continue
        kind, why = cannot_have_moved(sitting, named, entry, seconds=seconds)
        if why:
            name = printed_name(sitting, named)
            yield doubt_at(entry, kind, f"{name} is recorded as {does} {what}, but {why}.")


def cannot_have_moved(
    sitting: Sitting, named: Named, entry: Entry, *, seconds: bool
) -> tuple[DoubtKind, str]:
    """Why someone cannot have moved, or seconded, where an entry stands.

    Returns:
        The kind of the doubt, and the reason, to follow "but"; the reason is empty where they can.
    """
    kind = DoubtKind.SECONDER if seconds else DoubtKind.MOVER
    return kind, cannot_vote(sitting, named, entry)
