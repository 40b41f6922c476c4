"""What of an agenda others have: the agenda as it was given out, and the supplements that followed it.

A council publishes its agenda some clear days before the meeting. What is added or altered from then on goes
out in a numbered supplement, from the time it is added (Local Government Act 1972, section 100B(3)(b)).
"""

import re
from collections.abc import Collection, Iterable
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from scrutiny_tui.domain.discussion import Author, Paper
from scrutiny_tui.domain.entries import Entry, is_of_agenda
from scrutiny_tui.domain.meetings import Item, Meeting, WhenAndWhere
from scrutiny_tui.domain.part import Part, part_of
from scrutiny_tui.domain.sitting import Sitting

THE_AGENDA = 0
"""The number of the agenda itself among what was given out."""
_MARK = r"\b(?:to follow|i ddilyn)\b"
_WHAT = (
    r"reports?|papers?|appendix|appendices|annex(?:es)?|documents?|minutes|slides|presentation|copy|details"
    r"|adroddiad(?:au)?|papur(?:au)?|atodiad(?:au)?|dogfen(?:nau)?|cofnodion|cyflwyniad"
    r"|the|full|revised|is|are|and|&|a|yr?|[0-9]{1,3}[a-z]?|[b-z]"
)
"""What may stand with the mark in a bracket that says nothing else: "(appendices 2 and 3 to follow)"."""
_TO_FOLLOW = re.compile(
    rf"[\s,:;–—-]*(?:[(\[]\s*(?:(?:{_WHAT})(?!\w)[\s,:;–—-]*)*{_MARK}\.?\s*[)\]]?|{_MARK})(?P<end>[.)\]]*)\s*$",
    re.IGNORECASE,
)


def is_to_follow(text: str) -> bool:
    """Whether words end by saying that something is to follow: "Budget monitoring (to follow)"."""
    return _TO_FOLLOW.search(text) is not None


def is_awaited(entry: Entry) -> bool:
    """Whether it is a paper or an author line that says that it is to follow."""
    return isinstance(entry.body, Author | Paper) and is_to_follow(entry.text)


def as_come(text: str) -> str:
    """The words of a paper without the mark that it is to follow; as they are where they are nothing else.

    A bracket that says nothing else goes whole. A full stop at the end stays, and so does the end of a
    bracket that says more: "Report (by Ann Kerr, to follow)." becomes "Report (by Ann Kerr).".
    """
    mark = _TO_FOLLOW.search(text)
    if mark is None:
        return text
    before, end = text[: mark.start()], mark["end"]
    come = before + ("" if end == "." and before.endswith(".") else end)
    return come if any(map(str.isalnum, come)) else text


class GivenOut(Struct, frozen=True):
    """The agenda, or a supplement to it, once others have it.

    Attributes:
        id: the meeting's reference and the number, so that no number is given twice.
        meeting: reference of the meeting.
        number: 0 for the agenda, else that of the supplement.
        on: the day.
        why: why it came later than the agenda, as it prints; may be empty.
        items: the items of the whole agenda as others have them from then on: their public face.
        entries: what was printed with them: author lines, purposes, papers, what is known of a call-in.
        held: when and where the meeting is held, as others have it; None where that is not known.
    """

    id: str
    meeting: str
    number: int
    on: date
    why: str
    items: tuple[Item, ...]
    entries: tuple[Entry, ...]
    held: WhenAndWhere | None = None

    @property
    def name(self) -> str:
        """What it is called: "Supplement 1"."""
        return name_of(self.number)


def is_moved(given: Iterable[GivenOut], meeting: Meeting) -> bool:
    """Whether others have a meeting at another time or place than it is held.

    Args:
        given: what of its agenda was given out.
        meeting: the meeting.
    """
    last = max(given, key=lambda one: one.number, default=None)
    return last is not None and last.held not in (None, meeting.held)


def name_of(number: int) -> str:
    """What that of a number is called."""
    return f"Supplement {number}" if number else "Agenda"


class AgendaState(Struct, frozen=True):
    """The public face of an agenda at one time.

    Attributes:
        items: its items, in order; one whose title is not for the public has none.
        entries: what is printed with them.
        held: when and where the meeting is held; None where that is not known.
    """

    items: tuple[Item, ...]
    entries: tuple[Entry, ...]
    held: WhenAndWhere | None = None

    def of(self, item: str) -> tuple[Entry, ...]:
        """What is printed with an item."""
        return tuple(entry for entry in self.entries if entry.item == item)


def agenda_now(sitting: Sitting) -> AgendaState:
    """The public face of the agenda as it stands now."""
    held = part_of(sitting, Part.PUBLIC)
    shown = {item.id for item in held.items if item.title or item.exempt is None}
    printed = (entry for entry in held.entries if is_of_agenda(entry.body) and entry.item in shown)
    entries = tuple(replace(entry, line="", said_at=None, follow_up=None) for entry in printed)
    return AgendaState(held.items, entries, sitting.meeting.held)


def agenda_then(given: GivenOut, sitting: Sitting) -> AgendaState:
    """The agenda as it was given out, without what has been found to be exempt since.

    Args:
        given: what was given out.
        sitting: the meeting as it stands now.
    """
    private = {item.id: item for item in sitting.items if item.exempt is not None}
    hidden = {name for name, item in private.items() if not item.for_public().title}
    items = (_without_exempt(item, private[item.id]) if item.id in private else item for item in given.items)
    entries = (e for e in given.entries if e.id not in sitting.exempt and e.item not in hidden)
    return AgendaState(tuple(items), tuple(entries), given.held)


def _without_exempt(given: Item, now: Item) -> Item:
    """An item as it was given out, without those of its words that are exempt now."""
    public = now.for_public()
    if not public.title:
        return replace(given, title="", urgent_because="", exempt=now.exempt, public=None)
    title = public.title if given.title == now.title else given.title
    urgent = public.urgent_because if given.urgent_because == now.urgent_because else given.urgent_because
    return replace(given, title=title, urgent_because=urgent)


def without_lost(given: GivenOut, sitting: Sitting, lost: Collection[str]) -> GivenOut:
    """What was given out, without the words that had been found to be exempt when their record was deleted.

    Nothing else would tell afterwards that they are exempt.

    Args:
        given: what was given out.
        sitting: the meeting before they were deleted.
        lost: identifiers of the items and entries that are deleted.
    """
    left = agenda_then(given, sitting)
    public = {entry.id for entry in left.entries}
    items = zip(given.items, left.items, strict=True)
    return replace(
        given,
        items=tuple(face if item.id in lost else item for item, face in items),
        entries=tuple(entry for entry in given.entries if entry.id not in lost or entry.id in public),
    )
