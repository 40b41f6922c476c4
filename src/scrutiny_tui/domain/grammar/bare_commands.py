"""Commands typed without their slash, or with other letters before it, which are read as points.

"open 18.32", "l/here all" and "10.32 /vote 5-3" are recorded as words. A line counts as such a command where
what follows the word has the shape of what that command takes: a time, figures, names that are known. Where
the word begins with a small letter, as no sentence does, less is asked for.
"""

import re
from collections.abc import Callable, Iterator
from functools import lru_cache

from msgspec import Struct

from scrutiny_tui.domain.grammar.commands import COMMANDS, SHORTEST, LineCommand, command_of
from scrutiny_tui.domain.grammar.context import LineContext
from scrutiny_tui.domain.grammar.discussion_lines import said_in
from scrutiny_tui.domain.grammar.edit_distance import within_one_slip
from scrutiny_tui.domain.grammar.errors import CannotRead
from scrutiny_tui.domain.grammar.presence_lines import EVERYONE
from scrutiny_tui.domain.grammar.result import Recorded
from scrutiny_tui.domain.outcomes import Amendment, Ballot, Motion, RecordedVote, Vote
from scrutiny_tui.domain.people import Named
from scrutiny_tui.domain.preparation import AttendsItem
from scrutiny_tui.domain.room_events import Attendance, Declaration, Presence

_LONGEST_STRAY = 2
"""How many stray letters may stand before the slash: "l/here"."""
_SLIPS_FROM = 4
"""How long a command is of which one letter may be wrong: words of three letters are too much alike."""
_WITHIN = re.compile(r"(?<!\S)/([^\W\d_]+):?(?:\s+(.*))?$")
_FIRST = re.compile(r"[^\w/]*([\w/]+)[:.,]?(?:\s+(.*))?$")
_FIGURES = re.compile(r"\d{1,3}\s*[-–]\s*\d{1,3}\b")
_OUTCOME = re.compile(r"(?:\d{1,3}\s*[-–]\s*\d{1,3}\b.*|unanimously|nem\.? con\.?)?", re.IGNORECASE)
_LATER = re.compile(r"(?:(?:to|until|till) .*)?", re.IGNORECASE)
_OBJECT = re.compile(r"(?:the|that|this|these|its|their)\b", re.IGNORECASE)
_VERB = re.compile(
    r"(?:is|was|were|are|has|had|have|for|from|by|on|of|plans?|points?|will|would|should|must|may)\b",
    re.IGNORECASE,
)
_REFERENCE = re.compile(r"[A-Z]{2,}\w*-\d", re.IGNORECASE)


class _Typed(Struct, frozen=True):
    """A command word and what follows it.

    Attributes:
        command: the command that the word is.
        rest: what follows.
        certain: whether the word cannot begin a sentence: it has a slash, or begins with a small letter.
        context: what the line is read against.
    """

    command: LineCommand
    rest: str
    certain: bool
    context: LineContext

    @property
    def body(self) -> object:
        """What the command would record; None where it cannot be read."""
        try:
            reading = self.command.read(self.rest, self.context)
        except CannotRead:
            return None
        return reading.body if isinstance(reading, Recorded) else None


def bare_command(line: str, context: LineContext) -> str | None:
    """The name of the command that a line was meant to be, or None.

    Args:
        line: a line that does not begin with a slash.
        context: what it is read against.
    """
    return next((typed.command.name for typed in _readings(line, context) if _fits(typed)), None)


def _readings(line: str, context: LineContext) -> Iterator[_Typed]:
    mark, words = said_in(line)
    if within := _WITHIN.search(words):
        for command in _commands(within[1], slips=True):
            yield _Typed(command, _tidy(within[2]), certain=True, context=context)
    found = _FIRST.match(words)
    if not found:
        return
    first, rest = found[1], _tidy(found[2])
    before, slash, behind = first.rpartition("/")
    if slash and len(before) > _LONGEST_STRAY:
        return
    certain = bool(slash) or (first[:1].islower() and not mark)
    for word in (behind, before + behind) if slash else (first, first.lstrip("0123456789")):
        for command in _commands(word, slips=not mark or bool(slash)):
            yield _Typed(command, rest, certain, context)


def _tidy(rest: str | None) -> str:
    return (rest or "").strip().rstrip(".")


