"""What became of lines that were captured, and of an entry that was deleted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from scrutiny_tui.domain.doubts.doubt import Doubt
    from scrutiny_tui.domain.meetings import Meeting
    from scrutiny_tui.domain.recording.batch import Returned


class Captured(Struct, frozen=True):
    """What became of the lines.

    Attributes:
        recorded: how many lines were recorded.
        returned: the lines handed back, with the reason for each.
        entries: identifiers of the entries recorded, in order.
        notices: what the clerk should be told, in sentences.
        doubts: what is doubted in the meeting and was not before, each with the number of the line that it
            is about, from 1; 0 for a line recorded earlier. Only the lines of a file are doubted here.
        confirmed: the meetings whose minutes were marked confirmed with it, as they were before.
        became_exempt: whether an entry of the public minutes became exempt, since it was altered in private.
    """

    recorded: int
    returned: tuple[Returned, ...] = ()
    entries: tuple[str, ...] = ()
    notices: tuple[str, ...] = ()
    doubts: tuple[tuple[int, Doubt], ...] = ()
    confirmed: tuple[Meeting, ...] = ()
    became_exempt: bool = False


class Removed(Struct, frozen=True):
    """What went out of sight with an entry that was deleted.

    Attributes:
        reference: its reference in the action log; empty when it had none.
        updates: how many updates the log held under that reference.
        notices: what the clerk should be told, in sentences.
    """

    reference: str = ""
    updates: int = 0
    notices: tuple[str, ...] = ()
