"""What a form is filled in with: a line of text, and a choice of one among a few."""

from collections.abc import Sequence
from typing import ClassVar

from rich.cells import cell_len
from textual import events
from textual.actions import SkipAction
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.geometry import Size
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget
from textual.widgets import Input

from scrutiny_tui.domain.text import one_line
from scrutiny_tui.tui.keys import shown
from scrutiny_tui.tui.text import content, shorten

_BEFORE, _BEHIND = "‹ ", " ›"
_PREVIOUS, _NEXT = "left", "right"
CHOICE_KEYS = f"{shown(_PREVIOUS)} and {shown(_NEXT)}"
"""The keys that change a `Choice`, as a sentence names them."""


class TextField(Input):
    """A line of text whose typing can be undone, and which takes the whole of a paste.

    Textual's own keeps the first line of a paste, has no undo, and deletes to the right on Ctrl+Backspace.

    Args:
        value: the words at first.
        placeholder: what is asked for, shown while it is empty.
        replaces: whether typing replaces what stands there when one comes to it.
        id: the widget's identifier.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+z", "undo_typing", show=False),
        Binding("ctrl+y", "redo_typing", show=False),
        Binding("ctrl+backspace,alt+backspace", "delete_left_word", show=False),
    ]

    def __init__(
        self,
        value: str = "",
        placeholder: str = "",
        *,
        replaces: bool = False,
        id: str | None = None,  # noqa: A002  textual's name
    ) -> None:
        self._before: list[str] = []
        self._after: list[str] = []
        self._steady = value
        super().__init__(value, placeholder, id=id, compact=True, select_on_focus=replaces)

    def watch_value(self, value: str) -> None:
        """Remember what stood here before."""
        if value != self._steady:
            self._before.append(self._steady)
            self._after.clear()
            self._steady = value

    def action_undo_typing(self) -> None:
        """Take back the last thing typed; where nothing was, the key is the page's."""
        self._turn(self._before, self._after)

    def action_redo_typing(self) -> None:
        """Type again what was taken back; where nothing was, the key is the page's."""
        self._turn(self._after, self._before)

    def on_paste(self, event: events.Paste) -> None:
        """Take all lines of a paste, as one."""
        event.prevent_default()
        event.stop()
        self.replace(one_line(event.text), *self.selection)

    def start(self, value: str) -> None:
        """Put other words here, and forget what was typed before."""
        self._steady = value
        self.value = value
        self._before.clear()
        self._after.clear()

    def _turn(self, source: list[str], target: list[str]) -> None:
        if not source:
            raise SkipAction  # nothing was typed here: the key is the page's
        target.append(self.value)
        self._steady = source.pop()
        self.value = self._steady
        self.cursor_position = len(self.value)


class Choice(Widget, can_focus=True):
    """One of a few values, changed with the arrow keys or by its first letter.

    Args:
        values: what can be chosen, and how each is shown.
        value: what is chosen at first.
        id: the widget's identifier.
    """

    class Changed(Message):
        """Another value was chosen."""

        def __init__(self, choice: "Choice") -> None:
            super().__init__()
            self.choice = choice

        @property
        def control(self) -> "Choice":
            """The choice it was made in."""
            return self.choice

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(_PREVIOUS, "turn(-1)", show=False),
        Binding(f"{_NEXT},space", "turn(1)", show=False),
    ]

    value: reactive[str] = reactive("")

    def __init__(self, values: Sequence[tuple[str, str]], value: str, *, id: str | None = None) -> None:  # noqa: A002  textual's name
        super().__init__(id=id)
        self._shown = dict(values)
        self.set_reactive(Choice.value, value if value in self._shown else next(iter(self._shown), ""))

    def get_content_width(self, container: Size, viewport: Size) -> int:  # noqa: ARG002  as textual asks it
        """As wide as the widest value, so that none is cut when it is chosen."""
        return max(map(cell_len, self._shown.values()), default=0) + len(_BEFORE + _BEHIND)

    def render(self) -> Content:
        """The chosen value between the arrows that change it, cut where there is no room for all of it."""
        room = self.size.width - len(_BEFORE + _BEHIND)
        label = shorten(self._shown.get(self.value, ""), room)
        return Content.assemble((_BEFORE, "$accent"), content(label), (_BEHIND, "$accent"))

    def watch_value(self) -> None:
        """Say that another value was chosen."""
        self.post_message(Choice.Changed(self))

    def start(self, value: str) -> None:
        """Choose a value."""
        self.value = value

    def action_turn(self, by: int) -> None:
        """Choose the next value, or the one before."""
        values = list(self._shown)
        if values:
            self.value = values[(values.index(self.value) + by) % len(values)]

    def on_key(self, event: events.Key) -> None:
        """Go to the next value that begins with the letter typed."""
        if event.character is None or not event.character.isalnum():
            return
        values = list(self._shown)
        start = values.index(self.value) + 1 if self.value in values else 0
        for value in values[start:] + values[:start]:
            if self._shown[value].casefold().startswith(event.character.casefold()):
                self.value = value
                event.stop()
                return

    def on_click(self) -> None:
        """Choose the next value."""
        self.action_turn(1)