@lru_cache(maxsize=4096)
def _commands(word: str, *, slips: bool) -> tuple[LineCommand, ...]:
    """The commands that a word may be: spelt right, begun, or with one slip where that is asked for.

    A word of a list is one of its own: "- cost" is no "lost".
    """
    if len(word) < SHORTEST - 1:
        return ()
    try:
        return (command_of(word),)
    except CannotRead:
        long = (command for command in COMMANDS if slips and len(command.name) >= _SLIPS_FROM)
        return tuple(command for command in long if within_one_slip(word.casefold(), command.name))


def _fits(typed: _Typed) -> bool:
    shape = _SHAPES.get(typed.command.name)
    return shape is not None and shape(typed)


def _is_read(typed: _Typed) -> bool:
    return typed.body is not None


def _names(typed: _Typed) -> bool:
    """Names of people who are known; of others where the word is certain, if they look like names."""
    if EVERYONE.fullmatch(typed.rest):
        return True
    if not typed.rest or (body := typed.body) is None:
        return False
    people = _people_of(body)
    if not people and isinstance(body, Attendance | Presence | AttendsItem):
        return False
    return all(named.person or (typed.certain and _is_capitalised(named.text)) for named in people)


def _is_capitalised(name: str) -> bool:
    return all(word[:1].isupper() for word in name.split())


def _people_of(body: object) -> tuple[Named, ...]:
    match body:
        case Attendance(people=people) | Presence(people=people) | AttendsItem(people=people):
            return people
        case Declaration(people) | RecordedVote(people):
            return people
        case Motion(mover, seconder) | Amendment(mover, seconder):
            return (mover, *((seconder,) if seconder else ()))
        case Vote(names=names):
            return tuple(named for _, each in names for named in each)
        case Ballot(votes):
            return tuple(named for named, _ in votes)
        case _:
            return ()


def _interest(typed: _Typed) -> bool:
    body = typed.body
    if not isinstance(body, Declaration):
        return body is not None and bool(typed.rest)
    if typed.certain:
        return typed.rest[:1].isupper()
    return bool(body.items or body.category) and all(named.person for named in body.who)


def _amends(typed: _Typed) -> bool:
    return (typed.certain and typed.rest[:1].isupper()) or _names(typed)


def _votes(typed: _Typed) -> bool:
    body = typed.body
    if isinstance(body, Vote) and body.numbers:  # "Votes for: 3; against: 2." is a sentence
        return typed.certain or _FIGURES.match(typed.rest) is not None
    return bool(typed.rest) and (_FIGURES.match(typed.rest) is not None or _names(typed))


def _outcome(typed: _Typed) -> bool:
    return _OUTCOME.fullmatch(typed.rest) is not None


def _agrees(typed: _Typed) -> bool:
    return _outcome(typed) or (typed.certain and _OBJECT.match(typed.rest) is not None)


def _defers(typed: _Typed) -> bool:
    return _LATER.fullmatch(typed.rest) is not None or (
        typed.certain and _OBJECT.match(typed.rest) is not None
    )


def _words(typed: _Typed) -> bool:
    return typed.certain and bool(typed.rest) and not _VERB.match(typed.rest)


def _owes(typed: _Typed) -> bool:
    return _words(typed) or re.search(r"(?<!\S)@\w", typed.rest) is not None


def _title(typed: _Typed) -> bool:
    return typed.certain and typed.rest[:1].isupper()


def _responds(typed: _Typed) -> bool:
    return _REFERENCE.match(typed.rest) is not None


_SHAPES: dict[str, Callable[[_Typed], bool]] = {
    **dict.fromkeys(("open", "adjourn", "resume", "extend", "close", "confirm"), _is_read),
    **dict.fromkeys(
        ("here", "apologies", "absent", "substitute", "online", "with", "in", "out", "chair"), _names
    ),
    **dict.fromkeys(("moved", "ballot", "record"), _names),
    **dict.fromkeys(("lost", "carried", "withdrawn", "accepted"), _outcome),
    **dict.fromkeys(("noted", "agreed"), _agrees),
    **dict.fromkeys(("resolved", "conclude", "note"), _words),
    **dict.fromkeys(("request", "action", "recommend"), _owes),
    **dict.fromkeys(("heading", "purpose", "report", "paper", "reason", "enquiry"), _title),
    "allow": _is_read,
    "attending": _names,
    "declare": _interest,
    "amend": _amends,
    "vote": _votes,
    "deferred": _defers,
    **dict.fromkeys(("respond", "update"), _responds),
}
"""What follows each command that is no boundary (`missing_slash` has those), by its name."""
