"""Doubts about sums and financial years that nobody can have meant: "£48,1", "2028/28"."""

from collections.abc import Iterator

from scrutiny_tui.domain.discussion import Note
from scrutiny_tui.domain.doubts.doubt import Doubt, DoubtKind, doubt_at
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.domain.word_pattern import WordPattern

_SUM = WordPattern(r"[£€] ?(?P<figures>\d+(?:,\d+)+)")
_IN_THREES = WordPattern(r"\d{1,3}(?:,\d{3})+")
"""What stands before and behind the commas of a sum."""
_YEARS = WordPattern(r"(?<![\d/])20(?P<first>\d\d)/(?:20)?(?P<last>\d\d)(?![\d/])")


def check(_sitting: Sitting, entry: Entry) -> Iterator[Doubt]:
    """Sums in the words of an entry that are none, and years that end before they begin."""
    if isinstance(entry.body, Note):
        return
    for found in _SUM.finditer(entry.text):
        if _IN_THREES.fullmatch(found["figures"]):
            continue
        yield doubt_at(
            entry, DoubtKind.FIGURES, f"“{found[0]}” is no sum: three figures stand behind a comma."
        )
    for found in _YEARS.finditer(entry.text):
        if int(found["last"]) <= int(found["first"]) and found["first"] != "99":
            yield doubt_at(entry, DoubtKind.FIGURES, f"“{found[0]}” is no financial year.")
