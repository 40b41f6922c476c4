"""Compaction: the journal's lines go into a new snapshot, the archive and the history."""

from pathlib import Path

from scrutiny_tui.domain.changes import TABLES
from scrutiny_tui.domain.errors import StoreError
from scrutiny_tui.domain.meetings import Meeting, State
from scrutiny_tui.store.files import Files, write_whole
from scrutiny_tui.store.log import history
from scrutiny_tui.store.log.journal import Journal
from scrutiny_tui.store.tables import snapshot
from scrutiny_tui.store.tables.archive import ENTRIES, to_list
from scrutiny_tui.store.tables.table import IndexedTable

COMPACT_FROM = 256 * 1024
"""The length of a journal, in bytes, from which it is compacted: about three hundred saved changes."""


class Compaction:
    """Compacts a store that is open for writing.

    Args:
        folder: the store's folder.
        files: the file system.
        journal: the journal of this opening.
        tables: the tables by name, as the journal leaves them.
    """

    def __init__(self, folder: Path, files: Files, journal: Journal, tables: dict[str, IndexedTable]) -> None:
        self._folder = folder
        self._files = files
        self._journal = journal
        self._tables = tables

    @property
    def is_worth_it(self) -> bool:
        """Whether the journal is long, or entries belong in the archive that are not there."""
        return self._journal.size >= COMPACT_FROM or self._has_unarchived

    def run(self, *, older: bool) -> str:
        """Write a new snapshot, move the journal's lines to the history, and empty the journal.

        The entries of confirmed meetings go into the archive. Replacing the snapshot decides on that as well.
        If the program stops between any two steps, the store reads as before: lines that the snapshot already
        holds are known by their numbers.

        Args:
            older: whether anything on the disk is of an older version, so that all of it is rewritten.

        Returns:
            A sentence for the clerk if it failed, which does no harm: all is saved already. Else nothing.
        """
        if not (self._journal.size or older or self._has_unarchived):
            return ""
        try:
            self._journal.lines()  # another program that writes has a newer snapshot: leave that alone
            self._write_snapshot()
            if self._journal.size:
                history.add(self._folder, self._files, self._journal.header, self._journal.lines())
                self._journal.mark_moved()
            if self._journal.is_ours:
                self._tables[ENTRIES].tidy_archive(self._journal.state.sequence)
        except OSError as error:
            return (
                f"Everything is saved, but the store in {self._folder} could not be tidied"
                f" ({error.strerror or error}); it will be when it is next opened or closed."
            )
        except StoreError as error:
            return f"Everything is saved, but nothing can be tidied yet. {error}"
        return ""

    def _write_snapshot(self) -> None:
        """Write the snapshot and the archive files that it lists.

        Raises:
            OSError: a file could not be written; the old snapshot stands.
            StoreError: a change waits for an archive file that cannot be read.
        """
        state, entries = self._journal.state, self._tables[ENTRIES]
        plan = entries.plan_archive(state, self._confirmed)
        documents = {name: table.documents for name, table in self._tables.items()}
        whole = snapshot.Snapshot(
            state.sequence,
            {**documents, ENTRIES: plan.documents},
            archive=to_list(plan.files.values()),
            store=self._journal.header.store,
            digest=state.digest,
        )
        # A program that has opened the store since may have written a newer snapshot.
        write_whole(self._files, self._folder / snapshot.NAME, snapshot.to_bytes(whole), self._journal.lines)
        entries.drop_archived(plan)

    @property
    def _confirmed(self) -> set[str]:
        """The references of the meetings whose minutes are confirmed: their entries belong in the archive."""
        meetings = self._tables[TABLES[Meeting]].documents.values()  # no copies: this is part of every start
        return {meeting["id"] for meeting in meetings if meeting.get("state") == State.CONFIRMED}

    @property
    def _has_unarchived(self) -> bool:
        return self._tables[ENTRIES].has_unarchived(self._confirmed)
