"""A clerk's office: one store on the disk, two meetings of a committee, and all that may befall them."""

import gc
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta
from pathlib import Path
from random import Random

from scrutiny_tui.domain.action_log import LogEntry
from scrutiny_tui.domain.changes import Change, removed
from scrutiny_tui.domain.committees import QuorumRule
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.meetings import Item, Meeting, State
from scrutiny_tui.domain.save_state import SaveState
from scrutiny_tui.services.action_log import ActionLog
from scrutiny_tui.services.capture import Capture
from scrutiny_tui.services.drafts import Drafts
from scrutiny_tui.services.ports import Store
from scrutiny_tui.services.prepare import Prepare
from scrutiny_tui.services.workspace import Workspace
from scrutiny_tui.store import DraftFile, JournalStore, LiveStore, open_store
from scrutiny_tui.store.maintenance import StoreMaintenance
from scrutiny_tui.store.past_store import PastStore
from scrutiny_tui.store.storage import DocumentEdit, JournalStorage
from scrutiny_tui.tui.capture.line_entry import LineEntry
from tests.clock import CountedIds, StoppedClock
from tests.council import COMMITTEE, DAY, DEC, HALE, MOSS, NEXT, REED, seat
from tests.faults.power import compact
from tests.leaks.ledger import in_stretches, is_out
from tests.leaks.older import turn_into_version_4
from tests.leaks.papers import Composed, Papers
from tests.store.live import Disk, Watch, fallback, live
from tests.store.samples import DiedError, FaultyFiles

STEP = timedelta(seconds=20)
WHY = "a slip of the pen"
_ITEMS = (("Apologies", "1"), ("Dredging of the harbour", "5"), ("Beach cleaning", "6"))
_NO_DEVICE = 19


