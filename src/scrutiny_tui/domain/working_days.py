"""Working days: Monday to Friday without the bank holidays of the nation."""

from datetime import date
from enum import StrEnum
from functools import lru_cache
from itertools import islice

_MOST_DAYS_A_WORKING_DAY = 8
"""The most calendar days that one working day can take, with weekend and bank holidays."""


class Nation(StrEnum):
    """A nation of the United Kingdom, each with bank holidays of its own."""

    ENGLAND = "england"
    WALES = "wales"
    SCOTLAND = "scotland"
    NORTHERN_IRELAND = "northern-ireland"


_SUBDIVISIONS = {
    Nation.ENGLAND: "ENG",
    Nation.WALES: "WLS",
    Nation.SCOTLAND: "SCT",
    Nation.NORTHERN_IRELAND: "NIR",
}


def read_bank_holidays() -> None:
    """Read the bank holidays, which takes a third of a second: in another thread, keys do not wait for it."""
    import holidays  # noqa: F401, PLC0415  the import reads them; see `working_days_later`


@lru_cache(maxsize=1024)
def bank_holiday(day: date, nation: Nation) -> str:
    """The name of the bank holiday on a day; empty for any other day, and outside the years 2000 to 2099.

    Args:
        day: the day.
        nation: whose bank holidays count.
    """
    from holidays import country_holidays  # noqa: PLC0415  slow to import, and seldom asked for

    known = 2000 <= day.year <= 2099
    return country_holidays("GB", subdiv=_SUBDIVISIONS[nation], years=day.year).get(day, "") if known else ""


def working_days_later(day: date, count: int, nation: Nation) -> date | None:
    """The working day `count` working days later, or earlier if that is below 0.

    Args:
        day: the day that is counted from; it is not counted.
        count: how many working days.
        nation: whose bank holidays are no working days (Banking and Financial Dealings Act 1971, Schedule 1).

    Returns:
        The day; None outside the years 2000 to 2099, where bank holidays are not known.
    """
    from holidays import country_holidays  # noqa: PLC0415  slow to import, and few lines count working days

    way = 1 if count >= 0 else -1
    last = day.toordinal() + count * _MOST_DAYS_A_WORKING_DAY
    years = sorted((day.year, date.fromordinal(max(1, min(last, date.max.toordinal()))).year))
    if years[0] < 2000 or years[1] > 2099:
        return None
    free = country_holidays("GB", subdiv=_SUBDIVISIONS[nation], years=range(years[0], years[1] + 1))
    later = (date.fromordinal(ordinal) for ordinal in range(day.toordinal() + way, last + way, way))
    working = (at for at in later if at.weekday() < 5 and at not in free)
    return next(islice(working, abs(count) - 1, None), None) if count else day
