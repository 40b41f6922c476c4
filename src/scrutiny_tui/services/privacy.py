"""Whether the public is out now, so that what is said is exempt wherever it is recorded."""

from collections.abc import Iterable
from datetime import timedelta

from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.errors import Refused
from scrutiny_tui.domain.exemption import Exemption, in_force
from scrutiny_tui.domain.meetings import Meeting, State
from scrutiny_tui.domain.order_keys import IN_ORDER
from scrutiny_tui.domain.room_events import ClockEvent, MeetingTime
from scrutiny_tui.domain.sitting import Sitting, exemption_in_force
from scrutiny_tui.services.workspace import Workspace

_NOT_OVER = (State.PLANNED, State.LIVE)
_DAY = timedelta(days=1)


def still_out(sitting: Sitting) -> str:
    """What the clerk is told where lines end, or the meeting closes, in private; empty in public."""
    return "The public is still out: /public lets it return." if sitting.in_private else ""


def closed_in_private(sitting: Sitting, entries: Iterable[str]) -> str:
    """What the clerk is told of lines with which the meeting closed in private; empty for any others.

    Args:
        sitting: the meeting after they were recorded.
        entries: the identifiers of what they recorded.
    """
    bodies = [entry.body for entry in map(sitting.entry, entries) if entry is not None]
    closed = any(isinstance(body, MeetingTime) and body.kind is ClockEvent.CLOSE for body in bodies)
    return still_out(sitting) if closed else ""


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
