"""Every command of the screens, said once: keys, footer, help, palette and the key table all come from here.

Which keys are free was measured with textual 8.2.8: a text area owns Ctrl+A E K U W D X C V and F6, F7; some
editors' terminals take Ctrl+P; Ctrl+I, Ctrl+M and Ctrl+H are Tab, Enter and Backspace; Alt is dead in several
terminals. The palette is F10, and Ctrl+O where the terminal keeps F10 for its own menu.
"""

from textual.binding import Binding, BindingType

from scrutiny_tui.tui.capture_commands import CAPTURING
from scrutiny_tui.tui.keys import (
    AGENDA,
    CAPTURE,
    COMMITTEES,
    EVERYWHERE,
    EXPORT,
    FORM,
    HELP,
    LOG,
    MEETINGS,
    PEOPLE,
    TITLES,
    Command,
    shown,
)

__all__ = [
    "AGENDA",
    "CAPTURE",
    "COMMANDS",
    "COMMITTEES",
    "EVERYWHERE",
    "EXPORT",
    "FORM",
    "HELP",
    "LOG",
    "MEETINGS",
    "PEOPLE",
    "TITLES",
    "Command",
    "bindings_for",
    "commands_for",
    "key_of",
    "shown",
]


def _on(*names: str) -> frozenset[str]:
    return frozenset(names)


