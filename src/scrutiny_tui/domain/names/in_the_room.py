"""Whom a name means in a meeting: those of the committee, those who attend, and whoever has the chair."""

from collections.abc import Iterator

from scrutiny_tui.domain.attendance import ALTERS_ATTENDANCE, attendance, identity
from scrutiny_tui.domain.derived import once_per_sitting
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.names.directory import Bearer, Directory
from scrutiny_tui.domain.names.identity import committee_directory, who_is
from scrutiny_tui.domain.people import Membership, Named, Office
from scrutiny_tui.domain.room_events import Attendance, Move, Presence
from scrutiny_tui.domain.sitting import Sitting


@once_per_sitting(changed_by=ALTERS_ATTENDANCE)
def directory(sitting: Sitting) -> Directory:
    """Everyone a name can mean: the people of the committee, and those who were named in the room.

    The chair is whoever took it and is still there, or else the chair of the committee, there or not.
    """
    took, everyone = _took_the_chair(sitting), _everyone(sitting)
    return everyone.chaired_by(took) if took else everyone


@once_per_sitting(changed_by=ALTERS_ATTENDANCE)
def _everyone(sitting: Sitting) -> Directory:
    return committee_directory(sitting).plus(
        bearer for entry in sitting.entries for bearer in _named_in(entry, sitting)
    )


@_everyone.step
def _with_those_named(before: Directory, sitting: Sitting, entry: Entry) -> Directory:
    return before.plus(_named_in(entry, sitting))


def _named_in(entry: Entry, sitting: Sitting) -> Iterator[Bearer]:
    """Those whom an entry says to be in the room, or not."""
    for named in entry.body.people if isinstance(entry.body, Attendance | Presence) else ():
        who = who_is(sitting, named)
        person = sitting.people.get(who.person) if who.person else None
        yield Bearer(person.name, person) if person else Bearer(who.text)


@once_per_sitting(changed_by=ALTERS_ATTENDANCE)
def present_directory(sitting: Sitting) -> Directory:
    """Those in the room. Until that has been recorded, those who are expected or serve the committee."""
    attendees = attendance(sitting)
    here = [a.named for a in attendees if a.present]
    if not any(named.person for named in here):
        said = {a.person.id for a in attendees if a.person}
        here += [_member(sitting, m) for m in sitting.in_force if m.person not in said]
    return _everyone(sitting).chaired_by(presiding(sitting)).among(here)


@once_per_sitting(changed_by=ALTERS_ATTENDANCE)
def presiding(sitting: Sitting) -> Named | None:
    """Whoever has the chair after everything recorded: who took it last, else the chair, else the vice-chair.

    Someone who is not in the room has not got it. None where nobody is known to have it.
    """
    took = _took_the_chair(sitting)
    if took is not None:
        return took
    attendees = attendance(sitting)
    here = {a.person.id for a in attendees if a.person and a.present}
    said = {a.person.id for a in attendees if a.person}
    for membership in sitting.in_force:
        expected = not here and membership.person not in said
        if membership.office is not Office.NONE and (membership.person in here or expected):
            return _member(sitting, membership)
    return None


@once_per_sitting(changed_by=ALTERS_ATTENDANCE)
def _took_the_chair(sitting: Sitting) -> Named | None:
    """The last who took the chair, of those who are still in the room."""
    present = {identity(a.named): a.named for a in attendance(sitting) if a.present}
    took = (identity(who_is(sitting, named)) for named in _chairs(sitting))
    return next((present[key] for key in took if key in present), None)


@once_per_sitting(changed_by=(Presence,))
def _chairs(sitting: Sitting) -> tuple[Named, ...]:
    """Those who took the chair, the last first."""
    taken: tuple[Named, ...] = ()
    for entry in sitting.entries:
        taken = _with_one_more(taken, sitting, entry)
    return taken


@_chairs.step
def _with_one_more(taken: tuple[Named, ...], _sitting: Sitting, entry: Entry) -> tuple[Named, ...]:
    body = entry.body
    if isinstance(body, Presence) and body.move is Move.CHAIR:
        return (*body.people, *taken)
    return taken


def _member(sitting: Sitting, membership: Membership) -> Named:
    return Named(sitting.people[membership.person].name, membership.person)
