"""A committee and its meetings, made by hand: what capture would have made of the lines."""

import re
from datetime import time
from functools import cache
from pathlib import Path

from msgspec.structs import replace

from scrutiny_tui.documents.styles.schema.house_style import HouseStyle
from scrutiny_tui.documents.styles.schema.layout import Layout
from scrutiny_tui.documents.styles.style_files import Styles
from scrutiny_tui.domain.action_log import Due, Kind
from scrutiny_tui.domain.discussion import Mark, MarkStyle, Point
from scrutiny_tui.domain.entries import Body, Entry, FollowUp
from scrutiny_tui.domain.meetings import Item, Meeting
from scrutiny_tui.domain.people import Capacity, Entitlement, Named, Office
from scrutiny_tui.domain.printable import (
    Block,
    HeadingBlock,
    ListItem,
    Paragraph,
    Printable,
    Table,
    runs_of_cell,
)
from scrutiny_tui.domain.sitting import Sitting
from tests.council import BERG, DAY, DEC, FORD, GRAY, HALE, LUNT, MOSS, ORR, PANEL, REED, VALE, membership

TEMPLATES = Path(__file__).parents[2] / "templates"

COMMITTEE = PANEL
_GOVERNOR = replace(ORR, role="parent governor")
PEOPLE = {person.id: person for person in (MOSS, HALE, BERG, REED, _GOVERNOR, LUNT, DEC, VALE, FORD)}
MEMBERSHIPS = (
    membership("moss", Capacity.MEMBER, Office.CHAIR, PANEL),
    membership("hale", Capacity.MEMBER, Office.VICE_CHAIR, PANEL),
    membership("berg", Capacity.MEMBER, committee=PANEL),
    membership("reed", Capacity.MEMBER, committee=PANEL),
    replace(membership("orr", Capacity.CO_OPTED, committee=PANEL), entitlement=Entitlement(votes=True)),
    membership("lunt", Capacity.CABINET, committee=PANEL),
    membership("dec", Capacity.OFFICER, committee=PANEL),
    membership("vale", Capacity.OFFICER, committee=PANEL),
    membership("ford", Capacity.WITNESS, committee=PANEL),
)


@cache
def style(name: str = "herefordshire") -> HouseStyle:
    """A house style shipped with the program."""
    return Styles(TEMPLATES).load(name)


def in_file(template: Path, bookmark: str = "minutes", **styles: str) -> Layout:
    """The layout of documents in a council's own Word file, with these of its styles."""
    return replace(style("england").layout, template=str(template), bookmark=bookmark, styles=styles)


def named(text: str, *, known: bool = True) -> Named:
    """Somebody of the committee, or a name that no one has."""
    return Named(text, text if known else None)


def everybody(*keys: str) -> tuple[Named, ...]:
    """Several of the committee."""
    return tuple(named(key) for key in keys)


def item(number: str, title: str = "", **fields: object) -> Item:
    """An item, whose identifier is `i` and its number."""
    plain = Item(f"i{number}", "YPSP-2026-03-03", number.zfill(4), number, title)
    return replace(plain, **fields)


def sub(text: str, mark: str = "-", level: int = 1) -> Point:
    """A sub-point as typed: "-", "2.", "(c)"."""
    if mark == "-":
        return Point(text, level=level, mark=Mark(MarkStyle.BULLET))
    if mark[0].isdigit():
        return Point(text, level=level, mark=Mark(MarkStyle.DECIMAL, int(mark.rstrip("."))))
    return Point(text, level=level, mark=Mark(MarkStyle.LETTER, ord(mark.strip("()")) - ord("a") + 1))


def roman(text: str, ordinal: int, level: int = 1) -> Point:
    """A sub-point marked with a roman numeral."""
    return Point(text, level=level, mark=Mark(MarkStyle.ROMAN, ordinal))


def sitting(
    *lines: tuple[str | None, Body] | tuple[str | None, Body, FollowUp],
    items: tuple[Item, ...] = (),
    **meeting: object,
) -> Sitting:
    """A sitting in which these lines were captured, in this order.

    Args:
        lines: the number of the item (None for none), the body, and the follow-up where there is one.
        items: the agenda; where it is left out, one item for each number, called "Business of" it.
        meeting: fields of the meeting that differ.
    """
    numbers = dict.fromkeys(number for number, *_ in lines if number is not None)
    agenda = items or tuple(item(number, f"Business of item {number}") for number in numbers)
    held = Meeting("YPSP-2026-03-03", "c1", DAY, time(10, 0), "Committee Room 2, Town Hall")
    entries = tuple(_entry(place, *line) for place, line in enumerate(lines, 1))
    people = PEOPLE | {GRAY.id: GRAY}
    held = replace(held, **meeting)
    return Sitting(held, COMMITTEE, people, MEMBERSHIPS, agenda, entries)


def _entry(place: int, number: str | None, body: Body, follow_up: FollowUp | None = None) -> Entry:
    text = getattr(body, "text", "")
    mentions = tuple(named(key) for key in re.findall(r"@(\w+)", text) if key in PEOPLE)
    owner = f"i{number}" if number is not None else None
    return Entry(f"e{place}", "YPSP-2026-03-03", owner, f"{place:06}", text, body, None, follow_up, mentions)


def owed(kind: Kind, *owners: Named, due: str = "") -> FollowUp:
    """A follow-up as the minutes record it."""
    return FollowUp(kind, owners, Due(due) if due else None, "YPSP-001")


def words(block: Block) -> str:
    """The words of a block, without number or bullet."""
    return "" if isinstance(block, Table) else "".join(run.text for run in block.runs)


def cells(table: Table) -> list[list[str]]:
    """The words of the cells of a table, row by row, without headings."""
    return [["".join(run.text for run in runs_of_cell(cell)) for cell in row] for row in table.rows]


def lines(blocks: Printable | tuple[Block, ...]) -> list[str]:
    """The words of blocks after their number, bullet, or typed heading reference."""
    found = blocks.blocks if isinstance(blocks, Printable) else blocks
    before = {HeadingBlock: "number", ListItem: "shown"}
    marks = [getattr(block, before.get(type(block), ""), "") for block in found]
    return [f"{mark} {words(block)}".strip() for mark, block in zip(marks, found, strict=True)]


def of_role(printable: Printable, role: str) -> list[str]:
    """The words of the paragraphs of one role."""
    return [
        words(block)
        for block in printable.blocks
        if isinstance(block, Paragraph | ListItem) and block.role == role
    ]
