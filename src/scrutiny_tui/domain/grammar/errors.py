"""The error raised for a line that cannot be understood."""

from scrutiny_tui.domain.errors import Refused


class CannotRead(Refused):
    """A line cannot be understood."""
