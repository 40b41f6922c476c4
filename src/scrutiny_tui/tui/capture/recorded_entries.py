"""What the keys do to a chosen entry: delete it, move it, make it public."""

from scrutiny_tui.domain.errors import Refused
from scrutiny_tui.tui.capture import answers
from scrutiny_tui.tui.capture.answers import UNDO, Reply
from scrutiny_tui.tui.capture.line_entry import LineEntry


class RecordedEntries:
    """Alters what is recorded already, and says what was done.

    Args:
        line: the line in the bar, which asks for a reason where one is needed.
    """

    def __init__(self, line: LineEntry) -> None:
        self._capture = line.capture
        self._attempt = line.attempt

    def remove(self, entry_id: str) -> Reply:
        """Delete an entry."""
        entry = self._capture.sitting.entry(entry_id)
        line = entry.line if entry is not None else ""
        return self._attempt(
            lambda because: Reply(answers.deleted(line, self._capture.remove(entry_id, because=because)))
        )

    def move(self, entry_id: str, by: int) -> Reply:
        """Move an entry up (-1) or down (+1) within its item."""
        return self._attempt(lambda because: self._capture.move(entry_id, by, because=because))

    def move_to(self, entry_id: str, item_id: str | None) -> Reply:
        """Move an entry to another item, or, with None, before the first."""
        item = self._capture.sitting.item(item_id)
        where = f"to {item.label}" if item is not None else "before the first item"
        done = f"Moved {where}. {UNDO} brings it back."
        return self._attempt(lambda because: self._capture.move_to(entry_id, item_id, because=because), done)

    def ask_public(self, entry_id: str) -> Reply:
        """Ask for a second Enter before an entry is made public."""
        try:
            return answers.ask_public(entry_id, self._capture.check_can_be_public(entry_id))
        except Refused as refusal:
            return Reply(str(refusal), wrong=True)

    def make_public(self, entry_id: str) -> Reply:
        """Make an entry public, and repeat its words."""
        return self._attempt(
            lambda because: Reply(
                f"Made public: “{self._capture.make_public(entry_id, because=because)}”. "
                f"{UNDO} makes it exempt again."
            )
        )
