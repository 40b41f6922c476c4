"""Whether the public is out now, so that what is said is exempt wherever it is recorded."""

from datetime import timedelta

from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.errors import Refused
from scrutiny_tui.domain.exemption import Exemption, in_force
from scrutiny_tui.domain.meetings import Meeting, State
from scrutiny_tui.domain.order_keys import IN_ORDER
from scrutiny_tui.domain.sitting import exemption_in_force
from scrutiny_tui.services.workspace import Workspace

_NOT_OVER = (State.PLANNED, State.LIVE)
_DAY = timedelta(days=1)


def is_on(workspace: Workspace, meeting: Meeting) -> bool:
    """Whether a meeting goes on: it has not closed, and its date is today or, past midnight, yesterday.

    A date given in place of today's does not end a meeting: the computer's own date counts as well.
    """
    clock = workspace.clock
    days = {moment.date() for moment in (clock.now(), clock.real())}
    return meeting.state in _NOT_OVER and not days.isdisjoint((meeting.date, meeting.date + _DAY))


def exempt_now(workspace: Workspace, committee: str) -> Exemption | None:
    """The exemption that covers what is said now of a committee's business; None in public.

    Args:
        workspace: what is recorded.
        committee: identifier of the committee.
    """
    for meeting in workspace.store.all(Meeting):
        if meeting.committee == committee and is_on(workspace, meeting):
            entries = sorted(workspace.store.of_meeting(Entry, meeting.id), key=IN_ORDER)
            exempt = in_force(entries)
            if exempt is not None:
                return exempt
    return None


def exempt_at(workspace: Workspace, meeting: str) -> Exemption | None:
    """The exemption under which the papers of a meeting are altered now; None in public.

    Once the meeting is over, its papers are written up in public, though the public was out at its end.

    Args:
        workspace: what is recorded.
        meeting: the meeting's reference.
    """
    sitting = workspace.sitting(meeting)
    return exemption_in_force(sitting) if is_on(workspace, sitting.meeting) else None


def refuse_while_out(workspace: Workspace, committee: str) -> None:
    """Refuse to make anything of a committee public while the public is out.

    Raises:
        Refused: it is.
    """
    if exempt_now(workspace, committee) is not None:
        raise Refused("The public is out: nothing is made public before they are back.")
