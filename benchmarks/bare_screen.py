"""What opening costs at the least: a textual program of the widgets that the capture screen is made of.

A top line of two texts, three scrolling panes with borders and a page of words in each, a menu and a banner
out of sight, a prompt beside a text area that grows with its words, the line below it, and a line of keys.
"""

from textual.app import App, ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.widgets import Static, TextArea

PLACEHOLDER = "Type what is said"
WORDS = "\n\n".join(["said that residents had been promised a reply which nobody had written."] * 20)


class BareScreen(App[None]):
    """The widgets of the capture screen and nothing behind them."""

    CSS = """
    #top, #words, #keys { height: 1; }
    #top Static { width: 1fr; }
    #panes { height: 1fr; }
    #panes VerticalScroll { border: solid gray; width: 28; }
    #panes #item { width: 1fr; }
    #menu, #banner { display: none; height: auto; }
    #line { height: auto; }
    #prompt { width: auto; }
    TextArea { width: 1fr; height: auto; max-height: 4; }
    """

    def compose(self) -> ComposeResult:
        """All of it."""
        with Horizontal(id="top"):
            yield Static("Scrutiny Committee")
            yield Static("saved")
        with Horizontal(id="panes"):
            for name in ("agenda", "item", "outcomes"):
                with VerticalScroll(id=name, can_focus=False):
                    yield Static(WORDS)
        yield Static(id="menu")
        yield Static("EXEMPT", id="banner")
        with Horizontal(id="line"):
            yield Static("5 The plan > ", id="prompt")
            yield TextArea(compact=True, placeholder=PLACEHOLDER)
        yield Static("A point", id="words")
        yield Static("F1 help  Ctrl+Q leave", id="keys")


if __name__ == "__main__":
    BareScreen().run()
