"""What a house style settles of the page: the council's own Word file, and how the minutes go into it."""

from dataclasses import dataclass

from scrutiny_tui.documents.roles import Role
from scrutiny_tui.documents.styles.checks import MisfitError

PARTS = (
    *("title", "item", "heading"),
    *(role.replace(" ", "-") for role in Role),
    *("table", "table-heading", "table-text"),
)
"""What a council's file may have paragraph styles for, as style files call it."""


@dataclass(frozen=True, slots=True)
class Layout:
    """The council's own Word file, with its letterhead, its fonts and its margins.

    Attributes:
        template: the file (.docx or .dotx), looked for beside the style file; empty for none.
        bookmark: the bookmark in it at which a document goes in; without one, that is at the end.
        styles: by what a paragraph is (title, item, heading, discussion, sub-point, resolution, clause …),
            the name of the paragraph style that the council's file has for it.
    """

    template: str
    bookmark: str
    styles: dict[str, str]

    def __post_init__(self) -> None:
        unknown = [part for part in self.styles if part not in PARTS]
        if unknown:
            raise MisfitError("styles", f"has {', '.join(unknown)}; known are {', '.join(PARTS)}")
