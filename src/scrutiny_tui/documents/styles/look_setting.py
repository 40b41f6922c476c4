"""How a style file says what paragraphs look like: by words and a size ("14, bold, centred")."""

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
"""The sizes that there are, in points: what is smaller or larger is a slip of the finger."""


def read_look(words: str) -> dict[str, Any]:
    """What a style file says of a look, by the attribute of the look (`word.look`) that it settles.

    Args:
        words: as the style file has it; empty for nothing.

    Raises:
        ValueError: a word is not known. The message says which words there are.
    """
    found: dict[str, Any] = {}
    for word in filter(None, (each.strip() for each in words.split(","))):
        name, value = _WORDS.get(word) or ("size", read_points(word))
        found[name] = value
    return found


def read_points(words: str) -> float:
    """A size of letters in points.

    Raises:
        ValueError: it is no number, or none that letters can have.
    """
    try:
        size = float(words)
    except ValueError:
        size = 0
    if not _SMALLEST <= size <= _LARGEST:
        known = ", ".join(_WORDS)
        raise ValueError(f"{words!r}; known are {known}, and sizes from {_SMALLEST} to {_LARGEST} points")
    return size
