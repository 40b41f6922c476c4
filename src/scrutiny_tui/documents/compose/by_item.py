"""A document for each item, for councils that publish item by item."""

from collections.abc import Iterable
from itertools import takewhile

from msgspec import Struct
from msgspec.structs import replace

from scrutiny_tui.documents.compose.decisions import compose_decided, compose_decisions
from scrutiny_tui.documents.compose.minutes import compose_item, compose_minutes
from scrutiny_tui.documents.compose.reading_order import ReadingOrder
from scrutiny_tui.documents.paragraph_roles import Role
from scrutiny_tui.documents.styles.schema.house_style import HouseStyle
from scrutiny_tui.domain.part import Part, part_of
from scrutiny_tui.domain.printable import Block, HeadingBlock, Paragraph, Printable
from scrutiny_tui.domain.sitting import Sitting

_HEAD = (Role.SUMMARY, Role.DRAFT, Role.EXEMPT)


class ItemDocument(Struct, frozen=True):
    """The document of one item.

    Attributes:
        name: number and title of the item, as printed.
        printable: the document: the head of the whole document, and this item.
    """

    name: str
    printable: Printable


def compose_items(
    sitting: Sitting, style: HouseStyle, part: Part = Part.PUBLIC, *, decisions: bool = False
) -> tuple[ItemDocument, ...]:
    """The minutes or the decisions, as a document for each item.

    Whatever belongs to no item (the opening, the list of those present, the signature, the space for
    initials) is in none of them.

    Args:
        sitting: the whole sitting; the part is taken from it before anything is composed.
        style: the house style.
        part: public, or what was recorded in private.
        decisions: only the decisions of each item; items without decisions are left out.
    """
    reading = ReadingOrder.of(part_of(sitting, part)).sitting
    of_item = compose_decided if decisions else compose_item
    whole = compose_decisions if decisions else compose_minutes
    return _split(whole(sitting, style, part), [of_item(reading, item, style) for item in reading.items])


def compose_public_item(sitting: Sitting, item_id: str, style: HouseStyle) -> tuple[Block, ...]:
    """One item as the public minutes print it, without the head of the document.

    Args:
        sitting: the whole sitting; the public part is taken from it before anything is composed.
        item_id: identifier of one of its items.
        style: the house style.
    """
    reading = ReadingOrder.of(part_of(sitting, Part.PUBLIC)).sitting
    return next(compose_item(reading, item, style) for item in reading.items if item.id == item_id)


def _split(whole: Printable, items: Iterable[tuple[Block, ...]]) -> tuple[ItemDocument, ...]:
    head = tuple(takewhile(_is_head, whole.blocks))
    found = []
    for blocks in filter(None, items):
        name = _name(blocks[0])
        title = f"{name} – {whole.title}"
        found.append(ItemDocument(name, replace(whole, title=title, blocks=(*head, *blocks), initials="")))
    return tuple(found)


def _is_head(block: Block) -> bool:
    if isinstance(block, HeadingBlock):
        return block.level == 1
    return isinstance(block, Paragraph) and block.role in _HEAD


def _name(block: Block) -> str:
    if not isinstance(block, HeadingBlock):
        return ""
    return f"{block.number} {''.join(run.text for run in block.runs)}".strip()
