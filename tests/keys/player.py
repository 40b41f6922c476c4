"""Plays a script to the program, and says what went wrong."""

import asyncio
import logging
from collections import Counter
from collections.abc import Awaitable, Callable, Sequence
from contextlib import ExitStack, closing
from pathlib import Path
from random import Random
from unittest.mock import patch

from msgspec.structs import replace
from textual import events
from textual.drivers.headless_driver import HeadlessDriver
from textual.geometry import Size
from textual.pilot import Pilot
from textual.widgets import Input

from scrutiny_tui.cli import main
from scrutiny_tui.services.workspace import Workspace
from scrutiny_tui.store import open_store
from scrutiny_tui.store.files import Files
from scrutiny_tui.store.live.draft_file import DraftFile
from scrutiny_tui.store.live.fallback_folders import FallbackFolders
from scrutiny_tui.tui.app import ScrutinyApp
from scrutiny_tui.tui.screens.capture import CaptureScreen
from scrutiny_tui.tui.screens.form_page import FormPage
from scrutiny_tui.tui.screens.page import Page
from scrutiny_tui.tui.widgets.bar import CaptureBar
from tests.clock import CountedIds, StoppedClock
from tests.keys.script import Answered, Clicked, DoubleEnter, Event, Keys, Pasted, Resized, script
from tests.sittings import recorded_of
from tests.tui.capture_page import NOW, Room, room_in
from tests.tui.office import KEYS

PAUSES = (0, 0, 0, 1, 2, 5, 15, 60, 200)
"""How many turns of its loop the program has between two keys."""


Play = Callable[[Pilot[None]], Awaitable[None]]
"""What is done in a run."""


class _Faults(logging.Handler):
    def __init__(self) -> None:
        super().__init__()
        self.noted: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.noted.append(record.getMessage())


