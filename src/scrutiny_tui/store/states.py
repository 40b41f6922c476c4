"""Whether the files of a store belong together: one store, and one state of it.

A program that synchronises folders, or a copy that was put back in part, may leave an older file beside newer
ones. Each file names its store and its state (`StoreState`), and opening compares them. For that it reads the
names in the folders and the first line of a file, and no record.
"""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from msgspec import Struct

from scrutiny_tui.store.errors import damaged, mixed
from scrutiny_tui.store.files import Files
from scrutiny_tui.store.log import history, journal
from scrutiny_tui.store.log.line_format import (
    DamagedError,
    JournalContent,
    JournalHeader,
    digest_of,
    header_in,
)
from scrutiny_tui.store.log.replaced import replaced_names
from scrutiny_tui.store.store_files import BACKUPS, UNREADABLE, StoreFiles, last_change, store_file_names
from scrutiny_tui.store.tables import archive, snapshot
from scrutiny_tui.store.tables.snapshot import Snapshot

_OWN_NAMES = {journal.NAME, snapshot.NAME, journal.TORN, history.NAME, archive.NAME, BACKUPS}
_BEGINNING = re.compile(rb'(?:[0-9a-f]{8} \{"s|\xef?\xbb?\xbf?\{"_snapshot")')
_IDENTITY = re.compile(rb'"store":\s*"([0-9a-f]{16})"')
LEFT_ASIDE = r"aside-[0-9]+"
"""The name of a folder that was left aside with a replacement that came back (see `repair.replace_files`)."""
REPLACED = "replaced"
"""What a folder within it is called, with a hyphen and a number: it has what another program wrote."""
EMPTIED = f"it is empty, so what was saved in it is lost; the newest file in “{BACKUPS}” may have it"
"""What is wrong with the journal of a young store, which nothing else tells of, when its lines are gone."""
_ENOUGH = 400
"""How many bytes at the beginning of a file hold the identity of its store."""


class OpeningFiles(Struct, frozen=True):
    """What opening a store reads of it.

    Attributes:
        snapshot: the snapshot.
        journal: the journal.
        spans: the first and last change of each file of the history, in order.
        history: the header of its last file; None when there is none, or it is of version 4.
        aside: the numbers of the changes that a repair found unreadable.
        unlisted: the files of the archive that the snapshot does not list.
    """

    snapshot: Snapshot
    journal: JournalContent
    spans: tuple[tuple[int, int], ...] = ()
    history: JournalHeader | None = None
    aside: frozenset[int] = frozenset()
    unlisted: tuple[str, ...] = ()

    @property
    def has_journal(self) -> bool:
        """Whether the journal says anything. An empty file stands for a lost one."""
        return self.journal.header is not None or bool(self.journal.payloads)

    @property
    def last(self) -> int:
        """The number of the last change in snapshot and journal."""
        return max(self.snapshot.sequence, self.journal.ends.sequence)


def opening_files(folder: Path, files: Files, found: Snapshot, content: JournalContent) -> OpeningFiles:
    """Read the names in the folders of a store, and the header of the last file of the history.

    Args:
        folder: the store's folder.
        files: the file system.
        found: the snapshot.
        content: the journal, which was read before the snapshot.

    Raises:
        OSError: something could not be read.
    """
    listed = {file.name for file in archive.listed_files(found.archive).values()}
    names = files.names(folder / history.NAME)
    spans = sorted((*span, name) for name in names if (span := history.span_of(name)) is not None)
    aside = (name.removesuffix(UNREADABLE) for name in names if name.endswith(UNREADABLE))
    last = spans[-1][2] if spans else ""
    return OpeningFiles(
        found,
        content,
        _spans(folder, files, spans),
        history.read_header(folder, files, last) if last else None,
        frozenset(int(name) for name in aside if name.isdigit()),
        tuple(name for name in files.names(folder / archive.NAME) if name not in listed),
    )


