"""The error raised for a line that cannot be understood."""


class CannotRead(Exception):  # noqa: N818  an answer to the clerk, not a fault
    """A line cannot be understood. The message is one plain sentence that says why and what to do."""
