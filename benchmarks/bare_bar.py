"""What typing costs at the least: a textual program that is one text area of four lines."""

from textual.app import App, ComposeResult
from textual.widgets import TextArea

PLACEHOLDER = "Type what is said"


class BareBar(App[None]):
    """A text area of four lines and nothing else."""

    CSS = "TextArea { height: 4; }"

    def compose(self) -> ComposeResult:
        """The text area, which has the keys."""
        yield TextArea(compact=True, placeholder=PLACEHOLDER)


if __name__ == "__main__":
    BareBar().run()
