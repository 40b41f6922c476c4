"""The date, time and venue of a meeting, as the head of its agenda says them."""

import datetime as dt
import re
from collections.abc import Iterable

from msgspec import Struct

from scrutiny_tui.domain.dates import MONTH, WEEKDAY, read_date
from scrutiny_tui.domain.times import read_time

_DATE = re.compile(
    rf"(?:\b{WEEKDAY},? +(?:the )?)?\b\d{{1,2}}(?:st|nd|rd|th)?(?: of)?[ -]*{MONTH},?[ -]*(?:19|20)\d\d\b"
    rf"|\b\d{{1,2}}[/.]\d{{1,2}}[/.](?:19|20)\d\d\b|\b(?:19|20)\d\d-\d\d-\d\d\b",
    re.IGNORECASE,
)
_HALVES = r"\d{1,2}(?:[.:]\d\d)? ?(?:[ap]\.?m\b\.?)|(?:12 )?(?:noon|midday)\b"
_TIME = re.compile(
    rf"(?<![\d.:])(?:{_HALVES}|(?:[01]\d|2[0-3])[.:][0-5]\d(?: ?h(?:ou)?rs?\b)?)", re.IGNORECASE
)
_TIME_ALONE = re.compile(rf"(?:at )?{_TIME.pattern}\.?", re.IGNORECASE)
_LABEL = re.compile(
    r"(?:meeting )?"
    r"(?:(date(?: of (?:the )?meeting)?|when)|(time(?: of (?:the )?meeting)?|start(?:ing)? time)"
    r"|(venue|place|location|where|held (?:at|in)))\s*(?:[:\t–-]\s*|\s{2,}|$)(.*)",
    re.IGNORECASE,
)
_PLACE = (
    r"(?:chambers?|rooms?|halls?|house|centre|offices?|suite|buildings?|guildhall|theatre|library|school|teams|zoom"
    r"|virtual|online|remote)"
)
_IN_PLACE = r"(?:\bSt\.|\.(?=\s[A-Z]{1,2}\d)|[^.;])"
"""What a venue has in it; a stop only in "St." and before a postcode."""
_HELD = re.compile(
    rf"\b(?:held )?(?:(?:in|at|via|on)\s+)+(?!the above)(?:the |a )?"
    rf"({_IN_PLACE}*?\b{_PLACE}\b{_IN_PLACE}*?)\s*"
    r"(?=$|[.;]|,?\s+(?:on|at|commencing|starting|for the purpose|to (?:consider|transact))\b)",
    re.IGNORECASE,
)
_HELD_BELOW = re.compile(r".*\bmeeting\b.*\bheld (?:at|in)\s*:?", re.IGNORECASE)
"""A sentence that ends where the venue begins, which is on the next line."""
_VENUE_ALONE = re.compile(
    r"(?!.*\b(?:will|is|are|please|if)\b"
    r"|.*\b(?:committee|panel|board|council|cabinet|forum|commission|group|meeting)$)"
    rf"[^.?!]*\b{_PLACE}\b[^.?!]*\.?",
    re.IGNORECASE,
)
_OTHER_DAY = re.compile(
    r"publish|publication|issue|despatch|dispatch|dated?:? of notice|minutes|deadline|by (?:noon|\d)"
    r"|no later|supplement"
    r"|previous|last meeting|next meeting|register|contact",
    re.IGNORECASE,
)
_AFTER_VENUE = re.compile(
    r"\s*(?:[.(\[–-]?\s*(?:view (?:directions|map)|map and directions)[)\]]?)\W*$", re.IGNORECASE
)
_TELLS = re.compile(
    r"\bmeeting\b[^.;]{0,120}\b(?:will|is to|to) (?:be held|take place|meet)\b|\bto be held\b", re.IGNORECASE
)
_SURE = re.compile(rf"\b{WEEKDAY}\b|{_HALVES}|^(?:date|when)\b|\bmeeting\b", re.IGNORECASE)
_LABELLED_DAY = re.compile(rf"(?:meeting )?(?:date|when)\b.{{0,20}}\b{WEEKDAY}\b", re.IGNORECASE)
_DAY_ALONE = re.compile(rf"{WEEKDAY}\b,? {_DATE.pattern}(?:,? (?:at )?{_TIME.pattern})?", re.IGNORECASE)
_LONGEST = 400
"""How much of a line is looked at, in characters."""
_SAYING = 100
"""The longest line, in characters, that may be a venue and nothing else."""


class MeetingParticulars(Struct, frozen=True):
    """What an agenda says of its meeting.

    Attributes:
        date: the day; None where it is not said.
        time: when it begins; None where that is not said.
        venue: where, as printed; empty where that is not said.
    """

    date: dt.date | None = None
    time: dt.time | None = None
    venue: str = ""

    def with_more(self, other: "MeetingParticulars") -> "MeetingParticulars":
        """These, and from another line what these do not say."""
        return MeetingParticulars(self.date or other.date, self.time or other.time, self.venue or other.venue)

    def says_more(self, than: "MeetingParticulars") -> bool:
        """Whether these say what others do not, or more of the venue."""
        return self != than and self.with_more(than) == self


def particulars_of(lines: Iterable[str]) -> MeetingParticulars:
    """The date, time and venue in the lines of the head of an agenda.

    A sentence that says that a meeting is to be held is believed first. A day with its weekday or a time is
    the meeting's rather than one alone, which may be that of a letter.
    """
    found = [(words, particulars_in(words)) for words in lines]
    saying = [told for words, told in found if _TELLS.search(words)]
    alone = [told for words, told in found if _LABELLED_DAY.match(words) or _DAY_ALONE.fullmatch(words)]
    first = [told for words, told in found if _SURE.search(words)]
    meeting = MeetingParticulars()
    for told in (*saying, *alone, *first, *(told for _, told in found)):
        meeting = meeting.with_more(told)
    return meeting


def particulars_in(words: str) -> MeetingParticulars:
    """The date, time and venue in a line of the head of an agenda; none of them in any other line."""
    label = _LABEL.fullmatch(words.strip())
    if label and label[3]:
        return MeetingParticulars(venue=_venue(label[4]))
    words = words[:_LONGEST]
    day = None if _OTHER_DAY.search(words) else _date(words)
    tells = day is not None or _TELLS.search(words) is not None
    found = (
        _TIME.search(words) if tells or (label and label[2]) or _TIME_ALONE.fullmatch(words.strip()) else None
    )
    at = _time(found[0]) if found else None
    held = _HELD.search(_TIME.sub(" ", _DATE.sub(" ", words))) if tells else None
    return MeetingParticulars(day, at, _venue(held[1]) if held else "")


def label_in(words: str) -> str:
    """The label that a line is as a whole ("Venue:"), for the line after it; empty for any other line."""
    label = _LABEL.fullmatch(words.strip())
    if label and not label[4]:
        return words.strip().rstrip(":") + ": "
    return "Venue: " if len(words) <= _LONGEST and _HELD_BELOW.fullmatch(words.strip()) else ""


def may_be_venue(words: str) -> bool:
    """Whether a line of its own reads like a venue: "Council Chamber, County Hall"."""
    return len(words) <= _SAYING and _VENUE_ALONE.fullmatch(words) is not None


def _venue(words: str) -> str:
    return _AFTER_VENUE.sub("", words).strip(" ,;–-")


def _date(words: str) -> dt.date | None:
    found = _DATE.search(words)
    return read_date(found[0], dt.date.min) if found else None


def _time(words: str) -> dt.time | None:
    return read_time(re.sub(r"\bh(?:ou)?rs?\b", "", words.lower()).strip().replace(" .", "."))
