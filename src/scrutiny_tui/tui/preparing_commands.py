"""The commands of the pages that prepare meetings: agenda, standing agenda, calendar, deadlines."""

from scrutiny_tui.tui.keys import AGENDA, CALENDAR, COMMITTEES, STANDING, ScreenCommand

_ITEMS = frozenset({AGENDA, STANDING})
_AGENDA = frozenset({AGENDA})

PREPARING: tuple[ScreenCommand, ...] = (
    # Agenda and standing agenda
    ScreenCommand("new-item", "n", "new", "Add an item to the agenda.", _ITEMS, footer=True),
    ScreenCommand("edit-item", "e,enter", "edit", "Change the chosen item.", _ITEMS, footer=True),
    ScreenCommand("item-up", "ctrl+up,shift+up", "move up", "Move the chosen item one place up.", _ITEMS),
    ScreenCommand(
        "item-down",
        "ctrl+down,shift+down",
        "move",
        "Move the chosen item one place down (with ↑, up).",
        _ITEMS,
        footer=True,
    ),
    ScreenCommand(
        "renumber-items",
        "r",
        "renumber",
        "Number the items 1, 2, 3 … in the order in which they stand, until the agenda is given out.",
        _AGENDA,
    ),
    ScreenCommand(
        "remove-item",
        "delete,f8",
        "remove",
        "Take the chosen item off the agenda; an item with something captured in it stays.",
        _AGENDA,
    ),
    ScreenCommand(
        "remove-item",
        "delete,f8",
        "remove",
        "Take the chosen item off the standing agenda; agendas that have begun with it keep it.",
        frozenset({STANDING}),
        footer=True,
    ),
    ScreenCommand(
        "read-on",
        "space",
        "read on",
        "Read on in the chosen item beside the agenda; from its end, from its beginning again.",
        _AGENDA,
    ),
    ScreenCommand(
        "item-course",
        "w",
        "withdraw",
        "Withdraw the chosen item, defer it to another meeting, or take it together with another item.",
        _AGENDA,
    ),
    ScreenCommand(
        "make-public",
        "p",
        "make public",
        "Make the chosen item's title public, which was given in private.",
        _AGENDA,
    ),
    ScreenCommand(
        "meeting-details",
        "d",
        "details",
        "Change the meeting's date, time, venue and state.",
        _AGENDA,
        footer=True,
    ),
    ScreenCommand(
        "import-agenda",
        "i",
        "import",
        "Take the items from a published agenda: a Word file, a saved web page, or text that you paste.",
        _AGENDA,
        footer=True,
    ),
    ScreenCommand(
        "begin-agenda",
        "b",
        "begin with",
        "Add what is planned, and the items of the standing agenda, the last meeting, or another committee.",
        _AGENDA,
    ),
    ScreenCommand(
        "set-standing",
        "s",
        "standing",
        "Make what recurs of this agenda the standing agenda, with which the committee's meetings begin.",
        _AGENDA,
    ),
    ScreenCommand(
        "own-deadlines",
        "d",
        "deadlines",
        "By when what is due for the meetings of the chosen committee, where it is not as for the council.",
        frozenset({COMMITTEES}),
    ),
    ScreenCommand(
        "capture", "c", "capture", "Type what is said and decided at this meeting.", _AGENDA, footer=True
    ),
)
"""In the order in which help lists them."""

CALENDAR_DATES: tuple[ScreenCommand, ...] = (
    ScreenCommand(
        "leave-date",
        "delete,space",
        "leave out",
        "Leave the chosen date of the calendar out; again takes it after all.",
        frozenset({CALENDAR}),
        footer=True,
    ),
)
"""What the calendar of meetings has beside the commands of a form."""
