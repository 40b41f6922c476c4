"""The page of a committee's work programme: what is planned for which meeting, and what has slipped."""

from collections.abc import Iterator
from datetime import date

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from scrutiny_tui.domain.dates import written, written_short
from scrutiny_tui.domain.meetings import Meeting
from scrutiny_tui.domain.text import one_line, shortened
from scrutiny_tui.domain.work_programme import PlannedItem, ProgrammeGroup, ProgrammeRow
from scrutiny_tui.services.work_programme import PlannedTime, WorkProgramme
from scrutiny_tui.tui.commands import AGENDA, FORWARD, PROGRAMME, bindings_for, key_of
from scrutiny_tui.tui.screens.committee_export import ProgrammeExportPage
from scrutiny_tui.tui.screens.form_page import FormPage
from scrutiny_tui.tui.screens.page import Page
from scrutiny_tui.tui.screens.planned_item_form import edited_planned, new_planned
from scrutiny_tui.tui.text import content
from scrutiny_tui.tui.widgets.fitted_table import TableColumn, TableRow
from scrutiny_tui.tui.widgets.placeholder_table import PlaceholderTable

_COLUMNS = (
    TableColumn("When", 17, narrow=16),
    TableColumn("What", share=3, wraps=True),
    TableColumn("Kind", 15, wide=True),
    TableColumn("Brought by", share=2, wide=True, wraps=True),
    TableColumn("Stands", 16, narrow=15),
)
_NEW_KEY, _UNDO_KEY = key_of(PROGRAMME, "new-planned"), key_of(PROGRAMME, "undo")
_EMPTY = (
    "Nothing is planned yet, and no meeting is to come.\n\n"
    f"Press {_NEW_KEY} to plan what the committee wants to consider, for a month or for no time yet. "
    "A meeting that is added later begins with what is planned for its month."
)
_NOT_PLANNED = "“{}” came onto the agenda without having been planned: {} leads there, to change it."
_AT = "at:"
"""How the key of a row begins that stands for a meeting for which nothing is planned."""


