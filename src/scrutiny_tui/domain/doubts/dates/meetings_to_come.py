"""Doubts about a meeting of the committee that is not known, and to which something comes or is put off."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from scrutiny_tui.domain.dates import FULL_YEAR, MONTH, MONTHS, month_number, written
from scrutiny_tui.domain.discussion import Point
from scrutiny_tui.domain.doubts.dates.named_dates import NamedDate, as_named, dates_in
from scrutiny_tui.domain.doubts.decisions.matters_decided import day_of
from scrutiny_tui.domain.doubts.doubt import Doubt, DoubtKind, doubt_at
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.grammar.discussion_lines import LITERAL
from scrutiny_tui.domain.outcomes import Action, Clause, Motion, Recommendation, Request
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.domain.word_pattern import WordPattern

_MEETING = r"(?:committee |scrutiny |ordinary )?(?:meeting|mtg)\b(?! of (?!(?:the|this) committee))"
_OF_MONTH = WordPattern(
    rf"\b(?:the|its|our|this committee['’]s) (?:(?P<month>(?-i:(?=[A-Z])){MONTH})"
    rf"(?: (?P<year>{FULL_YEAR}))? {_MEETING}"
    rf"|{_MEETING} in (?P<in_month>{MONTH})(?: (?P<in_year>{FULL_YEAR}))?(?!\w))",
    re.IGNORECASE,
)
"""The committee's meeting in a month: "the May meeting", "our meeting in May 2027"."""
_OF_DAY = WordPattern(
    r"\b(?:the|its|our|this committee['’]s) (?:committee |scrutiny |ordinary )?(?:meeting|mtg)"
    r" (?:to be held |which is |due )?(?:on|of) (?:(?:mon|tues|wednes|thurs|fri)day,? )?(?:the )?"
    rf"\d{{1,2}}(?:st|nd|rd|th)?(?: of)? (?-i:(?=[A-Z])){MONTH}(?: {FULL_YEAR})?\b",
    re.IGNORECASE,
)
"""The committee's meeting on a day: "the meeting on 15 May"."""
_OTHER_BODY = WordPattern(
    r"\b(?:cabinet|council|executive|board|trust|partnership|forum|governors|group|authority"
    r"|panel|sub-?committee|committee)\b",
    re.IGNORECASE,
)
_ON_DAY = WordPattern(r"\b(?:the|its|our) (?:[\w-]+ )?meeting\b", re.IGNORECASE)
_AFTER = WordPattern(r"\bafter\b", re.IGNORECASE)
_COMES = WordPattern(
    r"\b(?:come|comes|coming|bring|brought|return|returns|report|reported|go|goes|taken?|present(?:ed)?"
    r"|submit(?:ted)?|consider(?:ed)?|discuss(?:ed)?|look(?:ed)? at|back|update|answer|follow|made|given"
    r"|tabled|provided|placed|added|supplied|produced|received?)\b[^.;:]{0,60}?"
    r" (?:to|at|in|for|by|before|until|till|in time for|ahead of) $",
    re.IGNORECASE,
)
"""What stands before a meeting to which something comes."""
_TO_COME = WordPattern(
    r"\b(?:would|will|shall|(?:is|are) to|comes|returns|goes|agreed to|asked (?:for|to)|wanted)\b"
)
_NEAR = timedelta(days=31)
"""Within so many days of a meeting, another day is rather that meeting's, mistyped."""
_ASKED = (Clause, Motion, Recommendation, Request, Action)


def check(sitting: Sitting, entry: Entry) -> Iterator[Doubt]:
    """An entry by which something comes to the committee's meeting in a month without one."""
    body = entry.body
    if not isinstance(body, (Point, *_ASKED)) or entry.line.lstrip().startswith(LITERAL):
        return
    for meeting in (*_comes_to(entry), *_comes_to_day(sitting, entry)):
        if when := unknown_meeting(sitting, meeting):
            yield doubt_at(entry, DoubtKind.UNKNOWN_MEETING, f"No meeting {when} is known.")
            return


def _comes_to(entry: Entry) -> Iterator[str]:
    """The meetings of a month to which something comes, as typed, in an entry or its due wording."""
    asked = isinstance(entry.body, _ASKED)
    named = "meeting" in entry.text or "mtg" in entry.text  # which most words lack
    for found in _OF_MONTH.finditer(entry.text) if named else ():
        before = entry.text[: found.start()]
        if _COMES.search(before) and (asked or _TO_COME.search(before)):
            yield found[0]
    if entry.follow_up and entry.follow_up.due:
        yield from (found[0] for found in _OF_MONTH.finditer(entry.follow_up.due.wording))


def _comes_to_day(sitting: Sitting, entry: Entry) -> Iterator[str]:
    """The meetings of a day to which something comes, where the committee meets near it, but not then."""
    asked = isinstance(entry.body, _ASKED)
    for found in _OF_DAY.finditer(entry.text) if "meeting" in entry.text or "mtg" in entry.text else ():
        before, on = entry.text[: found.start()], day_of(sitting, found[0])
        comes = _COMES.search(before) and (asked or _TO_COME.search(before))
        near = on is not None and any(abs(day - on) <= _NEAR for day in sitting.meeting_days)
        if comes and near and not _names_another(sitting, before):
            yield found[0]


def _names_another(sitting: Sitting, words: str) -> bool:
    """Whether words name a body other than the committee, whose meeting may be meant behind them."""
    term = sitting.committee.term.casefold()
    return any(found[0].casefold() != term for found in _OTHER_BODY.finditer(words))


def unknown_meeting(sitting: Sitting, until: str) -> str:
    """When the committee has no meeting, where words name one then: "on 10 May 2026", "in May 2026".

    Args:
        sitting: the meeting.
        until: the words, such as "to the meeting on 10 May".

    Returns:
        When; empty where there is a meeting then, none is named, or the calendar does not reach so far.
    """
    to_come = [day for day in sitting.meeting_days if day > sitting.meeting.date]
    if found := _OF_MONTH.search(until):
        year, month = _month_meant(sitting.meeting.date, found)
        known = any((day.year, day.month) == (year, month) for day in to_come)
        this = (year - 1, month) == (sitting.meeting.date.year, sitting.meeting.date.month)
        reached = bool(to_come) and (this or (year, month) < (to_come[-1].year, to_come[-1].month))
        return f"in {MONTHS[month - 1]} {year}" if reached and not known else ""
    on = day_of(sitting, until)
    if on and to_come and on > sitting.meeting.date and on not in to_come and _ON_DAY.search(until):
        return f"on {written(on)}"
    return ""


def are_other_days(sitting: Sitting, one: str, other: str) -> bool:
    """Whether two wordings put something off to another day or month each: "to the May meeting"."""
    first, second = _named(sitting, one), _named(sitting, other)
    return first is not None and second is not None and first.contradicts(second)


def _named(sitting: Sitting, until: str) -> NamedDate | None:
    if _AFTER.search(until):
        return None
    on = day_of(sitting, until)
    return next((one for one in dates_in(until) if one.month), as_named(on) if on else None)


def _month_meant(near: date, found: re.Match[str]) -> tuple[int, int]:
    """The year and the month of a meeting; without a year the next such month after this meeting's."""
    month = month_number(found["month"] or found["in_month"])
    written_year = found["year"] or found["in_year"]
    return int(written_year) if written_year else near.year + (month <= near.month), month
