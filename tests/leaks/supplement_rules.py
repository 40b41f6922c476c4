"""What a clerk gives out: the agenda, then supplements to it."""

from contextlib import suppress

from hypothesis import strategies as st
from hypothesis.stateful import rule

from scrutiny_tui.domain.discussion import Paper
from scrutiny_tui.domain.errors import Refused
from scrutiny_tui.domain.exemption import Exemption
from scrutiny_tui.domain.room_events import PublicReturns
from scrutiny_tui.services.supplements import GivingOut, Supplements
from tests.leaks.ledger import Standing
from tests.leaks.lines import IN, OUT
from tests.leaks.meetings import Meetings, some, which
from tests.leaks.office import WHY

PREPARED = ("/purpose To see %.", "/report Report of Mr %", "/paper Plan of % (to follow)", "/paper Map of %")


class SupplementRules(Meetings):
    """A clerk's work on what is given out."""

    @property
    def supplements(self) -> Supplements:
        return Supplements(self.office.workspace)

    @rule(
        which=which,
        mark=st.sampled_from([OUT, IN, IN]),
        lines=st.lists(st.sampled_from(PREPARED), max_size=3),
    )
    def prepare_an_item(self, which: int, mark: str, lines: list[str]) -> None:
        for line in (mark, "/item 5", *lines):
            self.enter(which, line)

    @rule(which=which, at=some, mark=st.sampled_from([OUT, IN, IN]), in_form=st.booleans())
    def give_out(self, which: int, at: int, mark: str, *, in_form: bool) -> None:
        self.enter(which, mark)
        private = self.office.is_out_now() or in_form
        standing = Standing.PRIVATE if private else Standing.UNSURE
        why, urgent = (self.filled(words, standing) for words in ("The bid of % was late", "% cannot wait"))
        items = self.office.items(which)
        typed_under = Exemption((3,)) if in_form else None
        said = GivingOut(self.office.clock.at.date(), why, {items[at % len(items)].id: urgent}, typed_under)
        with suppress(Refused):
            self.supplements.give_out(self.office.meetings[which].id, said)

    @rule(which=which)
    def take_back(self, which: int) -> None:
        with suppress(Refused):
            self.supplements.take_back(self.office.meetings[which].id)

    @rule(which=which, out=st.booleans())
    def say_that_a_paper_has_come(self, which: int, *, out: bool) -> None:
        if out:
            self.enter(which, OUT)
        meeting = self.office.meetings[which].id
        for entry in self.supplements.to_follow(meeting)[:1]:
            with suppress(Refused):
                self.supplements.has_come(meeting, entry.id)

    @rule()
    def give_out_what_is_public_for_a_while(self) -> None:
        """Make a paper public, give it out, and think better of both: what then stands in the past?"""
        for line in (OUT, "/item 5", "/paper Map of %", IN):
            self.enter(0, line)
        *_, paper, returned = self.office.entries(0)
        if not (isinstance(paper.body, Paper) and isinstance(returned.body, PublicReturns)):
            return
        self.move(0, returned, -1)
        with suppress(Refused):
            self.office.capture(0).make_public(paper.id, because=WHY)
            self.office.go_on()
            with suppress(Refused):
                self.supplements.give_out(self.office.meetings[0].id, GivingOut(self.office.clock.at.date()))
                self.office.go_on()
                self.office.workspace.undo()
            self.office.workspace.undo()
            self.office.reopen()
            self.hold(self.office.past(self.office.moments[-1]))
