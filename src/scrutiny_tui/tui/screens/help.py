"""The help page: the commands of another page, and for capture the kinds of line."""

from collections.abc import Iterable

from rich.table import Table
from rich.text import Text
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from scrutiny_tui.domain.grammar.commands import COMMANDS as LINES
from scrutiny_tui.tui.commands import CAPTURE, HELP, TITLES, bindings_for, commands_for, key_label
from scrutiny_tui.tui.screens.page import Page

_KEYS = 18
_USAGE = 34
_COMMANDS = "Commands: three letters are enough while no other begins so"
_TALK = (
    ("text", "a point of the item"),
    ("- text   1. text   (a) text", "a sub-point of the point or clause above"),
    ("hale: asked how many", "a point with its speaker, when the name is somebody's in the room"),
    ("~text   and ?? anywhere", "a rough note to write up; a figure to verify"),
    ("text >> who when", "a point that is also an action"),
    ("\\text", "a point, whatever the line begins with"),
)


class HelpPage(Page):
    """Lists the keys of one page.

    Args:
        subject: name of that page.
    """

    PAGE = HELP
    BINDINGS = bindings_for(HELP)
    CSS_PATH = "help.tcss"

    def headline(self) -> str:
        """Which page it helps with."""
        return f"Help · {TITLES[self.subject]}"

    def body(self) -> ComposeResult:
        """One text that scrolls."""
        with VerticalScroll(id="help"):
            yield Static(_pairs(_keys(self.subject), _KEYS), markup=False)
            if self.subject == CAPTURE:
                yield Static(Content.styled("What a line records", "bold"), markup=False)
                yield Static(_pairs(_TALK, _USAGE), markup=False)
                yield Static(Content.styled(_COMMANDS, "bold"), markup=False)
                yield Static(_pairs(_lines(), _USAGE), markup=False)

    def on_mount(self) -> None:
        """Say that there is more than the screen shows, once its size is known."""
        self.call_after_refresh(self._while_there, self._tell_of_more)

    def _tell_of_more(self) -> None:
        if self.query_one("#help").max_scroll_y > 0:
            self.say(f"There is more: {key_label('pagedown')} and {key_label('pageup')} turn.")

    def action_help(self) -> None:
        """Close the help with the key that opened it."""
        self.action_back()


def _keys(page: str) -> Iterable[tuple[str, str]]:
    for command in commands_for(page):
        yield " or ".join(key_label(key) for key in command.key.split(",")), command.help


def _lines() -> Iterable[tuple[str, str]]:
    for line in LINES:
        yield f"{line.usage} (/{line.short})" if line.short else line.usage, line.meaning


def _pairs(pairs: Iterable[tuple[str, str]], width: int) -> Table:
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(min_width=width, max_width=width)
    table.add_column()
    for left, right in pairs:
        table.add_row(Text(left, "bold"), Text(right))
    return table
