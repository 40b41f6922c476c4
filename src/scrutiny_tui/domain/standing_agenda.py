"""The standing agenda of a committee: the items with which its meetings begin.

Days differ from meeting to meeting, so a title or the usual words have gaps for them: `{last meeting}` and
`{next meeting}`.
"""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from scrutiny_tui.domain.dates import FULL_YEAR, MONTH, WEEKDAY, read_date, written
from scrutiny_tui.domain.entries import VERIFY
from scrutiny_tui.domain.item_kinds import APOLOGIES, LOG
from scrutiny_tui.domain.meetings import Item, ItemKind

LAST_MEETING, NEXT_MEETING = "{last meeting}", "{next meeting}"

_DAY = re.compile(
    rf"\b(?:(?:{WEEKDAY}),? )?(?:the )?[0-9]{{1,2}}(?:st|nd|rd|th)?(?: of)? {MONTH}(?!\w)(?:,? {FULL_YEAR})?"
    rf"|{re.escape(VERIFY)}",
    re.IGNORECASE,
)
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
    r"|exclusion of|exempt (?:information|items|business)|matters arising)\b",
    re.IGNORECASE,
)


class Begins(StrEnum):
    """What the agenda of a new meeting begins with."""

    STANDING = "standing"
    LAST = "last"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class StandingItem:
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


@dataclass(frozen=True, slots=True)
class DaysAround:
    """The days between which a meeting lies.

    Attributes:
        last: the day of the committee's meeting before it; None where there is none.
        coming: the day of the one after it.
    """

    last: date | None = None
    coming: date | None = None


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
        titles: the titles of other agendas of the committee, with gaps and in small letters.
    """
    if item.urgent_because or item.deferred_to is not None or not item.title:
        return False
    always = item.kind in (ItemKind.FORMALITY, ItemKind.QUESTION) or _RECURS.search(item.title)
    return bool(always) or with_gaps(item.title, DaysAround()).casefold() in titles


def closes_an_agenda(title: str) -> bool:
    """Whether an item of a title stands behind the business of the day, as the work programme does."""
    return NEXT_MEETING in title or _CLOSES.search(title) is not None


def before_closing(items: Sequence[Item]) -> int:
    """How many items of an agenda stand before those that close it, and those in private at its end."""
    at = len(items)
    while at and (_is_private(items[at - 1]) or closes_an_agenda(items[at - 1].title)):
        at -= 1
    return at


def _is_private(item: Item) -> bool:
    return item.exempt is not None or item.likely_exempt is not None


def with_gaps(words: str, around: DaysAround) -> str:
    """A title with gaps in place of the days of the meetings around it.

    Args:
        words: the title.
        around: the days between which the meeting of that title lies. Another day of the past that follows
            "minutes" is that of the last meeting, even where that meeting is not in the store.
    """

    def gap(found: re.Match[str]) -> str:
        day = _day_of(found[0], around)
        if day is not None and day in (around.last, around.coming):
            return LAST_MEETING if day == around.last else NEXT_MEETING
        if re.search(r"\bminutes\b", words[: found.start()], re.IGNORECASE):
            return LAST_MEETING
        return NEXT_MEETING if re.search(r"\bnext\b", words, re.IGNORECASE) else found[0]

    return _DAY.sub(gap, words)


def filled(words: str, around: DaysAround, unknown: str = VERIFY) -> str:
    """Words with the days in place of their gaps.

    Args:
        words: a title, a purpose or the usual words.
        around: the days of the meetings before and after.
        unknown: what stands for a day that is not known.
    """
    for gap, day in ((LAST_MEETING, around.last), (NEXT_MEETING, around.coming)):
        words = words.replace(gap, written(day) if day else unknown)
    return words


def _day_of(words: str, around: DaysAround) -> date | None:
    days = [day for day in (around.last, around.coming) if day]
    return next((day for day in days if read_date(words, day) == day), None)
