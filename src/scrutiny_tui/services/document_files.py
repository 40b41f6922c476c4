"""Documents that are composed and not yet written: what is left takes a disk's time, and reads no record."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from scrutiny_tui.domain.errors import FileTrouble
from scrutiny_tui.services.document_composer import ComposedDocument
from scrutiny_tui.services.formats import write

FileProgress = Callable[[int, int], object]
"""Is told before each file which one it is, from 1, and of how many."""


@dataclass(frozen=True, slots=True)
class DocumentFiles:
    """Documents on their way to files.

    They can be written in another thread while what is recorded changes.

    Attributes:
        files: each document, and the file it becomes. One that is there is replaced.
        suffix: the format.
        folder: a folder for them that is made when it is not there; None where it is.
    """

    files: tuple[tuple[ComposedDocument, Path], ...]
    suffix: str
    folder: Path | None = None

    def write(self, notice: Callable[[str], object], progress: FileProgress = lambda *_: None) -> list[Path]:
        """Write them.

        Args:
            notice: is told, in a sentence, that a file has another name than was asked for.
            progress: is told how far the work has come.

        Returns:
            The whole paths of the files, in order.

        Raises:
            FileTrouble: a file or the folder could not be written, or the council's own Word file not be
                read; what was there before still is.
        """
        self._make_folder()
        written = []
        for number, (document, path) in enumerate(self.files, start=1):
            progress(number, len(self.files))
            written.append(write(document, path, self.suffix, notice))
        return written

    def _make_folder(self) -> None:
        if self.folder is None:
            return
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
        except OSError as trouble:
            why = trouble.strerror or type(trouble).__name__
            raise FileTrouble(
                f"{self.folder} could not be made: {why}. Choose another place for it."
            ) from None
