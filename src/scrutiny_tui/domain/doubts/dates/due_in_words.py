"""When something is due, as the end of a sentence or a clause has it."""

import re
from datetime import date, timedelta

from dateutil.easter import easter
from msgspec import Struct

from scrutiny_tui.domain.dates import FULL_YEAR, MONTH
from scrutiny_tui.domain.grammar.due_context import DueContext
from scrutiny_tui.domain.grammar.due_wording import read_wording
from scrutiny_tui.domain.impossible_days import impossible_days
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.domain.word_pattern import WordPattern

_LEAD = WordPattern(r"\b(?:by|before|no later than|not later than|in|on|at|within|for)\b", re.IGNORECASE)
_NO_DAY = WordPattern(
    rf"\b(?:by|before|no later than|not later than|on) (?:\w+day,? )?\d{{1,2}}(?:st|nd|rd|th)? {MONTH}"
    rf"(?: {FULL_YEAR})?\W*$",
    re.IGNORECASE,
)
"""A day at the end of words, which may not exist."""
_END = WordPattern(r"\bend of\b", re.IGNORECASE)
_ABOUT_THE_END = timedelta(days=7)
"""How long before the last day of a month, or a year, its end begins."""
_YEAR = WordPattern(rf"\b{FULL_YEAR}\b")
_HOLIDAY = WordPattern(
    r"(?:by|before|no later than|not later than|in time for) (?:the )?(?P<holiday>Christmas|Easter)"
    r"(?: (?:break|holidays?|recess))?",
    re.IGNORECASE,
)


class DueInWords(Struct, frozen=True):
    """Words that end with when they are due.

    Attributes:
        words: what comes before.
        wording: when; empty where it is not said.
        on: the day; None where none is given.
        latest: the day before which it is due, where no day itself is given: "before Christmas".
    """

    words: str
    wording: str = ""
    on: date | None = None
    latest: date | None = None

    @property
    def has_year(self) -> bool:
        """Whether the year is written."""
        return _YEAR.search(self.wording) is not None

    def is_other_than(self, day: date) -> bool:
        """Whether a day is not the one that is meant, or is too late for it."""
        if self.on and _END.search(self.wording):
            return not self.on - _ABOUT_THE_END <= day <= self.on
        return self.on != day if self.on else self.latest is not None and day >= self.latest


def due_in_words(sitting: Sitting, words: str) -> DueInWords:
    """What stands before the words for when something is due, and these."""
    context = DueContext(sitting.meeting.date, sitting.meeting_days, sitting.customs.nation)
    for lead in _LEAD.finditer(words):
        wording = words[lead.start() :].strip(" .")
        reading = read_wording(wording, context)
        if reading is None:
            continue
        on = sitting.next_meeting if reading.next_meeting else reading.on
        if on is None and lead[0].casefold() in ("in", "on", "before"):
            read_by = read_wording(f"by{wording[len(lead[0]) :]}", context)
            on = read_by.on if read_by else None
        latest = None if on else _holiday(sitting.meeting.date, wording)
        return DueInWords(words[: lead.start()], wording, on, latest)
    if (no_day := _NO_DAY.search(words)) and impossible_days(no_day[0], sitting.meeting.date, to_come=True):
        return DueInWords(words[: no_day.start()], no_day[0].strip(" ."))
    return DueInWords(words)


def _holiday(near: date, wording: str) -> date | None:
    """The first day of the next Christmas or Easter, where a wording says that something is due before it."""
    found = _HOLIDAY.fullmatch(wording)
    if found is None:
        return None
    days = (_first_day(found["holiday"].casefold(), year) for year in (near.year, near.year + 1))
    return next((day for day in days if day > near), None)


def _first_day(holiday: str, year: int) -> date:
    return date(year, 12, 25) if holiday == "christmas" else easter(year) - timedelta(days=2)
