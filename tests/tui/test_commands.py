"""The one registry of commands: keys that can be pressed, actions that exist, and the tables made from it."""

import ast
import inspect
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from textual.binding import Binding

from scrutiny_tui.tui.commands import (
    CAPTURE,
    COMMANDS,
    FORM,
    TITLES,
    bindings_for,
    commands_for,
    key_label,
)
from scrutiny_tui.tui.key_table import key_table
from scrutiny_tui.tui.pages import page_class
from scrutiny_tui.tui.screens.form_page import FormPage
from scrutiny_tui.tui.screens.page import Page
from scrutiny_tui.tui.widgets.page_footer import fitting

TAKEN = {"ctrl+i", "ctrl+m", "ctrl+h", "ctrl+p", "ctrl+c", "ctrl+v", "ctrl+x"}

SOURCES = Path(inspect.getfile(Page)).parents[1]
NAMING_KEYS = {
    "keys.py",
    "commands.py",
    "export_commands.py",
    "preparing_commands.py",
    "programme_commands.py",
}
"""The registry, and the names of keys: the only files that spell one."""
A_KEY = re.compile(
    r"\b(Ctrl|Shift|Alt)\+|\bF([1-9]|1[0-2])\b|\b(Esc|Escape|Enter|Tab|Delete|Page Up|Page Down)\b|[←↑↓]"
    r"|\b[Pp]ress ([a-z0-9]\b|/)|(^|[ :(])[a-z/] (opens|shows|goes|takes|adds)\b|\([a-z], "
)


def _class(page: str) -> type[Page]:
    return FormPage if page == FORM else page_class(page)


@pytest.mark.parametrize("page", TITLES)
def test_no_key_has_two_meanings_on_a_page(page: str) -> None:
    keys = [key for command in commands_for(page) for key in command.key.split(",")]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize("page", TITLES)
def test_no_command_has_a_key_that_a_terminal_or_a_text_field_takes(page: str) -> None:
    keys = {key for command in commands_for(page) for key in command.key.split(",")}
    assert not keys & TAKEN
    assert not [key for key in keys if key.startswith("alt+")]
    if page == CAPTURE:
        assert not keys & {"f6", "f7"}


@pytest.mark.parametrize("page", TITLES)
def test_every_bound_command_has_its_action_on_the_page(page: str) -> None:
    missing = [
        c.id for c in commands_for(page) if c.bound and not hasattr(_class(page), f"action_{c.action}")
    ]
    assert missing == []


@pytest.mark.parametrize("page", TITLES)
def test_every_page_binds_the_keys_of_the_registry_each_with_an_id(page: str) -> None:
    wanted = {f"{page}.{command.id}" for command in commands_for(page) if command.bound}
    bound = {b.id for b in bindings_for(page) if isinstance(b, Binding)}
    assert bound == wanted
    assert bindings_for(page) == _class(page).BINDINGS


@pytest.mark.parametrize("page", TITLES)
def test_help_and_leaving_are_on_every_page(page: str) -> None:
    keys = {command.id: command.key for command in commands_for(page)}
    assert keys["help"] == "f1"
    assert keys["leave"] == "ctrl+q"


@pytest.mark.parametrize("page", TITLES)
def test_the_last_key_of_every_bottom_line_is_help(page: str) -> None:
    footer = [command for command in commands_for(page) if command.footer]
    assert footer[-1].id == "help"


@pytest.mark.parametrize("page", TITLES)
@pytest.mark.parametrize("width", [0, 20, 40, 78, 118])
def test_the_bottom_line_holds_what_fits(page: str, width: int) -> None:
    shown = fitting([command for command in commands_for(page) if command.footer], width)
    room = sum(len(c.shown_key) + 1 + len(c.name) for c in shown) + 2 * (len(shown) - 1)
    assert shown[-1].id == "help"
    assert room <= width or len(shown) == 1


@pytest.mark.parametrize("page", TITLES)
def test_on_a_wide_screen_the_bottom_line_tells_of_undo_on_every_page(page: str) -> None:
    shown = fitting([command for command in commands_for(page) if command.footer], 118)
    assert "undo" in [command.id for command in shown]


def test_what_a_command_does_is_said_in_one_sentence() -> None:
    assert all(re.fullmatch(r"[A-Z].*\.", command.help) for command in COMMANDS)


@pytest.mark.parametrize(
    ("key", "words"),
    [
        ("ctrl+z", "Ctrl+Z"),
        ("f1", "F1"),
        ("slash", "/"),
        ("n", "n"),
        ("ctrl+up", "Ctrl+↑"),
        ("escape", "Esc"),
    ],
)
def test_a_key_is_written_as_on_a_keyboard(key: str, words: str) -> None:
    assert key_label(key) == words


def test_the_key_table_lists_every_command_of_every_page() -> None:
    table = key_table()
    assert table.endswith("\n")
    for page, title in TITLES.items():
        section = table.split(f"## {title}\n")[1].split("\n## ")[0]
        assert section.count("\n| ") == len(commands_for(page)) + 1


def test_the_documentation_has_the_keys_of_the_registry() -> None:
    kept = (Path(__file__).parents[2] / "docs" / "keys.md").read_text(encoding="utf-8")
    assert kept == key_table(), "the keys have changed: run python docs/make_keys.py"


def test_no_action_of_a_page_is_without_a_command() -> None:
    for page in TITLES:
        own = {
            name.removeprefix("action_")
            for name, _ in inspect.getmembers(_class(page), inspect.isfunction)
            if name.startswith("action_") and not hasattr(Page, name)
        }
        assert own <= {command.action for command in commands_for(page)}


@pytest.mark.parametrize(
    "path", sorted(SOURCES.rglob("*.py")), ids=lambda path: str(path.relative_to(SOURCES))
)
def test_no_sentence_spells_a_key_by_hand(path: Path) -> None:
    if path.name not in NAMING_KEYS:
        assert [words for words in _strings(path) if A_KEY.search(words)] == []


def _strings(path: Path) -> Iterator[str]:
    """All strings of a module but its docstrings."""
    tree = list(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
    documentation = {id(node.value) for node in tree if isinstance(node, ast.Expr)}
    for node in tree:
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in documentation:
            yield node.value


def test_capture_tells_of_the_doubts_on_a_narrow_screen() -> None:
    shown = fitting([command for command in commands_for(CAPTURE) if command.footer], 78)
    needed = {"record", "edit-above", "items", "room", "doubts", "help"}
    assert needed <= {command.id for command in shown}
