"""Due wording: which phrases say when something is due, and the day they give.

A phrase is a lead ("by", "before", "at", or none) followed by a moment or meeting, or one of the set phrases
below. Lead and moment together decide where on a line the phrase counts as due wording: "by June" counts
anywhere, but "in March" may also say when something happened, and counts only after an owner.

Wording that leaves doubt gives no date. Besides what `due_moments` and `due_meetings` leave open, that is so
for school days and clear days, for a month that something is due *before* or *for*, and for whatever is due
*after* something.
"""

import re
from collections.abc import Callable
from datetime import date
from enum import Enum, IntEnum, auto

from dateutil.relativedelta import relativedelta
from msgspec import Struct

from scrutiny_tui.domain.dates import plain_words
from scrutiny_tui.domain.grammar.due_context import DueContext
from scrutiny_tui.domain.grammar.due_meetings import read_meeting
from scrutiny_tui.domain.grammar.due_moments import DueMoment, MomentKind, later, read_moment
from scrutiny_tui.domain.working_days import working_days_later


class DuePosition(IntEnum):
    """Where on a line a phrase counts as due wording; a later member includes the earlier ones."""

    ALONE = 1  # "June", which may be a name: only where due wording alone can stand
    AFTER_OWNER = 2  # "in June": after an owner
    ANYWHERE = 3  # "by June": at the end of running text too


class DueReading(Struct, frozen=True):
    """How a phrase of due wording is read.

    Attributes:
        position: where it counts.
        on: the day, where it gives one.
        next_meeting: whether it means the committee's next meeting.
    """

    position: DuePosition
    on: date | None = None
    next_meeting: bool = False


MOST_WORDS = 16
"""A longer phrase is not read as due wording, to bound the time that reading takes."""


class _Lead(Enum):
    NONE = auto()
    BY = auto()
    BEFORE = auto()
    FOR = auto()
    IN = auto()
    AFTER = auto()


_LEADS = {
    "by": _Lead.BY,
    "on or before": _Lead.BY,
    "by or before": _Lead.BY,
    "by no later than": _Lead.BY,
    "no later than": _Lead.BY,
    "not later than": _Lead.BY,
    "before": _Lead.BEFORE,
    "ahead of": _Lead.BEFORE,
    "in advance of": _Lead.BEFORE,
    "prior to": _Lead.BEFORE,
    "in time for": _Lead.BEFORE,
    "at": _Lead.FOR,
    "for": _Lead.FOR,
    "to": _Lead.FOR,
    "until": _Lead.FOR,
    "till": _Lead.FOR,
    "in": _Lead.IN,
    "on": _Lead.IN,
    "during": _Lead.IN,
    "after": _Lead.AFTER,
    "following": _Lead.AFTER,
    "from": _Lead.AFTER,
    "about": _Lead.AFTER,
    "around": _Lead.AFTER,
}
_LED = rf"(?P<lead>{'|'.join(_LEADS)}) (?P<rest>.+)"
_TAIL = (
    r" (?:at (?:the )?latest|latest|(?:if|where|when) (?:possible|practicable)|or (?:sooner|earlier)|please)$"
)

