"""Checks that the settings of one table are consistent."""

from collections.abc import Iterable, Sequence
from enum import StrEnum

from scrutiny_tui.documents.styles.number_formats import ListFormat, Unnumbered


class InvalidSettingError(ValueError):
    """A setting has a wrong value, or contradicts another setting of its table.

    Attributes:
        key: the name of the setting in its table.
    """

    def __init__(self, key: str, says: str) -> None:
        super().__init__(says)
        self.key = key


def each_once(found: Iterable[StrEnum], known: type[StrEnum], key: str) -> None:
    """Require a list to name every choice exactly once, so that nothing captured is left out of the minutes.

    Raises:
        InvalidSettingError: a choice is missing or named twice.
    """
    named = list(found)
    missing = [choice for choice in known if choice not in named]
    if missing:
        raise InvalidSettingError(key, f"leaves out {', '.join(missing)}")
    none_twice(named, key)


def cells_fit(columns: Sequence[str], cells: Sequence[str], lines: ListFormat) -> None:
    """Require a table to have as many cells as headings.

    Raises:
        InvalidSettingError: the numbers differ, or `lines` is "table" and there are no headings.
    """
    if len(columns) != len(cells):
        raise InvalidSettingError("cells", "must be as many as columns")
    if lines is Unnumbered.TABLE and not columns:
        raise InvalidSettingError("columns", "must have headings, since lines is a table")


def none_twice(found: Iterable[StrEnum], key: str) -> None:
    """Require a list to have no duplicates.

    Raises:
        InvalidSettingError: a choice is named twice.
    """
    named = list(found)
    twice = dict.fromkeys(choice for choice in named if named.count(choice) > 1)
    if twice:
        raise InvalidSettingError(key, f"names {', '.join(twice)} twice")
