"""Meetings with secrets in them, and all that a clerk and a bad day can do to them.

A word typed while the public is out is private until it is made public. After every step no private word is
in any public document, and no public word is missing.
"""

import re
import tempfile
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from scrutiny_tui.domain.action_log import Answer, LogEntry, Status
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.errors import BackupError, Refused, StoreError
from scrutiny_tui.domain.log_columns import cells_of
from scrutiny_tui.domain.log_rows import rows_of
from scrutiny_tui.domain.meetings import ItemKind, State
from scrutiny_tui.domain.part import Part
from scrutiny_tui.domain.room_events import Exclusion, PublicReturns
from scrutiny_tui.services.capture import Capture
from scrutiny_tui.services.workspace import Workspace
from scrutiny_tui.store import Files, compaction
from tests.leaks.ledger import SECRET, Ledger, Standing, secrets_in
from tests.leaks.lines import IN, ITEMS, OTHERS, OUT, PRINTED, SLIPS, filled
from tests.leaks.office import WHY, Office
from tests.leaks.papers import Papers

which = st.sampled_from([0, 0, 0, 1])
"""One of the two meetings; most happens in the first."""
any_line = st.one_of(*(st.sampled_from(lines) for lines in (PRINTED, OTHERS, ITEMS)))
any_mark = st.sampled_from([OUT, OUT, IN])
many_lines = st.lists(st.one_of(any_line, any_line, any_mark, st.sampled_from(SLIPS)), min_size=2, max_size=7)
some = st.integers(0, 10**6)
"""One of many: what it is taken from is not known before."""
BEGINNING = (
    *PRINTED[:2],
    "/item %",
    OUT,
    "/item 6",
    *PRINTED[-3:],
    "/recommend that % be bought @%",
    IN,
    PRINTED[0],
)
"""What a meeting begins with, so that there is something to bring to light at once."""
EVERY = 50
"""After how many steps all documents are written to files."""


@dataclass(frozen=True)
class Copy:
    """A backup of the store, and the ledger as it was then."""

    file: Path
    standing: dict[str, Standing]


