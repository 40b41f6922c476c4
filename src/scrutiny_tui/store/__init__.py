"""Where records are kept: TinyDB on a journal. The only importer of tinydb."""

from scrutiny_tui.store.drafts import DraftFile
from scrutiny_tui.store.elsewhere import Elsewhere, places_for
from scrutiny_tui.store.files import Files
from scrutiny_tui.store.live import LiveStore
from scrutiny_tui.store.store import JournalStore, open_store

__all__ = [
    "DraftFile",
    "Elsewhere",
    "Files",
    "JournalStore",
    "LiveStore",
    "open_store",
    "places_for",
]
