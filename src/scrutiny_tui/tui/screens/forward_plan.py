"""The page of the forward look: decisions to come, and which of them the committee wants to see first."""

from textual.app import ComposeResult

from scrutiny_tui.domain.dates import written
from scrutiny_tui.domain.forward_plan import ForwardRow
from scrutiny_tui.domain.text import shortened
from scrutiny_tui.services.forward_plan import ForwardPlans
from scrutiny_tui.services.work_programme import PlannedTime
from scrutiny_tui.tui.commands import FORWARD, bindings_for, key_of
from scrutiny_tui.tui.screens.committee_export import ProgrammeExportPage
from scrutiny_tui.tui.screens.form_page import FormPage
from scrutiny_tui.tui.screens.forward_decision_form import edited_decision, new_decision
from scrutiny_tui.tui.screens.page import Page
from scrutiny_tui.tui.widgets.fitted_table import TableColumn, TableRow
from scrutiny_tui.tui.widgets.placeholder_table import PlaceholderTable

_COLUMNS = (
    TableColumn("Decision", share=3, wraps=True),
    TableColumn("Decided by", share=2, wide=True, wraps=True),
    TableColumn("When", 17, narrow=14, wraps=True),
    TableColumn("Key", 3),
    TableColumn("Seen before", 22, narrow=19, wraps=True),
)
_NEW_KEY, _UNDO_KEY = key_of(FORWARD, "new-decision"), key_of(FORWARD, "undo")
_WANT_KEY = key_of(FORWARD, "want-before")
_EMPTY = (
    "No decision is kept in view yet.\n\n"
    f"Press {_NEW_KEY} to add those of the forward plan that may concern the committee, one after another; "
    f"{_WANT_KEY} then plans the chosen one for the last meeting before it is taken."
)


class ForwardPlanPage(Page):
    """The decisions that one committee keeps in view.

    Args:
        subject: identifier of the committee.
    """

    PAGE = FORWARD
    BINDINGS = bindings_for(FORWARD)

    def headline(self) -> str:
        """Whose they are."""
        return f"Forward plan · {self.services.workspace.committee(self.subject).name}"

    def body(self) -> ComposeResult:
        """The table."""
        yield PlaceholderTable(_COLUMNS)

    def fill(self) -> None:
        """Show the decisions."""
        rows = [_line(row) for row in self._plans.rows(self.subject)]
        self.query_one(PlaceholderTable).fill(rows, _EMPTY)

    def on_data_table_row_selected(self) -> None:
        """Change the chosen decision."""
        self.action_edit_decision()

    def action_new_decision(self) -> None:
        """Add a decision."""
        choose = self.query_one(PlaceholderTable).choose
        self.open(FormPage(new_decision(self.services, self.subject, choose)))

    def action_edit_decision(self) -> None:
        """Change the chosen decision."""
        row = self._chosen()
        if row is not None:
            self.open(FormPage(edited_decision(self.services, row.decision)))

    def action_want_before(self) -> None:
        """Plan the chosen decision for the last meeting before it is taken; again takes it off."""
        row, done = self._chosen(), list[PlannedTime]()
        if row is None:
            return
        title = f"“{shortened(row.decision.title)}”"
        if row.planned is not None:
            if self.attempt(lambda: self._plans.want_no_more(row)):
                self.say(f"{title} is off the work programme. {_UNDO_KEY} brings it back.")
        elif self.attempt(lambda: done.append(self._plans.want(row))):
            none = "" if done[0].meeting else " No meeting is planned before the decision."
            self.say(f"{title} is in the work programme: {done[0].words}.{none}")

    def action_remove_decision(self) -> None:
        """Take the chosen decision out of view."""
        row = self._chosen()
        if row is not None and self.attempt(lambda: self._plans.remove(row.decision)):
            self.say(f"“{shortened(row.decision.title)}” is out of view. {_UNDO_KEY} brings it back.")

    def action_export(self) -> None:
        """Make a document of the work programme, which has what is wanted of these decisions."""
        self.open(ProgrammeExportPage(self.subject))

    @property
    def _plans(self) -> ForwardPlans:
        return self.services.forward_plans

    def _chosen(self) -> ForwardRow | None:
        key, found = self.query_one(PlaceholderTable).chosen, list[ForwardRow]()
        if not key:
            self.say(f"No decision is kept in view yet: press {_NEW_KEY} to add one.")
        else:
            self.attempt(lambda: found.append(self._plans.row(key)))
        return found[0] if found else None


def _line(row: ForwardRow) -> TableRow:
    decision = row.decision
    key = "yes" if decision.key else ""
    when = f"taken {written(decision.taken)}" if decision.taken else decision.when
    cells = (decision.title, decision.maker, when, key, _seen(row))
    return TableRow(decision.id, cells, "dim" if row.is_over else "")


def _seen(row: ForwardRow) -> str:
    """At which meeting the committee sees it, or why not."""
    if row.may_be_called_in and row.call_in_ends is not None:
        return f"call-in to {written(row.call_in_ends)}"
    if row.planned is None:
        return "gone by" if row.is_over else ""
    if row.meeting is None:
        return "wanted, no meeting"
    day = written(row.meeting.date)
    return f"{day}: too late" if row.is_late else day
