"""Doubts about a sum in what is decided that was said with one other figure, and never as it stands there.

The debate has £48,000 and the recommendation £49,000: one of them is nearly always a slip. Small sums are
left alone, of which many differ in one figure, and so is a sum of which the other is a part: a year's cost.
"""

import re
from collections.abc import Iterator

from scrutiny_tui.domain.discussion import Point
from scrutiny_tui.domain.doubts.doubt import Doubt, DoubtKind, doubt_at
from scrutiny_tui.domain.doubts.sentences import check as sentences
from scrutiny_tui.domain.outcomes import Action, Amendment, Clause, Motion, Recommendation, Request
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.domain.word_pattern import WordPattern

_SUM = WordPattern(r"[£€] ?\d{1,3}(?:,\d{3})+(?![\d.,]*\d| ?(?:k|m|bn|million|billion)\b)")
_DECIDED = (Clause, Motion, Amendment, Recommendation, Request, Action)


def check(sitting: Sitting, item: str | None) -> Iterator[Doubt]:
    """Sums of a thousand or more in what an item decides, each of which one in the debate nearly is."""
    entries = sitting.of_item(item)
    said = [(entry, one) for entry in entries if isinstance(entry.body, Point) for one in _sums(entry.text)]
    if not said:
        return
    doubted = {doubt.entry for doubt in sentences.check(sitting, item)}
    debated = [one for entry, one in said if entry.id not in doubted]
    for entry in entries:
        if isinstance(entry.body, _DECIDED):
            others = {one for other in entries if other is not entry for one in _sums(other.text)}
            for one in _sums(entry.text):
                near = [other for other in dict.fromkeys(debated) if len(other) == len(one)]
                nearly = [other for other in near if _is_nearly(one, other)]
                alone = len(near) == 1 or all(_is_off_by_one(one, other) for other in nearly)
                if one not in others and len(nearly) == 1 and alone:
                    sentence = f"“{one}” is said nowhere else in this item, and “{nearly[0]}” is."
                    yield doubt_at(entry, DoubtKind.FIGURES, sentence)


def _sums(text: str) -> list[str]:
    return [found.replace(" ", "") for found in _SUM.findall(text)]


def _is_nearly(one: str, other: str) -> bool:
    """Whether two sums differ in one figure, and neither is a part of the other."""
    small, large = sorted(int(re.sub(r"\D", "", each)) for each in (one, other))
    return len(_apart(one, other)) == 1 and large % small != 0


def _is_off_by_one(one: str, other: str) -> bool:
    """Whether that figure is one more or less: the debate may have several such sums."""
    return all(abs(int(a) - int(b)) == 1 for a, b in _apart(one, other))


def _apart(one: str, other: str) -> list[tuple[str, str]]:
    return [(a, b) for a, b in zip(one, other, strict=True) if a != b]
