"""The table `confirmation`: the minutes of an earlier meeting."""

from dataclasses import dataclass
from typing import Annotated

from scrutiny_tui.documents.styles.wordings import TextWording, line_gaps


@dataclass(frozen=True, slots=True)
class ConfirmationWords:
    """The confirmation of the minutes of an earlier meeting.

    Attributes:
        confirmed: the resolution to confirm; {date} is the date as captured.
        corrected: the resolution to confirm with corrections.
        correction: a correction.
    """

    confirmed: Annotated[str, line_gaps("date")]
    corrected: Annotated[str, line_gaps("date")]
    correction: TextWording
