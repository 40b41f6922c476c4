"""The commands of the capture line: one table for the reader of lines, the menu, the help and the guide."""

import difflib
from collections.abc import Iterable

from msgspec import Struct

from scrutiny_tui.domain.discussion import Author, Heading, Note, Paper, Purpose
from scrutiny_tui.domain.grammar import (
    ballot_lines,
    declaration_lines,
    discussion_lines,
    item_lines,
    log_lines,
    outcome_lines,
    particular_lines,
    preparation_lines,
    presence_lines,
    response_lines,
    room_lines,
    vote_lines,
)
from scrutiny_tui.domain.grammar.edit_distance import edit_distance
from scrutiny_tui.domain.grammar.errors import CannotRead
from scrutiny_tui.domain.grammar.result import ItemReader, LineReader
from scrutiny_tui.domain.meetings import ItemKind
from scrutiny_tui.domain.particulars import ParticularKind
from scrutiny_tui.domain.preparation import Enquiry
from scrutiny_tui.domain.room_events import ClockEvent, Mode, Move
from scrutiny_tui.domain.text import listed

SHORTEST = 3


class LineCommand(Struct, frozen=True):
    """One command of the capture line.

    Attributes:
        name: as typed after the slash. It may be shortened to three letters or more while that is unique.
        after: what follows it, as an example a clerk can copy.
        meaning: what it records, in a few words.
        read: reads what follows it.
        short: its short form, which never changes; empty for none.
        names: whether a person's name is expected after it, with or without `@`.
        boundary: whether it begins an item, or begins or ends an exempt stretch: it decides where the lines
            after it belong.
    """

    name: str
    after: str
    meaning: str
    read: LineReader | ItemReader
    short: str = ""
    names: bool = False
    boundary: bool = False

    @property
    def usage(self) -> str:
        """The command as the clerk types it: "/request text @who when"."""
        return f"/{self.name} {self.after}".strip()


def _discussion() -> tuple[LineCommand, ...]:
    words = discussion_lines.words_only
    return (
        LineCommand("heading", "text", "a heading within the item", words(Heading, "The heading")),
        LineCommand("purpose", "text", "what the item is for", words(Purpose, "The purpose")),
        LineCommand("report", "text", "the author line of the report", words(Author, "The author line")),
        LineCommand("paper", "text", "a paper of the item", words(Paper, "The paper")),
        LineCommand("note", "text", "your own note, never printed", words(Note, "The note")),
    )


def _preparation() -> tuple[LineCommand, ...]:
    lines, words = preparation_lines, discussion_lines.words_only
    return (
        LineCommand(
            "enquiry", "text", "a key line of enquiry, for the chair", words(Enquiry, "The line of enquiry")
        ),
        LineCommand("allow", "30", "how many minutes the item may take", lines.time_allowed),
        LineCommand("attending", "A; B, role", "who attends for the item", lines.attending, names=True),
    )


def _outcomes() -> tuple[LineCommand, ...]:
    lines, votes = outcome_lines, vote_lines
    return (
        LineCommand("resolved", "text", "a clause of the resolution", lines.clause, "rs"),
        LineCommand("request", "text @who when", "an information request", lines.request, "rq"),
        LineCommand("action", "text @who when", "an action", lines.action, "ac"),
        LineCommand(
            "recommend", "text @body when", "a recommendation to another body", lines.recommendation, "rc"
        ),
        LineCommand(
            "respond", "CYPSC-041 accepted", "the response to a recommendation", response_lines.response
        ),
        LineCommand(
            "update",
            "CYPSC-041 text",
            "an update on an entry of the log; closed, or ask again",
            log_lines.update,
        ),
        LineCommand("conclude", "text", "a conclusion", lines.conclusion),
        LineCommand("reason", "text", "the reason for the resolution", lines.reason),
        LineCommand("noted", "", "the report was noted", lines.NOTED),
        LineCommand("agreed", "", "agreed by assent", lines.AGREED),
        LineCommand("moved", "A seconded B", "who moved and seconded", votes.motion, names=True),
        LineCommand("vote", "7-2-1", "the vote: for, against, abstained", votes.vote, names=True),
        LineCommand("lost", "", "the motion or amendment was lost", votes.LOST),
        LineCommand("carried", "", "the motion or amendment was carried", votes.CARRIED),
        LineCommand("withdrawn", "", "the motion or amendment was withdrawn", lines.WITHDRAWN),
        LineCommand("deferred", "to the next meeting", "the motion or the item was deferred", lines.deferred),
        LineCommand("accepted", "", "the mover took up the amendment", votes.accepted),
        LineCommand("ballot", "A 4, B 2", "a ballot between candidates", ballot_lines.ballot, names=True),
        LineCommand("amend", "A B text", "an amendment: mover, seconder, words", votes.amendment, names=True),
        LineCommand("record", "A against", "a member's own vote, recorded", votes.recorded_vote, names=True),
    )


