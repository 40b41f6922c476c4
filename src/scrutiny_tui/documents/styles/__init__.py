"""House styles: how a council prints its minutes, read from files that a clerk can read too."""

from scrutiny_tui.documents.styles.house import HouseStyle
from scrutiny_tui.documents.styles.loading import StyleError, Styles

__all__ = ["HouseStyle", "StyleError", "Styles"]
