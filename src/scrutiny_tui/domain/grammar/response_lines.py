"""Lines that report the response to a recommendation of an earlier meeting."""

import re
from datetime import date, timedelta

from scrutiny_tui.domain.action_log import Answer, LogEntry
from scrutiny_tui.domain.dates import read_date
from scrutiny_tui.domain.grammar.context import LineContext
from scrutiny_tui.domain.grammar.errors import CannotRead
from scrutiny_tui.domain.grammar.log_lines import BECAUSE, logged_as
from scrutiny_tui.domain.grammar.mentions import mentions_in
from scrutiny_tui.domain.grammar.result import Recorded
from scrutiny_tui.domain.impossible_days import impossible_days
from scrutiny_tui.domain.outcomes import Responded

_ANSWERS = (
    (Answer.IN_PART, r"(?:accepted |agreed )?in[ -]part|part(?:ly|ially) accepted"),
    (Answer.REJECTED, r"reject(?:ed|s)?|not accepted"),
    (Answer.ACCEPTED, r"accept(?:ed|s)?"),
)
_ON = re.compile(r"(?:(?P<before>.*\S)[\s,;]+)?on\s+(?P<day>[^,;]+?)[\s.]*", re.IGNORECASE)
_SO = "Write the reference and the answer: /respond CYPSC-041 accepted, or in part, or rejected"


def response(words: str, context: LineContext) -> Recorded:
    """`/respond RSC-041 accepted`, `/respond RSC-041 in part because … on 3 March`."""
    reference, _, rest = words.partition(" ")
    if not reference:
        raise CannotRead(f"{_SO}.")
    logged = _recommendation(reference, context)
    answer, rest = _answer(rest.strip())
    because, on = _explained(rest, context)
    return Recorded(Responded(logged.id, answer, because, on), mentions=mentions_in(because, context))


def _recommendation(reference: str, context: LineContext) -> LogEntry:
    """The recommendation of an earlier meeting with that reference."""
    sitting, logged = context.sitting, logged_as(reference, context)
    if logged is None:
        raise CannotRead(f"There is no entry {reference} in the action log.")
    if logged.why_no_response:
        raise CannotRead(logged.why_no_response)
    if logged.meeting == sitting.meeting.id or logged.recorded > context.day:
        raise CannotRead(f"{logged.id} was not made before this meeting: a later one reports the response.")
    if logged.private and not sitting.in_private:
        raise CannotRead(f"{logged.id} is exempt: report its response while the public is out.")
    if sitting.in_private and not logged.private:
        raise CannotRead(f"{logged.id} is public: report its response while the public is in.")
    return logged


def _answer(words: str) -> tuple[Answer, str]:
    for answer, pattern in _ANSWERS:
        found = re.match(rf"(?:was )?(?:{pattern})\b", words, re.IGNORECASE)
        if found:
            return answer, words[found.end() :].strip(" ,;:.")
    raise CannotRead(f"{_SO}.")


def _explained(words: str, context: LineContext) -> tuple[str, date | None]:
    """Why a body answered so, and the day on which it did."""
    before, *reason = BECAUSE.split(words, maxsplit=1)
    left, on = _dated(before, context)
    if left:
        for fault in impossible_days(left, context.day):
            raise CannotRead(fault)
        raise CannotRead(f"“{left}” is no part of an answer. Write because before the reason.")
    because = reason[0] if reason else ""
    if on is None:
        because, on = _dated(because, context)
    if reason and not because:
        raise CannotRead("The reason is missing: write it after because.")
    return because, on


def _dated(words: str, context: LineContext) -> tuple[str, date | None]:
    """Words without the day that they end with, and that day."""
    found = _ON.fullmatch(words)
    day = read_date(found["day"], context.day + timedelta(days=1), direction="last") if found else None
    return (words, None) if found is None or day is None else (found["before"] or "", day)
