"""Numbers that are written in words: "forty-four", "a hundred and twenty", "two thousand"."""

import re

from scrutiny_tui.domain.text import NUMBER_WORDS

_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_UNITS = NUMBER_WORDS[:9]
VALUES = {
    **{word: number for number, word in enumerate(NUMBER_WORDS, 1)},
    **{word: 10 * number for number, word in enumerate(_TENS, 2)},
}
"""What each word for a number below a hundred says."""
_HUNDRED, _THOUSAND = 100, 1000
_SMALL = rf"(?:(?:{'|'.join(_TENS)})(?:[ -]?(?:{'|'.join(_UNITS)})\b)?|{'|'.join(reversed(NUMBER_WORDS))})"
_BELOW_THOUSAND = rf"(?:(?:an?|{'|'.join(_UNITS)}) hundred(?: and {_SMALL})?|{_SMALL})"
IN_WORDS = rf"\b(?:(?:a|{_BELOW_THOUSAND}) thousand(?:,? (?:and )?{_BELOW_THOUSAND})?|{_BELOW_THOUSAND})\b"
"""A number below a million in words, as a pattern."""
_WORD = re.compile(rf"{'|'.join(sorted(VALUES, key=len, reverse=True))}|hundred|thousand", re.IGNORECASE)


def value_of(words: str) -> int:
    """The value of a number below a million in words: "two hundred and fifty-two"."""
    whole = value = 0
    for word in _WORD.findall(words.casefold()):
        if word == "thousand":
            whole, value = max(value, 1) * _THOUSAND, 0
        else:
            value = max(value, 1) * _HUNDRED if word == "hundred" else value + VALUES[word]
    return whole + value
