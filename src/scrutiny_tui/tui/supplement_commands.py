"""The commands of the page that says what of an agenda was given out, and the one that leads to it."""

from scrutiny_tui.tui.keys import AGENDA, GIVEN_OUT, ScreenCommand

_HERE = frozenset({GIVEN_OUT})

GIVING_OUT: tuple[ScreenCommand, ...] = (
    ScreenCommand(
        "given-out",
        "o",
        "given out",
        "What of the agenda was given out and when, what was not yet, and its supplements.",
        frozenset({AGENDA}),
    ),
    ScreenCommand(
        "give-out",
        "o",
        "give out",
        "Say that the agenda, or what is new since, was given out, and on which day.",
        _HERE,
        footer=True,
    ),
    ScreenCommand(
        "has-come",
        "h",
        "has come",
        "Take the mark “to follow” from the chosen paper, because it has come.",
        _HERE,
        footer=True,
    ),
    ScreenCommand(
        "take-back",
        "delete,f8",
        "take back",
        "Forget that the last was given out, because it was not.",
        _HERE,
        footer=True,
    ),
)
"""In the order in which help lists them."""
