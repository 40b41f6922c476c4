"""What a house style settles of the page: its letters, or the council's own Word file."""

from dataclasses import dataclass
from enum import StrEnum

from scrutiny_tui.documents.paragraph_roles import Role
from scrutiny_tui.documents.styles.look_setting import read_look, read_points
from scrutiny_tui.documents.styles.table_checks import InvalidSettingError

PARTS = (
    *("title", "item", "heading"),
    *(role.replace(" ", "-") for role in Role),
    *("table", "table-heading", "table-text"),
)
"""What a council's file may have paragraph styles for, as style files call it."""


class TextPosition(StrEnum):
    """Where the text of an item stands."""

    AT_MARGIN = "at the margin"
    UNDER_TITLE = "under the title"


@dataclass(frozen=True, slots=True)
class Layout:
    """The page: its letters, and the council's own Word file, which brings its own with its letterhead.

    Attributes:
        font: the typeface ("Arial"), where there is no such file.
        size: the size of running text in points, where there is no such file.
        text: where the text of an item stands: at the margin of the page, or set in under the item's title.
        template: the council's own Word file (.docx or .dotx), looked for beside the style file; empty for
            none.
        bookmark: the bookmark in it at which a document goes in; without one, that is at the end.
        styles: by what a paragraph is (title, item, heading, discussion, sub-point, resolution, clause …),
            the name of the paragraph style that the council's file has for it.
        looks: by what a paragraph is, how it differs from what is usual: a size in points, bold, not bold,
            italic, not italic, capitals, centred, with commas between. What the council's own file has a
            style for is as it is there.
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
