"""What a clerk types at a meeting, does to what was typed, and makes public."""

from contextlib import suppress

from hypothesis import strategies as st
from hypothesis.stateful import rule

from scrutiny_tui.domain.errors import Refused, StoreError
from scrutiny_tui.domain.room_events import Exclusion, PublicReturns
from tests.leaks.ledger import Standing, secrets_in
from tests.leaks.lines import IN, OTHERS, OUT, PRINTED, SAID_OF_LOG
from tests.leaks.meetings import Meetings, any_line, any_mark, many_lines, some, which
from tests.leaks.office import WHY


class MarkRules(Meetings):
    """The public leaves and returns."""

    @rule(which=which, line=any_mark)
    def type_a_mark(self, which: int, line: str) -> None:
        self.enter(which, line)


class ReportRules(Meetings):
    """What the later meeting says of the log of the earlier one."""

    @rule(at=some, words=st.sampled_from(SAID_OF_LOG), cover=st.booleans())
    def report_on_the_log(self, at: int, words: str, *, cover: bool) -> None:
        logged = self.logged(at)
        if logged is None:
            return
        for mark in (OUT, IN) if cover and not logged.private else (OUT,) if logged.private else (IN,):
            self.enter(1, mark)
        self.enter(1, f"/update {logged.id} {words}")
        if cover and not logged.private:  # the return of the public is moved down over the line
            self.move(
                1, next(e for e in self.office.entries(1)[::-1] if isinstance(e.body, PublicReturns)), 1
            )


class CaptureRules(MarkRules):
    """A clerk's work on the minutes."""

    @rule(which=which, line=any_line)
    def type_a_line(self, which: int, line: str) -> None:
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

    @rule(which=which, at=some)
    def make_an_entry_public(self, which: int, at: int) -> None:
        entries = [entry for entry in self.office.entries(which) if entry.exempt is not None]
        if entries:
            entry = entries[at % len(entries)]
            with suppress(Refused):
                self.office.capture(which).make_public(entry.id, because=WHY)
                self.now_public(entry.line)

    @rule(which=which, at=some)
    def make_a_title_public(self, which: int, at: int) -> None:
        items = [item for item in self.office.items(which) if item.exempt is not None]
        if items:
            item = items[at % len(items)]
            with suppress(Refused):
                self.office.prepare.agenda.make_public(item, because=WHY)
                self.now_public(f"{item.title} {item.urgent_because}")


def is_making_public(command: str | None) -> bool:
    """Whether what was undone or redone made something public."""
    return command is not None and command.startswith("make ") and command.endswith(" public")
