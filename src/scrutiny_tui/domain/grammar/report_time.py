"""When words ask for a report: "a report be brought to the June meeting", "report back in six months"."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from msgspec import Struct

from scrutiny_tui.domain.action_log import Due
from scrutiny_tui.domain.dates import MONTH
from scrutiny_tui.domain.grammar.due_context import DueContext
from scrutiny_tui.domain.grammar.due_moments import MomentKind, read_moment
from scrutiny_tui.domain.grammar.due_wording import DuePosition, read_wording

_MOST_WORDS = 10
_LEAD = re.compile(
    r"\b(?:to|in|by|at|for|on|until|till|before|within|no later than|ahead of)\b", re.IGNORECASE
)
_WORD = re.compile(r"\S+")
_MONTH = re.compile(rf"\b(?:{MONTH})(?: ?(?:(?:19|20)[0-9]{{2}}|'[0-9]{{2}}))?(?!\w)", re.IGNORECASE)
_AROUND = " \t.,;:!?()"


class ReportTime(Struct, frozen=True):
    """When a report is asked for.

    Attributes:
        wording: the words that say so; empty where none do.
        on: the day of the meeting to which it comes; None where no meeting is known for it.
        month: the first day of the month, where only that is known.
    """

    wording: str = ""
    on: date | None = None
    month: date | None = None


def report_time(text: str, due: Due | None, context: DueContext) -> ReportTime:
    """The meeting or the month for which words ask for a report.

    Args:
        text: the words of a clause or a request.
        due: when it is due, where that was said apart from the words.
        context: what it is read against. A day is understood as the committee's last meeting up to it; where
            no meeting is known that late, as its month.
    """
    if due is not None:
        placed = _placed(due.wording, due.falls_on(next(iter(context.to_come), None)), context)
        return placed if placed.on or placed.month else ReportTime()
    found = (_placed(words, day, context) for words, day in _phrases(text, context))
    return next((one for one in found if one.on or one.month), ReportTime())


def _phrases(text: str, context: DueContext) -> Iterator[tuple[str, date | None]]:
    """The due wording anywhere in a text, the longest at each place, with the day it gives."""
    for lead in _LEAD.finditer(text):
        ends = [lead.start() + word.end() for word in _WORD.finditer(text[lead.start() :])][:_MOST_WORDS]
        for end in reversed(ends):
            words = text[lead.start() : end].rstrip(_AROUND)
            reading = read_wording(words, context)
            if reading is not None and reading.position >= DuePosition.AFTER_OWNER:
                day = next(iter(context.to_come), None) if reading.next_meeting else reading.on
                yield words, day
                break


def _placed(wording: str, day: date | None, context: DueContext) -> ReportTime:
    month = _month(wording, context)
    if day is None:
        here = [d for d in context.to_come if d.replace(day=1) == month]
        return ReportTime(wording, here[0]) if here else ReportTime(wording, month=month)
    by_then = [d for d in context.to_come if d <= day]
    in_month = [d for d in by_then if d.replace(day=1) == day.replace(day=1)]
    is_later = any(d > day for d in context.to_come)
    is_month = month is not None and (day + timedelta(days=1)).day == 1
    if in_month or (by_then and is_later and not is_month):
        return ReportTime(wording, by_then[-1])
    return ReportTime(wording, month=day.replace(day=1)) if day > context.day else ReportTime()


def _month(wording: str, context: DueContext) -> date | None:
    """The month to come that a wording names, as its first day."""
    found = _MONTH.search(wording)
    read = read_moment(found[0].casefold(), context.day) if found else None
    if read is None or read.on is None or read.kind not in (MomentKind.MONTH, MomentKind.NAME):
        return None
    month = read.on.replace(day=1)
    return month if month > context.day else None
