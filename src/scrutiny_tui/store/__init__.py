"""Where records are kept: TinyDB on a journal. The only importer of tinydb."""

from scrutiny_tui.store.keeper import StoreKeeper
from scrutiny_tui.store.past import PastStore
from scrutiny_tui.store.store import JournalStore, open_store

__all__ = ["JournalStore", "PastStore", "StoreKeeper", "open_store"]
