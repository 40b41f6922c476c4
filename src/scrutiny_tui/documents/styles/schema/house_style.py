"""The house style: every setting in which one council's minutes differ from another's.

Each class of the schema is a table of the style file, and each attribute is a setting. Settings have no
default in code, so that every wording is in a file: `templates/england.toml` has them all, and other styles
extend it.
"""

from msgspec import Struct

from scrutiny_tui.documents.styles.schema.action_log import LogWords
from scrutiny_tui.documents.styles.schema.attendance import AttendanceWords
from scrutiny_tui.documents.styles.schema.closing import ClosingWords
from scrutiny_tui.documents.styles.schema.confirmation import ConfirmationWords
from scrutiny_tui.documents.styles.schema.dates import DateFormats
from scrutiny_tui.documents.styles.schema.deadlines import DeadlineRules
from scrutiny_tui.documents.styles.schema.declarations import DeclarationWords
from scrutiny_tui.documents.styles.schema.discussion import DiscussionWords
from scrutiny_tui.documents.styles.schema.draft import DraftWords
from scrutiny_tui.documents.styles.schema.exempt import ExemptWords
from scrutiny_tui.documents.styles.schema.front import FrontWords
from scrutiny_tui.documents.styles.schema.glossary import GlossaryWords
from scrutiny_tui.documents.styles.schema.item import ItemWords
from scrutiny_tui.documents.styles.schema.layout import Layout
from scrutiny_tui.documents.styles.schema.marks import SubPointMarks
from scrutiny_tui.documents.styles.schema.matters_arising import MattersArisingWords
from scrutiny_tui.documents.styles.schema.minute_numbers import MinuteNumberRule
from scrutiny_tui.documents.styles.schema.naming import Naming
from scrutiny_tui.documents.styles.schema.papers import DocumentWords
from scrutiny_tui.documents.styles.schema.particulars import ParticularWords
from scrutiny_tui.documents.styles.schema.resolution import ResolutionWords
from scrutiny_tui.documents.styles.schema.room import RoomWords
from scrutiny_tui.documents.styles.schema.votes import VoteWords
from scrutiny_tui.documents.styles.schema.words import Vocabulary
from scrutiny_tui.documents.styles.wordings import Wording


class HouseStyle(Struct, frozen=True):
    """How a council prints its minutes.

    Attributes:
        language: the language in which Word checks the spelling ("en-GB", "cy-GB"), one for the whole
            document.
        signature: the lines to be signed, at the end of the minutes.
        layout: the page: its typeface, and the council's own Word file.
        words: the council's own words.
        dates: dates and times.
        deadlines: what has to be done how long before a meeting.
        front: the head of the document, and the header and footer of its pages.
        draft: how a draft is marked.
        naming: how the text names people.
        glossary: the initials that are no one's.
        attendance: the list of those present.
        minute_numbers: the numbers of minutes.
        item: the heading of an item and the lines under it.
        marks: the marks of sub-points.
        discussion: what was said.
        resolution: what was decided.
        votes: how a vote is reported.
        particulars: what items have because of their kind: public questions, call-ins, petitions.
        closing: the blocks that close an item.
        room: who came and went, and when the meeting began, adjourned and ended.
        declarations: interests declared.
        exempt: the exclusion of the public.
        confirmation: the confirmation of earlier minutes.
        matters_arising: what was said of entries of the action log.
        action_log: the action log as a document.
        papers: the documents other than the minutes.
    """

    language: str
    signature: tuple[Wording, ...]
    layout: Layout
    words: Vocabulary
    dates: DateFormats
    deadlines: DeadlineRules
    front: FrontWords
    draft: DraftWords
    naming: Naming
    glossary: GlossaryWords
    attendance: AttendanceWords
    minute_numbers: MinuteNumberRule
    item: ItemWords
    marks: SubPointMarks
    discussion: DiscussionWords
    resolution: ResolutionWords
    votes: VoteWords
    particulars: ParticularWords
    closing: ClosingWords
    room: RoomWords
    declarations: DeclarationWords
    exempt: ExemptWords
    confirmation: ConfirmationWords
    matters_arising: MattersArisingWords
    action_log: LogWords
    papers: DocumentWords
