"""Doubts about dates: a day that does not exist or has another weekday, a misspelt month, a past due date."""

import re
from collections.abc import Iterator
from datetime import date

from dateutil.relativedelta import relativedelta

from scrutiny_tui.domain.dates import MONTH, written
from scrutiny_tui.domain.derived import once_per_sitting
from scrutiny_tui.domain.discussion import Note
from scrutiny_tui.domain.doubts.dates.due_words import due_in_owner, misspelt_due
from scrutiny_tui.domain.doubts.doubt import Doubt, DoubtKind, doubt_at
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.grammar.due_context import DueContext
from scrutiny_tui.domain.impossible_days import impossible_days
from scrutiny_tui.domain.meetings import Item
from scrutiny_tui.domain.misspelt_months import misspelt_months
from scrutiny_tui.domain.outcomes import AskedAgain, LogClosed, Responded
from scrutiny_tui.domain.room_events import Attendance, Confirmation
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.domain.times import impossible_times
from scrutiny_tui.domain.word_pattern import WordPattern

_PAST = WordPattern(
    r"(?:by |on |at |for |before |since )?(?:yesterday|(?:the |our )?(?:last|previous) meeting"
    r"|last (?:week|month|year|night|[a-z]+day)|.{1,30} ago)",
    re.IGNORECASE,
)
"""Due wording that names a day before the meeting, and no date."""
_DAY_OF_MONTH = WordPattern(rf"(?i)\b\d{{1,2}}(?:(?:st|nd|rd|th)?(?: of)? ?{MONTH}|[./]\d{{1,2}}\b)")
_YEAR = WordPattern(r"\b\d{4}\b|[./]\d{1,2}[./]\d{2}\b")
_A_WHILE = 31
"""For so many days after it has gone, a day without its year is rather that of this year."""
_PAST_AT_END = WordPattern(
    r"\s((?:by |before )?(?:yesterday|last (?:week|month|year|night|[a-z]+day)))$", re.IGNORECASE
)


def check(sitting: Sitting, entry: Entry) -> Iterator[Doubt]:
    """What is doubted of the dates in the words of an entry, and in its due wording."""
    if isinstance(entry.body, Note):
        return
    day, due = sitting.meeting.date, entry.follow_up.due if entry.follow_up else None
    found = [one for words in _words_of(entry) for one in impossible_days(words, day)]
    found += [month for words in _words_of(entry) for month in misspelt_months(words)]
    if due:
        found += impossible_days(due.wording, day, to_come=True)
        found += misspelt_months(due.wording, due=True)
        found += misspelt_due(due.wording, _due_context(sitting))
    for owner in entry.follow_up.owners if entry.follow_up and due is None else ():
        if owner.person is None:
            found += days_in_owner(sitting, owner.text)
    if due and (_PAST.fullmatch(due.wording.strip(" .")) or (due.on and due.on < day)):
        found.append(f"“{due.wording}” is before the meeting.")
    elif due and due.on and _had_just_gone(due.wording, due.on, day):
        found.append(f"“{due.wording}” was before the meeting, and is taken for {written(due.on)}.")
    yield from (doubt_at(entry, DoubtKind.DAY, sentence) for sentence in dict.fromkeys(found))
    times = (one for words in _words_of(entry) for one in impossible_times(words))
    yield from (doubt_at(entry, DoubtKind.TIMES, sentence) for sentence in dict.fromkeys(times))


def _had_just_gone(wording: str, on: date, day: date) -> bool:
    """Whether a day without its year, taken for that of next year, had gone a while before the meeting."""
    since = (day - (on - relativedelta(years=1))).days
    named = _DAY_OF_MONTH.search(wording)
    return named is not None and not _YEAR.search(wording) and 0 < since <= _A_WHILE


def days_in_owner(sitting: Sitting, owner: str) -> tuple[str, ...]:
    """A sentence for each fault in due wording that was read as a part of an owner's name.

    Args:
        sitting: the meeting.
        owner: the name of an owner who is not known: "Jo Soap by tommorow".
    """
    past = _PAST_AT_END.search(owner)
    before = (f"“{past[1]}” is before the meeting.",) if past else ()
    return (*due_in_owner(owner, _due_context(sitting)), *before)


def _due_context(sitting: Sitting) -> DueContext:
    return DueContext(sitting.meeting.date, sitting.meeting_days, sitting.customs.nation)


@once_per_sitting(changed_by=(Item,))
def of_titles(sitting: Sitting) -> tuple[Doubt, ...]:
    """What is doubted of the dates in the titles of items, and in the reasons for urgency."""
    return tuple(
        Doubt(DoubtKind.DAY, sentence, item.id, None)
        for item in sitting.items
        for sentence in impossible_days(f"{item.title}\n{item.urgent_because}", sitting.meeting.date)
    )


def _words_of(entry: Entry) -> Iterator[str]:
    body = entry.body
    yield entry.text
    if isinstance(body, Confirmation):
        yield from (body.wording, body.corrections)
    if isinstance(body, Responded | LogClosed | AskedAgain):
        yield body.because
    if isinstance(body, Attendance):
        yield from (excuse.reason for excuse in body.excuses)
