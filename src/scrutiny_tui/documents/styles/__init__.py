"""House styles: how a council prints its minutes, in files that a clerk can read and change."""

from scrutiny_tui.documents.styles.schema.house_style import HouseStyle
from scrutiny_tui.documents.styles.style_files import StyleError, Styles

__all__ = ["HouseStyle", "StyleError", "Styles"]
