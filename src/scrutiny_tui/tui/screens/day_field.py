"""A day that is typed into a field of a form."""

from datetime import date

from scrutiny_tui.domain.dates import read_date
from scrutiny_tui.domain.impossible_days import impossible_days
from scrutiny_tui.tui.form_definition import WrongField


def read_day(field: str, typed: str, today: date) -> date | None:
    """The day that a field says; None where it is empty.

    Args:
        field: identifier of the field.
        typed: its words; a day without a year is the one nearest to today.
        today: the day it is.

    Raises:
        WrongField: the words are no day, or a day that does not exist.
    """
    if not typed.strip():
        return None
    for fault in impossible_days(typed, today):
        raise WrongField(field, f"{fault} Write another day.")
    if typed.strip().casefold() == "today":
        return today
    found = read_date(typed, today)
    if found is None:
        raise WrongField(field, "Write a day such as 12 May 2026 or 12/5/2026, or leave it empty.")
    return found
