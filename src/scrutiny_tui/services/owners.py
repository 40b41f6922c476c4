"""Owners: who is meant by a name, among those who owe something."""

from collections.abc import Iterable, Sequence

from scrutiny_tui.domain.grammar.names import Directory
from scrutiny_tui.domain.people import Person
from scrutiny_tui.domain.text import listed, one_line
from scrutiny_tui.services.follow_up import LogRow
from scrutiny_tui.services.workspace import Refused


def owned_by(name: str, rows: Sequence[LogRow], people: Iterable[Person]) -> tuple[str, list[LogRow]]:
    """What the owner of that name owes.

    Args:
        name: any name that a person goes by (printed name, surname, initials, role), or a body's as typed.
        rows: the entries to look among.
        people: everybody the store knows.

    Returns:
        The owner's name as printed, and the entries.

    Raises:
        Refused: nobody of that name owes any of the entries, or two do.
    """
    wanted = one_line(name).casefold()
    owners = [owner for row in rows for owner in row.entry.owners]
    owing = {owner.person for owner in owners}
    bearers = [person for person in Directory(people).people_named(name) if person.id in owing]
    if len(bearers) > 1:
        fits = listed(person.name for person in bearers)
        raise Refused(f"“{one_line(name)}” fits {fits}. Write more of the name.")
    if bearers:
        person = bearers[0]
        return person.name, [r for r in rows if any(o.person == person.id for o in r.entry.owners)]
    found = [row for row in rows if any(owner.text.casefold() == wanted for owner in row.entry.owners)]
    if not found:
        known = listed(dict.fromkeys(owner.text for owner in owners))
        raise Refused(
            f"Nobody called “{one_line(name)}” owes anything in that log. Its owners: {known or 'none'}."
        )
    return next(owner.text for owner in owners if owner.text.casefold() == wanted), found
