"""Doubts about days before the meeting by which a clause asks for something."""

import re
from collections.abc import Iterator

from scrutiny_tui.domain.dates import FULL_YEAR, MONTH
from scrutiny_tui.domain.doubts.doubt import Doubt, DoubtKind, doubt_at
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.grammar.due_context import DueContext
from scrutiny_tui.domain.grammar.due_wording import read_wording
from scrutiny_tui.domain.outcomes import Clause, Motion, Recommendation
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.domain.word_pattern import WordPattern

_BY = WordPattern(
    r"\b(?:by|before|no later than|not later than) (?:the )?(?:(?:end of|early|mid|late)[ -])?"
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)? )?{MONTH} {FULL_YEAR}\b",
    re.IGNORECASE,
)
_TELLS = WordPattern(
    r"\b(?:was|were|had|has|have|notes?|noted|welcomes?|regrets?|thanks?|received|completed)\b", re.IGNORECASE
)
"""Words of a clause about what is past."""


def check(sitting: Sitting, entry: Entry) -> Iterator[Doubt]:
    """A clause or a motion that asks for something by a day before the meeting."""
    if not isinstance(entry.body, Clause | Motion | Recommendation) or _TELLS.search(entry.text):
        return
    context = DueContext(sitting.meeting.date, sitting.meeting_days, sitting.customs.nation)
    for found in _BY.finditer(entry.text):
        reading = read_wording(found[0], context) or read_wording(f"by {found[0].split(' ', 1)[1]}", context)
        if reading and reading.on and reading.on < sitting.meeting.date:
            yield doubt_at(entry, DoubtKind.DAY, f"“{found[0]}” is before the meeting.")
