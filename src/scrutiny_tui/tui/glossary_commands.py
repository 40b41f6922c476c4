"""The commands of the glossary, and those that lead to it."""

from scrutiny_tui.tui.keys import DOUBTS, GLOSSARY, PEOPLE, ScreenCommand

_HERE = frozenset({GLOSSARY})

EXPLAINING: tuple[ScreenCommand, ...] = (
    ScreenCommand(
        "glossary",
        "g",
        "glossary",
        "What initials mean that are no one's: SEND, NEET.",
        frozenset({PEOPLE}),
        footer=True,
    ),
    ScreenCommand("new-initials", "n", "new", "Say what initials mean.", _HERE, footer=True),
    ScreenCommand("edit-initials", "e,enter", "edit", "Change the chosen initials.", _HERE, footer=True),
    ScreenCommand(
        "import-glossary",
        "i",
        "import",
        "Take initials and their meanings from a list: a workbook or a .csv file.",
        _HERE,
        footer=True,
    ),
    ScreenCommand(
        "remove-initials",
        "delete,f8",
        "remove",
        "Take the chosen initials out of the glossary.",
        _HERE,
        footer=True,
    ),
    ScreenCommand(
        "explain-initials",
        "g",
        "glossary",
        "Say what the initials mean that are doubted.",
        frozenset({DOUBTS}),
        footer=True,
    ),
)
"""In the order in which help lists them."""
