"""Times of the day as clerks type them and minutes print them: 7.17, 7:17 pm, 1917."""

import re
from datetime import time

_NAMED = {"noon": time(12), "midday": time(12), "midnight": time(0)}
_NAME = re.compile(r"(?:12(?:[.:]00)? ?)?(noon|midday|midnight)")
_WITH_HALF = re.compile(r"([0-9]{1,2})(?:[.:]([0-5][0-9]))? ?(am|pm)")
_FOUR_DIGITS = re.compile(r"([0-9]{2})([0-5][0-9])(?: ?(?:hrs|hours))?")
_TWENTY_FOUR_HOURS = re.compile(r"(0[0-9]|1[3-9]|2[0-3])[.:]([0-5][0-9])")
_EITHER_HALF = re.compile(r"([1-9]|1[0-2])[.:]([0-5][0-9])")
_IN_WORDS = re.compile(r"(?<![\d.,:£$/-])\d{1,2}(?:[.:]\d\d)? ?[ap](?:\.m\.|m\b)", re.IGNORECASE)
"""A time in running text: only one with am or pm is sure to be meant as a time."""
_EVENING, _AFTER_MIDNIGHT = time(16), time(4)
"""A meeting that begins at the first of these or later may last past midnight, until the second."""
EARLIEST_START = time(8)
"""No meeting starts earlier: 6.30 without am or pm is half past six in the evening."""
_LONG = re.compile(
    r"(?:(?P<hours>\d{1,2}) ?(?:hours?|hrs?|h)(?: ?(?:and )?(?P<over>\d{1,2})(?: ?(?:minutes?|mins?|m))?)?"
    r"|(?P<minutes>\d{1,3})(?: ?(?:minutes?|mins?|m))?)\.?",
    re.IGNORECASE,
)
_A_DAY = 24 * 60
_MOST_WORDS = 2
"""A time has at most two words: "7.17 pm", "12 noon"."""


def read_time(words: str, after: time | None = None) -> time | None:
    """Read a time.

    A time is taken as written when it has am or pm, four digits, a leading zero, or an hour of 13 or more.
    Any other is the first such time at or after `after`: 7.17 in a meeting that began at 18:00 is 19:17.
    Where there is none on the same day, it is in the afternoon: 5.50 is 17:50, a little too early, and not
    ten to six in the morning. Only 12.00 to 3.59 can be after midnight, where the meeting began in the
    evening.

    Args:
        words: the time and nothing else: "7.17", "7:17 pm", "7pm", "19.17", "1917", "noon".
        after: when the meeting began; None where that is not known, and every time is then as written.

    Returns:
        The time; None where the words are not a time. A number alone is not one, since it may be an item.
    """
    plain = " ".join(words.lower().split()).rstrip(".,;").replace("a.m", "am").replace("p.m", "pm")
    if match := _NAME.fullmatch(plain):
        return _NAMED[match[1]]
    if match := _WITH_HALF.fullmatch(plain):
        return _in_half(int(match[1]), int(match[2] or 0), match[3])
    if match := _FOUR_DIGITS.fullmatch(plain) or _TWENTY_FOUR_HOURS.fullmatch(plain):
        return time(int(match[1]), int(match[2])) if int(match[1]) < 24 else None
    if match := _EITHER_HALF.fullmatch(plain):
        return _first_at_or_after(int(match[1]), int(match[2]), after)
    return None


def split_time(words: str, after: time | None = None) -> tuple[str, time | None]:
    """Split a time off the end of `words`.

    Args:
        words: "Cllr Hale 7.17", "Cllr Hale at 7.17 pm", "10.02".
        after: as in `read_time`.

    Returns:
        The words before the time, without an "at" between, and the time; `words` as they are and None where
        there is no time at the end.
    """
    starts = [match.start() for match in re.finditer(r"\S+", words)][-_MOST_WORDS:]
    for start in starts:
        at = read_time(words[start:], after)
        if at is not None:
            before = re.sub(r"(?:^|\s)at$", "", words[:start].rstrip(" \t,"), flags=re.IGNORECASE)
            return before.strip(), at
    return words, None


def read_start(words: str) -> time | None:
    """Read when a meeting starts: "10.30 am", "18:00", "6", which is in the evening.

    Args:
        words: the time and nothing else.
    """
    typed = words.strip()
    return read_time(typed, EARLIEST_START) or read_time(f"{typed}.00", EARLIEST_START)


def minutes_after(before: time, at: time) -> int:
    """How many minutes one time of a meeting lies after another; less than 0 where it lies before it.

    A time after midnight follows one in the evening.
    """
    days = (before >= _EVENING and at < _AFTER_MIDNIGHT) - (before < _AFTER_MIDNIGHT and at >= _EVENING)
    return (at.hour - before.hour + 24 * days) * 60 + at.minute - before.minute


def read_minutes(words: str) -> int | None:
    """Read how long something takes: "30", "30 min", "1 hour 15", "1h30"; None for other words.

    Nothing takes no time, or more than a day.
    """
    found = _LONG.fullmatch(" ".join(words.split()))
    if found is None:
        return None
    minutes = int(found["hours"] or 0) * 60 + int(found["minutes"] or found["over"] or 0)
    return minutes if 0 < minutes <= _A_DAY else None


def impossible_times(words: str) -> tuple[str, ...]:
    """A sentence for each time in running text that no clock shows: "25.30 pm", "7.75 pm"."""
    found = (match[0] for match in _IN_WORDS.finditer(words))
    return tuple(f"There is no {typed.rstrip('.')}." for typed in found if read_time(typed) is None)


def shown(at: time) -> str:
    """The time as minutes print it: "10.02 am", "7.17 pm"; "12.00 noon" and "12.00 midnight"."""
    half = "am" if at.hour < 12 else "pm"
    if at.minute == 0 and at.hour % 12 == 0:
        half = "noon" if at.hour else "midnight"
    return f"{at.hour % 12 or 12}.{at.minute:02} {half}"


def _in_half(hour: int, minute: int, half: str) -> time | None:
    if half == "am":
        return time(hour % 12, minute) if hour <= 12 else None
    return time(hour % 12 + 12, minute) if 0 < hour < 24 else None


def _first_at_or_after(hour: int, minute: int, after: time | None) -> time:
    if after is None:
        return time(hour, minute)
    morning, evening = time(hour % 12, minute), time(hour % 12 + 12, minute)
    past_midnight = after >= _EVENING and morning < _AFTER_MIDNIGHT
    return morning if after <= morning or (evening < after and past_midnight) else evening