@dataclass
class Office:
    """What a clerk works with.

    Attributes:
        place: a folder for the store and what is made of it.
        clock: the time, which goes on with every act.
        ids: gives each record its identifier.
        moments: the times at which something was done.
        changes: how often something was recorded, or the store was opened again.
    """

    place: Path
    clock: StoppedClock = field(default_factory=lambda: StoppedClock(datetime.combine(DAY, time(18))))
    ids: CountedIds = field(default_factory=CountedIds)
    moments: list[datetime] = field(default_factory=list)
    changes: int = 0
    _papers: Papers | None = None
    _composed: Composed = field(default_factory=list)

    def __post_init__(self) -> None:
        (self.place / "papers").mkdir()
        self._open()
        committee = self.prepare.add_committee(COMMITTEE.name, quorum=QuorumRule(2))
        seat(self.prepare, committee, MOSS, HALE, REED, DEC)
        for day in (DAY, NEXT):
            meeting = self.prepare.add_meeting(committee, day, at=time(18))
            for title, number in _ITEMS:
                self.prepare.agenda.add(meeting, title, number=number)
        self.capture(0).paste(
            "/open\n/here all\n/item 5\n/rq a chart @DEC by May\n/rc that dues be cut @Cabinet"
        )

    @property
    def folder(self) -> Path:
        return self.place / "store"

    @property
    def prepare(self) -> Prepare:
        return Prepare(self.workspace, ("england",))

    @property
    def log(self) -> ActionLog:
        return ActionLog(self.workspace)

    @property
    def meetings(self) -> list[Meeting]:
        """Both meetings, the earlier first."""
        return self.workspace.meetings()[::-1]

    @property
    def papers(self) -> Papers:
        """The papers of the open store, as one program makes them."""
        if self._papers is None or self._papers.workspace is not self.workspace:
            self._papers = Papers(self.workspace, self.place / "papers", self._composed)
        return self._papers

    def capture(self, which: int, workspace: Workspace | None = None) -> Capture:
        """Capture in one of the meetings."""
        return Capture(workspace or self.workspace, self.meetings[which].id)

    def entries(self, which: int) -> list[Entry]:
        """The entries of a meeting, in order."""
        return list(self.workspace.sitting(self.meetings[which].id).entries)

    def items(self, which: int) -> list[Item]:
        return list(self.workspace.sitting(self.meetings[which].id).items)

    def logged(self) -> list[LogEntry]:
        return sorted(self.workspace.store.all(LogEntry), key=lambda logged: logged.id)

    def is_out(self, which: int) -> bool:
        """Whether the public is out where the next line of a meeting is recorded."""
        return is_out(self.entries(which))

    def is_out_now(self) -> bool:
        """Whether a meeting goes on from which the public is out."""
        return any(map(self.goes_on_in_private, range(2)))

    def goes_on_in_private(self, which: int) -> bool:
        """Whether a meeting goes on in private. At any other time its papers are altered in public."""
        return self.is_on(which) and self.is_out(which)

    def is_on(self, which: int) -> bool:
        """Whether a meeting goes on."""
        meeting = self.meetings[which]
        return meeting.date == self.clock.at.date() and meeting.state in (State.PLANNED, State.LIVE)

    def stretches(self) -> set[str]:
        """Identifiers of the entries of both meetings that stand in an exempt stretch."""
        return {each for which in range(2) for each in in_stretches(self.entries(which))}

    def go_on(self) -> None:
        """Let the time go on."""
        self.moments.append(self.clock.at)
        self.clock.at += STEP

    def reopen(self) -> None:
        self.close()
        self._open()

    def close(self) -> None:
        self._keeper.close()
        store = self.workspace.store
        assert isinstance(store, JournalStore)
        store.close()

    def past(self, moment: datetime) -> Papers:
        """The papers as they were at a moment."""
        return Papers(self._on(PastStore(self.folder, moment)), self.place / "papers", self._composed)

    def maintenance(self) -> StoreMaintenance:
        return StoreMaintenance(self.folder, fallback=fallback(self.folder))

    def repair(self, harm: Callable[[], object] = lambda: None) -> None:
        """Close the store, do harm to its files, let the doctor repair them, and open it again."""
        self.close()
        harm()
        self.maintenance().repair(self.clock.at)
        self._open()

    def restore(self, backup: Path) -> None:
        """Put a backup in the place of the store."""
        self.close()
        self.maintenance().restore(backup, self.clock.at)
        self._open()

    def spoil_a_line(self, draw: Random) -> None:
        """Make a line of one of the files unreadable; of a snapshot, some of its bytes."""
        files = [path for path in self.folder.rglob("*.json*") if "backups" not in path.parts]
        # The header of the journal stays: without it the doctor does not know whose lines follow.
        lines = [
            (path, at)
            for path in sorted(files)
            for at in range(len(_lines(path)))
            if path.name != "holder.json" and (at or path.name != "journal.jsonl")
        ]
        path, at = draw.choice(lines)
        found = _lines(path)
        line, start = found[at], draw.randrange(len(found[at]))
        found[at] = line[:start] + b"\x00" * min(20, len(line) - start - 1) + line[start + 20 :]
        path.write_bytes(b"".join(found))

    def drop_from_the_log(self, logged: LogEntry) -> None:
        """Lose an entry of the log that the minutes still name, as a program of another kind may do."""
        self.workspace.store.apply(Change("drop", self.clock.at, removed(logged)))

    def spoil_the_lines_of(self, logged: LogEntry) -> None:
        """Leave nothing of an entry of the log but what the tables hold."""
        store = open_store(self.folder)
        compact(store)
        store.close()
        for path in (self.folder / "journal.jsonl", *(self.folder / "history").glob("*")):
            named = f'"{logged.id}"'.encode()
            lines = [b"?" + line[1:] if named in line else line for line in _lines(path)]
            path.write_bytes(b"".join(lines))

    def write_apart(self, here: Callable[[Workspace], object], there: Callable[[Workspace], object]) -> None:
        """Let one program record while its drive is away, another in the store itself; put both together.

        Args:
            here: records in the first.
            there: records in the other.
        """
        self.close()
        disk = Disk(self.folder)
        away: LiveStore = live(self.folder, disk)
        watch = Watch(away)
        disk.wrong = _NO_DEVICE
        recorded: list[LiveStore] = []
        away.on_changed(lambda: recorded.append(away))
        here(self._on(away))
        if recorded:
            watch.until_word(SaveState.ELSEWHERE)
        away.close()
        with_drive = open_store(self.folder)
        there(self._on(with_drive))
        with_drive.close()
        self._open()

    def bar(self, which: int) -> LineEntry:
        """The capture bar at one of the meetings, with what was left in it."""
        if which not in self._bars:
            draft = self._drafts.of(self.meetings[which].id)
            self._bars[which] = LineEntry(self.capture(which), draft)
        return self._bars[which]

    def turn_into_version_4(self) -> None:
        """Have the store come from version 4; opening it brings it up to date."""
        self.close()
        turn_into_version_4(self.folder)
        self._open()

    def lose_an_exemption(self, at: int) -> None:
        """Have a program of another kind write a record without its exemption."""
        store = self.workspace.store
        assert isinstance(store, JournalStore)
        storage = store.database.storage
        assert isinstance(storage, JournalStorage)
        private = [
            (name, document)
            for name, table in storage.tables.items()
            for document in table.documents.values()
            if document.get("exempt")
        ]
        if private:
            name, before = private[at % len(private)]
            after = {**before, "exempt": None}
            edit: DocumentEdit = {"table": name, "id": before["id"], "before": before, "after": after}
            storage.commit(Change("drop", self.clock.at, ()), [edit])
            self._changed()

    def kill(self, call: int, act: Callable[[Workspace], object]) -> None:
        """Do something in a program that is killed at one of its file calls, then open the store again.

        Args:
            call: which call, counted from the opening.
            act: what is done.
        """
        self.close()
        self._killed(call, act)
        gc.collect()  # the lock of a program that is gone is free
        self._open()

    def kill_a_repair(self, call: int, harm: Callable[[], object]) -> None:
        """Do harm to the files of the store, kill the doctor at one of its file calls, and call it again."""
        self.close()
        harm()
        with suppress(DiedError):
            dying = FaultyFiles(call, DiedError)
            StoreMaintenance(self.folder, dying, fallback(self.folder)).repair(self.clock.at)
        gc.collect()
        self.maintenance().repair(self.clock.at)
        self._open()

    def _killed(self, call: int, act: Callable[[Workspace], object]) -> None:
        files = FaultyFiles()
        with suppress(DiedError):
            store = open_store(self.folder, files=files, fallback=fallback(self.folder))
            files.plan(files.calls + call, DiedError)
            act(self._on(store))
            compact(store)
            store.close()

    def _open(self) -> None:
        self.workspace = self._on(open_store(self.folder, fallback=fallback(self.folder)))
        self._keeper = DraftFile(fallback(self.folder))
        self._drafts = Drafts(self.workspace)
        self._drafts.begin(self._keeper)
        self._bars: dict[int, LineEntry] = {}

    def _on(self, store: Store) -> Workspace:
        self._changed()
        store.on_changed(self._changed)
        return Workspace(store, self.clock, self.ids)

    def _changed(self) -> None:
        self.changes += 1


def _lines(path: Path) -> list[bytes]:
    return path.read_bytes().splitlines(keepends=True)
