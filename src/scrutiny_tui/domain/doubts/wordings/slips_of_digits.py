"""Which figure another may be a slip for: with a digit too few or too many, two changed round, one wrong."""

from fractions import Fraction

_FEW, _LONG = 2, 3


def may_be_slip(typed: Fraction, meant: Fraction) -> bool:
    """Whether a figure may be another with one slip, by digits that tell: noughts at the end do not.

    One wrong digit tells only beside another, and by more than one only among three or more. One that is left
    out tells only where two remain: any digit is some other number with one left out.
    """
    one, other = digits_of(typed, meant)
    if len(one) == len(other):
        apart = [at for at, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
        if len(apart) == 1:
            by_one = len(one) >= _FEW and abs(int(one[apart[0]]) - int(other[apart[0]])) == 1
            return by_one or len(one) >= _LONG
        return _changed_places(one, other, apart)
    short, long = sorted((one, other), key=len)
    return len(short) >= _FEW and lacks_one_digit(short, long)


def lacks_one_digit(short: str, long: str) -> bool:
    """Whether some digits are others of which one is left out."""
    return len(long) == len(short) + 1 and any(long[:at] + long[at + 1 :] == short for at in range(len(long)))


def digits_of(one: Fraction, other: Fraction) -> tuple[str, str]:
    """The digits of two values, without the noughts that both end with."""
    first, second = (int(value * 100) for value in (one, other))
    while first % 10 == second % 10 == 0 and (first or second):
        first, second = first // 10, second // 10
    return str(first), str(second)


def turned_round(typed: Fraction, meant: Fraction) -> bool:
    """Whether a figure is another with two digits changed round: 83 for 38."""
    one, other = digits_of(typed, meant)
    apart = [at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b]
    return len(one) == len(other) and _changed_places(one, other, apart)


def _changed_places(one: str, other: str, apart: list[int]) -> bool:
    """Whether two digits that stand beside each other have changed places."""
    if len(apart) != _FEW or apart[1] != apart[0] + 1:
        return False
    first, second = apart
    return one[first] == other[second] and one[second] == other[first]
