"""What the menu beside the bar suggests: commands after `/`, people where a name is expected."""

import re
from dataclasses import dataclass

from scrutiny_tui.domain.grammar.commands import COMMANDS, LineCommand, command_of
from scrutiny_tui.domain.grammar.context import LineContext
from scrutiny_tui.domain.grammar.errors import CannotRead
from scrutiny_tui.domain.grammar.line import command_words
from scrutiny_tui.domain.names.name_table import Bearer

MOST = 8
_AT = re.compile(r"(?:^|(?<=\s))@([^@]*)$")


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One choice of the menu.

    Attributes:
        insert: what replaces the words typed so far.
        label: what the menu shows.
        detail: what the command means, or who the person is.
    """

    insert: str
    label: str
    detail: str


@dataclass(frozen=True, slots=True)
class Suggestions:
    """The menu for a line: Tab replaces `line[start:end]` by a choice."""

    start: int
    end: int
    choices: tuple[Suggestion, ...] = ()


def suggestions(line: str, cursor: int, context: LineContext, first: tuple[str, ...]) -> Suggestions:
    """What the clerk may want to type at the cursor.

    Args:
        line: the line so far.
        cursor: the cursor's position in it, in characters.
        context: what it is read against.
        first: names of the commands that the style uses most, suggested first.

    Returns:
        At most eight choices; none where there is nothing to suggest.
    """
    before = line[:cursor]
    begun = re.fullmatch(r"\s*/(\S*)", before)
    if begun:
        return Suggestions(begun.start(1) - 1, cursor, _commands(begun[1], first))
    at = _AT.search(before)
    if at:
        return Suggestions(at.start(), cursor, _people(at[1], context, "@"))
    found = command_words(before)
    if found and _names_follow(found[0]):
        start = cursor - len(re.split(r"[\s,;]", before)[-1])
        typed = before[start:]
        return Suggestions(start, cursor, _people(typed, context, "") if typed else ())
    return Suggestions(cursor, cursor)


def _commands(typed: str, first: tuple[str, ...]) -> tuple[Suggestion, ...]:
    typed = typed.casefold()
    fitting = [c for c in COMMANDS if c.name.startswith(typed) or (typed and c.short.startswith(typed))]
    fitting.sort(key=lambda c: first.index(c.name) if c.name in first else len(first))
    return tuple(Suggestion(f"/{c.name} ", c.usage, _meaning(c)) for c in fitting[:MOST])


def _meaning(command: LineCommand) -> str:
    return f"{command.meaning} (/{command.short})" if command.short else command.meaning


def _names_follow(word: str) -> bool:
    try:
        return command_of(word).names
    except CannotRead:
        return False


def _people(typed: str, context: LineContext, sign: str) -> tuple[Suggestion, ...]:
    """The people with a name that begins as typed: those in the room first, each once."""
    found: dict[Bearer, Suggestion] = {}
    for directory in (context.present, context.directory):
        for _, bearer in sorted(directory.starting_with(typed), key=lambda hit: hit[1].name):
            role, initials = (bearer.person.role, bearer.person.initials) if bearer.person else ("", "")
            detail = " · ".join(part for part in (role, initials) if part)
            found.setdefault(bearer, Suggestion(f"{sign}{initials or bearer.name} ", bearer.name, detail))
    return tuple(found.values())[:MOST]
