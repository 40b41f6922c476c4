"""The registry of commands. Keys, footers, help, the palette and the key table all come from here.

Which keys are free was measured with textual 8.2.8: a text area owns Ctrl+A E K U W D X C V and F6, F7; some
editors' terminals take Ctrl+P; Ctrl+I, Ctrl+M and Ctrl+H are Tab, Enter and Backspace; Alt is dead in several
terminals. The palette is F10, and Ctrl+O where the terminal keeps F10 for its own menu.
"""

from textual.binding import Binding, BindingType

from scrutiny_tui.tui.attendance_commands import ATTENDING
from scrutiny_tui.tui.capture.commands import CAPTURING
from scrutiny_tui.tui.export_commands import EXPORTING
from scrutiny_tui.tui.glossary_commands import EXPLAINING
from scrutiny_tui.tui.import_commands import IMPORTING
from scrutiny_tui.tui.keys import (
    AGENDA,
    ATTENDANCE,
    CALENDAR,
    CAPTURE,
    COMMITTEES,
    DOUBTS,
    EVERYWHERE,
    EXPORT,
    FORM,
    FORWARD,
    GIVEN_OUT,
    GLOSSARY,
    HELP,
    IMPORT,
    LOG,
    MEETINGS,
    PEOPLE,
    PEOPLE_IMPORT,
    PROGRAMME,
    STANDING,
    TITLES,
    ScreenCommand,
    key_label,
)
from scrutiny_tui.tui.preparing_commands import CALENDAR_DATES, PREPARING
from scrutiny_tui.tui.programme_commands import PROGRAMMING
from scrutiny_tui.tui.supplement_commands import GIVING_OUT

__all__ = [
    "AGENDA",
    "ATTENDANCE",
    "CALENDAR",
    "CAPTURE",
    "COMMANDS",
    "COMMITTEES",
    "DOUBTS",
    "EVERYWHERE",
    "EXPORT",
    "FORM",
    "FORWARD",
    "GIVEN_OUT",
    "GLOSSARY",
    "HELP",
    "IMPORT",
    "LOG",
    "MEETINGS",
    "PEOPLE",
    "PEOPLE_IMPORT",
    "PROGRAMME",
    "SAVE_FROM_LINES",
    "STANDING",
    "TITLES",
    "ScreenCommand",
    "bindings_for",
    "commands_for",
    "key_label",
    "key_of",
]


SAVE_FROM_LINES = "f2"
"""The key that saves a form from a field in which Enter begins the next line."""


def _on(*names: str) -> frozenset[str]:
    return frozenset(names)


_DOUBTS = "What is still to see to in the minutes: all that is doubted or unfinished, each with its place."

