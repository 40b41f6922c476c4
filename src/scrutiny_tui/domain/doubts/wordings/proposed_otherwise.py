"""Doubts about a motion that raises or sets something to another sum, or from another day, than was proposed.

"It was proposed to raise it to £15 from 1 April" and "that the charge be raised to £16": where the debate
says nothing of £16, one of the two is nearly always a slip.
"""

import re
from collections.abc import Iterator, Sequence

from scrutiny_tui.domain.discussion import Point
from scrutiny_tui.domain.doubts.dates.named_dates import NAMED_DATE, dates_in, named_date
from scrutiny_tui.domain.doubts.decisions.alterations import alteration_by, as_altered
from scrutiny_tui.domain.doubts.doubt import Doubt, DoubtKind, doubt_at
from scrutiny_tui.domain.doubts.sentences import check as sentences
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.outcomes import Amendment, Clause, Motion, Recommendation
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.domain.word_pattern import WordPattern

_VERB = (
    r"(?P<verb>rais|increas|reduc|cut|lower|set|fix|put up|put down|chang|extend|start|begin|open|clos)"
    r"(?:e|es|ed|ing|t|ting|s)?\b"
)
_PROPOSED = WordPattern(
    rf"\b(?:proposed|proposal was|recommended|suggested) (?:to|that)\b.*?\b{_VERB}", re.IGNORECASE
)
_DOES = WordPattern(rf"\b{_VERB}", re.IGNORECASE)
_TO_SUM = WordPattern(r"\b(?:to|at) (?P<value>[£€] ?\d[\d,]*(?:\.\d+)?)")
_FROM_DAY = WordPattern(rf"\bfrom (?:the )?(?P<value>{NAMED_DATE})", re.IGNORECASE)
_DECIDES = (Motion, Clause, Recommendation)


def check(sitting: Sitting, item: str | None) -> Iterator[Doubt]:
    """What an item decides otherwise than was proposed in it, in a figure that nobody named."""
    entries = sitting.of_item(item)
    proposed = [
        (e, found) for e in entries if isinstance(e.body, Point) and (found := _PROPOSED.search(e.text))
    ]
    if not proposed:
        return
    doubted = {doubt.entry for doubt in sentences.check(sitting, item)}
    for entry in entries:
        if isinstance(entry.body, _DECIDES):
            before = [e for e, found in proposed if _is_the_same(found, entry) and e.id not in doubted]
            if len(before) == 1:
                yield from _of_both(entry, before[0], entries)


def _is_the_same(proposed: re.Match[str], entry: Entry) -> bool:
    return proposed["verb"].casefold() in {found["verb"].casefold() for found in _DOES.finditer(entry.text)}


def _of_both(entry: Entry, proposal: Entry, entries: Sequence[Entry]) -> Iterator[Doubt]:
    debate = " ".join(e.text for e in entries if isinstance(e.body, Point | Amendment))
    altered = [alteration_by(e.body.text) for e in entries if isinstance(e.body, Amendment)]
    for form, differ, named in ((_TO_SUM, _sums_differ, _has_sum), (_FROM_DAY, _days_differ, _has_day)):
        was, now = form.search(proposal.text), form.search(entry.text)
        if not was or not now or not differ(was["value"], now["value"]) or named(now["value"], debate):
            continue
        amended = (form.search(as_altered(proposal.text, one)) for one in altered)
        if not any(one and not differ(one["value"], now["value"]) for one in amended):
            sentence = f"“{was[0]}” was proposed, and this has “{now[0]}”."
            yield doubt_at(entry, DoubtKind.FIGURES, sentence)


def _sums_differ(one: str, other: str) -> bool:
    return one.replace(" ", "") != other.replace(" ", "")


def _days_differ(one: str, other: str) -> bool:
    return named_date(one).contradicts(named_date(other))


def _has_sum(value: str, debate: str) -> bool:
    """Whether someone named a sum."""
    return re.search(rf"{re.escape(value)}(?![\d,.]*\d)", debate, re.IGNORECASE) is not None


def _has_day(value: str, debate: str) -> bool:
    """Whether someone named a day, with or without its year."""
    return any(named_date(value).is_named_by(one) for one in dates_in(debate))
