"""What is exempt in a store that cannot be read whole: in doubt, it is private.

Records of version 5 carry their exemption, whatever became of the lines around them. Older lines do not give
it. So where the line that excluded the public may be lost, what was recorded after it is exempt until the
public returned. Meetings that no line can have made private stay public.
"""

from collections.abc import Iterable, Iterator, Sequence

from scrutiny_tui.store.json_format import JsonObject
from scrutiny_tui.store.log.change_log import ChangeLog, missing_changes
from scrutiny_tui.store.log.line_format import SCHEMA, Payload
from scrutiny_tui.store.log.replay import DocumentsById
from scrutiny_tui.store.repair.integrity import value_of
from scrutiny_tui.store.tables.exemptions import CARRIED_SINCE
from scrutiny_tui.store.tables.upgrade import (
    exemption_without_paragraphs,
    order_of_updates,
    standing_in_stretch,
    upgraded,
)

_STAY_PUBLIC = {"Exclusion", "PublicReturns"}


def is_older(payload: Payload) -> bool:
    """Whether a line comes from before version 5."""
    return bool(payload.get("schema", SCHEMA) < CARRIED_SINCE)


def bring_up_to_date(tables: DocumentsById, log: ChangeLog, doubtful: Iterable[str]) -> None:
    """Give each record in the tables its exemption, as the upgrade of a store does.

    Args:
        tables: the documents after the last line from before version 5; they are replaced.
        log: every change that can be read.
        doubtful: the identifiers of the entries that are exempt because nothing tells whether they are.
    """
    entries = tables["entries"]
    for name in doubtful:
        entries[name] = made_exempt(entries[name])
    recorded = order_of_updates(payload for _, payload in log.payloads())
    for table, documents in upgraded(tables, recorded).items():
        tables[table].update(documents)


def behind_gaps(tables: DocumentsById, log: ChangeLog, after: int, last: int) -> set[str]:
    """Return the entries that were recorded after a change that cannot be read, in the same meeting.

    Only lines from before version 5 count, up to the line that says the public returned.

    Args:
        tables: the documents, after those lines.
        log: every change that can be read.
        after: the number of the change from which on lines were replayed.
        last: the number of the last line from before version 5.
    """
    gaps = [gap for gap in missing_changes(log, last) if gap.stop > after + 1]
    lines = [(number, payload) for number, payload in log.payloads() if is_older(payload)]
    found: set[str] = set()
    for meeting, told in _by_meeting(lines).items():
        begun = min(number for number, _ in told)
        private = _behind([gap for gap in gaps if gap.start > begun or _is_older_than(told)], told)
        found |= {name for name in private if tables["entries"].get(name, {}).get("meeting") == meeting}
    return {name for name in found if may_be_exempt(tables["entries"][name])}


def in_salvage(tables: DocumentsById, log: ChangeLog, data: bytes) -> set[str]:
    """Return the entries of meetings that ever excluded the public, in a snapshot that cannot be read whole.

    Args:
        tables: what can be read of it, migrated.
        log: every change that can be read.
        data: the snapshot.
    """
    told = excluding_meetings(log)
    here = {e["meeting"] for e in tables["entries"].values() if value_of(e, "body.is") == "Exclusion"}
    readable = sum(value_of(entry, "body.is") == "Exclusion" for entry in tables["entries"].values())
    anywhere = data.count(b'"Exclusion"') > readable  # nothing tells of which meeting
    return {
        name
        for name, entry in tables["entries"].items()
        if may_be_exempt(entry) and (anywhere or entry["meeting"] in told | here)
    }


def excluding_meetings(log: ChangeLog) -> set[str]:
    """Return the references of the meetings in which a line ever excluded the public."""
    return {
        str(document.get("meeting"))
        for payload in log.everything()
        for edit in payload["edits"]
        for document in (edit.get("before"), edit["after"])
        if document and value_of(document, "body.is") == "Exclusion"
    }


def may_be_exempt(entry: JsonObject) -> bool:
    """Whether an entry without exemption could carry one: the marks of a stretch never do."""
    return not entry.get("exempt") and value_of(entry, "body.is") not in _STAY_PUBLIC


def made_exempt(entry: JsonObject) -> JsonObject:
    """Return a document with an exemption of which no paragraphs are known."""
    return {**entry, "exempt": exemption_without_paragraphs()}


def follow_minutes(tables: DocumentsById) -> None:
    """Mark all that comes from an entry in an exempt stretch: of the log, its updates, and what is planned.

    What is marked already stays so, because the mark of the stretch may be lost.
    """
    meetings: dict[str, list[JsonObject]] = {}
    for entry in tables["entries"].values():
        meetings.setdefault(str(entry.get("meeting")), []).append(entry)
    inside = frozenset[str]().union(*map(standing_in_stretch, meetings.values()))
    for name, log in tables["log"].items():
        if log.get("entry") in inside and log.get("in_stretch") is False:
            tables["log"][name] = {**log, "in_stretch": True}
    for name, update in tables["updates"].items():
        if update.get("entry") in inside and not update.get("exempt"):
            tables["updates"][name] = made_exempt(update)
    for name, planned in tables["planned"].items():
        if planned.get("asked_by") in inside and not planned.get("exempt"):
            tables["planned"][name] = made_exempt(planned)


def _by_meeting(lines: Iterable[tuple[int, Payload]]) -> dict[str, list[tuple[int, Payload]]]:
    """Return the lines of each meeting with their numbers, in order."""
    found: dict[str, list[tuple[int, Payload]]] = {}
    for number, payload in lines:
        for meeting in dict.fromkeys(_meetings_of(payload)):
            found.setdefault(meeting, []).append((number, payload))
    return found


def _meetings_of(payload: Payload) -> Iterator[str]:
    for edit in payload["edits"]:
        document = edit["after"] or edit.get("before") or {}
        meeting = document.get("id") if edit["table"] == "meetings" else document.get("meeting")
        if isinstance(meeting, str):
            yield meeting


def _is_older_than(told: Sequence[tuple[int, Payload]]) -> bool:
    """Whether a meeting existed before its first line, which then does not add it."""
    edits = told[0][1]["edits"]
    return not any(edit["table"] == "meetings" and edit.get("before") is None for edit in edits)


def _behind(gaps: Sequence[range], told: Iterable[tuple[int, Payload]]) -> Iterator[str]:
    """Yield the entries that a meeting's lines add after a gap and before the public returned."""
    ends = [gap.stop for gap in gaps]
    settled = 0
    for number, payload in told:
        added = [edit for edit in payload["edits"] if edit["table"] == "entries" and edit["after"]]
        for edit in added:
            if value_of(edit["after"], "body.is") == "PublicReturns" and edit.get("before") is None:
                settled = number
            elif edit.get("before") is None and any(settled < end <= number for end in ends):
                yield edit["id"]
