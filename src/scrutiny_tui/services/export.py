"""Export: composes documents from what is recorded, and chooses their files."""

from collections.abc import Mapping, Sequence
from itertools import chain, count
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from scrutiny_tui.documents.compose import (
    compose_agenda_item,
    compose_item,
    compose_preview,
    compose_public_item,
    has_exempt_items,
)
from scrutiny_tui.documents.file_names import file_name
from scrutiny_tui.documents.styles.schema.house_style import HouseStyle
from scrutiny_tui.documents.styles.style_files import Styles
from scrutiny_tui.documents.writers.plain_text import text_of_blocks
from scrutiny_tui.domain.committees import Committee
from scrutiny_tui.domain.meetings import Item, Meeting
from scrutiny_tui.domain.part import Part
from scrutiny_tui.domain.printable import Block
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.services.document_composer import (
    BY_ITEM,
    ComposedDocument,
    DocumentComposer,
    DocumentKind,
    DocumentRequest,
    may_be_missing,
    part_mark,
)
from scrutiny_tui.services.document_files import DocumentFiles
from scrutiny_tui.services.entry_rows import PrintedEntry
from scrutiny_tui.services.formats import WORD, formats_of, is_of_rows
from scrutiny_tui.services.minute_numbers import minute_numbers, with_minute_numbers
from scrutiny_tui.services.printed_entries import by_entry
from scrutiny_tui.services.workspace import Workspace
from scrutiny_tui.system.targets import free_name

__all__ = ["BY_ITEM", "WORD", "DocumentFiles", "DocumentKind", "DocumentRequest", "Export", "formats_of"]


class ItemText(Struct, frozen=True):
    """The public part of an item as plain text.

    Attributes:
        text: a line for each paragraph, with numbers and bullets.
        left_out: the number of exempt entries that are left out.
    """

    text: str
    left_out: int


