"""Doubts about until when something is recorded as deferred, and about what is decided on it after that."""

import re
from collections.abc import Iterator
from itertools import pairwise

from scrutiny_tui.domain.decisions.decision import Fate
from scrutiny_tui.domain.doubts.dates.meetings_to_come import are_other_days, unknown_meeting
from scrutiny_tui.domain.doubts.decisions.deferrals import taken_up_again
from scrutiny_tui.domain.doubts.decisions.matters_decided import Decided, day_of, decided_in, until_in
from scrutiny_tui.domain.doubts.doubt import Doubt, DoubtKind, doubt_at
from scrutiny_tui.domain.doubts.sentences.assertions.matter_assertions import Went
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.outcomes import Deferred
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.domain.word_pattern import WordPattern

_DECIDES = WordPattern(
    r"(?:approv|agree|accept|adopt|endors|refus|reject|introduc|confirm)(?:e|es|s|ed|d)?", re.IGNORECASE
)
"""Words that only say how something was decided."""


def check(sitting: Sitting, item: str | None) -> Iterator[Doubt]:
    """What is doubted of the deferrals recorded in an item."""
    decided = decided_in(sitting, item)
    lines = [line for one in decided for line in _deferrals(one)]
    for entry, until in lines:
        yield from _of_day(sitting, entry, until)
    for (_, first), (entry, second) in pairwise(lines):
        alike = not isinstance(entry.body, Deferred) and first
        if are_other_days(sitting, first, second) and not alike:
            sentence = f"This is deferred {second.strip(' .')}, and what was resolved defers it {first}."
            yield doubt_at(entry, DoubtKind.OUTCOME, sentence)
    for number, one in enumerate(decided):
        if one.went is Went.DEFERRED and one.decision.fate is Fate.RESOLVED:
            yield from _decided_after(sitting, one, decided[number + 1 :])


def _deferrals(one: Decided) -> Iterator[tuple[Entry, str]]:
    """The lines of a decision that defer something, each with until when."""
    words, said = until_in(one.matter.wording), one.decision.put.said
    if words and one.decision.clauses:
        yield one.decision.clauses[0].entry, words
    if said and isinstance(said.body, Deferred) and said.body.text:
        yield said.entry, said.body.text


def _of_day(sitting: Sitting, entry: Entry, until: str) -> Iterator[Doubt]:
    on = day_of(sitting, until)
    if on and on < sitting.meeting.date:
        yield doubt_at(entry, DoubtKind.DAY, f"“{until.strip(' .')}” is before the meeting.")
    elif when := unknown_meeting(sitting, until):
        yield doubt_at(entry, DoubtKind.UNKNOWN_MEETING, f"No meeting {when} is known.")


def _decided_after(sitting: Sitting, deferred: Decided, later: tuple[Decided, ...]) -> Iterator[Doubt]:
    """A decision on the same matter, after it was resolved to defer it."""
    for one in later:
        words = [word for word in one.subject.subject if not _DECIDES.fullmatch(word.typed)]
        short = len(words) < len(one.subject.subject)
        about = bool(words) and not deferred.subject.lacks(words)
        again = taken_up_again(sitting, deferred.decision, one.decision)
        if short and about and not again and one.went in (Went.APPROVED, Went.REFUSED):
            sentence = "It was resolved to defer this, and then it was decided."
            yield doubt_at(one.decision.first, DoubtKind.OUTCOME, sentence)
