"""Doubts about what the chair did while the person in the chair was absent, or may not sit."""

from collections.abc import Iterator

from scrutiny_tui.domain.attendance import identity_in
from scrutiny_tui.domain.discussion import Point
from scrutiny_tui.domain.doubts.doubt import Doubt, DoubtKind, doubt_at
from scrutiny_tui.domain.doubts.room.taking_part import cannot_vote, printed_name, was_not_in_room
from scrutiny_tui.domain.entries import Body, Entry
from scrutiny_tui.domain.names.titles import office_called
from scrutiny_tui.domain.outcomes import Ballot, Vote
from scrutiny_tui.domain.people import Office
from scrutiny_tui.domain.room import has_the_chair, room_at
from scrutiny_tui.domain.sitting import Sitting


def check(sitting: Sitting, item: str | None) -> Iterator[Doubt]:
    """Doubt casting votes and words of the chair in an item while no one is recorded in the chair."""
    for entry in sitting.of_item(item):
        casts = isinstance(entry.body, Vote | Ballot) and entry.body.casting is not None
        why = _why_not(sitting, entry, casts=casts) if casts or _is_said_by_chair(sitting, entry.body) else ""
        if why:
            does = "using the casting vote" if casts else "speaking"
            yield doubt_at(entry, DoubtKind.CHAIR, f"The chair is recorded as {does}, but {why}.")


def _is_said_by_chair(sitting: Sitting, body: Body) -> bool:
    if not isinstance(body, Point) or body.speaker is None:
        return False
    return office_called(body.speaker.text, sitting.customs) is Office.CHAIR


def _why_not(sitting: Sitting, entry: Entry, *, casts: bool) -> str:
    """Why the person in the chair cannot have done so, to follow "but"; empty where they can."""
    holder, room = has_the_chair(sitting, entry.place), room_at(sitting, entry.place)
    if holder is None or not room.known:
        return ""
    name = printed_name(sitting, holder)
    if room.chair != identity_in(sitting, holder):
        left = "declared an interest in the item and was to leave the chair"
        why = was_not_in_room(sitting, holder, entry) or left
        return f"{name} {why}, and it is not recorded who took the chair"
    why = cannot_vote(sitting, holder, entry) if casts else ""
    return f"{name}, who has the chair, {why}" if why else ""
