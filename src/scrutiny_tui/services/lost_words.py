"""What was given out, where entries and items are deleted that were found to be exempt since."""

from collections.abc import Iterable

from scrutiny_tui.domain.changes import Edit, replaced
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.given_out import GivenOut, without_lost
from scrutiny_tui.domain.meetings import Item
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.services.workspace import Workspace


def without_lost_words(workspace: Workspace, sitting: Sitting, edits: Iterable[Edit]) -> tuple[Edit, ...]:
    """The edits by which no supplement prints words that were exempt when they were deleted.

    Args:
        workspace: what is recorded.
        sitting: the meeting before.
        edits: what deletes them.
    """
    lost = {e.id for e in edits if e.after is None and isinstance(e.before, Entry | Item)}
    if not lost:
        return ()
    given = workspace.store.of_meeting(GivenOut, sitting.meeting.id)
    return tuple(edit for one in given for edit in replaced(one, without_lost(one, sitting, lost)))
