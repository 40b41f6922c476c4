"""What an item has because of its kind: questions with their answers, decisions, petitions, task groups."""

from collections.abc import Iterator, Sequence

from scrutiny_tui.documents.compose.context import Context, at_end
from scrutiny_tui.documents.compose.list_builder import ListBuilder
from scrutiny_tui.documents.paragraph_roles import Role
from scrutiny_tui.documents.styles.number_formats import NumberFormat
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.particulars import CallInOutcome, CallInResult, Particular, ParticularKind
from scrutiny_tui.domain.printable import Block, Paragraph


def particular_blocks(context: Context, lists: ListBuilder, entry: Entry) -> Iterator[Block]:
    """A particular, or what became of a call-in, in the course of the minutes.

    Questions, answers and outcomes are numbered as points are; what else the agenda has stands as there.

    Args:
        context: the sitting and the style.
        lists: the lists of the item.
        entry: the entry.
    """
    points, words = context.style.discussion.points, _words(context, entry)
    runs, body = context.runs(words), entry.body
    if isinstance(body, Particular) and not body.is_said and body.kind is not ParticularKind.QUESTION:
        lists.end()
        yield from context.paragraph(Role.PAPER, words, entry)
    elif runs and isinstance(points, NumberFormat):
        yield lists.point(Role.DISCUSSION, runs, entry.id, points)
    elif runs:
        lists.end()
        yield Paragraph(Role.DISCUSSION, runs, entry.id)


def particulars_of_agenda(context: Context, entries: Sequence[Entry]) -> Iterator[Block]:
    """What is known of an item before the meeting, under its title on the agenda.

    Args:
        context: the sitting and the style.
        entries: what is recorded in the item.
    """
    for entry in entries:
        if isinstance(entry.body, Particular) and not entry.body.is_said:
            yield from context.paragraph(Role.PAPER, _words(context, entry), entry)


def _words(context: Context, entry: Entry) -> str:
    words, body = context.style.particulars, entry.body
    if isinstance(body, CallInOutcome):
        return _outcome(context, entry, body)
    if not isinstance(body, Particular):
        return ""
    if body.kind is ParticularKind.ANSWER and _asked_before(context, entry) is ParticularKind.SUPPLEMENTARY:
        wording = words.supplementary_answer
    else:
        wording = {
            ParticularKind.QUESTION: words.question,
            ParticularKind.ANSWER: words.answer,
            ParticularKind.SUPPLEMENTARY: words.supplementary,
            ParticularKind.DECISION: words.decision,
            ParticularKind.MAKER: words.maker,
            ParticularKind.MADE: words.made,
            ParticularKind.SIGNATORIES: words.signatories,
            ParticularKind.GROUNDS: words.grounds,
            ParticularKind.PETITIONER: words.petitioner,
            ParticularKind.SIGNATURES: words.signatures,
            ParticularKind.PRAYER: words.prayer,
            ParticularKind.PROPOSAL: words.proposal,
            ParticularKind.GROUP: words.group,
            ParticularKind.SCOPE: words.scope,
        }[body.kind]
    return context.say(wording, text=context.words(entry), asker=body.asker)


def _outcome(context: Context, entry: Entry, body: CallInOutcome) -> str:
    words = context.style.particulars
    wording = {
        CallInResult.STANDS: words.stands,
        CallInResult.BACK: words.back,
        CallInResult.COUNCIL: words.council,
    }[body.result]
    makers = _particulars(context, entry, ParticularKind.MAKER)
    reason = body.because.rstrip(".") if wording.rstrip("]").endswith(".") else body.because
    return context.say(wording, reason=at_end(wording, "reason", reason), maker=makers[-1] if makers else "")


def _particulars(context: Context, entry: Entry, kind: ParticularKind) -> list[str]:
    bodies = (one.body for one in context.sitting.of_item(entry.item))
    return [body.text.rstrip(".") for body in bodies if isinstance(body, Particular) and body.kind is kind]


def _asked_before(context: Context, entry: Entry) -> ParticularKind | None:
    """What kind of question was asked last before an entry."""
    questions = (ParticularKind.QUESTION, ParticularKind.SUPPLEMENTARY)
    earlier = (one.body for one in context.sitting.of_item(entry.item) if one.place < entry.place)
    asked = [body.kind for body in earlier if isinstance(body, Particular) and body.kind in questions]
    return asked[-1] if asked else None
