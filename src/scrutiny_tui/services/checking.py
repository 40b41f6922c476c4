"""Checking a meeting: what is doubted in it, and where that stands."""

from scrutiny_tui.domain.doubts.doubt import Doubt
from scrutiny_tui.domain.doubts.found import doubts_of
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.services.workspace import Workspace


class Checking:
    """Checks meetings.

    Args:
        workspace: reads what is recorded.
    """

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def of(self, meeting: str) -> tuple[Doubt, ...]:
        """Everything that is doubted in a meeting, in the order of the minutes.

        Args:
            meeting: its reference, in capitals or not.

        Raises:
            Refused: there is no such meeting.
        """
        return doubts_of(self._workspace.sitting(meeting))


def place_of(sitting: Sitting, doubt: Doubt) -> str:
    """Where a doubt stands: "item 6, Housing", or "before the first item"."""
    item = sitting.item(doubt.item)
    if item is None:
        return "before the first item"
    numbered = f"item {item.number}" if item.number else "item without a number"
    return f"{numbered}, {item.title}" if item.title else numbered