def refuse_missing(folder: Path, files: Files, found: Snapshot, young: bytes | None) -> None:
    """Refuse a store that lacks its snapshot or its journal, or all that it held.

    Args:
        folder: the store's folder.
        files: the file system.
        found: the snapshot.
        young: the content of the journal; None where there is none.

    Raises:
        StoreError: it does.
    """
    if found.sequence and young is None:
        raise damaged(
            folder,
            journal.NAME,
            f"it is missing; {snapshot.NAME} holds {found.count:,} records, up to change {found.sequence:,}."
            " An empty file of that name opens the store with those",
        )
    if not found.sequence and history.exists(folder, files):
        raise damaged(folder, snapshot.NAME, f"it is missing, while there is a “{history.NAME}”")
    if not found.sequence and is_emptied(young):
        raise damaged(folder, journal.NAME, EMPTIED)


def is_emptied(young: bytes | None) -> bool:
    """Whether a journal lost what it held: this program writes none without a first line."""
    return young is not None and not young.strip(b"\0")


def refuse_mixture(folder: Path, files: Files, found: Snapshot, content: JournalContent) -> list[str]:
    """Refuse files of different states.

    Args:
        folder: the store's folder.
        files: the file system.
        found: the snapshot.
        content: the journal, which was read before the snapshot.

    Returns:
        What the clerk should be told of the files, in sentences: it keeps no record from being read.

    Raises:
        DamagedError: the first line of the journal cannot be read.
        MixtureError: they do not belong together.
        OSError: something could not be read.
    """
    if found.store and content.torn and not content.sound:
        raise DamagedError("its first line cannot be read")
    opening = opening_files(folder, files, found, content)
    if how := compare(opening):
        raise mixed(folder, how)
    notices = []
    if found.sequence and not opening.has_journal:
        notices.append(
            f"{journal.NAME} is empty: what was saved after change {found.sequence:,}, if anything, is not in"
            f" {folder}."
        )
    if missing := missing_history(opening):
        notices.append(
            f"The changes {missing} are missing in “{history.NAME}”: every record is there, and the past"
            " before that cannot be shown."
        )
    store = content.header.store if content.header else found.store
    if copies := conflict_copies(folder, files, store):
        notices.append(
            f"Copies of the store's files lie beside them, as programs make that synchronise folders:"
            f" {', '.join(copies)}. Nothing alters them; “scrutiny"
            " doctor” says whether they hold what the store lacks."
        )
    return notices


def compare(found: OpeningFiles) -> str:
    """Say which files of a store do not belong together; empty when all do."""
    return next(filter(None, _faults(found)), "")


def missing_history(found: OpeningFiles) -> str:
    """Say which changes have no line in the history, which hides no record; empty when all are there."""
    expected = 1
    for first, last in found.spans:
        if first > expected and expected not in found.aside:
            return f"{expected:,} to {first - 1:,}"
        expected = max(expected, last + 1)
    begins = found.journal.begins.sequence if found.has_journal else found.snapshot.sequence
    if expected <= begins and expected not in found.aside:
        return f"{expected:,} to {begins:,}"
    return ""


def conflict_copies(folder: Path, files: Files, store: str) -> list[str]:
    """Return the names of files that hold lines or records of a store but are not among its files.

    Programs that synchronise folders make them, and each names them in its own way. They are recognised by
    their first bytes.

    Args:
        folder: the store's folder.
        files: the file system.
        store: the identity of the store.
    """
    own = (*_OWN_NAMES, *replaced_names(folder, files))
    unknown = [name for name in files.names(folder) if name not in own and not name.endswith(".new")]
    for sub, is_known in ((history.NAME, history.span_of), (archive.NAME, archive.parse_name)):
        below = (name for name in files.names(folder / sub) if is_known(name) is None)
        unknown += [f"{sub}/{name}" for name in below if not name.endswith((".new", UNREADABLE))]
    return [name for name in unknown if _is_of(files.read_beginning(folder / name, _ENOUGH), store)]


def read_copies(folder: Path, files: Files, found: StoreFiles) -> StoreFiles:
    """Return the content of each conflict copy (see `conflict_copies`), and of a replacement left aside.

    Args:
        folder: the store's folder.
        files: the file system.
        found: the files of the store itself.

    Raises:
        OSError: one could not be read.
    """
    header, kept = (
        header_in(found.get(journal.NAME, b"")),
        snapshot.read_header(found.get(snapshot.NAME, b"")),
    )
    store = header.store if header else kept.store if kept else ""
    copies = {name: files.read(folder / name) for name in conflict_copies(folder, files, store)}
    for aside in (name for name in files.names(folder) if re.fullmatch(LEFT_ASIDE, name)):
        below = (f"{aside}/{name}" for name in files.names(folder / aside) if name.startswith(REPLACED))
        for place in (aside, *below):
            here = store_file_names(folder / place, files)
            copies |= {f"{place}/{name}": files.read(folder / place / name) for name in here}
    return copies


