"""Changes laid upon documents, one after the other: what a store held after so many of them."""

from collections.abc import Iterable
from typing import TypeAlias

from scrutiny_tui.store.lines import SCHEMA, Payload
from scrutiny_tui.store.salvage import KINDS, Json
from scrutiny_tui.store.schema import up_to_date

Known: TypeAlias = dict[str, dict[str, Json]]
"""The documents of each table by their identifiers, in the order in which they were added."""


def replay(payloads: Iterable[Payload], tables: Known) -> Known:
    """Lay changes upon documents, in order; the same documents."""
    for payload in payloads:
        for edit in payload["edits"]:
            table, after = edit["table"], edit["after"]
            if after is None:
                tables[table].pop(edit["id"], None)
            else:
                tables[table][edit["id"]] = up_to_date(table, after, payload.get("schema", SCHEMA))
    return tables


def nothing() -> Known:
    """The documents of a store in which nothing has happened."""
    return {name: {} for name in KINDS}
