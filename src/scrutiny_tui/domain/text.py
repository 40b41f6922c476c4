"""Text: cleaning what was typed, pasted or read, and wording numbers and lists in sentences."""

import re
from collections.abc import Iterable

NUMBER_WORDS = (
    *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"),
)
"""The numbers from 1 as words."""
_BREAK = re.compile(r"[\t\r\n]+")
_LINE_END = re.compile(r"\r\n|\r|\n")
_SPACES = dict.fromkeys(map(ord, "\v\f\x85\u2028\u2029"), " ")
_CONTROLS = dict.fromkeys([*range(0x09), *range(0x0E, 0x20), *range(0x7F, 0x85), *range(0x86, 0xA0)])
_SURROGATES = dict.fromkeys(range(0xD800, 0xE000), "\ufffd")
_CLEANING: dict[int, str | None] = {**_SPACES, **_CONTROLS, **_SURROGATES}


def clean(text: str) -> str:
    """Make a text safe to store, without losing a word.

    Vertical tab, form feed, NEL and the Unicode line ends become a space. Other control characters are
    removed. A lone surrogate becomes U+FFFD. Tabs and line ends stay; everything else is unchanged.

    Args:
        text: as typed, pasted or read.

    Returns:
        The text, which every file format the program writes can hold.
    """
    return text.translate(_CLEANING)


def one_line(text: str) -> str:
    """A text cleaned, on one line, without white space around it; for a name or a title."""
    return _BREAK.sub(" ", clean(text)).strip()


def lines_of(text: str) -> list[str]:
    """The lines of a text, cleaned. A line ends at LF, CRLF or CR and nowhere else."""
    return [clean(line) for line in _LINE_END.split(text.removeprefix("\ufeff"))]


def counted(number: int, thing: str) -> str:
    """A number with its noun: "1 line", "3 lines"."""
    return f"{number:,} {thing}" if number == 1 else f"{number:,} {thing}s"


def shortened(text: str, most: int = 40) -> str:
    """A text cut to at most `most` characters, with an ellipsis where it was cut, behind a whole word.

    A word so long that hardly anything would be left is cut itself.
    """
    if len(text) <= most:
        return text
    whole, blank, _ = text[:most].rpartition(" ")
    kept = whole if blank and 2 * len(whole) >= most else text[: most - 1]
    return f"{kept.rstrip(' ,;:–-')}…"


def listed(words: Iterable[str], last: str = "and") -> str:
    """Words as a sentence lists them: "Ada Moss, Ben Hale and Col Reed"."""
    found = list(words)
    return found[0] if len(found) == 1 else f"{', '.join(found[:-1])} {last} {found[-1]}" if found else ""


def each_once(names: Iterable[str]) -> tuple[str, ...]:
    """Names in order, each as it is first written; capitals make no other name. Empty ones are left out."""
    found: dict[str, str] = {}
    for name in filter(None, names):
        found.setdefault(name.casefold(), name)
    return tuple(found.values())
