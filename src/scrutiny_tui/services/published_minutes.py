"""Minutes that are published or confirmed, so that others have them, are altered only for a reason."""

from collections.abc import Iterable
from datetime import date, timedelta

from msgspec.structs import replace

from scrutiny_tui.domain.changes import Change
from scrutiny_tui.domain.errors import Refused
from scrutiny_tui.domain.meetings import Meeting
from scrutiny_tui.domain.text import one_line


def first_day_after(meetings: Iterable[Meeting], committee: str) -> date | None:
    """The first day after the last minutes of a committee that others have; None where they have none.

    What is altered of its people holds from then on, unless said otherwise.
    """
    days = [m.date for m in meetings if m.committee == committee and m.state.is_public]
    return max(days) + timedelta(days=1) if days else None


class ReasonNeededError(Refused):
    """Minutes that others have would be altered, and no reason was given; nothing was recorded."""

    def __init__(self, meeting: Meeting) -> None:
        super().__init__(f"The minutes of {meeting.id} are {meeting.state}: say why they are altered.")


def with_reason(change: Change, meeting: Meeting, because: str) -> Change:
    """A change to minutes that others have, with the reason for it.

    Args:
        change: the change.
        meeting: the meeting whose minutes are altered.
        because: the reason.

    Raises:
        ReasonNeededError: there is none.
    """
    reason = one_line(because)
    if not reason:
        raise ReasonNeededError(meeting)
    return replace(change, reason=reason)
