"""Doubts about figures that nobody can have meant: "£48,1", "04 minutes", "1 weeks", "30 April 227"."""

import re
from collections.abc import Callable, Iterator
from typing import TypeAlias

from scrutiny_tui.domain.dates import MONTH
from scrutiny_tui.domain.discussion import Note
from scrutiny_tui.domain.doubts.doubt import Doubt, DoubtKind, doubt_at
from scrutiny_tui.domain.doubts.wordings.same_matter import names_one_of_several
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.domain.word_pattern import WordPattern

_SUM = WordPattern(r"[£€] ?(?P<figures>\d+(?:,\d+)+)")
_IN_THREES = WordPattern(r"\d{1,3}(?:,\d{3})+")
"""What stands before and behind the commas of a sum."""
_WITH_COMMA = WordPattern(r"(?<![\w.,:/£$€-])\d+(?:,\d+)+(?![\w.,:/-]?\w)")
_YEARS = WordPattern(r"(?<![\d/])20(?P<first>\d\d)/(?:20)?(?P<last>\d\d)(?![\d/])")
_NOUGHT_BEFORE = WordPattern(
    rf"(?<![\w.,:;/£$€+#–-])(?<![\d)] )0\d{{1,2}} (?!(?:{MONTH})\b|[ap]m\b|hours\b|hrs\b)(?=[a-z]{{3,}})"
    r"|(?<!\w)[£$€] ?0\d[\d,]*"
)
"""A figure that begins with a nought: no day of a month, no time, no telephone number."""
_ONE = WordPattern(
    r"(?<![\w.,:/£$€+–-])1 (?:minutes|hours|days|weeks|months|years|miles|metres|acres|hectares|tonnes|votes"
    r"|members|councillors|residents|people|children|homes|houses|schools)\b(?!['’])"
)
_OF_A_DATE = WordPattern(
    rf"\b\d{{1,2}}(?:st|nd|rd|th)? (?:{MONTH}),? (?P<year>\d{{3,4}})"
    r"(?=\W*$|[.;:)”]| @|,(?!\d)| (?:at|from) (?:\d|noon\b)|(?<=\d{4}) (?:at|in) (?:the )?(?-i:[A-Z]))",
    re.IGNORECASE,
)
_SINCE = WordPattern(
    rf"\b(?:since|as long ago as) (?:(?:{MONTH}) )?(?P<year>\d{{3,4}})(?=\W*$|[.;:)]|,(?!\d))"
)
_BEGAN_IN = WordPattern(
    r"\b(?:opened|built|founded|begun|began|started|introduced|closed|bought|sold|adopted|formed|set up|made)"
    r" in (?P<year>\d{3})(?=\W*$|[.;:)]|,(?!\d))"
)
_TIME = WordPattern(
    r"(?<![\w.,:£])\d{1,2}[.:]\d ?[ap]\.?m\b"
    r"|(?<=\bat )(?<!stood at )\d{1,2}[.:]\d(?=\W*$|[,;] )"
)
_MOVES = WordPattern(
    r"^(?:Councillor|Cllr|Mrs?|Ms|Miss|Dr|The (?:meeting|committee|chair\w*))\b.*"
    r"\b(?:left|leave|go|dash|arrived|came|come|joined|returned|opened|closed|adjourned|resumed|began|ended)\b"
)
"""That someone or the meeting does something at a time."""
_NAMES = WordPattern(
    r"\b(?:(?!(?:The|These|Those|All|Only|Of|About|Some|For|In|At|On|And|But)\b)[A-Z][\w'’]*"
    r"|category|tier|level|class|type|room|flat|bay|schedule|list|form) $"
)
"""What stands before a figure that names one of several things, as well."""
_CENTURIES = range(1700, 2100)
_Finds: TypeAlias = Callable[[Sitting, str], Iterator[str]]


def check(sitting: Sitting, entry: Entry) -> Iterator[Doubt]:
    """The figures in the words of an entry, and in who is to see to it and when, that are none."""
    if isinstance(entry.body, Note):
        return
    for find in _FINDS:
        for text in dict.fromkeys((entry.text, *_owed(entry))):
            for sentence in find(sitting, text):
                yield doubt_at(entry, DoubtKind.FIGURES, sentence)


def _owed(entry: Entry) -> Iterator[str]:
    """Who is to see to an entry, and when: a date that is none stands behind the name."""
    if entry.follow_up:
        yield from (owner.text for owner in entry.follow_up.owners)
        yield entry.follow_up.due.wording if entry.follow_up.due else ""


def _names(text: str, start: int) -> bool:
    """Whether a figure only names something: "room 03", "Tier 1 schools"."""
    return names_one_of_several(text, start) or _NAMES.search(text, 0, start) is not None


def _sums(_sitting: Sitting, text: str) -> Iterator[str]:
    for found in _SUM.finditer(text):
        if not _IN_THREES.fullmatch(found["figures"]):
            yield f"“{found[0]}” is no sum: three figures stand behind a comma."


def _numbers(_sitting: Sitting, text: str) -> Iterator[str]:
    """Numbers with a comma in the wrong place, beside one that has it in the right one."""
    found = [one[0] for one in _WITH_COMMA.finditer(text) if not _names(text, one.start())]
    wrong = [each for each in found if not _IN_THREES.fullmatch(each)]
    for each in wrong if len(wrong) < len(found) else ():
        yield f"“{each}” is no number: three figures stand behind a comma."


def _financial_years(_sitting: Sitting, text: str) -> Iterator[str]:
    for found in _YEARS.finditer(text):
        if int(found["last"]) <= int(found["first"]) and found["first"] != "99":
            yield f"“{found[0]}” is no financial year."


def _noughts(_sitting: Sitting, text: str) -> Iterator[str]:
    for found in _NOUGHT_BEFORE.finditer(text):
        if not _names(text, found.start()):
            yield f"“{found[0].strip()}” begins with a nought: is a figure missing, or in the wrong place?"


def _one_of_many(_sitting: Sitting, text: str) -> Iterator[str]:
    for found in _ONE.finditer(text):
        if not _names(text, found.start()):
            yield f"“{found[0]}”: is a figure missing?"


def _times(_sitting: Sitting, text: str) -> Iterator[str]:
    for found in _TIME.finditer(text):
        if found[0][-1] == "m" or _MOVES.search(text, 0, found.start()):
            yield f"“{found[0]}” is no time: is a figure missing?"


def _years(sitting: Sitting, text: str) -> Iterator[str]:
    """The years of dates that are none, and years to come "since" which something was so."""
    for found in _OF_A_DATE.finditer(text):
        if int(found["year"]) not in _CENTURIES:
            yield f"“{found['year']}” in “{found[0]}” is no year."
    for found in _BEGAN_IN.finditer(text):
        yield f"“{found['year']}” in “{found[0]}” is no year."
    for found in _SINCE.finditer(text):
        year = int(found["year"])
        if year not in _CENTURIES:
            yield f"“{found['year']}” in “{found[0]}” is no year."
        elif year > sitting.meeting.date.year:
            yield f"“{found[0]}” is still to come."


_FINDS: tuple[_Finds, ...] = (_sums, _numbers, _financial_years, _noughts, _one_of_many, _times, _years)
