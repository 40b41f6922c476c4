"""What a clerk plans: reports that were asked for, and whatever else comes to mind."""

from contextlib import suppress

from hypothesis import strategies as st
from hypothesis.stateful import rule

from scrutiny_tui.domain.errors import Refused
from scrutiny_tui.domain.exemption import Exemption
from scrutiny_tui.domain.standing_agenda import Begins
from scrutiny_tui.domain.work_programme import PlannedItem
from scrutiny_tui.services.asked_reports import AskedReports
from scrutiny_tui.services.forward_plan import ForwardPlans, ForwardWords
from scrutiny_tui.services.item_courses import ItemCourses
from scrutiny_tui.services.planned_items import exemption_of
from scrutiny_tui.services.work_programme import PlannedTime, WorkProgramme
from tests.leaks.ledger import Standing
from tests.leaks.lines import IN, OUT
from tests.leaks.meetings import Meetings, some, which
from tests.leaks.office import WHY

any_time = st.sampled_from([0, 1, -1])
"""One of the meetings, or no time yet."""


class PlanRules(Meetings):
    """A clerk's work on the work programme."""

    @property
    def programme(self) -> WorkProgramme:
        return WorkProgramme(self.office.workspace)

    def planned_words(self, standing: Standing) -> PlannedItem:
        """What is planned in words typed now."""
        words = ("The fate of %", "To hear of %.", "Report of %", "ask % first")
        title, purpose, lead, notes = (self.filled(each, standing) for each in words)
        committee = self.office.meetings[0].committee
        return PlannedItem("", committee, title, purpose=purpose, lead=lead, notes=notes)

    def one_planned(self, at: int) -> PlannedItem | None:
        planned = self.office.workspace.store.all(PlannedItem)
        return planned[at % len(planned)] if planned else None

    @rule(when=any_time, mark=st.sampled_from([OUT, IN]), in_form=st.booleans())
    def plan_something(self, when: int, mark: str, *, in_form: bool) -> None:
        self.enter(0, mark)
        private = self.office.is_out_now() or in_form
        planned = self.planned_words(Standing.PRIVATE if private else Standing.UNSURE)
        times = self.programme.times(planned.committee)
        with suppress(Refused):
            self.programme.add(planned, times[when], Exemption((3,)) if in_form else None)

    @rule(which=which, at=some)
    def plan_what_an_entry_asks_for(self, which: int, at: int) -> None:
        if entries := self.office.entries(which):
            entry = entries[at % len(entries)]
            reports = AskedReports(self.office.workspace, self.programme)
            with suppress(Refused):
                asked = reports.of_entry(self.office.meetings[which].id, entry.id)
                self.programme.add(asked.planned, asked.time)

    @rule(at=some)
    def plan_what_the_log_asks_for(self, at: int) -> None:
        if logged := self.logged(at):
            asked = AskedReports(self.office.workspace, self.programme).in_log(logged.id)
            with suppress(Refused):
                self.programme.add(asked.planned, asked.time)

    @rule(at=some, when=any_time, in_form=st.booleans())
    def change_what_is_planned(self, at: int, when: int, *, in_form: bool) -> None:
        if planned := self.one_planned(at):
            exempt = exemption_of(self.office.workspace, planned)
            private = self.office.is_out_now() or in_form or exempt is not None
            words = self.planned_words(Standing.PRIVATE if private else Standing.UNSURE)
            times = self.programme.times(planned.committee)
            after = PlannedItem(
                planned.id,
                planned.committee,
                words.title,
                planned.kind,
                words.purpose,
                words.lead,
                planned.meeting,
                planned.month,
                planned.on_agenda,
                planned.asked_at,
                planned.asked_by,
                words.notes,
            )
            with suppress(Refused):
                time = times[when]
                self.programme.edit(planned, after, time, Exemption((3,)) if in_form else None)

    @rule(at=some, by=st.sampled_from([-1, 0, 1]))
    def move_or_remove_what_is_planned(self, at: int, by: int) -> None:
        if planned := self.one_planned(at):
            with suppress(Refused):
                if by:
                    self.programme.move(self.programme.row(planned.committee, planned.id), by)
                else:
                    self.programme.remove(planned)

    @rule(mark=st.sampled_from([OUT, IN]), in_form=st.booleans())
    def want_a_decision_first(self, mark: str, *, in_form: bool) -> None:
        self.enter(0, mark)
        standing = Standing.PRIVATE if self.office.is_out_now() or in_form else Standing.UNSURE
        title, maker, when = (self.filled(each, standing) for each in ("The sale of %", "Mr %", "before %"))
        typed_under = Exemption((3,)) if in_form else None
        plans = ForwardPlans(self.office.workspace, self.programme)
        with suppress(Refused):
            words = ForwardWords(title, maker, when, typed_under=typed_under)
            plans.want(plans.row(plans.add(self.office.meetings[0].committee, words).id))

    @rule(public=st.booleans())
    def begin_the_agenda_of_the_later_meeting(self, *, public: bool) -> None:
        self.enter(0, IN)
        planned = self.planned_words(Standing.UNSURE if public else Standing.PRIVATE)
        later, typed_under = self.office.meetings[1], None if public else Exemption((3,))
        with suppress(Refused):
            self.programme.add(planned, PlannedTime(later), typed_under)
            self.office.prepare.standing.begin(later.id, Begins.STANDING)

    @rule(at=some)
    def defer_an_item(self, at: int) -> None:
        items = self.office.items(0)
        with suppress(Refused):
            ItemCourses(self.office.workspace).defer(
                items[at % len(items)], self.office.meetings[1], because=WHY
            )
