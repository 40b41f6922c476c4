"""A field for one of a few values."""

from collections.abc import Sequence
from typing import ClassVar

from rich.cells import cell_len
from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.geometry import Size
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from scrutiny_tui.tui.keys import key_label
from scrutiny_tui.tui.text import content, shorten

_BEFORE, _BEHIND = "‹ ", " ›"
_PREVIOUS, _NEXT = "left", "right"
CHOICE_KEYS = f"{key_label(_PREVIOUS)} and {key_label(_NEXT)}"
"""The keys that change a `Choice`, as a sentence names them."""


class Choice(Widget, can_focus=True):
    """One of a few values, changed with the arrow keys or by its first letter.

    Args:
        values: the values, and how each is shown.
        value: the chosen one at first.
        id: the widget's identifier.
    """

    class Changed(Message):
        """Another value was chosen."""

        def __init__(self, choice: "Choice") -> None:
            super().__init__()
            self.choice = choice

        @property
        def control(self) -> "Choice":
            """The widget in which it was chosen."""
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

    def get_content_width(self, container: Size, viewport: Size) -> int:  # noqa: ARG002  textual's signature
        """The width of the widest value, so that none is cut when it is chosen."""
        return max(map(cell_len, self._shown.values()), default=0) + len(_BEFORE + _BEHIND)

    def render(self) -> Content:
        """The chosen value between two arrows, cut where there is too little room."""
        room = self.size.width - len(_BEFORE + _BEHIND)
        label = shorten(self._shown.get(self.value, ""), room)
        return Content.assemble((_BEFORE, "$accent"), content(label), (_BEHIND, "$accent"))

    def watch_value(self) -> None:
        """Report that another value was chosen."""
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
