"""Versions of what is written, and the migration from each to the next.

Every line of a journal and every snapshot gives the version of its documents (`line_format.SCHEMA`). Older
documents are migrated as they are read, those in the history included. The files themselves are rewritten,
after a backup, when the store is next opened for writing.
"""

from collections.abc import Callable, Mapping
from typing import TypeAlias

from scrutiny_tui.domain.changes import TABLES, Record
from scrutiny_tui.store.json_format import Documents, JsonObject, JsonValue
from scrutiny_tui.store.log.line_format import SCHEMA

Migration: TypeAlias = Callable[[str, JsonObject], JsonObject]

KINDS: dict[str, type[Record]] = {name: kind for kind, name in TABLES.items()}
"""The kind of record in each table."""


def _same(table: str, document: JsonObject) -> JsonObject:
    """Migrate to a version with the same documents, in other files or beside new tables."""
    del table
    return document


NEW_KEYS: dict[int, dict[str, JsonObject]] = {
    4: {"log": {"lapsed": False}},
    5: {
        "entries": {"exempt": None},
        "items": {"public": None},
        "log": {"public": None},
        "updates": {"exempt": None, "place": ""},
    },
    6: {"items": {"likely_exempt": None}},
    7: {
        "committees": {"standing_agenda": []},
        "items": {"withdrawn": False, "deferred_to": None, "taken_with": ""},
    },
    8: {"updates": {"entry": None, "said_on": None, "old_due": None}},
    11: {"forward": {"taken": None, "published": None}},
    12: {"memberships": {"council": ""}},
    13: {"given_out": {"held": None}, "meetings": {"decisions_published": None}},
}
"""What a version added to the documents of a table, by the version and the table's name."""
NO_DAYS: JsonObject = dict.fromkeys(("clear_days", "despatch", "papers_due", "draft_minutes", "call_in"))
"""The deadlines of a committee that has none of its own, as version 11 keeps them."""
WITHIN: dict[str, dict[str, str]] = {"given_out": {"items": "items", "entries": "entries"}}
"""The fields of a table that hold documents of another, which are migrated with them."""
NEW_BODY_KEYS: dict[str, JsonObject] = {
    "Attendance": {"excuses": [], "posts": []},
    "Motion": {"text": ""},
    "Presence": {"moment": None},
    "Vote": {"manner": "", "clauses": []},
}
"""What version 4 added to the body of an entry, by the body's class."""


NEW_STANDING_KEYS: JsonObject = {"allowed": None}
"""What version 10 added to each item of a standing agenda."""


def _with_new_keys(table: str, document: JsonObject) -> JsonObject:
    """Migrate to the version that keeps what became of a motion, and who was in the room when."""
    document = {**NEW_KEYS[4].get(table, {}), **document}
    if table == "committees":
        document["settings"] = _settings(document["settings"])
    if table == "entries":
        body = document["body"]
        body = _declaration(body) if body["is"] == "Declaration" else body
        document["body"] = {**NEW_BODY_KEYS.get(body["is"], {}), **body}
    return document


def _settings(settings: JsonObject) -> JsonObject:
    """A committee's settings with those of version 4; categories that no one chose are the house style's."""
    interests = settings["interests"]
    chosen = [] if interests == ["DPI", "ORI", "NRI", "party whip"] else interests
    return {**settings, "interests": chosen, "remote": "as the law has it", "quorum_part": None}


def _declaration(body: JsonObject) -> JsonObject:
    """An interest as version 4 keeps it: declared by one or more members, in one or more items."""
    one = {"number": body["number"], "item": body["item"]}
    kept = {key: body[key] for key in ("is", "category", "text", "consequence")}
    return {**kept, "who": [body["who"]], "items": [one] if any(one.values()) else [], "everyone": False}


def _with_exemptions(table: str, document: JsonObject) -> JsonObject:
    """Migrate to the version in which each record carries its exemption.

    A document alone does not tell whether its entry stands in an exempt stretch.
    """
    if table == "items":
        document["exempt"] = _exemption(document.pop("title_exempt"))
    if table == "log":
        private = document["exempt"]
        document |= {"exempt": _exemption(private), "in_stretch": private and document["entry"] is not None}
    return {**NEW_KEYS[5].get(table, {}), **document}


def _with_likely_exempt(table: str, document: JsonObject) -> JsonObject:
    """Migrate to the version in which an item knows whether it is likely to be considered in private."""
    return {**NEW_KEYS[6].get(table, {}), **document}


