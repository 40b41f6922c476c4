"""The store against a plain dictionary: whatever is done to both, they hold the same."""

import tempfile
from pathlib import Path
from typing import TypeAlias

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from msgspec.structs import replace

from scrutiny_tui.domain.changes import Change, Edit, Record, added, removed, replaced
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.errors import StoreError
from scrutiny_tui.domain.meetings import Meeting, State
from scrutiny_tui.domain.people import Person
from scrutiny_tui.store import open_store
from scrutiny_tui.store.log import journal
from scrutiny_tui.store.storage import JournalStorage
from tests.clock import EVENING
from tests.store.samples import FaultyFiles, change

Key: TypeAlias = tuple[type[Record], str]

ids = st.sampled_from(["a", "b", "c", "d"])
people = st.builds(Person, id=ids)
entries = st.builds(
    Entry,
    id=ids,
    meeting=st.sampled_from(["A-1", "B-1"]),
    item=st.none(),
    follow_up=st.none(),
    mentions=st.just(()),
)
meetings = st.builds(
    Meeting, id=st.sampled_from(["A-1", "B-1"]), state=st.sampled_from([State.PUBLISHED, State.CONFIRMED])
)
records = st.one_of(people, entries, meetings)


class StoreMachine(RuleBasedStateMachine):
    """Changes, undoing, failures, reopening and compaction, in any order.

    Meetings are confirmed, and confirmed no more, so that their entries go into the archive and come back.
    """

    @initialize()
    def begin(self) -> None:
        self.patch = pytest.MonkeyPatch()
        self.patch.setattr(journal, "CHECK_AGAIN", 0)  # which call fails must not hang on the time
        self.folder = tempfile.TemporaryDirectory()
        self.known: dict[Key, Record] = {}
        self.done: list[Change] = []
        self.open()

    def open(self) -> None:
        self.files = FaultyFiles()
        self.store = open_store(Path(self.folder.name), files=self.files)

    def edit_of(self, record: Record, *, away: bool) -> tuple[Edit, ...]:
        known = self.known.get((type(record), record.id))
        if known is None:
            return () if away else added(record)
        return removed(known) if away else replaced(known, record)

    def hold(self, made: Change) -> None:
        for edit in made.edits:
            key = (type(edit.record), edit.id)
            if edit.after is None:
                del self.known[key]
            else:
                self.known[key] = edit.after

    @rule(wanted=st.lists(st.tuples(records, st.booleans()), max_size=4))
    def apply(self, wanted: list[tuple[Record, bool]]) -> None:
        once = {(type(record), record.id): (record, away) for record, away in wanted}
        edits = [self.edit_of(record, away=away) for record, away in once.values()]
        made = change(*(edit for one in edits for edit in one))
        self.store.apply(made)
        self.hold(made)
        self.done.append(made)

    @precondition(lambda self: self.done)
    @rule()
    def undo(self) -> None:
        made = self.done.pop().inverse(EVENING)
        self.store.apply(made)
        self.hold(made)

    @rule(record=records)
    def refuse_what_is_stale(self, record: Record) -> None:
        known = self.known.get((type(record), record.id))
        stale = Edit(None, record) if known is not None else Edit(record, None)
        try:
            self.store.apply(change(stale))
        except StoreError:
            return
        raise AssertionError("a stale edit was taken")

    @rule(record=records, call=st.integers(1, 12))
    def fail(self, record: Record, call: int) -> None:
        edits = self.edit_of(record, away=False)
        self.files.fail_at = self.files.calls + call
        made = change(*edits)
        try:
            self.store.apply(made)
        except StoreError:
            pass
        else:
            self.hold(made)
            self.done.append(made)
        self.files.fail_at = 0

    @rule()
    def reopen(self) -> None:
        self.store.close()
        self.open()

    @rule()
    def compact(self) -> None:
        storage = self.store.database.storage
        assert isinstance(storage, JournalStorage)
        storage.compact()

    @invariant()
    def holds_the_same(self) -> None:
        entries = [record for record in self.known.values() if isinstance(record, Entry)]
        for store in (self.store, open_store(Path(self.folder.name), read_only=True)):
            for kind in (Person, Meeting, Entry):
                assert store.all(kind) == [found for found in self.known.values() if isinstance(found, kind)]
            for meeting in ("A-1", "B-1"):
                here = {entry.id: entry for entry in entries if entry.meeting == meeting}
                assert {entry.id: entry for entry in store.of_meeting(Entry, meeting)} == here
            for record in self.known.values():
                assert store.get(type(record), record.id) == record
                assert store.get(type(record), replace(record, id="nobody").id) is None

    def teardown(self) -> None:
        if hasattr(self, "folder"):
            self.store.close()
            self.folder.cleanup()
            self.patch.undo()


TestStoreMachine = StoreMachine.TestCase
TestStoreMachine.settings = settings(max_examples=60, stateful_step_count=30)