def _particulars() -> tuple[LineCommand, ...]:
    lines, of = particular_lines, particular_lines.particular
    kinds = ParticularKind
    return (
        LineCommand("asked", "Name: text", "a question of the public", of(kinds.QUESTION)),
        LineCommand("answer", "text", "the answer to the question before it", of(kinds.ANSWER)),
        LineCommand("supplementary", "text", "a supplementary question", of(kinds.SUPPLEMENTARY)),
        LineCommand("written", "@who when", "a written reply that is owed to the asker", lines.written_reply),
        LineCommand("matter", "text", "the decision that was called in", of(kinds.DECISION)),
        LineCommand("proposal", "text", "the decision that is proposed", of(kinds.PROPOSAL)),
        LineCommand("maker", "text", "who makes the decision, or made it", of(kinds.MAKER)),
        LineCommand("made", "3 March 2026", "when the decision is, or was, made", of(kinds.MADE)),
        LineCommand("signatories", "A, B and C", "who called the decision in", of(kinds.SIGNATORIES)),
        LineCommand("grounds", "text", "a ground of the call-in", of(kinds.GROUNDS)),
        LineCommand(
            "outcome", "back because reason", "what became of the decision called in", lines.call_in_outcome
        ),
        LineCommand("lead", "Name", "the lead petitioner", of(kinds.PETITIONER)),
        LineCommand("signatures", "1,204", "how many signed the petition", of(kinds.SIGNATURES)),
        LineCommand("prayer", "text", "what the petition asks", of(kinds.PRAYER)),
        LineCommand("group", "A, B and C", "the members of a task and finish group", of(kinds.GROUP)),
        LineCommand("scope", "text", "what the group was asked to look at", of(kinds.SCOPE)),
    )


def _items() -> tuple[LineCommand, ...]:
    item = item_lines.item
    return (
        LineCommand("item", "5", "go to an item, or add one", item(ItemKind.REPORT), boundary=True),
        LineCommand("urgent", "Title because reason", "add an urgent item", item_lines.urgent, boundary=True),
        LineCommand("question", "Title", "begin a public question", item(ItemKind.QUESTION), boundary=True),
        LineCommand("callin", "Title", "begin a call-in", item(ItemKind.CALL_IN), boundary=True),
        LineCommand("petition", "Title", "begin a petition", item(ItemKind.PETITION), boundary=True),
        LineCommand("election", "Title", "begin an election", item(ItemKind.ELECTION), boundary=True),
    )


def _room() -> tuple[LineCommand, ...]:
    lines = presence_lines
    return (
        LineCommand("here", "all", "who is present", lines.attendance(Mode.HERE), names=True),
        LineCommand(
            "apologies", "A", "who sent apologies", lines.attendance(Mode.APOLOGIES), "ap", names=True
        ),
        LineCommand(
            "absent", "A", "who is absent without apologies", lines.attendance(Mode.ABSENT), names=True
        ),
        LineCommand("substitute", "B for A", "who stands in for whom", lines.substitute, "sub", names=True),
        LineCommand("online", "A", "who attends online", lines.attendance(Mode.ONLINE), names=True),
        LineCommand(
            "with", "A", "an officer or visitor who attends", lines.attendance(Mode.WITH), names=True
        ),
        LineCommand("in", "A 7.17", "who came in, and when", lines.presence(Move.CAME), names=True),
        LineCommand("out", "A 8.05", "who left, and when", lines.presence(Move.WENT), names=True),
        LineCommand("chair", "B", "who took the chair", lines.presence(Move.CHAIR), names=True),
        LineCommand(
            "declare", "A 7 ORI text; what followed", "an interest", declaration_lines.declaration, names=True
        ),
    )


