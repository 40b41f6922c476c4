"""What all pages share: the top line, the footer, undo and redo, help, and the way back."""

from abc import abstractmethod
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, ClassVar, cast

from textual.app import ComposeResult
from textual.command import CommandPalette
from textual.screen import Screen
from textual.widgets import Static

from scrutiny_tui.domain.errors import ClerkError
from scrutiny_tui.services.use_cases import UseCases
from scrutiny_tui.tui.capture.answers import DONE_AGAIN, NOTHING_TO_REDO, NOTHING_TO_UNDO, UNDONE
from scrutiny_tui.tui.commands import ATTENDANCE, DOUBTS, EXPORT, HELP, LOG, MEETINGS, key_of
from scrutiny_tui.tui.text import content
from scrutiny_tui.tui.widgets.page_footer import PageFooter
from scrutiny_tui.tui.widgets.top_line import Banner, TopLine

if TYPE_CHECKING:
    from scrutiny_tui.tui.app import ScrutinyApp

WIDE = 110
"""From this many cells on there is room for the sides."""
TINY, LOW = 12, 3
"""On a smaller screen, in columns or rows, there is room only for the page's name."""
NOT_OPENED = "The page could not be opened because of a fault in the program."
RETURNED = "You are where you were: the program had ended without being left."


class Page(Screen[None]):
    """One screen of the program.

    A page keeps no state: it shows what the use cases return whenever something has changed or it comes back
    into sight (`show`), and leaves all work to them (`attempt`).

    Args:
        subject: what it is about: the reference of a meeting, the identifier of a committee.

    Attributes:
        PAGE: its name in the registry of commands.
        subject: as given.
    """

    PAGE: ClassVar[str]
    BLANK = True  # its widgets cover it: see `widgets.blank`

    def __init__(self, subject: str = "") -> None:
        super().__init__()
        self.subject = subject

    @property
    def shell(self) -> "ScrutinyApp":
        """The program this page belongs to."""
        return cast("ScrutinyApp", self.app)

    @property
    def services(self) -> UseCases:
        """The use cases."""
        return self.shell.services

    @property
    def wide(self) -> bool:
        """Whether there is room for what stands at the side of a wide page."""
        return self.app.size.width >= WIDE

    def compose(self) -> ComposeResult:
        """The page between its top line and its footer."""
        # Textual says so too, but only when the page has been painted once.
        self.set_class(self.wide, "-wide", update=False)
        self.set_class(not self.wide, "-narrow", update=False)
        yield TopLine()
        yield Banner()
        try:
            yield from self.body()
        except Exception as error:  # noqa: BLE001  a page at fault is left
            self.shell.note_fault(error)
            yield Static(content(NOT_OPENED, "$text-error"), markup=False)
            self.call_later(self.go_back, NOT_OPENED)
        yield PageFooter(self.PAGE)

    @abstractmethod
    def body(self) -> ComposeResult:
        """The widgets between the top line and the footer."""

    @abstractmethod
    def headline(self) -> str:
        """What the top line says on the left."""

    def facts(self) -> Sequence[str]:
        """What the top line says on the right, before whether all is saved."""
        return ()

    def fill(self) -> None:
        """Fill the widgets with the present state."""

    def flush(self) -> None:
        """Keep what is being typed: the program is about to end."""

    def show(self) -> None:
        """Show the present state of the page; leave it when its subject has gone, as after an undo."""
        self._while_there(self._show_top, self.fill)

    def show_top(self) -> None:
        """Show the top line and what is wrong with the store; leave the page as `show` does."""
        self._while_there(self._show_top)

    def on_resize(self) -> None:
        """Show the beginning of the page's name, if nothing else fits."""
        self.set_class(self.app.size.width < TINY or self.app.size.height < LOW, "-tiny")

    def on_screen_resume(self) -> None:
        """Show the present state when the page comes into sight, for the first time or again."""
        self.show()
        self.shell.note_pages()

    def welcome_back(self) -> str:
        """What to say when the program reopens at this page because it ended there."""
        return RETURNED

    def say(self, sentence: str) -> None:
        """Show one sentence in the line above the keys, until the next key."""
        for lines in self.query(PageFooter):
            lines.say(sentence)

    def attempt(self, action: Callable[[], object]) -> bool:
        """Call an action; if it fails, say why.

        Args:
            action: what to do.

        Returns:
            Whether it was done.
        """
        try:
            action()
        except ClerkError as refusal:
            self.show()
            self.say(str(refusal))
            return False
        return True

    def action_help(self) -> None:
        """Show what can be done here."""
        self.open_page(HELP, self.PAGE)

    @property
    def in_sight(self) -> bool:
        """Whether this is the page in sight: the only one that opens pages and is left."""
        return self.is_attached and self.shell.screen is self

    def open_page(self, name: str, subject: str = "") -> None:
        """Open a page above this one, if this one is in sight.

        Args:
            name: one of the names in `commands`.
            subject: what it is about: the reference of a meeting, the identifier of a committee.
        """
        if self.in_sight:
            self.shell.open_page(name, subject)

    def open(self, page: "Page") -> None:
        """Open a page that was made already above this one, if this one is in sight."""
        if self.in_sight:
            self.app.push_screen(page)

    def go_back(self, sentence: str = "") -> None:
        """Go back to the page beneath, or from the first page to the meetings, and say something there."""
        if not self.in_sight:
            return
        beneath = [page for page in self.shell.screen_stack[:-1] if isinstance(page, Page)]
        if beneath:
            self.dismiss()
            beneath[-1].say(sentence)
        elif self.PAGE != MEETINGS:
            self.shell.go_home(sentence)

    def action_back(self) -> None:
        """Go back one step."""
        self.go_back()

    def action_undo(self) -> None:
        """Undo the last thing recorded, and say what it was."""
        self._turn(self.services.workspace.undo, UNDONE, NOTHING_TO_UNDO)

    def action_redo(self) -> None:
        """Redo what was undone, and say what it was."""
        self._turn(self.services.workspace.redo, DONE_AGAIN, NOTHING_TO_REDO)

    def action_take_over(self) -> None:
        """Begin to write to the store, once the program that had it open has gone."""
        if not self.services.workspace.store.read_only:
            self.say("You are the one who types here already.")
        elif self.attempt(self.services.workspace.take_over):
            self.services.keep_drafts()
            self.take_up_words()
            self.say("The store is yours now: what you type is recorded.")

    def take_up_words(self) -> None:
        """Show the words left by the program that had the store before."""

    def action_palette(self) -> None:
        """Find a command by its name."""
        if not isinstance(self.app.screen, CommandPalette):
            # Textual's own action gives each palette one name, which the one just closed may still have.
            self.app.push_screen(CommandPalette())

    async def action_leave(self) -> None:
        """Leave the program."""
        await self.app.action_quit()

    def action_show_log(self) -> None:
        """Open the action log."""
        self.open_page(LOG)

    def action_doubts(self) -> None:
        """Show what is still to see to in the minutes of the meeting."""
        self.open_page(DOUBTS, self.chosen_meeting())

    def action_attendance(self) -> None:
        """Show who attends the meeting, and set it."""
        self.open_page(ATTENDANCE, self.chosen_meeting())

    def action_export(self) -> None:
        """Make a document of what is chosen."""
        self.open_page(EXPORT, self.chosen_meeting())

    def chosen_meeting(self) -> str:
        """Reference of the meeting to make a document of; empty when none is chosen."""
        return self.subject

    def _show_top(self) -> None:
        saving = self.services.workspace.store.saving
        self.query_one(TopLine).tell(self.headline(), self.facts(), saving.state)
        self.query_one(Banner).tell(saving, key_of(self.PAGE, "take-over"), self.shell.news)

    def _while_there(self, *parts: Callable[[], None]) -> None:
        """Call actions that need the page's widgets; leave the page when its subject has gone."""
        if not self.is_mounted or not self.is_attached:
            return
        for part in parts:
            try:
                part()
            except ClerkError as gone:
                if self.PAGE == MEETINGS:
                    self.say(str(gone))
                else:
                    self.go_back(str(gone))
                return
            except Exception as error:  # noqa: BLE001  the other parts go on
                self.shell.contain(error)

    def _turn(self, turn: Callable[[], str | None], done: str, nothing: str) -> None:
        words: list[str | None] = []
        if self.attempt(lambda: words.append(turn())):
            self.say(done.format(words[0]) if words[0] else nothing)
