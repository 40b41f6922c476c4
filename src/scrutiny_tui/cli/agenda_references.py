"""The meeting and the item that a command about an agenda names."""

from scrutiny_tui.domain.errors import Refused
from scrutiny_tui.domain.meetings import Item
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.domain.text import one_line
from scrutiny_tui.services.workspace import Workspace


def sitting_of(workspace: Workspace, reference: str) -> Sitting:
    """The meeting with that reference, in capitals or not.

    Raises:
        Refused: there is none.
    """
    return workspace.sitting(workspace.meeting(reference).id)


def item_of(sitting: Sitting, number: str) -> Item:
    """The item with that number.

    Raises:
        Refused: there is none.
    """
    found = sitting.item_numbered(number.strip())
    if found is None:
        raise Refused(
            f"{sitting.meeting.id} has no item {one_line(number)}: “scrutiny agenda list” shows them."
        )
    return found
