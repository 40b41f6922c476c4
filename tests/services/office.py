"""A clerk with a store of their own, on the evening the committee meets."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, time
from pathlib import Path

from scrutiny_tui.domain.committees import Committee, QuorumRule
from scrutiny_tui.domain.meetings import Meeting
from scrutiny_tui.services.action_log import ActionLog
from scrutiny_tui.services.capture import Capture
from scrutiny_tui.services.prepare import Prepare
from scrutiny_tui.services.workspace import Workspace
from scrutiny_tui.store import open_store
from tests.clock import CountedIds, StoppedClock
from tests.council import COMMITTEE, DAY, DEC, HALE, MOSS, REED, seat

STYLES = ("croydon", "england", "herefordshire")


@dataclass
class Clerk:
    """What a clerk works with: the services on one store, and the time."""

    workspace: Workspace
    clock: StoppedClock
    prepare: Prepare
    action_log: ActionLog

    def committee(self, name: str = COMMITTEE.name) -> Committee:
        """A committee of three members and an officer, with the first in the chair."""
        found = self.prepare.add_committee(name, quorum=QuorumRule(2))
        seat(self.prepare, found, MOSS, HALE, REED, DEC)
        return found

    def meeting(self, committee: Committee, day: date = DAY) -> Meeting:
        """A meeting at six with two items."""
        found = self.prepare.add_meeting(committee, day, at=time(18))
        self.prepare.agenda.add(found, "Apologies")
        self.prepare.agenda.add(found, "Dredging of the harbour", number="5")
        return found

    def capture(self) -> Capture:
        """Capture in a new meeting of a new committee."""
        return Capture(self.workspace, self.meeting(self.committee()).id)


@contextmanager
def clerk_in(folder: Path) -> Iterator[Clerk]:
    """A clerk whose store lies in `folder`."""
    store = open_store(folder)
    clock = StoppedClock()
    workspace = Workspace(store, clock, CountedIds())
    try:
        yield Clerk(workspace, clock, Prepare(workspace, STYLES), ActionLog(workspace))
    finally:
        store.close()
