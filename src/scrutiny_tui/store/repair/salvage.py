"""What can be read of a damaged snapshot: its whole records."""

import json
import re
from typing import TypeAlias

from scrutiny_tui.store.json_format import JsonObject, JsonValue
from scrutiny_tui.store.log.line_format import SCHEMA
from scrutiny_tui.store.tables.codec import decode
from scrutiny_tui.store.tables.schema import KINDS, MIGRATIONS, migrate

DocumentLists: TypeAlias = dict[str, list[JsonObject]]
"""The documents of each table, in the order in which they were added."""

_RECORD = re.compile(r'\{\s*"id"\s*:')
_JSON = json.JSONDecoder()


def salvage_records(data: bytes, version: int | None) -> DocumentLists:
    """Return every record of a damaged snapshot that can be read whole, by the name of its table.

    A record is recognised by its keys, not by where it stands: no two kinds have the same keys.

    Args:
        data: the file.
        version: the version it was written in; None when that cannot be read.
    """
    text = data.decode("utf-8", errors="replace")
    versions = (SCHEMA, *sorted(MIGRATIONS, reverse=True)) if version is None else (version,)
    found: DocumentLists = {name: [] for name in KINDS}
    for start in _RECORD.finditer(text):
        try:
            document, _ = _JSON.raw_decode(text, start.start())
        except (ValueError, RecursionError):
            continue
        for name in KINDS:
            known = next(filter(None, (readable(name, document, each) for each in versions)), None)
            if known is not None:
                found[name].append(known)
    return found


def readable(table: str, document: JsonValue, version: int = SCHEMA) -> JsonObject | None:
    """Return a document, brought up to date, when it is a record of that table; else None."""
    try:
        found: JsonObject = migrate(table, document, version)
        decode(KINDS[table], found)
    except (ValueError, KeyError, TypeError, AttributeError):
        return None
    return found
