"""Putting a store together from files of several states: nothing that any of them holds is lost.

What lies off the main line (see `log.main_line`) is made again on top of the present state, as a change of
its own, where the records are still as it found them. Anything else is set aside in words, to be typed again:
nothing that another person wrote is overwritten, and nothing that was removed comes back unasked.
"""

import json
from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct, field

from scrutiny_tui.domain.text import counted
from scrutiny_tui.store.json_format import JsonObject, to_json
from scrutiny_tui.store.log.change_log import ChangeLog
from scrutiny_tui.store.log.line_format import SCHEMA, Payload, line_of
from scrutiny_tui.store.log.replay import DocumentsById
from scrutiny_tui.store.repair.exemptions import (
    excluding_meetings,
    is_older,
    made_exempt,
    may_be_exempt,
)
from scrutiny_tui.store.repair.salvage import readable
from scrutiny_tui.store.tables.archive import ENTRIES
from scrutiny_tui.store.tables.exemptions import keep_exemption
from scrutiny_tui.store.tables.upgrade import upgraded

_Edit = JsonObject


class Spare(Struct, frozen=True):
    """A file with records of another state of a store.

    Attributes:
        sequence: the number of the last change in it.
        tables: its documents.
        older: whether it comes from before version 5. Its records then get the exemption that only the file
            shows.
    """

    sequence: int
    tables: DocumentsById
    older: bool

    def __post_init__(self) -> None:
        """Give what comes from before version 5 its exemption."""
        if self.older:
            for table, documents in upgraded(self.tables, ()).items():
                self.tables[table].update(documents)


class PutTogether(Struct):
    """What the present state of a store does not have, though one of its files does.

    Attributes:
        taken: the changes that fit the present state, in order.
        set_aside: those that do not, as lines and in words.
    """

    taken: list[Payload] = field(default_factory=list)
    set_aside: list[str] = field(default_factory=list)

    @property
    def told(self) -> list[str]:
        """How many of each there are, in sentences."""
        said = []
        if self.taken:
            said.append(
                f"{counted(len(self.taken), 'change')} of another state of the store can be made again."
            )
        if self.set_aside:
            many = counted(len(self.set_aside), "change")
            said.append(
                f"{many} of another state of the store cannot be made again; their words are set aside."
            )
        return said


def put_together(
    tables: DocumentsById, log: ChangeLog, sequence: int, spare: Mapping[str, Spare], told: str
) -> PutTogether:
    """Find what is in no present record.

    Args:
        tables: the documents of the present state; they stay as they are.
        log: every change that can be read.
        sequence: the number of the change up to which the present state was not replayed but read.
        spare: the files of other states, by name.
        told: the words that were set aside before.
    """
    found, now = PutTogether(), {table: dict(documents) for table, documents in tables.items()}
    if log.conflicting:
        _add_others(found, now, log)
    found.set_aside += [_in_words(payload) for payload in _out_of_sight(now, log, sequence)]
    for name, other in spare.items():
        _add_spare(found, now, log, name, other)
    found.set_aside = [words for words in dict.fromkeys(found.set_aside) if words not in told]
    return found


def _add_others(found: PutTogether, now: DocumentsById, log: ChangeLog) -> None:
    """Take the changes off the main line that fit what is there now; set aside those that do not."""
    excluding, made = excluding_meetings(log), {_key(payload) for _, payload in log.payloads()}
    for _, line in log.conflicting:
        if line.payload is None or _key(line.payload) in made:
            continue
        payload = _as_today(line.payload, excluding)
        if _key(payload) in made:
            continue
        made |= {_key(line.payload), _key(payload)}
        if all(now[edit["table"]].get(edit["id"]) == edit["after"] for edit in payload["edits"]):
            continue
        if all(now[edit["table"]].get(edit["id"]) == edit["before"] for edit in payload["edits"]):
            found.taken.append(payload)
            _apply(now, payload)
        else:
            found.set_aside.append(_in_words(payload))


