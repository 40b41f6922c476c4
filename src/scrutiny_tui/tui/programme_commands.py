"""The commands of the work programme, and those that lead to it."""

from scrutiny_tui.tui.keys import (
    AGENDA,
    COMMITTEES,
    FORWARD,
    LOG,
    MEETINGS,
    PROGRAMME,
    ScreenCommand,
)

_HERE = frozenset({PROGRAMME})
_AHEAD = frozenset({FORWARD})

PROGRAMMING: tuple[ScreenCommand, ...] = (
    ScreenCommand(
        "programme",
        "g",
        "programme",
        "The work programme of the committee: what is planned for which meeting, and what has slipped.",
        frozenset({MEETINGS, COMMITTEES, AGENDA}),
    ),
    ScreenCommand("new-planned", "n", "new", "Plan something for a meeting or a month.", _HERE, footer=True),
    ScreenCommand("edit-planned", "e,enter", "edit", "Change what is planned.", _HERE, footer=True),
    ScreenCommand(
        "plan-earlier",
        "ctrl+up,shift+up",
        "earlier",
        "Plan the chosen item for the meeting before.",
        _HERE,
    ),
    ScreenCommand(
        "plan-later",
        "ctrl+down,shift+down",
        "move",
        "Plan the chosen item for the meeting after; what has slipped, for the next one (with ↑, earlier).",
        _HERE,
        footer=True,
    ),
    ScreenCommand(
        "move-slipped",
        "m",
        "slipped",
        "Plan all that has slipped for the next meeting.",
        _HERE,
        footer=True,
    ),
    ScreenCommand(
        "remove-planned",
        "delete,f8",
        "remove",
        "Take the chosen item off the work programme; an agenda that has it keeps it.",
        _HERE,
        footer=True,
    ),
    ScreenCommand(
        "agenda", "a", "agenda", "The agenda of the meeting of the chosen row.", _HERE, footer=True
    ),
    ScreenCommand(
        "forward-plan",
        "f",
        "forward",
        "Decisions to come of the Cabinet and others, and which of them the committee wants to see first.",
        _HERE,
        footer=True,
    ),
    ScreenCommand("new-decision", "n", "new", "Add a decision of the forward plan.", _AHEAD, footer=True),
    ScreenCommand("edit-decision", "e,enter", "edit", "Change the chosen decision.", _AHEAD, footer=True),
    ScreenCommand(
        "want-before",
        "w,space",
        "see before",
        "Plan the chosen decision for the last meeting before it is taken; again takes it off.",
        _AHEAD,
        footer=True,
    ),
    ScreenCommand(
        "remove-decision",
        "delete,f8",
        "remove",
        "Take the chosen decision out of view; what is planned for it stays.",
        _AHEAD,
        footer=True,
    ),
    ScreenCommand(
        "plan-report",
        "g",
        "plan",
        "Put the report that the chosen entry asks for into the work programme, for the meeting it names.",
        frozenset({LOG}),
    ),
)
"""In the order in which help lists them."""
