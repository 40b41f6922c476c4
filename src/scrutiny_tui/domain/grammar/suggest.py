"""What the menu beside the bar offers: commands after `/`, people where a name is expected."""

import re

from scrutiny_tui.domain.grammar.choices import Suggestion, Suggestions
from scrutiny_tui.domain.grammar.commands import COMMANDS, LineCommand, command_of
from scrutiny_tui.domain.grammar.context import LineContext
from scrutiny_tui.domain.grammar.errors import CannotRead
from scrutiny_tui.domain.grammar.line import command_words

MOST = 8
_AT = re.compile(r"(?:^|(?<=\s))@([^@]*)$")


def suggestions(line: str, cursor: int, context: LineContext, first: tuple[str, ...]) -> Suggestions:
    """What can stand where the cursor is.

    Args:
        line: the line so far.
        cursor: the cursor's place in it.
        context: what it is read against.
        first: names of the commands that this style uses most, offered first.

    Returns:
        At most eight choices; none where nothing is to be offered.
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
    """Those whose names begin so, those in the room first, each once."""
    found: dict[str, Suggestion] = {}
    for directory in (context.present, context.directory):
        for _, person in sorted(directory.starting(typed), key=lambda hit: hit[1].name):
            short = person.initials or person.name
            detail = " · ".join(part for part in (person.role, person.initials) if part)
            found.setdefault(person.id, Suggestion(f"{sign}{short} ", person.name, detail))
    return tuple(found.values())[:MOST]
