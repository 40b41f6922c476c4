"""What all rules of the machine work with: two meetings, their secrets, and how a line is typed."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine

from scrutiny_tui.domain.action_log import LogEntry
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.errors import Refused
from scrutiny_tui.domain.preparation import Enquiry
from tests.leaks.ledger import Ledger, Standing, secrets_in
from tests.leaks.lines import IN, ITEMS, OTHERS, OUT, PRINTED, SLIPS, filled, is_fact
from tests.leaks.office import WHY, Office
from tests.leaks.papers import Papers

which = st.sampled_from([0, 0, 0, 1])
"""One of the two meetings; most happens in the first."""
any_line = st.one_of(*(st.sampled_from(lines) for lines in (PRINTED, OTHERS, ITEMS)))
any_mark = st.sampled_from([OUT, OUT, IN])
many_lines = st.lists(st.one_of(any_line, any_line, any_mark, st.sampled_from(SLIPS)), min_size=2, max_size=7)
some = st.integers(0, 10**6)
"""One of many: what it is taken from is not known before."""


@dataclass(frozen=True)
class Copy:
    """A backup of the store, and the ledger as it was then."""

    file: Path
    standing: dict[str, Standing]


class Meetings(RuleBasedStateMachine):
    """Two meetings, and what is known of their secrets.

    Attributes:
        patch: what is altered in the program for the length of a run, to be quick.
        office: what a clerk works with.
        ledger: who may read which secret.
        copy: the last backup.
        made: the secrets that each making public brought out which can be undone.
        unmade: those that were undone and can be done again.
    """

    patch: pytest.MonkeyPatch
    office: Office
    ledger: Ledger
    copy: Copy | None = None
    made: list[list[str]]
    unmade: list[list[str]]

    def filled(self, line: str, standing: Standing) -> str:
        if is_fact(line) and standing is Standing.PRIVATE:
            standing = Standing.UNSURE
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

    def hold(self, papers: Papers) -> None:
        """Hold that no document has a private word, and none but the briefing a line of enquiry."""
        sittings = (papers.workspace.sitting(meeting.id) for meeting in papers.workspace.meetings())
        entries = (entry for sitting in sittings for entry in sitting.entries)
        asked = {word for e in entries if isinstance(e.body, Enquiry) for word in secrets_in(e.line)}
        for where, text in papers.composed():
            found = self.ledger.private_in(text)
            assert not found, f"{found} stands in {where}"
            found = [] if "briefing" in where else sorted(asked.intersection(secrets_in(text)))
            assert not found, f"{found}, which is to be asked, stands in {where}"

    def logged(self, at: int) -> LogEntry | None:
        logged = self.office.logged()
        return logged[at % len(logged)] if logged else None

    def said_of(self, logged: LogEntry) -> Standing:
        """The standing of what is said now of an entry of the log."""
        private = self.office.is_out_now() or logged.exempt is not None
        private = private or logged.entry in self.office.stretches()
        return Standing.PRIVATE if private else Standing.UNSURE
