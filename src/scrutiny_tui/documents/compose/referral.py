"""A referral: the recommendations made to one body at a meeting, with the minutes they come from."""

from collections.abc import Iterable, Iterator
from functools import partial

from scrutiny_tui.documents.compose import minutes_head
from scrutiny_tui.documents.compose.context import Context
from scrutiny_tui.documents.compose.document_frame import DocumentFrame
from scrutiny_tui.documents.compose.minutes import compose_item
from scrutiny_tui.documents.compose.reading_order import ReadingOrder
from scrutiny_tui.documents.paragraph_roles import Role
from scrutiny_tui.documents.styles.number_formats import NumberFormat
from scrutiny_tui.documents.styles.schema.house_style import HouseStyle
from scrutiny_tui.domain.action_log import Kind
from scrutiny_tui.domain.attendance import identity
from scrutiny_tui.domain.decisions.owed import owes
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.part import Part, part_of
from scrutiny_tui.domain.people import Named
from scrutiny_tui.domain.printable import Block, Paragraph, Printable
from scrutiny_tui.domain.sitting import Sitting


def bodies_addressed(sitting: Sitting, part: Part = Part.PUBLIC) -> tuple[str, ...]:
    """The bodies that recommendations were made to at a meeting, each once, as typed."""
    named = (owner for entry in _recommended(part_of(sitting, part)) for owner in _addressed(entry))
    found: dict[str, str] = {}
    for owner in named:
        found.setdefault(identity(owner), owner.text)
    return tuple(found.values())


def compose_referral(sitting: Sitting, body: str, style: HouseStyle, part: Part = Part.PUBLIC) -> Printable:
    """The document that goes to the other body: each recommendation with its due wording, then the minutes.

    Args:
        sitting: the whole sitting; the part is taken from it before anything is composed.
        body: the body (one of `bodies_addressed`).
        style: the house style.
        part: public, or the recommendations made in private.
    """
    context = Context(ReadingOrder.of(part_of(sitting, part)).sitting, style)
    words = style.papers.referral
    made = _made_to(body, _recommended(context.sitting))
    draft = words.draft if minutes_head.is_draft(context) else ""
    return DocumentFrame(
        sitting.committee, style, part, partial(minutes_head.meeting_wording, context, body=body)
    ).around(
        (*_recommendations(context, made, body), *_minutes(context, made)),
        document=words.document,
        line=words.line,
        notice=draft,
    )


def _recommended(sitting: Sitting) -> list[Entry]:
    asked = (e for e in sitting.entries if e.follow_up and e.follow_up.kind is Kind.RECOMMENDATION)
    return [entry for entry in asked if owes(sitting, entry)]


def _addressed(entry: Entry) -> tuple[Named, ...]:
    return entry.follow_up.owners if entry.follow_up else ()


def _made_to(body: str, recommended: list[Entry]) -> list[Entry]:
    """The recommendations made to a body, however its name was typed."""
    meant = {identity(owner) for entry in recommended for owner in _addressed(entry) if owner.text == body}
    return [entry for entry in recommended if any(identity(owner) in meant for owner in _addressed(entry))]


def _recommendations(context: Context, made: Iterable[Entry], body: str) -> Iterator[Block]:
    words, lists = context.style.papers.referral, context.lists()
    yield from context.heading(2, context.say(words.heading, body=body))
    yield from context.paragraph(Role.CLOSING_LEAD, context.say(words.lead, body=body))
    for entry in made:
        item = context.sitting.item(entry.item)
        number = context.reference(item).shown if item else ""
        reference = entry.follow_up.reference if entry.follow_up else ""
        line = context.owed(words.recommendation, entry, item=number, reference=reference)
        runs = context.runs(line)
        if isinstance(words.lines, NumberFormat):
            yield lists.item(Role.CLOSING, runs, entry.id, numbers=words.lines)
        else:
            yield Paragraph(Role.CLOSING, runs, entry.id)


def _minutes(context: Context, made: Iterable[Entry]) -> Iterator[Block]:
    """The minutes of each item that a recommendation comes from."""
    sources = {entry.item for entry in made}
    items = [item for item in context.sitting.items if item.id in sources]
    if items:
        yield from context.paragraph(Role.CLOSING_LEAD, context.say(context.style.papers.referral.minute))
    for item in items:
        yield from compose_item(context.sitting, item, context.style)
