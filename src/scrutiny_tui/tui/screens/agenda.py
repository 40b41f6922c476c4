"""The page that prepares a meeting: its details and the items of its agenda."""

from collections.abc import Callable, Sequence

from textual.app import ComposeResult
from textual.containers import Container
from textual.widgets import Static

from scrutiny_tui.domain.dates import written
from scrutiny_tui.domain.errors import ClerkError
from scrutiny_tui.domain.meetings import Item
from scrutiny_tui.domain.recording.begun_agenda import WaitingItem
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.domain.text import counted, shortened
from scrutiny_tui.services.capture_view import AgendaLine, agenda
from scrutiny_tui.services.item_courses import course_in_words
from scrutiny_tui.services.items_on_agenda import ItemsOnAgenda
from scrutiny_tui.services.published_minutes import ReasonNeededError
from scrutiny_tui.tui.commands import AGENDA, CAPTURE, GIVEN_OUT, IMPORT, PROGRAMME, bindings_for, key_of
from scrutiny_tui.tui.screens.form_page import FormPage
from scrutiny_tui.tui.screens.item_form import course_form, edited_item, new_item, public_item
from scrutiny_tui.tui.screens.meeting_form import begun_agenda_form, edited_meeting
from scrutiny_tui.tui.screens.page import Page
from scrutiny_tui.tui.screens.reason_field import reason_form
from scrutiny_tui.tui.text import content
from scrutiny_tui.tui.widgets.agenda_item_pane import AgendaItemPane
from scrutiny_tui.tui.widgets.fitted_table import TableColumn, TableRow
from scrutiny_tui.tui.widgets.placeholder_table import PlaceholderTable

_COLUMNS = (
    TableColumn("No.", 4, right=True, grows=6),
    TableColumn("Title", wraps=True),
    TableColumn("Kind", 15, wraps=True),
    TableColumn("Open", 4, right=True, if_filled=True),
)
_NEW_KEY, _UNDO_KEY = key_of(AGENDA, "new-item"), key_of(AGENDA, "undo")
_IMPORT_KEY, _BEGIN_KEY = key_of(AGENDA, "import-agenda"), key_of(AGENDA, "begin-agenda")
_EMPTY = (
    "The agenda is empty.\n\n"
    f"Press {_NEW_KEY} to add its items, one after another, {_IMPORT_KEY} to take them from a published "
    f"agenda, or {_BEGIN_KEY} to begin with the standing agenda or with what recurs of the last one. "
    "Items can also be added while the meeting runs."
)
_OUT_KEY = key_of(AGENDA, "given-out")
_WAITING = 2
"""How many of what waits for the meeting are named above its agenda."""


