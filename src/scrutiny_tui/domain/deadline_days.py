"""How many working days lie between a meeting, or a decision, and what has to be done for it."""

from msgspec import Struct
from msgspec.structs import asdict, replace

MOST_DAYS = 250
"""The most working days that a committee may have for one of them: those of a year."""


class DeadlineDays(Struct, frozen=True):
    """The days that a council has for each of its deadlines, all of them working days.

    Attributes:
        clear_days: how many lie between the publication of an agenda and its meeting (five in England: Local
            Government Act 1972, section 100B(3)).
        despatch: how many before that publication the agenda is sent to members; 0 for no such day.
        papers_due: how many before that publication the reports are due; 0 for no such day.
        draft_minutes: how many after the meeting the draft minutes are due; 0 for no such day.
        call_in: how many after its publication a decision of the executive may be called in; 0 for no call-in
            (Local Government Act 2000, section 9F(2), and the council's constitution).
    """

    clear_days: int = 5
    despatch: int = 0
    papers_due: int = 0
    draft_minutes: int = 0
    call_in: int = 5


USUAL_DAYS = DeadlineDays()
"""Those of most councils in England."""


class OwnDays(Struct, frozen=True):
    """What of these a committee has otherwise than its council. Each as in `DeadlineDays`, or None."""

    clear_days: int | None = None
    despatch: int | None = None
    papers_due: int | None = None
    draft_minutes: int | None = None
    call_in: int | None = None

    def instead_of(self, days: DeadlineDays) -> DeadlineDays:
        """The council's days, with the committee's own where it has any."""
        own = asdict(self)
        return replace(days, **{name: count for name, count in own.items() if count is not None})


NO_OWN_DAYS = OwnDays()
"""Those of a committee that has all of them as its council."""
