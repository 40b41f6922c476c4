"""Meetings with secrets in them, and all that a clerk and a bad day can do to them.

A word typed while the public is out is private until it is made public. After every step no private word is
in any public document, and no public word is missing. What can be done stands in `…_rules.py`.
"""

import re
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from random import Random

import pytest
from hypothesis import strategies as st
from hypothesis.internal.conjecture import providers
from hypothesis.internal.constants_ast import Constants
from hypothesis.stateful import initialize, invariant

from scrutiny_tui.domain.errors import StoreError
from scrutiny_tui.domain.log_columns import cells_of
from scrutiny_tui.domain.log_rows import rows_of
from scrutiny_tui.domain.part import Part
from scrutiny_tui.store import Files, compaction
from tests.any_order import run_drawn_from, run_in_any_order
from tests.leaks.agenda_rules import AgendaRules, LogRules, PreparationRules
from tests.leaks.attendance_rules import AttendanceRules
from tests.leaks.capture_rules import CaptureRules, MarkRules, ReportRules
from tests.leaks.draft_rules import DraftRules
from tests.leaks.glossary_rules import GlossaryRules
from tests.leaks.ledger import SECRET, Ledger, Standing, secrets_in
from tests.leaks.lines import IN, OUT, PRINTED, is_fact
from tests.leaks.meetings import Meetings
from tests.leaks.office import Office
from tests.leaks.plan_rules import PlanRules
from tests.leaks.store_rules import StoreRules
from tests.leaks.supplement_rules import SupplementRules

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
PAST_EVERY = 5
"""After how many steps the papers of a moment in the past are looked at."""


class Machine(Meetings):
    """How two meetings begin, and what must hold whatever is done."""

    @initialize(older=st.booleans())
    def begin(self, *, older: bool) -> None:
        self.patch = pytest.MonkeyPatch()
        self.patch.setattr(compaction, "COMPACT_FROM", 20_000)
        for sync in ("sync", "sync_folder"):  # no power cut is tried here
            self.patch.setattr(Files, sync, lambda *_: None)
        self.temporary = tempfile.TemporaryDirectory()
        self.ledger = Ledger()
        self.office = Office(Path(self.temporary.name))
        self.made, self.unmade = [], []
        self.steps, self.seen = 0, -1
        self.office.capture(0).paste(self.typed(0, BEGINNING))
        if older:
            self.office.turn_into_version_4()
        *_, returned, _ = self.office.entries(0)
        for _ in range(2):  # two private entries stand in no stretch
            self.move(0, returned, -1)
        self.rewrite_in_private()
        for record in range(6):
            self.office.lose_an_exemption(record)
        self.publish_for_a_while()

    def rewrite_in_private(self) -> None:
        """Give an entry that was recorded in public other words while the public is out."""
        public = (e for e in self.office.entries(0) if is_printed(e.line) and e.exempt is None)
        self.enter(0, OUT)
        self.office.capture(0).rewrite(next(public).id, self.filled(PRINTED[1], Standing.PRIVATE))
        self.enter(0, IN)

    def publish_for_a_while(self) -> None:
        """Make an entry public and think better of it: in the past, too, it is private from then on."""
        outside = (
            entry
            for entry in self.office.entries(0)
            if entry.exempt is not None and entry.id not in self.office.stretches()
        )
        entry = next(outside, None)
        if entry is None:  # a word that nothing keeps private is looked for at once
            return
        self.office.go_on()
        self.office.capture(0).make_public(entry.id)
        self.office.go_on()
        self.office.workspace.undo()
        self.office.reopen()
        self.hold(self.office.past(self.office.moments[-1]))

    # What must hold after every step

    @invariant()
    def no_private_word_is_public(self) -> None:
        if not hasattr(self, "office"):
            return
        self.office.go_on()
        self.steps += 1
        if self.office.changes != self.seen:
            self.hold(self.office.papers)
        if self.steps % PAST_EVERY == 0:
            self.hold_past(1)
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
            entries = self.office.entries(which)
            public = (e.line for e in entries if e.id not in private or is_fact(e.line))
            named = {word for line in public for word in secrets_in(line)}
            for entry in entries:
                if entry.id in private and not is_fact(entry.line):
                    shown = minutes.intersection(secrets_in(entry.line)) - named
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

    # How it is looked at

    def hold_files(self) -> None:
        for where, text in self.office.papers.written():
            found = self.ledger.private_in(text)
            assert not found, f"{found} stands in {where}"
        self.hold_past(3)

    def hold_past(self, moments: int) -> None:
        draw = Random(self.steps)  # noqa: S311  moments, not secrets
        for moment in draw.sample(self.office.moments, moments):
            with suppress(StoreError):  # a change on the way to it was damaged
                self.hold(self.office.past(moment))


class MeetingMachine(
    Machine,
    CaptureRules,
    ReportRules,
    AttendanceRules,
    AgendaRules,
    PreparationRules,
    LogRules,
    PlanRules,
    GlossaryRules,
    SupplementRules,
    DraftRules,
    StoreRules,
):
    """A clerk's work on two meetings, and all that happens to the store."""


class PapersMachine(Machine, CaptureRules, AgendaRules):
    """A clerk's work on the minutes and the agenda alone."""


class LogMachine(Machine, MarkRules, LogRules):
    """A clerk's work on the action log alone."""


class ReportMachine(Machine, MarkRules, ReportRules):
    """A clerk's work at the item for the action log alone."""


class PreparationMachine(Machine, MarkRules, PreparationRules):
    """A clerk's work on what items are prepared with alone."""


class PlanMachine(Machine, MarkRules, PlanRules):
    """A clerk's work on the work programme alone."""


class GlossaryMachine(Machine, MarkRules, GlossaryRules):
    """A clerk's work on the glossary alone."""


class SupplementMachine(Machine, MarkRules, SupplementRules):
    """A clerk's work on what is given out alone."""


class AttendanceMachine(Machine, MarkRules, AttendanceRules):
    """A clerk's work in the list of attendance alone."""


class DraftMachine(Machine, DraftRules):
    """A clerk's work in the bar alone."""


def is_printed(line: str) -> bool:
    """Whether a line is one of `PRINTED`, whatever its secrets."""
    return re.sub(SECRET, "%", line) in PRINTED


SHORT: dict[type[Machine], int] = {
    PapersMachine: 8,
    LogMachine: 5,
    ReportMachine: 8,
    AttendanceMachine: 8,
    DraftMachine: 6,
    PlanMachine: 6,
    GlossaryMachine: 5,
    SupplementMachine: 6,
    PreparationMachine: 8,
    MeetingMachine: 5,
}
"""The machines of the short form with their runs: with fewer rules, each of them has its turn sooner."""


def as_short(first: type[Machine] = PapersMachine) -> None:
    """Do the runs of the short form, the same ones each time.

    Args:
        first: the machine that has the first turn.
    """
    with drawn_alike():
        for machine, runs in sorted(SHORT.items(), key=lambda turn: turn[0] is not first):
            run_in_any_order(machine, runs, steps=25, thorough=False)


def as_drawn_from(machine: type[Machine], number: int, steps: int) -> None:
    """Do the one run that is drawn from a number, the same one each time."""
    with drawn_alike():
        run_drawn_from(number, machine, steps=steps)


@contextmanager
def drawn_alike() -> Iterator[None]:
    """Have the same runs drawn after other tests, too.

    Hypothesis draws from the numbers and words of every module that is imported by then: not here.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(providers, "_get_local_constants", Constants)
        patch.setattr(providers, "CONSTANTS_CACHE", type(providers.CONSTANTS_CACHE)(1024))
        yield
