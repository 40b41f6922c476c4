"""TinyDB's storage on a journal: what is in memory is on the disk, and a save is one line."""

import os
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, TypedDict
from weakref import proxy

from tinydb.storages import Storage

from scrutiny_tui.domain.changes import Change
from scrutiny_tui.domain.errors import StoreError
from scrutiny_tui.store.compaction import Compaction
from scrutiny_tui.store.errors import MixtureError, explained
from scrutiny_tui.store.files import Files
from scrutiny_tui.store.json_format import Documents, JsonObject
from scrutiny_tui.store.live.fallback_folders import FallbackFolders
from scrutiny_tui.store.live.lock import WriteLock, held_by, read_holder, take_lock
from scrutiny_tui.store.loading import StoreContent, damage_told, read_content, tables_of
from scrutiny_tui.store.log.journal import Journal
from scrutiny_tui.store.log.line_format import (
    SCHEMA,
    DamagedError,
    JournalHeader,
    Payload,
    StoreState,
    line_of,
)
from scrutiny_tui.store.repair.replace_files import finish_replacement, refuse_unfinished
from scrutiny_tui.store.tables.archive import ENTRIES
from scrutiny_tui.store.tables.codec import storable
from scrutiny_tui.store.tables.exemptions import CARRIED_SINCE, keep_exemption
from scrutiny_tui.store.tables.schema import migrate
from scrutiny_tui.store.tables.snapshot import Snapshot
from scrutiny_tui.store.tables.table import IndexedTable

if TYPE_CHECKING:
    from scrutiny_tui.store.log.change_log import ChangeLog

_ATTEMPTS = 5
"""How often files that differ are read, while another program may be writing."""


class DocumentEdit(TypedDict):
    """One document before and after; None where there is none."""

    table: str
    id: str
    before: JsonObject | None
    after: JsonObject | None


