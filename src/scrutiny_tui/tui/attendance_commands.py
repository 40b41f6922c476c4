"""The commands of the attendance page, where each way to attend has a key; and those that open it."""

from scrutiny_tui.tui.keys import AGENDA, ATTENDANCE, CAPTURE, DOUBTS, MEETINGS, ScreenCommand

_HERE = frozenset({ATTENDANCE})
_OPENS = "Who is expected and who attends, set with one key each."

ATTENDING: tuple[ScreenCommand, ...] = (
    ScreenCommand("present", "p", "present", "The chosen person is present.", _HERE, footer=True),
    ScreenCommand("everyone-here", "h", "all here", "All who are expected are present.", _HERE, footer=True),
    ScreenCommand("apologies", "a", "apologies", "The chosen person sent apologies.", _HERE, footer=True),
    ScreenCommand(
        "absent",
        "b",
        "absent",
        "The chosen person is absent without apologies, and neither came nor left.",
        _HERE,
        footer=True,
    ),
    ScreenCommand(
        "substitute",
        "s",
        "sub",
        "Say for which member the chosen substitute sits in, or who sits in for the chosen member.",
        _HERE,
        footer=True,
    ),
    ScreenCommand("online", "o", "online", "The chosen person attends online.", _HERE, footer=True),
    ScreenCommand(
        "came-in",
        "i",
        "in",
        "The chosen person came in: now, or, when the meeting is over, where you say.",
        _HERE,
        footer=True,
    ),
    ScreenCommand("left", "l", "left", "The chosen person left: now, or where you say.", _HERE, footer=True),
    ScreenCommand(
        "new-attendee",
        "n",
        "new",
        "Add an officer or a visitor whom the list does not have: name, role, body.",
        _HERE,
        footer=True,
    ),
    ScreenCommand(
        "expected",
        "e",
        "expected",
        "Take back all that is recorded of the chosen person: a member is expected again.",
        _HERE,
    ),
    ScreenCommand(
        "reason",
        "r",
        "reason",
        "Apologies with their reason, or for lateness or an early departure.",
        _HERE,
    ),
    ScreenCommand("time", "t", "time", "Alter when the chosen person came in and left.", _HERE),
    ScreenCommand(
        "take-chair", "k", "chair", "The chosen person took the chair: now, or where you say.", _HERE
    ),
    ScreenCommand(
        "take-back",
        "delete,f8",
        "take back",
        "Take back what is recorded last of the chosen person: that they left, then that they were here.",
        _HERE,
    ),
    ScreenCommand("attendance", "ctrl+b", "attendance", _OPENS, frozenset({CAPTURE}), priority=True),
    ScreenCommand("attendance", "a,f4", "attendance", _OPENS, frozenset({AGENDA}), footer=True),
    ScreenCommand("attendance", "f4", "attendance", _OPENS, frozenset({DOUBTS, MEETINGS})),
)
"""In the order in which help lists them."""
