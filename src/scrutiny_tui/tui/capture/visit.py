"""A visit to the place of a doubt, from which Escape leads back to the item that the clerk typed into."""

from msgspec import Struct

from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.tui.capture.answers import ENTRY_KEYS, ESC, Reply, item_named


class Visit(Struct, frozen=True):
    """Where a doubt led the clerk, and where they typed before.

    Attributes:
        place: identifier of the item it led to; None for before the first item.
        before: identifier of the item that was typed into; None as for `place`.
    """

    place: str | None
    before: str | None

    def arrived(self, sitting: Sitting, *, at_entry: bool) -> Reply:
        """The keys that can be used there, and where Escape leads.

        Args:
            sitting: the meeting.
            at_entry: whether an entry is chosen.
        """
        keys = ENTRY_KEYS.says if at_entry else f"{ESC} back"
        return Reply(f"{keys} to {item_named(sitting.item(self.before))}")

    def ended(self, sitting: Sitting) -> Reply:
        """Where the clerk types again."""
        return Reply(f"You are typing into {item_named(sitting.item(self.before))} again.")
