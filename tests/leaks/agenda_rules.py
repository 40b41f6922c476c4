"""What a clerk does to the agenda and to the action log."""

from contextlib import suppress

from hypothesis import strategies as st
from hypothesis.stateful import rule

from scrutiny_tui.domain.action_log import Answer, LogEntry, Status
from scrutiny_tui.domain.errors import Refused
from scrutiny_tui.domain.exemption import Exemption
from scrutiny_tui.domain.meetings import ItemKind
from scrutiny_tui.services.agenda_import import AgendaImport
from tests.leaks.ledger import Standing
from tests.leaks.lines import IN, OUT
from tests.leaks.meetings import Meetings, some, which
from tests.leaks.office import WHY


class AgendaRules(Meetings):
    """A clerk's work on the agenda."""

    @rule(which=which, number=st.sampled_from(["", "", "9", "5a", "%"]))
    def add_an_item(self, which: int, number: str) -> None:
        standing = Standing.PRIVATE if self.office.is_out(which) else Standing.PUBLIC
        number, title = (self.filled(words, standing) for words in (number, "The sale of %"))
        with suppress(Refused):
            self.office.prepare.agenda.add(self.office.meetings[which], title, number=number, because=WHY)

    @rule(which=which, at=some, kind=st.sampled_from(ItemKind), out=st.booleans())
    def rename_an_item(self, which: int, at: int, kind: ItemKind, *, out: bool) -> None:
        if out:
            self.enter(which, OUT)
        items = self.office.items(which)
        item = items[at % len(items)]
        private = self.office.goes_on_in_private(which) or item.exempt is not None
        title = self.filled("The price of %", Standing.PRIVATE if private else Standing.PUBLIC)
        with suppress(Refused):
            self.office.prepare.agenda.edit(item, number=item.number, title=title, kind=kind, because=WHY)

    @rule(which=which)
    def import_a_published_agenda(self, which: int) -> None:
        lines = (
            "1. Apologies",
            "5. The dues of %",
            "To consider %.",
            "Exempt: paragraph 3, %.",
            "7. The lease of %",
        )
        imports = AgendaImport(self.office.workspace)
        read = imports.read_text(self.filled("\n\n".join(lines), Standing.UNSURE))
        with suppress(Refused):
            imports.take(self.office.meetings[which].id, read)

    @rule(which=which, at=some, by=st.sampled_from([-1, 0, 1]))
    def move_or_remove_an_item(self, which: int, at: int, by: int) -> None:
        items = self.office.items(which)
        item = items[at % len(items)]
        with suppress(Refused):
            if by:
                self.office.prepare.agenda.move(item, by, because=WHY)
            else:
                self.office.prepare.agenda.remove(item, because=WHY)

    @rule(which=which, at=some, kind=st.sampled_from(ItemKind), new=st.booleans())
    def record_a_form_that_was_typed_in_private(
        self, which: int, at: int, kind: ItemKind, *, new: bool
    ) -> None:
        items = self.office.items(which)
        item, typed_under = items[at % len(items)], Exemption((3,))
        title = self.filled("The rent of %", Standing.PRIVATE)
        with suppress(Refused):
            if new:
                meeting = self.office.meetings[which]
                self.office.prepare.agenda.add(meeting, title, exempt=typed_under, because=WHY)
            else:
                self.office.prepare.agenda.edit(
                    item, number=item.number, title=title, kind=kind, because=WHY, exempt=typed_under
                )


class PreparationRules(Meetings):
    """A clerk's work on what items are prepared with."""

    @rule(
        which=which,
        at=some,
        command=st.sampled_from(["purpose", "enquiry", "enquiry", "attending"]),
        kept=st.integers(-1, 1),
        out=st.booleans(),
    )
    def prepare_an_item(self, which: int, at: int, command: str, kept: int, *, out: bool) -> None:
        """Add a line to what an item is prepared with; the others stay, go, or change places."""
        if out:
            self.enter(which, OUT)
        items, agenda = self.office.items(which), self.office.prepare.agenda
        item = items[at % 2]  # few, so that one is prepared again
        private = self.office.goes_on_in_private(which)
        standing = Standing.PRIVATE if private else Standing.UNSURE
        line = self.filled("Mrs % Lund" if command == "attending" else "the fate of %", standing)
        with suppress(Refused):
            before = agenda.prepared(item)[command]
            lines = [*before[::-1], line] if kept < 0 else [*before[:kept], line]
            agenda.prepare(item, {command: lines}, because=WHY)


class LogRules(Meetings):
    """A clerk's work on the action log."""

    @rule(
        at=some,
        note=st.sampled_from(["", "% has begun"]),
        owners=st.sampled_from([None, "", "@%", "@Reed"]),
        due=st.sampled_from([None, None, "", "before %", "by June"]),
        status=st.sampled_from([None, *Status]),
        out=st.booleans(),
    )
    def update_the_log(
        self, at: int, note: str, owners: str | None, due: str | None, status: Status | None, *, out: bool
    ) -> None:
        if out:
            self.enter(0, OUT)
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

    @rule(at=some)
    def make_the_log_public(self, at: int) -> None:
        self.enter(0, IN)
        private = [one for one in self.office.logged() if self.can_be_public(one)]
        if private:
            made = self.office.log.make_public(private[at % len(private)].id, because=WHY)
            self.now_public(repr(made))

    def can_be_public(self, logged: LogEntry) -> bool:
        """Whether something of an entry can be made public."""
        with suppress(Refused):
            self.office.log.check_can_be_public(logged.id)
            return True
        return False
