"""A committee that meets, and a clerk who types: what the tests of the capture screen begin with."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import Path

from textual import events
from textual.pilot import Pilot
from textual.widgets import Static

from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.meetings import Meeting, State
from scrutiny_tui.domain.people import Capacity, Office
from scrutiny_tui.services.action_log import ActionLog
from scrutiny_tui.services.bundle import Services
from scrutiny_tui.services.capture import Capture
from scrutiny_tui.services.drafts import Drafts
from scrutiny_tui.services.export import Export
from scrutiny_tui.services.place import Place
from scrutiny_tui.services.prepare import Prepare
from scrutiny_tui.services.workspace import Workspace
from scrutiny_tui.store import open_store
from scrutiny_tui.tui.app import ScrutinyApp
from scrutiny_tui.tui.screens.capture import CaptureScreen
from scrutiny_tui.tui.widgets.agenda_pane import AgendaPane
from scrutiny_tui.tui.widgets.bar import CaptureBar
from scrutiny_tui.tui.widgets.item_pane import ItemPane
from scrutiny_tui.tui.widgets.menu import SuggestionMenu
from scrutiny_tui.tui.widgets.outcomes_pane import OutcomesPane
from scrutiny_tui.tui.widgets.preview_pane import PreviewPane

TEMPLATES = Path(__file__).parents[2] / "templates"
COMMITTEE = "Harbour and Ferries Scrutiny Committee"
TITLES = ("Apologies", "Declarations", "Ferry timetable: the first winter", "Quay lighting")
NARROW, WIDE = (80, 24), (120, 40)
KEYS = {" ": "space", "/": "slash", "@": "at", ",": "comma", ".": "full_stop", "-": "minus"}


class StoppedClock:
    """It is 10.42 on the day of the meeting until a test says otherwise."""

    def __init__(self) -> None:
        self.time = datetime(2026, 3, 3, 10, 42)  # noqa: DTZ001  the time on the wall of the room

    def now(self) -> datetime:
        return self.time


class CountedIds:
    """Identifiers in the order in which they are asked for."""

    def __init__(self) -> None:
        self._given = 0

    def new(self) -> str:
        self._given += 1
        return f"n{self._given:05}"


@dataclass
class Room:
    """The committee's store, its meeting, and who writes in it."""

    workspace: Workspace
    clock: StoppedClock
    meeting: Meeting
    services: Services

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
        assert not Capture(Place(self.workspace, self.meeting.id)).take(text).returned


def room_in(folder: Path, state: State = State.LIVE) -> Room:
    """A committee with four members, two officers and a meeting with four items."""
    clock = StoppedClock()
    workspace = Workspace(open_store(folder / "store"), clock, CountedIds())
    prepare = Prepare(workspace, ["herefordshire"])
    committee = prepare.add_committee(COMMITTEE, style="herefordshire", quorum=3)
    prepare.add_person("Councillor Mair Penrose", committee, office=Office.CHAIR)
    for name in ("Councillor Tomasz Ŵyn", "Councillor Olive Carrow", "Councillor Samir Best"):
        prepare.add_person(name, committee)
    prepare.add_person(
        "Jo Harper", committee, capacity=Capacity.OFFICER, role="Director of Ports", initials="DOP"
    )
    prepare.add_person(
        "Lee Marsh", committee, capacity=Capacity.OFFICER, role="Head of Lighting", initials="HL"
    )
    meeting = prepare.add_meeting(committee, date(2026, 3, 3), at=time(10, 0), venue="Guildhall")
    prepare.add_meeting(committee, date(2026, 4, 14), at=time(10, 0), venue="Guildhall")
    for title in TITLES:
        prepare.add_item(workspace.meeting(meeting.id), title)
    if state is not State.PLANNED:
        prepare.set_state(workspace.meeting(meeting.id), state)
    services = Services(
        workspace=workspace,
        make_prepare=lambda: prepare,
        make_follow_ups=lambda: ActionLog(workspace),
        make_export=lambda: Export(workspace, TEMPLATES),
        open_capture=Capture,
        folder=folder,
        open_file=lambda _: None,
        drafts=Drafts(workspace),
        keep_drafts=lambda: None,
    )
    return Room(workspace, clock, workspace.meeting(meeting.id), services)


class Clerk:
    """Types at the capture screen and reads it."""

    def __init__(self, pilot: Pilot[None]) -> None:
        self.pilot = pilot

    async def press(self, *keys: str) -> None:
        """Press keys one after another, waiting for each to be answered."""
        await self.pilot.press(*keys)
        await self.pilot.pause()

    async def type(self, text: str) -> None:
        """Type text letter by letter."""
        await self.press(*(KEYS.get(letter, letter) for letter in text))

    async def enter(self, *lines: str) -> None:
        """Type lines, each with Enter."""
        for line in lines:
            await self.type(line)
            await self.press("enter")

    async def paste(self, text: str) -> None:
        """Paste as a terminal does."""
        self.pilot.app.post_message(events.Paste(text))
        await self.pilot.pause()
        await self.pilot.pause()

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
        """The minutes as the preview shows them; empty while it is not to be seen."""
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

    @property
    def seen(self) -> str:
        """The whole screen as text, row by row."""
        rows = self.screen._compositor.render_strips()  # noqa: SLF001  what is painted, nothing else tells
        return "\n".join("".join(segment.text for segment in row) for row in rows)


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
