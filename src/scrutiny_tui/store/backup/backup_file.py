"""Backups: a whole store in one file, a zip that holds its parts and a list of them with their checksums."""

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

from scrutiny_tui.domain.errors import BackupError
from scrutiny_tui.store import store_files
from scrutiny_tui.store.files import Files, write_all
from scrutiny_tui.store.log import journal
from scrutiny_tui.store.log.line_format import SCHEMA, DamagedError, NewerError, read_lines
from scrutiny_tui.store.store_files import BACKUPS, StoreFiles, about
from scrutiny_tui.store.tables import snapshot
from scrutiny_tui.store.tables.archive import fault_of

SUFFIX = ".zip"
MANIFEST = "manifest.json"
_FORMAT = 1
_LEVEL = 6
_LONGEST_LIST = 100_000_000
_ZIPPED = (
    zipfile.BadZipFile,
    zlib.error,
    OSError,
    ValueError,
    LookupError,
    TypeError,
    EOFError,
    RuntimeError,
)


def packed(found: StoreFiles) -> bytes:
    """The backup that holds these parts, whatever state they are in."""
    said = about(found.get(snapshot.NAME, b""))
    last = store_files.last_change(found.get(journal.NAME, b"").rstrip(b"\0"))
    manifest = {
        "format": _FORMAT,
        "schema": SCHEMA,
        "snapshot": {"sequence": said.sequence, "count": said.count} if said else None,
        "last": max(last or 0, said.sequence if said else 0),
        "parts": {
            name: {"bytes": len(data), "sha256": hashlib.sha256(data).hexdigest()}
            for name, data in found.items()
        },
    }
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, data in {MANIFEST: json.dumps(manifest, indent=1).encode(), **found}.items():
            # Without the time of day: the same store makes the same backup.
            archive.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED, _LEVEL)
    return made.getvalue()


def unpacked(data: bytes, name: str) -> StoreFiles:
    """The parts that a backup holds, each as it was when it was packed.

    Args:
        data: the backup.
        name: what to call it in a sentence.

    Raises:
        BackupError: it is no backup of a store, is damaged, or comes from a newer version.
    """
    return dict(_members(data, name))


def verify(data: bytes, name: str) -> None:
    """Unpack a backup one part at a time and keep none of it.

    Raises:
        BackupError: it is no backup of a store, or is damaged.
    """
    for _ in _members(data, name):
        pass


def _members(data: bytes, name: str) -> Iterator[tuple[str, bytes]]:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for part, said in _listed(archive, name).items():
                yield part, _checked(archive, part, said, name)
    except _ZIPPED as trouble:
        raise BackupError(
            f"{name} is no backup of a store, or damaged beyond reading: choose another; nothing was changed."
        ) from trouble


def _listed(archive: zipfile.ZipFile, name: str) -> dict[str, Any]:
    """The list of parts in a backup, which names every file in it and none that is no part."""
    manifest = json.loads(_member(archive, MANIFEST, _LONGEST_LIST))
    if manifest["format"] > _FORMAT or manifest["schema"] > SCHEMA:
        raise BackupError(f"{name} was made by a newer version of scrutiny: restore it with that.")
    listed: dict[str, Any] = manifest["parts"]
    if sorted(archive.namelist()) != sorted([MANIFEST, *listed]) or not all(map(store_files.is_part, listed)):
        raise BackupError(f"{name} is no backup of a store: it holds other files than its list says.")
    return listed


def refuse_unsound(found: StoreFiles, name: str) -> None:
    """Keep a damaged store from being taken for a good copy.

    Args:
        found: the parts.
        name: what to call them in a sentence.

    Raises:
        BackupError: the snapshot, the archive or the journal is not as it was written, or from a newer
            version.
    """
    try:
        read_lines(found.get(journal.NAME, b""))
        said = about(found.get(snapshot.NAME, b""))
    except NewerError:
        raise BackupError(f"{name} was written by a newer version of scrutiny: use that.") from None
    except (DamagedError, KeyError, TypeError) as damage:
        raise BackupError(f"{name} is damaged: {journal.NAME} {damage}; nothing was changed.") from damage
    if found.get(snapshot.NAME) and (said is None or not said.sound):
        raise BackupError(
            f"{name} is damaged: {snapshot.NAME} is not as it was written; nothing was changed."
        )
    for volume in store_files.archived(found):
        if how := fault_of(volume, store_files.content_of(volume, found)):
            raise BackupError(f"{name} is damaged: archive/{volume.file}: {how}; nothing was changed.")


def write(files: Files, path: Path, data: bytes) -> None:
    """Write a backup, read it back, and only then put it in the place of an older file of that name.

    Args:
        files: the file system.
        path: the backup's file.
        data: the backup.

    Raises:
        BackupError: it could not be written, or does not read as it was written.
    """
    beside = path.with_name(f".{secrets.token_hex(8)}.new")
    try:
        handle = files.open(beside)
        try:
            write_all(files, handle, 0, data)
        finally:
            files.close(handle)
        if files.read(beside) != data:
            raise BackupError(f"{path} does not read as it was written: see that its disk is in order.")
        files.replace(beside, path)
        files.sync_folder(path.parent)
    except OSError as trouble:
        reason = trouble.strerror or str(trouble)
        raise BackupError(
            f"{path} could not be written ({reason}): see that its disk is in order and has room."
        ) from trouble
    finally:
        with suppress(OSError):
            files.remove(beside)


def keep(folder: Path, files: Files, stem: str, found: StoreFiles | None = None) -> Path:
    """Put a backup of a store into its own folder for them, beside whatever is there.

    Args:
        folder: the store's folder.
        files: the file system.
        stem: what to call the file; a number is added when there is one of that name.
        found: its parts, where they have been read already.

    Returns:
        The backup's file.

    Raises:
        BackupError: it could not be made.
    """
    backups = folder / BACKUPS
    try:
        files.make_folder(backups)
        data = packed(store_files.read(folder, files) if found is None else found)
        taken = set(files.names(backups))
    except OSError as trouble:
        raise BackupError(
            f"No backup could be made in {backups}: {trouble.strerror or trouble}."
        ) from trouble
    name = next(
        name
        for name in chain([f"{stem}{SUFFIX}"], (f"{stem}-{number}{SUFFIX}" for number in count(2)))
        if name not in taken
    )
    verify(data, name)
    write(files, backups / name, data)
    return backups / name


def _member(archive: zipfile.ZipFile, name: str, size: int) -> bytes:
    """What a member holds, which is never unpacked to more than its list says."""
    with archive.open(name) as member:
        return member.read(size + 1)


def _checked(archive: zipfile.ZipFile, part: str, said: Any, name: str) -> bytes:  # noqa: ANN401  JSON
    data = _member(archive, part, int(said["bytes"]))
    if len(data) != said["bytes"] or hashlib.sha256(data).hexdigest() != said["sha256"]:
        raise BackupError(
            f"{name} is damaged: {part} in it is not as it was packed; choose another backup; nothing was"
            " changed."
        )
    return data
