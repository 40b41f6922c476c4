"""Doubts about a span of time that ends before it begins, or is no year: "30 to 28 June", "2026-25"."""

import re
from collections.abc import Iterator

from scrutiny_tui.domain.dates import MONTH, month_number
from scrutiny_tui.domain.discussion import Note
from scrutiny_tui.domain.doubts.doubt import Doubt, DoubtKind, doubt_at
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.grammar.discussion_lines import LITERAL
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.domain.word_pattern import WordPattern

_TO = r"(?: (?:to|until|till) | ?[–-] ?)"
_NTH = r"(?:st|nd|rd|th)?"
_DAYS = WordPattern(
    rf"(?<![\d.,:/£$])\b(?P<first>[1-9]|[12]\d|3[01]){_NTH}(?:{_TO}|(?P<and> and ))"
    rf"(?P<last>\d{{1,2}}){_NTH}(?: of)? {MONTH}(?!\w)(?!{_TO}{MONTH}(?!\w))",
    re.IGNORECASE,
)
_MONTHS = WordPattern(
    rf"\b(?P<first>{MONTH}) (?P<year>20\d\d)(?:{_TO}"
    rf"|(?P<and> and ))(?P<last>{MONTH}) (?P<until>20\d\d)(?!\d)",
    re.IGNORECASE,
)
_YEARS = WordPattern(
    r"\b(?:from|between) (?P<first>20\d\d)(?: to| until|(?P<and> and)) (?P<last>20\d\d)(?![\d,]|\.\d)",
    re.IGNORECASE,
)
_WHEN = rf"(?:on |in )?(?:(?P<%s>\d{{1,2}}) )?(?P<%s>{MONTH}) (?P<%s>20\d\d)"
_BEGINS_ENDS = WordPattern(
    rf"\b(?:begin|start|open|commence|run)s? (?:from )?{_WHEN % ('day', 'month', 'year')},? (?:and|but) "
    rf"(?:(?:would|will|to) )?(?:end|finish|close|stop)s? {_WHEN % ('last', 'until', 'end')}(?!\d)",
    re.IGNORECASE,
)
"""Works would begin on 7 April 2026 and end on 22 May 2026."""
_SHORT_YEARS = WordPattern(r"(?<![\w/.–-])20(?P<first>\d\d)[–-](?:20)?(?P<last>\d\d)(?![\w/–-]|[.,]\d)")
_ONE_YEAR = WordPattern(
    r"(?<![\w/.–-])20(?P<first>\d\d)[/–-](?:20)?(?P<last>\d\d)(?= (?:municipal|financial|academic"
    r"|school|council|civic)"
    r" year\b(?!s))|\b(?:municipal|financial|academic|school|council|civic) year (?:of )?"
    r"20(?P<begins>\d\d)[/–-](?:20)?(?P<ends>\d\d)(?![\w/–-])",
    re.IGNORECASE,
)
_BETWEEN = WordPattern(r"\bbetween (?:the )?$", re.IGNORECASE)
_MOVED = WordPattern(
    r"\b(?:moved?|chang\w+|brought|advanced|put|postponed|deferred|rescheduled|shifted|altered"
    r"|amended|corrected"
    r"|instead|rather|r[oi]se[ns]?|f[ae]ll(?:en)?|cut|reduced|increased)\b",
    re.IGNORECASE,
)
"""What goes from one day to another, and may go back; or a number that is no year."""
_NAMES_A_PAPER = WordPattern(
    r"\b(?:application|refs?|reference|nos?\.?|numbers?|minutes?|decision|case|order|policy|form"
    r"|notice|invoice"
    r"|item|report|paper|issue|version|file|appendix|appendices|annexe?|schedule|contract|tender"
    r"|licence|bill|grant|claim) $",
    re.IGNORECASE,
)
_MONTHS_OF_YEAR, _CENTURY, _LONGEST = 12, 100, 31


def check(_sitting: Sitting, entry: Entry) -> Iterator[Doubt]:
    """Spans of time in the words of an entry that end before they begin, or are no year."""
    text = entry.text
    if (
        isinstance(entry.body, Note)
        or entry.line.lstrip().startswith(LITERAL)
        or not any(map(str.isdigit, text))
    ):
        return
    found = [(one, "ends before it begins") for one in (*_backward(text), *_ended_before(text))]
    found += [(one, "is not one year and the next") for one in _too_long(text)]
    for shown, wrong in dict.fromkeys(found):
        yield doubt_at(entry, DoubtKind.DAY, f"“{shown}” {wrong}.")


def _backward(text: str) -> Iterator[str]:
    for found in _DAYS.finditer(text):
        if int(found["first"]) >= int(found["last"]) and _is_span(text, found):
            yield found[0].rstrip(" .")
    for found in _MONTHS.finditer(text):
        begins = int(found["year"]), month_number(found["first"])
        ends = int(found["until"]), month_number(found["last"])
        if begins > ends and _is_span(text, found):
            yield found[0].rstrip(" .")
    for found in _YEARS.finditer(text):
        if int(found["first"]) > int(found["last"]) and not _MOVED.search(text, 0, found.start()):
            yield found[0].rstrip(" .")
    for found in _SHORT_YEARS.finditer(text):
        first, last = int(found["first"]), int(found["last"])
        month = "–" not in found[0] and 0 < last <= _MONTHS_OF_YEAR  # "2026-05" may be May
        if last <= first and not month and not _NAMES_A_PAPER.search(text[: found.start()]):
            yield found[0].rstrip(" .")


def _ended_before(text: str) -> Iterator[str]:
    """What is to end on a day before that on which it is to begin."""
    for found in _BEGINS_ENDS.finditer(text):
        begins = int(found["year"]), month_number(found["month"]), int(found["day"] or 1)
        ends = int(found["end"]), month_number(found["until"]), int(found["last"] or _LONGEST)
        if begins > ends:
            yield found[0].rstrip(" .")


def _is_span(text: str, found: re.Match[str]) -> bool:
    """Whether two days are the ends of a span, and not one day instead of another, or two days."""
    before = text[: found.start()]
    return not _MOVED.search(before) and (not found["and"] or _BETWEEN.search(before) is not None)


def _too_long(text: str) -> Iterator[str]:
    """What is called one year and is more: "the 2026/28 municipal year"."""
    for found in _ONE_YEAR.finditer(text):
        first = int(found["first"] or found["begins"])
        last = int(found["last"] or found["ends"])
        if last > first and last != (first + 1) % _CENTURY:
            yield found[0].rstrip(" .")
