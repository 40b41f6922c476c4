"""The page "Still to see to": everything that is doubted or unfinished in the minutes of a meeting."""

from textual.app import ComposeResult
from textual.widgets import Static

from scrutiny_tui.domain.dates import written
from scrutiny_tui.domain.doubts.doubt import Doubt
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.domain.text import counted, shortened
from scrutiny_tui.services.checking import place_in_words
from scrutiny_tui.tui.commands import DOUBTS, bindings_for, key_of
from scrutiny_tui.tui.screens.capture import CaptureScreen
from scrutiny_tui.tui.screens.form_page import FormPage
from scrutiny_tui.tui.screens.glossary_form import new_initials
from scrutiny_tui.tui.screens.page import Page
from scrutiny_tui.tui.text import content
from scrutiny_tui.tui.widgets.fitted_table import TableColumn, TableRow
from scrutiny_tui.tui.widgets.placeholder_table import PlaceholderTable

_COLUMNS = (
    TableColumn("Where", 34, narrow=24, wraps=True),
    TableColumn("What", wraps=True),
)
_STOPS = "! "
"""Stands before what keeps the minutes from being published."""
_NONE = (
    "Nothing is left to see to.\n\n"
    "What contradicts itself or is missing in the minutes stands here: more votes than people, "
    "a voter who had left, a rough note, an item with nothing recorded."
)


class DoubtsPage(Page):
    """Lists what is still to see to in one meeting, and leads to each place in capture.

    Args:
        subject: reference of the meeting.
    """

    PAGE = DOUBTS
    BINDINGS = bindings_for(DOUBTS)
    CSS_PATH = "doubts.tcss"

    def __init__(self, subject: str = "") -> None:
        super().__init__(subject)
        self._doubts: dict[str, Doubt] = {}

    def headline(self) -> str:
        """The page's name, and whose minutes they are."""
        return f"Still to see to · {self.services.workspace.sitting(self.subject).committee.name}"

    def facts(self) -> tuple[str, ...]:
        """The date of the meeting, here because a long committee's name would cut it off."""
        return (written(self.services.workspace.meeting(self.subject).date),)

    def body(self) -> ComposeResult:
        """How many there are, above the list of them."""
        yield Static(id="count", markup=False)
        yield PlaceholderTable(_COLUMNS)

    def fill(self) -> None:
        """Show every doubt with its place."""
        sitting = self.services.workspace.sitting(self.subject)
        doubts = self.services.checking.of(self.subject)
        self._doubts = _by_key(doubts)
        count = self.query_one("#count", Static)
        count.update(content(_count(doubts)))
        count.display = bool(doubts)
        rows = [_row(key, doubt, sitting) for key, doubt in self._doubts.items()]
        self.query_one(PlaceholderTable).fill(rows, _NONE)

    def on_data_table_row_selected(self) -> None:
        """Go to the place of the chosen doubt."""
        self.action_open_place()

    def action_open_place(self) -> None:
        """Go to the place of the chosen doubt, on the capture page that is open, else on a new one."""
        doubt = self._doubts.get(self.query_one(PlaceholderTable).chosen)
        if doubt is None:
            self.say(f"Nothing is left to see to: {key_of(DOUBTS, 'back')} goes back.")
            return
        open_already = [page for page in self.app.screen_stack if isinstance(page, CaptureScreen)]
        for capture in open_already:
            if capture.subject == self.subject:  # a second one would have the same words in its bar
                capture.pop_until_active()
                capture.show_place(doubt.item, doubt.entry, and_back=True)
                return
        capture = CaptureScreen(self.subject)
        self.open(capture)
        capture.call_after_refresh(capture.show_place, doubt.item, doubt.entry)

    def action_explain_initials(self) -> None:
        """Enter what the initials mean that no one has, where that is doubted."""
        doubt = self._doubts.get(self.query_one(PlaceholderTable).chosen)
        if doubt is None or not doubt.initials:
            self.say("Choose a doubt about initials that no one has: the glossary can explain them.")
            return
        committee = self.services.workspace.sitting(self.subject).committee
        self.open(FormPage(new_initials(self.services, committee, lambda _: None, doubt.initials)))


def _by_key(doubts: tuple[Doubt, ...]) -> dict[str, Doubt]:
    """Doubts by a key that stays the same while others come and go, so that the chosen one stays chosen."""
    found: dict[str, Doubt] = {}
    for doubt in doubts:
        found[f"{doubt.item} {doubt.entry} {doubt.kind} {doubt.sentence}"] = doubt
    return found


def _row(key: str, doubt: Doubt, sitting: Sitting) -> TableRow:
    place, mark = place_in_words(sitting, doubt), _STOPS if doubt.kind.blocks else ""
    entry = sitting.entry(doubt.entry) if doubt.entry else None
    line = f" “{shortened(entry.line.strip())}”" if entry else ""
    return TableRow(key, (f"{place[0].upper()}{place[1:]}", f"{mark}{doubt.sentence}{line}"))


def _count(doubts: tuple[Doubt, ...]) -> str:
    stopping = sum(doubt.kind.blocks for doubt in doubts)
    kept = f" Nothing is published until what is marked {_STOPS.strip()} is gone." if stopping else ""
    return f"{counted(len(doubts), 'doubt')}.{kept}"
