"""What a house style settles: everything in which one council's minutes differ from another's.

Each class is one table of the style file, each attribute one setting of it. Nothing here has a default, so
that no wording hides in code: `templates/england.toml` says everything, and other styles stand on it.
"""

from dataclasses import dataclass

from scrutiny_tui.documents.styles.schema.action_log import LogWords
from scrutiny_tui.documents.styles.schema.attendance import AttendanceWords
from scrutiny_tui.documents.styles.schema.closing import ClosingWords
from scrutiny_tui.documents.styles.schema.confirmation import ConfirmationWords
from scrutiny_tui.documents.styles.schema.dates import DateFormats
from scrutiny_tui.documents.styles.schema.declarations import DeclarationWords
from scrutiny_tui.documents.styles.schema.discussion import DiscussionWords
from scrutiny_tui.documents.styles.schema.draft import DraftWords
from scrutiny_tui.documents.styles.schema.exempt import ExemptWords
from scrutiny_tui.documents.styles.schema.front import FrontWords
from scrutiny_tui.documents.styles.schema.item import ItemWords
from scrutiny_tui.documents.styles.schema.layout import Layout
from scrutiny_tui.documents.styles.schema.marks import SubPointMarks
from scrutiny_tui.documents.styles.schema.minute_numbers import MinuteNumberRule
from scrutiny_tui.documents.styles.schema.naming import Naming
from scrutiny_tui.documents.styles.schema.papers import DocumentWords
from scrutiny_tui.documents.styles.schema.resolution import ResolutionWords
from scrutiny_tui.documents.styles.schema.room import RoomWords
from scrutiny_tui.documents.styles.schema.votes import VoteWords
from scrutiny_tui.documents.styles.schema.words import Vocabulary
from scrutiny_tui.documents.styles.wordings import Wording


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
    words: Vocabulary
    dates: DateFormats
    front: FrontWords
    draft: DraftWords
    naming: Naming
    attendance: AttendanceWords
    minute_numbers: MinuteNumberRule
    item: ItemWords
    marks: SubPointMarks
    discussion: DiscussionWords
    resolution: ResolutionWords
    votes: VoteWords
    closing: ClosingWords
    room: RoomWords
    declarations: DeclarationWords
    exempt: ExemptWords
    confirmation: ConfirmationWords
    action_log: LogWords
    papers: DocumentWords
