"""The export page: makes a document, shows where the file is, and opens it."""

import asyncio
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

from msgspec import Struct
from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.widgets import Static

from scrutiny_tui.domain.committees import Committee
from scrutiny_tui.domain.dates import written
from scrutiny_tui.domain.errors import ClerkError
from scrutiny_tui.domain.meetings import State
from scrutiny_tui.domain.part import Part
from scrutiny_tui.services.export import DocumentFiles, DocumentKind, DocumentRequest, Export
from scrutiny_tui.tui.commands import EXPORT, bindings_for, key_of
from scrutiny_tui.tui.screens.export_folder_form import export_folder_form
from scrutiny_tui.tui.screens.form_page import FormPage
from scrutiny_tui.tui.screens.page import Page
from scrutiny_tui.tui.text import content
from scrutiny_tui.tui.widgets.choice import CHOICE_KEYS, Choice

_MAKING = "making"
"""The group of the workers that write files."""
NOT_MADE = "It could not be made because of a fault in the program."
_OTHERS = f"{CHOICE_KEYS} choose another document, or its first letter:"
_ALL_PAPERS = "All papers before the meeting (Word)"


class ExportOption(Struct, frozen=True):
    """A document that can be made.

    Attributes:
        name: what it is, and for which program.
        about: what it contains, in a sentence.
        compose: composes it. Raises as `Export` does.
        is_minutes: whether it is the minutes, whose doubts are reported.
    """

    name: str
    about: str
    compose: Callable[[], DocumentFiles]
    is_minutes: bool = False


