"""The program open on a store with committees, meetings and a log, and a clerk who presses its keys."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import date, datetime
from functools import cached_property
from pathlib import Path

import pytest
from msgspec import Struct, field
from textual import events
from textual.pilot import Pilot

from scrutiny_tui.domain.changes import Change
from scrutiny_tui.domain.committees import Committee, QuorumRule
from scrutiny_tui.domain.errors import Refused, StoreError
from scrutiny_tui.domain.meetings import Meeting
from scrutiny_tui.domain.part import Part
from scrutiny_tui.services.capture import Capture
from scrutiny_tui.services.document_files import DocumentFiles, FileProgress
from scrutiny_tui.services.export import DocumentRequest, Export
from scrutiny_tui.services.ports import Store
from scrutiny_tui.services.prepare import Prepare
from scrutiny_tui.services.use_cases import Folders, UseCases
from scrutiny_tui.services.workspace import Workspace
from scrutiny_tui.store import open_store
from scrutiny_tui.system.export_folder import ExportFolder
from scrutiny_tui.tui.app import ScrutinyApp
from scrutiny_tui.tui.screens.page import Page
from tests.clock import CountedIds, StoppedClock
from tests.council import COMMITTEE, DEC, MOSS, seat

TEMPLATES = Path(__file__).parents[2] / "templates"
NARROW, WIDE = (80, 24), (120, 40)
MORNING = datetime(2026, 3, 3, 9, 0)  # noqa: DTZ001  the program's times are those of the place
KEYS = {" ": "space", "/": "slash", "@": "at", ",": "comma", ".": "full_stop", "-": "minus"}
"""The names of the keys whose characters are no letters."""

NASTY = ("[/foo]", "[Cllr Jones] said", "=cmd|' /C calc'!A0", "😀 Ŵyn", "[@click=app.quit]x[/]", "\\[b]")


class Unwritten(DocumentFiles, frozen=True):
    """A document of which no file is made."""

    path: Path = Path()

    def write(self, notice: Callable[[str], object], progress: FileProgress = lambda *_: None) -> list[Path]:
        del notice, progress
        return [self.path]


class NotedExport(Export):
    """Notes which documents were asked for, and makes none."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace, TEMPLATES)
        self.asked: list[str] = []

    def document(
        self, wanted: DocumentRequest, *, output: Path | None = None, folder: Path, suffix: str = ".docx"
    ) -> DocumentFiles:
        del output
        if wanted.part is Part.EXEMPT:
            raise Refused(f"Nothing of {wanted.meeting} is exempt.")
        self.asked.append(f"{wanted.document} of {wanted.meeting}")
        return Unwritten((), suffix, path=folder / f"{wanted.meeting} {wanted.document} [foo]{suffix}")

    def papers(
        self,
        meeting: str,
        *,
        style: str | None = None,
        output: Path | None = None,
        folder: Path,
        suffix: str = ".docx",
    ) -> DocumentFiles:
        del style, output
        self.asked.append(f"papers of {meeting}")
        return Unwritten((), suffix, path=folder / f"{meeting} papers")

    def log(
        self, committee: Committee, *, folder: Path, part: Part = Part.PUBLIC, suffix: str = ".docx"
    ) -> DocumentFiles:
        self.asked.append(f"{part.value} log of {committee.prefix} {suffix}")
        return Unwritten((), suffix, path=folder / f"{committee.prefix} action log{suffix}")


class OfficeUseCases(UseCases, frozen=True, dict=True):
    """The use cases with two house styles, and with documents that are noted and not made."""

    @cached_property
    def prepare(self) -> Prepare:
        return Prepare(self.workspace, ["england", "gwynedd"])

    @cached_property
    def export(self) -> NotedExport:
        return NotedExport(self.workspace)


