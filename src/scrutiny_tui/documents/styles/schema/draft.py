"""The table `draft`: how a draft is marked."""

from typing import Annotated

from msgspec import Struct

from scrutiny_tui.documents.styles.wordings import MeetingWording, PlaceholderWording, TextWording, gaps


class DraftWords(Struct, frozen=True):
    """How a draft is marked, and how unfinished places in it are marked.

    Attributes:
        word: the word that marks a draft until the minutes are confirmed; {draft} stands for it elsewhere.
            Empty for none.
        line: the line under the title that says that this is a draft. If it has {draft}, an empty `word`
            leaves it out.
        watermark: the watermark across each page of a draft; empty for none.
        confirmed: the line before the signature once the minutes are confirmed; {confirmed} is the day of the
            meeting that confirmed them, where that is recorded.
        rough: a rough note that is still to be written up.
        verify: the mark of a figure or a name that is still to be verified.
        no_title: printed in place of a title that is not known yet.
        no_text: printed in place of an outcome whose wording is not known yet.
    """

    word: str
    line: MeetingWording
    watermark: MeetingWording
    confirmed: Annotated[str, gaps("date", "confirmed")]
    rough: TextWording
    verify: PlaceholderWording
    no_title: PlaceholderWording
    no_text: PlaceholderWording