class JournalStorage(Storage):
    """A store's folder: the snapshot, the journal of what came after it, and the history of what came before.

    The entries of confirmed meetings are in the archive, which belongs to the snapshot.

    Opened for writing, it holds the lock until it is closed. `commit` is the only way in.

    Args:
        path: the store's folder; made when it does not exist, unless it is only read.
        files: the file system.
        read_only: whether to read only. That takes no lock, and leaves everything on the disk as it is.
        create: whether to make a store when there is none, if it is opened for writing.
        outside: the folders outside the store, whose words an older store's backup has too.

    Attributes:
        tables: the tables by name.
        sequence: the number of the last change.
        last_recorded: when it was recorded; empty where no line was read since the snapshot.
        read_to: the first byte of the journal at which a later change may begin.
        store_id: the identity of the store; empty when it has none yet, as one of version 4.
        opened: the state in which it was opened.
        journal_header: the first line of the journal as it was read; None when it had none.
        session: the changes that were written since the store was opened.
        notices: sentences for the clerk about what was found, or could not be done, and does no harm.

    Raises:
        StoreHeldError: another program has it open for writing.
        MixtureError: its files do not belong together; nothing was written.
        StoreError: the folder cannot be read or written, is damaged, or comes from a newer version.
    """

    def __init__(
        self,
        path: Path,
        files: Files | None = None,
        *,
        read_only: bool = False,
        create: bool = True,
        outside: FallbackFolders | None = None,
    ) -> None:
        self._folder = Path(path)
        self._outside = outside
        self._files = files or Files()
        self.tables: dict[str, IndexedTable] = {}
        self.sequence = 0
        self.last_recorded = ""
        self.read_to = 0
        self.store_id = ""
        self._state = self.opened = StoreState()
        self.journal_header: JournalHeader | None = None
        self.session: list[Payload] = []
        self.notices: list[str] = []
        self._lock: WriteLock | None = None
        self._journal: Journal | None = None
        self._compaction: Compaction | None = None
        self._oldest = SCHEMA  # the oldest version in which something was written that was read
        self._written = 0
        self._change_ids: set[str] = set()  # of the changes since the snapshot that was read
        self._change_ids_since = 0
        try:
            with explained(self._folder, reading=read_only):
                self._open(read_only=read_only, create=create)
            self.opened = self.state
        except BaseException:
            self.release()
            raise

    def read(self) -> dict[str, Documents]:
        """Return the documents in memory by table, as TinyDB asks for them."""
        return {name: table.documents for name, table in self.tables.items()}

    def write(self, data: dict[str, Documents]) -> None:
        """Raise, because only a Change alters a store.

        Raises:
            StoreError: always.
        """
        del data
        raise StoreError("A store is altered by a Change and in no other way; nothing was changed.")

    def commit(self, change: Change, edits: list[DocumentEdit]) -> None:
        """Write a change: first to the disk, then to memory.

        Args:
            change: the change.
            edits: the documents it alters, which are written in place of its records.

        Raises:
            StoreError: it could not be written; nothing was changed.
        """
        payload = self.next_payload(change, edits)
        self.append(payload)
        self.replay_change(payload)

    def next_payload(self, change: Change, edits: list[DocumentEdit]) -> Payload:
        """Return the content of a change's line, with the next number. Arguments as for `commit`."""
        payload: Payload = {
            "sequence": self.sequence + 1,
            "schema": SCHEMA,
            "command": storable(change.command),
            "at": change.at.isoformat(),
            "edits": edits,
        }
        if change.reason:
            payload["reason"] = storable(change.reason)
        if change.id:
            payload["change"] = change.id
        if change.makes_public:
            payload["makes_public"] = True
        return payload

    def upgrade_payload(self) -> Payload | None:
        """Return the line of the change after which each record carries its exemption; None without need.

        It is wanted where lines or files come from before version 5 (see `tables.upgrade`).
        """
        # Imported here: it is wanted once in the life of a store, and a start is mostly imports.
        from scrutiny_tui.store.tables import upgrade  # noqa: PLC0415

        edits: list[DocumentEdit] = [
            {"table": table, "id": before["id"], "before": before, "after": after}
            for table, before, after in upgrade.altered(self._folder, self._files, self.tables)
        ]
        now = datetime.now().astimezone().replace(tzinfo=None)
        return self.next_payload(Change(upgrade.COMMAND, now, ()), edits) if edits else None

    def append(self, payload: Payload) -> None:
        """Write the line of a change; it is on the disk when this returns.

        Raises:
            FencedError: another program has replaced the journal, or written into it.
            StoreError: it could not be written; the journal does not hold any of it.
        """
        if self._journal is None:
            raise StoreError(f"The store in {self._folder} is not open for writing; nothing was changed.")
        stamped = {
            "sequence": payload["sequence"],
            "schema": payload["schema"],
            "store": self.store_id,
            "fence": self._journal.header.fence,
            "after": self._journal.last_digest,
            **payload,
        }
        self._journal.append(line_of(stamped))
        self.session.append(payload)
        self._written = payload["sequence"]

    def replay_change(self, payload: Payload) -> None:
        """Make a change in memory."""
        version = payload["schema"]
        keeps = version >= CARRIED_SINCE and not payload.get("makes_public")
        for edit in payload["edits"]:
            before, after = edit["before"], edit["after"]
            if after and version < SCHEMA:
                after = migrate(edit["table"], after, version)
            if keeps and after and before and (before.get("exempt") or before.get("public")):
                after = keep_exemption(after, before)
            self.tables[edit["table"]].replace(edit["id"], after, before)
        if "change" in payload:
            self._change_ids.add(payload["change"])
        self._oldest = min(self._oldest, version)
        self.sequence = payload["sequence"]
        self.last_recorded = payload["at"]

    @property
    def state(self) -> StoreState:
        """The state of what is on the disk."""
        return self._state if self._journal is None else self._journal.state

    def has_state(self, state: StoreState) -> bool:
        """Whether this store was in that state once, or is in it; a copy of it may not have been."""
        if state.sequence > self.state.sequence or not state.sequence:
            return not state.sequence
        if state.sequence == self.state.sequence:
            return state.agrees_with(self.state)
        return state.agrees_with(self._read_log().state(state.sequence))

    def has_change(self, change_id: str, since: int) -> bool:
        """Whether the change with that identifier was made, after the change of that number."""
        if change_id in self._change_ids or since >= self._change_ids_since:
            return change_id in self._change_ids
        return any(payload.get("change") == change_id for _, payload in self._read_log().payloads())

    @property
    def in_place(self) -> bool:
        """Whether it is open for writing and its journal is in the folder, as it was written."""
        return self._journal is not None and self._journal.is_ours

    @property
    def is_replaced(self) -> bool:
        """Whether it is known that its journal is not in the folder, or not as it was written."""
        return self._journal is not None and self._journal.is_replaced

    def compact(self) -> None:
        """Compact the store, unless changes in memory are still to be written. A failure becomes a notice."""
        if self._compaction is None or self._written < self.sequence:
            return
        if failed := self._compaction.run(older=self._oldest < SCHEMA):
            self.notices.append(failed)
        else:
            self._oldest = SCHEMA

    def close(self) -> None:
        """Compact the store where that is worth it, and release it."""
        try:
            self._tidy()
        finally:
            self.release()

    def _tidy(self) -> None:
        if self._compaction is not None and (self._oldest < SCHEMA or self._compaction.is_worth_it):
            self.compact()

    def release(self) -> None:
        """Give back the lock and close the journal as it is; what is in memory can still be read."""
        try:
            if self._journal is not None:
                self._state = self._journal.state
                self._journal.close()
        finally:
            self._journal = self._compaction = None
            lock, self._lock = self._lock, None
            if lock is not None:
                lock.release()

    def _read_log(self) -> "ChangeLog":
        """Read every change from the disk.

        Raises:
            StoreError: it cannot be read.
        """
        # Imported here: it is rarely wanted, and a start is mostly imports.
        from scrutiny_tui.store.log.change_log import read_change_log  # noqa: PLC0415
        from scrutiny_tui.store.store_files import read_store_files  # noqa: PLC0415

        with explained(self._folder, reading=True):
            return read_change_log(read_store_files(self._folder, self._files))

    def _open(self, *, read_only: bool, create: bool) -> None:
        aside = ""
        if not read_only:
            self._lock = take_lock(self._folder, self._files, create=create)
            aside = finish_replacement(self._folder, self._files)
        refuse_unfinished(self._folder, self._files)
        if self._lock is None:
            self._load_together()
            self._bring_up_to_date()
            return
        found = self._load()
        self.notices += [aside] if aside else []
        self._back_up_older()
        self._begin_journal(found, self._lock.session)
        self._bring_up_to_date()
        self._tidy()

    def _begin_journal(self, found: StoreContent, session: str) -> None:
        """Put a journal of this opening in the place of the one that was read.

        Raises:
            StoreHeldError: a program without the lock has written into that one since.
            OSError: it could not be written.
        """
        content, before = found.journal, found.journal.header
        self.store_id = self.store_id or os.urandom(8).hex()
        self.tables[ENTRIES].archive.store = self.store_id
        begins = content.begins if before or content.payloads else self.state
        header = JournalHeader(self.store_id, before.fence + 1 if before else 1, session, begins)
        new = Journal(self._folder, self._files, header)
        if content.torn:
            self.notices.append(
                "The last save before the program stopped was interrupted; what there is of it is in"
                f" {new.set_aside(content.torn)}."
            )
        if not new.begin(content, found.replaced):
            new.close()
            raise held_by(self._folder, read_holder(self._folder, self._files))
        self._journal = new
        self._compaction = Compaction(self._folder, self._files, new, self.tables)

    def _back_up_older(self) -> None:
        """Back up a store of an older version before any of its files is rewritten."""
        if self._oldest < SCHEMA:
            from scrutiny_tui.store.backup.older_store import back_up_older  # noqa: PLC0415  rarely wanted

            back_up_older(self._folder, self._files, self._outside)

    def _bring_up_to_date(self) -> None:
        """Have each record from before version 5 carry its exemption; a reader does so in memory."""
        payload = self.upgrade_payload() if self._oldest < CARRIED_SINCE else None
        if payload is None:
            return
        if self._journal is not None:
            self.append(payload)
            self.replay_change(payload)
            return
        for edit in payload["edits"]:
            self.tables[edit["table"]].replace(edit["id"], edit["after"], edit["before"])

    def _load_together(self) -> None:
        """Read the store while another program may be writing, between two of whose steps files may differ.

        Raises:
            MixtureError: they still differ when they are read again.
        """
        for _ in range(_ATTEMPTS - 1):
            with suppress(MixtureError):
                self._load()
                return
        self._load()

    def _load(self) -> StoreContent:
        """Read the store, and return what its files hold."""
        with damage_told(self._folder):
            found = read_content(self._folder, self._files)
            self._fill(found.snapshot)
            self._replay(found.journal.payloads)
        content, since = found.journal, found.snapshot
        self.notices = found.notices
        # Lines that the snapshot holds are about to be moved to the history, and the next may come first.
        self.read_to = content.sound if self.sequence > since.sequence else 0
        self._written = self.sequence
        self.store_id = content.header.store if content.header else since.store
        self.journal_header = found.header
        self._state = max(since.state, content.ends, key=lambda state: (state.sequence, state.digest))
        return found

    def _fill(self, found: Snapshot) -> None:
        self.sequence = self._change_ids_since = found.sequence
        self._change_ids = set()
        self._oldest = found.schema
        # A proxy, because a cycle would keep the lock of a store that was dropped without being closed.
        self.tables = tables_of(found, self._folder, self._files, proxy(self))

    def _replay(self, payloads: tuple[Payload, ...]) -> None:
        for payload in payloads:
            if payload["sequence"] <= self.sequence:
                continue
            if payload["sequence"] != self.sequence + 1:
                raise DamagedError(
                    f"change {self.sequence + 1:,} is missing from it; the {self.sequence:,} before it can be"
                    f" read, and from {payload['sequence']:,} on those to {payloads[-1]['sequence']:,}"
                )
            try:
                self.replay_change(payload)
            except (KeyError, TypeError, AttributeError) as error:
                raise DamagedError(f"change {payload['sequence']:,} makes no sense: {error!r}") from error
