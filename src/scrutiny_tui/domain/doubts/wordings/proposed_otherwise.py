"""Doubts about a motion that raises or sets something to another sum, or from another day, than was proposed.

"It was proposed to raise it to £15 from 1 April" and "that the charge be raised to £16": where the debate
says nothing of £16, one of the two is nearly always a slip.
"""

import re
from collections.abc import Iterator

from scrutiny_tui.domain.discussion import Point
from scrutiny_tui.domain.doubts.dates.named_dates import NAMED_DATE, named_date
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
            others = " ".join(e.text for e in entries if isinstance(e.body, (Point, Amendment)))
            before = [e for e, found in proposed if _is_the_same(found, entry) and e.id not in doubted]
            if len(before) == 1:
                yield from _of_both(entry, before[0], others)


def _is_the_same(proposed: re.Match[str], entry: Entry) -> bool:
    return proposed["verb"].casefold() in {found["verb"].casefold() for found in _DOES.finditer(entry.text)}


def _of_both(entry: Entry, proposal: Entry, debate: str) -> Iterator[Doubt]:
    for form, said in ((_TO_SUM, _sums_differ), (_FROM_DAY, _days_differ)):
        was, now = form.search(proposal.text), form.search(entry.text)
        if was and now and said(was["value"], now["value"]) and not _is_in(now["value"], debate):
            sentence = f"“{was[0]}” was proposed, and this has “{now[0]}”."
            yield doubt_at(entry, DoubtKind.FIGURES, sentence)


def _sums_differ(one: str, other: str) -> bool:
    return one.replace(" ", "") != other.replace(" ", "")


def _days_differ(one: str, other: str) -> bool:
    return named_date(one).contradicts(named_date(other))


def _is_in(value: str, debate: str) -> bool:
    """Whether someone named a sum or a day."""
    return re.search(rf"{re.escape(value)}(?![\d,.]*\d)", debate, re.IGNORECASE) is not None
