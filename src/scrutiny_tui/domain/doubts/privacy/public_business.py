"""Doubts about business of every public meeting that stands in an exempt stretch: a return was forgotten.

The date of the next meeting, apologies and thanks at the end are not private. Where they are exempt, the
public may have been back, and the public minutes have nothing of what was said from then on.
"""

import re
from collections.abc import Iterator

from scrutiny_tui.domain.dates import MONTHS
from scrutiny_tui.domain.derived import once_per_sitting
from scrutiny_tui.domain.discussion import Heading, Note, Point
from scrutiny_tui.domain.doubts.doubt import Doubt, DoubtKind, doubt_at
from scrutiny_tui.domain.entries import Entry, RoomEvent
from scrutiny_tui.domain.grammar.discussion_lines import LITERAL
from scrutiny_tui.domain.meetings import Item
from scrutiny_tui.domain.outcomes import Clause
from scrutiny_tui.domain.room_events import Exclusion, PublicReturns
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.domain.word_pattern import WordPattern

PUBLIC_BUSINESS = (
    "This reads like public business, and is exempt, since no /public stands before it: if the public was"
    " back, put /public above it."
)
_BODY = r"(?:(?:sub-?)?committee|panel|board)"
_DAY = rf"(?:(?:on|for|at) )?(?:the )?(?:\d|\w+day\b|{'|'.join(MONTHS)})"
_NEXT_MEETING = (
    r"(?:the )?dates? (?:and (?:time|venue|place) )?of (?:the )?(?:next|future) meetings?\b"
    rf"|(?:the )?next (?:ordinary |scheduled )?meeting(?: of the {_BODY})?"
    r" (?:is|was|will|would|had|has)(?: to)?(?: be| been| take place)?"
    rf"(?: (?:held|fixed|set|arranged|scheduled|due|planned) (?:on|for|at)\b| {_DAY})"
    rf"|(?:the {_BODY}|members|we) (?:would|will|were to|was to|is to) (?:next meet|meet (?:next|again))\b"
)
_APOLOGIES = (
    r"(?:(?:further|more|late) )?apologies(?: for (?:absence|lateness))?"
    r" (?:(?:were|had been|have been) (?:also )?(?:received|given|sent|submitted|offered|accepted)"
    r"|(?:had )?(?:come|came) from)\b(?![^.;]* for (?!absence|lateness))"
)
_PEOPLE = (
    r"(?:(?:the|all|all the|everyone|every member|members|its|those)"
    r"(?: (?:and (?:the )?)?(?:officers?|members|staff|clerks?|committee|councillors|present|there))*"
    r"|officers(?: and (?:the )?(?:members|staff|clerk))?)"
)
_WORK = (
    r"(?:(?:hard|good|excellent|kind|continued|great) )*(?:work|support|service|help|contributions?|efforts)"
)
_YEAR = r"(?: (?:during|over|throughout|this|in|through) (?:\w+ ){0,3}(?:year|term|months|session))?"
_THANKS = (
    r"(?:thanked|thanks (?:were|was) (?:given|expressed|recorded|extended|offered) to|a vote of thanks to"
    rf"|(?:wished|offered|recorded) (?:\w+ )?thanks to|thanks) {_PEOPLE}"
    rf"(?: for (?:attending|coming|(?:their|his|her) (?:attendance|{_WORK}){_YEAR}"
    rf"|(?:all )?(?:their|the) (?:\w+['’]s? )?{_WORK}{_YEAR}))?(?: (?:tonight|today|that evening))?\W*$"
)
_READS_PUBLIC = WordPattern(
    rf"(?:^|[.;] |\bthat )(?:{_NEXT_MEETING}|{_APOLOGIES})|\b{_THANKS}", re.IGNORECASE
)
_PUBLIC_TITLE = WordPattern(r"\b(?:next|future) meetings?\b|^apologies\b", re.IGNORECASE)
"""Titles of items that are taken in public at every meeting."""


@once_per_sitting(changed_by=(Entry, Item))
def check(sitting: Sitting) -> tuple[Doubt, ...]:
    """The first such line of each exempt stretch that has no end, or in which nothing private follows it."""
    return tuple(_in_stretches(sitting))


def _in_stretches(sitting: Sitting) -> Iterator[Doubt]:
    stretch: list[Entry] | None = None
    for entry in sitting.entries:
        if isinstance(entry.body, Exclusion):
            stretch = []
        elif isinstance(entry.body, PublicReturns):
            yield from _at_the_end(sitting, stretch or [])
            stretch = None
        elif stretch is not None and not isinstance(entry.body, RoomEvent | Note):
            stretch.append(entry)
    first = next((one for one in stretch or [] if _reads_public(sitting, one)), None)
    if first is not None:
        yield doubt_at(first, DoubtKind.NO_RETURN, PUBLIC_BUSINESS)


def _at_the_end(sitting: Sitting, stretch: list[Entry]) -> Iterator[Doubt]:
    """The first of the lines straight before the return of the public that read like public business."""
    first = None
    for entry in reversed(stretch):
        if not _reads_public(sitting, entry):
            break
        first = entry
    if first is not None:
        yield doubt_at(first, DoubtKind.NO_RETURN, PUBLIC_BUSINESS)


def _reads_public(sitting: Sitting, entry: Entry) -> bool:
    """Whether a line is exempt and yet business of every public meeting, by its words or by its item."""
    if entry.id not in sitting.exempt or entry.line.lstrip().startswith(LITERAL):
        return False
    item = sitting.item(entry.item)
    by_title = item is not None and _PUBLIC_TITLE.search(item.title) is not None
    return by_title or (
        isinstance(entry.body, Point | Heading | Clause) and _READS_PUBLIC.search(entry.text) is not None
    )
