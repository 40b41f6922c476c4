"""Doubts about works that begin in a year far from every other date: "would start in May 2039".

The year has one other digit than that of the meeting, or the next one.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from scrutiny_tui.domain.dates import FULL_YEAR
from scrutiny_tui.domain.derived import once_per_sitting
from scrutiny_tui.domain.discussion import Point
from scrutiny_tui.domain.doubts.dates.named_dates import NAMED_DATE, NamedDate, dates_in, named_date
from scrutiny_tui.domain.doubts.doubt import Doubt, DoubtKind, doubt_at
from scrutiny_tui.domain.doubts.wordings.plans import plans_in
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.grammar.discussion_lines import LITERAL
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.domain.word_pattern import WordPattern

_BEGINS = WordPattern(
    r"\b(?:(?:would|will|(?:is|are|was|were)(?: due| expected| set| planned)? to)(?: then| now| also)?"
    r" (?:start|begin|open|reopen|launch|commence|go live|get under way)"
    r"|starts|begins|opens|reopens|commences)"
    rf"(?: (?-i:[a-z]+)){{0,2}}? (?P<date>{NAMED_DATE})",
    re.IGNORECASE,
)
_YEARS = WordPattern(r"(?<![\d/])(?P<first>(?:19|20)\d\d)[/–-](?:20)?\d\d(?!\d)")
"""A financial year."""
_YEAR = WordPattern(rf"\b{FULL_YEAR}\b")
_FAR = timedelta(days=18 * 30)


def check(sitting: Sitting, item: str | None) -> Iterator[Doubt]:
    """The works of an item that begin more than 18 months later than any other date of the meeting."""
    for entry in sitting.of_item(item):
        if not isinstance(entry.body, Point) or entry.line.lstrip().startswith(LITERAL):
            continue
        for found in (one for plan in plans_in(entry.text) for one in _BEGINS.finditer(plan)):
            day = _day(named_date(found["date"]))
            others = [other for other in _dates(sitting) if other != day]
            far = day and all(day - other > _FAR for other in (sitting.meeting.date, *others))
            if day and far and _may_be_slip(day.year, sitting.meeting.date.year):
                sentence = (
                    f"{found['date']} is long after every other date of this meeting: is that the year?"
                )
                yield doubt_at(entry, DoubtKind.DAY, sentence)


def _may_be_slip(year: int, now: int) -> bool:
    """Whether one digit of a year is another than in that of the meeting or the next."""
    return any(
        sum(a != b for a, b in zip(str(year), str(meant), strict=True)) == 1 for meant in (now, now + 1)
    )


@once_per_sitting(changed_by=(Entry,))
def _dates(sitting: Sitting) -> tuple[date, ...]:
    """The dates of a meeting that have a year, each by its first day: those named, and of what is due."""
    texts = [one.text for one in sitting.entries] + [one.title for one in sitting.items]
    named = (_day(one) for text in texts if _YEAR.search(text) for one in dates_in(_YEARS.sub("", text)))
    years = (date(int(found["first"]), 4, 1) for text in texts for found in _YEARS.finditer(text))
    due = (one.follow_up.due.on for one in sitting.entries if one.follow_up and one.follow_up.due)
    return tuple(filter(None, (*named, *years, *due)))


def _day(named: NamedDate) -> date | None:
    """The first day of a date; None where it has no year, or does not exist."""
    try:
        return date(named.year, named.month or 1, named.day or 1) if named.year else None
    except ValueError:
        return None
