"""The commands of the page that makes documents."""

from scrutiny_tui.tui.keys import EXPORT, ScreenCommand

EXPORTING: tuple[ScreenCommand, ...] = (
    ScreenCommand(
        "make-file",
        "enter",
        "make the file",
        "Make the file and show where it is.",
        frozenset({EXPORT}),
        footer=True,
    ),
    ScreenCommand(
        "open-file",
        "o",
        "open",
        "Open the file just made with the program it belongs to.",
        frozenset({EXPORT}),
        footer=True,
    ),
    ScreenCommand(
        "choose-folder",
        "f",
        "folder",
        "Choose the folder that documents are put into; it is remembered.",
        frozenset({EXPORT}),
        footer=True,
    ),
)
"""In the order in which help lists them."""
