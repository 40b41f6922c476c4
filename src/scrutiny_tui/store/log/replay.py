"""Replays changes, to find what a store held after them."""

from collections.abc import Iterable
from typing import TypeAlias

from scrutiny_tui.store.json_format import JsonObject
from scrutiny_tui.store.log.line_format import SCHEMA, Payload
from scrutiny_tui.store.tables.schema import KINDS, migrate

DocumentsById: TypeAlias = dict[str, dict[str, JsonObject]]
"""The documents of each table by their identifiers, in the order in which they were added."""


def replay(payloads: Iterable[Payload], tables: DocumentsById) -> DocumentsById:
    """Apply changes to documents, in order, and return the same documents."""
    for payload in payloads:
        for edit in payload["edits"]:
            table, after = edit["table"], edit["after"]
            if after is None:
                tables[table].pop(edit["id"], None)
            else:
                tables[table][edit["id"]] = migrate(table, after, payload.get("schema", SCHEMA))
    return tables


def no_documents() -> DocumentsById:
    """Return the documents of an empty store."""
    return {name: {} for name in KINDS}
