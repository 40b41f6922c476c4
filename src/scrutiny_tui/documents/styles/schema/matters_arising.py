"""The table `matters_arising`: what the meeting said of entries of the action log."""

from typing import Annotated

from msgspec import Struct

from scrutiny_tui.documents.styles.wordings import line_gaps


class MattersArisingWords(Struct, frozen=True):
    """What the meeting said of entries of the action log, in the minutes; {reference} is that of the entry.

    Attributes:
        updated: an update that was reported.
        closed: that the meeting agreed to close an entry; {reason} is why.
        asked_again: that it asked again; {due} is the new due wording.
    """

    updated: Annotated[str, line_gaps("reference", "text", needs=["reference", "text"])]
    closed: Annotated[str, line_gaps("reference", "reason", needs=["reference", "reason"])]
    asked_again: Annotated[str, line_gaps("reference", "due", "reason", needs=["reference", "due", "reason"])]
