"""What a house style settles: everything in which one council's minutes differ from another's.

Each class is one table of the style file, each attribute one setting of it. Nothing here has a default, so
that no wording hides in code: `templates/england.toml` says everything, and other styles stand on it.
"""

from dataclasses import dataclass

from scrutiny_tui.documents.styles.business import (
    ClosingWords,
    Discussion,
    ItemWords,
    Marks,
    ResolutionWords,
    VoteWords,
)
from scrutiny_tui.documents.styles.formalities import (
    ConfirmationWords,
    DeclarationWords,
    ExemptWords,
    RoomWords,
)
from scrutiny_tui.documents.styles.frame import Dates, Drafting, Front, Words
from scrutiny_tui.documents.styles.layout import Layout
from scrutiny_tui.documents.styles.log_words import LogWords
from scrutiny_tui.documents.styles.minute_numbers import MinuteNumbers
from scrutiny_tui.documents.styles.papers import Papers
from scrutiny_tui.documents.styles.people import AttendanceWords, Naming
from scrutiny_tui.documents.styles.wording import Wording


@dataclass(frozen=True, slots=True)
class HouseStyle:
    """How a council prints its minutes.

    Attributes:
        language: the language that Word checks the spelling in ("en-GB", "cy-GB"), one for the whole
            document.
        signature: the lines to be signed, at the end of the minutes.
        layout: the page: its letters, and the council's own Word file.
        words: the council's own words.
        dates: dates and times.
        front: the head of the document and the edges of its pages.
        draft: the marks of a draft.
        naming: how the text names people.
        attendance: the list of those present.
        minute_numbers: the numbers of minutes.
        item: the heading of an item and what stands under it.
        marks: the marks of sub-points.
        discussion: what was said.
        resolution: what was decided.
        votes: how a vote is reported.
        closing: the blocks that close an item.
        room: who came and went, and the meeting's own times.
        declarations: interests declared.
        exempt: the exclusion of the public.
        confirmation: the minutes of an earlier meeting.
        action_log: the action log as a document.
        papers: the other documents beside the minutes.
    """

    language: str
    signature: tuple[Wording, ...]
    layout: Layout
    words: Words
    dates: Dates
    front: Front
    draft: Drafting
    naming: Naming
    attendance: AttendanceWords
    minute_numbers: MinuteNumbers
    item: ItemWords
    marks: Marks
    discussion: Discussion
    resolution: ResolutionWords
    votes: VoteWords
    closing: ClosingWords
    room: RoomWords
    declarations: DeclarationWords
    exempt: ExemptWords
    confirmation: ConfirmationWords
    action_log: LogWords
    papers: Papers
