"""What the commands that publish or make minutes say of the doubts that are left in them."""

from typing import TYPE_CHECKING

from scrutiny_tui.cli.streams import print_message

if TYPE_CHECKING:
    from scrutiny_tui.services.checking import Checking


def print_doubts_left(checking: "Checking", meeting: str) -> None:
    """Print how many doubts are left in a meeting, and the command that shows them; nothing if none are.

    Args:
        checking: finds the doubts.
        meeting: the meeting's reference.
    """
    left = checking.left(meeting, f"“scrutiny check {meeting}”")
    if left:
        print_message(left)