class Premises(Struct):
    """What the program is opened on, and the files that it exported and opened."""

    services: UseCases
    exported: NotedExport
    opened: list[Path] = field(default_factory=list)

    @property
    def workspace(self) -> Workspace:
        return self.services.workspace

    def committee(self, name: str = COMMITTEE.name, quorum: int = 3) -> Committee:
        return self.services.prepare.add_committee(name, quorum=QuorumRule(quorum))

    def meeting(self, committee: Committee, day: date, *titles: str) -> Meeting:
        meeting = self.services.prepare.add_meeting(committee, day)
        for title in titles:
            self.services.prepare.agenda.add(meeting, title)
        return meeting

    def capture(self, meeting: Meeting, *lines: str) -> None:
        """Record lines at the first item of a meeting."""
        capture = Capture(self.workspace, meeting.id)
        capture.go_to(capture.sitting.items[0].id)
        for line in lines:
            capture.enter(line)

    def refuse_changes(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Make the store refuse every change from now on."""

        def fail(_change: Change) -> None:
            raise StoreError("“p1” was changed meanwhile: look at it again first.")

        monkeypatch.setattr(self.workspace.store, "apply", fail)


def premises_in(folder: Path, store: Store | None = None) -> Premises:
    """The program's services on the store given, or on the one in the folder, which may be new."""
    ids = CountedIds(1000 if store else 0)
    store = store or open_store(folder / "store")
    workspace = Workspace(store, StoppedClock(MORNING), ids)
    opened = list[Path]()
    services = OfficeUseCases(
        workspace, Folders(TEMPLATES, folder / "styles", ExportFolder(folder)), opened.append
    )
    return Premises(services, services.export, opened)


def busy_premises_in(folder: Path) -> Premises:
    """A committee with people, two meetings, and a log with four entries, one of them exempt."""
    premises = premises_in(folder)
    committee = premises.committee()
    seat(premises.services.prepare, committee, MOSS, DEC)
    held = premises.meeting(committee, date(2025, 12, 9), "Ferry timetable", "Quay lighting")
    premises.meeting(committee, date(2026, 4, 14), "Apologies", "Ferry timetable", "Next meeting")
    premises.capture(
        held,
        "/request sailing figures for the winter @DEC by 31 January 2026",
        "/action visit to the slipway @Chair in due course",
        "/recommend that Cabinet fund a second shelter @Cabinet by 30 June 2026",
        "/exempt 3",
        "/action look into the fuel contract @DEC by 1 March 2026",
    )
    return premises


class ScreenUser:
    """Whoever sits at the screen: can paste, and reads what is painted."""

    def __init__(self, pilot: Pilot[None]) -> None:
        self.pilot = pilot

    async def type(self, text: str) -> None:
        """Type text letter by letter, faster than the screen is painted."""
        for letter in text:
            self.pilot.app.post_message(events.Key(KEYS.get(letter, letter), letter))
        await self.pilot.pause()
        await self.pilot.pause()

    async def paste(self, text: str) -> None:
        """Paste as a terminal does."""
        self.pilot.app.post_message(events.Paste(text))
        await self.pilot.pause()
        await self.pilot.pause()

    @property
    def seen(self) -> str:
        """The whole screen as text, row by row."""
        rows = self.pilot.app.screen._compositor.render_strips()  # noqa: SLF001  no public call gives it
        return "\n".join("".join(segment.text for segment in row) for row in rows)


class Clerk(ScreenUser):
    """Presses keys and reads the screen."""

    def __init__(self, pilot: Pilot[None], premises: Premises) -> None:
        super().__init__(pilot)
        self.premises = premises

    async def press(self, *keys: str) -> None:
        """Press keys one after another, each answered before the next."""
        for key in keys:
            await self.pilot.press(key)
        await self.app.workers.wait_for_complete()  # a document that is being made is made
        await self.pilot.pause()

    @property
    def app(self) -> ScrutinyApp:
        assert isinstance(self.pilot.app, ScrutinyApp)
        return self.pilot.app

    @property
    def page(self) -> str:
        """The name of the page in sight."""
        assert isinstance(self.app.screen, Page)
        return self.app.screen.PAGE

    @property
    def said(self) -> str:
        """The sentence above the keys, as it is painted."""
        lines = self.app.screen.query_one("#said").region
        return " ".join(row.strip() for row in self.seen.splitlines()[lines.y : lines.bottom])

    @property
    def top(self) -> str:
        """The top line."""
        return self.seen.splitlines()[0].strip()


@asynccontextmanager
async def clerk_at(premises: Premises, size: tuple[int, int] = NARROW) -> AsyncIterator[Clerk]:
    """A clerk and the program, which has just been opened."""
    app = ScrutinyApp(premises.services)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        yield Clerk(pilot, premises)
