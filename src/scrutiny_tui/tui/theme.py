"""The themes, dark and light: quiet colours, one accent, and only characters that Windows consoles have."""

from typing import ClassVar

from textual.scrollbar import ScrollBar, ScrollBarRender
from textual.theme import Theme


def _theme(
    name: str,
    *,
    dark: bool,
    accent: str,
    error: str,
    text: str,
    muted: str,
    backgrounds: tuple[str, str, str],
    lines: tuple[str, str],
    chosen: tuple[str, str],
) -> Theme:
    """A theme of one accent.

    Args:
        name: textual's name for it.
        dark: whether its background is dark.
        accent: the colour of the focus and of what needs attention.
        error: the colour of what is lost or wrong.
        text: the colour of words.
        muted: the colour of less important words.
        backgrounds: of the screen, of a surface on it, and of a panel on that.
        lines: the colours of borders and scroll bars, and of a scroll bar under the mouse.
        chosen: text and background of the chosen row or of selected words.
    """
    background, surface, panel = backgrounds
    line, line_under_mouse = lines
    chosen_text, chosen_background = chosen
    return Theme(
        name=name,
        primary=accent,
        accent=accent,
        error=error,
        warning=accent,
        success=accent,
        secondary=muted,
        foreground=text,
        background=background,
        surface=surface,
        panel=panel,
        dark=dark,
        variables={
            "border": line,
            "border-blurred": line,
            "block-cursor-foreground": chosen_text,
            "block-cursor-background": chosen_background,
            "block-cursor-text-style": "bold",
            "block-cursor-blurred-foreground": text,
            "block-cursor-blurred-background": panel,
            "block-cursor-blurred-text-style": "none",
            "input-cursor-background": text,
            "input-selection-background": chosen_background,
            "scrollbar": line,
            "scrollbar-hover": line_under_mouse,
            "scrollbar-active": accent,
            "scrollbar-background": background,
            "scrollbar-background-hover": background,
            "scrollbar-background-active": background,
            "scrollbar-corner-color": background,
        },
    )


DARK = _theme(
    "scrutiny-dark",
    dark=True,
    accent="#6cb6c9",
    error="#e5786d",
    text="#d8dee6",
    muted="#8b96a5",
    backgrounds=("#14181d", "#1a1f26", "#222932"),
    lines=("#39424e", "#4a5563"),
    chosen=("#ffffff", "#2c4a55"),
)
LIGHT = _theme(
    "scrutiny-light",
    dark=False,
    accent="#1d6478",
    error="#a8322a",
    text="#1f2730",
    muted="#586473",
    backgrounds=("#fafbfc", "#f1f3f5", "#e5e9ed"),
    lines=("#b9c2cc", "#95a1ae"),
    chosen=("#0b1f26", "#c3dfe7"),
)


class PlainScrollBarRender(ScrollBarRender):
    """A scroll bar of whole cells: Consolas and Lucida Console lack the eighth-block characters."""

    VERTICAL_BARS: ClassVar[list[str]] = [" "]
    HORIZONTAL_BARS: ClassVar[list[str]] = [" "]


def use_plain_scrollbars() -> None:
    """Draw every scroll bar with whole cells."""
    ScrollBar.renderer = PlainScrollBarRender