class Player:
    """Plays random keys in this process.

    Args:
        folder: where the store is made.
        seed: the script, and the pauses in it, follow from it.
        events: the script, or the length of a random one.
    """

    def __init__(self, folder: Path, seed: int, events: Sequence[Event] | int) -> None:
        self.trouble: list[str] = []
        self._folder, self._events = folder, events
        self._random = Random(seed)  # noqa: S311  keys, not secrets
        self._log = _Faults()
        self._saved: Counter[FormPage] = Counter()
        self._recorded = 0

    async def play(self) -> list[str]:
        """Play the script, start the program again, and return what went wrong, in order."""
        room = room_in(self._folder)
        logger = logging.getLogger("scrutiny")
        logger.addHandler(self._log)
        try:
            await self._play(room)
        except Exception as error:  # noqa: BLE001  whatever it ended with
            self.trouble.append(f"The program ended: {type(error).__name__}.")
        finally:
            logger.removeHandler(self._log)
        self.trouble += self._log.noted
        self.trouble += [
            f"Recorded {times} times: {form.form.title}" for form, times in self._saved.items() if times > 1
        ]
        self._check_the_store(room)
        return self.trouble

    async def _play(self, room: Room) -> None:
        with ExitStack() as ends:
            self._watch(ends)
            words = await self._run(room, self._script)
            if self.trouble:
                return
            again = await self._run(room, _nothing)
            if words is not None and again != words:
                self.trouble.append(f"{words!r} stood in the bar, and {again!r} does after a restart.")

    async def _run(self, room: Room, play: Play) -> str | None:
        """One run, which ends without being left; what stood in the bar, if that was in sight."""
        with closing(DraftFile(FallbackFolders([self._folder / "kept"], Files()))) as file:
            services = replace(room.services, open_draft_keeper=lambda: file)
            services.keep_drafts()
            app = ScrutinyApp(services)
            async with app.run_test(size=(120, 40)) as pilot:
                await pilot.pause()
                await play(pilot)
                await _settle(app, pilot)
                if app._exit or not app.is_running:  # noqa: SLF001  no public call tells
                    self.trouble.append("The program ended.")
                    return None
                page = app.page
                words = page.query_one(CaptureBar).text if isinstance(page, CaptureScreen) else None
                await app.close_now()
                return words

    async def _script(self, pilot: Pilot[None]) -> None:
        events = self._events
        for event in script(self._random, events) if isinstance(events, int) else events:
            if isinstance(event, Answered):
                await self._wait_for(pilot, event.words)
            else:
                self._do(pilot, event)
                await self._pause()
        await pilot.resize_terminal(120, 40)

    def _do(self, pilot: Pilot[None], event: Event) -> None:
        app = pilot.app
        match event:
            case Keys(names):
                for name in names:
                    letter = name if len(name) == 1 else {"enter": "\r", "tab": "\t"}.get(name)
                    app.post_message(events.Key(KEYS.get(name, name), letter))
            case DoubleEnter():
                if isinstance(field := app.focused, Input):
                    for _ in range(2):
                        field.post_message(Input.Submitted(field, field.value))
                else:
                    self._do(pilot, Keys(("enter", "enter")))
            case Pasted(text):
                app.post_message(events.Paste(text))
            case Resized(width, height):
                assert isinstance(app._driver, HeadlessDriver)  # noqa: SLF001  as a pilot does
                app._driver._size = Size(width, height)  # noqa: SLF001  no public name
                app.post_message(events.Resize(Size(width, height), Size(width, height)))
            case Clicked(across, down):
                x, y = int(across * app.size.width), int(down * app.size.height)
                for kind in (events.MouseMove, events.MouseDown, events.MouseUp):
                    app.post_message(kind(None, x, y, 0, 0, 1, False, False, False, x, y))  # noqa: FBT003  textual

    async def _wait_for(self, pilot: Pilot[None], words: str) -> None:
        assert isinstance(pilot.app, ScrutinyApp)
        await _settle(pilot.app, pilot)
        field = pilot.app.focused
        typed = field.value if isinstance(field, Input) else getattr(field, "text", "")
        if not typed.endswith(words):
            self.trouble.append(f"{words!r} was typed, and {typed!r} is there.")

    async def _pause(self) -> None:
        for _ in range(self._random.choice(PAUSES)):
            await asyncio.sleep(0)

    def _watch(self, ends: ExitStack) -> None:
        """Note what is recorded, and leave nothing open that would leave the program."""
        done, record = FormPage._done, Workspace.record  # noqa: SLF001  where a form has been recorded

        def noted(page: FormPage, sentence: str) -> None:
            if not page.form.again:
                self._saved[page] += 1
            done(page, sentence)

        def recorded(workspace: Workspace, *arguments: object, **options: object) -> object:
            self._recorded += 1
            return record(workspace, *arguments, **options)  # type: ignore[arg-type]  # handed on as given

        async def stay(_page: Page) -> None:
            """The palette can leave the program."""

        ends.enter_context(patch.object(FormPage, "_done", noted))
        ends.enter_context(patch.object(Workspace, "record", recorded))
        ends.enter_context(patch.object(Page, "action_leave", stay))

    def _check_the_store(self, room: Room) -> None:
        """All that was recorded is in the store, and the doctor finds nothing."""
        known = _all_of(room.workspace)
        room.workspace.store.close()
        again = Workspace(open_store(self._folder / "store"), StoppedClock(NOW), CountedIds(10**6))
        if known != _all_of(again):
            self.trouble.append("The store does not hold what was recorded.")
        again.store.close()
        if main(["--store", str(self._folder / "store"), "doctor"]) != 0:
            self.trouble.append("The doctor is not content.")

    @property
    def recorded(self) -> int:
        """How many changes were recorded."""
        return self._recorded


async def _nothing(_pilot: Pilot[None]) -> None:
    """A run in which nothing is done."""


async def _settle(app: ScrutinyApp, pilot: Pilot[None]) -> None:
    await pilot.pause()
    while app._keys.busy and app.is_running:  # noqa: SLF001  no public call tells
        await pilot.pause()
    await app.workers.wait_for_complete()
    await pilot.pause()


def _all_of(workspace: Workspace) -> list[dict[str, object]]:
    return [recorded_of(workspace.sitting(meeting.id)) for meeting in workspace.meetings()]
