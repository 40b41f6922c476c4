"""How what is wrong between records is put right without losing a word.

- What may be left unsaid is left unsaid: an entry whose item is missing belongs to no item, a name whose
  person is missing stands as it was typed.
- What must be there is brought back as it last was; where no change tells of it, something stands in for it.
- A log entry that the minutes name is made again from the minutes. Of two entries with one reference, the
  second gets the next number.
- A record that cannot be read is put back as it last could be, or else taken out; the change that takes it
  out holds it as it was.
- The last number given out is raised to the highest in use.
"""

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
from scrutiny_tui.store.repair.salvage import JsonValue, readable


def fix_records(tables: DocumentsById, earlier: DocumentsById) -> list[str]:
    """Put right what is wrong, in the tables themselves; a document that is altered becomes a new one.

    Args:
        tables: the documents.
        earlier: every record that a change tells of, as it last could be read, whether or not it is still
            there.

    Returns:
        What was wrong and what was done, in sentences.
    """
    done: list[str] = []
    while found := list(violations(tables)):
        done += [f"{wrong.fault} {_mended(wrong, tables, earlier)}" for wrong in found]
    return done


def _mended(wrong: Violation, tables: DocumentsById, earlier: DocumentsById) -> str:
    """Put one thing right, which an earlier mend may have put right already; say what was done."""
    if wrong.kind is ViolationKind.BEHIND or wrong.table == "serials":
        return _raise_serial(wrong.id, tables, earlier)
    if readable(wrong.table, tables[wrong.table].get(wrong.id)) is None:
        return _put_back(wrong, tables, earlier)
    if wrong.reference is not None:
        return _mend_reference(wrong.id, wrong.reference, tables, earlier)
    if wrong.kind is ViolationKind.TWICE:
        return _number_anew(wrong.id, tables)
    documents = tables[wrong.table]
    documents[wrong.id] = _without_missing_people(documents[wrong.id], tables)
    return "The name stands as it was typed."


def _mend_reference(name: str, reference: ForeignKey, tables: DocumentsById, earlier: DocumentsById) -> str:
    document = tables[reference.table][name]
    target, what = value_of(document, reference.key), ONE[reference.target]
    if target in tables[reference.target]:
        return f"The {what} is there again."
    if not reference.needed:
        tables[reference.table][name] = _with(document, reference.key, None)
        return f"It now belongs to no {what}."
    known = earlier[reference.target].get(target)
    if known is not None:
        tables[reference.target][target] = known
        return f"The {what} is brought back as it last was."
    if reference == FROM_MINUTES:
        tables["log"][target] = log_entry_from_minutes(document, tables)
        return "It is made again from the minutes."
    tables[reference.target][target] = placeholder(reference.target, target, tables)
    return f"A {what} stands in for it: see to its particulars."


def _put_back(wrong: Violation, tables: DocumentsById, earlier: DocumentsById) -> str:
    known = earlier[wrong.table].get(wrong.id)
    if known is None:
        tables[wrong.table].pop(wrong.id, None)
        return "It is taken out; the journal keeps it as it is."
    tables[wrong.table][wrong.id] = known
    return "It is put back as it last could be read."


def _number_anew(name: str, tables: DocumentsById) -> str:
    entry = tables["entries"][name]
    old = entry["follow_up"]["reference"]
    prefix = old.rpartition("-")[0]
    said = value_of(tables["serials"].get(prefix), "last")
    last = max(numbers_in_use(tables).get(prefix, 0), said if isinstance(said, int) else 0) + 1
    new = f"{prefix}-{last:03}"
    tables["entries"][name] = _with(entry, FROM_MINUTES.key, new)
    return f"It becomes {new}."


def _raise_serial(prefix: str, tables: DocumentsById, earlier: DocumentsById) -> str:
    known = earlier["serials"].get(prefix)
    last = max(numbers_in_use(tables).get(prefix, 0), known["last"] if known else 0)
    tables["serials"][prefix] = {"id": prefix, "last": last}
    return f"The last number given out is now {last}."


def _with(document: JsonValue, key: str, value: JsonValue) -> JsonValue:
    first, _, rest = key.partition(".")
    return {**document, first: _with(document[first], rest, value) if rest else value}


def _without_missing_people(value: JsonValue, tables: DocumentsById) -> JsonValue:
    if is_name(value):
        return value if value["person"] in tables["people"] else {**value, "person": None}
    if isinstance(value, dict):
        return {key: _without_missing_people(inner, tables) for key, inner in value.items()}
    return [_without_missing_people(inner, tables) for inner in value] if isinstance(value, list) else value
