"""The table `draft`: how a draft is marked."""

from dataclasses import dataclass
from typing import Annotated

from scrutiny_tui.documents.styles.wordings import MeetingWording, TextWording, gaps


@dataclass(frozen=True, slots=True)
class DraftWords:
    """How a draft shows that it is one, and what is still to be done in it.

    Attributes:
        word: the word that marks a draft until the minutes are confirmed; {draft} stands for it elsewhere.
        line: the line under the title that says so.
        watermark: what stands across each page of a draft; empty for nothing.
        confirmed: the line before the signature once the minutes are confirmed; {confirmed} is the day of the
            meeting that confirmed them, where that is recorded.
        rough: a rough note, still to be written up.
        verify: what marks a figure or a name that is still to be verified.
        no_title: printed where an item's title is not known yet.
        no_text: printed where the words of an outcome are not known yet.
    """

    word: str
    line: MeetingWording
    watermark: MeetingWording
    confirmed: Annotated[str, gaps("date", "confirmed")]
    rough: TextWording
    verify: str
    no_title: str
    no_text: str
