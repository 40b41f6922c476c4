"""The table of all keys for the documentation."""

from collections.abc import Iterable

from scrutiny_tui.tui.commands import MEETINGS, TITLES, commands_for, key_label, key_of


def key_table() -> str:
    """All keys as Markdown, one table for each screen: the content of docs/keys.md."""
    return "\n".join(_lines())


_ABOUT_KEYS = (
    "Every key of every page, made from the program's own registry of commands. "
    f"{key_of(MEETINGS, 'help')} shows the keys of the page one is on; "
    f"{key_of(MEETINGS, 'palette')} finds a command by its name. "
    f"In every table {key_label('up')} and {key_label('down')} go from row to row, {key_label('home')} and "
    f"{key_label('end')} to the first and the last."
)


def _lines() -> Iterable[str]:
    yield "# Keys"
    yield f"\n{_ABOUT_KEYS}"
    for screen, title in TITLES.items():
        yield f"\n## {title}\n\n| key | command | what it does |\n|---|---|---|"
        for command in commands_for(screen):
            keys = " or ".join(key_label(key) for key in command.key.split(","))
            yield f"| {keys} | {command.name} | {command.help} |"
    yield ""
