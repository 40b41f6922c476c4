"""The place one types into: a meeting as captured so far, and an item of it."""

from scrutiny_tui.domain.meetings import Item
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.services.workspace import Workspace


class Place:
    """Where one types in one meeting.

    Args:
        workspace: where changes are recorded.
        meeting: the meeting's reference.

    Attributes:
        workspace: as given.
        meeting: the meeting's reference, as it is written.

    Raises:
        Refused: there is no such meeting.
    """

    def __init__(self, workspace: Workspace, meeting: str) -> None:
        self.workspace = workspace
        self.meeting = workspace.meeting(meeting).id
        self._changes = 0
        self._read: tuple[int, Sitting] | None = None
        self._item: str | None = None
        workspace.on_changed(self._changed)
        self._item = self._latest()

    @property
    def sitting(self) -> Sitting:
        """The meeting as captured so far."""
        # By number: another thread may change something while this one reads.
        changes, read = self._changes, self._read
        if read is None or read[0] != changes:
            self._read = read = (changes, self.workspace.sitting(self.meeting))
        return read[1]

    @property
    def item(self) -> Item | None:
        """The item one is typing into; None before the first. When it was undone, the latest begun."""
        if self._item is not None and self.sitting.item(self._item) is None:
            self._item = self._latest()
        return self.sitting.item(self._item)

    def go_to(self, item_id: str | None) -> None:
        """Type into another item."""
        self._item = item_id

    def _latest(self) -> str | None:
        begun = [entry.item for entry in self.sitting.entries if entry.item]
        items = self.sitting.items
        return begun[-1] if begun else items[0].id if items else None

    def _changed(self) -> None:
        self._changes += 1  # whatever changed, it is read anew when asked for
