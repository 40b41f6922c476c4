"""The table `confirmation`: the minutes of an earlier meeting."""

from dataclasses import dataclass
from typing import Annotated

from scrutiny_tui.documents.styles.wordings import TextWording, gaps


@dataclass(frozen=True, slots=True)
class ConfirmationWords:
    """The minutes of an earlier meeting, confirmed.

    Attributes:
        confirmed: the resolution; {date} is as it was captured.
        corrected: the resolution where there are corrections.
        correction: a correction.
    """

    confirmed: Annotated[str, gaps("date")]
    corrected: Annotated[str, gaps("date")]
    correction: TextWording