def _with_standing_agendas(table: str, document: JsonObject) -> JsonObject:
    """Migrate to the version that keeps standing agendas, and what becomes of items before the meeting."""
    return {**NEW_KEYS[7].get(table, {}), **document}


def _with_lines_of_updates(table: str, document: JsonObject) -> JsonObject:
    """Migrate to the version in which an update knows the line of the minutes that says it."""
    return {**NEW_KEYS[8].get(table, {}), **document}


def _with_preparation(table: str, document: JsonObject) -> JsonObject:
    """Migrate to the version in which a standing item knows how long it may take."""
    if table == "committees":
        document["standing_agenda"] = [{**item, **NEW_STANDING_KEYS} for item in document["standing_agenda"]]
    return document


def _with_given_out(table: str, document: JsonObject) -> JsonObject:
    """Migrate to the version that keeps a committee's own deadlines, and when a decision was taken."""
    if table == "committees":
        document["settings"] = {"days": NO_DAYS, **document["settings"]}
    return {**NEW_KEYS[11].get(table, {}), **document}


def _with_councils(table: str, document: JsonObject) -> JsonObject:
    """Migrate to the version in which a membership knows the council that appointed it."""
    if table == "committees":
        document["settings"] = {"quorum_of_each": False, "councils": None, **document["settings"]}
    return {**NEW_KEYS[12].get(table, {}), **document}


def _with_meetings_moved(table: str, document: JsonObject) -> JsonObject:
    """Migrate to the version that knows meetings that moved, and decisions that may be called in."""
    if table == "committees":
        document["settings"] = {"executive": False, **document["settings"]}
    return {**NEW_KEYS[13].get(table, {}), **document}


def _exemption(private: JsonValue) -> JsonObject | None:
    """The exemption of a record that was marked private; version 4 kept no paragraphs with it."""
    return {"paragraphs": []} if private else None


MIGRATIONS: dict[int, Migration] = {
    1: _same,
    2: _same,
    3: _with_new_keys,
    4: _with_exemptions,
    5: _with_likely_exempt,
    6: _with_standing_agendas,
    7: _with_lines_of_updates,
    8: _same,
    9: _with_preparation,
    10: _with_given_out,
    11: _with_councils,
    12: _with_meetings_moved,
}
"""By version, the function that turns a document of that version into one of the next.

Version 2 moved the entries of confirmed meetings to the archive. Version 3 names their identifiers in the
snapshot's list of archive files. Version 4 keeps what became of a motion, and who was in the room when. In
version 5 each record carries the exemption under which it was made, in version 6 an item the paragraphs under
which it is likely to be considered in private. Version 7 keeps the standing agenda of a committee, and which
items were withdrawn, deferred, or taken together with another; it knows substitutes among the memberships.
In version 8 an update knows the line of the minutes that says it, its day, and when the entry was due before.
Version 9 has tables for what committees plan to consider, and for the decisions of forward plans. Version 10
knows lines of enquiry, times allowed and who attends for an item among the entries, and times allowed in
standing agendas. Version 11 has a table for what was given out of agendas, keeps the deadlines that a
committee has of its own, and when a decision of a forward plan was taken and published. Version 12
keeps the council that appointed a member of a joint committee, and the initials of glossaries. Version 13
keeps when and where a meeting was to be held when its agenda was given out, which committees are the
executive, and when the decisions of their meetings were published.

It is given the name of the table and a document that it may alter, and returns the new one. When
`line_format.SCHEMA` changes, add one here: a record has exactly the keys that the domain declares.
"""


def migrate(table: str, document: JsonObject, version: int) -> JsonObject:
    """Bring a document up to date.

    Args:
        table: the name of its table.
        document: the document; it is not altered.
        version: the version it was written in.

    Returns:
        The same document when it is of this version, else a new one.

    Raises:
        KeyError: there is no migration from one of the versions on the way.
    """
    within = WITHIN.get(table, {}) if version < SCHEMA else {}
    for older in range(version, SCHEMA):
        document = MIGRATIONS[older](table, dict(document))
    for key, of in within.items():
        document[key] = [migrate(of, inner, version) for inner in document[key]]
    return document


def migrate_tables(tables: Mapping[str, Documents], version: int) -> Mapping[str, Documents]:
    """Bring the documents of every table up to date (see `migrate`)."""
    if version >= SCHEMA:
        return tables
    return {
        name: {number: migrate(name, document, version) for number, document in documents.items()}
        for name, documents in tables.items()
    }