class Export:
    """Composes documents and gives them their files.

    Args:
        workspace: what is recorded.
        templates: the folder of the house styles shipped with the program.
        own: the folder of the council's own styles.
    """

    def __init__(self, workspace: Workspace, templates: Path, own: Path | None = None) -> None:
        self._workspace = workspace
        self._files = Styles(templates, own)
        self._styles: dict[str, HouseStyle] = {}
        self._composer = DocumentComposer(workspace, self._style)

    def document(
        self, wanted: DocumentRequest, *, output: Path | None = None, folder: Path, suffix: str = WORD
    ) -> DocumentFiles:
        """A document of a meeting.

        Args:
            wanted: which document.
            output: the file; an existing file is replaced. None for a new name in `folder`.
            folder: the folder for a new name.
            suffix: the format, one of the document's `formats_of`.

        Raises:
            Refused: there is no such meeting, style, owner or body, or nothing of it is exempt.
            FileTrouble: the style file cannot be used.
        """
        document = self._composer.of(wanted, in_rows=is_of_rows(suffix))
        path = output or free_name(folder, file_name(document.name), suffix)
        return DocumentFiles(((document, path),), suffix, private=wanted.part is Part.EXEMPT)

    def by_item(
        self, wanted: DocumentRequest, *, output: Path | None = None, folder: Path, suffix: str = WORD
    ) -> DocumentFiles:
        """A document for each item in agenda order, named after the item, in their own folder.

        Args:
            wanted: which document, one of `BY_ITEM`.
            output: the folder; files of the same names in it are replaced. None for a new folder in `folder`.
            folder: where a new folder is created.
            suffix: the format.

        Raises:
            Refused, FileTrouble: as for `document`; or the document is not made item by item.
        """
        documents = self._composer.by_item(wanted)
        name = file_name(
            f"{wanted.meeting.strip().upper()}{part_mark(wanted.part)} {wanted.document} by item"
        )
        into = output or free_name(folder, name, "")
        return _in_folder(documents, into, suffix, private=wanted.part is Part.EXEMPT)

    def papers(
        self,
        meeting: str,
        *,
        style: str | None = None,
        output: Path | None = None,
        folder: Path,
        suffix: str = WORD,
    ) -> DocumentFiles:
        """All papers before a meeting, in their own folder (`document_composer.BEFORE_MEETING`).

        Nothing exempt is in them. Made again, they go into the same folder, and nothing there is lost.

        Args:
            meeting: the reference of the meeting.
            style: name of a house style to use instead of the committee's own.
            output: as for `by_item`.
            folder: as for `by_item`.
            suffix: the format.

        Raises:
            Refused, FileTrouble: as for `document`.
        """
        documents = self._composer.before_meeting(meeting, style)
        if output is not None:
            return _in_folder(documents, output, suffix)
        name = file_name(f"{meeting.strip().upper()} papers")
        there = folder / name
        into = there if there.is_dir() else free_name(folder, name, "")
        made = _in_folder(documents, into, suffix)
        return replace(made, renews=True, former=_former(made, meeting.strip().upper()))

    def log(
        self, committee: Committee, *, folder: Path, part: Part = Part.PUBLIC, suffix: str = WORD
    ) -> DocumentFiles:
        """A committee's whole action log as at today; otherwise as `document`."""
        document = self._composer.log(committee, part, in_rows=is_of_rows(suffix))
        path = free_name(folder, file_name(document.name), suffix)
        return DocumentFiles(((document, path),), suffix, private=part is Part.EXEMPT)

    def programme(
        self, committee: Committee, *, folder: Path, part: Part = Part.PUBLIC, suffix: str = WORD
    ) -> DocumentFiles:
        """A committee's work programme as it stands today; otherwise as `document`."""
        document = self._composer.programme(committee, part)
        path = free_name(folder, file_name(document.name), suffix)
        return DocumentFiles(((document, path),), suffix, private=part is Part.EXEMPT)

    def reload_styles(self) -> None:
        """Read house styles from their files again when next needed: the council may have changed them."""
        self._styles.clear()

    @property
    def styles(self) -> Sequence[str]:
        """The names of all house styles."""
        return self._files.names

    def reads_as(self, sitting: Sitting, item: Item) -> Sequence[Block]:
        """An item as the committee's house style prints it, for the screen."""
        numbered, house = self._in_style(sitting, "")
        return compose_item(numbered, numbered.item(item.id) or item, house)

    def has_exempt_papers(self, meeting: str) -> bool:
        """Whether the agenda and the briefing of a meeting have anything for their exempt part."""
        return has_exempt_items(self._workspace.sitting(meeting))

    def on_agenda(self, sitting: Sitting, item: Item) -> Sequence[Block]:
        """An item as the agenda prints it in the committee's house style, for the screen.

        Raises:
            Refused: there is no such house style.
            FileTrouble: its file cannot be used.
        """
        return compose_agenda_item(sitting, item, self._style(sitting.committee.style))

    def preview(self, sitting: Sitting, style: str = "") -> Sequence[tuple[str, Sequence[Block]]]:
        """All the minutes, as pairs of an item's identifier and its blocks.

        They are in the committee's house style unless one is named.
        """
        numbered, house = self._in_style(sitting, style)
        return compose_preview(numbered, house)

    def by_entry(self, sitting: Sitting, item: Item) -> Mapping[str, PrintedEntry]:
        """How `reads_as` prints each entry of the item, by the entry's identifier."""
        return by_entry(sitting.of_item(item.id), self.reads_as(sitting, item))

    def item_as_text(self, sitting: Sitting, item: Item, style: str = "") -> ItemText:
        """The public part of an item as in a text export, for the clipboard; the style as for `preview`.

        Raises:
            Refused: there is no such house style.
            FileTrouble: its file cannot be used.
        """
        numbered, house = self._in_style(sitting, style)
        text = text_of_blocks(compose_public_item(numbered, item.id, house))
        return ItemText(text, sum(entry.id in sitting.exempt for entry in sitting.of_item(item.id)))

    def minute_numbers(self, meeting: Meeting) -> tuple[Item, ...]:
        """The items whose minute numbers are settled when the minutes of a meeting are published.

        Returns: Items of the meeting, and of earlier meetings that its numbers follow from; none if the house
        style takes the numbers from the agenda.

        Raises:
            Refused: there is no such house style.
            FileTrouble: its file cannot be used.
        """
        rule = self._style(self._workspace.sitting(meeting.id).committee.style).minute_numbers
        return tuple(item for agenda in minute_numbers(self._workspace, meeting, rule) for item in agenda)

    def _in_style(self, sitting: Sitting, style: str) -> tuple[Sitting, HouseStyle]:
        """A sitting with its minute numbers, and the style to print it in."""
        house = self._style(style or sitting.committee.style)
        return with_minute_numbers(self._workspace, sitting, house.minute_numbers), house

    def _style(self, name: str) -> HouseStyle:
        if name not in self._styles:
            self._styles[name] = self._files.load(name)
        return self._styles[name]


def _in_folder(
    documents: Sequence[ComposedDocument], folder: Path, suffix: str, *, private: bool = False
) -> DocumentFiles:
    """Documents and their files in a folder of their own."""
    names = _made_distinct([file_name(document.name) for document in documents])
    files = [(document, folder / f"{name}{suffix}") for document, name in zip(documents, names, strict=True)]
    return DocumentFiles(tuple(files), suffix, folder, private=private)


def _former(papers: DocumentFiles, meeting: str) -> tuple[Path, ...]:
    """The papers in the folder, from when they were last made, that the meeting does not have any more.

    Only those are meant that a meeting may cease to have; what else is there is the clerk's own.
    """
    into, now = papers.folder, {path for _, path in papers.files}
    if into is None or not into.is_dir():
        return ()
    there = sorted(path for path in into.glob(f"*{papers.suffix}") if path.is_file() and path not in now)
    return tuple(path for path in there if may_be_missing(path.stem.removeprefix(f"{meeting} ")))


def _made_distinct(names: Sequence[str]) -> list[str]:
    """The names, numbered where two would be the same file: Windows ignores case."""
    found: list[str] = []
    taken = set[str]()
    for name in names:
        free = chain((name,), (f"{name} ({n})" for n in count(2)))
        found.append(next(each for each in free if each.casefold() not in taken))
        taken.add(found[-1].casefold())
    return found