COMMANDS: tuple[Command, ...] = (
    # Meetings
    Command(
        "open-meeting",
        "enter",
        "capture",
        "Open the chosen meeting and type what is said and decided.",
        _on(MEETINGS),
        footer=True,
    ),
    Command(
        "new-meeting", "n", "new", "Add a meeting: committee, date, time, venue.", _on(MEETINGS), footer=True
    ),
    Command(
        "agenda",
        "a",
        "agenda",
        "Prepare the chosen meeting: its details and the items of its agenda.",
        _on(MEETINGS),
        footer=True,
    ),
    Command(
        "committees",
        "c",
        "committees",
        "Add or change a committee, and its people.",
        _on(MEETINGS),
        footer=True,
    ),
    Command("people", "p", "people", "The people of a committee.", _on(MEETINGS, COMMITTEES), footer=True),
    Command("show-log", "l,f3", "log", "The action log, over all meetings.", _on(MEETINGS), footer=True),
    # Committees
    Command(
        "open-committee",
        "enter",
        "its people",
        "Open the chosen committee's people.",
        _on(COMMITTEES),
    ),
    Command("new-committee", "n", "new", "Add a committee.", _on(COMMITTEES), footer=True),
    Command(
        "edit-committee", "e", "edit", "Change the chosen committee's details.", _on(COMMITTEES), footer=True
    ),
    # People
    Command("new-person", "n", "new", "Add a person to the committee.", _on(PEOPLE), footer=True),
    Command("edit-person", "e,enter", "edit", "Change the chosen person.", _on(PEOPLE), footer=True),
    Command(
        "remove-person",
        "delete,f8",
        "remove",
        "Take the chosen person off the committee; the minutes keep the name.",
        _on(PEOPLE),
        footer=True,
    ),
    # Agenda
    Command("new-item", "n", "new item", "Add an item to the agenda.", _on(AGENDA), footer=True),
    Command("edit-item", "e,enter", "edit", "Change the chosen item.", _on(AGENDA), footer=True),
    Command("item-up", "ctrl+up,shift+up", "move up", "Move the chosen item one place up.", _on(AGENDA)),
    Command(
        "item-down",
        "ctrl+down,shift+down",
        "move",
        "Move the chosen item one place down (with ↑, up).",
        _on(AGENDA),
        footer=True,
    ),
    Command(
        "remove-item",
        "delete,f8",
        "remove",
        "Take the chosen item off the agenda; an item with something captured in it stays.",
        _on(AGENDA),
        footer=True,
    ),
    Command(
        "meeting-details",
        "d",
        "details",
        "Change the meeting's date, time, venue and state.",
        _on(AGENDA),
        footer=True,
    ),
    Command(
        "capture", "c", "capture", "Type what is said and decided at this meeting.", _on(AGENDA), footer=True
    ),
    # Action log
    Command(
        "find",
        "slash",
        "find",
        "Type words to find: a reference, a name, owner:DCF, overdue.",
        _on(LOG),
        footer=True,
    ),
    Command(
        "update-entry",
        "u,enter",
        "update",
        "Say what has become of the chosen entry, and on whose word.",
        _on(LOG),
        footer=True,
    ),
    Command(
        "due-entry",
        "d",
        "due",
        "Change when the chosen entry is due, with the reason.",
        _on(LOG),
        footer=True,
    ),
    Command("owner-entry", "o", "owner", "Change who owes the chosen entry.", _on(LOG), footer=True),
    Command("only-overdue", "1", "overdue", "Show only what is overdue; again shows all.", _on(LOG)),
    Command(
        "only-before",
        "2",
        "due before",
        "Show only what is due before the next meeting; again shows all.",
        _on(LOG),
    ),
    Command(
        "only-silent",
        "3",
        "silent",
        "Show only what nobody has reported on since the last meeting; again shows all.",
        _on(LOG),
    ),
    Command(
        "only-to-close",
        "4",
        "to close",
        "Show only what is reported done and may be closed; again shows all.",
        _on(LOG),
    ),
    *CAPTURING,
    # Forms
    Command("save-form", "enter", "save", "Record what the form says.", _on(FORM), footer=True),
    Command(
        "next-field",
        "tab",
        "next field",
        "Go to the next field (with Shift, to the one before).",
        _on(FORM),
        footer=True,
        bound=False,
    ),
    Command(
        "clear-form",
        "f8",
        "start again",
        "Put the form back as it was before anything was typed.",
        _on(FORM),
        footer=True,
    ),
    # Export
    Command(
        "make-file",
        "enter",
        "make the file",
        "Make the file and show where it is.",
        _on(EXPORT),
        footer=True,
    ),
    Command(
        "open-file",
        "o",
        "open",
        "Open the file just made with the program it belongs to.",
        _on(EXPORT),
        footer=True,
    ),
    # Everywhere
    Command(
        "export",
        "f9,x",
        "export",
        "Make a document: the minutes, or the action log for Word or a spreadsheet.",
        _on(MEETINGS, AGENDA, LOG),
        footer=True,
    ),
    Command(
        "export",
        "f9",
        "export",
        "Make a document of this meeting: minutes or action log.",
        _on(CAPTURE),
        footer=True,
    ),
    Command(
        "back",
        "escape",
        "back",
        "Go back one step; what was typed is kept.",
        EVERYWHERE - {MEETINGS, CAPTURE},
        footer=True,
    ),
    Command(
        "back",
        "escape",
        "back",
        "Back to an empty bar, then back to the meetings; what was typed is kept.",
        _on(CAPTURE),
        bound=False,
    ),
    Command(
        "leave",
        "ctrl+q",
        "leave",
        "Leave the program; everything recorded is kept.",
        _on(MEETINGS),
        footer=True,
    ),
    Command(
        "undo",
        "ctrl+z",
        "undo",
        "Undo typing in a field; where nothing was typed, undo the last thing recorded.",
        EVERYWHERE - {CAPTURE},
        footer=True,
    ),
    Command(
        "undo",
        "ctrl+z",
        "undo",
        "Undo typing, then, in an empty bar, the last thing recorded.",
        _on(CAPTURE),
        footer=True,
        priority=True,
    ),
    Command("redo", "ctrl+y", "redo", "Do again what was undone.", EVERYWHERE - {CAPTURE}),
    Command("redo", "ctrl+y", "redo", "Do again what was undone.", _on(CAPTURE), priority=True),
    Command(
        "take-over",
        "ctrl+t",
        "take over",
        "Type into the store yourself, once the program that had it open has gone.",
        EVERYWHERE,
        priority=True,
    ),
    Command(
        "palette", "f10,ctrl+o", "commands", "Find a command by its name.", EVERYWHERE - {HELP}, footer=True
    ),
    Command("help", "f1", "help", "What can be done here, and with which key.", EVERYWHERE, footer=True),
    Command(
        "leave", "ctrl+q", "leave", "Leave the program; everything recorded is kept.", EVERYWHERE - {MEETINGS}
    ),
)


def commands_for(screen: str) -> tuple[Command, ...]:
    """The commands of one screen, in the order in which help lists them."""
    return tuple(command for command in COMMANDS if screen in command.where)


def key_of(screen: str, command: str) -> str:
    """The key of a command as it stands on a keyboard.

    Args:
        screen: the screen's name.
        command: the command's id.
    """
    return next(found.shown_key for found in commands_for(screen) if found.id == command)


def bindings_for(screen: str) -> list[BindingType]:
    """The keys of one screen for textual, each with an id so that it can be mapped to another key.

    Args:
        screen: the screen's name.

    Returns:
        One binding for each command that no widget answers itself.
    """
    return [
        Binding(
            command.key,
            command.action,
            command.name,
            show=command.footer,
            key_display=command.shown_key,
            priority=command.priority,
            tooltip=command.help,
            id=f"{screen}.{command.id}",
        )
        for command in commands_for(screen)
        if command.bound
    ]
