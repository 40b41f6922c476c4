"""Replays changes, to find what a store held after them."""

from collections.abc import Iterable
from typing import TypeAlias

from scrutiny_tui.store.json_format import JsonObject
from scrutiny_tui.store.log.line_format import SCHEMA, Payload
from scrutiny_tui.store.tables.exemptions import CARRIED_SINCE, keep_exemption
from scrutiny_tui.store.tables.schema import KINDS, migrate

DocumentsById: TypeAlias = dict[str, dict[str, JsonObject]]
"""The documents of each table by their identifiers, in the order in which they were added."""


def replay(payloads: Iterable[Payload], tables: DocumentsById) -> DocumentsById:
    """Apply changes to documents, in order, and return the same documents.

    An exemption goes only by a line that says so, from the first line on whose records carry theirs.
    """
    carried = False
    for payload in payloads:
        version = payload.get("schema", SCHEMA)
        carried = carried or version >= CARRIED_SINCE
        for edit in payload["edits"]:
            table, after = edit["table"], edit["after"]
            if after is None:
                tables[table].pop(edit["id"], None)
                continue
            after, before = migrate(table, after, version), tables[table].get(edit["id"])
            if before is None and version >= CARRIED_SINCE:
                before = edit.get("before")  # the line that added it may be lost
            if carried and before and not payload.get("makes_public"):
                after = keep_exemption(after, before)
            tables[table][edit["id"]] = after
    return tables


def no_documents() -> DocumentsById:
    """Return the documents of an empty store."""
    return {name: {} for name in KINDS}
