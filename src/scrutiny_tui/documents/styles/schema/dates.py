"""The table `dates`: how dates and times are written."""

from msgspec import Struct

from scrutiny_tui.documents.styles.table_checks import InvalidSettingError
from scrutiny_tui.domain.working_days import Nation


class DateFormats(Struct, frozen=True):
    """How dates and times are written, as in Word's own date fields.

    Attributes:
        date: a date: d, dd, dth (18th), ddd, dddd (weekday), M, MM, MMM, MMMM (month in words), yy, yyyy.
            Put words that are printed as they are between apostrophes: "d 'day of' MMMM".
        time: a time: h, hh (of twelve hours), H, HH (of twenty-four), mm, am/pm.
        am: the word for before noon.
        pm: the word for noon and after.
        months: the twelve months, from January.
        days: the seven days, from Monday.
        nation: whose bank holidays are no working days: england, wales, scotland or northern-ireland.
    """

    date: str
    time: str
    am: str
    pm: str
    months: tuple[str, ...]
    days: tuple[str, ...]
    nation: Nation

    def __post_init__(self) -> None:
        if len(self.months) != 12:
            raise InvalidSettingError("months", "must have twelve names")
        if len(self.days) != 7:
            raise InvalidSettingError("days", "must have seven names")
