"""Who a person is who was named before anyone of that name was on the committee.

The directory is imported where a name is looked up: most meetings open without that.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrutiny_tui.domain.derived import once_per_sitting
from scrutiny_tui.domain.people import Named
from scrutiny_tui.domain.room_events import Attendance

if TYPE_CHECKING:
    from scrutiny_tui.domain.entries import Entry
    from scrutiny_tui.domain.names.directory import Directory
    from scrutiny_tui.domain.sitting import Sitting


@once_per_sitting(changed_by=())
def committee_directory(sitting: Sitting) -> Directory:
    """Those who belong to the committee on the day of the meeting, by every name they are called."""
    from scrutiny_tui.domain.names.directory import Directory  # noqa: PLC0415  see above

    held = sitting.in_force
    people = dict.fromkeys(membership.person for membership in held)
    return Directory((sitting.people[person] for person in people), held, sitting.customs)


def who_is(sitting: Sitting, named: Named) -> Named:
    """Someone as named, with the person of the committee where exactly one has that name.

    A visitor who is added to the committee later is the same person in what was recorded before. So is one
    whose name was completed since: whoever was named in full is meant by the surname too.
    """
    if named.person is not None:
        return named
    bearers = committee_directory(sitting).people_named(named.text)
    if not bearers and named.text not in (visitors := _visitors(sitting)) and visitors:
        bearers = _visitors_directory(sitting).people_named(named.text)
    return bearers[0].named(named.text) if len(bearers) == 1 else named


@once_per_sitting(changed_by=(Attendance,))
def _visitors(sitting: Sitting) -> frozenset[str]:
    """The names in lines of attendance of those whom the store does not know."""
    lines = [entry for entry in sitting.entries if type(entry.body) is Attendance]
    return frozenset(name for entry in lines for name in _named_first(entry))


@_visitors.step
def _with_visitors(before: frozenset[str], _sitting: Sitting, entry: Entry) -> frozenset[str]:
    return before.union(_named_first(entry))


def _named_first(entry: Entry) -> list[str]:
    people = entry.body.people if isinstance(entry.body, Attendance) else ()
    return [named.text for named in people if named.person is None]


@once_per_sitting(changed_by=(Attendance,))
def _visitors_directory(sitting: Sitting) -> Directory:
    from scrutiny_tui.domain.names.directory import Directory  # noqa: PLC0415  see above
    from scrutiny_tui.domain.names.name_table import Bearer  # noqa: PLC0415  see above

    return Directory((), (), sitting.customs).plus(map(Bearer, sorted(_visitors(sitting))))
