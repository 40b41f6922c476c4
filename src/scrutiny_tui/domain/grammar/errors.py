"""What a line that cannot be understood is answered with."""

from scrutiny_tui.domain.errors import Refused


class CannotRead(Refused):
    """A line cannot be understood."""
