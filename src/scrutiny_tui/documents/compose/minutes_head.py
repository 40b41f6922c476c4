"""The head of the minutes: title, draft notice and confirmation."""

from collections.abc import Iterator
from functools import partial

from scrutiny_tui.documents.compose.context import Context
from scrutiny_tui.documents.compose.document_frame import template_field_values
from scrutiny_tui.documents.paragraph_roles import Role
from scrutiny_tui.domain.meetings import State
from scrutiny_tui.domain.printable import Block, HeadingBlock, Paragraph, plain


def meeting_wording(context: Context, wording: str, /, **values: str) -> str:
    """A wording about the meeting as a whole, with its gaps filled.

    Args:
        context: the sitting and the style.
        wording: the wording.
        values: the values of other gaps: the paragraphs of Schedule 12A in exempt minutes, the body of a
            referral.
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
    """The word that marks minutes as a draft; empty once they are confirmed."""
    return "" if context.sitting.meeting.state is State.CONFIRMED else context.style.draft.word


def watermark(context: Context) -> str:
    """The watermark of a draft; empty once the minutes are confirmed."""
    return meeting_wording(context, context.style.draft.watermark) if draft_word(context) else ""


def template_values(context: Context) -> dict[str, str]:
    """The values of the fields that a council's own Word file marks."""
    say = partial(meeting_wording, context)
    return template_field_values(
        say, title=say(context.style.front.title), state=draft_word(context) or _confirmed(context)
    )


def confirmed_blocks(context: Context) -> Iterator[Block]:
    """The line that the minutes are confirmed, and when; nothing for a draft."""
    if not draft_word(context):
        yield from context.paragraph(Role.CONFIRMED, _confirmed(context))


def _confirmed(context: Context) -> str:
    sitting = context.sitting
    on = context.date(sitting.confirmed_on) if sitting.confirmed_on else ""
    return context.say(context.style.draft.confirmed, date=context.date(sitting.meeting.date), confirmed=on)


def title_blocks(context: Context) -> Iterator[Block]:
    """The title, the lines under it, and the draft notice."""
    front = context.style.front
    if title := meeting_wording(context, front.title):
        yield HeadingBlock(1, plain(title))
    for line in front.lines:
        yield Paragraph(Role.SUMMARY, plain(meeting_wording(context, line)))
    if draft_word(context):
        yield Paragraph(Role.DRAFT, plain(meeting_wording(context, context.style.draft.line)))
