"""The table `confirmation`: the minutes of an earlier meeting."""

from typing import Annotated

from msgspec import Struct

from scrutiny_tui.documents.styles.wordings import TextWording, line_gaps


class ConfirmationWords(Struct, frozen=True):
    """The confirmation of the minutes of an earlier meeting.

    Attributes:
        confirmed: the resolution to confirm; {date} is the date as captured.
        corrected: the resolution to confirm with corrections.
        correction: a correction.
    """

    confirmed: Annotated[str, line_gaps("date")]
    corrected: Annotated[str, line_gaps("date")]
    correction: TextWording
