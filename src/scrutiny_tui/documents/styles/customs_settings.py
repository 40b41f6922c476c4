"""The settings of a house style that capture needs too: to open the program no others are read."""

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from scrutiny_tui.documents.styles.schema.deadlines import ClearDays, DaysOrNone
from scrutiny_tui.domain.working_days import Nation

_TABLES = {
    "naming": ("titles",),
    "words": ("chair", "vice_chair"),
    "dates": ("nation",),
    "deadlines": ("clear_days", "despatch", "papers_due", "draft_minutes", "call_in"),
    "attendance": ("remote",),
    "declarations": ("categories",),
}


class CustomsSettings(Struct, frozen=True):
    """The settings that say how a council names things; each is described in the schema of its table.

    Attributes:
        titles: `naming.titles`.
        chair: `words.chair`.
        vice_chair: `words.vice_chair`.
        nation: `dates.nation`.
        clear_days: `deadlines.clear_days`.
        despatch: `deadlines.despatch`.
        papers_due: `deadlines.papers_due`.
        draft_minutes: `deadlines.draft_minutes`.
        call_in: `deadlines.call_in`.
        remote: `attendance.remote`.
        categories: `declarations.categories`.
    """

    titles: tuple[str, ...]
    chair: str
    vice_chair: str
    nation: Nation
    clear_days: ClearDays
    despatch: DaysOrNone
    papers_due: DaysOrNone
    draft_minutes: DaysOrNone
    call_in: DaysOrNone
    remote: str
    categories: dict[str, str]


def customs_settings(style: Mapping[str, Any]) -> dict[str, Any]:
    """Those of a style's settings that make its `CustomsSettings`."""
    tables = ((style.get(table, {}), names) for table, names in _TABLES.items())
    return {name: table[name] for table, names in tables for name in names if name in table}
