"""The table `room`: who came and went, and the times of the meeting."""

from typing import Annotated, TypeAlias

from msgspec import Struct

from scrutiny_tui.documents.styles.wordings import TimeWording, line_gaps

PresenceWording: TypeAlias = Annotated[str, line_gaps("names", "time", "moment", needs=["names"])]
MomentWording: TypeAlias = Annotated[str, line_gaps("number", "title", needs=[("number", "title")])]


class RoomWords(Struct, frozen=True):
    """Who came and went, and when the meeting began, adjourned and ended; an empty wording prints nothing.

    Attributes:
        came: a person joined the meeting. {moment} is `after_item`, `before_item`,
            `during_item` or `for_item`, for an event whose line names an item.
        returned: a person who had left came back.
        went: a person left the meeting.
        took_chair: a person took the chair.
        after_item: the moment of an event after an item.
        before_item: the moment of an event before an item.
        during_item: the moment of an event during an item.
        for_item: how long a person left, where that was for one item.
        opened: the meeting began.
        adjourned: the meeting adjourned.
        resumed: the meeting resumed.
        extended: the meeting was extended by {minutes} minutes.
        closed: the meeting ended.
    """

    came: PresenceWording
    returned: PresenceWording
    went: PresenceWording
    took_chair: PresenceWording
    after_item: MomentWording
    before_item: MomentWording
    during_item: MomentWording
    for_item: MomentWording
    opened: TimeWording
    adjourned: TimeWording
    resumed: TimeWording
    extended: TimeWording
    closed: TimeWording
