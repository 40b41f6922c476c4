"""The top line: the page, facts, and whether all is saved; and below it what is wrong with the store."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from scrutiny_tui.domain.save_state import SaveState, Saving
from scrutiny_tui.domain.text import one_line
from scrutiny_tui.tui.text import content
from scrutiny_tui.tui.widgets.blank import BlankRow, Caption

_LOUD = "$text-error bold reverse"
_QUIET = (SaveState.SAVED, SaveState.SAVING)
_QUIET_CELLS = max(len(state.value) for state in _QUIET)


class TopLine(BlankRow):
    """The first line of every page.

    Its left end is cut with an ellipsis where the line is too short; its right end is always shown whole.
    """

    def __init__(self) -> None:
        super().__init__()
        self._title, self._facts, self._saved = Caption(id="title"), Caption(id="facts"), Caption(id="saved")

    def compose(self) -> ComposeResult:
        """The page, the facts, and whether all is saved."""
        yield self._title
        yield self._facts
        yield self._saved

    def tell(self, title: str, facts: Sequence[str], state: SaveState) -> None:
        """Show what the page is about.

        Args:
            title: the page, and whose it is.
            facts: short facts, in order.
            state: whether all is saved.
        """
        _tell(self._title, content(one_line(title), "bold"))
        shown = (content(one_line(fact), "$secondary") for fact in facts)
        _tell(self._facts, Content("   ").join(shown))
        self.tell_saved(state)

    def tell_saved(self, state: SaveState) -> None:
        """Show whether all is saved; loud unless it is or is about to be.

        The quiet words have the same width, so that only they are painted when one follows the other.
        """
        if state in _QUIET:
            _tell(self._saved, content(state.value.rjust(_QUIET_CELLS), "$secondary"))
        else:
            _tell(self._saved, content(state.value.upper(), _LOUD))


class Banner(Static):
    """What is wrong with the store, what to do, and where the words are; hidden when all is well."""

    def __init__(self) -> None:
        super().__init__(markup=False)
        self._said = ""
        self.display = False

    def tell(self, saving: Saving, take_over: str, news: Sequence[str]) -> None:
        """Show the sentences that apply, or hide the banner.

        Args:
            saving: where the words are.
            take_over: the key that takes over a store from another program.
            news: what else the clerk should know about the store, in sentences.
        """
        more = [f"{take_over} takes it over, so that you can type."] if saving.can_take_over else []
        sentence = " ".join(filter(None, [saving.sentence, *more, *news]))
        if sentence != self._said:
            self._said = sentence
            self.update(content(sentence, "$text-warning"))
            self.display = bool(sentence)


def _tell(shown: Caption, words: Content) -> None:
    """Show words, unless they are shown already; the page is laid out again only if their width changes."""
    before = shown.content
    if before != words:
        alike = isinstance(before, Content) and before.cell_length == words.cell_length
        shown.update(words, layout=not alike)
