"""Numerals as Word writes them: figures, letters and roman numerals."""

from scrutiny_tui.domain.discussion import MarkStyle

_HUNDREDS = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"))
_ROMAN = (*_HUNDREDS, (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


def numeral(mark: MarkStyle, number: int) -> str:
    """`number` in figures, letters (z is followed by aa, bb) or roman numerals, as Word writes it."""
    if mark in (MarkStyle.LETTER, MarkStyle.CAPITAL) and number > 0:
        again, letter = divmod(number - 1, 26)
        return chr(ord("A" if mark is MarkStyle.CAPITAL else "a") + letter) * (again + 1)
    if mark is MarkStyle.ROMAN and number > 0:
        return _roman(number)
    return str(number)


def _roman(number: int) -> str:
    found = ""
    for value, numeral in _ROMAN:
        found += numeral * (number // value)
        number %= value
    return found
