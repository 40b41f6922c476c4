"""Reads a file that a clerk names, which may be anything: a pipe, a folder, or far too long."""

from pathlib import Path


class ReadingError(Exception):
    """A file cannot be read. The message says why in a few words, without the file's name."""


def read_at_most(path: Path, most: int) -> bytes:
    """Read the beginning of a file.

    Args:
        path: the file.
        most: how many bytes to read at most.

    Raises:
        ReadingError: it cannot be read.
    """
    try:
        if path.exists() and not path.is_file():  # reading a pipe would wait for its writer
            raise ReadingError("it is no file")
        with path.open("rb") as file:
            return file.read(most)
    except OSError as trouble:
        raise ReadingError(trouble.strerror) from None
    except ValueError:  # a NUL character in the path
        raise ReadingError("no file can have that name") from None