_COUNTS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7}
_COUNTS |= {"eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "fourteen": 14, "fifteen": 15}
_COUNTS |= {"twenty": 20, "twenty-one": 21, "twenty-eight": 28, "thirty": 30, "sixty": 60, "ninety": 90}
_UNITS = {
    "day": relativedelta(days=1),
    "week": relativedelta(weeks=1),
    "fortnight": relativedelta(weeks=2),
    "month": relativedelta(months=1),
    "year": relativedelta(years=1),
}
_WORKING = r"(?:working|business)"
_COUNT = rf"(?:[0-9]{{1,3}}|{'|'.join(sorted(_COUNTS, key=len, reverse=True))})"
_UNIT = rf"(?:{'|'.join(_UNITS)})"
_TIME = r"(?:'s|')? time"
_FROM_NOW = r" (?:(?:of|from|after) (?:now|today|(?:this|the|today's) meeting)|today)"
_COUNTED = (
    rf"(?:(?P<lead>within|in) (?:the next )?)?(?P<count>{_COUNT}) "
    rf"(?:calendar |(?P<working>{_WORKING}) (?=day))?(?P<unit>{_UNIT})s?"
    rf"(?:(?P<time>{_TIME})|(?P<from>{_FROM_NOW}))?"
)
_NEXT_UNIT = rf"(?P<lead>within) the next (?P<unit>{_UNIT})"
_BEFORE_SOMETHING = (
    r"(?:(?:by|on|at least|no later than|not later than) )*"
    rf"(?:(?P<count>{_COUNT})|the) (?:calendar |(?P<working>{_WORKING}) (?=day))?(?P<unit>{_UNIT})s?"
    r" (?:before|prior to|ahead of|in advance of) (?P<what>.+)"
)
_SOME = rf"(?:a few|a couple of|several|{_COUNT}(?: ?(?:-|to|or) ?{_COUNT})?)"
_UNCOUNTED = (
    rf"(?P<lead>within|in|over) (?:the (?:next|coming) )?(?:{_SOME} )?(?:(?:working|business|clear|school) )?"
    rf"{_UNIT}s?(?:{_TIME}|{_FROM_NOW})?"
    rf"|(?:within )?{_COUNT} (?:(?:working|business|clear|school) )?{_UNIT}s? (?:of|from|after|before) .+"
)

_AVAILABLE = r"(?:it is |they are )?(?:known|available|complete|completed|published|ready)"
_ANYWHERE = (
    r"in due course|in the near future|as a matter of urgency|without delay|asap|a\.s\.a\.p"
    rf"|as soon as (?:(?:is )?(?:reasonably )?(?:possible|practicable|practical)|{_AVAILABLE})"
    r"|at the earliest (?:possible )?opportunity|at (?:the|their|your) earliest convenience"
    rf"|(?:when|once) {_AVAILABLE}|after {_COUNT} (?:committee |meeting )?cycles?"
    r"|(?:after|following) (?:the|this|today's) (?:meeting|mtg)"
)
_AFTER_OWNER = (
    r"shortly|soon|urgent|urgently|immediately|on[ -]?going|tb[ac]|as and when"
    r"|as (?:and when )?(?:required|necessary|needed)"
    r"|daily|weekly|fortnightly|monthly|quarterly|termly|annually|yearly|six-monthly|(?:once|twice) a year"
    r"|(?:every|each) (?:[\w-]+ ){0,2}(?:week|month|quarter|term|year|meeting)s?"
    r"|(?:by |on )?a date to be (?:agreed|confirmed|fixed|arranged)|outside (?:of )?(?:the )?meeting"
)


def read_wording(words: str, context: DueContext) -> DueReading | None:
    """Read a phrase as due wording.

    Args:
        words: the phrase and nothing else, as typed.
        context: what it is read against.

    Returns:
        The reading; None where the words are not due wording.
    """
    plain = plain_words(words)
    if not plain or plain.count(" ") >= MOST_WORDS:
        return None
    named = plain.removeprefix("due ").removeprefix("due: ")
    phrase = re.sub(_TAIL, "", named)
    found = next((reading for rule in _RULES if (reading := rule(phrase, context))), None)
    if found and named != plain:
        return DueReading(min(found.position, DuePosition.AFTER_OWNER), found.on, found.next_meeting)
    return found


def _set_phrase(words: str, _context: DueContext) -> DueReading | None:
    if re.fullmatch(_ANYWHERE, words):
        return DueReading(DuePosition.ANYWHERE)
    return DueReading(DuePosition.AFTER_OWNER) if re.fullmatch(_AFTER_OWNER, words) else None


def _counted(words: str, context: DueContext) -> DueReading | None:
    match = re.fullmatch(_COUNTED, words)
    if not match or not (match["lead"] or match["time"] or match["from"]):
        return None
    # "In three months" may say how long something took; "within" and "in three months' time" cannot.
    ahead = match["lead"] == "within" or match["time"]
    on = _moved(context.day, match, 1, context)
    return DueReading(DuePosition.ANYWHERE if ahead else DuePosition.AFTER_OWNER, on)


def _next_unit(words: str, context: DueContext) -> DueReading | None:
    match = re.fullmatch(_NEXT_UNIT, words)
    return DueReading(DuePosition.ANYWHERE, later(context.day, _UNITS[match["unit"]])) if match else None


def _before_something(words: str, context: DueContext) -> DueReading | None:
    """The day that is counted back to from another: "a week before the next meeting"."""
    match = re.fullmatch(_BEFORE_SOMETHING, words)
    if not match:
        return None
    moment = read_meeting(match["what"], context) or read_moment(match["what"], context.day)
    if moment is None:
        return None
    from_day = moment.on
    if moment.kind is MomentKind.NEXT_MEETING:
        from_day = next(iter(context.to_come), None)
    elif moment.kind in (MomentKind.MONTH, MomentKind.NAME):
        from_day = None
    on = _moved(from_day, match, -1, context) if from_day else None
    return DueReading(DuePosition.AFTER_OWNER, on if on and on >= context.day else None)


def _moved(day: date, match: re.Match[str], way: int, context: DueContext) -> date | None:
    """The day that a matched count of units is later, or earlier where `way` is -1."""
    groups = match.groupdict()
    typed = groups["count"] or "a"
    count = way * (_COUNTS[typed] if typed in _COUNTS else int(typed))
    if groups["working"]:
        return working_days_later(day, count, context.nation)
    return later(day, _UNITS[groups["unit"]] * count)


def _uncounted(words: str, _context: DueContext) -> DueReading | None:
    match = re.fullmatch(_UNCOUNTED, words)
    if not match:
        return None
    return DueReading(DuePosition.ANYWHERE if match["lead"] == "within" else DuePosition.AFTER_OWNER)


def _led(words: str, context: DueContext) -> DueReading | None:
    match = re.fullmatch(_LED, words)
    lead, rest = (_LEADS[match["lead"]], match["rest"]) if match else (_Lead.NONE, words)
    moment = read_meeting(rest, context) or read_moment(rest, context.day)
    if moment is None:
        return None
    position = _position(lead, moment.kind)
    if lead is _Lead.AFTER:
        return DueReading(position)
    if lead is _Lead.BEFORE and moment.on and moment.on < context.day:
        position = (
            DuePosition.AFTER_OWNER
        )  # "cases closed before 1 April 2024" is the subject, not a due date
    return DueReading(position, _day(lead, moment), moment.kind is MomentKind.NEXT_MEETING)


def _position(lead: _Lead, kind: MomentKind) -> DuePosition:
    if lead is _Lead.NONE and kind in (MomentKind.NAME, MomentKind.OCCASION):
        return DuePosition.ALONE
    if lead in (_Lead.BY, _Lead.BEFORE) and kind not in (MomentKind.FRACTION, MomentKind.OCCASION):
        return DuePosition.ANYWHERE
    if lead is _Lead.FOR and kind in (MomentKind.COMING, MomentKind.NEXT_MEETING):
        return DuePosition.ANYWHERE
    return DuePosition.AFTER_OWNER


def _day(lead: _Lead, moment: DueMoment) -> date | None:
    whole_month = moment.kind in (MomentKind.MONTH, MomentKind.NAME)
    return None if whole_month and lead in (_Lead.BEFORE, _Lead.FOR) else moment.on


_RULES: tuple[Callable[[str, DueContext], DueReading | None], ...] = (
    _set_phrase,
    _counted,
    _next_unit,
    _before_something,
    _uncounted,
    _led,
)
