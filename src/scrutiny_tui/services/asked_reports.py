"""Reports that resolutions and requests ask for, and items that were deferred, as they can be planned."""

from msgspec import Struct
from msgspec.structs import replace

from scrutiny_tui.domain.action_log import Due
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.errors import Refused
from scrutiny_tui.domain.exemption import Exemption
from scrutiny_tui.domain.grammar.due_context import DueContext
from scrutiny_tui.domain.grammar.report_time import report_time
from scrutiny_tui.domain.grammar.report_titles import report_title
from scrutiny_tui.domain.outcomes import Action, Clause, Deferred, Recommendation, Request
from scrutiny_tui.domain.people import Named
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.domain.work_programme import PlannedItem
from scrutiny_tui.services.action_log import ActionLog
from scrutiny_tui.services.planned_items import planned_as
from scrutiny_tui.services.programme_details import ProgrammeDetails
from scrutiny_tui.services.work_programme import PlannedTime, WorkProgramme
from scrutiny_tui.services.workspace import Workspace

_ASKS = (Clause, Recommendation, Request, Action, Deferred)


class AskedReport(Struct, frozen=True):
    """A report as it is understood from the words that ask for it.

    Attributes:
        planned: what can be planned. It has an identifier where it was planned before, as an item that the
            meeting deferred may have been.
        time: for when: the first meeting to come that is late enough, or the month, or no time.
        words: the words that ask for it.
    """

    planned: PlannedItem
    time: PlannedTime
    words: str


class AskedReports:
    """Understands what entries of the minutes and of the action log ask for.

    Args:
        workspace: what is recorded.
        programme: what knows the times for which something can be planned.
    """

    def __init__(self, workspace: Workspace, programme: WorkProgramme) -> None:
        self._workspace = workspace
        self._programme = programme

    def of_entry(self, meeting: str, entry: str, item: str | None = None) -> AskedReport:
        """What a minuted entry asks for.

        Args:
            meeting: reference of the meeting.
            entry: identifier of the entry; empty for the last outcome with words in an item.
            item: identifier of that item.

        Raises:
            Refused: the entry has gone, or has no words; or the item has no such outcome.
        """
        sitting = self._workspace.sitting(meeting)
        outcomes = [one for one in sitting.of_item(item) if isinstance(one.body, _ASKS)]
        found = sitting.entry(entry) if entry else next(reversed(outcomes), None)
        if found is not None and isinstance(found.body, Deferred):
            return self._deferred(sitting, found, found.body)
        if found is None or not found.text:
            raise Refused("Choose the resolution or the request that asks for a report.")
        owners = found.follow_up.owners if found.follow_up is not None else ()
        due = found.follow_up.due if found.follow_up is not None else None
        exempt = found.exempt or (Exemption() if found.id in sitting.exempt else None)
        proposed = PlannedItem("", sitting.committee.id, "", lead=_lead(owners), asked_at=meeting)
        return self._asked(replace(proposed, asked_by=found.id, exempt=exempt), found.text, due)

    def in_log(self, reference: str) -> AskedReport:
        """What an entry of the action log asks for.

        Raises:
            Refused: there is no such entry.
        """
        entry = ActionLog(self._workspace).row(reference).entry
        proposed = PlannedItem("", entry.committee, "", lead=_lead(entry.owners), asked_at=entry.meeting)
        return self._asked(
            replace(proposed, asked_by=entry.entry, exempt=entry.said_under), entry.text, entry.due
        )

    def _deferred(self, sitting: Sitting, entry: Entry, body: Deferred) -> AskedReport:
        """The item of an entry by which the meeting deferred it: it waits as what was asked for does."""
        item = sitting.item(entry.item)
        if item is None:
            raise Refused("Choose the resolution or the request that asks for a report.")
        title = item.bare_title
        private = entry.id in sitting.exempt or item.exempt is not None
        exempt = (entry.exempt or item.exempt or Exemption()) if private else None
        said = ProgrammeDetails(self._workspace).of(None, item)
        new = PlannedItem("", sitting.committee.id, title, item.kind, said.purpose, said.lead)
        known = planned_as(self._workspace, item)
        proposed = known or replace(new, asked_at=item.meeting, asked_by=entry.id, exempt=exempt)
        words = f"{title}: deferred {body.text}".strip()
        asked = self._asked(replace(new, asked_at=item.meeting), words, None)
        return replace(asked, planned=proposed)

    def _asked(self, proposed: PlannedItem, text: str, due: Due | None) -> AskedReport:
        sitting = self._workspace.sitting(proposed.asked_at or "")
        context = DueContext(sitting.meeting.date, sitting.meeting_days, sitting.customs.nation)
        asked = report_time(text, due, context)
        times = self._programme.times(proposed.committee)
        at = next((t for t in times if asked.on and t.meeting and t.meeting.date >= asked.on), None)
        month = next((t for t in times if asked.month and t.month == asked.month), None)
        planned = replace(proposed, title=report_title(text, asked.wording))
        return AskedReport(planned, at or month or PlannedTime(), text)


def _lead(owners: tuple[Named, ...]) -> str:
    return ", ".join(owner.text for owner in owners)
