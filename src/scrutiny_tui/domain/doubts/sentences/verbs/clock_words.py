"""Times of the day as sentences tell them: in figures, and in words ("half past seven")."""

import re
from datetime import date, time

from scrutiny_tui.domain.dates import MONTHS, month_number
from scrutiny_tui.domain.text import NUMBER_WORDS
from scrutiny_tui.domain.times import read_time
from scrutiny_tui.domain.word_pattern import WordPattern

_HOURS = NUMBER_WORDS[:12]
_MINUTES = {
    "five": 5,
    "ten": 10,
    "a quarter": 15,
    "quarter": 15,
    "twenty": 20,
    "twenty-five": 25,
    "twenty five": 25,
    "half": 30,
}
_HOUR = "|".join(_HOURS)
_IN_WORDS = (
    rf"(?:(?:{'|'.join(sorted(_MINUTES, key=len, reverse=True))})(?: minutes)?[ -](?:past|to) (?:{_HOUR})"
    rf"|(?:{_HOUR}) o['’]clock)"
)
CLOCK = (
    r"(?:\d{1,2}[.:]\d{2}(?: ?[ap]m)?|\d{1,2} ?[ap]m|\d{4}(?: ?(?:hrs|hours))?"
    rf"|noon|midday|midnight|{_IN_WORDS})\b"
)
"""A time."""
HOUR = rf"(?:{CLOCK}|\d{{1,2}}(?=[.,;](?!\d)|$| (?:for|and|sharp)\b))"
"""A time, or an hour alone where nothing else can be meant: "at 7"."""
HOUR_IN_WORDS = rf"(?:{_HOUR})"
"""An hour in words, where nothing else can be meant: "just after four"."""
_MONTH = rf"(?:(?:{'|'.join(MONTHS)}|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b)"
DATE = (
    r"(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,? (?:the )?)?"
    rf"(?P<day>\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {_MONTH}(?:,? \d{{4}})?|\d{{1,2}}[./]\d{{1,2}}[./]\d{{2,4}}"
    rf"|{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?\b(?! \d{{4}})|(?<=in ){_MONTH}(?: \d{{4}})?)"
)
"""A day, without its weekday in the group `day`."""
AT = WordPattern(rf"\bat (?:precisely |exactly )?(?P<at>{CLOCK})", re.IGNORECASE)
_PARTS = WordPattern(
    rf"(?:(?P<minutes>[\w -]+?)(?: minutes)?[ -](?P<side>past|to) )?(?P<hour>{_HOUR})(?: o['’]clock)?"
)


def told_time(words: str, after: time | None = None) -> time | None:
    """Read a time that a sentence tells.

    Args:
        words: the time as typed: "7.05 pm", "five past seven", "7".
        after: when the meeting began, as for `read_time`.

    Returns:
        The time; None where the words are not a time.
    """
    found = _PARTS.fullmatch(" ".join(words.casefold().split()))
    if words.isdecimal() and int(words) <= len(_HOURS):
        words = f"{words}.00"
    if found is None:
        return read_time(words, after)
    hour, minutes = _HOURS.index(found["hour"]) + 1, _MINUTES.get(found["minutes"] or "", 0)
    if found["side"] == "to":
        hour, minutes = (hour - 1 or len(_HOURS)), 60 - minutes
    return read_time(f"{hour}.{minutes:02}", after)


def day_first(day: str) -> str:
    """A day as `read_date` reads it: "April 20" the other way round, and "20th of April" without "of"."""
    words = day.replace(",", "").replace(" of ", " ").split()
    return " ".join(reversed(words)) if words[0].isalpha() else " ".join(words)


def is_other_month(day: str, recorded: date) -> bool:
    """Whether a month, with or without its year, is not that of a day."""
    name, *year = day.split()
    if (
        not name.isalpha()
        or name.casefold().endswith("day")
        or any(not one.isdecimal() or len(one) < len("2026") for one in year)
    ):
        return False
    return month_number(name) != recorded.month or any(int(one) != recorded.year for one in year)
