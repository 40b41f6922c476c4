"""Date and time formats, as in Word's date fields: "dddd d MMMM yyyy", "h.mm am/pm".

Text between apostrophes is printed as it is: "d 'day of' MMMM".
"""

import re
from collections.abc import Sequence
from datetime import date, time

_DATE = re.compile(r"'[^']*'|yyyy|yy|MMMM|MMM|MM|M|dddd|ddd|dd|dth|d")
_TIME = re.compile(r"'[^']*'|am/pm|HH|H|hh|h|mm")


def date_in(picture: str, day: date, months: Sequence[str], days: Sequence[str]) -> str:
    """A date in a format.

    Args:
        picture: the format: d, dd, dth (18th), ddd, dddd, M, MM, MMM, MMMM, yy and yyyy, with anything
            between them.
        day: the date.
        months: the twelve names of the months, from January.
        days: the seven names of the days, from Monday.
    """
    month, weekday = months[day.month - 1], days[day.weekday()]
    parts = {
        "d": str(day.day),
        "dd": f"{day.day:02}",
        "dth": f"{day.day}{_ordinal(day.day)}",
        "ddd": weekday[:3],
        "dddd": weekday,
        "M": str(day.month),
        "MM": f"{day.month:02}",
        "MMM": month[:3],
        "MMMM": month,
        "yy": f"{day.year % 100:02}",
        "yyyy": str(day.year),
    }
    return _fill(_DATE, picture, parts)


def time_in(picture: str, at: time, am: str, pm: str) -> str:
    """A time in a format.

    Args:
        picture: the format: H and HH (24 hours), h and hh (12 hours), mm and am/pm, with anything between
            them.
        at: the time.
        am: the word for before noon.
        pm: the word for noon and after.
    """
    of_twelve = at.hour % 12 or 12
    parts = {
        "H": str(at.hour),
        "HH": f"{at.hour:02}",
        "h": str(of_twelve),
        "hh": f"{of_twelve:02}",
        "mm": f"{at.minute:02}",
        "am/pm": pm if at.hour >= 12 else am,
    }
    return _fill(_TIME, picture, parts)


def _ordinal(day: int) -> str:
    return "th" if day in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")


def _fill(pattern: re.Pattern[str], picture: str, parts: dict[str, str]) -> str:
    return pattern.sub(lambda found: parts.get(found[0], found[0].strip("'")), picture)
