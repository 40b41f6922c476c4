"""The table `front`: the head of the minutes, and the header and footer of each page."""

from dataclasses import dataclass
from typing import Annotated

from scrutiny_tui.documents.styles.wordings import MeetingWording, Wording, gaps


@dataclass(frozen=True, slots=True)
class FrontWords:
    """The head of the minutes, and the edges of their pages.

    Attributes:
        title: the title of the document, its first heading.
        lines: the lines under the title, in order.
        header: what runs at the top of each page.
        footer: what runs at the foot of each page.
        pages: how the page number is written, at the right of the footer; empty for none.
        initials: what stands before the place for the initials of whoever presides, at the foot of each page;
            empty for none.
        document: the file's own title, which a screen reader and a search read.
        subject: the file's own subject.
    """

    title: MeetingWording
    lines: tuple[MeetingWording, ...]
    header: MeetingWording
    footer: MeetingWording
    pages: Annotated[str, gaps("page", "pages")]
    initials: Wording
    document: MeetingWording
    subject: MeetingWording
