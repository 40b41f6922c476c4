"""Reading one capture line."""

import re

from scrutiny_tui.domain.discussion import Heading, Note, Point
from scrutiny_tui.domain.entries import Body, Discussion, Outcome
from scrutiny_tui.domain.grammar.commands import BOUNDARIES, LineCommand, command_of, may_mean
from scrutiny_tui.domain.grammar.context import LineContext, has_begun
from scrutiny_tui.domain.grammar.discussion_lines import read_discussion
from scrutiny_tui.domain.grammar.errors import CannotRead, SoAlready
from scrutiny_tui.domain.grammar.missing_slash import command_meant
from scrutiny_tui.domain.grammar.presence_lines import EVERYONE
from scrutiny_tui.domain.grammar.result import LineResult, Nothing, Recorded, Unreadable
from scrutiny_tui.domain.preparation import Preparation
from scrutiny_tui.domain.room_events import Exclusion, MeetingTime, PublicReturns
from scrutiny_tui.domain.text import clean

SLASH = "/"
_IN_WORDS = {
    "exempt": (
        "The words say that the public was excluded, but only /exempt keeps what follows out of the public"
        " minutes: type /exempt."
    ),
    "public": "The words say that the public returned, but only /public ends what is exempt: type /public.",
}
_TO_ITEMS = ("item", "urgent", "question", "callin", "petition", "election")
_FEW_WORDS = 2  # "exempt 3"


def read_line(line: str, context: LineContext) -> LineResult:
    """Read one capture line.

    It never raises, whatever is typed, and drops no word: a line that it does not understand comes back as
    `Unreadable`, with a sentence for the clerk.

    Args:
        line: one line; control characters in it are cleaned first.
        context: what it is read against.
    """
    line = clean(line).replace("\n", " ").replace("\r", " ")
    bare = line.strip()
    if not bare:
        return Nothing()
    if bare.startswith(SLASH):
        return _command(bare, context)
    meant = command_meant(line, context)
    if meant:
        return Unreadable(_why(meant, line), boundary=meant in BOUNDARIES, excludes=meant == "exempt")
    try:
        return _placed(read_discussion(line, context), context)
    except CannotRead as trouble:
        return Unreadable(str(trouble))


def _why(meant: str, line: str) -> str:
    """Why a line that is no command is refused: it begins like one, or says in words what one records."""
    begins = line.strip().casefold().startswith(meant) or len(line.split()) <= _FEW_WORDS
    if meant in _IN_WORDS and "/" not in line and not begins:
        return f"{_IN_WORDS[meant]} For a point that says so, put \\ before it."
    return f"Did you mean /{meant}? Begin the line with it; for a point that begins so, put \\ before it."


def command_words(line: str) -> tuple[str, str] | None:
    """The command word of a line and what follows it; None if the line is not a command."""
    bare = line.strip()
    if not bare.startswith(SLASH):
        return None
    word, _, rest = re.sub(r"\s", " ", bare[1:]).partition(" ")
    return word, bare[1 + len(word) :].strip() if rest else ""


def is_command(line: str, name: str) -> bool:
    """Whether a line is that command, spelt right."""
    found = command_words(line)
    try:
        return found is not None and command_of(found[0]).name == name
    except CannotRead:
        return False


def names_everyone(line: str) -> bool:
    """Whether a line about attendance is about everyone expected, without naming them: `/here all`."""
    found = command_words(line)
    return found is not None and EVERYONE.match(found[1]) is not None


def goes_to_item(line: str) -> bool:
    """Whether a line is a command that goes to an item, or adds one, spelt right."""
    return any(is_command(line, name) for name in _TO_ITEMS)


def _command(bare: str, context: LineContext) -> LineResult:
    word, rest = command_words(bare) or ("", "")
    try:
        command = command_of(word)
    except CannotRead as reason:
        meant = may_mean(word or rest.partition(" ")[0]) | (BOUNDARIES & set(rest.casefold().split()))
        return Unreadable(str(reason), boundary=bool(meant), excludes="exempt" in meant)
    try:
        _check_unbroken(word, rest, command)
        reading = command.read(rest, context)
        return _placed(reading, context) if isinstance(reading, Recorded) else reading
    except SoAlready as reason:
        return Unreadable(str(reason))
    except CannotRead as reason:
        return Unreadable(str(reason), command.boundary, command.name == "exempt")


def _check_unbroken(word: str, rest: str, command: LineCommand) -> None:
    """Refuse a command with a blank in it: "/ite m 5" does not go to an item called "m 5"."""
    missing = command.name.removeprefix(word.casefold())
    if missing not in ("", command.name) and re.match(rf"{missing}(?![a-z])", rest, re.IGNORECASE):
        raise CannotRead(f"There is a blank in /{command.name}. Take it out.")


def _placed(recorded: Recorded, context: LineContext) -> LineResult:
    opens = context.before_items and may_open(recorded.body)
    marks = isinstance(recorded.body, MeetingTime | Exclusion | PublicReturns)
    if context.before_items and not marks and context.sitting.in_private and has_begun(context.sitting):
        return Unreadable(
            "The public is out, and what stands before the first item is public."
            " Go to an item, or write /public first."
        )
    if context.item is None and needs_item(recorded.body) and not opens:
        return Unreadable("This belongs to an item, and none is open. Write /item and its number first.")
    return recorded


def may_open(body: Body) -> bool:
    """Whether words may stand before the first item: what was said may, what was decided may not."""
    return isinstance(body, Point | Heading | Note) and not isinstance(body, Preparation)


def needs_item(body: Body) -> bool:
    """Whether a body belongs to an item: discussion and outcomes do, events in the room do not."""
    return isinstance(body, Discussion | Outcome)
