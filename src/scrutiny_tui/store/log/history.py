"""The history: every line that ever stood in the journal and no longer does.

Each compaction adds one file to the folder, named after the first change in it; none is ever changed
afterwards, and none is removed.
"""

from pathlib import Path

from scrutiny_tui.store.files import Files, write_whole
from scrutiny_tui.store.log.line_format import read_lines

NAME = "history"


def keep(folder: Path, files: Files, lines: bytes) -> None:
    """Add the lines of a journal to the history.

    When an earlier compaction came this far and no further, the file is there already, and this one, which
    begins with the same change, holds all that it holds.

    Args:
        folder: the store's folder.
        files: the file system.
        lines: the journal's lines, at least one.

    Raises:
        OSError: they could not be kept; the journal must not be emptied.
    """
    first = read_lines(lines).payloads[0]["sequence"]
    history = folder / NAME
    files.make_folder(history)
    write_whole(files, history / f"{first:012}.jsonl", lines)


def begun(folder: Path, files: Files) -> bool:
    """Whether there is any history, and so a snapshot that holds what came of it."""
    return files.exists(folder / NAME)
