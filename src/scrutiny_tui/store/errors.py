"""What a failed file call means, in one plain sentence for the clerk.

The reason comes first and the folder last, because a narrow screen cuts off the end of a long sentence.
"""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from scrutiny_tui.domain.errors import StoreError, UnreachableError

_FULL = {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)}
_FORBIDDEN = {errno.EACCES, errno.EPERM, errno.EROFS}
_GONE = {errno.ENOENT, errno.ENODEV, errno.ENXIO, getattr(errno, "ESTALE", errno.ENODEV)}
_NO_FOLDER = {errno.ENOTDIR, errno.EEXIST}


@contextmanager
def explained(folder: Path, *, reading: bool = False) -> Iterator[None]:
    """Turn a failed file call into an error that says what to do.

    Args:
        folder: the store's folder.
        reading: whether the store was only being read.

    Raises:
        UnreachableError: a file call failed, and it may work once the disk is put right.
        StoreError: a file call failed, and only another `--store` helps.
    """
    try:
        yield
    except OSError as error:
        raise explanation(folder, error, "read" if reading else "written") from error


def vanished(folder: Path) -> UnreachableError:
    """Return the error for a store whose folder is gone."""
    return UnreachableError(
        "The store is no longer there: connect its drive again or put the folder back",
        f", then start the program anew; nothing was changed in {folder}.",
    )


class FencedError(UnreachableError):
    """Another program has replaced the journal, or written into it: nothing more goes into that file."""


class MixtureError(StoreError):
    """The files in a store's folder belong to different states of it, or to different stores."""


def fenced(folder: Path) -> FencedError:
    """Return the error for a journal that is not the one that this program opened."""
    return FencedError(
        "Another program has written into the store, or put another file in its place",
        f": close that program, then try again; nothing was changed in {folder}.",
    )


def damaged(folder: Path, name: str, damage: str) -> StoreError:
    """Return the error for a store that cannot be opened because of one of its files.

    Args:
        folder: the store's folder.
        name: the file.
        damage: what is wrong with it.
    """
    return StoreError(
        f"The store in {folder} cannot be opened because {name} is damaged: {damage}. “scrutiny doctor” says"
        " what can be read, “scrutiny doctor --repair” puts it right; nothing was changed."
    )


def another_store(folder: Path) -> UnreachableError:
    """Return the error for another store, or an older copy, in the place of the one that was open."""
    return UnreachableError(
        "Another store, or an older copy of this one, lies in its place",
        f": put this one back; nothing was changed in {folder}.",
    )


def mixed(folder: Path, how: str) -> MixtureError:
    """Return the error for a store whose files do not belong together.

    Args:
        folder: the store's folder.
        how: which files, and what is wrong between them.
    """
    return MixtureError(
        f"Files of two states of the store lie in {folder}: {how}. “scrutiny doctor --repair” puts them"
        " together; nothing was changed."
    )


def explanation(folder: Path, error: OSError, done: str = "written") -> StoreError:
    """Return the error that says what to do about a failed file call.

    Args:
        folder: the store's folder.
        error: what failed.
        done: what was to be done with the store: "read" or "written".
    """
    if error.errno in _NO_FOLDER:
        return StoreError(
            f"The store cannot be kept in what is no folder: name a folder with --store instead of {folder}."
        )
    if error.errno in _FULL:
        return UnreachableError(
            "The disk of the store is full: make room",
            f", then try again; nothing was changed in {folder}.",
        )
    if error.errno in _FORBIDDEN:
        return UnreachableError(
            f"The store may not be {done}: ask for the right to its folder",
            f", or name another with --store; nothing was changed in {folder}.",
        )
    if error.errno in _GONE:
        return vanished(folder)
    return UnreachableError(
        f"The store could not be {done} ({error.strerror or error}): see that its disk is in order",
        f", then try again; nothing was changed in {folder}.",
    )
