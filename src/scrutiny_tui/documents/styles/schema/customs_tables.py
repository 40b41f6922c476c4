"""The tables of a house style that capture needs too: to open the program no other table is read."""

from dataclasses import dataclass

from scrutiny_tui.documents.styles.schema.attendance import AttendanceWords
from scrutiny_tui.documents.styles.schema.dates import DateFormats
from scrutiny_tui.documents.styles.schema.declarations import DeclarationWords
from scrutiny_tui.documents.styles.schema.naming import Naming
from scrutiny_tui.documents.styles.schema.words import Vocabulary


@dataclass(frozen=True, slots=True)
class CustomsTables:
    """The tables that say how a council names things, as in `HouseStyle`."""

    words: Vocabulary
    dates: DateFormats
    naming: Naming
    attendance: AttendanceWords
    declarations: DeclarationWords
