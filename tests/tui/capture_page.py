"""The capture screen of a live meeting, and a clerk who types into it."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime, time
from pathlib import Path

from msgspec import Struct
from textual.widgets import Static

from scrutiny_tui.domain.committees import QuorumRule
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.meetings import Meeting, State
from scrutiny_tui.services.capture import Capture
from scrutiny_tui.services.use_cases import Folders, UseCases
from scrutiny_tui.services.workspace import Workspace
from scrutiny_tui.store import open_store
from scrutiny_tui.system.export_folder import ExportFolder
from scrutiny_tui.tui.app import ScrutinyApp
from scrutiny_tui.tui.screens.capture import CaptureScreen
from scrutiny_tui.tui.widgets.agenda_pane import AgendaPane
from scrutiny_tui.tui.widgets.bar import CaptureBar
from scrutiny_tui.tui.widgets.item_pane import ItemPane
from scrutiny_tui.tui.widgets.menu import SuggestionMenu
from scrutiny_tui.tui.widgets.outcomes_pane import OutcomesPane
from scrutiny_tui.tui.widgets.preview_pane import PreviewPane
from tests.clock import CountedIds, StoppedClock
from tests.council import ADHP, BERG, COMMITTEE, DAY, DEC, HALE, MOSS, NEXT, REED, seat
from tests.tui.office import TEMPLATES, WIDE, ScreenUser

NOW = datetime(2026, 3, 3, 10, 42)  # noqa: DTZ001  the program's times are those of the place
TITLES = ("Apologies", "Declarations", "Ferry timetable: the first winter", "Quay lighting")


class Room(Struct):
    """A meeting in a store of its own, and the program's services on it."""

    workspace: Workspace
    clock: StoppedClock
    meeting: Meeting
    services: UseCases

    @property
    def lines(self) -> list[str]:
        """Everything captured, as it was typed, in order."""
        return [entry.line for entry in self.entries]

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Everything captured, in order."""
        return self.workspace.sitting(self.meeting.id).entries

    def capture(self, text: str) -> None:
        """Record lines as a file would; all of them must be readable."""
        assert not Capture(self.workspace, self.meeting.id).take(text).returned


def room_in(folder: Path, state: State = State.LIVE) -> Room:
    """A committee with four members, two officers and a meeting with four items."""
    clock = StoppedClock(NOW)
    workspace = Workspace(open_store(folder / "store"), clock, CountedIds())
    services = UseCases(
        workspace, Folders(TEMPLATES, folder / "styles", ExportFolder(folder)), lambda _: None
    )
    prepare = services.prepare
    committee = prepare.add_committee(
        COMMITTEE.name, style=COMMITTEE.style, quorum=QuorumRule(COMMITTEE.quorum)
    )
    seat(prepare, committee, MOSS, HALE, REED, BERG, DEC, ADHP)
    meeting = prepare.add_meeting(committee, DAY, at=time(10, 0), venue="Guildhall")
    prepare.add_meeting(committee, NEXT, at=time(10, 0), venue="Guildhall")
    for title in TITLES:
        prepare.agenda.add(workspace.meeting(meeting.id), title)
    if state is not State.PLANNED:
        prepare.set_state(workspace.meeting(meeting.id), state)
    return Room(workspace, clock, workspace.meeting(meeting.id), services)


class Clerk(ScreenUser):
    """Types at the capture screen and reads it."""

    async def press(self, *keys: str) -> None:
        """Press keys one after another, waiting for each to be answered."""
        await self.pilot.press(*keys)
        await self.pilot.pause()

    async def enter(self, *lines: str) -> None:
        """Type lines, each with Enter."""
        for line in lines:
            await self.type(line)
            await self.press("enter")

    @property
    def screen(self) -> CaptureScreen:
        screen = self.pilot.app.screen
        assert isinstance(screen, CaptureScreen)
        return screen

    @property
    def bar(self) -> CaptureBar:
        return self.screen.query_one(CaptureBar)

    @property
    def item(self) -> ItemPane:
        return self.screen.query_one(ItemPane)

    @property
    def agenda(self) -> AgendaPane:
        return self.screen.query_one(AgendaPane)

    @property
    def preview(self) -> str:
        """The minutes as the preview shows them; empty while the preview is hidden."""
        pane = self.screen.query_one(PreviewPane)
        return pane.text if pane.region.size else ""

    @property
    def outcomes(self) -> OutcomesPane:
        return self.screen.query_one(OutcomesPane)

    @property
    def menu(self) -> SuggestionMenu:
        return self.screen.query_one(SuggestionMenu)

    @property
    def says(self) -> str:
        """What the line below the bar says."""
        return self.static("#words")

    def static(self, selector: str) -> str:
        """The words of one of the screen's lines."""
        return str(self.screen.query_one(selector, Static).render())


@asynccontextmanager
async def clerk_at(room: Room, size: tuple[int, int] = WIDE) -> AsyncIterator[Clerk]:
    """A clerk at the capture screen of the room's meeting."""
    app = ScrutinyApp(room.services, start_meeting=room.meeting.id)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        clerk = Clerk(pilot)
        while not clerk.screen.composing:  # the item is in its house style, and nothing comes in between
            await pilot.pause()
        await pilot.pause()
        yield clerk
