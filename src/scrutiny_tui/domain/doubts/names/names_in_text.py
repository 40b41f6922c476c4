"""Doubts about names anywhere in the words of a line, which no verb needs to stand behind.

A name with a title that is nearly a member's is a slip whatever is said of its bearer; so is the first name
of someone known with the surname of someone else. Names of others are left alone: there are councillors
outside the committee.
"""

import re
from collections.abc import Iterator

from scrutiny_tui.domain.attendance import attendance
from scrutiny_tui.domain.derived import once_per_sitting
from scrutiny_tui.domain.discussion import Point
from scrutiny_tui.domain.doubts.doubt import Doubt, DoubtKind, doubt_at
from scrutiny_tui.domain.doubts.names.not_known import everyone_named, has_members, near_to, of_no_one
from scrutiny_tui.domain.doubts.room.taking_part import printed_name
from scrutiny_tui.domain.doubts.sentences.asides import PERSON
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.names.forms import HONOURS
from scrutiny_tui.domain.names.identity import committee_directory
from scrutiny_tui.domain.names.titles import folded
from scrutiny_tui.domain.outcomes import Action, Clause, Conclusion, Motion, Reason, Recommendation, Request
from scrutiny_tui.domain.room_events import Attendance, Presence
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.domain.word_pattern import WordPattern

_WORDED = (Point, Motion, Clause, Recommendation, Request, Action, Conclusion, Reason)
_WITH_TITLE = WordPattern(PERSON)
_QUOTED = WordPattern(r"“[^“”]*”|\"[^\"]*\"")
_TWO_NAMES = WordPattern(r"(?<![\w’'])(?P<first>[A-Z][\w-]+) (?=(?P<last>[A-Z][\w’'-]+))")
_INITIALS = WordPattern(r"(?:Councillor|Cllr)\.? [A-Z]{2,5}\b")
"""A councillor's title before initials, which are those of a post."""


def check(sitting: Sitting, item: str | None) -> Iterator[Doubt]:
    """Names in the words of an item that are no one's, and nearly someone's or those of two people."""
    if has_members(sitting):
        for entry in sitting.of_item(item):
            if isinstance(entry.body, _WORDED):
                yield from _of_entry(sitting, entry)
                yield from _of_two_people(sitting, entry)


def _of_two_people(sitting: Sitting, entry: Entry) -> Iterator[Doubt]:
    """The first name of one with the surname of another: "Ruth Quarmby" of Ruth Sallow and Imran Quarmby."""
    firsts, lasts = _names(sitting)
    for found in _TWO_NAMES.finditer(_QUOTED.sub("", entry.text)):
        name = re.sub(r"['’]s?$", "", f"{found['first']} {found['last']}")
        first, last = (folded(one) for one in name.split())
        mixed = first in firsts and last in lasts and first not in lasts
        if mixed and not everyone_named(sitting).people_named(name):
            told = near_to(name, committee_directory(sitting)) or (
                f"Nobody called “{name}” is known: {firsts[first]} and {lasts[last]} are."
            )
            yield doubt_at(entry, DoubtKind.UNKNOWN_NAME, told)


@once_per_sitting(changed_by=(Attendance, Presence))
def _names(sitting: Sitting) -> tuple[dict[str, str], dict[str, str]]:
    """The printed names of those who attend, by their first names, and by their surnames."""
    firsts, lasts = dict[str, str](), dict[str, str]()
    for attended in attendance(sitting):
        name = printed_name(sitting, attended.named)
        words = [one for one in everyone_named(sitting).without_titles(name).split() if one not in HONOURS]
        if len(words) > 1:
            firsts.setdefault(words[0], name)
            lasts.setdefault(words[-1], name)
    return firsts, lasts


def _of_entry(sitting: Sitting, entry: Entry) -> Iterator[Doubt]:
    text = _QUOTED.sub("", entry.text)
    for found in _WITH_TITLE.finditer(text):
        name = found[0].rstrip(".,’'")
        for told in _of_name(sitting, name.removesuffix("’s").removesuffix("'s")):
            yield doubt_at(entry, DoubtKind.UNKNOWN_NAME, told)
    for found in _INITIALS.finditer(text):
        if not everyone_named(sitting).people_named(found[0]):
            yield of_no_one(entry, found[0])


def _of_name(sitting: Sitting, name: str) -> Iterator[str]:
    """The doubt of the longest beginning of some words that may be a name: "Councillor Hale Mill Road"."""
    words = name.split()
    names = [" ".join(words[:end]) for end in range(len(words), 1, -1)]
    directory = everyone_named(sitting)
    if any(directory.people_named(one) for one in names):
        return
    yield from (told for told in (near_to(one, committee_directory(sitting)) for one in names[:1]) if told)
