"""What is typed and not recorded at once: put away, brought back, held back, kept for the next start."""

from hypothesis import strategies as st
from hypothesis.stateful import rule

from scrutiny_tui.tui.capture.line_entry import LineEntry
from tests.leaks.ledger import Standing, secrets_in
from tests.leaks.lines import IN, OUT, SLIPS
from tests.leaks.meetings import Meetings, any_line, any_mark, many_lines, some, which
from tests.leaks.office import WHY


class DraftRules(Meetings):
    """A clerk's work in the capture bar.

    Of a word that was typed in public nothing is asked: it may be recorded in private.
    """

    @rule(which=which, line=any_line, away=st.booleans())
    def type_a_draft(self, which: int, line: str, *, away: bool) -> None:
        self.draft(which, line)
        if away:
            self.office.bar(which).escape()

    @rule(which=which, line=any_line, restart=st.booleans())
    def type_in_private_and_record_in_public(self, which: int, line: str, *, restart: bool) -> None:
        self.type_mark(which, OUT)
        self.draft(which, line)
        self.office.bar(which).escape()
        if restart:
            self.office.reopen()
        self.type_mark(which, IN)
        self.office.bar(which).bring_back()
        enter(self.office.bar(which))

    @rule(which=which, line=any_line)
    def correct_in_public_what_was_handed_back_in_private(self, which: int, line: str) -> None:
        self.type_mark(which, OUT)
        bar = self.office.bar(which)
        self.clear(bar)
        private = Standing.PRIVATE if self.office.is_out(which) else Standing.UNSURE
        bar.paste(self.filled("/vote %", private))
        self.enter(which, IN)
        bar.write(self.filled(line, private))
        enter(bar)

    @rule(which=which, line=any_line, slip=st.sampled_from(SLIPS))
    def hold_back_in_private_and_record_in_public(self, which: int, line: str, slip: str) -> None:
        self.type_mark(which, slip)
        bar = self.office.bar(which)
        self.enter(which, OUT)  # on another page
        bar.begin_next()
        self.draft(which, line)
        bar.enter()
        self.type_mark(which, IN)
        if bar.correct():
            bar.write(bar.text.split("\n")[-1])
            enter(bar)

    @rule()
    def start_again(self) -> None:
        self.office.reopen()

    @rule(which=which, at=some, line=any_line)
    def rewrite_in_the_bar(self, which: int, at: int, line: str) -> None:
        entries = [entry for entry in self.office.entries(which) if secrets_in(entry.line)]
        if entries:
            entry, bar = entries[at % len(entries)], self.office.bar(which)
            private = entry.exempt is not None or (self.office.is_out(which) and self.office.is_on(which))
            self.clear(bar)
            bar.edit(entry.id)
            bar.write(self.filled(line, Standing.PRIVATE if private else Standing.UNSURE))

    @rule(which=which, again=st.booleans())
    def bring_a_draft_back(self, which: int, *, again: bool) -> None:
        bar = self.office.bar(which)
        self.clear(bar)
        bar.bring_back(again=again)

    @rule(which=which)
    def record_what_stands_in_the_bar(self, which: int) -> None:
        enter(self.office.bar(which))

    @rule(which=which, lines=many_lines)
    def paste_into_the_bar(self, which: int, lines: list[str]) -> None:
        bar = self.office.bar(which)
        self.clear(bar)
        text = self.typed(which, lines)
        for word in self.ledger.public_in(text):
            self.ledger.standing[word] = Standing.UNSURE
        bar.paste(text)
        give_why(bar)

    @rule(which=which, mark=st.one_of(any_mark, st.sampled_from(SLIPS)))
    def type_a_mark_into_the_bar(self, which: int, mark: str) -> None:
        self.type_mark(which, mark)

    @rule(which=which)
    def correct_what_was_refused(self, which: int) -> None:
        bar = self.office.bar(which)
        self.clear(bar)
        bar.correct()

    @rule(which=which)
    def throw_a_draft_away(self, which: int) -> None:
        bar = self.office.bar(which)
        self.clear(bar)
        bar.discard()

    def type_mark(self, which: int, mark: str) -> None:
        """Press Enter behind a mark in the bar."""
        bar = self.office.bar(which)
        self.clear(bar)
        bar.write(mark)
        enter(bar)

    def draft(self, which: int, line: str) -> None:
        """Type a line into the empty bar."""
        bar = self.office.bar(which)
        self.clear(bar)
        bar.write(self.filled(line, Standing.PRIVATE if self.office.is_out(which) else Standing.UNSURE))

    def clear(self, bar: LineEntry) -> None:
        """Empty the bar: a refused line is kept apart, other words are put away."""
        bar.begin_next()
        while bar.text or bar.asks_why:
            bar.escape()


def enter(bar: LineEntry) -> None:
    """Press Enter in the bar, twice where it asks whether an item is to be added."""
    bar.enter()
    if bar.text and not bar.asks_why:
        bar.enter()
    give_why(bar)


def give_why(bar: LineEntry) -> None:
    """Say why published minutes are altered, where the bar asks."""
    if bar.asks_why:
        bar.write(WHY)
        bar.enter()
