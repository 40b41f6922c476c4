"""The table `room`: who came and went, and the times of the meeting."""

from dataclasses import dataclass

from scrutiny_tui.documents.styles.wordings import TimeWording


@dataclass(frozen=True, slots=True)
class RoomWords:
    """Who came and went, and the meeting's own times; an empty wording prints nothing.

    Attributes:
        came: somebody joined the meeting.
        went: somebody left it.
        took_chair: somebody took the chair.
        opened: the meeting began.
        adjourned: it adjourned.
        resumed: it resumed.
        extended: it was extended; {minutes} is by how much.
        closed: it ended.
    """

    came: TimeWording
    went: TimeWording
    took_chair: TimeWording
    opened: TimeWording
    adjourned: TimeWording
    resumed: TimeWording
    extended: TimeWording
    closed: TimeWording
