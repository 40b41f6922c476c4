"""The store: TinyDB on a journal. No other room imports TinyDB."""

from scrutiny_tui.store.files import Files
from scrutiny_tui.store.live.draft_file import DraftFile, unrecorded_in
from scrutiny_tui.store.live.fallback_folders import FallbackFolders, StoreFallbackFolders
from scrutiny_tui.store.live.live_store import LiveStore
from scrutiny_tui.store.live.own_files import OwnFiles
from scrutiny_tui.store.store import JournalStore, open_store

__all__ = [
    "DraftFile",
    "FallbackFolders",
    "Files",
    "JournalStore",
    "LiveStore",
    "OwnFiles",
    "StoreFallbackFolders",
    "open_store",
    "unrecorded_in",
]