class AgendaPage(Page):
    """Prepares one meeting.

    Args:
        subject: reference of the meeting.
    """

    PAGE = AGENDA
    BINDINGS = bindings_for(AGENDA)
    CSS_PATH = "agenda.tcss"

    def __init__(self, subject: str = "") -> None:
        super().__init__(subject)
        self._items: ItemsOnAgenda | None = None

    def headline(self) -> str:
        """Which meeting it is."""
        sitting = self.services.workspace.sitting(self.subject)
        return f"{sitting.committee.name} · {written(sitting.meeting.date)}"

    def facts(self) -> tuple[str, ...]:
        """How far the meeting has come."""
        return (self.services.workspace.meeting(self.subject).state,)

    def body(self) -> ComposeResult:
        """The details above the agenda."""
        yield Static(id="details", markup=False)
        yield Static(id="waiting", markup=False)
        yield Static(id="not-given-out", markup=False)
        with Container(id="agenda"):
            yield PlaceholderTable(_COLUMNS)
            yield AgendaItemPane(id="chosen")

    def fill(self) -> None:
        """Show the details and the items."""
        sitting = self.services.workspace.sitting(self.subject)
        meeting = sitting.meeting
        when = f"{meeting.date:%A} {written(meeting.date)}"
        at = f"{meeting.time:%H:%M}" if meeting.time else "time not yet known"
        given = self.services.supplements.given_out(self.subject)
        out = f"   given out {written(given[0].on)}" if given else ""
        details = f"{meeting.id}   {when}, {at}\n{meeting.venue or 'Venue not yet known'}{out}"
        self.query_one("#details", Static).update(content(details))
        planned = self.services.work_programme.waiting(self.subject)
        waiting = self.query_one("#waiting", Static)
        waiting.update(content(_waiting(planned), "$text-accent"))
        waiting.display = bool(planned)
        changes = self.services.supplements.not_given_out(self.subject)
        news = self.query_one("#not-given-out", Static)
        news.update(content(f"Not given out yet ({_OUT_KEY}): {changes.in_words}", "$text-accent"))
        news.display = bool(changes)
        self.query_one(PlaceholderTable).fill([_line(line, sitting) for line in agenda(sitting)], _EMPTY)
        self._items = self.services.items_on_agenda(sitting)
        self._show_chosen()

    def on_data_table_row_highlighted(self) -> None:
        """Show the chosen item as it will print, and what it is prepared with."""
        self._show_chosen()

    def on_data_table_row_selected(self) -> None:
        """Change the chosen item."""
        self.action_edit_item()

    def action_new_item(self) -> None:
        """Add an item."""
        meeting, choose = (
            self.services.workspace.meeting(self.subject),
            self.query_one(PlaceholderTable).choose,
        )
        self.open(FormPage(new_item(self.services, meeting, choose)))

    def action_edit_item(self) -> None:
        """Change the chosen item."""
        item = self._chosen()
        if item is not None:
            self.open(FormPage(edited_item(self.services, item)))

    def action_item_up(self) -> None:
        """Move the chosen item up."""
        self._move(-1)

    def action_item_down(self) -> None:
        """Move the chosen item down."""
        self._move(1)

    def action_renumber_items(self) -> None:
        """Number the items in the order in which they stand."""
        changed: list[int] = []
        if self.attempt(lambda: changed.append(self.services.prepare.agenda.renumber(self.subject))):
            done = f"{counted(changed[0], 'item')} renumbered. {_UNDO_KEY} takes it back."
            self.say(done if changed[0] else "The items are numbered in their order already.")

    def action_remove_item(self) -> None:
        """Take the chosen item off the agenda."""
        item = self._chosen()
        if item is not None:
            done = f"Item {item.label} is off the agenda. {_UNDO_KEY} brings it back."
            self._alter(
                item, lambda because: self.services.prepare.agenda.remove(item, because=because), done
            )

    def action_item_course(self) -> None:
        """Withdraw or defer the chosen item, or take it together with another."""
        item = self._chosen()
        if item is not None:
            self.open(FormPage(course_form(self.services, item)))

    def action_make_public(self) -> None:
        """Make the title of the chosen item public."""
        item = self._chosen()
        if item is not None and self.attempt(lambda: self.services.prepare.agenda.check_can_be_public(item)):
            self.app.push_screen(FormPage(public_item(self.services, item)))

    def action_meeting_details(self) -> None:
        """Change the meeting's details."""
        meeting = self.services.workspace.meeting(self.subject)
        self.open(FormPage(edited_meeting(self.services, meeting)))

    def action_import_agenda(self) -> None:
        """Take the items from a published agenda."""
        if self.attempt(lambda: self.services.agenda_import.check(self.subject)):
            self.open_page(IMPORT, self.subject)

    def action_begin_agenda(self) -> None:
        """Add the items of the standing agenda, of the last meeting, or of another committee."""
        meeting = self.services.workspace.meeting(self.subject)
        self.open(FormPage(begun_agenda_form(self.services, meeting)))

    def action_set_standing(self) -> None:
        """Make what recurs of this agenda the standing agenda of the committee."""
        done: list[str] = []
        if self.attempt(lambda: done.append(self.services.prepare.standing.set_from(self.subject))):
            self.say(f"{done[0]} {_UNDO_KEY} takes it back.")

    def action_given_out(self) -> None:
        """Open the page of what was given out."""
        self.open_page(GIVEN_OUT, self.subject)

    def action_programme(self) -> None:
        """Open the work programme of the committee."""
        self.open_page(PROGRAMME, self.services.workspace.meeting(self.subject).committee)

    def action_capture(self) -> None:
        """Capture this meeting."""
        self.open_page(CAPTURE, self.subject)

    def action_read_on(self) -> None:
        """Read on in what the chosen item is prepared with."""
        self.query_one(AgendaItemPane).read_on()

    def _show_chosen(self) -> None:
        sitting = self.services.workspace.sitting(self.subject)
        item, pane = sitting.item(self.query_one(PlaceholderTable).chosen), self.query_one(AgendaItemPane)
        pane.display = item is not None
        if item is not None and self._items is not None:
            pane.show(self._items.of(item), sitting, self.services.workspace.today)

    def _move(self, by: int) -> None:
        item = self._chosen()
        if item is not None:
            self._alter(item, lambda because: self.services.prepare.agenda.move(item, by, because=because))

    def _alter(self, item: Item, alter: Callable[[str], object], done: str = "") -> None:
        """Alter the agenda; ask for the reason first where the minutes are published or confirmed."""
        try:
            alter("")
        except ReasonNeededError:
            meeting = self.services.workspace.meeting(item.meeting)

            def altered(because: str) -> str:
                alter(because)
                return done

            form = reason_form(meeting, f"item:{item.id}:why", f"Item {item.label}", altered)
            self.app.push_screen(FormPage(form))
        except ClerkError as refusal:
            self.show()
            self.say(str(refusal))
        else:
            if done:
                self.say(done)

    def _chosen(self) -> Item | None:
        item = self.services.workspace.store.get(Item, self.query_one(PlaceholderTable).chosen)
        if item is None:
            self.say(f"The agenda has no item yet: press {_NEW_KEY} to add one.")
        return item


def _waiting(waiting: Sequence[WaitingItem]) -> str:
    """What is planned for the meeting and not on its agenda."""
    marks = ("exempt: " if one.exempt is not None else "" for one in waiting)
    told = [f"{mark}{shortened(one.planned.title, 30)}" for mark, one in zip(marks, waiting, strict=True)]
    more = [f"and {len(told) - _WAITING} more"] if len(told) > _WAITING else []
    return f"Planned for this meeting ({_BEGIN_KEY} adds it): {'; '.join((*told[:_WAITING], *more))}"


def _line(line: AgendaLine, sitting: Sitting) -> TableRow:
    item, title = line.item, line.item.title or "(no title yet)"
    course = course_in_words(item, sitting.item(item.taken_with or None))
    title = f"{title} · {course}" if course else title
    title = f"{title} · urgent" if item.urgent_because else title
    if item.likely_exempt is not None:
        title = f"{title} · exempt {', '.join(map(str, item.likely_exempt))}".rstrip()
    cells = (item.number, title, item.kind, str(line.open or ""))
    return TableRow(item.id, cells, "dim" if item.has_no_business else "")
