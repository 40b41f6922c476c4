"""Doubts about a month to come in words that tell it as past: "had opened in June 2036", "since May 2034"."""

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date

from scrutiny_tui.domain.dates import FULL_YEAR, MONTH, month_number
from scrutiny_tui.domain.discussion import Note
from scrutiny_tui.domain.doubts.dates.answered_before_asked import HANDED_OVER
from scrutiny_tui.domain.doubts.doubt import Doubt, DoubtKind, doubt_at
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.domain.word_pattern import WordPattern

_WHEN = rf"(?:(?P<month>{MONTH}) )?(?P<year>{FULL_YEAR})\b(?![/–-]\d)"
_SINCE = WordPattern(rf"\bsince (?:the )?(?:\d{{1,2}}(?:st|nd|rd|th)? )?{_WHEN}", re.IGNORECASE)
_PERIOD = WordPattern(
    rf"\bin the (?:(?:\w+ )?(?:months?|weeks?|years?|quarters?)) (?:to|ending|ended|up to) "
    rf"(?:the end of )?(?:\d{{1,2}}(?:st|nd|rd|th)? )?{_WHEN}",
    re.IGNORECASE,
)
_HAD = WordPattern(
    r"\b(?:had|has|have)(?: (?:now|already|also|just|since))?(?: been)? "
    r"(?!been\b|to\b|planned|set\b|fixed|scheduled|arranged|booked|agreed|promised|extended|postponed|deferred|delayed"
    r"|moved|asked|expected|due\b|committed|decided|hoped|proposed|wanted|intended|said|until|resolved|requested"
    r"|undertaken\b|told)"
    r"[a-z]+(?:ed|en|own|un|ne|ut|et|id|ought|aught|ost|eld|ade|ept|elt|ent|ood|ld)\b[^.;,]*?"
    rf"\b(?:in|on|at the end of|during) (?:the )?(?:\d{{1,2}}(?:st|nd|rd|th)? )?{_WHEN}",
    re.IGNORECASE,
)
_WAS = WordPattern(
    rf"\b(?:was|were)(?: \w+ly)? {HANDED_OVER}\b[^.;,]*? (?:in|on) (?:the )?"
    rf"(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? )?{_WHEN}",
    re.IGNORECASE,
)
"""The briefing was circulated on 20 April 2036."""
_THIS_YEAR = "this year"
_CHANGED = WordPattern(
    r"\b(?:fell|rose|grew|dropped|declined|increased|decreased|doubled|halved|improved|worsened)"
    r"(?: (?!(?:after|before|because|as|since|when|ahead|despite|of|for|following|with|that|which|once|and"
    r"|but|due|in)\b)[\w£%.,’'-]+){0,6}? (?:in|during) (?-i:(?=[A-Z0-9]))"
    rf"(?:(?P<month>{MONTH}) )?(?P<year>{FULL_YEAR}|{_THIS_YEAR})\b(?![/–-]\d)",
    re.IGNORECASE,
)
"""Visits fell in May 2036. Without its year, a month that has not come yet may be last year's."""
_TO_COME = WordPattern(
    r"\b(?:would|will|shall|should|could|might|may(?! \d)|can|must|until|till|by|for|plan\w*|forecast\w*"
    r"|expect\w*|project\w*|budget\w*|due|target\w*|estimat\w*|propos\w*|intend\w*|assum\w*|to be|if|when)\b",
    re.IGNORECASE,
)
"""What tells that words are of a time to come."""


def check(sitting: Sitting, entry: Entry) -> Iterator[Doubt]:
    """A month after the meeting in words of an entry that tell it as past."""
    if isinstance(entry.body, Note) or not entry.text:
        return
    told = (found for form in (_SINCE, _PERIOD, _HAD, _WAS, _CHANGED) for found in form.finditer(entry.text))
    for found in told:
        month = month_number(found["month"]) if found["month"] else 1
        this_year = found["year"].casefold() == _THIS_YEAR
        year = sitting.meeting.date.year if this_year else int(found["year"])
        begins = _day(year, month, found.groupdict().get("day") or "1")
        if begins > sitting.meeting.date and not _tells_of_a_plan(entry.text, found):
            day = found.groupdict().get("day") or ""
            when = " ".join(filter(None, (day, found["month"], found["year"])))
            sentence = f"{when} is after the meeting, and the words tell of it as past."
            yield doubt_at(entry, DoubtKind.DAY, sentence)


def _day(year: int, month: int, day: str) -> date:
    """A day; the first of its month where there is none such."""
    return date(year, month, int(day) if 0 < int(day) <= monthrange(year, month)[1] else 1)


def _tells_of_a_plan(text: str, found: re.Match[str]) -> bool:
    """Whether the sentence in which a month stands speaks of a time to come."""
    begins = max(text.rfind(mark, 0, found.start()) for mark in ".;") + 1
    ends = found.start() if _CHANGED.matched(found) else found.end()  # "by 4 in May this year"
    return _TO_COME.search(text, begins, ends) is not None