def _clock() -> tuple[LineCommand, ...]:
    lines = room_lines
    return (
        LineCommand("open", "10.02", "the meeting opened", lines.meeting_time(ClockEvent.OPEN)),
        LineCommand("adjourn", "11.15", "the meeting was adjourned", lines.meeting_time(ClockEvent.ADJOURN)),
        LineCommand("resume", "11.30", "the meeting resumed", lines.meeting_time(ClockEvent.RESUME)),
        LineCommand("extend", "30", "the meeting was extended by 30 minutes", lines.extension),
        LineCommand("close", "12.40", "the meeting closed", lines.meeting_time(ClockEvent.CLOSE)),
        LineCommand(
            "exempt", "1, 3", "the public leaves: paragraphs of Schedule 12A", lines.exclusion, boundary=True
        ),
        LineCommand("public", "", "the public returns", lines.public_returns, boundary=True),
        LineCommand(
            "confirm",
            "9 December",
            "the minutes of that meeting confirmed; with corrections: /confirm 9 December with …",
            lines.confirmation,
        ),
    )


COMMANDS: tuple[LineCommand, ...] = (
    *_discussion(),
    *_preparation(),
    *_outcomes(),
    *_items(),
    *_particulars(),
    *_room(),
    *_clock(),
)
_BY_WORD = {word: command for command in COMMANDS for word in (command.name, command.short) if word}
BOUNDARIES = frozenset(command.name for command in COMMANDS if command.boundary)
"""Names of the boundary commands."""
_BY_WORD["call-in"] = _BY_WORD["callin"]

# What a clerk who does not remember /exempt, /public or /item may type.
_MEANT = {
    "exempt": (
        "private",
        "confidential",
        "exclude",
        "exclusion",
        "excluded",
        "secret",
        "restricted",
        "closed",
        "part",  # Part 2 of an agenda is its exempt part
        "nonpublic",
        "notpublic",
        "camera",
        "press",
    ),
    "public": ("unexempt", "endexempt", "nonexempt", "readmit"),
    "item": ("agenda", "agendaitem"),
}


def command_of(word: str) -> LineCommand:
    """The command that a word after the slash means: its name, its short form, or its first letters.

    Raises:
        CannotRead: it means none, or may mean several; the sentence names the likely ones.
    """
    typed = word.casefold()
    if typed in _BY_WORD:
        return _BY_WORD[typed]
    begun = [command for command in COMMANDS if len(typed) >= SHORTEST and command.name.startswith(typed)]
    if len(begun) == 1:
        return begun[0]
    if begun:
        raise CannotRead(
            f"/{word} may be {listed((f'/{c.name}' for c in begun), 'or')}. Write another letter."
        )
    near = difflib.get_close_matches(typed, list(_BY_WORD), n=1, cutoff=0.6)
    hint = f" Did you mean /{near[0]}?" if near else ""
    raise CannotRead(f"There is no command /{word}.{hint} For a point that begins so, put \\ before it.")


def may_mean(word: str) -> set[str]:
    """Which boundary commands an unknown word may have meant.

    If in doubt it names one, so that the lines after the word are held back: a word may have meant a boundary
    command when it is as close to that, or to its first letters, as to any other command.

    Args:
        word: the word after the slash.

    Returns:
        Names of boundary commands.
    """
    typed = word.casefold().strip("/\\.,:;-_0123456789")
    if not typed:  # "/5"
        return {"item"}
    if any(command.name.startswith(typed) for command in COMMANDS if not command.boundary):
        return {name for name in BOUNDARIES if name.startswith(typed)}
    nearest = min(edit_distance(typed, word) for word, command in _BY_WORD.items() if not command.boundary)
    found = {
        name for name in BOUNDARIES if name.startswith(typed) or _near(typed, _beginnings(name), nearest)
    }
    return found | {name for name, others in _MEANT.items() if _near(typed, others, nearest)}


def _beginnings(name: str) -> list[str]:
    """What a command may be shortened to, and its full name."""
    return [name[:end] for end in range(SHORTEST, len(name) + 1)]


def _near(typed: str, words: Iterable[str], nearest: int) -> bool:
    """Whether what was typed is like one of the words, and no closer to a command that is not a boundary."""
    return any(
        (distance := edit_distance(typed, word)) <= nearest and _alike(typed, word, distance)
        for word in words
    )


def _alike(typed: str, word: str, distance: int) -> bool:
    most = 1 if min(len(typed), len(word)) <= SHORTEST else 2
    longer = len(typed) > len(word) > SHORTEST and typed.startswith(word)
    return longer or distance <= most or sorted(typed) == sorted(word)
