"""Checking a meeting: what is doubted in it, and where that stands."""

from scrutiny_tui.domain.doubts.doubt import Doubt
from scrutiny_tui.domain.doubts.found import doubts_of
from scrutiny_tui.domain.errors import Refused
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.domain.text import counted
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

    def refuse_unpublishable(self, meeting: str) -> None:
        """Refuse to publish minutes that hold what may never be published.

        Args:
            meeting: the meeting's reference.

        Raises:
            Refused: they do; the sentence names the first place.
        """
        sitting = self._workspace.sitting(meeting)
        found = [doubt for doubt in doubts_of(sitting) if doubt.kind.blocks]
        if found:
            this = f"This and {len(found) - 1} more" if found[1:] else "This"
            place = place_in_words(sitting, found[0])
            raise Refused(f"{this} must be seen to first ({place}): {found[0].sentence}")

    def left(self, meeting: str, shown_by: str) -> str:
        """How many doubts are left in a meeting, and where to see them; empty where there are none.

        Args:
            meeting: the meeting's reference.
            shown_by: the key or the command that shows them.
        """
        found = len(self.of(meeting))
        are, them = ("is", "it") if found == 1 else ("are", "them")
        return f"{counted(found, 'doubt')} {are} left: {shown_by} shows {them}." if found else ""


def place_in_words(sitting: Sitting, doubt: Doubt) -> str:
    """Where a doubt stands: "item 6, Housing", or "before the first item"."""
    item = sitting.item(doubt.item)
    if item is None:
        return "before the first item"
    numbered = f"item {item.number}" if item.number else "item without a number"
    return f"{numbered}, {item.title}" if item.title else numbered
