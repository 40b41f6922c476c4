"""Finds the line of each setting in a style file, which the TOML parser does not report."""

import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from typing import Any

_STRINGS = (r'"""(?:\\.|[^\\])*?"""', r"'''.*?'''", r'"(?:\\.|[^"\\\n])*"', r"'[^'\n]*'")
_PIECE = re.compile("|".join((*_STRINGS, r"#[^\n]*", r"[^\s\[\]{}=#\"']+", r"\n", ".")), re.DOTALL)


def line_numbers_of(text: str) -> dict[str, int]:
    """The line number, from 1, of each setting and table of a file.

    Args:
        text: the whole file, which is valid TOML.

    Returns: Line numbers by the names that faults use ("resolution.lead", "attendance.groups (2).label").
    Parts of a value have no line number.
    """
    lines: dict[str, int] = {}
    table = ""
    repeated: Counter[str] = Counter()
    for line, statement in _statements(text):
        if statement.startswith("[["):
            name = _name(statement[1:-1])
            repeated[name] += 1
            table = f"{name} ({repeated[name]})"
            lines.setdefault(name, line)
        elif statement.startswith("["):
            table = _name(statement)
        else:
            lines[".".join(filter(None, (table, _name(f"{statement} = 0"))))] = line
            continue
        lines[table] = line
    return lines


def enclosing(at: str) -> Iterator[str]:
    """A setting and the tables it belongs to, innermost first: "d (2).e", "d (2)", "d"."""
    while at:
        yield at
        at = re.sub(r" \(\d+\)$", "", at) if at.endswith(")") else at.rpartition(".")[0]


def _statements(text: str) -> Iterator[tuple[int, str]]:
    """Each table header, and the key of each setting, with its line number."""
    line, began, depth, statement, valued = 1, 1, 0, "", False
    for piece in _PIECE.findall(f"{text}\n"):
        if piece == "\n" and not depth:
            if statement.strip():
                yield began, statement.strip()
            statement, began, valued = "", line + 1, False
        elif piece == "=":
            valued = True
        elif valued:
            depth += (piece in "[{") - (piece in "]}")
        elif not piece.startswith("#"):
            statement += piece
        line += piece.count("\n")


def _name(statement: str) -> str:
    """The dotted name in a header or a key, without quotation marks."""
    names = []
    held: Any = tomllib.loads(statement)
    while isinstance(held, dict) and held:
        [(name, held)] = held.items()
        names.append(name)
    return ".".join(names)