def _is_of(beginning: bytes, store: str) -> bool:
    if _BEGINNING.match(beginning) is None:
        return False
    named = _IDENTITY.search(beginning)
    return named is None or named[1] == store.encode()  # files of version 4 name no store


def _spans(
    folder: Path, files: Files, spans: Iterable[tuple[int, int | None, str]]
) -> tuple[tuple[int, int], ...]:
    """Return the first and last change of each file; of version 4, only the last file is read for that."""
    found: list[tuple[int, int]] = []
    ordered = list(spans)
    for place, (first, last, name) in enumerate(ordered, 1):
        if last is None and place < len(ordered):
            last = ordered[place][0] - 1  # noqa: PLW2901  the next file begins there
        if last is None:
            last = last_change(files.read(folder / history.NAME / name)) or first  # noqa: PLW2901  as above
        found.append((first, last))
    return tuple(found)


def _faults(found: OpeningFiles) -> Iterator[str]:
    yield _other_store(found)
    if found.has_journal:
        yield _journal_fault(found)
    yield _history_fault(found)
    yield _archive_fault(found)


def _other_store(found: OpeningFiles) -> str:
    named = {snapshot.NAME: found.snapshot.store}
    if found.journal.header is not None:
        named[journal.NAME] = found.journal.header.store
    for payload in found.journal.payloads:
        store = payload.get("store", "")
        if store and named.setdefault(journal.NAME, store) != store:
            return f"{journal.NAME} has lines of another store"
    if found.history is not None:
        named[history.NAME] = found.history.store
    known = {store: name for name, store in named.items() if store}
    if len(known) > 1:
        return f"{' and '.join(sorted(known.values()))} belong to different stores"
    return ""


def _journal_fault(found: OpeningFiles) -> str:
    content, kept = found.journal, found.snapshot
    if content.header is None and kept.store:
        return f"{journal.NAME} comes from an older version than {snapshot.NAME}"
    if content.begins.sequence > kept.sequence:
        return (
            f"{snapshot.NAME} ends at change {kept.sequence:,}, {journal.NAME} begins after change"
            f" {content.begins.sequence:,}"
        )
    if kept.sequence > content.ends.sequence:
        return (
            f"{journal.NAME} ends at change {content.ends.sequence:,}, {snapshot.NAME} at {kept.sequence:,}"
        )
    state = content.state_at(kept.sequence)
    if state is not None and not state.agrees_with(kept.state):
        return f"change {kept.sequence:,} of {snapshot.NAME} is another than that of {journal.NAME}"
    return _chain_fault(content)


def _chain_fault(content: JournalContent) -> str:
    before = content.begins.digest
    for payload, line in zip(content.payloads, content.lines, strict=True):
        if before and payload.get("after", before) not in ("", before):
            number = payload["sequence"]
            return f"change {number:,} in {journal.NAME} was made after another than the one before it"
        before = digest_of(line)
    return ""


def _history_fault(found: OpeningFiles) -> str:
    if not found.spans or not found.snapshot.sequence:
        return ""
    last = found.spans[-1][1]
    if last > found.snapshot.sequence:
        return f"{snapshot.NAME} ends at change {found.snapshot.sequence:,}, the history at {last:,}"
    if found.history is None or found.history.ends is None:
        return ""
    kept = found.snapshot.state if last == found.snapshot.sequence else found.journal.state_at(last)
    if kept is not None and found.has_journal and not kept.agrees_with(found.history.ends):
        return f"change {last:,} of the history is another than that of {snapshot.NAME} and {journal.NAME}"
    return ""


def _archive_fault(found: OpeningFiles) -> str:
    for name in found.unlisted:
        parsed = archive.parse_name(name)
        if parsed is not None and parsed[1] > found.last:
            return (
                f"{snapshot.NAME} and {journal.NAME} end at change {found.last:,}, {archive.NAME}/{name} at"
                f" {parsed[1]:,}"
            )
    return ""
