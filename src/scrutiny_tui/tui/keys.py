"""The names of the screens, what a command of a screen is, and how keys are written for people."""

from msgspec import Struct

MEETINGS = "meetings"
COMMITTEES = "committees"
PEOPLE = "people"
CALENDAR = "calendar"
STANDING = "standing agenda"
PROGRAMME = "work programme"
FORWARD = "forward plan"
AGENDA = "agenda"
GIVEN_OUT = "given out"
ATTENDANCE = "attendance"
IMPORT = "import"
PEOPLE_IMPORT = "people-import"
GLOSSARY = "glossary"
CAPTURE = "capture"
DOUBTS = "doubts"
LOG = "log"
EXPORT = "export"
FORM = "form"
HELP = "help"

TITLES = {
    MEETINGS: "Meetings",
    COMMITTEES: "Committees",
    PEOPLE: "People",
    CALENDAR: "Calendar of meetings",
    STANDING: "Standing agenda",
    PROGRAMME: "Work programme",
    FORWARD: "Forward plan",
    AGENDA: "Prepare a meeting",
    GIVEN_OUT: "Given out",
    ATTENDANCE: "Attendance",
    IMPORT: "Import an agenda",
    PEOPLE_IMPORT: "Import people",
    GLOSSARY: "Glossary",
    CAPTURE: "Capture",
    DOUBTS: "Still to see to",
    LOG: "Action log",
    EXPORT: "Export",
    FORM: "Forms",
    HELP: "Help",
}
"""The title of each screen by its name, in the order in which the documentation lists them."""

EVERYWHERE = frozenset(TITLES)


class ScreenCommand(Struct, frozen=True):
    """Something a clerk can ask of a screen with one key.

    Attributes:
        id: names the key in a keymap and, with `_` for `-`, the screen's action.
        key: textual's name for the key; several are separated by commas, and the first is shown.
        name: one or two words for the footer and the palette.
        help: one sentence that says what it does.
        where: the screens on which it can be used.
        footer: whether the footer shows it.
        priority: whether the screen takes the key before a text field does.
        bound: False where a widget handles the key itself (Enter in a table), so that the screen must not.
    """

    id: str
    key: str
    name: str
    help: str
    where: frozenset[str]
    footer: bool = False
    priority: bool = False
    bound: bool = True

    @property
    def action(self) -> str:
        """The action of the screen that carries it out."""
        return self.id.replace("-", "_")

    @property
    def shown_key(self) -> str:
        """The key as it is labelled on a keyboard."""
        return key_label(self.key.split(",")[0])


_KEYS = {
    "enter": "Enter",
    "escape": "Esc",
    "tab": "Tab",
    "delete": "Delete",
    "slash": "/",
    "space": "Space",
    "home": "Home",
    "end": "End",
    "up": "↑",
    "down": "↓",
    "left": "←",
    "right": "→",
    "pageup": "Page Up",
    "pagedown": "Page Down",
    "ctrl": "Ctrl",
    "shift": "Shift",
}


def key_label(key: str) -> str:
    """A key as it is labelled on a keyboard: "ctrl+z" is "Ctrl+Z", "up" is "↑"."""
    parts = key.split("+")
    capital = len(parts) > 1 or len(key) > 1
    return "+".join(_KEYS.get(part, part.upper() if capital else part) for part in parts)
