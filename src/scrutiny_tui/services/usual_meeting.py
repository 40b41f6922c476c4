"""When and where a committee meets, and with what its agenda begins, unless the clerk says otherwise."""

from dataclasses import dataclass
from datetime import time

from scrutiny_tui.domain.meetings import State
from scrutiny_tui.domain.standing_agenda import Begins
from scrutiny_tui.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class UsualMeeting:
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

    Where there is no standing agenda, the new agenda begins with what recurs of the last one.

    Args:
        workspace: knows the meetings.
        committee: the committee's identifier.
    """
    held = (one for one in workspace.meetings() if one.committee == committee)
    last = next((one for one in held if one.state is not State.CANCELLED), None)
    if last is None:
        return UsualMeeting()
    standing = workspace.committee(committee).standing_agenda
    return UsualMeeting(last.time, last.venue, Begins.STANDING if standing else Begins.LAST)
