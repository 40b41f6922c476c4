"""What becomes of meetings and stores: states, copies, other programs, damage, kills and repairs."""

from collections.abc import Sequence
from contextlib import suppress
from random import Random

from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule

from scrutiny_tui.domain.errors import Refused
from scrutiny_tui.domain.meetings import State
from scrutiny_tui.services.capture import Capture
from scrutiny_tui.services.workspace import Workspace
from tests.leaks.ledger import Standing
from tests.leaks.lines import OUT, SLIPS
from tests.leaks.meetings import Copy, Meetings, many_lines, some, which
from tests.leaks.office import WHY

ASKED = "/request the cost of % @DEC by 30 April"
"""A line that gives out a reference. Of two that were given out apart, one does not fit."""


class StoreRules(Meetings):
    """What happens to the files."""

    @rule(which=which, state=st.sampled_from([State.LIVE, State.PUBLISHED, State.CONFIRMED, State.DRAFTING]))
    def set_the_state(self, which: int, state: State) -> None:
        with suppress(Refused):
            self.office.prepare.set_state(self.office.meetings[which], state)

    @rule(copy=st.booleans())
    def leave_and_come_back(self, *, copy: bool) -> None:
        if copy:
            file = self.office.place / "copy.zip"
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

        meeting = self.office.meetings[which].id
        self.office.write_apart(lambda w: record(w, meeting, [here]), lambda w: record(w, meeting, [there]))

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

    @rule(mine=many_lines, which=which)
    def set_a_paste_aside_and_let_the_lines_after_it_follow(self, mine: list[str], which: int) -> None:
        # Only the bar holds back what is typed behind a misspelt mark, one line after the other.
        text = self.typed(which, [OUT, ASKED, *(line for line in mine if line not in SLIPS)]).split("\n")
        theirs = self.filled(ASKED, Standing.UNSURE)
        self.ledger.no_more_sure()
        meeting = self.office.meetings[which].id

        def here(workspace: Workspace) -> None:
            record(workspace, meeting, text[:2])
            for line in text[2:]:
                record(workspace, meeting, [line])

        self.office.write_apart(here, lambda workspace: record(workspace, meeting, [theirs]))

    @rule(which=which, lines=many_lines, call=st.integers(1, 60))
    def kill_a_program_that_records(self, which: int, lines: list[str], call: int) -> None:
        text, meeting = self.typed(which, lines).split("\n"), self.office.meetings[which].id
        self.office.kill(call, lambda workspace: record(workspace, meeting, text))

    @rule(which=which, at=some, call=st.integers(1, 60))
    def kill_a_program_that_makes_public(self, which: int, at: int, call: int) -> None:
        entries = [entry for entry in self.office.entries(which) if entry.exempt is not None]
        if entries:
            entry, meeting = entries[at % len(entries)], self.office.meetings[which].id
            self.ledger.put(entry.line, Standing.UNSURE)

            def make_public(workspace: Workspace) -> None:
                with suppress(Refused):
                    Capture(workspace, meeting).make_public(entry.id, because=WHY)

            self.office.kill(call, make_public)

    @rule(draw=st.integers(0, 10**9), call=st.integers(1, 120))
    def kill_a_repair(self, draw: int, call: int) -> None:
        self.ledger.no_more_sure()
        self.office.kill_a_repair(call, lambda: self.office.spoil_a_line(Random(draw)))  # noqa: S311  damage

    @rule(at=some)
    def lose_an_exemption(self, at: int) -> None:
        self.office.lose_an_exemption(at)


def record(workspace: Workspace, meeting: str, lines: Sequence[str]) -> None:
    """Record lines as one change, if they can be."""
    with suppress(Refused):
        Capture(workspace, meeting).paste("\n".join(lines), because=WHY)
