"""Help: what can be done on the page one came from, from the registry of commands and the capture grammar."""

from collections.abc import Iterable

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from scrutiny_tui.domain.capture.commands import COMMANDS as LINES
from scrutiny_tui.tui.commands import CAPTURE, HELP, TITLES, bindings_for, commands_for, shown
from scrutiny_tui.tui.screens.page import Page

_KEY_WIDTH = 20
_USAGE_WIDTH = 38
_TALK = (
    ("text", "a point of the item"),
    ("- text   1. text   (a) text", "a sub-point of the point or clause above"),
    ("hale: asked how many", "a point with its speaker, when the name is somebody's in the room"),
    ("~text   and ?? anywhere", "a rough note to write up; a figure to verify"),
    ("text >> who when", "a point that is also an action"),
    ("\\text", "a point, whatever the line begins with"),
)


class HelpPage(Page):
    """The keys of one page.

    Args:
        subject: name of the page one came from.
    """

    PAGE = HELP
    BINDINGS = bindings_for(HELP)
    CSS_PATH = "help.tcss"

    def headline(self) -> str:
        """Which page it helps with."""
        return f"Help · {TITLES[self.subject]}"

    def body(self) -> ComposeResult:
        """All of it as one text that scrolls."""
        with VerticalScroll(id="help"):
            yield Static(Content("\n").join(_lines(self.subject)), markup=False)

    def action_help(self) -> None:
        """Close the help with the key that opened it."""
        self.action_back()


def _lines(page: str) -> Iterable[Content]:
    for command in commands_for(page):
        keys = " or ".join(shown(key) for key in command.key.split(","))
        yield _pair(keys, command.help, _KEY_WIDTH)
    if page != CAPTURE:
        return
    yield Content("")
    yield Content.styled("What a line records", "bold")
    for usage, meaning in _TALK:
        yield _pair(usage, meaning, _USAGE_WIDTH)
    yield Content("")
    yield Content.styled("Commands: three letters are enough while no other begins so", "bold")
    for line in LINES:
        short = f" (/{line.short})" if line.short else ""
        yield _pair(line.usage + short, line.meaning, _USAGE_WIDTH)


def _pair(left: str, right: str, width: int) -> Content:
    return Content.assemble((left.ljust(width), "$accent"), " ", right)
