"""The table `minute_numbers`: the numbers of minutes."""

from datetime import date, timedelta
from enum import StrEnum

from msgspec import Struct

from scrutiny_tui.documents.styles.table_checks import InvalidSettingError
from scrutiny_tui.domain.dates import read_date


class NumberSeries(StrEnum):
    """The series that minute numbers belong to."""

    AGENDA = "as the agenda"
    YEAR = "through the year"
    EVER = "for ever"


class MinuteNumberRule(Struct, frozen=True):
    """The numbers of minutes: {minute} in an item's reference.

    Attributes:
        run: whether minutes have the numbers of the agenda, or numbers that continue from one meeting of the
            committee to the next, through the year or for ever. They are settled when minutes are published.
        year_begins: the day on which the year and its numbers begin: "1 January", "1 May".
        first: the first number, if no minutes of the committee have a number yet.
    """

    run: NumberSeries
    year_begins: str
    first: str

    def __post_init__(self) -> None:
        if [self.year(date(year, 12, 31)) for year in (2001, 2002)] != [2001, 2002]:
            raise InvalidSettingError(
                "year_begins", f'must be a day and a month, as "1 May", not {self.year_begins!r}'
            )
        if not (self.first.isascii() and self.first.isdigit()):
            raise InvalidSettingError("first", f'must be a number, as "1", not {self.first!r}')

    def year(self, day: date) -> int:
        """The year of the series that minutes of that day belong to: the calendar year in which it began."""
        began = read_date(self.year_begins, day + timedelta(days=1), direction="last")
        return began.year if began else 0
