"""The top line: what one is looking at at the left, facts and whether all is saved at the right."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Static

from scrutiny_tui.domain.text import one_line
from scrutiny_tui.tui.text import content

_LOUD = "$text-error bold reverse"


class TopLine(Horizontal):
    """One line above every page.

    What stands at the left is cut with an ellipsis when the line is too short; what stands at the right is
    whole always.
    """

    def compose(self) -> ComposeResult:
        """The two ends of the line."""
        yield Static(id="title", markup=False)
        yield Static(id="facts", markup=False)

    def tell(self, title: str, facts: Sequence[str], saved: str) -> None:
        """Show what the page is about.

        Args:
            title: the page, and whose it is.
            facts: short facts, in order.
            saved: "saved", or what is loud: "NOT SAVED", "read only".
        """
        shown = [content(one_line(fact), "$secondary") for fact in facts]
        shown.append(content(saved, "$secondary") if saved == "saved" else content(saved.upper(), _LOUD))
        self.query_one("#title", Static).update(content(one_line(title), "bold"))
        self.query_one("#facts", Static).update(Content("   ").join(shown))
