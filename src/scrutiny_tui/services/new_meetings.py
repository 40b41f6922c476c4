"""New meetings of a committee, each with its reference and the beginning of its agenda."""

from collections.abc import Sequence
from datetime import date, time

from msgspec import Struct

from scrutiny_tui.domain.changes import Edit, added
from scrutiny_tui.domain.committees import Committee, with_numbers
from scrutiny_tui.domain.meetings import Meeting
from scrutiny_tui.domain.text import one_line
from scrutiny_tui.services.standing_agendas import AgendaSource, StandingAgendas
from scrutiny_tui.services.workspace import Workspace


class NewMeetings(Struct, frozen=True):
    """Meetings that are not yet recorded.

    Attributes:
        meetings: the meetings, in the order of their dates.
        edits: what adds them and their agendas.
    """

    meetings: tuple[Meeting, ...]
    edits: tuple[Edit, ...]


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
