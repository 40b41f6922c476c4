"""The backup file: a whole store in one zip, with a list of its files and their checksums.

Words that wait outside the store (`WAITING`) may be in it as well.
"""

import hashlib
import io
import json
import secrets
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import suppress
from itertools import chain, count
from pathlib import Path
from typing import Any

from msgspec import Struct

from scrutiny_tui.domain.errors import BackupError
from scrutiny_tui.store.files import Files, write_all
from scrutiny_tui.store.json_format import JsonValue
from scrutiny_tui.store.live import draft_file, rescue_journal
from scrutiny_tui.store.log import journal
from scrutiny_tui.store.log.line_format import SCHEMA, DamagedError, NewerError, header_in, read_lines
from scrutiny_tui.store.store_files import (
    BACKUPS,
    StoreFiles,
    archive_files_of,
    content_of,
    is_store_file,
    journals_of,
    last_change,
    read_store_files,
)
from scrutiny_tui.store.tables import snapshot
from scrutiny_tui.store.tables.archive import damage_of
from scrutiny_tui.store.tables.snapshot import read_header
from scrutiny_tui.system.targets import TargetError, TargetKind, target_of, write_target

SUFFIX = ".zip"
WAITING = "waiting/"
"""The beginning of the names of files that wait outside the store: changes its disk refused, and drafts."""
MANIFEST = "manifest.json"
_FORMAT = 1
_LEVEL = 6
_LONGEST_MANIFEST = 32_000_000
MOST_BYTES = 4_000_000_000
"""The most bytes that the files of a backup may have together."""

_MOST_TO_ONE = 200
_ALWAYS_ALLOWED = 64_000_000
"""The bytes that a backup may unpack to, however small it is."""

_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
"""What `pack` and any zip program use; other methods unpack everything at once, whatever limit is given."""

_ZIP_ERRORS = (
    zipfile.BadZipFile,
    zlib.error,
    OSError,
    ValueError,
    LookupError,
    TypeError,
    EOFError,
    RuntimeError,
)


class BackedUpState(Struct, frozen=True):
    """What a backup holds.

    Attributes:
        store: the identity of the store; empty for one of version 4.
        last: the number of the last change.
    """

    store: str
    last: int


def pack(found: StoreFiles) -> bytes:
    """Return the backup of these files, whatever state they are in."""
    header = read_header(found.get(snapshot.NAME, b""))
    begins = header_in(found.get(journal.NAME, b"").rstrip(b"\0"))
    last = max((last_change(data.rstrip(b"\0")) or 0 for _, data in journals_of(found)), default=0)
    manifest = {
        "format": _FORMAT,
        "schema": SCHEMA,
        "store": begins.store if begins else header.store if header else "",
        "snapshot": {"sequence": header.sequence, "count": header.count} if header else None,
        "last": max(last, header.sequence if header else 0),
        "parts": {
            name: {"bytes": len(data), "sha256": hashlib.sha256(data).hexdigest()}
            for name, data in found.items()
        },
    }
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, data in {MANIFEST: json.dumps(manifest, indent=1).encode(), **found}.items():
            # ZipInfo without a time of day: the same store makes the same backup.
            archive.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED, _LEVEL)
    return packed.getvalue()


def unpack(data: bytes, name: str) -> StoreFiles:
    """Return the files in a backup, each as it was when it was packed.

    Args:
        data: the backup.
        name: what to call it in a sentence.

    Raises:
        BackupError: it is no backup of a store, is damaged, or comes from a newer version.
    """
    return dict(_members(data, name))


def verify(data: bytes, name: str) -> BackedUpState:
    """Unpack a backup one file at a time and keep none.

    Returns:
        What it is a backup of.

    Raises:
        BackupError: it is no backup of a store, or is damaged.
    """
    for _ in _members(data, name):
        pass
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        manifest = _manifest(archive, name)
    return BackedUpState(str(manifest.get("store", "")), int(manifest["last"]))


def refuse_damaged(found: StoreFiles, name: str) -> None:
    """Refuse a damaged store, so that it is never kept or restored as a good copy.

    Args:
        found: its files.
        name: what to call them in a sentence.

    Raises:
        BackupError: the snapshot, the archive or the journal is not as it was written, or comes from a newer
            version.
    """
    for part, data in journals_of(found):
        _refuse_damaged_journal(part, data, name)
    try:
        header = read_header(found.get(snapshot.NAME, b""))
    except NewerError:
        raise _newer(name) from None
    if found.get(snapshot.NAME) and (header is None or not header.sound):
        raise BackupError(
            f"{name} is damaged: {snapshot.NAME} is not as it was written; nothing was changed."
        )
    for file in archive_files_of(found):
        if how := damage_of(file, content_of(file, found)):
            raise BackupError(f"{name} is damaged: archive/{file.name}: {how}; nothing was changed.")


def _refuse_damaged_journal(part: str, data: bytes, name: str) -> None:
    try:
        read_lines(data)
    except NewerError:
        raise _newer(name) from None
    except (DamagedError, KeyError, TypeError) as damage:
        raise BackupError(f"{name} is damaged: {part} {damage}; nothing was changed.") from damage


