"""Versions of what is written, and the steps from one to the next.

Every line of a journal and every snapshot says in which version its documents were written (`lines.SCHEMA`).
What is older is brought up to date as it is read, lines of the history included; the files themselves are
written anew, after a backup, when the store is next opened for writing.
"""

from collections.abc import Callable
from typing import Any, TypeAlias

from scrutiny_tui.store.log.line_format import SCHEMA

JsonObject: TypeAlias = dict[str, Any]
Migration: TypeAlias = Callable[[str, JsonObject], JsonObject]


def _same(table: str, document: JsonObject) -> JsonObject:
    """The step to a version that keeps records elsewhere, and none otherwise."""
    del table
    return document


MIGRATIONS: dict[int, Migration] = {
    1: _same
}  # 2: an older program would miss the archived entries
"""By version, what makes a document of that version into one of the next.

A step is given the name of the table and a document of its own to alter; it returns the new one. Changing
`lines.SCHEMA` asks for a step here: records know exactly the keys that the domain declares.
"""


def migrate(table: str, document: JsonObject, version: int) -> JsonObject:
    """A document as this version of the program knows it.

    Args:
        table: the name of its table.
        document: the document; left as it is.
        version: the version it was written in.

    Returns:
        The same document when it is of this version, else a new one.

    Raises:
        KeyError: there is no step from a version on the way.
    """
    for older in range(version, SCHEMA):
        document = MIGRATIONS[older](table, dict(document))
    return document


def migrate_tables(
    tables: dict[str, dict[str, JsonObject]], version: int
) -> dict[str, dict[str, JsonObject]]:
    """The documents of every table as this version of the program knows them (see `up_to_date`)."""
    if version >= SCHEMA:
        return tables
    return {
        name: {number: migrate(name, document, version) for number, document in documents.items()}
        for name, documents in tables.items()
    }
