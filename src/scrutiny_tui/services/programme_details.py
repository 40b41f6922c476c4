"""What a work programme says of its rows: what they are for, who brings them, who asked for them."""

from scrutiny_tui.domain.discussion import Author, Purpose
from scrutiny_tui.domain.meetings import Item, Meeting
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.domain.work_programme import PlannedItem, RowDetails
from scrutiny_tui.services.planned_items import exemption_of
from scrutiny_tui.services.workspace import Workspace


class ProgrammeDetails:
    """Reads the meetings that the rows of one programme name, each once.

    Args:
        workspace: what is recorded.
    """

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._read: dict[str, Sitting | None] = {}

    def of(self, planned: PlannedItem | None, item: Item | None) -> RowDetails:
        """What is said of something planned, or of an item of an agenda.

        What the agenda has counts before what was planned.
        """
        private = item is not None and item.exempt is not None
        purpose, lead = self._on_agenda(item, private=private) if item is not None else ("", "")
        if planned is None:
            return RowDetails(private, purpose, lead)
        private = private or exemption_of(self._workspace, planned) is not None
        asked = self._sitting(planned.asked_at or "")
        entry = asked.entry(planned.asked_by) if asked is not None and planned.asked_by else None
        asked_in = asked.item(entry.item) if asked is not None and entry is not None else None
        return RowDetails(
            private,
            purpose or planned.purpose,
            lead or planned.lead,
            asked.meeting.date if asked is not None else None,
            asked_in.number if asked_in is not None else "",
        )

    def _on_agenda(self, item: Item, *, private: bool) -> tuple[str, str]:
        """The purposes and the author lines of an item, without those that are exempt in a public one."""
        sitting = self._sitting(item.meeting)
        entries = sitting.of_item(item.id) if sitting is not None else ()
        shown = [e for e in entries if private or (sitting is not None and e.id not in sitting.exempt)]
        purposes = [entry.text for entry in shown if isinstance(entry.body, Purpose)]
        authors = [entry.text for entry in shown if isinstance(entry.body, Author)]
        return " ".join(purposes), "; ".join(authors)

    def _sitting(self, meeting: str) -> Sitting | None:
        if meeting not in self._read:
            known = self._workspace.store.get(Meeting, meeting) if meeting else None
            self._read[meeting] = self._workspace.sitting(meeting) if known is not None else None
        return self._read[meeting]
