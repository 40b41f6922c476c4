"""Answers keys in the order in which they were pressed, even while a page is opened or left.

Textual hands a key to the widget that has the focus when the key is read, before the previous key has been
answered. So in "F1 Escape", pressed quickly, Escape goes to the page on which F1 was pressed, or to a page
that has no widgets yet, or is lost with a page that is being removed.
"""

import asyncio
from collections import deque
from contextlib import suppress
from typing import TYPE_CHECKING

from textual import events
from textual.message_pump import MessagePump
from textual.screen import Screen

if TYPE_CHECKING:
    from textual.app import App

_PATIENCE = 2.0
"""How long to wait for a page or a key, in seconds: Ctrl+Q must work on a page that hangs."""
_ROUNDS = 2
"""Enter in a table or a field makes the widget send a message to its page: the second round follows that."""


class KeyQueue:
    """Holds keys, pastes and the mouse back until the page in sight can answer them.

    Args:
        app: the program that answers them.

    Attributes:
        ready: the screen that has its widgets and was shown; None until the first is.
        busy: whether a key is being answered that may open or leave a page, or events are held back.
        let_in: the event that was held back and is to be answered next.
    """

    def __init__(self, app: "App[None]") -> None:
        self.ready: Screen[object] | None = None
        self.busy = False
        self.let_in: events.Event | None = None
        self._app = app
        self._held: deque[events.Event] = deque()
        self._working: asyncio.Task[None] | None = None

    def hold(self, event: events.Event) -> None:
        """Hold an event back until those before it are answered and the page in sight is ready."""
        self._held.append(event)
        self.follow()

    def follow(self) -> None:
        """Hold events back until all that follows from the current key is done."""
        if not self.busy:
            self.busy = True
            self._working = asyncio.create_task(self._work())

    @property
    def letters(self) -> str:
        """The letters that are held back."""
        keys = (event for event in self._held if isinstance(event, events.Key))
        return "".join(key.character or "" for key in keys if key.is_printable)

    async def all_answered(self) -> None:
        """Wait until nothing is held back."""
        if self._working is not None:
            await asyncio.wait([self._working])

    async def _work(self) -> None:
        await self._settled()
        while self._held:
            self.let_in = event = self._held.popleft()
            self._app.post_message(event)
            await self._settled()
        self.busy = False

    async def _settled(self) -> None:
        """Wait until the key before has been answered, and the page then in sight is ready."""
        with suppress(TimeoutError):
            async with asyncio.timeout(_PATIENCE):
                for _ in range(_ROUNDS):
                    await self._answered()
                while (screen := self._app.screen) is not self.ready:
                    await screen._mounted_event.wait()  # noqa: SLF001  textual has no public name for it
                    await _handled(screen)
                    self.ready = screen
        self.ready = self._app.screen

    async def _answered(self) -> None:
        """Wait until the app, the focused widget and the widgets around it have answered their events."""
        await _handled(self._app)
        pump: MessagePump | None = self._app.focused or self._app.screen
        while pump is not None:
            await _handled(pump)
            pump = pump._parent  # noqa: SLF001  the way an unanswered key takes


async def _handled(pump: MessagePump) -> None:
    """Wait until a message pump has handled its messages so far."""
    handled = asyncio.Event()
    if pump.call_later(handled.set):
        await handled.wait()