def _out_of_sight(now: DocumentsById, log: ChangeLog, sequence: int) -> Iterator[Payload]:
    """Yield the changes that may not have led to the present state, and whose records are not as they say.

    A snapshot was read in place of them, and a line is missing between them and it. Nothing tells whether it
    comes from them or from another state.
    """
    joined = max((number for number in log.breaks if number <= sequence), default=0)
    if sequence not in log.lines:
        joined = sequence
    if not joined:
        return
    last = {(edit["table"], edit["id"]): edit for _, payload in log.payloads() for edit in payload["edits"]}
    for number, payload in log.payloads():
        if number >= joined or is_older(payload):
            continue
        edits = [edit for edit in payload["edits"] if last[edit["table"], edit["id"]] is edit]
        if any(now[edit["table"]].get(edit["id"]) != edit["after"] for edit in edits if _has_words(edit)):
            yield payload


def _has_words(edit: _Edit) -> bool:
    """Whether words are lost if a change is not made again: a number or a removal has none."""
    return edit["after"] is not None and edit["table"] != "serials"


def _add_spare(found: PutTogether, now: DocumentsById, log: ChangeLog, name: str, spare: Spare) -> None:
    """Take records that no line and no present record knows; set aside what is known in another form."""
    known = _forms(log)
    new: list[_Edit] = []
    for table, each in spare.tables.items():
        for identifier, document in each.items():
            forms = known.get((table, identifier), set())
            here = now[table].get(identifier)
            if _words_of(document) in {*forms, _words_of(here) if here else b""}:
                continue
            edit = {"table": table, "id": identifier, "before": None, "after": document}
            if identifier not in now[table] and not forms and spare.sequence <= log.unbroken:
                new.append(edit)
            elif _has_words(edit):
                found.set_aside.append(_in_words(_found_in(name, [edit])))
    if new:
        found.taken.append(_found_in(name, new))
        _apply(now, found.taken[-1])


def _forms(log: ChangeLog) -> dict[tuple[str, str], set[bytes]]:
    """Return every form of each record that a line tells of."""
    found: dict[tuple[str, str], set[bytes]] = {}
    for payload in log.everything():
        for edit in payload["edits"]:
            for document in (edit.get("before"), edit["after"]):
                form = readable(edit["table"], document, payload.get("schema", SCHEMA)) if document else None
                found.setdefault((edit["table"], edit["id"]), set())
                if form is not None:
                    found[edit["table"], edit["id"]].add(_words_of(form))
    return found


def _words_of(document: JsonObject) -> bytes:
    """Return a record without what an upgrade alters: no words are lost where only that differs."""
    altered = {"exempt", "in_stretch"} | ({"place"} if "log_entry" in document else set())
    return to_json({key: value for key, value in document.items() if key not in altered})


def _found_in(name: str, edits: Iterable[_Edit]) -> Payload:
    return {"schema": SCHEMA, "command": f"found in {name}", "edits": list(edits)}


def _as_today(payload: Payload, excluding: set[str]) -> Payload:
    """Return a change with the documents of this version; in doubt, its entries are exempt."""
    version, edits = payload.get("schema", SCHEMA), []
    for edit in payload["edits"]:
        table = edit["table"]
        before, after = (
            readable(table, edit.get(key), version) if edit.get(key) else None for key in ("before", "after")
        )
        if after and is_older(payload) and table == ENTRIES and after["meeting"] in excluding:
            after = made_exempt(after) if may_be_exempt(after) else after
        if before and after and not payload.get("makes_public"):
            after = keep_exemption(after, before)
        edits.append({"table": table, "id": edit["id"], "before": before, "after": after})
    told = ("command", "at", "reason", "change", "makes_public")
    kept: Payload = {key: payload[key] for key in told if key in payload}
    return {"schema": SCHEMA, **kept, "edits": edits}


def _apply(now: DocumentsById, payload: Payload) -> None:
    for edit in payload["edits"]:
        if edit["after"] is None:
            now[edit["table"]].pop(edit["id"], None)
        else:
            now[edit["table"]][edit["id"]] = edit["after"]


def _key(payload: Payload) -> str:
    """What identifies a change, wherever it was written: its identifier, or else all of its content."""
    named = payload.get("change")
    return str(named) if named else json.dumps([payload.get("at"), payload["edits"]], sort_keys=True)


def _in_words(payload: Payload) -> str:
    """Return a change as it was typed, and its line, from which all of it can be recovered."""
    after = [edit["after"] for edit in payload["edits"] if edit["after"] is not None]
    typed = [
        f"{'(private) ' if found.get('exempt') else ''}{found['line']}" for found in after if "line" in found
    ]
    head = f"{payload.get('at', '')}  {payload['command']}".strip()
    return "\n".join([head, *typed, line_of(payload).decode()])
