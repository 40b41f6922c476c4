"""The table `front`: the head of the minutes, and the header and footer of each page."""

from typing import Annotated

from msgspec import Struct

from scrutiny_tui.documents.styles.wordings import MeetingWording, Wording, gaps


class FrontWords(Struct, frozen=True):
    """The head of the minutes, and the header and footer of each page.

    Attributes:
        title: the title of the document, its first heading.
        lines: the lines under the title, in order.
        call_in: the line that says until when the decisions of a meeting of the executive may be called in,
            {ends}, in the note of decisions too; {published} is the day on which they were published.
        header: the header of each page.
        footer: the footer of each page.
        pages: the page number, at the right of the footer; empty for none.
        initials: the words before the space for the initials of whoever presides, at the foot of each page;
            empty for none.
        document: the title in the file's properties, which screen readers and searches use.
        subject: the subject in the file's properties.
    """

    title: MeetingWording
    lines: tuple[MeetingWording, ...]
    call_in: Annotated[str, gaps("published", "ends", needs=["ends"])]
    header: MeetingWording
    footer: MeetingWording
    pages: Annotated[str, gaps("page", "pages")]
    initials: Wording
    document: MeetingWording
    subject: MeetingWording
