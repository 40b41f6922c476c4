"""Keeps a record's exemption, unless a line of the journal says that it makes the record public."""

from scrutiny_tui.store.json_format import JsonObject

CARRIED_SINCE = 5
"""The version since which each record carries its exemption."""

_KEPT = ("exempt", "public")
"""The fields that only a change with `Change.makes_public` may empty."""


def keep_exemption(after: JsonObject, before: JsonObject) -> JsonObject:
    """Return a document with the exemption that the record had before.

    So neither a damaged line, nor one that another program wrote on a copy of the store, makes a private
    record public.

    Args:
        after: what a line says the record became.
        before: what it was.
    """
    kept = {key: before[key] for key in _KEPT if before.get(key) and key in after and not after[key]}
    return {**after, **kept} if kept else after
