"""Everything that the public may be given of a store, as text with the place where it stands."""

import re
import zipfile
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from scrutiny_tui.domain.errors import Refused
from scrutiny_tui.domain.log_columns import cells_of
from scrutiny_tui.domain.log_rows import rows_of
from scrutiny_tui.domain.meetings import Meeting
from scrutiny_tui.domain.part import Part
from scrutiny_tui.services.action_log import ActionLog
from scrutiny_tui.services.document_composer import ComposedDocument
from scrutiny_tui.services.export import (
    BY_ITEM,
    WORD,
    DocumentFiles,
    DocumentKind,
    DocumentRequest,
    Export,
    formats_of,
)
from scrutiny_tui.services.supplements import Supplements
from scrutiny_tui.services.workspace import Workspace
from scrutiny_tui.wiring import templates_folder

Text = tuple[str, str]
"""Where it stands, and the words."""
STYLES = ("england", "croydon")
_NAMED = (DocumentKind.SHEET, DocumentKind.REFERRAL)
_ROWS = ".csv"


class Papers:
    """The public papers of a store.

    Args:
        workspace: what is recorded.
        place: a folder for files; nothing else is in it.

    Attributes:
        workspace: the same.
    """

    def __init__(self, workspace: Workspace, place: Path) -> None:
        self.workspace = workspace
        self._export = Export(workspace, templates_folder())
        self._place = place

    def composed(self) -> Iterator[Text]:
        """All documents before they are written, with their names; and what is copied and previewed."""
        logs = (
            self._export.log(committee, folder=self._place, suffix=suffix)
            for committee in self.workspace.committees()
            for suffix in (WORD, _ROWS)
        )
        for files in (*self._documents(WORD, ""), *logs):
            for document, path in files.files:
                yield path.name, _as_composed(document, path)
        for meeting in self.workspace.meetings():
            yield from self._on_screen(meeting)

    def minutes(self, meeting: Meeting) -> str:
        """The public minutes of a meeting, composed."""
        wanted = DocumentRequest(DocumentKind.MINUTES, meeting.id)
        ((document, _),) = self._export.document(wanted, folder=self._place).files
        return repr(document.printable)

    def written(self) -> Iterator[Text]:
        """All documents in every format, as the bytes of their files, in two house styles."""
        for style in STYLES:
            for suffix in formats_of(DocumentKind.ACTIONS):
                for files in self._documents(suffix, style):
                    yield from self._file(files)
        for committee in self.workspace.committees():
            for suffix in formats_of(DocumentKind.ACTIONS):
                yield from self._file(self._export.log(committee, folder=self._place, suffix=suffix))

    def _documents(self, suffix: str, style: str) -> Iterator[DocumentFiles]:
        for meeting in self.workspace.meetings():
            for wanted in self._requests(meeting, style):
                if suffix in formats_of(wanted.document):
                    with suppress(Refused):  # a part of a name, such as a surname of two people
                        yield self._export.document(wanted, folder=self._place, suffix=suffix)
            for kind in BY_ITEM:
                wanted = DocumentRequest(kind, meeting.id, style=style or None)
                if suffix in formats_of(kind):
                    with suppress(Refused):  # no item has any
                        yield self._export.by_item(wanted, folder=self._place, suffix=suffix)

    def _requests(self, meeting: Meeting, style: str) -> Iterator[DocumentRequest]:
        for kind in DocumentKind:
            if kind not in _NAMED:
                yield DocumentRequest(kind, meeting.id, style=style or None)
        for one in Supplements(self.workspace).given_out(meeting.id)[1:]:
            yield DocumentRequest(DocumentKind.SUPPLEMENT, meeting.id, style=style or None, number=one.number)
        for name in self._named_in_refusal(meeting, DocumentKind.SHEET):
            yield DocumentRequest(DocumentKind.SHEET, meeting.id, style=style or None, owner=name)
        for name in self._named_in_refusal(meeting, DocumentKind.REFERRAL):
            yield DocumentRequest(DocumentKind.REFERRAL, meeting.id, style=style or None, body=name)

    def _named_in_refusal(self, meeting: Meeting, kind: DocumentKind) -> list[str]:
        """The owners, or bodies, that the program itself offers when it knows none of the name asked for."""
        sentence = self.refusal(meeting, kind)
        names = sentence.rpartition("Its owners: " if kind is DocumentKind.SHEET else "went to: ")[2]
        found = re.split(r", | and ", names.rstrip("."))
        return [name for name in found if name not in ("none", "nobody")]

    def refusal(self, meeting: Meeting, kind: DocumentKind) -> str:
        """What the program answers when a name is asked for that nobody has."""
        wanted = DocumentRequest(kind, meeting.id, owner="Nemo", body="Nemo")
        try:
            self._export.document(wanted, folder=self._place)
        except Refused as refused:
            return str(refused)
        raise AssertionError("nobody is called Nemo")

    def _on_screen(self, meeting: Meeting) -> Iterator[Text]:
        for kind in _NAMED:
            yield f"{meeting.id}: refused {kind}", self.refusal(meeting, kind)
        sitting = self.workspace.sitting(meeting.id)
        for item in sitting.items:
            yield f"{meeting.id}: item {item.id} copied", self._export.item_as_text(sitting, item).text
        for item_id, blocks in self._export.preview(sitting):
            for block in blocks:
                if block.entry is not None and block.entry not in sitting.exempt:
                    yield f"{meeting.id}: preview of item {item_id}, unmarked", repr(block)
        for row in rows_of(Part.PUBLIC, ActionLog(self.workspace).rows()):
            yield f"row {row.entry.id}", f"{cells_of(row)} {row.item}"

    def _file(self, files: DocumentFiles) -> Iterator[Text]:
        written = files.write(lambda _: None)
        yield "folder", str(files.folder)
        for path in written:
            yield f"name of {path.suffix}", path.name
            yield from contents(path)
            path.unlink()
        if files.folder is not None:
            files.folder.rmdir()


def contents(path: Path) -> Iterator[Text]:
    """What a file holds: each member of a zip by itself, with its name."""
    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as archive:
            for name in archive.namelist():
                yield f"{path.name} {name}", f"{name} {_unmarked(archive.read(name))}"
    else:
        yield path.name, _unmarked(path.read_bytes())


def _unmarked(data: bytes) -> str:
    """Text as it stands, and without what may cut a word in two: tags, and the folds of a calendar."""
    text = data.decode("utf-8", errors="replace")
    return text + re.sub(r"\r\n[ \t]|<[^>]*>|[*_\\]", "", text)


def _as_composed(document: ComposedDocument, path: Path) -> str:
    cells = [cells_of(row) for row in document.rows]
    return f"{path} {document.name} {document.printable!r} {cells} {document.sheet!r}"
