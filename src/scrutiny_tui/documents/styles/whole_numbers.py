"""Settings that are whole numbers, written as text like all others: "5"."""

from msgspec import Struct

from scrutiny_tui.documents.styles.fault_words import value_shown

_MOST = 99


class WholeNumber(Struct, frozen=True):
    """Marks a setting as a whole number.

    Attributes:
        least: the least that it can be; the most is 99.
    """

    least: int

    def read(self, given: object) -> int:
        """The number.

        Raises:
            ValueError: it is none, or too small or too large; the message says what it must be.
        """
        number = int(given) if isinstance(given, str) and given.isascii() and given.isdecimal() else -1
        if not self.least <= number <= _MOST:
            raise ValueError(f'must be a number from "{self.least}" to "{_MOST}", not {value_shown(given)}')
        return number
