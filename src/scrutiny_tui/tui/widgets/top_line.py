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


class TopLine(BlankRow):
    """The first line of every page.

    Its left end is cut with an ellipsis where the line is too short; its right end is always shown whole.
    """

    def compose(self) -> ComposeResult:
        """The two ends of the line."""
        yield Caption(id="title")
        yield Caption(id="facts")

    def tell(self, title: str, facts: Sequence[str], state: SaveState) -> None:
        """Show what the page is about.

        Args:
            title: the page, and whose it is.
            facts: short facts, in order.
            state: whether all is saved; loud unless it is or is about to be.
        """
        shown = [content(one_line(fact), "$secondary") for fact in facts]
        quiet = state in _QUIET
        shown.append(content(state.value if quiet else state.value.upper(), "$secondary" if quiet else _LOUD))
        self._tell("#title", content(one_line(title), "bold"))
        self._tell("#facts", Content("   ").join(shown))

    def _tell(self, end: str, words: Content) -> None:
        """Show words at one end, unless they are shown already: an update lays out the whole page."""
        shown = self.query_one(end, Caption)
        if shown.content != words:
            shown.update(words)


class Banner(Static):
    """What is wrong with the store, what to do, and where the words are; hidden when all is well."""

    def __init__(self) -> None:
        super().__init__(markup=False)
        self._said = ""
        self.display = False

    def tell(self, saving: Saving, take_over: str, news: Sequence[str]) -> None:
        """Show what there is to say.

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
