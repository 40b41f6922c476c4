"""What a clerk enters into the glossary, in public and while the public is out."""

from contextlib import suppress

from hypothesis import strategies as st
from hypothesis.stateful import rule

from scrutiny_tui.domain.errors import Refused
from scrutiny_tui.domain.exemption import Exemption
from scrutiny_tui.services.glossary import Glossary
from tests.leaks.ledger import Standing
from tests.leaks.lines import IN, OUT
from tests.leaks.meetings import Meetings, some

INITIALS = ("QXA", "QXB", "QXC")
any_initials = st.sampled_from(INITIALS)
any_mark = st.sampled_from([OUT, IN])


class GlossaryRules(Meetings):
    """A clerk's work on the glossary, whose initials are said in public and in private."""

    @property
    def glossary(self) -> Glossary:
        return Glossary(self.office.workspace)

    def meaning(self, *, in_form: bool, private: bool = False) -> tuple[str, Exemption | None]:
        """A meaning typed now, and the exemption of its form."""
        out = private or in_form or self.office.is_out_now()
        words = self.filled("the board of %", Standing.PRIVATE if out else Standing.UNSURE)
        return words, Exemption((3,)) if in_form else None

    def say(self, initials: str) -> None:
        with suppress(Refused):
            self.office.capture(0).enter(f"Members heard of the {initials}.", again=True)

    @rule(initials=any_initials, mark=any_mark, ours=st.booleans(), in_form=st.booleans())
    def enter_initials(self, initials: str, mark: str, *, ours: bool, in_form: bool) -> None:
        self.enter(0, mark)
        meaning, typed_under = self.meaning(in_form=in_form)
        whose = self.office.meetings[0].committee if ours else None
        with suppress(Refused):
            self.glossary.add(initials, meaning, whose, typed_under)
        self.enter(0, IN)
        self.say(initials)

    @rule(at=some, mark=any_mark, in_form=st.booleans())
    def change_initials(self, at: int, mark: str, *, in_form: bool) -> None:
        self.enter(0, mark)
        if entries := self.glossary.all():
            before = entries[at % len(entries)]
            meaning, typed_under = self.meaning(in_form=in_form, private=before.exempt is not None)
            with suppress(Refused):
                self.glossary.edit(before, before.initials, meaning, before.committee, typed_under)
            self.enter(0, IN)
            self.say(before.initials)

    @rule(initials=any_initials, mark=any_mark, in_form=st.booleans())
    def import_initials(self, initials: str, mark: str, *, in_form: bool) -> None:
        self.enter(0, mark)
        meaning, typed_under = self.meaning(in_form=in_form)
        with suppress(Refused):
            self.glossary.take(self.glossary.read_text(f"{initials};{meaning}"), None, typed_under)
        self.enter(0, IN)
        self.say(initials)

    @rule(at=some)
    def remove_initials(self, at: int) -> None:
        if entries := self.glossary.all():
            self.glossary.remove(entries[at % len(entries)])
