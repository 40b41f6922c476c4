"""A store of version 3 opens: what its votes, motions and log entries did not say has the right value."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from scrutiny_tui.domain.action_log import LogEntry
from scrutiny_tui.domain.changes import Record
from scrutiny_tui.domain.entries import Body, Entry
from scrutiny_tui.domain.outcomes import Manner, Motion, Side, Vote
from scrutiny_tui.domain.people import Named
from scrutiny_tui.store import open_store
from scrutiny_tui.store.json_format import Documents, JsonObject
from scrutiny_tui.store.log.line_format import line_of
from scrutiny_tui.store.tables import snapshot
from scrutiny_tui.store.tables.codec import encode
from scrutiny_tui.store.tables.snapshot import Snapshot
from tests.clock import EVENING
from tests.documents.logged import ENTRY as LOGGED
from tests.store.samples import entry

MOSS, HALE = {"text": "Moss", "person": "p1"}, {"text": "Hale", "person": None}

KEPT: dict[str, tuple[JsonObject, Body]] = {
    "a motion": (
        {"is": "Motion", "mover": MOSS, "seconder": HALE},
        Motion(Named("Moss", "p1"), Named("Hale"), text=""),
    ),
    "a motion nobody seconded": (
        {"is": "Motion", "mover": MOSS, "seconder": None},
        Motion(Named("Moss", "p1"), None, text=""),
    ),
    "a vote by numbers": (
        {"is": "Vote", "unanimous": False, "numbers": [2, 2, None], "names": [], "casting": "against"},
        Vote(numbers=(2, 2, None), casting=Side.AGAINST, manner=Manner.NONE, clauses=()),
    ),
    "a vote by names": (
        {"is": "Vote", "unanimous": False, "numbers": None, "names": [["for", [MOSS]]], "casting": None},
        Vote(names=((Side.FOR, (Named("Moss", "p1"),)),), manner=Manner.NONE, clauses=()),
    ),
    "a unanimous vote": (
        {"is": "Vote", "unanimous": True, "numbers": None, "names": [], "casting": None},
        Vote(unanimous=True, manner=Manner.NONE, clauses=()),
    ),
}
"""By what it is: the body of an entry as version 3 kept it, and what it says today."""


def of_version_3(number: int, body: JsonObject) -> JsonObject:
    return {**encode(entry(number)), "body": body}


def logged_in_version_3() -> JsonObject:
    document = encode(LOGGED)
    for key in ("lapsed", "in_stretch", "public"):
        del document[key]
    return {**document, "exempt": False}


def in_snapshot(folder: Path, tables: dict[str, Documents]) -> None:
    (folder / "store.json").write_bytes(snapshot.to_bytes(Snapshot(0, tables)))


def in_journal(folder: Path, tables: dict[str, Documents]) -> None:
    edits = [
        {"table": name, "id": document["id"], "before": None, "after": document}
        for name, documents in tables.items()
        for document in documents.values()
    ]
    made = {"sequence": 1, "schema": 3, "command": "record", "at": EVENING.isoformat(), "edits": edits}
    (folder / "journal.jsonl").write_bytes(line_of(made))


@pytest.fixture(params=[in_snapshot, in_journal], ids=["in the snapshot", "in the journal"])
def folder(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A store of version 3: entries with each body, and a log entry."""
    folder = tmp_path / "store"
    folder.mkdir()
    tables = {
        "entries": {str(n): of_version_3(n, body) for n, (body, _) in enumerate(KEPT.values(), 1)},
        "log": {"1": logged_in_version_3()},
    }
    with monkeypatch.context() as then:
        then.setattr(snapshot, "SCHEMA", 3)
        request.param(folder, tables)
    return folder


def everything(folder: Path, *, read_only: bool) -> tuple[list[Record], list[Record]]:
    store = open_store(folder, read_only=read_only)
    found: tuple[list[Record], list[Record]] = [*store.all(Entry)], [*store.all(LogEntry)]
    store.close()
    return found


@pytest.mark.parametrize("read_only", [True, False], ids=["read", "written"])
def test_votes_motions_and_log_entries_have_what_version_4_added(folder: Path, *, read_only: bool) -> None:
    entries, log = everything(folder, read_only=read_only)
    assert [one.body for one in entries if isinstance(one, Entry)] == [body for _, body in KEPT.values()]
    assert log == [LOGGED]
    assert not LOGGED.lapsed


def test_what_was_brought_up_to_date_stays_so(folder: Path) -> None:
    before = everything(folder, read_only=False)
    assert everything(folder, read_only=True) == before


def test_the_keys_of_version_3_are_those_of_today_without_the_new_ones() -> None:
    for old, today in KEPT.values():
        new = encode(replace(entry(1), body=today))["body"]
        assert {**new, **old} == new
        assert new.keys() - old.keys() in ({"text"}, {"manner", "clauses"})
