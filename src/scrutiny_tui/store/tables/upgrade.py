"""Brings the records of a store from before version 5 up to date: each gets its exemption.

Before, a record was private because it stood in an exempt stretch. A document alone does not show that, so a
migration cannot do it: it takes all entries of a meeting.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from scrutiny_tui.domain.action_log import LogEntry, Update
from scrutiny_tui.domain.changes import TABLES
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.exemption import in_force, in_stretch
from scrutiny_tui.domain.order_keys import between
from scrutiny_tui.domain.room_events import Exclusion
from scrutiny_tui.store.files import Files
from scrutiny_tui.store.json_format import JsonObject
from scrutiny_tui.store.log.change_log import read_change_log
from scrutiny_tui.store.log.line_format import Payload
from scrutiny_tui.store.store_files import read_store_files
from scrutiny_tui.store.tables.codec import decode, encode
from scrutiny_tui.store.tables.table import IndexedTable

COMMAND = "bring the store up to date"
"""The command of the change that does it."""

_ENTRIES, _LOG, _UPDATES = TABLES[Entry], TABLES[LogEntry], TABLES[Update]


def altered(
    folder: Path, files: Files, tables: Mapping[str, IndexedTable]
) -> Iterator[tuple[str, JsonObject, JsonObject]]:
    """Yield each document that is to be replaced: its table, the document as it is, and the new one.

    Args:
        folder: the store's folder, whose lines tell in which order updates were recorded.
        files: the file system.
        tables: the tables of the store; what cannot be read of the archive stays as it is.
    """
    log = read_change_log(read_store_files(folder, files))
    recorded = order_of_updates(payload for _, payload in log.payloads())
    before = {name: table.readable_by_id() for name, table in tables.items()}
    for table, documents in upgraded(before, recorded).items():
        for name, after in documents.items():
            yield table, before[table][name], after


def upgraded(
    tables: Mapping[str, Mapping[str, JsonObject]], recorded: Sequence[str]
) -> dict[str, dict[str, JsonObject]]:
    """Return the documents that are to be replaced, by table and identifier.

    Entries that stand in an exempt stretch get its exemption, and so do their log entries and the updates of
    those. Updates get a place in the order in which they were recorded.

    Args:
        tables: the documents of the store, migrated, by table and identifier.
        recorded: the identifiers of the updates in the order of the lines that added them (see
            `order_of_updates`), as far as there are lines.
    """
    entries = {**tables[_ENTRIES], **stretch_marked(tables[_ENTRIES].values())}
    log = {**tables[_LOG], **log_marked(tables[_LOG].values(), entries)}
    updates = _placed(tables[_UPDATES].values(), recorded)
    updates = {name: _like_its_entry(update, log) for name, update in updates.items()}
    new = {_ENTRIES: entries, _LOG: log, _UPDATES: updates}
    return {
        table: {name: one for name, one in found.items() if one != tables[table][name]}
        for table, found in new.items()
    }


def stretch_marked(entries: Iterable[JsonObject]) -> dict[str, JsonObject]:
    """Return the entries that stand in an exempt stretch and carry no exemption, with that of the stretch.

    An entry that cannot be read may have excluded the public, and counts as if it had.
    """
    meetings: dict[str, list[JsonObject]] = {}
    for document in entries:
        meetings.setdefault(str(document.get("meeting")), []).append(document)
    return {name: found for one in meetings.values() for name, found in _marked_in(one)}


def standing_in_stretch(entries: Iterable[JsonObject]) -> frozenset[str]:
    """Return the identifiers of the entries of one meeting that stand in an exempt stretch."""
    return in_stretch(_read(sorted(entries, key=_place)))


def log_in_stretch(log: Iterable[JsonObject], entries: Iterable[JsonObject]) -> Iterator[JsonObject]:
    """Yield the log entries of a meeting that stand in an exempt stretch unmarked, with the mark added.

    Args:
        log: the log entries.
        entries: all entries of the meeting.
    """
    inside = standing_in_stretch(entries)
    for document in log:
        if document.get("entry") in inside and not document.get("in_stretch"):
            yield {**document, "in_stretch": True}


def log_marked(log: Iterable[JsonObject], entries: Mapping[str, JsonObject]) -> dict[str, JsonObject]:
    """Return the log entries that are less private than their minuted entries, made equally private.

    Args:
        log: the log entries.
        entries: the minuted entries by identifier, each with its exemption.
    """
    found = {}
    for document in log:
        exempt = entries.get(str(document.get("entry")), {}).get("exempt")
        if exempt and document.get("exempt") in (None, exemption_without_paragraphs()):
            found[document["id"]] = {**document, "exempt": exempt}
    return found


def order_of_updates(payloads: Iterable[Payload]) -> list[str]:
    """Return the identifiers of the updates in the order of the lines that first added them.

    The order of the records themselves may differ: an undo adds them again last first.
    """
    edits = (edit for payload in payloads for edit in payload["edits"])
    added = (edit["id"] for edit in edits if edit["table"] == _UPDATES and edit["after"])
    return list(dict.fromkeys(added))


def exemption_without_paragraphs() -> JsonObject:
    """Return an exemption without known paragraphs, as a document."""
    return {"paragraphs": []}


def _marked_in(meeting: Iterable[JsonObject]) -> Iterator[tuple[str, JsonObject]]:
    documents = sorted(meeting, key=lambda document: (_place(document), str(document.get("id"))))
    entries = _read(documents)
    private = in_stretch(entries)
    for place, (document, entry) in enumerate(zip(documents, entries, strict=True)):
        if entry.id not in private or document.get("exempt") or isinstance(entry.body, Exclusion):
            continue
        exemption = in_force(entries[:place])
        yield (
            entry.id,
            {**document, "exempt": encode(exemption) if exemption else exemption_without_paragraphs()},
        )


def _read(documents: Sequence[JsonObject]) -> list[Entry]:
    return [_entry(document) for document in documents]


def _entry(document: JsonObject) -> Entry:
    try:
        return decode(Entry, document)
    except (ValueError, KeyError, TypeError, AttributeError):
        return Entry(str(document.get("id")), "", None, _place(document), "", Exclusion())


def _place(document: JsonObject) -> str:
    return str(document.get("place"))


def _placed(updates: Iterable[JsonObject], recorded: Sequence[str]) -> dict[str, JsonObject]:
    """Return the updates of every log entry in the order of recording, each with its place."""
    rank = {name: number for number, name in enumerate(recorded)}
    documents = {str(document["id"]): document for document in updates}
    last: dict[str, str] = {}
    for document in documents.values():
        of = str(document.get("log_entry"))
        last[of] = max(last.get(of, ""), document.get("place") or "")
    for name in sorted(documents, key=lambda name: rank.get(name, -1)):
        document = documents[name]
        if document.get("place") == "":
            of = str(document.get("log_entry"))
            last[of] = between(last[of] or None, None)
            documents[name] = {**document, "place": last[of]}
    return documents


def _like_its_entry(update: JsonObject, log: Mapping[str, JsonObject]) -> JsonObject:
    exempt = log.get(str(update.get("log_entry")), {}).get("exempt")
    return {**update, "exempt": exempt} if exempt and not update.get("exempt") else update
