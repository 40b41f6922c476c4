"""Doubts about “the year after” where the year before is meant, as the date or the year beside it shows."""

import re
from collections.abc import Iterator

from scrutiny_tui.domain.dates import FULL_YEAR, MONTH, MONTHS, month_number
from scrutiny_tui.domain.discussion import Note
from scrutiny_tui.domain.doubts.dates.named_dates import NamedDate, dates_in
from scrutiny_tui.domain.doubts.doubt import Doubt, DoubtKind, doubt_at
from scrutiny_tui.domain.doubts.sentences.splitting import as_typed
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.grammar.discussion_lines import LITERAL
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.domain.word_pattern import WordPattern

_MONTH = rf"(?-i:(?=[A-Z])){MONTH}"
_LATER = ("after", "later", "following", "next")
_SAID = WordPattern(
    rf"\b(?P<said>(?:the (?:(?P<of>{_MONTH}) of the )?year (?P<behind>after|following|before|preceding)"
    rf"|the (?P<first>next|following|previous|preceding) (?:year|(?P<month>{_MONTH}))"
    rf"|(?:a|one) year (?P<counted>later|after|earlier|before)"
    rf"|(?P<now>next|last) year))"
    rf"(?:,? (?:in |\()?(?P<year>{FULL_YEAR})(?![\d/–-])|(?= ?[.,;)]| (?:and|but)\b|\Z))",
    re.IGNORECASE,
)
_PAST = WordPattern(
    r"\b(?:was|were|had|fell|rose|grew|dropped|declined|increased|decreased|doubled|halved|(?:compared|against|from"
    r"|than|up|down))\b",
    re.IGNORECASE,
)
"""What tells that words compare what has been."""
_TO_COME = WordPattern(
    r"\b(?:would|will|shall|should|could|might|can|must|until|till|plan\w*|forecast\w*|expect\w*|project\w*"
    r"|budget\w*|due|target\w*|estimat\w*|propos\w*|intend\w*|to be|if|when|aim\w*|assum\w*|agreed)\b",
    re.IGNORECASE,
)
"""What tells that words are of a time to come."""


def check(sitting: Sitting, entry: Entry) -> Iterator[Doubt]:
    """What an entry says was before or after a date, and cannot be; a line with a backslash is right."""
    if isinstance(entry.body, Note) or not entry.text or entry.line.lstrip().startswith(LITERAL):
        return
    for words in as_typed(entry.text):
        for found in _SAID.finditer(words):
            if why := _against(sitting, words, found):
                yield doubt_at(entry, DoubtKind.DAY, f"“{found['said']}” {why}")


def _against(sitting: Sitting, words: str, found: re.Match[str]) -> str:
    """Why it cannot be, to follow what is said; empty where it can."""
    named = dates_in(words[: found.start()])
    side = next(filter(None, found.group("behind", "first", "counted", "now"))).casefold()
    later = side in _LATER
    if found["year"]:
        years = [one.year for one in named if one.year]
        if found["now"]:
            years.append(sitting.meeting.date.year)
        same = not (found["month"] or found["now"])
        return _beside_its_year(int(found["year"]), years, later=later, same=same)
    if not named or found["now"] or not later or not _PAST.search(words) or _TO_COME.search(words):
        return ""
    return _not_yet_come(sitting, named[-1], found)


def _beside_its_year(year: int, of: list[int], *, later: bool, same: bool) -> str:
    """That the year behind the words is on the other side of every year that they may be said of.

    Args:
        year: the year behind the words.
        of: the years that they may be said of.
        later: whether they say that it is after them.
        same: whether it cannot be the same year either.
    """
    wrong = [
        (one >= year if same else one > year) if later else (one <= year if same else one < year)
        for one in of
    ]
    if not of or not all(wrong):
        return ""
    return f"is said to be {year}, which is not {'after' if later else 'before'} {of[-1]}."


def _not_yet_come(sitting: Sitting, base: NamedDate, found: re.Match[str]) -> str:
    """That what is compared as past begins only after the meeting."""
    today, typed = sitting.meeting.date, found["of"] or found["month"]
    month = month_number(typed) if typed else base.month
    since = base.month or 1
    year = base.year or today.year - (since > today.month)
    if not found["month"] or (base.month and month and month <= base.month):
        year += 1
    if (year, month or 1) <= (today.year, today.month):
        return ""
    shown = f"{MONTHS[month - 1]} {year}" if month else f"{year}"
    return f"would be {shown}, which has not come yet, and the words tell of it as past."
