"""The table `exempt`: the exclusion of the public, and the exempt minutes."""

from dataclasses import dataclass
from typing import Annotated

from scrutiny_tui.documents.styles.wordings import MeetingWording, Wording, gaps


@dataclass(frozen=True, slots=True)
class ExemptWords:
    """The exclusion of the public, its return, and the exempt minutes, which are a document of their own.

    Attributes:
        excluded: the resolution to exclude the public. {paragraphs} is filled with `one` or `several`;
            where no paragraph is known yet, with `one` and a place to verify.
        one: how one paragraph of the schedule is cited.
        several: how several are cited.
        line: the line for each paragraph, under the resolution.
        schedule: the schedule of exempt information, by the numbers of its paragraphs.
        instead: printed in the public minutes of an item in place of what was recorded in private; empty for
            nothing.
        returned: said when the public returns; empty for nothing.
        heading: the line at the head of the exempt minutes.
        header: what runs at the top of each of their pages.
    """

    excluded: Annotated[str, gaps("paragraphs")]
    one: Annotated[str, gaps("paragraphs")]
    several: Annotated[str, gaps("paragraphs")]
    line: Annotated[str, gaps("number", "text")]
    schedule: dict[str, str]
    instead: Wording
    returned: Wording
    heading: MeetingWording
    header: MeetingWording
