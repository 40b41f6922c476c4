"""The table `exempt`: the exclusion of the public, and the exempt minutes."""

from typing import Annotated

from msgspec import Struct

from scrutiny_tui.documents.styles.wordings import (
    LineWording,
    MeetingWording,
    Wording,
    gaps,
    kept_gaps,
    line_gaps,
)


class ExemptWords(Struct, frozen=True):
    """The exclusion and return of the public, and the exempt minutes, which are a separate document.

    Attributes:
        excluded: the resolution to exclude the public. {paragraphs} is filled with `one` or `several`; if no
            paragraph is known yet, with `one` and a mark to verify.
        one: how one paragraph of the schedule is cited.
        several: how several paragraphs are cited.
        line: the line for each paragraph, under the resolution.
        schedule: the text of each paragraph of the schedule of exempt information, by number.
        instead: printed in the public minutes of an item in place of what was recorded in private; empty for
            none.
        returned: the return of the public; empty for none.
        heading: the line at the head of the exempt minutes.
        header: the header of each page of the exempt minutes.
    """

    excluded: Annotated[str, line_gaps("paragraphs", needs=["paragraphs"])]
    one: Annotated[str, kept_gaps("paragraphs", needs=["paragraphs"])]
    several: Annotated[str, kept_gaps("paragraphs", needs=["paragraphs"])]
    line: Annotated[str, gaps("number", "text")]
    schedule: dict[str, str]
    instead: Wording
    returned: LineWording
    heading: MeetingWording
    header: MeetingWording
