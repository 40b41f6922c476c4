"""Where textual 8.2.8 ends the program although it could go on, or forgets work, and what happens instead.

Whatever of textual is replaced is named here (`ORIGINALS`), and a test names each with its signature. None of
it takes time between a key and its painting unless something is at fault.
"""

from asyncio import CancelledError
from contextlib import suppress
from types import FunctionType
from typing import Any
from weakref import WeakSet

from textual.app import App
from textual.await_complete import AwaitComplete
from textual.command import CommandPalette, Hit
from textual.message_pump import MessagePump
from textual.screen import Screen
from textual.timer import Timer
from textual.widget import Widget
from textual.widgets import OptionList

ORIGINALS: dict[str, FunctionType] = {
    "OptionList._move_page": OptionList._move_page,  # type: ignore[dict-item]  # textual's own types
    "MessagePump._pre_process": MessagePump._pre_process,  # type: ignore[dict-item]  # textual's own types
    "Screen.dismiss": Screen.dismiss,  # type: ignore[dict-item]  # textual's own types
    "Timer._run": Timer._run,  # type: ignore[dict-item]  # textual's own types
    "Widget._message_loop_exit": Widget._message_loop_exit,  # type: ignore[dict-item]  # textual's own types
}
"""What is replaced, as textual has it, by name."""
_LOOP = MessagePump._process_messages_loop.__code__
_APP = App._process_messages.__code__
_START = MessagePump._pre_process.__code__
_WATCHERS = "__watchers"
_NO_COMMAND = Hit(0, "", lambda: None, "")

_going_on: WeakSet[MessagePump] = WeakSet()
"""The widgets that go on although a fault ended their loop, or kept it from beginning."""


def guard_textual() -> None:
    """Replace what ends the program."""
    OptionList._move_page = _move_page  # type: ignore[method-assign]  # on purpose
    MessagePump._pre_process = _pre_process  # type: ignore[method-assign]  # on purpose
    Screen.dismiss = _dismiss  # type: ignore[method-assign]  # on purpose
    Timer._run = _run  # type: ignore[method-assign]  # on purpose
    Widget._message_loop_exit = _message_loop_exit  # type: ignore[method-assign]  # on purpose


def keep_going(error: Exception) -> bool:
    """Let a widget go on after a fault: textual ends its loop, and nothing would be answered there again.

    Args:
        error: the fault, while it is handled.

    Returns:
        Whether the program can go on; it cannot when the app's own loop ends.
    """
    trace = error.__traceback__
    if trace is not None and trace.tb_frame.f_code is _APP:
        return False
    if trace is None or trace.tb_frame.f_code not in (_LOOP, _START):
        return True  # a timer or a callback: textual goes on by itself
    pump = trace.tb_frame.f_locals["self"]
    if isinstance(pump, App):
        return False
    _going_on.add(pump)
    if trace.tb_frame.f_code is _LOOP:
        _keep_timers_and_watchers(pump)
    return True


def _keep_timers_and_watchers(pump: MessagePump) -> None:
    """Save what textual clears when a loop ends; the loop restores it when it begins again."""
    timers, watchers = list(pump._timers), dict(vars(pump).get(_WATCHERS, {}))
    pump._timers.clear()
    vars(pump)[_WATCHERS] = {}

    def put_back() -> None:
        pump._timers.update(timers)
        vars(pump)[_WATCHERS].update(watchers)

    pump.call_next(put_back)


def _move_page(self: OptionList, direction: int) -> None:
    """Turn a page of a list if it is laid out: before that, textual looks for a line that is not there."""
    self._update_lines()
    if (self.highlighted or 0) in self._index_to_line:
        ORIGINALS["OptionList._move_page"](self, direction)


def _dismiss(self: Screen[Any], result: object = None) -> AwaitComplete:
    """Leave a screen, unless it was left already: textual would leave the one beneath, or end.

    The palette would run its command again.
    """
    if self.app.screen_stack[-1:] == [self]:
        left: AwaitComplete = ORIGINALS["Screen.dismiss"](self, result)
        return left
    if isinstance(self, CommandPalette):
        self._selected_command = _NO_COMMAND
    nothing: AwaitComplete = AwaitComplete.nothing()  # type: ignore[no-untyped-call]  # textual has no type for it
    return nothing


async def _run(self: Timer) -> None:
    """Let a timer that fires once do so however late: textual leaves it out if its time is over at its start.

    That happens where another program has the processor for longer than the timer waits. What waits for it,
    work after a painting or the next size of the window, would then wait for ever.
    """
    self._skip = self._skip and self._repeat != 0
    await ORIGINALS["Timer._run"](self)


async def _pre_process(self: MessagePump) -> bool:
    """Begin a widget's loop even if a fault, since contained, kept it from beginning."""
    begun: bool = await ORIGINALS["MessagePump._pre_process"](self)
    if begun or self not in _going_on:
        return begun
    _going_on.discard(self)
    return True


async def _message_loop_exit(self: Widget) -> None:
    """Begin a widget's loop again if a fault, since contained, ended it."""
    while self in _going_on:
        _going_on.discard(self)
        self._running = True
        with suppress(CancelledError):
            await self._process_messages_loop()
        self._running = False
    await ORIGINALS["Widget._message_loop_exit"](self)
