"""The commands of the page that imports a published agenda."""

from scrutiny_tui.tui.keys import IMPORT, ScreenCommand

_HERE = frozenset({IMPORT})

IMPORTING: tuple[ScreenCommand, ...] = (
    ScreenCommand(
        "change-line",
        "enter,e",
        "change",
        "Say what the chosen line is, and change its words.",
        _HERE,
        footer=True,
    ),
    ScreenCommand(
        "leave-line",
        "delete,f8",
        "not taken",
        "Take nothing from the chosen line; again takes its words as a purpose.",
        _HERE,
        footer=True,
    ),
    ScreenCommand(
        "take-agenda",
        "f2",
        "take",
        "Put what was understood on the agenda of the meeting, as one change.",
        _HERE,
        footer=True,
    ),
    ScreenCommand(
        "go-to-source",
        "slash",
        "other file",
        "Go to the field for a file or a paste.",
        _HERE,
        footer=True,
    ),
)
"""In the order in which help lists them."""
