"""The commands of capture: there the keys are in the bar, and most of them mean something to it."""

from scrutiny_tui.tui.keys import AGENDA, CAPTURE, ScreenCommand

_HERE = frozenset({CAPTURE})

CAPTURING: tuple[ScreenCommand, ...] = (
    ScreenCommand(
        "record",
        "enter",
        "record",
        "Record the line; the line below the bar says what it will record.",
        _HERE,
        footer=True,
        bound=False,
    ),
    ScreenCommand(
        "edit-above",
        "up",
        "edit",
        "Bring back a line refused or put away, else go up into the entries; Enter there edits one.",
        _HERE,
        footer=True,
        bound=False,
    ),
    ScreenCommand(
        "bring-back",
        "down",
        "bring back",
        "In an empty bar bring back words that came back before and were put away again.",
        _HERE,
        bound=False,
    ),
    ScreenCommand(
        "discard",
        "ctrl+r",
        "throw away",
        "In an empty bar throw away the line that was refused or put away last.",
        _HERE,
        priority=True,
    ),
    ScreenCommand(
        "take",
        "tab",
        "take",
        "Take what the menu above the bar offers.",
        _HERE,
        bound=False,
    ),
    ScreenCommand("items", "f2", "items", "Go to another item of the agenda.", _HERE, footer=True),
    ScreenCommand("room", "f4", "room", "Who is in the room.", _HERE, footer=True),
    ScreenCommand("preview", "f5", "preview", "The minutes as they will read.", _HERE, footer=True),
    ScreenCommand(
        "other-style",
        "ctrl+g",
        "style",
        "In the preview, show the minutes as the next house style prints them.",
        _HERE,
        priority=True,
    ),
    ScreenCommand(
        "copy-item",
        "ctrl+l",
        "copy item",
        "Copy the item to the clipboard as the minutes print it, with its numbers, without what is exempt; "
        "should the terminal let nothing be pasted then, F9 makes a text file of each item.",
        _HERE,
        priority=True,
    ),
    ScreenCommand(
        "next-item",
        "ctrl+pagedown",
        "next item",
        "Go to the next item of the agenda.",
        _HERE,
        priority=True,
    ),
    ScreenCommand(
        "previous-item",
        "ctrl+pageup",
        "previous item",
        "Go to the item before on the agenda.",
        _HERE,
        priority=True,
    ),
    ScreenCommand(
        "entry-up",
        "ctrl+up",
        "move up",
        "Move the chosen entry one place up in its item.",
        _HERE,
        priority=True,
    ),
    ScreenCommand(
        "entry-down",
        "ctrl+down",
        "move down",
        "Move the chosen entry one place down in its item.",
        _HERE,
        priority=True,
    ),
    ScreenCommand("delete-entry", "f8", "delete", "Delete the chosen entry; Ctrl+Z brings it back.", _HERE),
    ScreenCommand("show-log", "f3", "log", "The action log, over all meetings.", _HERE | {AGENDA}),
)
