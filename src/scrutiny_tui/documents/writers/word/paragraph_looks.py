"""The look of each paragraph role: its paragraph style in Word.

Spacing, indents and weight belong to the styles, and there are no blank lines in the text. So a clerk can
change them for the whole document at once, and a screen reader reads no empty paragraphs.
"""

from msgspec import Struct
from msgspec.structs import replace

from scrutiny_tui.documents.paragraph_roles import Role

BULLET_FONT = "Arial"
"""The font of bullets, which every machine has, with all the bullets in use."""

PALE = "F0F0F0"
LINE = "8C8C8C"
QUIET = "404040"
"""The greys of table headings, of lines, and of headers and footers, as Word writes colours."""


class Look(Struct, frozen=True):
    """A paragraph style.

    Attributes:
        id: the identifier by which paragraphs refer to it.
        name: the name that Word shows.
        part: the name of its paragraphs in style files; empty if a style file cannot change it.
        based_on: identifier of the style it is based on; empty for none.
        size: in points; None for the size of the style it is based on.
        bold: whether it is bold.
        italic: whether it is italic.
        colour: of the words; empty for black.
        before: space before, in points.
        after: space after, in points.
        left: indent of the left edge, in points.
        hanging: how far the first line extends to the left of that, in points.
        inset: whether it is indented under the item's title if the text of items is.
        centred: whether it is centred.
        capitals: whether small letters are shown as capitals; the text itself does not change.
        keep_next: whether it stays on one page with what follows.
        outline: level of a heading, from 0; None for running text.
        boxed: whether it is in a box with a pale background.
        leader: position of a tab stop with a leader line, in points from the left; None for none.
    """

    id: str
    name: str
    part: str = ""
    based_on: str = "Normal"
    size: float | None = None
    bold: bool = False
    italic: bool = False
    colour: str = ""
    before: float | None = None
    after: float = 7
    left: float | None = None
    hanging: float | None = None
    inset: bool = False
    centred: bool = False
    capitals: bool = False
    keep_next: bool = False
    outline: int | None = None
    boxed: bool = False
    leader: float | None = None


def _of_parts(looks: dict[str, Look]) -> dict[str, Look]:
    return {role: replace(look, part=role.replace(" ", "-")) for role, look in looks.items()}


_HEADING = Look("", "", bold=True, after=6, keep_next=True)

HEADING_LOOKS = (
    replace(_HEADING, id="Heading1", name="heading 1", part="title", size=16, after=4, outline=0),
    replace(_HEADING, id="Heading2", name="heading 2", part="item", size=12, before=18, outline=1),
    replace(
        _HEADING, id="Heading3", name="heading 3", part="heading", before=12, after=4, outline=2, inset=True
    ),
)

ROLE_LOOKS = _of_parts(
    {
        Role.SUMMARY: Look("MinutesSummary", "Minutes summary", size=12, after=10),
        Role.DRAFT: Look("MinutesDraft", "Minutes draft", bold=True, before=6, after=14, left=6, boxed=True),
        Role.EXEMPT: Look(
            "MinutesExempt", "Minutes exempt", bold=True, before=6, after=14, left=6, boxed=True
        ),
        Role.ATTENDANCE: Look("Attendance", "Minutes attendance", after=5, left=136, hanging=136),
        Role.ATTENDANCE_GROUP: Look(
            "AttendanceGroup", "Minutes attendance group", before=10, after=2, keep_next=True
        ),
        Role.ATTENDEE: Look("Attendee", "Minutes attendee", after=1),
        Role.URGENT: Look("ItemUrgent", "Minutes urgent", italic=True, inset=True),
        Role.AUTHOR: Look("ItemAuthor", "Minutes author", keep_next=True, inset=True),
        Role.PURPOSE: Look("ItemPurpose", "Minutes purpose", italic=True, inset=True),
        Role.PAPER: Look("ItemPaper", "Minutes paper", inset=True),
        Role.DISCUSSION: Look("Discussion", "Minutes discussion", inset=True),
        Role.RESOLUTION: Look(
            "Resolution", "Minutes resolution", before=10, after=6, keep_next=True, inset=True
        ),
        Role.PROCEEDING: Look("Proceeding", "Minutes proceeding", inset=True),
        Role.REASON: Look("Reason", "Minutes reason", inset=True),
        Role.IN_TEXT: Look("InText", "Minutes action", bold=True, inset=True),
        Role.CLAUSE: Look("ClauseParagraph", "Minutes clause paragraph", inset=True),
        Role.CLOSING: Look("ClosingParagraph", "Minutes closing paragraph", inset=True),
        Role.DECLARATION: Look("DeclarationParagraph", "Minutes declaration paragraph", inset=True),
        Role.CLOSING_LEAD: Look("ClosingLead", "Minutes closing lead", keep_next=True, inset=True),
        Role.ROOM: Look("RoomEvent", "Minutes room event", italic=True, inset=True),
        Role.MEETING: Look("MeetingEvent", "Minutes meeting event", before=10),
        Role.TABLE_END: Look("TableEnd", "Minutes table end", size=9.5, before=6),
        Role.CONFIRMED: Look("MinutesConfirmed", "Minutes confirmed", bold=True, before=20, keep_next=True),
        Role.SIGNATURE: Look(
            "Signature", "Minutes signature", before=30, after=0, leader=340, keep_next=True
        ),
    }
)
"""The looks of paragraphs outside lists. A role without a look is running text."""

LIST_LOOKS = _of_parts(
    {
        Role.DISCUSSION: Look("Point", "Minutes point"),
        Role.SUB_POINT: Look("SubPoint", "Minutes sub-point", after=5),
        Role.CLAUSE: Look("Clause", "Minutes clause", after=5),
        Role.CLOSING: Look("Closing", "Minutes closing", after=5),
        Role.DECLARATION: Look("Declaration", "Minutes declaration", after=5),
        Role.EXCLUSION: Look("Exclusion", "Minutes exclusion", after=5),
    }
)
"""The looks of list paragraphs; `list_definitions` makes a style of them for each mark and level."""

HEADER_FOOTER_LOOKS = (
    Look("Header", "header", size=9, colour=QUIET, after=0),
    Look("Footer", "footer", size=9, colour=QUIET, after=0),
)

CELL_LOOKS = (
    Look(
        "TableHeading",
        "Minutes table heading",
        part="table-heading",
        size=9.5,
        bold=True,
        after=0,
    ),
    Look("TableText", "Minutes table text", part="table-text", size=9.5, after=0),
)
