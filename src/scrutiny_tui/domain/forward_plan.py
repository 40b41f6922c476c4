"""The forward plan: decisions that an executive says it will take, and a committee may want to hear of first.

An executive in England publishes its key decisions 28 clear days before it takes them (Local Authorities
(Executive Arrangements) (Meetings and Access to Information) (England) Regulations 2012, regulation 9).
"""

from datetime import date

from msgspec import Struct

from scrutiny_tui.domain.meetings import Meeting
from scrutiny_tui.domain.work_programme import PlannedItem


class ForwardDecision(Struct, frozen=True):
    """A decision of the forward plan that a committee keeps in view. The plan is public, and so is this.

    Attributes:
        id: the store's own identifier.
        committee: identifier of the committee that keeps it in view.
        title: what is to be decided.
        maker: who decides: the cabinet, a cabinet member, an officer; may be empty.
        when: the time of the decision as the plan has it ("July 2026"); may be empty.
        on: the day that it gives, for a month the last; None where it gives none.
        key: whether it is a key decision.
        taken: the day on which it was taken; None while it was not.
        published: the day on which it was published then; None where that is not known, or the same day.
        planned: identifier of the planned item by which the committee considers it before the decision; None
            where it does not want to.
    """

    id: str
    committee: str
    title: str
    maker: str = ""
    when: str = ""
    on: date | None = None
    key: bool = False
    planned: str | None = None
    taken: date | None = None
    published: date | None = None


class ForwardRow(Struct, frozen=True):
    """A decision as at a day, with what the committee plans for it.

    Attributes:
        decision: the decision.
        planned: what is planned for it; None where the committee does not want to see it before.
        meeting: the meeting for which that is planned; None where none is settled.
        today: the day.
        call_in_ends: the last day on which it may be called in; None while it was not taken, or where
            decisions are not called in.
    """

    decision: ForwardDecision
    planned: PlannedItem | None
    meeting: Meeting | None
    today: date
    call_in_ends: date | None = None

    @property
    def may_be_called_in(self) -> bool:
        """Whether it was taken, and may still be called in."""
        return self.call_in_ends is not None and self.call_in_ends >= self.today

    @property
    def is_over(self) -> bool:
        """Whether it was taken, or its day has gone by, and it can no longer be called in."""
        gone = self.decision.on is not None and self.decision.on < self.today
        return (self.decision.taken is not None or gone) and not self.may_be_called_in

    @property
    def is_late(self) -> bool:
        """Whether the committee would see it only when it is decided."""
        day = self.decision.on
        return day is not None and self.meeting is not None and self.meeting.date >= day
