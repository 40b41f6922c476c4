"""What an item is prepared with for the clerk and the chair alone: questions to ask, time, who attends.

These are entries of the item, as its purpose, author lines and papers are: typed, moved, undone, exempt and
deferred like any other. They are notes, which no document for the public has; the chair's briefing prints
them.
"""

from scrutiny_tui.domain.discussion import Note
from scrutiny_tui.domain.people import Named
from scrutiny_tui.domain.room_events import Post


class Preparation(Note, frozen=True):
    """What an item is prepared with, in the words as typed."""


class Enquiry(Preparation, frozen=True):
    """A key line of enquiry: what the committee wants to ask. An item may have several."""


class TimeAllowed(Preparation, frozen=True):
    """How long the item may take.

    Attributes:
        minutes: in minutes.
    """

    minutes: int = 0


class AttendsItem(Preparation, frozen=True):
    """Who attends for the item: a cabinet member, officers, witnesses.

    It says who is to come, and not that they came: that is recorded in the room (`Attendance`).

    Attributes:
        people: the people.
        posts: the posts of some of them, as said with their names.
    """

    people: tuple[Named, ...] = ()
    posts: tuple[Post, ...] = ()
