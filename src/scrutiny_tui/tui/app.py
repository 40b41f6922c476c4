"""The application: opens pages by name, shows what has changed, and loses no word when it ends."""

import asyncio
from collections.abc import Callable, Iterable
from contextlib import suppress
from typing import Any

from rich.console import RenderableType
from rich.text import Text
from textual import events
from textual.app import App, SystemCommand
from textual.driver import Driver
from textual.message import Message
from textual.screen import Screen
from textual.theme import Theme
from textual.widgets import Input, TextArea

from scrutiny_tui.domain.drafts import OpenPage
from scrutiny_tui.domain.errors import ClerkError
from scrutiny_tui.domain.meetings import Meeting, State
from scrutiny_tui.domain.save_state import SaveState
from scrutiny_tui.domain.text import counted, listed, shortened
from scrutiny_tui.services.use_cases import UseCases
from scrutiny_tui.tui.commands import AGENDA, CAPTURE, DOUBTS, EXPORT, FORM, MEETINGS, commands_for, key_of
from scrutiny_tui.tui.faults import Faults
from scrutiny_tui.tui.key_queue import KeyQueue
from scrutiny_tui.tui.pages import page_named
from scrutiny_tui.tui.painting import after_painting, painted
from scrutiny_tui.tui.screens.page import WIDE, Page
from scrutiny_tui.tui.terminal import ErrorIgnoringFile, all_keys_read, when_closed
from scrutiny_tui.tui.textual_traps import guard_textual
from scrutiny_tui.tui.theme import DARK, LIGHT, use_plain_scrollbars
from scrutiny_tui.tui.widgets.bar import CaptureBar

CRASHED = (
    "scrutiny has stopped because of a fault in the program. Everything that was recorded is kept, and so "
    "are the words that were being typed; start it again to go on."
)
_OF_MEETINGS = {AGENDA, CAPTURE, DOUBTS, EXPORT}
"""The pages whose subject is a meeting."""
_INPUT = (events.InputEvent, events.Paste)
_PATIENCE = 2.0
"""How long to wait for the keys pressed so far to be handled, in seconds."""


class RecordsChanged(Message):
    """Something was recorded or undone, here or by another program."""


class SavingChanged(Message):
    """Whether everything is saved may have changed."""


