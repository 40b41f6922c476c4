"""Doubts about something that words announce for a month after the day by which it was asked for."""

import re
from collections.abc import Iterator
from datetime import date

from scrutiny_tui.domain.dates import FULL_YEAR, MONTH, month_number, written
from scrutiny_tui.domain.discussion import Point
from scrutiny_tui.domain.doubts.doubt import Doubt, DoubtKind, doubt_at
from scrutiny_tui.domain.doubts.wordings.differences import lacks_any
from scrutiny_tui.domain.doubts.wordings.same_matter import Matter, matter_of
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.outcomes import Action, Request
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.domain.word_pattern import WordPattern

_ANNOUNCED = WordPattern(
    r"\b(?:would|will) (?:then |also |all )?(?:be (?:\w+ed|made|ready|done|sent|given|built|begun|held|there)"
    r"|follow|come|begin|start) (?:in|by|on|at the end of|from) (?:the )?(?:\d{1,2}(?:st|nd|rd|th)? )?"
    rf"(?P<month>(?-i:(?=[A-Z])){MONTH}) (?P<year>{FULL_YEAR})\b",
    re.IGNORECASE,
)
_TELLING = 2
"""So many words must tell that it is the same."""


def check(sitting: Sitting, item: str | None) -> Iterator[Doubt]:
    """What is announced in an item for later than it was asked for there."""
    entries = sitting.of_item(item)
    asked = [(matter_of(e.text), due) for e in entries if (due := _due(sitting, e))]
    for entry in entries if asked else ():
        found = _ANNOUNCED.search(entry.text) if isinstance(entry.body, Point) else None
        if found is not None:
            begins = date(int(found["year"]), month_number(found["month"]), 1)
            late = [due for matter, due in asked if begins > due and _is_of(matter, entry.text)]
            if late:
                when = f"{found['month']} {found['year']}"
                sentence = f"{when} is later than {written(late[0])}, by when this was asked for."
                yield doubt_at(entry, DoubtKind.DAY, sentence)


def _due(sitting: Sitting, entry: Entry) -> date | None:
    """The day by which a request or an action is due."""
    if not isinstance(entry.body, Action | Request) or entry.follow_up is None or entry.follow_up.due is None:
        return None
    return entry.follow_up.due.falls_on(sitting.next_meeting)


def _is_of(matter: Matter, words: str) -> bool:
    """Whether words have all the telling words of what was asked for."""
    subject = matter.subject
    return len(subject) >= _TELLING and not lacks_any(subject, matter_of(words).subject)
