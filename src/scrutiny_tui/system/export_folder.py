"""The folder that documents are put into, remembered from one start of the program to the next."""

from pathlib import Path

from scrutiny_tui.domain.errors import FileTrouble, Refused
from scrutiny_tui.system.own_folders import OwnFolder
from scrutiny_tui.system.reading import ReadingError, read_at_most
from scrutiny_tui.system.targets import write_file

_MOST = 4096
"""The longest path that is read, in bytes: what systems allow."""


class ExportFolder:
    """The folder for documents: the one that the clerk chose, while it exists, else the one it began with.

    Args:
        at_first: the folder while none has been chosen.
        memory: the file that the choice is kept in; None where it lasts until the program ends.
    """

    def __init__(self, at_first: Path, memory: Path | None = None) -> None:
        self._at_first, self._memory = at_first, memory
        self._chosen = self._remembered()

    @property
    def path(self) -> Path:
        """The folder now. One that was chosen and is gone, as on a stick, is used again once it is back."""
        return self._chosen if self._chosen is not None and self._chosen.is_dir() else self._at_first

    def choose(self, typed: str) -> str:
        """Choose a folder, and remember it.

        Args:
            typed: its path; `~` is the user's own folder, and nothing typed the folder at the start.

        Returns:
            What the clerk is told.

        Raises:
            Refused: there is no such folder.
        """
        self._chosen = _existing(typed.strip()) if typed.strip() else None
        trouble = self._remember("" if self._chosen is None else str(self._chosen))
        until = (
            f"until the program ends: that could not be remembered ({trouble})" if trouble else "from now on"
        )
        return f"Documents go into {self.path} {until}."

    def _remembered(self) -> Path | None:
        if self._memory is None:
            return None
        try:
            kept = read_at_most(self._memory, _MOST).decode("utf-8").strip()
        except (ReadingError, UnicodeDecodeError):
            return None
        return Path(kept) if kept else None

    def _remember(self, chosen: str) -> str:
        """Keep the choice; returns why that was not possible, in a few words, or nothing."""
        if self._memory is None:
            return ""
        try:
            OwnFolder(self._memory.parent).make()
            write_file(self._memory, f"{chosen}\n".encode(), private=True)
        except (OSError, FileTrouble) as trouble:
            return getattr(trouble, "strerror", None) or str(trouble).rstrip(".")
        return ""


def _existing(typed: str) -> Path:
    """The folder at a path.

    Raises:
        Refused: there is none.
    """
    try:
        path = Path(typed).expanduser().absolute()
        there, is_folder = path.exists(), path.is_dir()
    except (OSError, ValueError, RuntimeError):  # too long, a NUL character, or nobody's "~name"
        raise Refused(f"No folder can be called “{typed}”.") from None
    if not is_folder:
        wrong = "is a file, not a folder" if there else "does not exist: make it first, or type another"
        raise Refused(f"{path} {wrong}.")
    return path
