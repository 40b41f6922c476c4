"""The terms of memberships: what holds from a day on, while earlier minutes keep what they had."""

from collections.abc import Callable, Iterable
from datetime import date, timedelta

from msgspec.structs import replace

from scrutiny_tui.domain.changes import Edit, added, removed, replaced
from scrutiny_tui.domain.people import Membership, Person

_A_DAY = timedelta(days=1)


def ended(membership: Membership, day: date) -> tuple[Edit, ...]:
    """The edits that end a membership before a day; one that began no earlier is removed.

    Args:
        membership: the membership.
        day: the first day on which it holds no more.
    """
    if membership.ended_before(day):
        return ()
    if membership.since is not None and membership.since >= day:
        return removed(membership)
    return replaced(membership, replace(membership, until=day - _A_DAY))


def altered_from(
    before: Membership, after: Membership, day: date | None, new_id: Callable[[], str]
) -> tuple[Edit, ...]:
    """The edits that give a membership other particulars from a day on.

    Args:
        before: the membership as it is.
        after: the same with the other particulars.
        day: the first day on which they hold; None where they were true all the time.
        new_id: returns an identifier that was never given out before.
    """
    if before == after:
        return ()
    if day is None or (before.since is not None and before.since >= day):
        return replaced(before, after)
    until = None if after.ended_before(day) else after.until  # who had left is appointed again
    return ended(before, day) + added(replace(after, id=new_id(), since=day, until=until))


def renamed_from(
    after: Person,
    memberships: Iterable[tuple[Membership, Membership]],
    day: date,
    new_id: Callable[[], str],
) -> tuple[Edit, ...]:
    """The edits that give a person another name or role from a day on: earlier minutes name them as before.

    Args:
        after: the person with the other name, role or initials.
        memberships: their memberships of every committee, each as it is and as it is from that day on.
        day: the first day on which it holds.
        new_id: returns an identifier that was never given out before.
    """
    since = replace(after, id=new_id())
    edits = added(since)
    for before, held in memberships:
        if not before.ended_before(day):
            begins = day if before.since is None else max(before.since, day)
            edits += ended(before, day) + added(replace(held, id=new_id(), person=since.id, since=begins))
    return edits
