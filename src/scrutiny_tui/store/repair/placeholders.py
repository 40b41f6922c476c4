"""Placeholders for lost records that other records need."""

import re
from collections.abc import Callable
from datetime import date

from msgspec.structs import replace

from scrutiny_tui.domain.action_log import Kind, LogEntry
from scrutiny_tui.domain.changes import Record
from scrutiny_tui.domain.committees import DEFAULT_STYLE, Committee
from scrutiny_tui.domain.exemption import Exemption
from scrutiny_tui.domain.meetings import Meeting, State
from scrutiny_tui.domain.people import Person
from scrutiny_tui.store.json_format import JsonObject
from scrutiny_tui.store.log.replay import DocumentsById
from scrutiny_tui.store.tables.codec import encode

_MEETING = re.compile(r"(.+?)-(\d{4}-\d{2}-\d{2})")
_LONG_AGO = date(1900, 1, 1)


def placeholder(table: str, name: str, tables: DocumentsById) -> JsonObject:
    """Return the document of a placeholder for a committee, person, meeting or log entry that is lost.

    That of a log entry is exempt, because the one that is lost may have been.

    Args:
        table: committees, people, meetings or log.
        name: the identifier by which other records name it.
        tables: the documents of the store, for what they say of it.
    """
    makers: dict[str, Callable[[str, DocumentsById], Record]] = {
        "committees": _committee,
        "people": _person,
        "meetings": _meeting,
        "log": _log_entry,
    }
    return encode(makers[table](name, tables))


def log_entry_from_minutes(entry: JsonObject, tables: DocumentsById) -> JsonObject:
    """Return the document of a log entry as the minutes give it: open, with the words of the entry.

    It carries the exemption of the entry.
    """
    follow_up = entry["follow_up"]
    meeting = tables["meetings"].get(entry["meeting"]) or placeholder("meetings", entry["meeting"], tables)
    day = date.fromisoformat(meeting["date"])
    made = encode(
        _open(follow_up["reference"], Kind(follow_up["kind"]), meeting["committee"], entry["meeting"], day)
    )
    told = {"item": entry["item"], "entry": entry["id"], "text": entry["body"].get("text", "")}
    return {**made, **told, "exempt": entry["exempt"], "owners": follow_up["owners"], "due": follow_up["due"]}


def _open(reference: str, kind: Kind, committee: str, meeting: str, day: date, text: str = "") -> LogEntry:
    return LogEntry(
        reference, kind, committee, meeting, None, None, text, (), None, recorded=day, updated=day
    )


def _committee(name: str, tables: DocumentsById) -> Committee:
    stems = [
        found[1]
        for meeting in tables["meetings"].values()
        if meeting.get("committee") == name and (found := _MEETING.match(meeting["id"]))
    ]
    taken = {committee.get("prefix") for committee in tables["committees"].values()}
    wanted = [*stems, *(f"FOUND{number}" for number in range(1, len(taken) + 2))]
    prefix = next(prefix for prefix in wanted if prefix not in taken)
    return Committee(name, f"Committee found by the repair ({prefix})", "Committee", prefix, DEFAULT_STYLE)


def _person(name: str, tables: DocumentsById) -> Person:
    del tables
    return Person(name, "Person found by the repair")


def _meeting(name: str, tables: DocumentsById) -> Meeting:
    found = _MEETING.match(name)
    day = _day(found[2]) if found else None
    committee = _committee_of(found[1] if found else "", tables)
    return Meeting(name, committee, day or _LONG_AGO, state=State.DRAFTING)


def _log_entry(name: str, tables: DocumentsById) -> LogEntry:
    committee = _committee_of(name.rpartition("-")[0], tables)
    told = [update for update in tables["updates"].values() if update.get("log_entry") == name]
    texts = [update["new"] for update in told if update.get("field") == "text"]
    held_by = sorted(
        (m["date"], m["id"]) for m in tables["meetings"].values() if m.get("committee") == committee
    )
    day, meeting = held_by[-1] if held_by else (_LONG_AGO.isoformat(), name)
    text = texts[-1] if texts else ""
    found = _open(name, Kind.ACTION, committee, meeting, date.fromisoformat(day), text)
    return replace(found, exempt=Exemption())


def _committee_of(prefix: str, tables: DocumentsById) -> str:
    """Return the committee with that prefix; the identifier of a placeholder when there is none."""
    for name, committee in tables["committees"].items():
        if committee.get("prefix") == prefix:
            return name
    return prefix or "found"


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
