"""The table `marks`: how sub-points typed with a mark are printed."""

from typing import Annotated, TypeAlias

from msgspec import Struct

from scrutiny_tui.documents.styles.number_formats import ListFormat, NumberFormat, NumberSample
from scrutiny_tui.documents.styles.table_checks import InvalidSettingError
from scrutiny_tui.domain.discussion import MarkStyle

TypedNumbers: TypeAlias = Annotated[ListFormat, NumberSample()]


class SubPointMarks(Struct, frozen=True):
    """The marks of sub-points that are printed as they were typed.

    Attributes:
        bullets: the bullets, by level.
        decimal: the first number of sub-points typed with figures.
        letter: the first letter of sub-points typed with letters.
        roman: the first numeral of sub-points typed with roman numerals.
    """

    bullets: tuple[str, ...]
    decimal: TypedNumbers
    letter: TypedNumbers
    roman: TypedNumbers

    def __post_init__(self) -> None:
        if not self.bullets:
            raise InvalidSettingError("bullets", "needs at least one")
        for mark in (MarkStyle.DECIMAL, MarkStyle.LETTER, MarkStyle.ROMAN):
            shown = getattr(self, mark)
            if not isinstance(shown, NumberFormat) or shown.mark is not mark:
                raise InvalidSettingError(mark, f"must show the first {mark} number")
