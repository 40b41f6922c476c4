"""Writes composed documents to files. This takes time but reads no records, so another thread can do it."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from scrutiny_tui.domain.errors import FileTrouble
from scrutiny_tui.services.document_composer import ComposedDocument
from scrutiny_tui.services.formats import write

FileProgress = Callable[[int, int], object]
"""Called before each file with its number, from 1, and the number of files."""


@dataclass(frozen=True, slots=True)
class DocumentFiles:
    """Composed documents and the files that they are to be written to.

    They can be written in another thread while records change.

    Attributes:
        files: each document and its file. An existing file is replaced.
        suffix: the format.
        folder: a folder to create for them if it does not exist; None if it does.
        private: whether the owner alone may read the files, and enter a folder that is created.
    """

    files: tuple[tuple[ComposedDocument, Path], ...]
    suffix: str
    folder: Path | None = None
    private: bool = False

    def write(self, notice: Callable[[str], object], progress: FileProgress = lambda *_: None) -> list[Path]:
        """Write the files.

        Args:
            notice: called with a sentence, once each, if a file got another name than requested, or if
                something of the council's own Word file was left out, or there was nothing to put in.
            progress: called before each file.

        Returns:
            The absolute paths of the files, in order.

        Raises:
            FileTrouble: a file or the folder could not be written, or the council's own Word file could not
                be read; an existing file is unchanged.
        """
        self._make_folder()
        written: list[Path] = []
        told: set[str] = set()
        for number, (document, path) in enumerate(self.files, start=1):
            progress(number, len(self.files))
            done = write(document, path, self.suffix, private=self.private)
            written.append(done.path)
            for sentence in (*done.notices, *filter(None, [document.notice])):
                if sentence not in told:
                    notice(sentence)
                told.add(sentence)
        return written

    def _make_folder(self) -> None:
        if self.folder is None:
            return
        try:
            self.folder.mkdir(0o700 if self.private else 0o777, parents=True, exist_ok=True)
        except OSError as trouble:
            why = trouble.strerror or type(trouble).__name__
            raise FileTrouble(
                f"{self.folder} could not be made: {why}. Choose another place for it."
            ) from None
