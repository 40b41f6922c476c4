"""Doubts about what is told as done in answer to a request, on a day before the request was made."""

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date

from scrutiny_tui.domain.dates import written
from scrutiny_tui.domain.discussion import Point
from scrutiny_tui.domain.doubts.dates.named_dates import NAMED_DATE, NamedDate, named_date
from scrutiny_tui.domain.doubts.doubt import Doubt, DoubtKind, doubt_at
from scrutiny_tui.domain.doubts.sentences.splitting import as_typed
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.outcomes import LogUpdated
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.domain.word_pattern import WordPattern

HANDED_OVER = (
    r"(?:answered|circulated|completed|delivered|distributed|e-?mailed|finished|forwarded|given|issued|posted"
    r"|produced|provided|published|received|returned|sent|shared|submitted|supplied|written)"
)
"""What is done to a paper that was asked for."""
_ASKED = (
    r"(?:asked for|asked|called for|demanded|promised|put|raised|requested|required|sought|wanted)"
    r"(?: (?:for|by|of) (?:the |this )?[\w ’'-]{2,40}?)?"
)
_ASKED_THEN = (
    r"(?: back)? (?:in|on|at) (?:(?P<last>(?:the|our|its) (?:last|previous) meeting)"
    rf"|(?:the |our |its )?(?:(?:meeting|session) )?(?:in |on |of )?(?P<asked>{NAMED_DATE}))(?: meeting)?"
)
_GAP = r"(?:(?!\b(?:why|whether|if|when|how|who|what|about)\b)[^.;])"
"""Between the request and its answer: nothing by which the answer is what was asked about."""
_DONE = (
    r"(?:was|were|had been|has been|have been)(?: (?:\w+ly|then|now|since|eventually))?"
    rf" {HANDED_OVER}\b(?! to be\b)"
)
_DONE_THEN = rf"{_GAP}{{0,60}}? (?:on|in|by) (?P<done>{NAMED_DATE})"
_REQUEST = r"(?:requests?|questions?|query|queries|recommendations?|actions?)"
_IN_ANSWER = r"(?:in (?:answer|reply|response) to|following|after|further to)"
_FORMS = (
    WordPattern(rf"\b{_ASKED}{_ASKED_THEN}{_GAP}{{0,60}}? {_DONE}{_DONE_THEN}", re.IGNORECASE),
    WordPattern(
        rf"\b{_REQUEST}(?: made| put| raised| from)?{_ASKED_THEN}{_GAP}{{0,40}}? {_DONE}{_DONE_THEN}",
        re.IGNORECASE,
    ),
    WordPattern(
        rf"\b{_DONE}{_DONE_THEN},? {_GAP}{{0,30}}?{_IN_ANSWER} {_GAP}{{0,40}}?"
        rf"(?:{_REQUEST}|{_ASKED})(?: made| put| raised| from)?{_ASKED_THEN}",
        re.IGNORECASE,
    ),
)
"""The note asked for in October was sent on 20 February; it was sent on 20 February as asked in October."""
_SENT = WordPattern(rf"\b{HANDED_OVER}\b(?! to be\b){_DONE_THEN}", re.IGNORECASE)
_TOLD = WordPattern(
    r"\b(?:asked|request|sought|question|quer(?:y|ies)|recommend|demand|called for|promised|raised"
    r"|required|put|wanted)",
    re.IGNORECASE,
)


def check(sitting: Sitting, entry: Entry) -> Iterator[Doubt]:
    """An answer in the words of an entry that is older than its request."""
    if isinstance(entry.body, LogUpdated):
        yield from _of_update(sitting, entry, entry.body)
    elif isinstance(entry.body, Point) and _TOLD.search(entry.text):
        for sentence in as_typed(entry.text):
            found = next((one for form in _FORMS if (one := form.search(sentence))), None)
            if found is not None:
                yield from _of_sentence(sitting, entry, found)


def _of_sentence(sitting: Sitting, entry: Entry, found: re.Match[str]) -> Iterator[Doubt]:
    done = named_date(found["done"])
    asked = named_date(found["asked"]) if found["asked"] else None
    since = _begins(sitting, asked) if asked else _last_meeting(sitting)
    # Where the words have the year of the answer alone, the request may be of the year before.
    until = _ends(sitting, done) if asked is None or asked.year or not done.year else None
    if since and until and until < since:
        yield _doubt(entry, found, found["asked"] or written(since))


def _of_update(sitting: Sitting, entry: Entry, body: LogUpdated) -> Iterator[Doubt]:
    logged, found = sitting.logged(body.reference), _SENT.search(body.text)
    until = _ends(sitting, named_date(found["done"])) if found else None
    if logged is not None and found and until and until < logged.recorded:
        yield _doubt(entry, found, written(logged.recorded))


def _doubt(entry: Entry, found: re.Match[str], since: str) -> Doubt:
    done = found["done"].rstrip(".")
    return doubt_at(entry, DoubtKind.DAY, f"{done} is before {since.rstrip('.')}, when this was asked for.")


def _last_meeting(sitting: Sitting) -> date | None:
    return max((day for day in sitting.meeting_days if day < sitting.meeting.date), default=None)


def _begins(sitting: Sitting, named: NamedDate) -> date | None:
    """The first day that a date in the past may mean; None for the month of the meeting itself."""
    meeting = sitting.meeting.date
    if named.day is None and named.year is None and named.month == meeting.month:
        return None
    return _latest(meeting, named, last=False)


def _ends(sitting: Sitting, named: NamedDate) -> date | None:
    """The last day that a date in the past may mean."""
    return _latest(sitting.meeting.date, named, last=True)


def _latest(meeting: date, named: NamedDate, *, last: bool) -> date | None:
    """The first or the last day of a date: without its year, of the latest one that begins by the meeting."""
    for year in (named.year,) if named.year else (meeting.year, meeting.year - 1):
        month = named.month or (12 if last else 1)
        day = named.day or (monthrange(year, month)[1] if last else 1)
        try:
            found, first = date(year, month, day), date(year, month, named.day or 1)
        except ValueError:
            return None
        if named.year or first <= meeting:
            return found
    return None
