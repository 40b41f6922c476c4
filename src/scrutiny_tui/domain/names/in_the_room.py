"""Whom a name means in a meeting: the committee, those who attend, and the person in the chair."""

from collections.abc import Iterator

from scrutiny_tui.domain.attendance import ALTERS_ATTENDANCE, attendance
from scrutiny_tui.domain.derived import once_per_sitting
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.names.directory import Directory
from scrutiny_tui.domain.names.identity import committee_directory, who_is
from scrutiny_tui.domain.names.name_table import Bearer
from scrutiny_tui.domain.people import Capacity, Membership, Named, Office
from scrutiny_tui.domain.preparation import AttendsItem
from scrutiny_tui.domain.prepared_items import attending_for
from scrutiny_tui.domain.room import presiding, there_before
from scrutiny_tui.domain.room_events import Attendance, Move, Presence, post_of
from scrutiny_tui.domain.sitting import Sitting

_NAMES = (*ALTERS_ATTENDANCE, AttendsItem)
"""Bodies of entries that name people who are in the room, are not, or are to come."""


@once_per_sitting(changed_by=_NAMES)
def directory(sitting: Sitting) -> Directory:
    """Everyone a name can mean: the people of the committee, and those who were named in the room.

    The chair is the person who took it and is still there, or else the committee's chair, there or not.
    """
    chair, everyone = presiding(sitting), _everyone(sitting)
    took = chair is not None and any(event.move is Move.CHAIR for event in chair.events)
    return everyone.chaired_by(chair.named) if chair and took else everyone


@once_per_sitting(changed_by=_NAMES)
def _everyone(sitting: Sitting) -> Directory:
    return committee_directory(sitting).plus(
        bearer for entry in sitting.entries for bearer in _named_in(entry, sitting)
    )


@_everyone.step
def _with_those_named(before: Directory, sitting: Sitting, entry: Entry) -> Directory:
    return before.plus(_named_in(entry, sitting))


def _named_in(entry: Entry, sitting: Sitting) -> Iterator[Bearer]:
    """Those whom an entry says to be in the room, not to be there, or to come."""
    body = entry.body
    if not isinstance(body, Attendance | Presence | AttendsItem):
        return
    for named in body.people:
        who = who_is(sitting, named)
        person = sitting.people.get(who.person) if who.person else None
        post = None if isinstance(body, Presence) else post_of(named, body.posts)
        yield Bearer(person.name, person) if person else Bearer(who.text, post=post.role if post else "")


@once_per_sitting(changed_by=_NAMES)
def present_directory(sitting: Sitting) -> Directory:
    """Those in the room. Until that has been recorded, those who are expected or serve the committee.

    A substitute is neither, until they sit in for a member.
    """
    attendees = attendance(sitting)
    here = [a.named for a in attendees if a.present]
    if not any(named.person for named in here):
        said = {a.person.id for a in attendees if a.person}
        coming = (m for m in sitting.in_force if m.capacity is not Capacity.SUBSTITUTE)
        here += [_member(sitting, m) for m in coming if m.person not in said]
    return _everyone(sitting).chaired_by(_chair(sitting)).among(here)


def attending_directory(sitting: Sitting, item: str | None) -> Directory:
    """Those who attend for an item, by what it is prepared with; nobody where that names none.

    Args:
        sitting: the whole sitting.
        item: the item's identifier.
    """
    coming = attending_for(sitting, item)
    return _everyone(sitting).among([who_is(sitting, named) for named in coming])


def earlier_directory(sitting: Sitting, item: str | None) -> Directory:
    """Those who were in the room when an item was taken before others; nobody where it was not.

    Args:
        sitting: the whole sitting.
        item: the item's identifier.
    """
    return _everyone(sitting).among([one.named for one in there_before(sitting, item).values()])


def _chair(sitting: Sitting) -> Named | None:
    """The person in the chair; until it is recorded who is there, the one who is expected to be."""
    chair, attendees = presiding(sitting), attendance(sitting)
    if chair is not None or any(a.person and a.present for a in attendees):
        return chair.named if chair else None
    said = {a.person.id for a in attendees if a.person}
    expected = (m for m in sitting.in_force if m.office is not Office.NONE and m.person not in said)
    return next((_member(sitting, held) for held in expected), None)


def _member(sitting: Sitting, membership: Membership) -> Named:
    return Named(sitting.people[membership.person].name, membership.person)
