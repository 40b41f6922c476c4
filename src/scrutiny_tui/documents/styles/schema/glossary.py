"""The table `glossary`: how initials are printed that are no one's, and the table that explains them."""

from enum import StrEnum
from typing import Annotated

from msgspec import Struct

from scrutiny_tui.documents.styles.table_checks import InvalidSettingError
from scrutiny_tui.documents.styles.wordings import kept_gaps


class GlossaryIn(StrEnum):
    """A document at whose end the glossary may stand."""

    AGENDA = "agenda"
    MINUTES = "minutes"


class GlossaryWords(Struct, frozen=True):
    """The initials of the committee's glossary, in minutes and agenda.

    Attributes:
        first: initials where they are first mentioned at a meeting; only "{initials}" to leave them as typed.
        later: initials from then on.
        table: the documents at whose end a table explains the initials that stand in them: "minutes",
            "agenda", both, or none.
        heading: the heading of that table.
        columns: its headings, for initials and meaning.
    """

    first: Annotated[str, kept_gaps("initials", "meaning", needs=[("initials", "meaning")])]
    later: Annotated[str, kept_gaps("initials", "meaning", needs=[("initials", "meaning")])]
    table: tuple[GlossaryIn, ...]
    heading: str
    columns: tuple[str, ...]

    def __post_init__(self) -> None:
        if len(self.columns) != 2:
            raise InvalidSettingError("columns", "must have two headings")