class ScrutinyApp(App[None]):
    """The program on the screen.

    Args:
        services: the use cases that the pages call.
        start_meeting: reference of the meeting to open in capture; when None, the live one, if exactly one
            is live.
        light: whether the theme is the light one.
        on_first_page: called once the first page is shown.

    Attributes:
        services: as given.
    """

    TITLE = "scrutiny"
    # Only the styles of the pages that the program may open with: those of another page are read when it is
    # first pushed, and then all of them are read again.
    CSS_PATH = ["app.tcss", "screens/meetings.tcss", "screens/capture.tcss"]  # noqa: RUF012  textual declares it so
    COMMAND_PALETTE_BINDING = "f10"
    ESCAPE_TO_MINIMIZE = False
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (WIDE, "-wide")]  # noqa: RUF012  textual declares it so

    def __init__(
        self,
        services: UseCases,
        *,
        start_meeting: str | None = None,
        light: bool = False,
        on_first_page: Callable[[], None] = lambda: None,
    ) -> None:
        super().__init__()
        self._on_first_page = on_first_page
        self.services = services
        self._start_meeting = start_meeting
        self._asked_to_leave = False
        self._told = services.workspace.notices
        self._back: list[OpenPage] = []
        self._came_back = False
        self._leaving: asyncio.Task[None] | None = None
        self._keys = KeyQueue(self)
        self._faults = Faults(self)
        guard_textual()
        use_plain_scrollbars()
        for theme in (DARK, LIGHT):
            self.register_theme(theme)
        self._begin_in(LIGHT if light else DARK)

    def _begin_in(self, theme: Theme) -> None:
        """Set the theme before any style is read: for a later one textual reads all styles again."""
        self.set_reactive(App.theme, theme.name)
        modes = {"-dark-mode": theme.dark, "-light-mode": not theme.dark, f"-theme-{theme.name}": True}
        self.update_classes(modes, update=False)
        self.stylesheet.set_variables(self.get_css_variables())

    @property
    def page(self) -> Page | None:
        """The page in sight; while the palette is open, the one beneath it."""
        return self._pages[-1] if self._pages else None

    @property
    def _pages(self) -> list[Page]:
        """The open pages, the one in sight last; none before the first is open."""
        stack = self._screen_stacks.get(self._current_mode, [])
        return [screen for screen in stack if isinstance(screen, Page)]

    def get_default_screen(self) -> Page:
        """The first page.

        It replaces textual's empty screen, which would be laid out and painted too.
        """
        first, *self._back = self._pages_to_open()
        try:
            page = self._page(first.name, first.subject)
        except ClerkError as refusal:
            page = self._meetings(str(refusal))
        page._push_result_callback(self, None)  # noqa: SLF001  like a pushed page, so that `go_home` can switch it
        return page

    async def on_mount(self) -> None:
        """Follow the store, handle the end of the terminal, and reopen the pages above the first."""
        self.services.workspace.on_changed(lambda: self.post_message(RecordsChanged()))
        self.services.workspace.store.on_saving_changed(lambda: self.post_message(SavingChanged()))
        when_closed(self.close_now)
        # Messages and keys wait until the first page has its widgets: textual waits for pages that are
        # pushed, but not for this one.
        await self.screen._mounted_event.wait()  # noqa: SLF001  textual has no public name for it
        for page in self._back:
            with suppress(ClerkError):
                await self.push_screen(self._page(page.name, page.subject))
        if self._came_back and self.page is not None:
            self.page.say(self.page.welcome_back())
        self._keys.follow()  # so that the page is ready before its first key
        self.call_after_refresh(self._on_first_page)

    @property
    def news(self) -> list[str]:
        """What the clerk should know about the store that was not yet said when the program opened."""
        return [sentence for sentence in self.services.workspace.notices if sentence not in self._told]

    def on_records_changed(self) -> None:
        """Show what has changed."""
        if (page := self._mounted_page) is not None:
            page.show()

    def post_display_hook(self) -> None:
        """Send what was painted before anything else is done."""
        painted(self)

    def on_saving_changed(self) -> None:
        """Say whether everything is saved, once what was recorded is painted."""
        after_painting(self, self._show_saving)

    def _show_saving(self) -> None:
        if (page := self._mounted_page) is not None:
            page.show_top()

    @property
    def _mounted_page(self) -> Page | None:
        """The page in sight, once it has its widgets; until then it has nothing to show in."""
        return self.page if self.page is not None and self.page.is_mounted else None

    async def on_event(self, event: events.Event) -> None:
        """Clear the message at a key, and hold back what the page in sight cannot answer yet."""
        keys = self._keys
        new = isinstance(event, _INPUT) and not event.is_forwarded
        if new and not self._screen_stacks.get(self._current_mode):
            return  # the program is ending, and has kept the words
        if new and event is not keys.let_in and (keys.busy or self.screen is not keys.ready):
            keys.hold(event)
            return
        if isinstance(event, events.Key) and self.page is not None:
            self.page.say("")
            self._faults.known.clear()
            self._asked_to_leave = self._asked_to_leave and event.key == "ctrl+q"
        focused = self.focused if new else None
        try:
            await super().on_event(event)
        except Exception as error:
            if keys.ready is None:
                raise  # without a page the program cannot go on
            self._handle_exception(error)
        if not new or not isinstance(event, events.Key):
            return
        typed = event.is_printable and isinstance(focused, Input | TextArea)
        if not typed and not (isinstance(focused, CaptureBar) and event.key in focused.own_keys):
            keys.follow()

    def open_page(self, name: str, subject: str = "") -> None:
        """Open a page above the one in sight, or say there why it cannot be opened.

        Args:
            name: one of the names in `commands`.
            subject: what it is about: the reference of a meeting, the identifier of a committee.
        """
        try:
            page = self._page(name, subject)
        except ClerkError as refusal:
            if self.page is not None:
                self.page.say(str(refusal))
        else:
            self.push_screen(page)

    def _page(self, name: str, subject: str) -> Page:
        """Make a page, after checking that the meeting it is about can be read."""
        if name in _OF_MEETINGS and subject:
            self.services.workspace.sitting(subject)
        return page_named(name, subject)

    def go_home(self, sentence: str) -> None:
        """Replace the first page by the meetings, and say something there."""
        self.switch_screen(self._meetings(sentence))

    def note_pages(self) -> None:
        """Note which pages are open, to reopen them if the program ends without being left."""
        pages = [OpenPage(page.PAGE, page.subject) for page in self._pages if page.PAGE != FORM]
        self.services.drafts.come_to(pages if pages[1:] or pages[:1] != [OpenPage(MEETINGS)] else ())

    async def close_now(self) -> None:
        """Keep what is being typed, to the last key, and end: the terminal is being closed."""
        self._keep_words()  # first of all, in case anything below hangs
        if self._driver is not None and not self.is_headless:
            await all_keys_read()
            self._driver.disable_input()  # a closed terminal reports for ever that it can be read
        await self._keys_handled()
        self._keep_words()
        self.exit()

    async def action_quit(self) -> None:
        """Leave; where words would be lost, only when asked twice."""
        self._leaving = asyncio.create_task(self._leave())  # as a task: keys wait for this action to end

    async def _leave(self) -> None:
        await self._keys_handled()
        lost = "" if self._asked_to_leave else await self._lost_by_leaving()
        refused = "" if self._asked_to_leave or lost else self._not_recorded()
        if (lost or refused) and self.page is not None:
            self._asked_to_leave = True
            leave = key_of(self.page.PAGE, "leave")
            self.page.say(refused or f"{leave} again leaves without {lost}: it could not be kept.")
        else:
            self._keep_words(left=True)
            self.exit()

    async def _keys_handled(self) -> None:
        """Wait until the keys pressed so far are handled, by the app and then by the focused widget."""
        answered = asyncio.Event()
        self.call_later(lambda: (self.focused or self.screen).call_later(answered.set))
        with suppress(TimeoutError):
            async with asyncio.timeout(_PATIENCE):
                await answered.wait()
                await self._keys.all_answered()

    def _keep_words(self, *, left: bool = False) -> bool:
        """Keep the words in all widgets, whatever state those are in; return whether that succeeded."""
        for page in self._pages:
            with suppress(Exception):  # a page at fault must not lose the words of another
                page.flush()
        return self.services.drafts.keep_now(left=left)

    async def _lost_by_leaving(self) -> str:
        """What leaving would lose, in words; usually nothing."""
        kept = self._keep_words()
        lost = self.services.workspace.store.saving.state is SaveState.NOT_SAVED
        if lost or not await asyncio.to_thread(self.services.workspace.store.wait_until_safe, _PATIENCE):
            return "what was recorded last"
        if kept:
            return ""
        typed = self.services.drafts.unrecorded
        bar = ["the bar"] if any(line.holds_words for line in typed.lines) else []
        places = [*bar, *(f"“{form.title}”" for form in typed.forms)]
        return f"what was typed in {listed(places)}" if places else ""

    def _not_recorded(self) -> str:
        """That lines are left which were refused, and how to leave all the same; empty as a rule."""
        typed = [line.meeting for line in self.services.drafts.unrecorded.lines if line.holds_words]
        meetings = [meeting for meeting in typed if self._is_there(OpenPage(CAPTURE, meeting))]
        refused = [line for meeting in meetings for line in self.services.checking.not_recorded(meeting)]
        if not refused or self.page is None:
            return ""
        lines = f"{counted(len(refused), 'line')} {'is' if len(refused) == 1 else 'are'} NOT RECORDED"
        first = shortened(refused[0].words.text.split("\n")[0].strip())
        return f"{key_of(self.page.PAGE, 'leave')} again leaves: {lines}, but kept (“{first}”)."

    def get_system_commands(self, screen: Screen[Any]) -> Iterable[SystemCommand]:
        """The entries of the palette: the commands of the page, from the registry."""
        for command in commands_for(screen.PAGE) if isinstance(screen, Page) else ():
            action = getattr(screen, f"action_{command.action}", None)
            if action is not None:
                yield SystemCommand(
                    f"{command.name.capitalize()} ({command.shown_key})", command.help, action
                )

    def _build_driver(
        self,
        headless: bool,  # noqa: FBT001  as textual calls it
        inline: bool,  # noqa: FBT001  as textual calls it
        mouse: bool,  # noqa: FBT001  as textual calls it
        size: tuple[int, int] | None,
    ) -> Driver:
        driver = super()._build_driver(headless, inline, mouse, size)
        if not headless:
            vars(driver)["_file"] = ErrorIgnoringFile(vars(driver)["_file"])
        return driver

    def panic(self, *_renderables: RenderableType) -> None:
        """End with one plain sentence: what textual would print contains words of minutes."""
        self._fatal_error()

    def _fatal_error(self) -> None:
        with suppress(Exception):  # the fault may be the bar's own
            if isinstance(bar := self.focused, CaptureBar):
                bar.insert(self._keys.letters)
        self._keep_words()
        self._exit_renderables = [Text(CRASHED)]
        self._close_messages_no_wait()

    def _handle_exception(self, error: Exception) -> None:
        if not self._faults.contain(error):
            super()._handle_exception(error)

    def note_fault(self, error: Exception) -> None:
        """Log a fault that is shown by the page that it occurred on."""
        self._faults.note(error)

    def contain(self, error: Exception) -> None:
        """Show a fault in the part of the screen it belongs to, and go on if that is possible.

        Args:
            error: the fault.
        """
        self._handle_exception(error)

    def _pages_to_open(self) -> list[OpenPage]:
        """The pages open when the program ended without being left; else the meeting, else all meetings.

        The first is one whose styles are read at the start (`CSS_PATH`).
        """
        back = [page for page in self.services.drafts.back if self._is_there(page)]
        self._came_back = bool(back) and self._start_meeting is None
        if self._came_back:
            return back if back[0].name in (MEETINGS, CAPTURE) else [OpenPage(MEETINGS), *back]
        reference = self._start_meeting or self._live_meeting()
        return [OpenPage(MEETINGS) if reference is None else OpenPage(CAPTURE, reference)]

    def _meetings(self, sentence: str) -> Page:
        """The page of meetings, with a sentence said there."""
        meetings = page_named(MEETINGS)
        if sentence:
            meetings.call_later(meetings.say, sentence)
        return meetings

    def _is_there(self, page: OpenPage) -> bool:
        """Whether the meeting that a page is about is still there."""
        about_a_meeting = page.name in _OF_MEETINGS
        return not about_a_meeting or self.services.workspace.store.get(Meeting, page.subject) is not None

    def _live_meeting(self) -> str | None:
        live = [meeting.id for meeting in self.services.workspace.meetings() if meeting.state is State.LIVE]
        return live[0] if len(live) == 1 else None
