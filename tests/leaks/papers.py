"""Everything that the public may be given of a store, as text with the place where it stands."""

import re
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path

from scrutiny_tui.domain.action_log import LogEntry
from scrutiny_tui.domain.errors import Refused
from scrutiny_tui.domain.log_columns import cells_of
from scrutiny_tui.domain.log_rows import rows_of
from scrutiny_tui.domain.meetings import Meeting
from scrutiny_tui.domain.part import Part
from scrutiny_tui.domain.sitting import Sitting
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
Kinds = Sequence[DocumentKind]
STYLES = ("england", "croydon")
_NAMED = (DocumentKind.SHEET, DocumentKind.REFERRAL)
_OF_THE_RECORD = (
    DocumentKind.MINUTES,
    DocumentKind.DECISIONS,
    DocumentKind.REFERRAL,
    DocumentKind.ATTENDANCE,
)
"""What is made of the record of a meeting alone: of its `Record`."""
_OTHERS = tuple(kind for kind in DocumentKind if kind not in _OF_THE_RECORD)
_ROWS = ".csv"


Record = tuple[Sitting, Sequence[LogEntry], Sequence[Meeting]]
"""All that the minutes of a meeting are made of: what it recorded, the log it speaks of, when others were."""
Composed = list[tuple[Record, list[Text]]]
"""What was composed of each record."""


class Papers:
    """The public papers of a store.

    Args:
        workspace: what is recorded.
        place: a folder for files; nothing else is in it.
        composed: what was composed before; a record that is there is not composed again, and what is composed
            is added.

    Attributes:
        workspace: the same.
    """

    def __init__(self, workspace: Workspace, place: Path, composed: Composed) -> None:
        self.workspace = workspace
        self._export = Export(workspace, templates_folder())
        self._place = place
        self._composed = composed

    def composed(self) -> Iterator[Text]:
        """All documents before they are written, with their names; and what is copied and previewed."""
        for meeting in self.workspace.meetings():
            yield from self._of_the_record(meeting)
            yield f"{meeting.id}: refused sheet", self.refusal(meeting, DocumentKind.SHEET)
        logs = (
            self._export.log(committee, folder=self._place, suffix=suffix)
            for committee in self.workspace.committees()
            for suffix in (WORD, _ROWS)
        )
        yield from _as_texts((*self._documents(WORD, "", _OTHERS), *logs))
        for row in rows_of(Part.PUBLIC, ActionLog(self.workspace).rows()):
            yield f"row {row.entry.id}", f"{cells_of(row)} {row.item}"

    def _of_the_record(self, meeting: Meeting) -> list[Text]:
        """What is made of the record of a meeting, composed where this record was not met before."""
        logged = sorted(self.workspace.store.all(LogEntry), key=lambda entry: entry.id)
        record = self.workspace.sitting(meeting.id), logged, self.workspace.meetings()
        for known, texts in self._composed:
            if known == record:
                return texts
        documents = self._documents_of(meeting, WORD, "", _OF_THE_RECORD)
        texts = [*_as_texts(documents), *self._on_screen(meeting)]
        self._composed.append((record, texts))
        return texts

    def minutes(self, meeting: Meeting) -> str:
        """The public minutes of a meeting, composed."""
        wanted = DocumentRequest(DocumentKind.MINUTES, meeting.id)
        ((document, _),) = self._export.document(wanted, folder=self._place).files
        return repr(document.printable)

    def written(self) -> Iterator[Text]:
        """All documents in every format, as the bytes of their files, in two house styles."""
        for style in STYLES:
            for suffix in formats_of(DocumentKind.ACTIONS):
                for files in self._documents(suffix, style, tuple(DocumentKind)):
                    yield from self._file(files)
        for committee in self.workspace.committees():
            for suffix in formats_of(DocumentKind.ACTIONS):
                yield from self._file(self._export.log(committee, folder=self._place, suffix=suffix))

    def _documents(self, suffix: str, style: str, kinds: Kinds) -> Iterator[DocumentFiles]:
        for meeting in self.workspace.meetings():
            yield from self._documents_of(meeting, suffix, style, kinds)

    def _documents_of(
        self, meeting: Meeting, suffix: str, style: str, kinds: Kinds
    ) -> Iterator[DocumentFiles]:
        kinds = tuple(kind for kind in kinds if suffix in formats_of(kind))
        for wanted in self._requests(meeting, style, kinds):
            with suppress(Refused):  # a part of a name, such as a surname of two people
                yield self._export.document(wanted, folder=self._place, suffix=suffix)
        for kind in BY_ITEM:
            if kind in kinds:
                wanted = DocumentRequest(kind, meeting.id, style=style or None)
                with suppress(Refused):  # no item has any
                    yield self._export.by_item(wanted, folder=self._place, suffix=suffix)

    def _requests(self, meeting: Meeting, style: str, kinds: Kinds) -> Iterator[DocumentRequest]:
        for kind in kinds:
            if kind not in _NAMED:
                yield DocumentRequest(kind, meeting.id, style=style or None)
                continue
            for name in self._named_in_refusal(meeting, kind):
                yield DocumentRequest(kind, meeting.id, style=style or None, owner=name, body=name)
        if DocumentKind.SUPPLEMENT in kinds:
            for one in Supplements(self.workspace).given_out(meeting.id)[1:]:
                number = one.number
                yield DocumentRequest(DocumentKind.SUPPLEMENT, meeting.id, style=style or None, number=number)

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
        yield f"{meeting.id}: refused referral", self.refusal(meeting, DocumentKind.REFERRAL)
        sitting = self.workspace.sitting(meeting.id)
        for item in sitting.items:
            yield f"{meeting.id}: item {item.id} copied", self._export.item_as_text(sitting, item).text
        for item_id, blocks in self._export.preview(sitting):
            for block in blocks:
                if block.entry is not None and block.entry not in sitting.exempt:
                    yield f"{meeting.id}: preview of item {item_id}, unmarked", repr(block)

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


def _as_texts(documents: Iterable[DocumentFiles]) -> Iterator[Text]:
    for files in documents:
        for document, path in files.files:
            yield path.name, _as_composed(document, path)


def _as_composed(document: ComposedDocument, path: Path) -> str:
    cells = [cells_of(row) for row in document.rows]
    return f"{path} {document.name} {document.printable!r} {cells} {document.sheet!r}"