class ExportPage(Page):
    """Makes a document of a meeting.

    Args:
        subject: reference of the meeting.
    """

    PAGE = EXPORT
    BINDINGS = bindings_for(EXPORT)
    CSS_PATH = "export.tcss"
    AUTO_FOCUS = "Choice"

    def __init__(self, subject: str = "") -> None:
        super().__init__(subject)
        self._made: Path | None = None
        self._making = self._told_of = ""

    def documents(self) -> tuple[ExportOption, ...]:
        """What can be made here."""
        export, folder = self.services.export, self.services.folders.exports.path
        committee = self.services.workspace.sitting(self.subject).committee
        minutes = DocumentRequest(DocumentKind.MINUTES, self.subject)
        return (
            self._of_meeting(
                "Minutes (Word)",
                "The public minutes in the committee's house style. Nothing exempt is in the file.",
                DocumentKind.MINUTES,
            ),
            self._of_meeting(
                "Exempt minutes (Word)",
                "What was said and decided while the public was out. For members only.",
                DocumentKind.MINUTES,
                Part.EXEMPT,
            ),
            self._of_meeting(
                "Decisions and actions (Word)",
                "The draft note for the same evening: who was there, what was decided, who is to do what.",
                DocumentKind.DECISIONS,
            ),
            self._of_meeting(
                "Agenda (Word)",
                "The items with purpose, author and papers, and what the action log has for the meeting.",
                DocumentKind.AGENDA,
            ),
            *self._exempt_papers(
                "Exempt agenda (Word)",
                "The items likely to be considered in private, with all that is on the agenda of them. "
                "For members only.",
                DocumentKind.AGENDA,
            ),
            *self._supplements(),
            self._of_meeting(
                "Chair's briefing (Word)",
                "The items, then what the log asks of the chair before this meeting, with boxes to tick.",
                DocumentKind.BRIEFING,
            ),
            *self._exempt_papers(
                "Exempt chair's briefing (Word)",
                "The exempt items alone, with what they are prepared with. Not for publication.",
                DocumentKind.BRIEFING,
            ),
            self._of_meeting(
                "Attendance sheet (Word)",
                "Who is expected at the meeting, with room to sign, and empty lines for others.",
                DocumentKind.ATTENDANCE,
            ),
            ExportOption(
                _ALL_PAPERS,
                "The agenda with its supplements, the chair's briefing, the attendance sheet, the action "
                "log and the work programme, in a folder of their own. Nothing exempt is in them.",
                lambda: export.papers(self.subject, folder=folder),
            ),
            self._of_meeting(
                "Work programme (Word)",
                "What is planned for each meeting to come, as it stands now. Nothing exempt is in the file.",
                DocumentKind.PROGRAMME,
            ),
            ExportOption(
                "Minutes by item (text)",
                "A file for each item, with its numbers, to be pasted where items are published one by one. "
                "Nothing exempt is in them.",
                lambda: export.by_item(minutes, folder=folder, suffix=".txt"),
                is_minutes=True,
            ),
            *whole_log(export, committee, folder),
        )

    def proposed(self) -> str:
        """The name of the document that is chosen at first: a meeting to come has no minutes yet."""
        workspace, meeting = self.services.workspace, self.services.workspace.meeting(self.subject)
        to_come = meeting.state is State.PLANNED and meeting.date >= workspace.today
        return _ALL_PAPERS if to_come else self.documents()[0].name

    def _of_meeting(
        self, name: str, about: str, document: DocumentKind, part: Part = Part.PUBLIC
    ) -> ExportOption:
        wanted, folder = DocumentRequest(document, self.subject, part), self.services.folders.exports.path
        return ExportOption(
            name,
            about,
            lambda: self.services.export.document(wanted, folder=folder),
            is_minutes=document is DocumentKind.MINUTES,
        )

    def _exempt_papers(self, name: str, about: str, document: DocumentKind) -> Iterator[ExportOption]:
        """The exempt part of a paper before the meeting, where the meeting has anything exempt."""
        if self.services.export.has_exempt_papers(self.subject):
            yield self._of_meeting(name, about, document, Part.EXEMPT)

    def _supplements(self) -> Iterator[ExportOption]:
        """The supplements to the agenda, the last one first."""
        folder, compose = self.services.folders.exports.path, self.services.export.document
        for one in reversed(self.services.supplements.supplements(self.subject)):
            wanted = DocumentRequest(DocumentKind.SUPPLEMENT, self.subject, number=one.number)
            when = f"As given out on {written(one.on)}" if one.on else "Not given out yet"
            yield ExportOption(
                f"{one.name} to the agenda (Word)",
                f"{when}: only what was added or altered. Nothing exempt is in the file.",
                partial(compose, wanted, folder=folder),
            )

    def headline(self) -> str:
        """What a document is made of."""
        return f"Export · {self.services.workspace.sitting(self.subject).committee.name}"

    def facts(self) -> Sequence[str]:
        """The date of the meeting, here because a long committee's name would cut it off."""
        return (written(self.services.workspace.meeting(self.subject).date),)

    def body(self) -> ComposeResult:
        """The choice of a document, and what came of it."""
        names = tuple((document.name, document.name) for document in self.documents())
        with VerticalScroll(id="export", can_focus=False):
            with Horizontal(id="which"):
                yield Static("Document", markup=False)
                yield Choice(names, self.proposed())
            yield Static(id="about", markup=False)
            yield Static(id="made", markup=False)
            yield Static(id="others", markup=False)

    def fill(self) -> None:
        """Say what the chosen document contains, where it will be, and which others there are."""
        into, other = self.services.folders.exports.path, key_of(EXPORT, "choose-folder")
        about = f"{self._chosen().about}\n\nIt goes into {into} ({other} chooses another folder)."
        self.query_one("#about", Static).update(content(about))
        names = ", ".join(option.name for option in self.documents() if option.name != self._chosen_name)
        self.query_one("#others", Static).update(content(f"{_OTHERS} {names}."))

    def on_choice_changed(self) -> None:
        """Say what the document contains, and clear any message about another."""
        self._while_there(self.fill)
        if not self._making and self._told_of != self._chosen_name:
            self._made = None
            self._tell("")

    def action_make_file(self) -> None:
        """Compose the chosen document at once, and write it while keys are handled."""
        if self._under_way:  # even if a page that was left started it: it may be writing the same file
            self.say(self._not_yet)
        else:
            self._while_there(self._make)

    def _make(self) -> None:
        self._made, option = None, self._chosen()
        self.services.export.reload_styles()
        try:
            composed = option.compose()
            left = self._doubts_left() if option.is_minutes else ""
        except ClerkError as refusal:
            self._tell(str(refusal))
        else:
            self._making = option.name
            self._tell(f"Making: {option.name}…")
            # The app's worker: it goes on when this page is left.
            self.app.run_worker(self._write(composed, left), name=option.name, group=_MAKING)

    async def _write(self, composed: DocumentFiles, left: str) -> None:
        """Write files in another thread, and say what came of it, and which doubts are left."""
        told: list[str] = []
        writing = asyncio.ensure_future(asyncio.to_thread(composed.write, told.append, self._have_come_to))
        await asyncio.wait([writing])
        # Not in the worker: textual does not tell where a worker failed.
        self.app.call_later(self._written, composed, told, writing, left)

    def _written(
        self, composed: DocumentFiles, told: list[str], writing: asyncio.Future[list[Path]], left: str
    ) -> None:
        """Say where the files are, here or on the page now in sight."""
        try:
            files = writing.result()
        except ClerkError as refusal:
            told.append(str(refusal))
        except Exception as error:  # noqa: BLE001  another document can be made
            self.shell.note_fault(error)
            told.append(NOT_MADE)
        else:
            self._made = files[0].parent if composed.folder else files[0]
            told.insert(0, f"Made: {self._made}")
            told += [left] if left else []
        if self in self.app.screen_stack:
            if self._made:
                told.append(f"Press {key_of(EXPORT, 'open-file')} to open it.")
            self._tell("\n\n".join(told))
        elif self.shell.page is not None:
            self.shell.page.say(" ".join(told))
        self._making = ""

    def _doubts_left(self) -> str:
        return self.services.checking.left(self.subject, key_of(EXPORT, "doubts"))

    def _have_come_to(self, number: int, of: int) -> None:
        """Show how far the writing has come; called in the thread that writes."""
        if of > 1:
            self.call_later(self._tell_how_far, number, of)

    def _tell_how_far(self, number: int, of: int) -> None:
        if self._making:  # otherwise the result is shown already
            self._tell(f"Making: {self._making}, item {number} of {of}…")

    def action_choose_folder(self) -> None:
        """Open the form for the folder that documents are put into."""
        self.open(FormPage(export_folder_form(self.services)))

    def action_open_file(self) -> None:
        """Open the file with the program it belongs to."""
        made = self._made
        if self._making:
            self.say(self._not_yet)
        elif made is None:
            self.say(f"There is no file to open yet: {key_of(EXPORT, 'make-file')} makes it.")
        elif self.attempt(lambda: self.services.open_file(made)):
            self.say("Opened.")

    @property
    def _under_way(self) -> str:
        """Name of the document being made, here or from another page; empty when none is."""
        making = (each.name for each in self.app.workers if each.group == _MAKING and not each.is_finished)
        return self._making or next(making, "")

    @property
    def _not_yet(self) -> str:
        return f"Wait a moment: {self._under_way} is still being made."

    @property
    def _chosen_name(self) -> str:
        return self.query_one(Choice).value

    def _chosen(self) -> ExportOption:
        return next(document for document in self.documents() if document.name == self._chosen_name)

    def _tell(self, sentence: str) -> None:
        self._told_of = self._making or self._chosen_name
        made = self.query_one("#made", Static)
        made.update(content(sentence))
        made.display = bool(sentence)


def whole_log(export: Export, committee: Committee, folder: Path) -> tuple[ExportOption, ...]:
    """The documents that can be made of a committee's whole action log."""
    which = "The committee's whole log as it stands now, over all its meetings"
    return (
        ExportOption(
            "Action log (Word)",
            f"{which}. Nothing exempt is in the file.",
            lambda: export.log(committee, folder=folder),
        ),
        ExportOption(
            "Action log (CSV)",
            f"{which}, for a spreadsheet: one row an entry. Nothing exempt is in the file.",
            lambda: export.log(committee, folder=folder, suffix=".csv"),
        ),
        ExportOption(
            "Action log (Excel)",
            f"{which}, as a table to sort and filter. Nothing exempt is in the file.",
            lambda: export.log(committee, folder=folder, suffix=".xlsx"),
        ),
    )
