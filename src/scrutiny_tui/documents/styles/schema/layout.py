"""The table `layout`: the typeface of the page, and the council's own Word file."""

from enum import StrEnum

from msgspec import Struct

from scrutiny_tui.documents.paragraph_roles import Role
from scrutiny_tui.documents.styles.look_setting import read_look, read_points
from scrutiny_tui.documents.styles.table_checks import InvalidSettingError

PARTS = (
    *("title", "item", "heading"),
    *(role.replace(" ", "-") for role in Role),
    *("table", "table-heading", "table-text"),
)
"""The parts of a document that a style file can name a paragraph style or a look for."""


class TextPosition(StrEnum):
    """Where the text of an item is placed."""

    AT_MARGIN = "at the margin"
    UNDER_TITLE = "under the title"


class Layout(Struct, frozen=True):
    """The page: its typeface, or the council's own Word file with its letterhead and styles.

    Attributes:
        font: the typeface ("Arial"), if there is no Word file.
        size: the size of running text in points, if there is no Word file.
        text: where the text of an item is placed: at the margin of the page, or indented under the item's
            title.
        template: the council's own Word file (.docx or .dotx), in the folder of the style file; empty for
            none.
        bookmark: the bookmark in that file where documents are inserted; without such a bookmark, at its end.
        styles: for each kind of paragraph (title, item, heading, discussion, sub-point, resolution, clause
            …), the name of its paragraph style in the council's file.
        looks: for each kind of paragraph, how it differs from the usual look: a size in points, bold, not
            bold, italic, not italic, capitals, centred, separated by commas. A style in the council's own
            file is not changed.
    """

    font: str
    size: str
    text: TextPosition
    template: str
    bookmark: str
    styles: dict[str, str]
    looks: dict[str, str]

    def __post_init__(self) -> None:
        for key, parts in (("styles", self.styles), ("looks", self.looks)):
            unknown = [part for part in parts if part not in PARTS]
            if unknown:
                raise InvalidSettingError(key, f"has {', '.join(unknown)}; known are {', '.join(PARTS)}")
        for part, look in self.looks.items():
            try:
                read_look(look)
            except ValueError as problem:
                raise InvalidSettingError(f"looks.{part}", f"has {problem}") from None
        try:
            read_points(self.size)
        except ValueError:
            raise InvalidSettingError("size", f'must be points, as "11", not {self.size!r}') from None
