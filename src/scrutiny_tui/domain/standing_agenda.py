"""The standing agenda of a committee: the items with which its meetings begin.

Days differ from meeting to meeting, so a title, a purpose or the usual words have gaps for them:
`{last meeting}`, `{this meeting}` and `{next meeting}`; `{weekday of last meeting}` and so on for the day of
the week.
"""

import re
from collections.abc import Collection
from datetime import date
from enum import StrEnum

from msgspec import Struct

from scrutiny_tui.domain.dates import FULL_YEAR, MONTH, WEEKDAY, read_date, written
from scrutiny_tui.domain.entries import VERIFY
from scrutiny_tui.domain.item_kinds import APOLOGIES, LOG, hears_public
from scrutiny_tui.domain.meetings import Item, ItemKind
from scrutiny_tui.domain.recurrence import WEEKDAYS

LAST_MEETING, THIS_MEETING, NEXT_MEETING = "{last meeting}", "{this meeting}", "{next meeting}"
_OF_WEEKDAY = "{weekday of "
"""How the gap for a day of the week begins; the gap for the day follows, without its bracket."""

_SHORT_YEAR = r"['’]?[0-9]{2}(?![0-9.:/]|\w| ?(?:[ap]\.?m|noon))"
_NUMBERS = (
    rf"[0-9]{{1,2}}(?:/[0-9]{{1,2}}/|(?P<mark>[.-])[0-9]{{1,2}}(?P=mark))(?:{FULL_YEAR}|[0-9]{{2}})(?![0-9/])"
)
"""A day in numbers. Without its year it may be a fraction."""
_IN_WORDS = rf"[0-9]{{1,2}}(?:st|nd|rd|th)?(?: of)?[ -]?{MONTH}(?!\w)(?:,?[ -](?:{FULL_YEAR}|{_SHORT_YEAR}))?"
_DAY = re.compile(
    rf"\b(?:{WEEKDAY}(?P<behind>,? ))?(?:the )?(?<![0-9/.])(?:{_NUMBERS}|{_IN_WORDS})"
    rf"|(?<![0-9]){FULL_YEAR}-[0-9]{{2}}-[0-9]{{2}}(?![0-9])|{re.escape(VERIFY)}",
    re.IGNORECASE,
)
_WEEKDAY_GAP = re.compile(rf"{re.escape(_OF_WEEKDAY)}[^}}]*\}},? ?")
_OF_MINUTES = re.compile(r"\bminutes\b[^.;]*$", re.IGNORECASE)
_OF_NEXT_MEETING = re.compile(r"\bnext\b[^.;]*\bmeetings?\b", re.IGNORECASE)
_USUAL = (
    (APOLOGIES, "/ap none"),
    (re.compile(r"\b(?:declarations?|disclosures?) of|\binterests\b", re.IGNORECASE), "/declare none"),
    (re.compile(r"\bminutes\b", re.IGNORECASE), f"/confirm {LAST_MEETING}"),
)
_RECURS = re.compile(
    rf"\b(?:work(?:ing)? (?:programme|plan)|forward (?:work )?(?:plan|look|programme)|{LOG})\b",
    re.IGNORECASE,
)
_CLOSES = re.compile(
    rf"{_RECURS.pattern}|\b(?:next meeting|urgent (?:business|items?|matters)|other business"
    r"|exclusion of (?:the )?(?:press|public|media)|exempt (?:information|items|business)|matters arising)\b",
    re.IGNORECASE,
)


class Begins(StrEnum):
    """What the agenda of a new meeting begins with."""

    STANDING = "standing"
    LAST = "last"
    NOTHING = "nothing"


class StandingItem(Struct, frozen=True):
    """One item of a standing agenda.

    Attributes:
        title: as it will print, with gaps for the days.
        kind: what kind of business.
        purpose: what it is for; may be empty.
        usual: the usual words, as a line to type at the item ("/ap none"); may be empty.
        likely_exempt: as `Item.likely_exempt`.
        allowed: how many minutes it may take; None where nobody said.
    """

    title: str
    kind: ItemKind = ItemKind.REPORT
    purpose: str = ""
    usual: str = ""
    likely_exempt: tuple[int, ...] | None = None
    allowed: int | None = None