class MeetingMachine(RuleBasedStateMachine):
    """A clerk's work on two meetings."""

    @initialize()
    def begin(self) -> None:
        self.patch = pytest.MonkeyPatch()
        self.patch.setattr(compaction, "COMPACT_FROM", 20_000)
        for sync in ("sync", "sync_folder"):  # no power cut is tried here
            self.patch.setattr(Files, sync, lambda *_: None)
        self.temporary = tempfile.TemporaryDirectory()
        self.ledger = Ledger()
        self.office = Office(Path(self.temporary.name))
        self.copy: Copy | None = None
        self.made: list[list[str]] = []
        self.unmade: list[list[str]] = []
        self.steps, self.seen = 0, -1
        self.office.capture(0).paste(self.typed(0, BEGINNING))
        *_, returned, _ = self.office.entries(0)
        for _ in range(2):  # two private entries stand in no stretch
            self.move(0, returned, -1)

    # What a clerk types

    @rule(which=which, line=any_line)
    def type_a_line(self, which: int, line: str) -> None:
        self.enter(which, line)

    @rule(which=which, line=any_mark)
    def type_a_mark(self, which: int, line: str) -> None:
        self.enter(which, line)

    @rule(which=which, lines=many_lines)
    def paste(self, which: int, lines: list[str]) -> None:
        with suppress(Refused):
            self.office.capture(which).paste(self.typed(which, lines), because=WHY)

    @rule(which=which, lines=many_lines, item=some)
    def take_from_a_file(self, which: int, lines: list[str], item: int) -> None:
        items = self.office.items(which)
        with suppress(Refused):
            self.office.capture(which).take(
                self.typed(which, lines), items[item % len(items)].id, because=WHY
            )

    # What a clerk does to what was typed

    @rule(which=which, at=some, by=st.sampled_from([-1, 1]))
    def move_a_mark(self, which: int, at: int, by: int) -> None:
        marks = [e for e in self.office.entries(which) if isinstance(e.body, Exclusion | PublicReturns)]
        if marks:
            self.move(which, marks[at % len(marks)], by)

    @rule(which=which, at=some, by=st.sampled_from([-1, 1]))
    def move_an_entry(self, which: int, at: int, by: int) -> None:
        if entries := self.office.entries(which):
            self.move(which, entries[at % len(entries)], by)

    @rule(which=which, at=some, item=some)
    def move_to_an_item(self, which: int, at: int, item: int) -> None:
        entries, items = self.office.entries(which), [None, *(i.id for i in self.office.items(which))]
        if entries:
            with suppress(Refused):
                self.office.capture(which).move_to(
                    entries[at % len(entries)].id, items[item % len(items)], because=WHY
                )

    @rule(which=which, at=some, mark=st.booleans())
    def delete(self, which: int, at: int, *, mark: bool) -> None:
        entries = [
            e for e in self.office.entries(which) if not mark or isinstance(e.body, Exclusion | PublicReturns)
        ]
        if entries:
            with suppress(Refused):
                self.office.capture(which).remove(entries[at % len(entries)].id, because=WHY)

    @rule(
        out=st.booleans(),
        which=which,
        at=some,
        line=st.one_of(st.sampled_from(PRINTED), st.sampled_from(OTHERS)),
    )
    def rewrite(self, which: int, at: int, line: str, *, out: bool) -> None:
        if out:
            self.enter(which, OUT)
        entries = [entry for entry in self.office.entries(which) if secrets_in(entry.line)]
        if not entries:
            return
        entry = entries[at % len(entries)]
        standing = Standing.PUBLIC
        if entry.exempt is not None or (self.office.is_out(which) and self.office.is_on(which)):
            standing = Standing.PRIVATE
        elif self.office.is_out(which) or entry.id in self.office.stretches():
            standing = Standing.UNSURE
        with suppress(Refused):
            self.office.capture(which).rewrite(entry.id, self.filled(line, standing), because=WHY)

    @rule()
    def undo(self) -> None:
        with suppress(StoreError):  # another has altered the same record
            if is_making_public(self.office.workspace.undo()):
                self.unmade.append(self.made.pop())
                for word in self.unmade[-1]:
                    self.ledger.standing[word] = Standing.PRIVATE

    @rule()
    def redo(self) -> None:
        with suppress(StoreError):
            if is_making_public(self.office.workspace.redo()):
                self.made.append(self.unmade.pop())
                self.ledger.put(" ".join(self.made[-1]), Standing.UNSURE)

    # Making public

    @rule(which=which, at=some)
    def make_an_entry_public(self, which: int, at: int) -> None:
        entries = [entry for entry in self.office.entries(which) if entry.exempt is not None]
        if entries:
            entry = entries[at % len(entries)]
            with suppress(Refused):
                self.office.capture(which).make_public(entry.id, because=WHY)
                self.now_public(entry.line)

    @rule(which=which, at=some, title=st.booleans())
    def make_a_title_or_the_log_public(self, which: int, at: int, *, title: bool) -> None:
        items = [item for item in self.office.items(which) if item.exempt is not None]
        private = [one for one in self.office.logged() if one.private or one.public is not None]
        with suppress(Refused):
            if title and items:
                item = items[at % len(items)]
                self.office.prepare.make_public(item, because=WHY)
                self.now_public(f"{item.title} {item.urgent_because}")
            elif private and not title:
                logged = private[at % len(private)]
                self.office.log.make_public(logged.id, because=WHY)
                self.now_public(f"{logged.text} {logged.owners} {logged.due} {logged.response}")

    # The agenda

    @rule(which=which, number=st.sampled_from(["", "", "9", "5a", "%"]))
    def add_an_item(self, which: int, number: str) -> None:
        standing = Standing.PRIVATE if self.office.is_out(which) else Standing.PUBLIC
        number, title = (self.filled(words, standing) for words in (number, "The sale of %"))
        with suppress(Refused):
            self.office.prepare.add_item(self.office.meetings[which], title, number=number, because=WHY)

    @rule(which=which, at=some, kind=st.sampled_from(ItemKind), out=st.booleans())
    def rename_an_item(self, which: int, at: int, kind: ItemKind, *, out: bool) -> None:
        if out:
            self.enter(which, OUT)
        items = self.office.items(which)
        item = items[at % len(items)]
        # Once a meeting is over, its titles are corrected in public.
        out_now = self.office.is_on(which) and self.office.is_out(which)
        private = out_now or item.exempt is not None
        title = self.filled("The price of %", Standing.PRIVATE if private else Standing.PUBLIC)
        with suppress(Refused):
            self.office.prepare.edit_item(item, number=item.number, title=title, kind=kind, because=WHY)

    @rule(which=which, at=some, by=st.sampled_from([-1, 0, 1]))
    def move_or_remove_an_item(self, which: int, at: int, by: int) -> None:
        items = self.office.items(which)
        item = items[at % len(items)]
        with suppress(Refused):
            if by:
                self.office.prepare.move_item(item, by, because=WHY)
            else:
                self.office.prepare.remove_item(item, because=WHY)

    # The action log

    @rule(
        at=some,
        note=st.sampled_from(["", "% has begun"]),
        owners=st.sampled_from([None, "", "@%", "@Reed"]),
        due=st.sampled_from([None, None, "", "before %", "by June"]),
        status=st.sampled_from([None, *Status]),
    )
    def update_the_log(
        self, at: int, note: str, owners: str | None, due: str | None, status: Status | None
    ) -> None:
        if logged := self.logged(at):
            standing = self.said_of(logged)
            with suppress(Refused):
                self.office.log.update(
                    logged.id,
                    note=self.filled(note, standing),
                    owners=None if owners is None else self.filled(owners, standing),
                    due=None if due is None else self.filled(due, standing),
                    status=status,
                    by=self.filled("Mr %", standing),
                    reason=self.filled("% was late", standing),
                )

    @rule(at=some, answer=st.sampled_from(Answer))
    def respond(self, at: int, answer: Answer) -> None:
        if logged := self.logged(at):
            with suppress(Refused):
                because = self.filled("% is short", self.said_of(logged))
                self.office.log.respond(logged.id, answer, because=because)

    # What becomes of meetings and stores

    @rule(which=which, state=st.sampled_from([State.LIVE, State.PUBLISHED, State.CONFIRMED, State.DRAFTING]))
    def set_the_state(self, which: int, state: State) -> None:
        with suppress(Refused):
            self.office.prepare.set_state(self.office.meetings[which], state)

    @rule(copy=st.booleans())
    def leave_and_come_back(self, *, copy: bool) -> None:
        if copy:
            file = self.office.place / "copy.zip"
            with suppress(StoreError, BackupError):  # what a repair left may be no sound store
                self.office.maintenance().back_up(file)
                self.copy = Copy(file, dict(self.ledger.standing))
        self.office.reopen()

    @precondition(lambda self: self.copy is not None)
    @rule()
    def restore_the_copy(self) -> None:
        assert self.copy is not None
        self.ledger.no_more_sure()
        public = (word for word, was in self.copy.standing.items() if was is not Standing.PRIVATE)
        self.ledger.put(" ".join(public), Standing.UNSURE)
        self.office.restore(self.copy.file)

    @rule(mine=many_lines, theirs=many_lines, which=which)
    def write_on_two_laptops(self, mine: list[str], theirs: list[str], which: int) -> None:
        here, there = self.typed(which, mine), self.typed(which, theirs)
        self.ledger.no_more_sure()  # whose words stand in whose stretch is not known

        def record(workspace: Workspace, text: str) -> None:
            with suppress(Refused):
                Capture(workspace, meeting).paste(text, because=WHY)

        meeting = self.office.meetings[which].id
        self.office.write_apart(lambda w: record(w, here), lambda w: record(w, there))

    @rule(draw=st.integers(0, 10**9))
    def spoil_a_line_and_repair(self, draw: int) -> None:
        self.ledger.no_more_sure()
        self.office.repair(lambda: self.office.spoil_a_line(Random(draw)))  # noqa: S311  damage

    @rule(at=some, lines=st.booleans())
    def lose_a_log_entry_and_repair(self, at: int, *, lines: bool) -> None:
        if logged := self.logged(at):
            self.ledger.no_more_sure()
            self.office.drop_from_the_log(logged)
            self.office.repair(lambda: self.office.spoil_the_lines_of(logged) if lines else None)

    # What must hold after every step

    @invariant()
    def no_private_word_is_public(self) -> None:
        if not hasattr(self, "office"):
            return
        self.office.go_on()
        self.steps += 1
        if self.office.changes != self.seen:
            self.hold(self.office.papers)
        if self.steps % EVERY == 0:
            self.hold_files()

    @invariant()
    def public_words_and_no_others_are_printed(self) -> None:
        if not hasattr(self, "office") or self.office.changes == self.seen:
            return
        self.seen, private = self.office.changes, self.office.stretches()
        rows = rows_of(Part.PUBLIC, self.office.log.rows())
        logged = set(secrets_in(str([cells_of(row) for row in rows])))
        for which, meeting in enumerate(self.office.meetings):
            minutes = set(secrets_in(self.office.papers.minutes(meeting)))
            for entry in self.office.entries(which):
                if entry.id in private:
                    shown = minutes.intersection(secrets_in(entry.line))
                    shown |= logged.intersection(self.ledger.public_in(entry.line))
                    assert not shown, f"{meeting.id}: {shown} of “{entry.line}” in a stretch is printed"
                elif is_printed(entry.line):
                    missing = set(self.ledger.public_in(entry.line)) - minutes
                    assert not missing, f"{meeting.id}: {missing} of “{entry.line}” is not printed"
            for item in self.office.items(which):
                missing = set(self.ledger.public_in(item.title)) - minutes
                assert not missing, f"{meeting.id}: {missing} of item “{item.title}” is not printed"

    def teardown(self) -> None:
        if hasattr(self, "office"):
            self.office.close()
            self.patch.undo()
            self.temporary.cleanup()

    # How it is done

    def hold(self, papers: Papers) -> None:
        for where, text in papers.composed():
            found = self.ledger.private_in(text)
            assert not found, f"{found} stands in {where}"

    def hold_files(self) -> None:
        for where, text in self.office.papers.written():
            found = self.ledger.private_in(text)
            assert not found, f"{found} stands in {where}"
        draw = Random(self.steps)  # noqa: S311  moments, not secrets
        for moment in draw.sample(self.office.moments, 3):
            with suppress(StoreError):  # a change on the way to it was damaged
                self.hold(self.office.past(moment))

    def filled(self, line: str, standing: Standing) -> str:
        return filled(line, lambda: self.ledger.new(standing))

    def typed(self, which: int, lines: Sequence[str]) -> str:
        """Lines with their secrets, private where an exclusion of the public stands before them.

        Behind a mark that cannot be read lines are handed back, the next mark perhaps among them: what stands
        there in public may be recorded in private.
        """
        out, in_public, found = self.office.is_out(which), Standing.PUBLIC, []
        for line in lines:
            found.append(self.filled(line, Standing.PRIVATE if out else in_public))
            if line in SLIPS or line == (OUT if out else IN):
                in_public = Standing.UNSURE
            out = line == OUT or line in SLIPS or (out and line != IN)
        return "\n".join(found)

    def enter(self, which: int, line: str) -> None:
        with suppress(Refused):
            self.office.capture(which).enter(self.typed(which, [line]), again=True, because=WHY)

    def move(self, which: int, entry: Entry, by: int) -> None:
        with suppress(Refused):
            self.office.capture(which).move(entry.id, by, because=WHY)

    def now_public(self, text: str) -> None:
        """Note what was made public: it may stand anywhere, and is private again if that is undone."""
        self.made.append(self.ledger.private_in(text))
        self.ledger.put(text, Standing.UNSURE)

    def logged(self, at: int) -> LogEntry | None:
        logged = self.office.logged()
        return logged[at % len(logged)] if logged else None

    def said_of(self, logged: LogEntry) -> Standing:
        """The standing of what is said now of an entry of the log."""
        private = self.office.is_out_now() or logged.exempt is not None
        private = private or logged.entry in self.office.stretches()
        return Standing.PRIVATE if private else Standing.UNSURE


def is_making_public(command: str | None) -> bool:
    """Whether what was undone or redone made something public."""
    return command is not None and command.startswith("make ") and command.endswith(" public")


def is_printed(line: str) -> bool:
    """Whether a line is one of `PRINTED`, whatever its secrets."""
    return re.sub(SECRET, "%", line) in PRINTED


def as_short(runs: int = 30) -> None:
    """Do runs of the short form, the same ones each time."""
    any_order(runs, steps=25, thorough=False)


def any_order(runs: int, *, steps: int, thorough: bool) -> None:
    """Do that many runs. Thorough runs differ each time, and a failing one is reduced to the shortest."""
    run_state_machine_as_test(
        MeetingMachine,
        settings=settings(
            max_examples=runs,
            stateful_step_count=steps,
            deadline=None,
            database=None,
            derandomize=not thorough,
            report_multiple_bugs=False,
            phases=list(Phase) if thorough else [Phase.generate],
            suppress_health_check=list(HealthCheck),
        ),
    )
