"""Writes style files: all settings of a style, and the small file that a council starts with."""

import json
import textwrap
from collections.abc import Iterator, Mapping
from typing import Any, get_type_hints

from msgspec import Struct

from scrutiny_tui.documents.styles.schema.house_style import HouseStyle
from scrutiny_tui.documents.styles.setting_descriptions import descriptions
from scrutiny_tui.documents.styles.style_files import EXTENDS

_OFTEN_CHANGED = (
    ("words", ("chair", "vice_chair", "term", "resolved")),
    ("dates", ("date", "time")),
    ("layout", ("font", "size", "text")),
    ("front", ("lines",)),
    ("minute_numbers", ("run", "year_begins", "first")),
    ("item", ("reference", "number", "head")),
    ("discussion", ("points", "sub_points")),
    ("resolution", ("place", "lead_as", "strong", "lead", "sentence", "clauses", "one_clause")),
    ("closing.requests", ("place", "heading", "line")),
    ("closing.actions", ("place", "heading", "line")),
)
"""The settings in which councils differ most, which a new style file lists."""


def as_toml(settings: Mapping[str, Any]) -> str:
    """All settings of a style as a style file, with a comment on each table.

    Args:
        settings: the settings (`Styles.settings`).

    Returns:
        Lines, each ending in LF.
    """
    return "\n".join(_table(settings, "", HouseStyle)) + "\n"


def starter_file(name: str, base: str, settings: Mapping[str, Any], path: str) -> str:
    """A style file that extends another and lists, as comments, the settings most often changed.

    Args:
        name: the name of the new style.
        base: the name of the style that it extends.
        settings: the settings of that style.
        path: where the file will be, for the command that checks it.
    """
    lines = [
        f"# House style: {name}",
        "#",
        f"# It is as {base} in everything that is not said here. Take the # away from a line and change it;",
        f'# "scrutiny styles {base}" shows all that can be said, and docs/style-file.md explains it.',
        "#",
        f'# After a change:   scrutiny styles check "{path}"',
        "",
        f"{EXTENDS} = {_value(base)}",
    ]
    for table, keys in _OFTEN_CHANGED:
        held = settings
        for part in table.split("."):
            held = held[part]
        lines += ["", "", f"[{table}]", *(f"# {key} = {_value(held[key])}" for key in keys)]
    return "\n".join(lines) + "\n"


def _table(settings: Mapping[str, Any], where: str, kind: object) -> Iterator[str]:
    """The lines of one table: its settings, then its inner tables."""
    inner = {key: value for key, value in settings.items() if isinstance(value, dict) or _repeated(value)}
    yield from (f"{_key(key)} = {_value(value)}" for key, value in settings.items() if key not in inner)
    hints = get_type_hints(kind) if isinstance(kind, type) and issubclass(kind, Struct) else {}
    about = descriptions(kind) if hints else {}
    for key, value in inner.items():
        name, held = f"{where}{_key(key)}", hints.get(key)
        yield from ("", *textwrap.wrap(about.get(key, ""), 100, initial_indent="# ", subsequent_indent="# "))
        if isinstance(value, dict):
            yield from (f"[{name}]", *_table(value, f"{name}.", held))
        else:
            for place, each in enumerate(value):
                yield from (*([""] if place else []), f"[[{name}]]", *_table(each, f"{name}.", None))


def _repeated(value: object) -> bool:
    return isinstance(value, list) and any(isinstance(each, dict) for each in value)


def _key(key: str) -> str:
    bare = key.isascii() and key.replace("-", "").replace("_", "").isalnum()
    return key if bare else _value(key)


def _value(value: object) -> str:
    """A text or a list of texts in TOML, which differs from JSON in one character only."""
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
