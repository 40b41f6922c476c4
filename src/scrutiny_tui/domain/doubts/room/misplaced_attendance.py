"""Doubts about who sent apologies, or was there from the beginning, told under an item behind that for it."""

from collections.abc import Iterator

from scrutiny_tui.domain.attendance import identity_in
from scrutiny_tui.domain.derived import once_per_sitting
from scrutiny_tui.domain.doubts.doubt import Doubt, DoubtKind, doubt_at
from scrutiny_tui.domain.doubts.room.taking_part import printed_name
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.grammar.line import names_everyone
from scrutiny_tui.domain.item_kinds import item_of_apologies
from scrutiny_tui.domain.meetings import Item
from scrutiny_tui.domain.people import SEATED, Named
from scrutiny_tui.domain.room_events import Absence, Attendance, Mode
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.domain.text import listed


@once_per_sitting(changed_by=(Entry, Item))
def check(sitting: Sitting) -> tuple[Doubt, ...]:
    """Attendance that is told once the item for apologies is over; who comes or goes is told where it is."""
    home = item_of_apologies(sitting.items)
    taken = (one.place for one in sitting.of_item(home.id) if not one.is_before_business) if home else ()
    begun = next(iter(taken), "")
    return tuple(_behind(sitting, home, begun)) if home is not None and begun else ()


def _behind(sitting: Sitting, home: Item, begun: str) -> Iterator[Doubt]:
    later = {item.id for item in sitting.items[sitting.items.index(home) + 1 :]}
    named, told = set[str](), set[str]()  # by name, and by `/here all` too
    for entry in sitting.entries:
        body = entry.body
        if not isinstance(body, Attendance):
            continue
        everyone = names_everyone(entry.line)
        if entry.item in later and entry.place > begun and not everyone:
            known = told if body.mode is Mode.HERE else named
            new = [one for one in body.people if identity_in(sitting, one) not in known]
            yield from _of_line(sitting, entry, body, new, home)
        told |= {identity_in(sitting, one) for one in body.people}
        named |= set() if everyone else {identity_in(sitting, one) for one in body.people}


def _of_line(
    sitting: Sitting, entry: Entry, body: Attendance, new: list[Named], home: Item
) -> Iterator[Doubt]:
    """What is doubted of those of whom nothing was told by name before.

    Args:
        sitting: the meeting.
        entry: the entry.
        body: what it tells.
        new: those people.
        home: the item for apologies.
    """
    away = [one for one in new if body.excuse_of(one).absence is Absence.MEETING]
    members = [one for one in new if _sits(sitting, one)]
    if body.mode in (Mode.APOLOGIES, Mode.ABSENT) and away:
        sentence = f"Who is away is told under item {home.number}, “{home.title}”: does this belong there?"
        yield doubt_at(entry, DoubtKind.ITEM_NUMBER, sentence)
    elif body.mode is Mode.HERE and members:
        names = listed([printed_name(sitting, one) for one in members])
        are = "is" if len(members) == 1 else "are"
        sentence = f"{names} {are} recorded as there from the beginning: if they came now, /in records it."
        yield doubt_at(entry, DoubtKind.MOVEMENT, sentence)


def _sits(sitting: Sitting, named: Named) -> bool:
    held = (one for one in sitting.in_force if one.person == named.person)
    return any(one.capacity in SEATED for one in held)
