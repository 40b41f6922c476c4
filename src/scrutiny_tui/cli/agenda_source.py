"""Where a new agenda comes from, as the command line names it."""

from scrutiny_tui.domain.errors import Refused
from scrutiny_tui.domain.standing_agenda import Begins
from scrutiny_tui.services.standing_agendas import AgendaSource
from scrutiny_tui.services.workspace import Workspace

SOURCES = "standing, last, nothing, or the name of another committee"


def agenda_source(workspace: Workspace, typed: str | None) -> AgendaSource:
    """The source that was typed; the committee's own standing agenda where none was.

    Args:
        workspace: what is recorded.
        typed: one of `Begins`, or the name of a committee; None where nothing was typed.

    Raises:
        Refused: there is no such committee, or it has no standing agenda.
    """
    if typed is None:
        return Begins.STANDING
    plain = typed.strip().casefold()
    if plain in set(Begins):
        return Begins(plain)
    committee = workspace.committee_named(typed)
    if not committee.standing_agenda:
        raise Refused(f"{committee.name} has no standing agenda.")
    return committee