class DaysAround(Struct, frozen=True):
    """The days between which a meeting lies.

    Attributes:
        last: the day of the committee's meeting before it; None where there is none.
        coming: the day of the one after it.
        this: its own day; None where no meeting is meant.
    """

    last: date | None = None
    coming: date | None = None
    this: date | None = None

    @property
    def gaps(self) -> tuple[tuple[str, date | None], ...]:
        """Each gap with the day that it stands for."""
        return ((LAST_MEETING, self.last), (THIS_MEETING, self.this), (NEXT_MEETING, self.coming))


def usual_words(title: str, kind: ItemKind) -> str:
    """The line that prints the words of the house style for a formality; empty where it has none.

    Args:
        title: the title of the item.
        kind: its kind: only a formality has usual words.
    """
    if kind is not ItemKind.FORMALITY:
        return ""
    return next((line for sign, line in _USUAL if sign.search(title)), "")


def recurs(item: Item, titles: Collection[str]) -> bool:
    """Whether an item belongs to every meeting, and is not the business of one day.

    Args:
        item: an item of the public agenda.
        titles: the titles of other agendas of the committee (`title_known_again`).
    """
    if item.urgent_because or item.deferred_to is not None or not item.title:
        return False
    formal = item.kind in (ItemKind.FORMALITY, ItemKind.QUESTION)
    always = formal or hears_public(item.title) or _RECURS.search(item.title) is not None
    return always or title_known_again(item.title) in titles


def closes_an_agenda(title: str) -> bool:
    """Whether an item of a title stands behind the business of the day, as the work programme does."""
    return NEXT_MEETING in title or _CLOSES.search(title) is not None


def with_gaps(words: str, around: DaysAround) -> str:
    """Words of an item with gaps in place of the days of its meeting and of those around it.

    Args:
        words: a title or a purpose.
        around: the days of the meeting of that item. Another day of the past that follows "minutes" is that
            of the last meeting, even where that meeting is not in the store.
    """

    def gap(found: re.Match[str]) -> str:
        known = _gap_of(found[0], around)
        if known:
            return known
        if _OF_MINUTES.search(words[: found.start()]) and not _is_to_come(found[0], around):
            return LAST_MEETING
        return NEXT_MEETING if _OF_NEXT_MEETING.search(words) else ""

    def in_its_form(found: re.Match[str]) -> str:
        meant, behind = gap(found), found["behind"]
        weekday = f"{_weekday_gap(meant)}{behind}" if meant and behind else ""
        return f"{weekday}{meant or found[0]}"

    return _DAY.sub(in_its_form, words)


def title_known_again(title: str) -> str:
    """A title as it is found again on other agendas: with gaps, however its days are written."""
    return _WEEKDAY_GAP.sub("", with_gaps(title, DaysAround())).casefold()


def filled(words: str, around: DaysAround, unknown: str = VERIFY) -> str:
    """Words with the days in place of their gaps.

    Args:
        words: a title, a purpose or the usual words.
        around: the days of the meeting and of those before and after.
        unknown: what stands for a day that is not known.
    """
    for gap, day in around.gaps:
        name = WEEKDAYS[day.weekday()] if day else ""
        words = re.sub(rf"{re.escape(_weekday_gap(gap))}(,? ?)", rf"{name}\1" if day else "", words)
        words = words.replace(gap, written(day) if day else unknown)
    return words


def _weekday_gap(gap: str) -> str:
    """The gap for the day of the week on which the day of another gap falls."""
    return gap.replace("{", _OF_WEEKDAY)


def _gap_of(words: str, around: DaysAround) -> str:
    """The gap for the day that words name; empty where it is none of a meeting."""
    return next((gap for gap, day in around.gaps if day and read_date(words, day) == day), "")


def _is_to_come(words: str, around: DaysAround) -> bool:
    """Whether words name a day after the meeting."""
    day = read_date(words, around.this) if around.this else None
    return day is not None and around.this is not None and day > around.this
