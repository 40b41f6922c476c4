"""What a line that cannot be understood is answered with."""


class CannotRead(Exception):  # noqa: N818  an answer to the clerk, not a fault
    """A line cannot be understood. The message is one plain sentence that says why and what to do."""