class WorkProgrammePage(Page):
    """The work programme of one committee.

    Args:
        subject: identifier of the committee.
    """

    PAGE = PROGRAMME
    BINDINGS = bindings_for(PROGRAMME)
    CSS_PATH = "work_programme.tcss"

    def __init__(self, subject: str = "") -> None:
        super().__init__(subject)
        self._found: dict[str, tuple[ProgrammeGroup, ProgrammeRow | None]] = {}

    def headline(self) -> str:
        """Whose programme it is."""
        return f"Work programme · {self.services.workspace.committee(self.subject).name}"

    def facts(self) -> tuple[str, ...]:
        """How much has slipped."""
        slipped = sum(len(group.rows) for group in self._programme.groups(self.subject) if group.slipped)
        return (f"{slipped} slipped",) if slipped else ()

    def body(self) -> ComposeResult:
        """The table, and the chosen row in full."""
        yield PlaceholderTable(_COLUMNS)
        with VerticalScroll(id="chosen", can_focus=False):
            yield Static(markup=False)

    def fill(self) -> None:
        """Show the programme."""
        today = self.services.workspace.today
        groups = self._programme.groups(self.subject)
        self._found = {key: (group, row) for group in groups for key, row in _keyed(group)}
        rows = [line for group in groups for line in _lines(group, today)]
        self.query_one(PlaceholderTable).fill(rows, _EMPTY)
        self._show_chosen()

    def on_data_table_row_highlighted(self) -> None:
        """Show the chosen row in full."""
        self._show_chosen()

    def on_data_table_row_selected(self) -> None:
        """Change what is planned."""
        self.action_edit_planned()

    def action_new_planned(self) -> None:
        """Plan something, for the time of the chosen row."""
        group, _ = self._chosen() or (None, None)
        when = PlannedTime(group.meeting, group.month).key if group and not group.slipped else ""
        choose = self.query_one(PlaceholderTable).choose
        self.open(FormPage(new_planned(self.services, self.subject, when, choose)))

    def action_edit_planned(self) -> None:
        """Change what is planned; plan something where nothing is."""
        found = self._chosen()
        if found is None or found[1] is None:
            self.action_new_planned()
        elif (planned := self._planned()) is not None:
            self.open(FormPage(edited_planned(self.services, planned)))

    def action_plan_earlier(self) -> None:
        """Plan the chosen item for the meeting before."""
        self._move(-1)

    def action_plan_later(self) -> None:
        """Plan the chosen item for the meeting after."""
        self._move(1)

    def action_move_slipped(self) -> None:
        """Plan all that has slipped for the next meeting."""
        done: list[str] = []
        if self.attempt(lambda: done.append(self._programme.move_slipped(self.subject))):
            self.say(f"{done[0]} {_UNDO_KEY} takes it back.")

    def action_remove_planned(self) -> None:
        """Take the chosen item off the programme."""
        planned = self._planned()
        if planned is not None and self.attempt(lambda: self._programme.remove(planned)):
            self.say(f"“{shortened(planned.title)}” is off the work programme. {_UNDO_KEY} brings it back.")

    def action_agenda(self) -> None:
        """Open the agenda of the meeting of the chosen row."""
        meeting = self._meeting()
        if meeting is None:
            self.say("No meeting is settled for that yet.")
        else:
            self.open_page(AGENDA, meeting)

    def action_forward_plan(self) -> None:
        """Open the decisions to come that the committee keeps in view."""
        self.open_page(FORWARD, self.subject)

    def action_export(self) -> None:
        """Make a document of the programme."""
        self.open(ProgrammeExportPage(self.subject))

    @property
    def _programme(self) -> WorkProgramme:
        return self.services.work_programme

    def _move(self, by: int) -> None:
        found = self._chosen()
        row = found[1] if found else None
        if row is None or self._planned() is None:
            return
        done: list[PlannedTime] = []
        self.query_one(PlaceholderTable).choose(row.id)
        if self.attempt(lambda: done.append(self._programme.move(row, by))):
            self.say(f"“{shortened(row.title)}”: {done[0].words}.")

    def _chosen(self) -> tuple[ProgrammeGroup, ProgrammeRow | None] | None:
        return self._found.get(self.query_one(PlaceholderTable).chosen)

    def _planned(self) -> PlannedItem | None:
        """What is planned in the chosen row; nothing, with a sentence, where that is nothing."""
        found = self._chosen()
        if found is None or found[1] is None:
            self.say(f"Nothing is planned there yet: press {_NEW_KEY} to plan something.")
            return None
        row = found[1]
        if row.planned is None:
            self.say(_NOT_PLANNED.format(shortened(row.title), key_of(PROGRAMME, "agenda")))
        return row.planned

    def _meeting(self) -> str | None:
        found = self._chosen()
        if found is None:
            return None
        group, row = found
        if group.meeting is not None:
            return group.meeting.id
        return row.planned.meeting if row is not None and row.planned is not None else None

    def _show_chosen(self) -> None:
        found = self._chosen()
        shown = self.query_one("#chosen Static", Static)
        self.query_one("#chosen").display = found is not None
        if found is not None:
            group, row = found
            shown.update(Content("\n").join(self._in_full(row)) if row else content(_none_for(group)))

    def _in_full(self, row: ProgrammeRow) -> Iterator[Content]:
        """What is planned, in full: why, by whom, who asked for it."""
        exempt = "exempt: " if row.details.private else ""
        yield content(f"{exempt}{row.title}", "bold")
        told = [row.kind.value, *filter(None, [row.details.lead])]
        yield content(", ".join(told), "$secondary")
        if row.details.purpose:
            yield content(row.details.purpose)
        if row.planned is not None:
            if asked := self._asked(row.planned):
                yield content(asked)
            if row.planned.notes:
                yield content(f"Notes: {row.planned.notes}", "$secondary")

    def _asked(self, planned: PlannedItem) -> str:
        """At which meeting it was asked for, in which item and with which words."""
        if planned.asked_at is None or self.services.workspace.store.get(Meeting, planned.asked_at) is None:
            return ""
        sitting = self.services.workspace.sitting(planned.asked_at)
        entry = sitting.entry(planned.asked_by) if planned.asked_by else None
        item = sitting.item(entry.item) if entry is not None else None
        where = f", item {item.label}" if item is not None else ""
        words = f": “{one_line(entry.text)}”" if entry is not None else ""
        return f"Asked for on {written(sitting.meeting.date)}{where}{words}"


def _keyed(group: ProgrammeGroup) -> Iterator[tuple[str, ProgrammeRow | None]]:
    if not group.rows and group.meeting is not None:
        yield f"{_AT}{group.meeting.id}", None
    yield from ((row.id, row) for row in group.rows)


def _none_for(group: ProgrammeGroup) -> str:
    return f"Nothing is planned for {_when(group)} yet: {_NEW_KEY} plans something for it."


def _lines(group: ProgrammeGroup, today: date) -> Iterator[TableRow]:
    """The rows of a group; the first says when, and a meeting without any has one too."""
    when = _when(group)
    for key, row in _keyed(group):
        if row is None:
            yield TableRow(key, (when, "nothing planned yet", "", "", ""), "dim")
        else:
            title = f"exempt: {row.title}" if row.details.private else row.title
            yield TableRow(key, (when, title, row.kind, row.details.lead, _stands(group, row, today)))
        when = ""


def _when(group: ProgrammeGroup) -> str:
    if group.slipped:
        return "slipped"
    return PlannedTime(group.meeting, group.month).words


def _stands(group: ProgrammeGroup, row: ProgrammeRow, today: date) -> str:
    if row.slipped_from is not None:
        return f"from {written_short(row.slipped_from, today)}"
    if row.item is not None:
        return f"item {row.item.number}" if row.item.number else "on the agenda"
    return "not on agenda" if group.meeting is not None else ""
