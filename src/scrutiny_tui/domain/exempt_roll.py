"""Who was in the room while the public was out, as the exempt minutes list them."""

from collections.abc import Iterable

from msgspec.structs import replace

from scrutiny_tui.domain.attendance import Attendee, attendance, identity, identity_in
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.room import presiding, room_at
from scrutiny_tui.domain.room_events import Exclusion, Mode, Move, Presence
from scrutiny_tui.domain.sitting import Sitting


def roll_in_private(sitting: Sitting, private: Iterable[Entry]) -> tuple[Attendee, ...]:
    """Those who were in the room while the public was out, with the one who presided then as chair.

    Someone who leaves as the public does, before anything is said, was not there.

    Args:
        sitting: the whole sitting.
        private: the entries made in private.
    """
    marks = [entry for entry in sitting.entries if isinstance(entry.body, Exclusion)]
    places = [entry.place for entry in private if not isinstance(entry.body, Presence)]
    came = {
        identity_in(sitting, named)
        for entry in private
        if isinstance(entry.body, Presence) and entry.body.move is not Move.WENT
        for named in entry.body.people
    }
    places = places or [entry.place for entry in marks]
    there = came.union(*(room_at(sitting, place).present for place in places))
    chair = presiding(sitting, places[0]) if places else None
    everyone = (_only_there(one) for one in attendance(sitting) if identity(one.named) in there)
    presided = identity(chair.named) if chair else None
    return tuple(
        sorted(
            (replace(one, chair=identity(one.named) == presided) for one in everyone),
            key=lambda one: not one.chair,
        )
    )


def _only_there(attendee: Attendee) -> Attendee:
    """Someone who was there, without apologies for another part of the meeting and without the chair."""
    apologised = attendee.mode is Mode.APOLOGIES
    mode = Mode.HERE if apologised else attendee.mode
    return replace(attendee, chair=False, mode=mode, excuse=None if apologised else attendee.excuse)
