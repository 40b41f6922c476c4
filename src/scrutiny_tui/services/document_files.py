"""Writes composed documents to files. This takes time but reads no records, so another thread can do it."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from msgspec import Struct

from scrutiny_tui.domain.errors import FileTrouble
from scrutiny_tui.domain.text import listed
from scrutiny_tui.services.document_composer import ComposedDocument
from scrutiny_tui.services.formats import WrittenFile, write
from scrutiny_tui.system.renewal import EARLIER, Renewal, put_in_place
from scrutiny_tui.system.targets import HeldFileError

_BECAME = {
    Renewal.NEW: "New: {}.",
    Renewal.ALTERED: f"Changed since they were last made: {{}}. As they were, they are in “{EARLIER}”.",
}
"""What is told of papers that are made again."""
_FORMER = "Still in the folder, but no longer among these papers: {}. Remove what is not to be sent."

FileProgress = Callable[[int, int], object]
"""Called before each file with its number, from 1, and the number of files."""


class DocumentFiles(Struct, frozen=True):
    """Composed documents and the files that they are to be written to.

    They can be written in another thread while records change.

    Attributes:
        files: each document and its file. An existing file is replaced.
        suffix: the format.
        folder: a folder to create for them if it does not exist; None if it does.
        private: whether the owner alone may read the files, and enter a folder that is created.
        former: papers in the folder that were made there before and are none of these any more; they stay.
        renews: whether files that are there already with the same content are left, and others kept
            (`put_in_place`), rather than replaced.
    """

    files: tuple[tuple[ComposedDocument, Path], ...]
    suffix: str
    folder: Path | None = None
    private: bool = False
    renews: bool = False
    former: tuple[Path, ...] = ()

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
        became = dict[Path, Renewal]()
        for number, (document, path) in enumerate(self.files, start=1):
            progress(number, len(self.files))
            done = self._renewed(document, path, became) if self.renews else self._written(document, path)
            written.append(done.path)
            for sentence in (*done.notices, *filter(None, [document.notice])):
                if sentence not in told:
                    notice(sentence)
                told.add(sentence)
        for sentence in _told_of(became):
            notice(sentence)
        if self.former:
            notice(_FORMER.format(listed([path.stem for path in self.former])))
        return written

    def _written(self, document: ComposedDocument, path: Path) -> WrittenFile:
        return write(document, path, self.suffix, private=self.private)

    def _renewed(self, document: ComposedDocument, path: Path, became: dict[Path, Renewal]) -> WrittenFile:
        """Write a file beside its place and put it there; `became` gets what became of it."""
        try:
            with TemporaryDirectory(dir=path.parent, prefix=".") as beside:
                done = self._written(document, Path(beside) / path.name)
                became[path] = put_in_place(done.path, path)
        except HeldFileError as held:
            return WrittenFile(held.instead.absolute(), (str(held),))
        except OSError as trouble:
            why = trouble.strerror or type(trouble).__name__
            raise FileTrouble(f"{path} could not be written: {why}. Choose another place for it.") from None
        return WrittenFile(path.absolute(), done.notices)

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


def _told_of(became: Mapping[Path, Renewal]) -> Iterator[str]:
    """What became of papers that are made again; nothing of those that are made for the first time."""
    found = set(became.values())
    if found == {Renewal.UNCHANGED}:
        yield "Nothing has changed since these papers were last made."
    elif found != {Renewal.NEW}:
        for what, sentence in _BECAME.items():
            if names := [path.stem for path, became_of_it in became.items() if became_of_it is what]:
                yield sentence.format(listed(names))
