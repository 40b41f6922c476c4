"""Doubts about items taken in another order than the minutes print: someone seems to act after leaving."""

from collections.abc import Iterator

from scrutiny_tui.domain.attendance import identity_in
from scrutiny_tui.domain.derived import once_per_sitting
from scrutiny_tui.domain.discussion import Point
from scrutiny_tui.domain.doubts.doubt import Doubt, DoubtKind, doubt_at
from scrutiny_tui.domain.doubts.room.taking_part import printed_name, was_not_there
from scrutiny_tui.domain.entries import Body, Entry
from scrutiny_tui.domain.meetings import Item
from scrutiny_tui.domain.moments import has_moment
from scrutiny_tui.domain.outcomes import Amendment, Motion, RecordedVote, Side, Vote
from scrutiny_tui.domain.people import Named
from scrutiny_tui.domain.room_events import Attendance, Move, Presence
from scrutiny_tui.domain.sitting import Sitting

_VOTING = (Side.FOR, Side.AGAINST, Side.ABSTAINED)


@once_per_sitting(changed_by=(Entry, Item))
def check(sitting: Sitting) -> tuple[Doubt, ...]:
    """Those who, in the order that the minutes print, move, vote or speak after they left.

    Nothing is doubted if the items were taken in the order of the agenda.
    """
    order = {item.id: number for number, item in enumerate(sitting.items)}
    told = [entry for entry in sitting.entries if entry.item in order and not entry.is_prepared]
    numbers = [order[entry.item] for entry in told if entry.item is not None]
    if numbers == sorted(numbers) or any(map(has_moment, told)):
        return ()
    printed = [told[at] for at in sorted(range(len(told)), key=numbers.__getitem__)]
    return tuple(_as_printed(sitting, printed))


def _as_printed(sitting: Sitting, printed: list[Entry]) -> Iterator[Doubt]:
    left: set[str] = set()
    for entry in printed:
        body = entry.body
        if isinstance(body, Presence | Attendance):
            went = isinstance(body, Presence) and body.move is Move.WENT
            people = {identity_in(sitting, named) for named in body.people}
            left = left | people if went else left - people
            continue
        for named, does in _taking_part(body) if left else ():
            if identity_in(sitting, named) in left and not was_not_there(sitting, named, entry):
                name = printed_name(sitting, named)
                sentence = (
                    f"{name} is printed as {does} after leaving: the items were taken in another order."
                )
                yield doubt_at(entry, DoubtKind.MOVEMENT, sentence)


def _taking_part(body: Body) -> Iterator[tuple[Named, str]]:
    match body:
        case Motion(mover, seconder) | Amendment(mover, seconder):
            yield mover, "moving"
            if seconder:
                yield seconder, "seconding"
        case Vote(names=names):
            yield from ((named, "voting") for side, each in names if side in _VOTING for named in each)
        case RecordedVote(who=who):
            yield from ((named, "voting") for named in who)
        case Point(speaker=Named() as speaker):
            yield speaker, "speaking"
        case _:
            return
