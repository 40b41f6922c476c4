"""Confines a fault to one part of the screen: that part says so, and the rest goes on."""

import logging
import traceback
from contextlib import suppress
from typing import TYPE_CHECKING
from weakref import WeakSet

from textual.command import CommandPalette
from textual.css.query import NoMatches
from textual.widget import Widget
from textual.worker import WorkerFailed

from scrutiny_tui.tui.screens.page import Page
from scrutiny_tui.tui.text import content
from scrutiny_tui.tui.textual_traps import keep_going
from scrutiny_tui.tui.widgets.bar import CaptureBar
from scrutiny_tui.tui.widgets.blank import Caption

if TYPE_CHECKING:
    from scrutiny_tui.tui.app import ScrutinyApp

_log = logging.getLogger("scrutiny")
_log.addHandler(logging.NullHandler())  # without one, python writes the log over the screen

STOPPED = "This part has stopped because of a fault in the program; leave the page and come back to see it."
WENT_WRONG = (
    "Something here went wrong because of a fault in the program. All that was recorded is kept: go on."
)
_MOST = 100
"""How many parts may be at fault after one key: with more, the whole screen is at fault."""


class Faults:
    """Contains faults.

    Args:
        app: the program.

    Attributes:
        known: the faults since the last key, each by its kind and place: it is logged and shown once.
    """

    def __init__(self, app: "ScrutinyApp") -> None:
        self.known: set[str] = set()
        self._app = app
        self._stopped: WeakSet[Widget] = WeakSet()

    def contain(self, error: Exception) -> bool:
        """Log a fault without a word of any minutes, and show it where it belongs.

        Args:
            error: the fault.

        Returns:
            Whether the program can go on. It cannot when the fault is the capture bar's own, when no page is
            in sight to say it on, or when the whole screen is at fault.
        """
        if isinstance(error, WorkerFailed) and isinstance(error.error, Exception):
            error = error.error  # which says where it occurred
        part, page = part_at_fault(error), self._app.page
        if isinstance(error, NoMatches) and part is not None and self._is_going(part):
            return True  # its widgets were removed first, and what it was doing is no longer wanted
        new = self.note(error)
        if isinstance(part, CaptureBar) or page is None or len(self.known) > _MOST or not keep_going(error):
            return False
        if new:  # else painting the message would meet the same fault again, for ever
            self._app.call_later(self._show, page, part)
        return True

    def _is_going(self, part: Widget) -> bool:
        """Whether a part belongs to no screen that is open."""
        return set(self._app.screen_stack).isdisjoint(part.ancestors_with_self)

    def note(self, error: Exception) -> bool:
        """Log a fault; return whether it is a new one."""
        frames = traceback.extract_tb(error.__traceback__)
        places = " > ".join(f"{frame.filename}:{frame.lineno} {frame.name}" for frame in frames)
        fault = f"{type(error).__name__} at {places}"
        if fault in self.known:
            return False
        _log.error(fault)
        self.known.add(fault)
        return True

    async def _show(self, page: Page, part: Widget | None) -> None:
        """Show a fault in its place, or, if that has no room or holds the bar, in the page's own line."""
        if isinstance(self._app.screen, CommandPalette):
            self._app.pop_screen()
        if part in self._stopped or (part is not None and page not in part.ancestors_with_self):
            return  # it shows the fault already, or has gone with its page
        if part is None or not _has_a_place(part):
            with suppress(Exception):  # the page cannot even be composed
                page.say(WENT_WRONG)
        else:
            self._stopped.add(part)
            notice = Caption(content(STOPPED, "$text-error"), id=f"stopped-{id(part)}")
            notice.styles.width, notice.styles.height = part.styles.width, part.styles.height
            part.display = False
            assert isinstance(part.parent, Widget)  # noqa: S101  it has a place
            await part.parent.mount(notice, after=part)


def _has_a_place(part: Widget) -> bool:
    """Whether a sentence can take a widget's place; the bar keeps its own."""
    return (
        part.is_attached and part.display and isinstance(part.parent, Widget) and not part.query(CaptureBar)
    )


def part_at_fault(error: Exception) -> Widget | None:
    """The innermost widget that was running when a fault occurred; None when none was."""
    found = None
    for frame, _ in traceback.walk_tb(error.__traceback__):
        worker = frame.f_locals.get("self")
        if isinstance(worker, Widget):
            found = worker
    return found
