"""People in sentences whom no line introduced, and who need not be: the public, other councils, the past."""

import re
from collections.abc import Iterator
from functools import lru_cache

from scrutiny_tui.domain.attendance import attendance
from scrutiny_tui.domain.derived import once_per_sitting
from scrutiny_tui.domain.discussion import Point
from scrutiny_tui.domain.doubts.sentences.asides import IS_POST, PERSON
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.meetings import Item
from scrutiny_tui.domain.names.titles import folded
from scrutiny_tui.domain.people import SEATED
from scrutiny_tui.domain.room_events import Mode
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.domain.word_pattern import WordPattern

_OUTSIDE = WordPattern(
    r"\b(?:residents?|members? of the public|the public|petition\w*|on behalf of|questioner|tenants?|parents?"
    r"|neighbours?|householders?|pupils?|students?|letter|wrote|writ(?:es|ing|ten)|e-?mail(?:ed)?|statement"
    r"|interview\w*|press|newspaper|radio|television|BBC|court|tribunal|inquiry|inquest|inspector|parliament"
    r"|supplementary question|public question|deputation|objectors?|applicants?|campaign\w*|once|famously"
    r"|prayers?|hymn|blessing"
    r"|century|the late|story|novel|poem|book|film|speaking for|spoke for|(?:1[5-9]|20)\d\d)\b",
    re.IGNORECASE,
)
"""What tells that someone is a member of the public, or spoke somewhere else, or at another time."""
_OTHER_COUNCIL = WordPattern(
    r"\b(?:Council|County|Borough|Parish|Ward|Residents|Association|Society|Friends|Campaign|Federation|Group"
    r"|University|Government|Ministry|MP|MS|MSP)\b"
)
_STAFF = WordPattern(
    r"^(?:(?:the|our|its) )?(?:[\w-]+ ){0,3}(?:manager|officer|director|engineer|surveyor|accountant"
    r"|solicitor|planner|lifeguard|adviser|clerk|witness|expert|consultant|auditor)(?: (?:at|for|in) [^,]*)?$"
)
"""What someone is who works for the council, or is called to give evidence, in small letters."""
_PLACE = WordPattern(
    r"(?:School|Academy|College|Hospital|Trust|Ltd|Limited|Surgery|Primary|Infants|Juniors|University"
    r"|Foundation"
    r"|Charity|Centre)$"
    r"|^(?:Lord|Lady|Canon|Sir|Dame|Bishop)\b.* (?:Road|Street|Lane|Hall|House|Park|Court|Close|Avenue|Church"
    r"|Pool|Bridge|Wood|Square|Estate|Bay|Way)$"
)
"""What was called after someone: "Sir William Oakes School"."""
_FOR_THE_PUBLIC = WordPattern(
    r"\b(?:public|questions?|petitions?|deputations?|representations?|participation|open forum)\b",
    re.IGNORECASE,
)
"""What an item is called at which others than members and officers speak."""
_ONE = WordPattern(PERSON)
_BROUGHT = WordPattern(
    r"\b(?:questions?|petition|statement|deputation|representations?|address|letter|comments?) (?:had been "
    rf"|was |were )?(?:from|by|of|submitted by|put by|asked by|received from|presented by) {PERSON}"
)


def is_stranger(sitting: Sitting, entry: Entry, name: str) -> bool:
    """Whether someone who is said to have spoken should have been introduced by a line, and was not.

    Args:
        sitting: the meeting.
        entry: the entry in which the name stands.
        name: a name that no one has, as typed.
    """
    item = sitting.item(entry.item)
    public = item is not None and _FOR_THE_PUBLIC.search(item.title) is not None
    outside = _PLACE.search(name) or _OUTSIDE.search(entry.text)
    if public or outside or not _introduces_others(sitting):
        return False
    return not _is_outside(name, entry.text) and _surname(name) not in _outsiders(sitting)


def _is_outside(name: str, text: str) -> bool:
    """Whether words straight behind a name tell where else someone belongs: "Mr Jones, of Quay Street"."""
    found = re.search(rf"{re.escape(name)}(?:, | \(| )(?P<behind>[^,;:.)]{{2,80}})[,)]", text)
    aside = found["behind"] if found else ""
    if _OTHER_COUNCIL.search(aside):
        return True
    behind = re.search(rf"{re.escape(name)},? (?:of|from) (?:the )?(?P<body>(?:[A-Z]\S* ?)+)", text)
    lower = aside[:1].islower() and not (IS_POST.fullmatch(aside) or _STAFF.search(aside))
    return bool(behind and _OTHER_COUNCIL.search(behind["body"])) or bool(
        found and found[0][len(name) :].startswith((",", " (")) and lower
    )


def _surname(name: str) -> str:
    return folded(name).split()[-1]


@once_per_sitting(changed_by=(Entry,))
def _introduces_others(sitting: Sitting) -> bool:
    """Whether anyone but members is recorded as attending: where no one is, no one is missed."""
    return any(one.mode is Mode.WITH and one.capacity not in SEATED for one in attendance(sitting))


@once_per_sitting(changed_by=(Entry, Item))
def _outsiders(sitting: Sitting) -> frozenset[str]:
    """The surnames of those whom a title, a paper or other words introduce as someone from outside."""
    titles = (item.title for item in sitting.items)
    others = (one.text for one in sitting.entries if not isinstance(one.body, Point))
    named = (match[0] for text in (*titles, *others) for match in _ONE.finditer(text))
    told = (name for one in sitting.entries if isinstance(one.body, Point) for name in _introduced(one.text))
    return frozenset(map(_surname, (*named, *told)))


@lru_cache(maxsize=2048)
def _introduced(text: str) -> tuple[str, ...]:
    return tuple(_introduced_in(text))


def _introduced_in(text: str) -> Iterator[str]:
    for found in _ONE.finditer(text):
        if _OUTSIDE.search(text) or _is_outside(found[0], text):
            yield found[0]
    for found in _BROUGHT.finditer(text):
        yield from (one[0] for one in _ONE.finditer(found[0]))
