"""What the meeting said of entries of the action log: updates, closures, and what it asked for again."""

from collections.abc import Iterator

from scrutiny_tui.documents.compose.context import Context, at_end
from scrutiny_tui.documents.paragraph_roles import Role
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.outcomes import LogClosed, LogUpdated, SaidOfLog
from scrutiny_tui.domain.printable import Block


def said_of_log(context: Context, entry: Entry, body: SaidOfLog) -> Iterator[Block]:
    """A sentence, where it was said."""
    words = context.style.matters_arising

    def named(text: str) -> str:
        return context.names.in_text(text, entry.mentions)

    if isinstance(body, LogUpdated):
        said = context.say(
            words.updated,
            reference=body.reference,
            text=lambda: at_end(words.updated, "text", named(body.text)),
        )
    elif isinstance(body, LogClosed):
        said = context.say(
            words.closed, reference=body.reference, reason=lambda: named(body.because).rstrip(" .")
        )
    else:
        said = context.say(
            words.asked_again,
            reference=body.reference,
            due=body.due.wording if body.due else "",
            reason=lambda: named(body.because).rstrip(" ."),
        )
    yield from context.paragraph(Role.PROCEEDING, said, entry)
