"""What holds the settings of one table to each other."""

from collections.abc import Iterable, Sequence
from enum import StrEnum

from scrutiny_tui.documents.styles.number_formats import ListFormat, Unnumbered


class InvalidSettingError(ValueError):
    """Settings of one table do not fit together.

    Attributes:
        key: the setting to look at, within its table.
    """

    def __init__(self, key: str, says: str) -> None:
        super().__init__(says)
        self.key = key


def each_once(found: Iterable[StrEnum], known: type[StrEnum], key: str) -> None:
    """Hold a list to naming each of the known once, so that nothing captured is left out of the minutes.

    Raises:
        MisfitError: one is left out or named twice.
    """
    named = list(found)
    missing = [choice for choice in known if choice not in named]
    if missing:
        raise InvalidSettingError(key, f"leaves out {', '.join(missing)}")
    none_twice(named, key)


def cells_fit(columns: Sequence[str], cells: Sequence[str], lines: ListFormat) -> None:
    """Hold the cells of a table to its headings.

    Raises:
        MisfitError: there are more of the one than of the other, or a table is wanted and has none.
    """
    if len(columns) != len(cells):
        raise InvalidSettingError("cells", "must be as many as columns")
    if lines is Unnumbered.TABLE and not columns:
        raise InvalidSettingError("columns", "must have headings, since lines is a table")


def none_twice(found: Iterable[StrEnum], key: str) -> None:
    """Hold a list to naming nothing twice.

    Raises:
        MisfitError: something is named twice.
    """
    named = list(found)
    twice = dict.fromkeys(choice for choice in named if named.count(choice) > 1)
    if twice:
        raise InvalidSettingError(key, f"names {', '.join(twice)} twice")
