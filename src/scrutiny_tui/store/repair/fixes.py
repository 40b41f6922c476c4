"""How violations of integrity are fixed without losing a word.

- A field that may be empty is emptied: an entry whose item is missing belongs to no item, and a name whose
  person is missing stays as it was typed.
- A record that others need is restored as it last was. If no change holds it, a placeholder is made.
- A log entry that the minutes name is made again from the minutes. Of two entries with one reference, the
  second gets the next number.
- Whatever replaces what is lost is as private as that was or may have been.
- A record that cannot be read is restored as it last could be, or else taken out. The change that takes it
  out holds it as it was.
- The last number given out is raised to the highest in use.
"""

from scrutiny_tui.store.json_format import JsonValue
from scrutiny_tui.store.log.replay import DocumentsById
from scrutiny_tui.store.repair.integrity import (
    FROM_MINUTES,
    ONE,
    ForeignKey,
    Violation,
    ViolationKind,
    is_name,
    numbers_in_use,
    value_of,
    violations,
)
from scrutiny_tui.store.repair.placeholders import log_entry_from_minutes, placeholder
from scrutiny_tui.store.repair.salvage import readable


def fix_records(tables: DocumentsById, earlier: DocumentsById) -> list[str]:
    """Fix every violation in the tables themselves; an altered document is replaced by a new one.

    Args:
        tables: the documents.
        earlier: every record in any change, as it could last be read, even if it was removed since.

    Returns:
        What was wrong and what was done, in sentences.
    """
    done: list[str] = []
    while found := list(violations(tables)):
        done += [f"{violation.fault} {_fix(violation, tables, earlier)}" for violation in found]
    return done


def _fix(violation: Violation, tables: DocumentsById, earlier: DocumentsById) -> str:
    """Fix one violation, which an earlier fix may have fixed already; say what was done."""
    if violation.kind is ViolationKind.BEHIND or violation.table == "serials":
        return _raise_serial(violation.id, tables, earlier)
    if readable(violation.table, tables[violation.table].get(violation.id)) is None:
        return _restore(violation, tables, earlier)
    if violation.foreign_key is not None:
        return _fix_foreign_key(violation.id, violation.foreign_key, tables, earlier)
    if violation.kind is ViolationKind.TWICE:
        return _renumber(violation.id, tables)
    documents = tables[violation.table]
    documents[violation.id] = _without_missing_people(documents[violation.id], tables)
    return "The name stands as it was typed."


def _fix_foreign_key(
    name: str, foreign_key: ForeignKey, tables: DocumentsById, earlier: DocumentsById
) -> str:
    document = tables[foreign_key.table][name]
    target, what = value_of(document, foreign_key.key), ONE[foreign_key.target]
    if target in tables[foreign_key.target]:
        return f"The {what} is there again."
    if not foreign_key.needed:
        tables[foreign_key.table][name] = _with(document, foreign_key.key, None)
        return f"It now belongs to no {what}."
    known = earlier[foreign_key.target].get(target)
    if known is not None:
        tables[foreign_key.target][target] = known
        return f"The {what} is brought back as it last was."
    if foreign_key == FROM_MINUTES:
        tables["log"][target] = log_entry_from_minutes(document, tables)
        return "It is made again from the minutes."
    tables[foreign_key.target][target] = placeholder(foreign_key.target, target, tables)
    return f"A {what} stands in for it: see to its particulars."


def _restore(violation: Violation, tables: DocumentsById, earlier: DocumentsById) -> str:
    known = earlier[violation.table].get(violation.id)
    if known is None:
        tables[violation.table].pop(violation.id, None)
        return "It is taken out; the journal keeps it as it is."
    tables[violation.table][violation.id] = known
    return "It is put back as it last could be read."


def _renumber(name: str, tables: DocumentsById) -> str:
    entry = tables["entries"][name]
    old = entry["follow_up"]["reference"]
    prefix = old.rpartition("-")[0]
    given = value_of(tables["serials"].get(prefix), "last")
    last = max(numbers_in_use(tables).get(prefix, 0), given if isinstance(given, int) else 0) + 1
    new = f"{prefix}-{last:03}"
    tables["entries"][name] = _with(entry, FROM_MINUTES.key, new)
    return f"It becomes {new}."


def _raise_serial(prefix: str, tables: DocumentsById, earlier: DocumentsById) -> str:
    known = earlier["serials"].get(prefix)
    last = max(numbers_in_use(tables).get(prefix, 0), known["last"] if known else 0)
    tables["serials"][prefix] = {"id": prefix, "last": last}
    return f"The last number given out is now {last}."


def _with(document: JsonValue, key: str, value: JsonValue) -> JsonValue:
    """A document with another value of a field (see `ForeignKey.key`), or a list with one at a place."""
    first, _, rest = key.partition(".")
    if isinstance(document, list):
        place = int(first)
        return [*document[:place], _with(document[place], rest, value), *document[place + 1 :]]
    return {**document, first: _with(document[first], rest, value) if rest else value}


def _without_missing_people(value: JsonValue, tables: DocumentsById) -> JsonValue:
    if is_name(value):
        return value if value["person"] in tables["people"] else {**value, "person": None}
    if isinstance(value, dict):
        return {key: _without_missing_people(inner, tables) for key, inner in value.items()}
    return [_without_missing_people(inner, tables) for inner in value] if isinstance(value, list) else value
