"""The errors raised for a line that cannot be understood, or changes nothing."""

from scrutiny_tui.domain.errors import Refused


class CannotRead(Refused):
    """A line cannot be understood."""


class SoAlready(CannotRead):
    """A line asks for what is so already, such as `/exempt` while the public is out.

    Where the lines after it belong is known without it.
    """
