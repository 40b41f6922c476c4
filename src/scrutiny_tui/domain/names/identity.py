"""Who a person is who was named before anyone of that name was on the committee.

The directory is imported where a name is looked up: most meetings open without that.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrutiny_tui.domain.derived import once_per_sitting

if TYPE_CHECKING:
    from scrutiny_tui.domain.names.directory import Directory
    from scrutiny_tui.domain.people import Named
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

    A visitor who is added to the committee later is the same person in what was recorded before.
    """
    if named.person is not None:
        return named
    bearers = committee_directory(sitting).people_named(named.text)
    return bearers[0].named(named.text) if len(bearers) == 1 else named
