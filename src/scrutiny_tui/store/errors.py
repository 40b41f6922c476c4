"""What a failed file call means, in one plain sentence for the clerk.

The reason comes first and the folder last: on a narrow screen the end of a long sentence is out of sight.
"""

import errno
from pathlib import Path
from types import TracebackType

from scrutiny_tui.domain.errors import StoreError, UnreachableError

_FULL = {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)}
_FORBIDDEN = {errno.EACCES, errno.EPERM, errno.EROFS}
_GONE = {errno.ENOENT, errno.ENODEV, errno.ENXIO, getattr(errno, "ESTALE", errno.ENODEV)}
_NO_FOLDER = {errno.ENOTDIR, errno.EEXIST}


class Explained:
    """What `explained` returns. A class, since a generator would be a good part of what a save costs."""

    def __init__(self, folder: Path, done: str) -> None:
        self._folder = folder
        self._done = done

    def __enter__(self) -> None:
        """Begin."""

    def __exit__(
        self, _kind: type[BaseException] | None, error: BaseException | None, _trace: TracebackType | None
    ) -> None:
        """Raise another error in the place of one of the file system."""
        if isinstance(error, OSError):
            raise _explanation(self._folder, error, self._done) from error


def explained(folder: Path, *, reading: bool = False) -> Explained:
    """Turn a failed file call into an error that says what to do.

    Args:
        folder: the store's folder.
        reading: whether the store was only being read.

    Returns:
        A context, which raises UnreachableError in place of an OSError that whoever looks after the disk can
        put right, and StoreError in place of one that another `--store` puts right.
    """
    return Explained(folder, "read" if reading else "written")


def vanished(folder: Path) -> UnreachableError:
    """The error for a store whose folder is no longer there."""
    return UnreachableError(
        "The store is no longer there: connect its drive again or put the folder back",
        f", then start the program anew; nothing was changed in {folder}.",
    )


def _explanation(folder: Path, error: OSError, done: str) -> StoreError:
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
