"""The commands of the pages that import a published agenda or a list of people."""

from scrutiny_tui.tui.keys import IMPORT, PEOPLE_IMPORT, ScreenCommand

_AGENDA, _PEOPLE = frozenset({IMPORT}), frozenset({PEOPLE_IMPORT})

IMPORTING: tuple[ScreenCommand, ...] = (
    ScreenCommand(
        "change-line",
        "enter,e",
        "change",
        "Say what the chosen line is, and change its words.",
        _AGENDA,
        footer=True,
    ),
    ScreenCommand(
        "change-line",
        "enter,e",
        "change",
        "Change what is understood of the chosen row.",
        _PEOPLE,
        footer=True,
    ),
    ScreenCommand(
        "leave-line",
        "delete,f8",
        "not taken",
        "Take nothing from the chosen line; again takes its words as a purpose.",
        _AGENDA,
        footer=True,
    ),
    ScreenCommand(
        "leave-line",
        "delete,f8",
        "not taken",
        "Take nothing of the chosen row; again takes it after all.",
        _PEOPLE,
        footer=True,
    ),
    ScreenCommand(
        "take",
        "f2",
        "take",
        "Put what was understood on the agenda of the meeting, as one change.",
        _AGENDA,
        footer=True,
    ),
    ScreenCommand(
        "take",
        "f2",
        "take",
        "Put the people on the committee, as one change.",
        _PEOPLE,
        footer=True,
    ),
    ScreenCommand(
        "go-to-source",
        "slash",
        "other file",
        "Go to the field for a file or a paste.",
        _AGENDA | _PEOPLE,
        footer=True,
    ),
)
"""In the order in which help lists them."""
