"""The table: TinyDB's own, over documents in memory, with an index by identifier and by meeting."""

import json
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import suppress
from functools import partial
from threading import RLock
from typing import Any, TypeAlias, TypeVar

from tinydb.queries import QueryLike
from tinydb.storages import Storage
from tinydb.table import Document, Table

from scrutiny_tui.domain.changes import Record
from scrutiny_tui.domain.errors import StoreError
from scrutiny_tui.store.json_format import Documents, JsonObject, to_json
from scrutiny_tui.store.log.line_format import StoreState
from scrutiny_tui.store.tables.archive import NO_ARCHIVE, Archive, ArchivePlan, can_archive
from scrutiny_tui.store.tables.record_cache import RecordCache

R = TypeVar("R", bound=Record)
T = TypeVar("T")
_Numbered: TypeAlias = tuple[str, JsonObject]


class IndexedTable(Table):
    """One table of the store.

    TinyDB's reading verbs work as in any TinyDB. The conditions `where("id") == …` and
    `where("meeting") == …` are answered from an index, and any other by reading every document. The documents
    come in the order in which they were added, each as a copy; `records` gives them as domain records.

    TinyDB's writing verbs raise: `replace`, which only a Change calls, is the one way to alter a table.

    The entries of confirmed meetings are in the archive. They are read from there when they are asked for,
    and a change to one of them brings all of its meeting back into memory. If their file cannot be read, the
    change waits: the store opens, reading the meeting says what is wrong, and no compaction is made, so that
    every change to it stays in the journal.

    Any thread may read while one thread writes.

    Args:
        storage: the storage that the table belongs to.
        name: its name.
        documents: reads the documents in memory; called once, when one is first asked for.
        archive: the documents that are only on the disk.
        of_meeting: reads the documents of one meeting, as long as the others have not been asked for.
    """

    _documents: Documents
    """The documents in memory."""
    _numbers: dict[str, str]
    """TinyDB's number of each, by identifier."""
    _last: int
    """The highest number ever given out."""

    def __init__(
        self,
        storage: Storage,
        name: str,
        documents: Callable[[], Documents],
        archive: Archive = NO_ARCHIVE,
        of_meeting: Callable[[str], list[_Numbered]] | None = None,
    ) -> None:
        # No query cache: TinyDB empties it in its own writing verbs, which are not used here.
        super().__init__(storage, name, cache_size=0)
        self._archive = archive
        self._lock = RLock()
        self.cache = RecordCache(name)
        self._meetings: dict[str | None, dict[str, None]] | None = None
        self._unread = documents
        self._unread_of = of_meeting

    def read(self) -> None:
        """Read the documents in memory, if that has not been done.

        Raises:
            ValueError: they cannot be read, or two have the same identifier.
        """
        with self._lock:
            if not self._is_read:
                documents = self._unread()
                self._numbers = _by_identifier(documents)
                self._last = max(max(map(int, documents), default=0), self._archive.last)
                self._documents = documents
                self._unread, self._unread_of = dict, None  # the bytes of the snapshot can go

    @property
    def _is_read(self) -> bool:
        return "_documents" in vars(self)

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401  as `object` has it
        """Read the documents when they are first asked for."""
        if name not in ("_documents", "_numbers", "_last"):
            raise AttributeError(name)
        try:
            self.read()
        except (ValueError, KeyError, TypeError) as error:
            raise StoreError(f"The {self.name} of the store cannot be read: {error}.") from error
        return vars(self)[name]

    # Reading, as TinyDB has it

    def search(self, cond: QueryLike) -> list[Document]:
        """Return a copy of each document that matches a condition.

        Raises:
            StoreError: a file of the archive cannot be read. So do all other ways to read.
        """
        return [_copy(numbered) for numbered in self._found(cond)]

    def get(  # type: ignore[override]  # TinyDB spells out each combination
        self,
        cond: QueryLike | None = None,
        doc_id: int | None = None,
        doc_ids: Collection[int] | None = None,
    ) -> Document | list[Document] | None:
        """Return a copy of the first document that matches, or None; of every one of `doc_ids`, a list."""
        if doc_id is None and doc_ids is None:
            if cond is None:
                raise RuntimeError("get needs a condition or a number")
            return next(map(_copy, self._found(cond)), None)
        wanted = {str(number) for number in (doc_ids or () if doc_id is None else (doc_id,))}
        found = [_copy(numbered) for numbered in self._found(None) if numbered[0] in wanted]
        return found if doc_id is None else next(iter(found), None)

    def __iter__(self) -> Iterator[Document]:
        """Iterate over a copy of each document."""
        return map(_copy, self._found(None))

    def __len__(self) -> int:
        """Return the number of documents, without reading the archive."""
        return len(self._documents) + self._archive.count

    def records(self, kind: type[R], cond: QueryLike | None = None) -> list[R]:
        """Return the records that match a condition, or all of them.

        Args:
            kind: the kind of record that this table holds.
            cond: a condition of TinyDB's.

        Raises:
            StoreError: one cannot be read.
        """
        found, listed = self._found(cond), self._archive.listed
        return [self.cache.decode(kind, each, keep=each.get("meeting") not in listed) for _, each in found]

    @property
    def archive(self) -> Archive:
        """The documents that are only on the disk."""
        return self._archive

    @property
    def documents(self) -> Documents:
        """The documents in memory themselves, by TinyDB's numbers."""
        return self._documents

    def readable_by_id(self) -> dict[str, JsonObject]:
        """Return the documents themselves by identifier, without those of archive files that are damaged."""
        found = {document["id"]: document for document in self._documents.values()}
        for file in self._archive.listed.values():
            with suppress(StoreError):
                found |= {each["id"]: each for each in self._archive.documents(file).values()}
        return found

    # Writing, which only a Change does

    def stored(self, identifier: str) -> JsonObject | None:
        """Return the document with that identifier itself, not a copy, for the line of a change; or None.

        A damaged archive file of which no identifiers are known keeps no change from being made to another
        meeting: its entries are not found here.

        Raises:
            StoreError: the document is in an archive file that cannot be read.
        """
        number = self._numbers.get(identifier)
        document = None if number is None else self._documents.get(number)
        if document is not None:
            return document
        find = partial(self._with_identifier, known_only=True)
        return next((document for _, document in self._unmoved(find, identifier)), None)

    def replace(self, identifier: str, after: JsonObject | None, before: JsonObject | None = None) -> None:
        """Put one document in the place of another.

        Args:
            identifier: the identifier of both.
            after: the new document; None to remove the old one.
            before: the document that the change found; None when there was none.
        """
        with self._lock:
            here = [self._bring_back(each.get("meeting", "")) for each in (before, after) if each is not None]
            if all(here):
                self._put(identifier, after)
            elif identifier in self._numbers or (after is not None and here[-1]):
                # One of its two meetings cannot be read; the other is already right.
                self._put(identifier, after if here[-1] else None)

    def refuse_unreadable(self, *documents: JsonObject | None) -> None:
        """Check that a change to documents can be made, before it is written anywhere.

        Raises:
            StoreError: one belongs to a meeting whose archive file cannot be read.
        """
        listed = self._archive.listed
        for document in documents:
            if document is not None and (file := listed.get(document.get("meeting", ""))):
                self._archive.documents(file)

    def _update_table(self, updater: Callable[[dict[int, Mapping[str, Any]]], None]) -> None:
        del updater
        raise StoreError(
            f"The table “{self.name}” is altered by a Change and in no other way; nothing was changed."
        )

    # Moving entries into the archive, which compaction does

    def has_unarchived(self, confirmed: Iterable[str]) -> bool:
        """Whether a confirmed meeting has documents in memory that could be archived."""
        return any(self._by_meeting.get(meeting) and can_archive(meeting) for meeting in confirmed)

    def plan_archive(self, state: StoreState, confirmed: Collection[str]) -> ArchivePlan:
        """Write an archive file for each confirmed meeting that has none; the table stays as it is.

        Args:
            state: the state after the last change.
            confirmed: the meetings to be archived.

        Raises:
            OSError: a file could not be written.
            StoreError: a change waits for a file that cannot be read.
        """
        archive = self._archive
        archive.refuse_blocked()
        for meeting in archive.listed.keys() - set(confirmed):
            self._bring_back(meeting)
        archive.unblock()  # a meeting that no change was made to can stay where it is
        new = {}
        for meeting in sorted(set(confirmed) - archive.listed.keys()):
            documents = dict(self._of_meeting(meeting))
            if documents and can_archive(meeting):
                new[meeting] = archive.write(meeting, state, documents)
        rest = {number: d for number, d in self._documents.items() if d.get("meeting") not in new}
        listed = {meeting: archive.with_identifiers(file) for meeting, file in archive.listed.items()}
        plan = ArchivePlan({**listed, **new}, rest)
        archive.keep_for(plan)
        return plan

    def drop_archived(self, plan: ArchivePlan) -> None:
        """Release the documents that a plan has archived, once its snapshot is in place."""
        with self._lock:
            self._archive.listed = plan.files
            self._numbers = _by_identifier(plan.documents)
            self._meetings = None
            self._documents = plan.documents
            self.cache.keep_only(self._numbers)

    def tidy_archive(self, sequence: int) -> None:
        """Remove archive files that the snapshot of that change does not need (see `Archive.tidy`).

        Raises:
            OSError: one could not be removed, which does no harm.
        """
        self._archive.tidy(sequence)

    # How a document is found

    def _read_table(self) -> dict[str, Mapping[str, Any]]:
        return dict(self._found(None))

    def _found(self, cond: QueryLike | None) -> list[_Numbered]:
        """Return the documents that match, each with TinyDB's number, in the order of those numbers."""
        return self._unmoved(self._look_up, cond)

    def _unmoved(self, look_up: Callable[[T], list[_Numbered]], what: T) -> list[_Numbered]:
        """Look up; do so again if another thread has moved a meeting into the archive or out of it."""
        while True:
            listed = self._archive.listed
            found = look_up(what)
            if listed is self._archive.listed:
                return found

    def _look_up(self, cond: QueryLike | None) -> list[_Numbered]:
        match _equality(cond):
            case "id", value:
                return self._with_identifier(value)
            case "meeting", value:
                return self._of_meeting(value)
        return [numbered for numbered in self._everything() if cond is None or cond(numbered[1])]

    def _with_identifier(self, identifier: str, *, known_only: bool = False) -> list[_Numbered]:
        number = self._numbers.get(identifier)
        document = None if number is None else self._documents.get(number)
        if number is not None and document is not None:
            return [(number, document)]
        archived = self._archive.find(identifier, known_only=known_only)
        return [] if archived is None else [archived]

    def _of_meeting(self, meeting: str) -> list[_Numbered]:
        if file := self._archive.listed.get(meeting):
            return list(self._archive.documents(file).items())
        if self._unread_of is not None and not self._is_read:
            return self._unread_of(meeting)
        documents = self._documents
        numbers = sorted(self._by_meeting.get(meeting, ()), key=int)
        return [(number, document) for number in numbers if (document := documents.get(number)) is not None]

    def _everything(self) -> list[_Numbered]:
        listed = self._archive.listed
        if not listed:
            return list(self._documents.items())
        found: Documents = {}
        for file in listed.values():
            found |= self._archive.documents(file)
        return _in_order(found | self._documents)

    @property
    def _by_meeting(self) -> dict[str | None, dict[str, None]]:
        """The numbers of the documents of each meeting, and under None of those that belong to none.

        The index is built when it is first asked for.
        """
        index = self._meetings
        if index is None:
            with self._lock:
                index = {}
                for number, document in self._documents.items():
                    index.setdefault(document.get("meeting"), {})[number] = None
                self._meetings = index
        return index

    # How documents change places

    def _put(self, identifier: str, after: JsonObject | None) -> None:
        number = self._numbers.get(identifier)
        known = None if number is None else self._documents[number]
        if known is not None and number is not None and self._meetings is not None:
            self._meetings.get(known.get("meeting"), {}).pop(number, None)
        if after is None:
            del self._documents[self._numbers.pop(identifier)]
            return
        if number is None:
            self._last += 1
            number = str(self._last)
        self._documents[number] = after
        self._numbers[after["id"]] = number
        if self._meetings is not None:
            self._meetings.setdefault(after.get("meeting"), {})[number] = None

    def _bring_back(self, meeting: str) -> bool:
        """Bring the documents of a meeting back from the archive; return whether they are in memory."""
        file = self._archive.listed.get(meeting)
        if file is None:
            return True
        with self._lock:
            documents = self._archive.documents_for_change(file)
            if documents is None:
                return False
            self._documents = dict(_in_order(self._documents | documents))
            self._numbers |= _by_identifier(documents)
            self._meetings = None
            self._archive.take_out(meeting)
        return True


def _equality(cond: QueryLike | None) -> tuple[str, str] | None:
    """Return the field and the text of a condition `where(field) == text`; None for any other."""
    # TinyDB compares conditions by this tuple, and offers no other way to read one.
    match getattr(cond, "_hash", None):
        case ("==", (str() as field,), str() as text):
            return field, text
    return None


def _copy(numbered: _Numbered) -> Document:
    """Return a copy, nested values included, so that altering it does not alter the store."""
    number, document = numbered
    return Document(json.loads(to_json(document)), int(number))


def _by_identifier(documents: Documents) -> dict[str, str]:
    numbers = {document["id"]: number for number, document in documents.items()}
    if len(numbers) < len(documents):
        twice = next(d["id"] for number, d in documents.items() if numbers[d["id"]] != number)
        raise ValueError(f"two records are called {twice!r}")
    return numbers


def _in_order(documents: Documents) -> list[_Numbered]:
    return sorted(documents.items(), key=lambda numbered: int(numbered[0]))
