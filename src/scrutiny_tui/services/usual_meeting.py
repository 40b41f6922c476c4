"""When and where a committee meets, and with what its agenda begins, unless the clerk says otherwise."""

from datetime import time

from msgspec import Struct

from scrutiny_tui.domain.meetings import Meeting, State
from scrutiny_tui.domain.standing_agenda import Begins
from scrutiny_tui.services.workspace import Workspace


class UsualMeeting(Struct, frozen=True):
    """What is proposed for a new meeting of a committee.

    Attributes:
        at: the time; None where it is not known.
        venue: the venue; may be empty.
        begins: with what its agenda begins.
    """

    at: time | None = None
    venue: str = ""
    begins: Begins = Begins.STANDING


def usual_meeting(workspace: Workspace, committee: str) -> UsualMeeting:
    """What is proposed for a new meeting: the time and venue of the last one, and the standing agenda.

    The time, and the venue, are those of the latest meeting in the calendar that has one and was not
    cancelled. Where there is no standing agenda, the new agenda begins with what recurs of the last one.

    Args:
        workspace: knows the meetings.
        committee: the committee's identifier.
    """
    mine = [one for one in workspace.store.all(Meeting) if one.committee == committee]
    held = [one for one in mine if one.state is not State.CANCELLED]
    if not held:
        return UsualMeeting()
    held.sort(key=lambda meeting: (meeting.date, meeting.id), reverse=True)
    return UsualMeeting(
        next((one.time for one in held if one.time is not None), None),
        next((one.venue for one in held if one.venue), ""),
        Begins.STANDING if workspace.committee(committee).standing_agenda else Begins.LAST,
    )
