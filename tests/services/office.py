"""A clerk's desk on a store of its own, on the evening an invented committee meets."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime, time
from itertools import count
from pathlib import Path

from scrutiny_tui.domain.committees import Committee
from scrutiny_tui.domain.meetings import Meeting
from scrutiny_tui.domain.people import Capacity, Office
from scrutiny_tui.services.capture import Capture
from scrutiny_tui.services.follow_up import FollowUps
from scrutiny_tui.services.place import Place
from scrutiny_tui.services.prepare import Prepare
from scrutiny_tui.services.workspace import Workspace
from scrutiny_tui.store import open_store

DAY = date(2026, 3, 3)
STYLES = ("croydon", "england")


@dataclass
class StoppedClock:
    """It is the time it is set to."""

    at: datetime = field(default_factory=lambda: datetime(2026, 3, 3, 19, 4, 30))  # noqa: DTZ001  the time of the place

    def now(self) -> datetime:
        return self.at

    def on(self, day: date) -> None:
        """Set it to that day."""
        self.at = datetime.combine(day, self.at.time())


@dataclass
class CountedIds:
    """Identifiers in the order in which they are asked for."""

    numbers: Iterator[int] = field(default_factory=lambda: count(1))

    def new(self) -> str:
        return f"n{next(self.numbers):05}"


@dataclass
class Clerk:
    """A clerk at a desk."""

    workspace: Workspace
    clock: StoppedClock
    prepare: Prepare
    follow_ups: FollowUps

    def committee(self, name: str = "Estuary and Coast Scrutiny Committee") -> Committee:
        """A committee of three members and an officer, with the first in the chair."""
        found = self.prepare.add_committee(name, quorum=2)
        self.prepare.add_person("Councillor Ada Moss", found, office=Office.CHAIR)
        self.prepare.add_person("Councillor Ben Hale", found)
        self.prepare.add_person("Councillor Col Reed", found)
        self.prepare.add_person(
            "Gwen Dale", found, capacity=Capacity.OFFICER, role="Director for Coast", initials="DFC"
        )
        return found

    def meeting(self, committee: Committee, day: date = DAY) -> Meeting:
        """A meeting at six with two items."""
        found = self.prepare.add_meeting(committee, day, at=time(18))
        self.prepare.add_item(found, "Apologies")
        self.prepare.add_item(found, "Dredging of the harbour", number="5")
        return found

    def capture(self) -> Capture:
        """Capture in a new meeting of a new committee."""
        return Capture(Place(self.workspace, self.meeting(self.committee()).id))


@contextmanager
def clerk_in(folder: Path) -> Iterator[Clerk]:
    """A clerk whose store lies in `folder`."""
    store = open_store(folder)
    clock = StoppedClock()
    workspace = Workspace(store, clock, CountedIds())
    try:
        yield Clerk(workspace, clock, Prepare(workspace, STYLES), FollowUps(workspace))
    finally:
        store.close()
