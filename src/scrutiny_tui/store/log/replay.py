"""Changes laid upon documents, one after the other: what a store held after so many of them."""

from collections.abc import Iterable
from typing import TypeAlias

from scrutiny_tui.store.log.line_format import SCHEMA, Payload
from scrutiny_tui.store.repair.salvage import KINDS, JsonValue
from scrutiny_tui.store.tables.schema import migrate

DocumentsById: TypeAlias = dict[str, dict[str, JsonValue]]
"""The documents of each table by their identifiers, in the order in which they were added."""


def replay(payloads: Iterable[Payload], tables: DocumentsById) -> DocumentsById:
    """Lay changes upon documents, in order; the same documents."""
    for payload in payloads:
        for edit in payload["edits"]:
            table, after = edit["table"], edit["after"]
            if after is None:
                tables[table].pop(edit["id"], None)
            else:
                tables[table][edit["id"]] = migrate(table, after, payload.get("schema", SCHEMA))
    return tables


def nothing() -> DocumentsById:
    """The documents of a store in which nothing has happened."""
    return {name: {} for name in KINDS}
