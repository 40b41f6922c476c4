"""The table `room`: who came and went, and the times of the meeting."""

from dataclasses import dataclass

from scrutiny_tui.documents.styles.wordings import TimeWording


@dataclass(frozen=True, slots=True)
class RoomWords:
    """Who came and went, and when the meeting began, adjourned and ended; an empty wording prints nothing.

    Attributes:
        came: a person joined the meeting.
        went: a person left the meeting.
        took_chair: a person took the chair.
        opened: the meeting began.
        adjourned: the meeting adjourned.
        resumed: the meeting resumed.
        extended: the meeting was extended by {minutes} minutes.
        closed: the meeting ended.
    """

    came: TimeWording
    went: TimeWording
    took_chair: TimeWording
    opened: TimeWording
    adjourned: TimeWording
    resumed: TimeWording
    extended: TimeWording
    closed: TimeWording
