"""The table `deadlines`: what has to be done how long before or after a meeting."""

from typing import Annotated

from msgspec import Struct

from scrutiny_tui.documents.styles.whole_numbers import WholeNumber

ClearDays = Annotated[int, WholeNumber(1)]
DaysOrNone = Annotated[int, WholeNumber(0)]


class DeadlineRules(Struct, frozen=True):
    """How long before a meeting its papers have to be there, and after it its minutes.

    They are those of the council; a committee may have others.

    Attributes:
        clear_days: how many working days have to lie between the day on which the agenda is published and
            the day of the meeting; neither of the two is counted.
        despatch: how many working days before the agenda is published it is sent to the members; "0" for no
            such day.
        papers_due: how many working days before the agenda is published the reports are due; "0" for no
            such day.
        draft_minutes: how many working days after the meeting the draft minutes are due; "0" for no such day.
        call_in: how many working days after its publication a decision of the executive may be called in; "0"
            where none is.
    """

    clear_days: ClearDays
    despatch: DaysOrNone
    papers_due: DaysOrNone
    draft_minutes: DaysOrNone
    call_in: DaysOrNone
