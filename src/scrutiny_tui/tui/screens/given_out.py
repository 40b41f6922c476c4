"""The page that says what of a meeting's agenda was given out, what was not yet, and what is to follow."""

from collections.abc import Iterator
from datetime import date

from textual.app import ComposeResult

from scrutiny_tui.domain.agenda_changes import Supplement, in_words
from scrutiny_tui.domain.dates import written, written_short
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.given_out import GivenOut
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.domain.text import counted, shortened
from scrutiny_tui.services.supplements import Supplements
from scrutiny_tui.tui.commands import GIVEN_OUT, bindings_for, key_of
from scrutiny_tui.tui.screens.form_page import FormPage
from scrutiny_tui.tui.screens.giving_out_form import giving_out_form
from scrutiny_tui.tui.screens.page import Page
from scrutiny_tui.tui.widgets.fitted_table import TableColumn, TableRow
from scrutiny_tui.tui.widgets.placeholder_table import PlaceholderTable

_COLUMNS = (
    TableColumn("What", 13),
    TableColumn("Given out", 11),
    TableColumn("Item", share=2, wraps=True),
    TableColumn("What is new", share=3, wraps=True),
)
_GIVE_KEY, _CAME_KEY, _UNDO_KEY = (key_of(GIVEN_OUT, name) for name in ("give-out", "has-come", "undo"))
_EMPTY = (
    "The agenda has not been given out yet.\n\n"
    f"Press {_GIVE_KEY} once it was published and sent. From then on, what you add to it or alter goes "
    "out in a supplement, which this page collects."
)
_NOT_YET = "not yet"


class GivenOutPage(Page):
    """What was given out of one meeting's agenda.

    Args:
        subject: reference of the meeting.
    """

    PAGE = GIVEN_OUT
    BINDINGS = bindings_for(GIVEN_OUT)

    def headline(self) -> str:
        """Which meeting it is."""
        return f"Given out · {self._sitting.committee.name}"

    def facts(self) -> tuple[str, ...]:
        """The date of the meeting."""
        return (written(self._sitting.meeting.date),)

    def body(self) -> ComposeResult:
        """The table."""
        yield PlaceholderTable(_COLUMNS)

    def fill(self) -> None:
        """Show what was given out, what was not yet, and what is to follow."""
        self.query_one(PlaceholderTable).fill([*self._rows()], _EMPTY)

    def on_data_table_row_selected(self) -> None:
        """Say that the chosen paper has come; for any other row, give out what is new."""
        if self._awaited() is not None:
            self.action_has_come()
        else:
            self.action_give_out()

    def action_give_out(self) -> None:
        """Say that the agenda, or what is new since, was given out."""
        if self.attempt(lambda: self._supplements.check_can_be_given_out(self.subject)):
            self.open(FormPage(giving_out_form(self.services, self.subject)))

    def action_has_come(self) -> None:
        """Take the mark from the chosen paper."""
        entry = self._awaited()
        if entry is None:
            self.say("Choose a paper that is to follow: those stand at the end, marked “to follow”.")
        elif self.attempt(lambda: self._supplements.has_come(self.subject, entry.id)):
            self.say(f"“{shortened(entry.text)}” has come. {_UNDO_KEY} takes that back.")

    def action_take_back(self) -> None:
        """Forget that the last was given out."""
        taken = list[GivenOut]()
        if self.attempt(lambda: taken.append(self._supplements.take_back(self.subject))):
            self.say(f"{taken[0].name} has not been given out. {_UNDO_KEY} says that it was after all.")

    def _rows(self) -> Iterator[TableRow]:
        today = self.services.workspace.today
        sitting, awaited = self._sitting, self._supplements.to_follow(self.subject)
        for given in self._supplements.given_out(self.subject)[:1]:
            items = counted(len(given.items), "item")
            held = in_words(given.held) if given.held else ""
            yield TableRow(given.id, (given.name, written_short(given.on, today), items, held))
        if awaited and not self._supplements.given_out(self.subject):
            items = counted(len(sitting.items), "item")
            yield TableRow("agenda", (self._supplements.next_name(self.subject), _NOT_YET, items, ""))
        for supplement in self._supplements.supplements(self.subject):
            yield from _of_supplement(supplement, today)
        for entry in awaited:
            item = sitting.item(entry.item)
            cells = ("To follow", "", item.label if item else "", entry.text)
            yield TableRow(entry.id, cells, "dim")

    @property
    def _sitting(self) -> Sitting:
        return self.services.workspace.sitting(self.subject)

    @property
    def _supplements(self) -> Supplements:
        return self.services.supplements

    def _awaited(self) -> Entry | None:
        """The chosen paper, where it is to follow."""
        chosen = self.query_one(PlaceholderTable).chosen
        return next((e for e in self._supplements.to_follow(self.subject) if e.id == chosen), None)


def _of_supplement(supplement: Supplement, today: date) -> Iterator[TableRow]:
    """A row for each item in a supplement; its name and its day stand in the first."""
    when = written_short(supplement.on, today) if supplement.on else _NOT_YET
    first = (supplement.name, when)
    if moved := supplement.changes.moved:
        yield TableRow(f"{supplement.number}:moved", (*first, "", moved.in_words))
        first = ("", "" if supplement.on else _NOT_YET)
    for change in supplement.changes.items:
        yield TableRow(
            f"{supplement.number}:{change.item.id}", (*first, shortened(change.item.label), change.in_words)
        )
        first = ("", "" if supplement.on else _NOT_YET)
