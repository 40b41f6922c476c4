"""The history: the lines that compactions have moved out of the journal.

Each compaction adds one file to the folder, named after the first change in it. No file is changed or removed
afterwards.
"""

from pathlib import Path

from scrutiny_tui.store.files import Files, write_whole
from scrutiny_tui.store.log.line_format import read_lines

NAME = "history"


def add(folder: Path, files: Files, lines: bytes) -> None:
    """Add the lines of a journal to the history.

    If an earlier compaction stopped after this step, the file exists already. The new one begins with the
    same change and holds everything in the old one.

    Args:
        folder: the store's folder.
        files: the file system.
        lines: the journal's lines, at least one.

    Raises:
        OSError: they could not be written; the journal must not be emptied.
    """
    first = read_lines(lines).payloads[0]["sequence"]
    history = folder / NAME
    files.make_folder(history)
    write_whole(files, history / f"{first:012}.jsonl", lines)


def exists(folder: Path, files: Files) -> bool:
    """Whether there is a history. If so, there must be a snapshot."""
    return files.exists(folder / NAME)
