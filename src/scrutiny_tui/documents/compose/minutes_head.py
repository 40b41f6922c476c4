"""The head of the minutes: title, draft notice and confirmation."""

from collections.abc import Iterator
from functools import partial

from scrutiny_tui.documents.compose.context import Context
from scrutiny_tui.documents.compose.document_frame import template_field_values
from scrutiny_tui.documents.paragraph_roles import Role
from scrutiny_tui.documents.styles.wordings import gaps_in
from scrutiny_tui.domain.deadlines import decisions_call_in_end
from scrutiny_tui.domain.meetings import State
from scrutiny_tui.domain.printable import Block


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
        date=lambda: context.date(meeting.date),
        time=lambda: context.time(meeting.time),
        draft=lambda: _draft_word(context),
        **values,
    )


def is_draft(context: Context) -> bool:
    """Whether the minutes are a draft: until they are confirmed, however the style marks that."""
    return context.sitting.meeting.state is not State.CONFIRMED


def watermark_words(context: Context) -> str:
    """The watermark of a draft; empty once the minutes are confirmed."""
    return meeting_wording(context, context.style.draft.watermark) if is_draft(context) else ""


def template_values(context: Context) -> dict[str, str]:
    """The values of the fields that a council's own Word file marks."""
    say = partial(meeting_wording, context)
    state = _draft_word(context) if is_draft(context) else _confirmed(context)
    return template_field_values(say, title=say(context.style.front.title), state=state)


def confirmed_blocks(context: Context) -> Iterator[Block]:
    """The line that the minutes are confirmed, and when; nothing for a draft."""
    if not is_draft(context):
        yield from context.paragraph(Role.CONFIRMED, _confirmed(context))


def _draft_word(context: Context) -> str:
    """The word that marks minutes as a draft; empty once they are confirmed."""
    return context.style.draft.word if is_draft(context) else ""


def _confirmed(context: Context) -> str:
    sitting = context.sitting
    on = context.date(sitting.confirmed_on) if sitting.confirmed_on else ""
    return context.say(context.style.draft.confirmed, date=context.date(sitting.meeting.date), confirmed=on)


def title_blocks(context: Context) -> Iterator[Block]:
    """The title, the lines under it, and the draft notice."""
    front = context.style.front
    yield from context.heading(1, meeting_wording(context, front.title))
    for line in front.lines:
        yield from context.paragraph(Role.SUMMARY, meeting_wording(context, line))
    yield from call_in_blocks(context)
    if is_draft(context):
        yield from context.paragraph(Role.DRAFT, _draft_line(context))


def call_in_blocks(context: Context) -> Iterator[Block]:
    """The line that says until when the decisions of a meeting of the executive may be called in."""
    sitting, published = context.sitting, context.sitting.meeting.decisions_published
    days = sitting.committee.settings.days.instead_of(sitting.customs.days)
    ends = decisions_call_in_end(sitting.meeting, sitting.committee, days, sitting.customs.nation)
    if published and ends:
        words = context.say(
            context.style.front.call_in, published=context.date(published), ends=context.date(ends)
        )
        yield from context.paragraph(Role.MEETING, words)


def _draft_line(context: Context) -> str:
    """The line that says that this is a draft; empty if it needs the word for one and the style has none."""
    draft = context.style.draft
    return meeting_wording(context, draft.line) if draft.word or "draft" not in gaps_in(draft.line) else ""
