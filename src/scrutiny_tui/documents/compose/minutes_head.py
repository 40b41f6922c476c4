"""The head of the minutes: whose they are, whether they are a draft, who attended."""

from collections.abc import Iterator
from functools import partial

from scrutiny_tui.documents.compose.context import Context
from scrutiny_tui.documents.compose.document_frame import template_field_values
from scrutiny_tui.documents.paragraph_roles import Role
from scrutiny_tui.domain.meetings import State
from scrutiny_tui.domain.printable import Block, HeadingBlock, Paragraph, plain


def meeting_wording(context: Context, wording: str, /, **values: str) -> str:
    """A wording about the meeting as a whole, filled.

    Args:
        context: the sitting and the style.
        wording: the wording.
        values: what fills gaps that not every document has: the paragraphs of Schedule 12A for exempt
            minutes, the body that a referral goes to.
    """
    meeting = context.sitting.meeting
    return context.say(
        wording,
        venue=meeting.venue,
        date=context.date(meeting.date),
        time=context.time(meeting.time),
        draft=draft_word(context),
        **values,
    )


def draft_word(context: Context) -> str:
    """The word that stands across minutes which are not yet confirmed; empty once they are."""
    return "" if context.sitting.meeting.state is State.CONFIRMED else context.style.draft.word


def watermark(context: Context) -> str:
    """What stands across each page of a draft; empty once the minutes are confirmed."""
    return meeting_wording(context, context.style.draft.watermark) if draft_word(context) else ""


def template_values(context: Context) -> dict[str, str]:
    """What fills the places that a council's own file marks."""
    say = partial(meeting_wording, context)
    return template_field_values(
        say, title=say(context.style.front.title), state=draft_word(context) or _confirmed(context)
    )


def confirmed_blocks(context: Context) -> Iterator[Block]:
    """That the minutes are confirmed, and when; nothing for a draft."""
    if not draft_word(context):
        yield from context.paragraph(Role.CONFIRMED, _confirmed(context))


def _confirmed(context: Context) -> str:
    sitting = context.sitting
    on = context.date(sitting.confirmed_on) if sitting.confirmed_on else ""
    return context.say(context.style.draft.confirmed, date=context.date(sitting.meeting.date), confirmed=on)


def title_blocks(context: Context) -> Iterator[Block]:
    """Title, what the document is, that it is a draft."""
    front = context.style.front
    if title := meeting_wording(context, front.title):
        yield HeadingBlock(1, plain(title))
    for line in front.lines:
        yield Paragraph(Role.SUMMARY, plain(meeting_wording(context, line)))
    if draft_word(context):
        yield Paragraph(Role.DRAFT, plain(meeting_wording(context, context.style.draft.line)))
