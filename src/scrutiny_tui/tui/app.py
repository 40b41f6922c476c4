"""The shell: opens pages by name, shows what has changed, and ends without losing a word."""

import logging
import traceback
from collections.abc import Iterable
from typing import Any

from rich.console import RenderableType
from rich.text import Text
from textual import events
from textual.app import App, SystemCommand
from textual.message import Message
from textual.screen import Screen

from scrutiny_tui.domain.meetings import State
from scrutiny_tui.domain.saving import Word
from scrutiny_tui.domain.text import listed
from scrutiny_tui.services.bundle import Services
from scrutiny_tui.services.desk import Refused
from scrutiny_tui.services.ports import StoreError
from scrutiny_tui.tui.closing import when_closed
from scrutiny_tui.tui.commands import CAPTURE, MEETINGS, commands_for
from scrutiny_tui.tui.look import THEME, use_plain_scrollbars
from scrutiny_tui.tui.pages import page_named
from scrutiny_tui.tui.screens.page import Page
from scrutiny_tui.tui.widgets.form import FormDraft

_log = logging.getLogger("scrutiny")
_log.addHandler(logging.NullHandler())  # without one, python writes the log over the screen

CRASHED = (
    "scrutiny has stopped because of a fault in the program. Everything that was recorded is kept; "
    "start it again to go on."
)


class Changed(Message):
    """Something was recorded or taken back, here or by another program."""


class SavedOrNot(Message):
    """Whether everything is saved may have changed."""


class ScrutinyApp(App[None]):
    """The program on the screen.

    Args:
        services: what the pages may ask for.
        start_meeting: reference of the meeting to open in capture; when None, the one that is live, if
            exactly one is.

    Attributes:
        services: as given.
        drafts: the words of forms that were left before they were recorded, by the form's key.
    """

    TITLE = "scrutiny"
    # The styles of the pages that the program opens with: those of others are read when they are pushed, and
    # then all of them again.
    CSS_PATH = ["app.tcss", "screens/meetings.tcss", "screens/capture.tcss"]  # noqa: RUF012  textual declares it so
    COMMAND_PALETTE_BINDING = "f10"
    ESCAPE_TO_MINIMIZE = False
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (110, "-wide")]  # noqa: RUF012  textual declares it so

    def __init__(self, services: Services, *, start_meeting: str | None = None) -> None:
        super().__init__()
        self.services = services
        self.drafts: dict[str, FormDraft] = {}
        self._start_meeting = start_meeting
        self._asked_to_leave = False
        use_plain_scrollbars()
        self.register_theme(THEME)
        self.theme = THEME.name

    @property
    def page(self) -> Page | None:
        """The page in sight; under the palette, the one beneath."""
        return next((screen for screen in reversed(self.screen_stack) if isinstance(screen, Page)), None)

    def on_mount(self) -> None:
        """Follow the store, be ready for the end of the terminal, and open the live meeting or the list."""
        self.services.desk.subscribe(lambda: self.post_message(Changed()))
        self.services.desk.store.watch(lambda: self.post_message(SavedOrNot()))
        when_closed(self.close_now)
        reference = self._start_meeting or self._live_meeting()
        if reference is None:
            self.open_page(MEETINGS)
        else:
            self.open_page(CAPTURE, reference)

    def on_changed(self) -> None:
        """Show what has changed."""
        if self.page is not None:
            self.page.show()

    def on_saved_or_not(self) -> None:
        """Say whether everything is saved."""
        if self.page is not None:
            self.page.show_top()

    async def on_event(self, event: events.Event) -> None:
        """Let a message stand until the next key."""
        if isinstance(event, events.Key) and self.page is not None:
            self.page.say("")
        await super().on_event(event)

    def open_page(self, name: str, subject: str = "") -> None:
        """Open a page above the one in sight, or say there why it cannot be opened.

        Args:
            name: one of the names in `commands`.
            subject: what it is about: the reference of a meeting, the identifier of a committee.
        """
        try:
            page = page_named(name, subject)
        except (Refused, StoreError) as refusal:
            if self.page is not None:
                self.page.say(str(refusal))
        else:
            self.push_screen(page)

    def go_home(self, sentence: str) -> None:
        """Put the meetings in the place of the page that is first, and say something there."""
        meetings = page_named(MEETINGS)
        self.switch_screen(meetings)
        if sentence:
            meetings.call_later(meetings.say, sentence)

    def close_now(self) -> None:
        """End at once and keep what is being typed: the terminal is being closed."""
        for screen in self.screen_stack:
            if isinstance(screen, Page):
                screen.flush()
        self.exit()

    async def action_quit(self) -> None:
        """Leave; where words would be lost by it, only when asked twice."""
        saving = self.services.desk.saving
        if saving.word is Word.NOT_SAVED and not self._asked_to_leave and self.page is not None:
            self._asked_to_leave = True
            self.page.say("Not everything is saved. Ctrl+Q again leaves all the same, and loses it.")
            return
        if self.drafts and not self._asked_to_leave and self.page is not None:
            self._asked_to_leave = True
            forms = listed(f"“{draft.title}”" for draft in self.drafts.values())
            self.page.say(f"Ctrl+Q again leaves without what stands in {forms}.")
            return
        self.close_now()

    def get_system_commands(self, screen: Screen[Any]) -> Iterable[SystemCommand]:
        """What the palette offers: the commands of the page, from the one registry."""
        for command in commands_for(screen.PAGE) if isinstance(screen, Page) else ():
            deed = getattr(screen, f"action_{command.action}", None)
            if deed is not None:
                yield SystemCommand(f"{command.name.capitalize()} ({command.shown_key})", command.help, deed)

    def panic(self, *_renderables: RenderableType) -> None:
        """End with one plain sentence: what textual would print holds the words of minutes."""
        self._fatal_error()

    def _fatal_error(self) -> None:
        self._exit_renderables = [Text(CRASHED)]
        self._close_messages_no_wait()

    def _handle_exception(self, error: Exception) -> None:
        frames = traceback.extract_tb(error.__traceback__)
        places = " > ".join(f"{frame.filename}:{frame.lineno} {frame.name}" for frame in frames)
        _log.error("%s at %s", type(error).__name__, places)
        super()._handle_exception(error)

    def _live_meeting(self) -> str | None:
        live = [meeting.id for meeting in self.services.desk.meetings() if meeting.state is State.LIVE]
        return live[0] if len(live) == 1 else None
