"""What waits outside a store, as a backup of the store holds it."""

from scrutiny_tui.domain.drafts import Unrecorded
from scrutiny_tui.store.backup.backup_file import WAITING
from scrutiny_tui.store.live import draft_file, rescue_journal
from scrutiny_tui.store.live.fallback_folders import FallbackFolders
from scrutiny_tui.store.store_files import StoreFiles


def waiting_words(fallback: FallbackFolders) -> StoreFiles:
    """Return the changes that the store's disk refused, and what is typed and not yet recorded.

    Args:
        fallback: the folders outside the store.
    """
    found = {
        WAITING + name: b"\n".join(fallback.read(name).values())
        for name in (rescue_journal.NAME, draft_file.NAME)
    }
    typed = draft_file.last_of(fallback.read(draft_file.NAME).values())[1]
    if typed in (None, Unrecorded()):
        del found[WAITING + draft_file.NAME]
    return {name: data for name, data in found.items() if data}
