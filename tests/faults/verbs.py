"""TinyDB's own writing verbs: none of them alters a store, in memory or on the disk."""

from pathlib import Path
from typing import Any

from tinydb import where

from scrutiny_tui.domain.errors import StoreError
from scrutiny_tui.domain.people import Person
from scrutiny_tui.store import open_store
from tests.faults.script import LostError
from tests.store.samples import add, person

VERBS: dict[str, tuple[Any, ...]] = {
    "insert": ({"id": "p9"},),
    "insert_multiple": ([{"id": "p9"}],),
    "update": ({"role": "none"},),
    "update_multiple": ([({"role": "none"}, where("id") == "p1")],),
    "upsert": ({"id": "p1"}, where("id") == "p1"),
    "remove": (where("id") == "p1",),
    "truncate": (),
}
REFUSED = "altered by a Change and in no other way; nothing was changed."


def write_with_every_verb(folder: Path) -> int:
    """Try every verb on a table of a store, and to drop its tables.

    Returns:
        How many verbs were tried.

    Raises:
        LostError: one of them was not refused, or altered something.
    """
    store = open_store(folder)
    add(store, 1)
    table = store.database.table("people")
    attempts = {verb: (getattr(table, verb), arguments) for verb, arguments in VERBS.items()}
    attempts["drop_tables"] = (store.database.drop_tables, ())
    for verb, (write, arguments) in attempts.items():
        try:
            write(*arguments)
        except StoreError as error:
            if not str(error).endswith(REFUSED):
                raise LostError(f"{verb} is refused for another reason: {error}") from error
        else:
            raise LostError(f"{verb} is not refused")
        if store.all(Person) != [person(1)]:
            raise LostError(f"{verb} altered the table")
    store.close()
    if open_store(folder, read_only=True).all(Person) != [person(1)]:
        raise LostError("a verb altered the store")
    return len(attempts)
