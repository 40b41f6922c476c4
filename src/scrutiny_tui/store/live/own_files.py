"""The files of the fallback folders; every call checks who owns them."""

from pathlib import Path

from scrutiny_tui.store.files import Files
from scrutiny_tui.system.own_folders import OwnFolder


class OwnFiles(Files):
    """A file system in which only this user's own folders and files are read and written.

    Any user of the computer can make a folder in the system's folder for temporary files, and put words into
    it that would go into the minutes. A call for such a folder, or for a link, raises `ForeignError`. That is
    an `OSError`, so that another folder is tried.
    """

    def make_folder(self, folder: Path) -> None:
        """Make a folder as `Files` does.

        Raises:
            OSError: it could not be made, or is not this user's.
        """
        super().make_folder(folder)
        OwnFolder(folder).make()

    def names(self, folder: Path) -> list[str]:
        """Return the names in a folder, sorted; none when it does not exist.

        Raises:
            OSError: it could not be read, or is not this user's.
        """
        return OwnFolder(folder).names()

    def read(self, path: Path) -> bytes:
        """Return the content of a file; empty when it does not exist.

        Raises:
            OSError: it could not be read, is longer than anything kept there, or is not this user's.
        """
        return OwnFolder(path.parent).read(path.name)

    def open(self, path: Path) -> int:
        """Open a file for reading and writing.

        Raises:
            OSError: it could not be opened, or is not this user's.
        """
        return OwnFolder(path.parent).open(path.name)

    def remove(self, path: Path) -> None:
        """Remove a file if it exists.

        Raises:
            OSError: it could not be removed, or the folder is not this user's.
        """
        OwnFolder(path.parent).remove(path.name)