COMMANDS: tuple[ScreenCommand, ...] = (
    # Meetings
    ScreenCommand(
        "open-meeting",
        "enter",
        "capture",
        "Open the chosen meeting and type what is said and decided.",
        _on(MEETINGS),
        footer=True,
    ),
    ScreenCommand(
        "new-meeting", "n", "new", "Add a meeting: committee, date, time, venue.", _on(MEETINGS), footer=True
    ),
    ScreenCommand(
        "calendar",
        "d",
        "dates",
        "Add all meetings of a calendar in one go: “first Tuesday every other month”, or pasted dates.",
        _on(MEETINGS),
    ),
    ScreenCommand(
        "agenda",
        "a",
        "agenda",
        "Prepare the chosen meeting: its details and the items of its agenda.",
        _on(MEETINGS),
        footer=True,
    ),
    ScreenCommand(
        "committees",
        "c",
        "committees",
        "Add or change a committee, and its people.",
        _on(MEETINGS),
        footer=True,
    ),
    ScreenCommand(
        "people", "p", "people", "The people of a committee.", _on(MEETINGS, COMMITTEES), footer=True
    ),
    ScreenCommand(
        "show-log", "l,f3", "log", "The action log, over all meetings.", _on(MEETINGS), footer=True
    ),
    # Committees
    ScreenCommand(
        "open-committee",
        "enter",
        "its people",
        "Open the chosen committee's people.",
        _on(COMMITTEES),
    ),
    ScreenCommand("new-committee", "n", "new", "Add a committee.", _on(COMMITTEES), footer=True),
    ScreenCommand(
        "edit-committee", "e", "edit", "Change the chosen committee's details.", _on(COMMITTEES), footer=True
    ),
    ScreenCommand(
        "standing-agenda",
        "a",
        "agenda",
        "The chosen committee's standing agenda, with which its meetings begin.",
        _on(COMMITTEES),
        footer=True,
    ),
    # People
    ScreenCommand("new-person", "n", "new", "Add a person to the committee.", _on(PEOPLE), footer=True),
    ScreenCommand("edit-person", "e,enter", "edit", "Change the chosen person.", _on(PEOPLE), footer=True),
    ScreenCommand(
        "import-people",
        "i",
        "import",
        "Take the people from a list: a workbook, a .csv file, or rows that you paste.",
        _on(PEOPLE),
        footer=True,
    ),
    ScreenCommand(
        "new-year",
        "y",
        "year",
        "Begin a municipal year: end the terms of those who leave, and clear or fill the offices.",
        _on(PEOPLE),
        footer=True,
    ),
    ScreenCommand(
        "remove-person",
        "delete,f8",
        "remove",
        "Take the chosen person off the committee; the minutes keep the name.",
        _on(PEOPLE),
        footer=True,
    ),
    *PREPARING,
    *GIVING_OUT,
    *PROGRAMMING,
    *ATTENDING,
    *IMPORTING,
    # Action log
    ScreenCommand(
        "find",
        "slash",
        "find",
        "Type words to find: a reference, a name, owner:DCF, overdue.",
        _on(LOG),
        footer=True,
    ),
    ScreenCommand(
        "update-entry",
        "u,enter",
        "update",
        "Say what has become of the chosen entry, and on whose word.",
        _on(LOG),
        footer=True,
    ),
    ScreenCommand(
        "due-entry",
        "d",
        "due",
        "Change when the chosen entry is due, with the reason.",
        _on(LOG),
        footer=True,
    ),
    ScreenCommand("owner-entry", "o", "owner", "Change who owes the chosen entry.", _on(LOG), footer=True),
    ScreenCommand(
        "respond-entry", "r", "response", "Record the response to the chosen recommendation.", _on(LOG)
    ),
    ScreenCommand(
        "make-public",
        "p",
        "make public",
        "Make public how the chosen entry stands, if altered in private, or else its last private note.",
        _on(LOG),
    ),
    ScreenCommand("only-overdue", "1", "overdue", "Show only what is overdue; again shows all.", _on(LOG)),
    ScreenCommand(
        "only-before",
        "2",
        "due before",
        "Show only what is due before the next meeting; again shows all.",
        _on(LOG),
    ),
    ScreenCommand(
        "only-silent",
        "3",
        "silent",
        "Show only what nobody has reported on since the last meeting; again shows all.",
        _on(LOG),
    ),
    ScreenCommand(
        "only-to-close",
        "4",
        "to close",
        "Show only what is reported done and may be closed; again shows all.",
        _on(LOG),
    ),
    *CAPTURING,
    # Still to see to
    ScreenCommand(
        "open-place",
        "enter",
        "go there",
        "Go to the entry or the item of the chosen doubt in capture.",
        _on(DOUBTS),
        footer=True,
    ),
    *EXPLAINING,
    # Forms
    ScreenCommand(
        "save-form",
        f"enter,{SAVE_FROM_LINES}",
        "save",
        "Record what the form says. In a field for several lines Enter begins the next one.",
        _on(FORM, CALENDAR),
        footer=True,
    ),
    ScreenCommand(
        "next-field",
        "tab",
        "next field",
        "Go to the next field (with Shift, to the one before).",
        _on(FORM, CALENDAR),
        footer=True,
        bound=False,
    ),
    ScreenCommand(
        "clear-form",
        "f8",
        "start again",
        "Put the form back as it was before anything was typed.",
        _on(FORM, CALENDAR),
        footer=True,
    ),
    *CALENDAR_DATES,
    *EXPORTING,
    # Everywhere
    # Before export, which is left out on a screen of 80 columns.
    ScreenCommand("doubts", "f12", "doubts", _DOUBTS, _on(CAPTURE), footer=True),
    ScreenCommand(
        "export",
        "f9,x",
        "export",
        "Make a document: the minutes, or the action log for Word or a spreadsheet.",
        _on(MEETINGS, AGENDA, GIVEN_OUT, DOUBTS, LOG, PROGRAMME, FORWARD),
        footer=True,
    ),
    ScreenCommand(
        "export",
        "f9",
        "export",
        "Make a document of this meeting: minutes or action log.",
        _on(CAPTURE),
        footer=True,
    ),
    ScreenCommand("doubts", "s,f12", "doubts", _DOUBTS, _on(MEETINGS), footer=True),
    ScreenCommand("doubts", "f12", "doubts", _DOUBTS, _on(AGENDA, ATTENDANCE)),
    ScreenCommand("doubts", "f12", "doubts", _DOUBTS, _on(EXPORT), footer=True),
    ScreenCommand(
        "back",
        "escape",
        "back",
        "Go back one step; what was typed is kept.",
        EVERYWHERE - {MEETINGS, CAPTURE},
        footer=True,
    ),
    ScreenCommand(
        "back",
        "escape",
        "back",
        "Back to an empty bar, then back to the meetings; what was typed is kept.",
        _on(CAPTURE),
        bound=False,
    ),
    ScreenCommand(
        "leave",
        "ctrl+q",
        "leave",
        "Leave the program; everything recorded is kept.",
        _on(MEETINGS),
        footer=True,
    ),
    ScreenCommand(
        "undo",
        "ctrl+z",
        "undo",
        "Undo typing in a field; where nothing was typed, undo the last thing recorded.",
        EVERYWHERE - {CAPTURE},
        footer=True,
    ),
    ScreenCommand(
        "undo",
        "ctrl+z",
        "undo",
        "Undo typing, then, in an empty bar, the last thing recorded or thrown away.",
        _on(CAPTURE),
        footer=True,
        priority=True,
    ),
    ScreenCommand("redo", "ctrl+y", "redo", "Do again what was undone.", EVERYWHERE - {CAPTURE}),
    ScreenCommand("redo", "ctrl+y", "redo", "Do again what was undone.", _on(CAPTURE), priority=True),
    ScreenCommand(
        "take-over",
        "ctrl+t",
        "take over",
        "Type into the store yourself, once the program that had it open has gone.",
        EVERYWHERE,
        priority=True,
    ),
    ScreenCommand(
        "palette", "f10,ctrl+o", "commands", "Find a command by its name.", EVERYWHERE - {HELP}, footer=True
    ),
    ScreenCommand(
        "help", "f1", "help", "What can be done here, and with which key.", EVERYWHERE, footer=True
    ),
    ScreenCommand(
        "leave", "ctrl+q", "leave", "Leave the program; everything recorded is kept.", EVERYWHERE - {MEETINGS}
    ),
)


def commands_for(screen: str) -> tuple[ScreenCommand, ...]:
    """The commands of one screen, in the order in which help lists them."""
    return tuple(command for command in COMMANDS if screen in command.where)


def key_of(screen: str, command: str) -> str:
    """The key of a command as it is labelled on a keyboard, for use in a sentence.

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
        One binding for each command that no widget handles itself.
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
