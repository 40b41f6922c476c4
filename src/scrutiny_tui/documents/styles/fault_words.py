"""The words in which the faults of a style file are told."""

from scrutiny_tui.domain.text import shortened

TEXT = "text in quotation marks"
LONGEST_SHOWN = 300
"""How much of a wrong value, a key or the parser's message is shown, in characters: each may be endless."""


def value_shown(given: object) -> str:
    """A wrong value, shortened."""
    return shortened(repr(given), LONGEST_SHOWN)
