"""House styles: how a council prints its minutes, read from a file that a clerk can read too."""

from scrutiny_tui.documents.styles.house import HouseStyle
from scrutiny_tui.documents.styles.loading import StyleError, load_style, style_names

__all__ = ["HouseStyle", "StyleError", "load_style", "style_names"]
