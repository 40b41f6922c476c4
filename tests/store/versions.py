"""Documents as older versions of the store kept them."""

from scrutiny_tui.store.tables.schema import NEW_KEYS


def keys_since(version: int, table: str) -> set[str]:
    """The keys that later versions added to the documents of a table."""
    return {key for newer, tables in NEW_KEYS.items() if newer > version for key in tables.get(table, {})}
