"""Reads the look of a paragraph from a style file: words and a size ("14, bold, centred")."""

from typing import Any

_WORDS: dict[str, tuple[str, bool]] = {
    "bold": ("bold", True),
    "not bold": ("bold", False),
    "italic": ("italic", True),
    "not italic": ("italic", False),
    "capitals": ("capitals", True),
    "centred": ("centred", True),
}
_SMALLEST, _LARGEST = 6, 72
"""The sizes allowed, in points; a smaller or larger one is a typing mistake."""


def read_look(words: str) -> dict[str, Any]:
    """The attributes of a look (`writers.word.paragraph_looks`) that a setting changes, with their values.

    Args:
        words: the setting; empty for no change.

    Raises:
        ValueError: a word is not known. The message lists the known words.
    """
    found: dict[str, Any] = {}
    for word in filter(None, (each.strip() for each in words.split(","))):
        name, value = _WORDS.get(word) or ("size", read_points(word))
        found[name] = value
    return found


def read_points(words: str) -> float:
    """A font size in points.

    Raises:
        ValueError: it is not a number, or not an allowed size.
    """
    try:
        size = float(words)
    except ValueError:
        size = 0
    if not _SMALLEST <= size <= _LARGEST:
        known = ", ".join(_WORDS)
        raise ValueError(f"{words!r}; known are {known}, and sizes from {_SMALLEST} to {_LARGEST} points")
    return size
