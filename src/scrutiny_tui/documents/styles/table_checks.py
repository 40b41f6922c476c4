"""Checks that the settings of one table are consistent."""

from collections.abc import Iterable, Sequence
from enum import StrEnum

from scrutiny_tui.documents.styles.wordings import kept_gaps, words_lost


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


def cells_fit(columns: Sequence[str], cells: Sequence[str], *, in_table: bool) -> None:
    """Require a table to have as many cells as headings.

    Raises:
        InvalidSettingError: the numbers differ, or the lines are a table and there are no headings.
    """
    if len(columns) != len(cells):
        raise InvalidSettingError("cells", "must be as many as columns")
    if in_table and not columns:
        raise InvalidSettingError("columns", "must have headings, since lines is a table")


def words_kept(key: str, wordings: Sequence[str], *gaps: str) -> None:
    """Require what was recorded to be printed by one of several wordings.

    Args:
        key: the name of the setting in its table.
        wordings: the wordings: one, or the cells of a table.
        gaps: the gaps that hold what was recorded; each must be in one of the wordings.

    Raises:
        InvalidSettingError: a gap is in none of them.
    """
    for gap in gaps:
        faults = [words_lost(kept_gaps(gap, needs=[gap]), wording) for wording in wordings]
        if all(faults):
            raise InvalidSettingError(
                key,
                faults[0]
                if len(faults) == 1
                else f"need {{{gap}}} in one of them, without which words would be lost",
            )


def none_twice(found: Iterable[StrEnum], key: str) -> None:
    """Require a list to have no duplicates.

    Raises:
        InvalidSettingError: a choice is named twice.
    """
    named = list(found)
    twice = dict.fromkeys(choice for choice in named if named.count(choice) > 1)
    if twice:
        raise InvalidSettingError(key, f"names {', '.join(twice)} twice")
