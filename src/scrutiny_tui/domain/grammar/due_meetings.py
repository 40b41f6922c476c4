"""Meetings in due wording: the committee's next meeting, a meeting named by its date, that of another body.

Only the committee's own next meeting moves with the calendar. A meeting of the committee named by its month
("the June meeting"), or by its place among those to come ("the next meeting but one"), is that meeting where
just one is meant. The meeting of another body and one not yet chosen ("a future meeting") give no day.
"""

import re
from datetime import date

from scrutiny_tui.domain.grammar.due_context import DueContext
from scrutiny_tui.domain.grammar.due_moments import DueMoment, MomentKind, read_moment

# What a committee calls itself in its own minutes; see `committees.TERMS`.
_OWN = r"(?:scrutiny )?(?:sub-?committee|committee|panel|board)"
_MEETING = r"(?:meeting|mtg)"
# The name of a body has no preposition in it: "Housing at the Cabinet meeting" is not a body.
_BODY = r"(?!(?:at|by|before|for|to|in|on|after)\b)[\w&'-]+"
_NEXT = (
    rf"(?:the time of )?(?:the |our |(?:the|this) {_OWN}'s )?next (?:scheduled )?"
    rf"(?:(?:{_OWN}|scrutiny) )?{_MEETING}(?: of (?:the|this) {_OWN})?"
)
_COMING = (
    r"(?:the |a |its |their )?(?:next|future|forthcoming|later|subsequent|following)"
    rf"(?: {_BODY}){{0,4}} {_MEETING}s?(?: of(?: {_BODY}){{1,6}}| but one| after next)?"
    rf"|(?:the )?next (?:cabinet|(?:full )?council|executive|{_OWN})|the {_MEETING} after next"
)
_NOW = rf"(?:the|this|today's) {_MEETING}"
_NEXT_BUT_ONE = (
    rf"(?:the |our |(?:the|this) {_OWN}'s )?next (?:scheduled )?(?:(?:{_OWN}|scrutiny) )?{_MEETING} but one"
    rf"|(?:the )?next but one {_MEETING}|(?:the )?{_MEETING} after (?:the )?next(?: {_MEETING})?"
)
_OWN_ON = (
    rf"(?:the |our )?(?P<next>next )?(?:{_OWN} )?{_MEETING}(?: of (?:the|this) {_OWN})?"
    r" (?:on|of|in) (?P<day>.+)"
)
_OTHER_ON = (
    rf"(?:the )?(?:(?:{_BODY} ){{0,4}}{_MEETING}(?: of(?: {_BODY}){{1,6}}?)?"
    rf"|(?:full )?council|cabinet|executive|{_OWN}) (?:on|in) (?P<day>.+)"
)
_NAMED_BY_DAY = (
    rf"(?:(?:the|this) {_OWN}'s |the |our )?(?P<day>.+?)(?:'s)? (?:(?:{_OWN}|scrutiny) )?{_MEETING}"
)


def read_meeting(words: str, context: DueContext) -> DueMoment | None:
    """Read the name of a meeting as a moment.

    Args:
        words: the name and nothing else, as `dates.plain_words` gives it, without the preposition before it.
        context: what it is read against.

    Returns:
        The moment, with its day where that is written; None where the words name no meeting.
    """
    if re.fullmatch(_NEXT, words):
        return DueMoment(MomentKind.NEXT_MEETING)
    if re.fullmatch(_NOW, words):
        return DueMoment(MomentKind.OCCASION)
    if re.fullmatch(_NEXT_BUT_ONE, words):
        return DueMoment(MomentKind.COMING, context.to_come[1] if len(context.to_come) > 1 else None)
    return _own_with_its_day(words, context) or _other(words, context.day)


def _own_with_its_day(words: str, context: DueContext) -> DueMoment | None:
    match = re.fullmatch(_OWN_ON, words) or re.fullmatch(_NAMED_BY_DAY, words)
    day = read_moment(match["day"], context.day) if match else None
    if not match or day is None:
        return None
    if day.kind is not MomentKind.DAY:
        return DueMoment(MomentKind.SPAN, _the_one_in_month(day, context))
    return DueMoment(MomentKind.COMING if match.groupdict().get("next") else MomentKind.DAY, day.on)


def _the_one_in_month(month: DueMoment, context: DueContext) -> date | None:
    """The committee's meeting in a month; None where it has several then or none, or no month is meant."""
    if month.on is None or month.kind not in (MomentKind.MONTH, MomentKind.NAME):
        return None
    last = month.on
    found = [day for day in context.to_come if (day.year, day.month) == (last.year, last.month)]
    return found[0] if len(found) == 1 else None


def _other(words: str, said_on: date) -> DueMoment | None:
    if re.fullmatch(_COMING, words):
        return DueMoment(MomentKind.COMING)
    match = re.fullmatch(_OTHER_ON, words)
    day = read_moment(match["day"], said_on) if match else None
    return DueMoment(MomentKind.OCCASION, day.on if day.kind is MomentKind.DAY else None) if day else None
