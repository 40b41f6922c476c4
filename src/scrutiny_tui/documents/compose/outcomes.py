"""Resolutions, and the blocks that close an item."""

from collections.abc import Iterable, Iterator, Sequence

from scrutiny_tui.documents.compose.context import Context
from scrutiny_tui.documents.compose.discussion import said
from scrutiny_tui.documents.compose.lists import Lists
from scrutiny_tui.documents.roles import Role
from scrutiny_tui.documents.styles.house import Block as BlockWords
from scrutiny_tui.documents.styles.house import Closing
from scrutiny_tui.domain.discussion import Mark, Point
from scrutiny_tui.domain.entries import Body, Entry
from scrutiny_tui.domain.outcomes import (
    Action,
    Amendment,
    Clause,
    Conclusion,
    Motion,
    Noted,
    Recommendation,
    RecordedVote,
    Request,
    Side,
    Vote,
)
from scrutiny_tui.domain.people import Named
from scrutiny_tui.domain.printable import Block, Emphasis, Heading, ListItem, Paragraph, Run, Runs
from scrutiny_tui.domain.resolutions import Amended, Line, Resolution

CLOSED_BY: dict[type[Body], Closing] = {
    Recommendation: Closing.RECOMMENDATIONS,
    Request: Closing.REQUESTS,
    Action: Closing.ACTIONS,
    Conclusion: Closing.CONCLUSIONS,
}


def resolution_blocks(context: Context, resolution: Resolution) -> Iterator[Block]:
    """One resolution: what was moved, what was resolved, and how it was voted on."""
    style = context.style.resolution
    if resolution.motion:
        yield _proceeding(
            context, resolution.motion.entry, _moved(context, style.moved, resolution.motion.body)
        )
    for amended in resolution.amendments:
        yield from _amendment(context, amended)
    if resolution.standing:
        wording = style.noted if isinstance(resolution.standing.body, Noted) else style.agreed
        yield resolved(context, context.say(wording), resolution.standing.entry)
    yield from _clauses(context, resolution)
    for vote in resolution.votes:
        yield _proceeding(context, vote.entry, _vote(context, vote.body))
    if resolution.lost and not resolution.clauses:
        yield _proceeding(context, resolution.lost.entry, context.say(style.lost))
    for recorded in resolution.recorded:
        yield _proceeding(context, recorded.entry, _recorded(context, recorded.body))
    for reason in resolution.reasons:
        words = context.say(style.reason, text=context.words(reason.entry))
        yield Paragraph(Role.REASON, context.runs(words), reason.entry.id)


def resolved(context: Context, words: str, entry: Entry) -> Paragraph:
    """A paragraph that opens a resolution, the words that announce it standing out."""
    strong = context.style.resolution.strong
    if strong and words.startswith(strong):
        runs: Runs = (Run(strong, Emphasis.STRONG), *context.runs(words.removeprefix(strong)))
    else:
        runs = context.runs(words)
    return Paragraph(Role.RESOLUTION, runs, entry.id)


def closing_blocks(context: Context, entries: Sequence[Entry]) -> Iterator[Block]:
    """The blocks that close an item, in the style's order, each with the entries that belong in it."""
    closing = context.style.closing
    blocks = {
        Closing.RECOMMENDATIONS: closing.recommendations,
        Closing.REQUESTS: closing.requests,
        Closing.ACTIONS: closing.actions,
        Closing.CONCLUSIONS: closing.conclusions,
    }
    for kind in closing.order:
        found = [entry for entry in entries if CLOSED_BY.get(type(entry.body)) is kind]
        for body, of_body in _by_body(context, found) if kind is Closing.RECOMMENDATIONS else [("", found)]:
            yield from _closing(context, blocks[kind], body, of_body)


def _clauses(context: Context, resolution: Resolution) -> Iterator[Block]:
    if not resolution.clauses:
        return
    style = context.style.resolution
    lead = style.lost_lead if resolution.lost else style.lead
    yield resolved(context, context.say(lead), resolution.first)
    lists = context.lists()
    for line in resolution.clauses:
        yield _clause(context, lists, line)


