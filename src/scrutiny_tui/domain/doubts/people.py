"""Naming people in the sentence of a doubt."""

from scrutiny_tui.domain.names.identity import who_is
from scrutiny_tui.domain.people import Named
from scrutiny_tui.domain.sitting import Sitting


def printed_name(sitting: Sitting, named: Named) -> str:
    """The printed name of someone as named in a meeting; as typed where nobody in the store has the name."""
    who = who_is(sitting, named)
    person = sitting.people.get(who.person or "")
    return person.name if person else who.text
