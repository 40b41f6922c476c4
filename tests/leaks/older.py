"""A store as version 4 would have kept it: its records do not carry their exemption."""

from pathlib import Path

from scrutiny_tui.store.json_format import JsonObject
from scrutiny_tui.store.log import journal
from scrutiny_tui.store.log.line_format import line_of, read_lines
from tests.store.versions import keys_since

VERSION = 4


def turn_into_version_4(folder: Path) -> None:
    """Write a store again, all of whose changes are in its journal, and which has no other files yet."""
    file = folder / journal.NAME
    lines = []
    for payload in read_lines(file.read_bytes()).payloads:
        told = {key: payload[key] for key in ("sequence", "command", "at")}
        edits = [
            {
                "table": edit["table"],
                "id": edit["id"],
                **{key: _older(edit["table"], edit[key]) for key in ("before", "after")},
            }
            for edit in payload["edits"]
        ]
        lines.append(line_of({**told, "schema": VERSION, "edits": edits}))
    file.write_bytes(b"".join(lines))


def _older(table: str, document: JsonObject | None) -> JsonObject | None:
    if document is None:
        return None
    older = {key: value for key, value in document.items() if key not in keys_since(VERSION, table)}
    if table == "items":
        older["title_exempt"] = older.pop("exempt") is not None
    if table == "log":
        older["exempt"] = bool(older["exempt"] or older.pop("in_stretch"))
        older.pop("in_stretch", None)
    return older
