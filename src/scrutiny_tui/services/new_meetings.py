"""New meetings of a committee, each with its reference and the beginning of its agenda."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time

from scrutiny_tui.domain.changes import Edit, added
from scrutiny_tui.domain.committees import Committee, with_numbers
from scrutiny_tui.domain.meetings import Meeting, State
from scrutiny_tui.domain.text import one_line
from scrutiny_tui.services.standing_agendas import AgendaSource, StandingAgendas
from scrutiny_tui.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class UsualStart:
    """At what time, and where, a committee met last.

    Attributes:
        at: the time; None where none of its meetings has one.
        venue: where; empty where none of them has one.
    """

    at: time | None
    venue: str


@dataclass(frozen=True, slots=True)
class NewMeetings:
    """Meetings that are not yet recorded.

    Attributes:
        meetings: the meetings, in the order of their dates.
        edits: what adds them and their agendas.
    """

    meetings: tuple[Meeting, ...]
    edits: tuple[Edit, ...]


def usual_start(workspace: Workspace, committee: str) -> UsualStart:
    """The time and the venue that a new meeting of a committee is offered: those of its last meeting.

    The last one is the latest in the calendar that was not cancelled and has the one or the other.

    Args:
        workspace: what is recorded.
        committee: identifier of the committee.
    """
    mine = (m for m in workspace.store.all(Meeting) if m.committee == committee)
    meetings = sorted(
        (m for m in mine if m.state is not State.CANCELLED), key=lambda m: (m.date, m.id), reverse=True
    )
    return UsualStart(
        next((m.time for m in meetings if m.time is not None), None),
        next((m.venue for m in meetings if m.venue), ""),
    )


def meetings_added(
    workspace: Workspace,
    agendas: StandingAgendas,
    committee: Committee,
    starts: Sequence[tuple[date, time | None]],
    venue: str,
    begins: AgendaSource,
) -> NewMeetings:
    """The meetings of a committee on several days.

    Args:
        workspace: what is recorded.
        agendas: what begins their agendas.
        committee: whose meetings they are.
        starts: the day and, where it is known, the time of each.
        venue: where.
        begins: what their agendas begin with.
    """
    taken = {meeting.id for meeting in workspace.store.all(Meeting)}
    meetings: list[Meeting] = []
    for day, at in starts:
        stem = f"{committee.prefix}-{day.isoformat()}"
        reference = next(r for r in with_numbers(stem, "-") if r not in taken)
        taken.add(reference)
        meetings.append(Meeting(reference, committee.id, day, at, one_line(venue)))
    return NewMeetings(tuple(meetings), (*added(*meetings), *agendas.begun(meetings, begins)))