def _newer(name: str) -> BackupError:
    return BackupError(f"{name} was written by a newer version of scrutiny: use that.")


def write_backup(files: Files, path: Path, data: bytes) -> None:
    """Write a backup and read it back; only then does it replace an older file of that name.

    Links, devices and folders are treated as `system.targets` says. What was written to a device
    or a pipe cannot be read back.

    Args:
        files: the file system.
        path: the backup's file.
        data: the backup.

    Raises:
        BackupError: it could not be written, or does not read as it was written.
    """
    try:
        target = target_of(path, private=True, in_store=BACKUPS)
        if target.kind is TargetKind.DEVICE:
            write_target(target, data)
            return
    except TargetError as refused:
        raise BackupError(str(refused)) from refused
    new = target.path.with_name(f".{secrets.token_hex(8)}.new")
    try:
        handle = files.open(new)
        try:
            write_all(files, handle, 0, data)
        finally:
            files.close(handle)
        if files.read(new) != data:
            raise BackupError(f"{path} does not read as it was written: see that its disk is in order.")
        files.replace(new, target.path)
        files.sync_folder(target.path.parent)
    except OSError as error:
        reason = error.strerror or str(error)
        raise BackupError(
            f"{path} could not be written ({reason}): see that its disk is in order and has room."
        ) from error
    finally:
        with suppress(OSError):
            files.remove(new)


def add_backup(folder: Path, files: Files, stem: str, found: StoreFiles | None = None) -> Path:
    """Add a backup of a store to its own folder for backups.

    Args:
        folder: the store's folder.
        files: the file system.
        stem: the file's name without suffix; a number is added when a file has that name already.
        found: the store's files, if they have been read already.

    Returns:
        The backup's file.

    Raises:
        BackupError: it could not be made.
    """
    backups = folder / BACKUPS
    try:
        files.make_folder(backups)
        data = pack(read_store_files(folder, files) if found is None else found)
        taken = set(files.names(backups))
    except OSError as error:
        raise BackupError(f"No backup could be made in {backups}: {error.strerror or error}.") from error
    name = next(
        name
        for name in chain([f"{stem}{SUFFIX}"], (f"{stem}-{number}{SUFFIX}" for number in count(2)))
        if name not in taken
    )
    verify(data, name)
    write_backup(files, backups / name, data)
    return backups / name


def _members(data: bytes, name: str) -> Iterator[tuple[str, bytes]]:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            listed = _manifest(archive, name)["parts"]
            _refuse_too_large(archive, listed, len(data), name)
            for member, part in listed.items():
                yield member, _checked(archive, member, part, name)
    except _ZIP_ERRORS as error:
        raise BackupError(
            f"{name} is no backup of a store, or damaged beyond reading: choose another; nothing was changed."
        ) from error


def _manifest(archive: zipfile.ZipFile, name: str) -> dict[str, Any]:
    """Return the manifest, after checking that its parts are the files in the backup."""
    manifest = json.loads(_read(archive, MANIFEST, _LONGEST_MANIFEST))
    if manifest["format"] > _FORMAT or manifest["schema"] > SCHEMA:
        raise BackupError(f"{name} was made by a newer version of scrutiny: restore it with that.")
    listed: dict[str, Any] = manifest["parts"]
    if sorted(archive.namelist()) != sorted([MANIFEST, *listed]) or not all(map(_may_be_in, listed)):
        raise BackupError(f"{name} is no backup of a store: it holds other files than its list says.")
    found: dict[str, Any] = manifest
    return found


def _refuse_too_large(archive: zipfile.ZipFile, listed: dict[str, Any], packed: int, name: str) -> None:
    """Refuse a backup whose files are larger than a store's, going by its list and the zip itself.

    Raises:
        BackupError: they are, or the list and the zip say different sizes.
    """
    sizes = {member.filename: member.file_size for member in archive.infolist()}
    for member, part in listed.items():
        if part["bytes"] != sizes[member]:
            raise _damaged(member, name)
    if sum(sizes.values()) > min(MOST_BYTES, max(_ALWAYS_ALLOWED, _MOST_TO_ONE * packed)):
        raise BackupError(f"{name} is no backup of a store: it unpacks to more than a store holds.")


def _may_be_in(name: str) -> bool:
    return is_store_file(name) or name in {WAITING + rescue_journal.NAME, WAITING + draft_file.NAME}


def _read(archive: zipfile.ZipFile, name: str, size: int) -> bytes:
    """Return the content of a member, unpacking no more than its listed size."""
    if archive.getinfo(name).compress_type not in _METHODS:
        raise ValueError(name)
    with archive.open(name) as member:
        return member.read(size + 1)


def _checked(archive: zipfile.ZipFile, member: str, listed: JsonValue, name: str) -> bytes:
    data = _read(archive, member, int(listed["bytes"]))
    if len(data) != listed["bytes"] or hashlib.sha256(data).hexdigest() != listed["sha256"]:
        raise _damaged(member, name)
    return data


def _damaged(member: str, name: str) -> BackupError:
    return BackupError(
        f"{name} is damaged: {member} in it is not as it was packed; choose another backup; nothing was"
        " changed."
    )