def _clause(context: Context, lists: Lists, line: Line[Clause | Point]) -> ListItem:
    style, body, entry = context.style.resolution, line.body, line.entry
    if isinstance(body, Point):
        mark = body.mark or Mark(style.mark)
        return lists.item(
            Role.CLAUSE, said(context, entry, body), entry.id, mark=mark, level=max(body.level, 1)
        )
    text = context.words(entry)
    runs = context.runs(text) if text else context.runs(context.style.draft.no_text, Emphasis.VERIFY)
    return lists.item(Role.CLAUSE, runs, entry.id, mark=Mark(style.mark), form=style.form)


def _amendment(context: Context, amended: Amended) -> Iterator[Block]:
    style, entry = context.style.resolution, amended.line.entry
    words = _moved(context, style.amendment, amended.line.body, text=context.words(entry))
    yield _proceeding(context, entry, words)
    if amended.vote:
        yield _proceeding(context, amended.vote.entry, _vote(context, amended.vote.body))
    if amended.lost:
        yield _proceeding(context, amended.lost.entry, context.say(style.amendment_lost))


def _proceeding(context: Context, entry: Entry, words: str) -> Paragraph:
    return Paragraph(Role.PROCEEDING, context.runs(words), entry.id)


def _moved(context: Context, wording: str, motion: Motion | Amendment, text: str = "") -> str:
    seconder = context.mention(motion.seconder) if motion.seconder else ""
    return context.say(wording, mover=context.mention(motion.mover), seconder=seconder, text=text)


def _vote(context: Context, vote: Vote) -> str:
    words = context.style.votes
    sentences = []
    if vote.unanimous:
        sentences.append(context.say(words.unanimous))
    if vote.numbers:
        in_favour, against, abstained = ("" if n is None else str(n) for n in vote.numbers)
        numbers = {"in_favour": in_favour, "against": against, "abstained": abstained}
        sentences.append(context.say(words.numbers, **numbers))
    by_side = {
        Side.FOR: words.names_for,
        Side.AGAINST: words.names_against,
        Side.ABSTAINED: words.names_abstained,
    }
    sentences += [
        context.say(by_side[side], names=context.mentions(names)) for side, names in vote.names if names
    ]
    if vote.casting:
        casting = words.casting_for if vote.casting is Side.FOR else words.casting_against
        sentences.append(context.say(casting))
    return " ".join(sentences)


def _recorded(context: Context, recorded: RecordedVote) -> str:
    words = context.style.votes
    by_side = {
        Side.FOR: words.recorded_for,
        Side.AGAINST: words.recorded_against,
        Side.ABSTAINED: words.recorded_abstained,
    }
    return context.say(by_side[recorded.side], names=context.mentions(recorded.who))


def _by_body(context: Context, entries: Iterable[Entry]) -> list[tuple[str, list[Entry]]]:
    """Recommendations by the body they are addressed to, in the order in which each is first addressed."""
    found: dict[str, list[Entry]] = {}
    for entry in entries:
        found.setdefault(context.mentions(_owners(entry)), []).append(entry)
    return list(found.items())


def _closing(context: Context, words: BlockWords, body: str, entries: Sequence[Entry]) -> Iterator[Block]:
    if not entries:
        return
    heading, lead = (context.say(wording, body=body) for wording in (words.heading, words.lead))
    if heading:
        yield Heading(3, context.runs(heading), entry=entries[0].id)
    if lead:
        yield Paragraph(Role.CLOSING_LEAD, context.runs(lead), entries[0].id)
    lists = context.lists()
    for entry in entries:
        runs = _closing_line(context, words, entry)
        yield lists.item(Role.CLOSING, runs, entry.id, mark=Mark(words.mark), form=words.form)


def _closing_line(context: Context, words: BlockWords, entry: Entry) -> Runs:
    owner, due, text = context.mentions(_owners(entry)), _due(entry), context.words(entry)
    details = ", ".join(word for word in (owner, due) if word)
    shown = text or context.style.draft.no_text
    line = context.say(words.line, text=shown, owner=owner, due=due, details=details)
    return context.runs(line, Emphasis.NONE if text else Emphasis.VERIFY)


def _owners(entry: Entry) -> tuple[Named, ...]:
    return entry.follow_up.owners if entry.follow_up else ()


def _due(entry: Entry) -> str:
    """The due wording, unless the words already end with it and say it themselves."""
    wording = entry.follow_up.due.wording if entry.follow_up and entry.follow_up.due else ""
    return "" if entry.text.rstrip(" .").casefold().endswith(wording.rstrip(" .").casefold()) else wording
