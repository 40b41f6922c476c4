"""The theme: quiet colours with one accent, and only characters that the default Windows fonts have."""

from typing import ClassVar

from textual.scrollbar import ScrollBar, ScrollBarRender
from textual.theme import Theme

THEME = Theme(
    name="scrutiny",
    primary="#6cb6c9",
    accent="#6cb6c9",
    error="#e5786d",
    warning="#6cb6c9",
    success="#6cb6c9",
    secondary="#8b96a5",
    foreground="#d8dee6",
    background="#14181d",
    surface="#1a1f26",
    panel="#222932",
    dark=True,
    variables={
        "border": "#39424e",
        "border-blurred": "#39424e",
        "block-cursor-foreground": "#ffffff",
        "block-cursor-background": "#2c4a55",
        "block-cursor-text-style": "bold",
        "block-cursor-blurred-foreground": "#d8dee6",
        "block-cursor-blurred-background": "#222932",
        "block-cursor-blurred-text-style": "none",
        "input-cursor-background": "#d8dee6",
        "input-selection-background": "#2c4a55",
        "scrollbar": "#39424e",
        "scrollbar-hover": "#4a5563",
        "scrollbar-active": "#6cb6c9",
        "scrollbar-background": "#14181d",
        "scrollbar-background-hover": "#14181d",
        "scrollbar-background-active": "#14181d",
        "scrollbar-corner-color": "#14181d",
    },
)


class PlainScrollBarRender(ScrollBarRender):
    """A scroll bar of whole cells: Consolas and Lucida Console lack the eighth-block characters."""

    VERTICAL_BARS: ClassVar[list[str]] = [" "]
    HORIZONTAL_BARS: ClassVar[list[str]] = [" "]


def use_plain_scrollbars() -> None:
    """Draw every scroll bar with whole cells."""
    ScrollBar.renderer = PlainScrollBarRender
