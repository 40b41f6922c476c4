"""The footer of a page: the last message, and the keys that can be used here."""

from textual.app import ComposeResult
from textual.content import Content
from textual.events import Click, Resize
from textual.style import Style

from scrutiny_tui.tui.commands import ScreenCommand, commands_for
from scrutiny_tui.tui.text import content
from scrutiny_tui.tui.widgets.blank import BlankColumn, Caption

_GAP = 2
_CLICKED = "command"
_SAVES = "save-form"


class PageFooter(BlankColumn):
    """A message and a line of keys; each key can be clicked.

    Args:
        page: name of the page whose keys are shown.
    """

    def __init__(self, page: str) -> None:
        super().__init__()
        self._page = page
        self._said = ""
        self._save_key = ""
        self._message, self._keys = Caption(id="said"), Caption(id="keys")

    def compose(self) -> ComposeResult:
        """The message above the keys."""
        yield self._message
        yield self._keys

    @property
    def said(self) -> str:
        """The sentence that is shown."""
        return self._said

    def say(self, sentence: str) -> None:
        """Show one sentence, on as many lines as it needs; an empty one clears it."""
        if sentence != self._said:
            self._said = sentence
            self._message.update(content(sentence))

    def save_with(self, key: str) -> None:
        """Show this key for saving; empty for the one that saves from most fields.

        Args:
            key: the key, as it is shown.
        """
        if key != self._save_key:
            self._save_key = key
            self._show_keys(self.size.width)

    def on_resize(self, event: Resize) -> None:
        """Show as many keys as fit, and always help."""
        self._show_keys(event.size.width)

    def _show_keys(self, width: int) -> None:
        shown = fitting([c for c in commands_for(self._page) if c.footer], width - 2)
        keys = [_key(c, self._save_key if c.id == _SAVES else "") for c in shown]
        self._keys.update(Content(" " * _GAP).join(keys))

    async def on_click(self, event: Click) -> None:
        """Run the command of the key that was clicked."""
        action = event.style.meta.get(_CLICKED)
        if action is not None:
            await self.run_action(f"screen.{action}")


def fitting(commands: list[ScreenCommand], width: int) -> list[ScreenCommand]:
    """As many commands as fit on a line, in order, and always the last one (help).

    Args:
        commands: the commands of a footer.
        width: the width of the line in cells.
    """
    if not commands:
        return []
    *others, last = commands
    left = width - _room(last)
    shown = []
    for command in others:
        left -= _room(command) + _GAP
        if left < 0:
            break
        shown.append(command)
    return [*shown, last]


def _room(command: ScreenCommand) -> int:
    return len(command.shown_key) + 1 + len(command.name)


def _key(command: ScreenCommand, instead: str = "") -> Content:
    shown = Content.assemble(
        (instead or command.shown_key, "$accent bold"), " ", (command.name, "$secondary")
    )
    return shown.stylize(Style.from_meta({_CLICKED: command.action}))
