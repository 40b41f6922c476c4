"""The table `deadlines`: what has to be done how long before a meeting."""

from dataclasses import dataclass
from typing import Annotated

from scrutiny_tui.documents.styles.whole_numbers import WholeNumber

ClearDays = Annotated[int, WholeNumber(1)]
PapersDue = Annotated[int, WholeNumber(0)]


@dataclass(frozen=True, slots=True)
class DeadlineRules:
    """How long before a meeting its papers have to be there.

    Attributes:
        clear_days: how many working days have to lie between the day on which the agenda is published and
            the day of the meeting; neither of the two is counted.
        papers_due: how many working days before the agenda is published the reports are due; "0" for no
            such day.
    """

    clear_days: ClearDays
    papers_due: PapersDue
