"""What the menu beside the bar suggests: commands, people where a name is expected, entries of the log."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from msgspec import Struct

from scrutiny_tui.domain.action_log import Status
from scrutiny_tui.domain.attendance import attendance, identity
from scrutiny_tui.domain.grammar.commands import COMMANDS, LineCommand, command_of
from scrutiny_tui.domain.grammar.context import LineContext
from scrutiny_tui.domain.grammar.errors import CannotRead
from scrutiny_tui.domain.grammar.line import command_words
from scrutiny_tui.domain.log_rows import LogRow
from scrutiny_tui.domain.names.name_table import Bearer
from scrutiny_tui.domain.people import SEATED, Capacity
from scrutiny_tui.domain.text import counted

MOST = 8
_SUBSTITUTION, _IN_ATTENDANCE, _UPDATE = "substitute", "with", "update"
_FOR = re.compile(r"\s(?:for|instead of|in place of)\s", re.IGNORECASE)
_AT = re.compile(r"(?:^|(?<=\s))@([^@]*)$")


class Suggestion(Struct, frozen=True):
    """One choice of the menu.

    Attributes:
        insert: what replaces the words typed so far.
        label: what the menu shows.
        detail: what the command means, or who the person is.
    """

    insert: str
    label: str
    detail: str


class Suggestions(Struct, frozen=True):
    """The menu for a line: Tab replaces `line[start:end]` by a choice."""

    start: int
    end: int
    choices: tuple[Suggestion, ...] = ()


def _nothing() -> Sequence[LogRow]:
    return ()


def suggestions(
    line: str,
    cursor: int,
    context: LineContext,
    first: tuple[str, ...],
    arising: Callable[[], Sequence[LogRow]] = _nothing,
) -> Suggestions:
    """What the clerk may want to type at the cursor.

    Args:
        line: the line so far.
        cursor: the cursor's position in it, in characters.
        context: what it is read against.
        first: names of the commands that the style uses most, suggested first.
        arising: gives what of the log is before the meeting.

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
        likely: Iterable[Suggestion] = ()
        if _is_substitution(found[0]):
            likely = _in_substitution(before, typed, context)
        elif command_of(found[0]).name == _IN_ATTENDANCE:
            likely = _to_come(typed, context)
        others = _people(typed, context, "") if typed else ()
        return Suggestions(start, cursor, tuple(dict.fromkeys((*likely, *others)))[:MOST])
    if found and _is_update(found[0]) and re.fullmatch(r"\s*/\w+\s+\S*", before):
        start = cursor - len(before.split()[-1]) if not before[-1].isspace() else cursor
        return Suggestions(start, cursor, _entries(before[start:], context, arising()))
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


def _is_update(word: str) -> bool:
    try:
        return command_of(word).name == _UPDATE
    except CannotRead:
        return False


def _entries(typed: str, context: LineContext, rows: Sequence[LogRow]) -> tuple[Suggestion, ...]:
    """The entries with these letters or figures in their reference; while the public is out, exempt ones."""
    typed, private = typed.casefold(), context.sitting.in_private
    fitting = [row for row in rows if row.entry.private is private and typed in row.entry.id.casefold()]
    return tuple(
        Suggestion(f"{row.entry.id} ", row.entry.id, " · ".join(filter(None, _told(row)))) for row in fitting
    )[:MOST]


def _told(row: LogRow) -> tuple[str, ...]:
    """What a row is about, in the order in which a narrow screen may cut it off."""
    late = f"{counted(row.overdue_days, 'day')} overdue" if row.overdue_days else ""
    state = "reported done" if row.entry.status is Status.REPORTED_DONE else late or row.due
    return (row.owner, state, row.entry.text)


def _is_substitution(word: str) -> bool:
    return command_of(word).name == _SUBSTITUTION


def _in_substitution(before: str, typed: str, context: LineContext) -> Iterator[Suggestion]:
    """Whom `/sub` may name: a substitute of the committee; behind "for" a member who is not there."""
    sitting = context.sitting
    attendees = attendance(sitting)
    settled = {a.person.id for a in attendees if a.person is not None and a.present}
    settled |= {a.instead_of.person for a in attendees if a.instead_of is not None and a.instead_of.person}
    wanted = SEATED if _FOR.search(before) else (Capacity.SUBSTITUTE,)
    begun = {bearer.key for _, bearer in context.directory.starting_with(typed)} if typed else None
    for held in sitting.in_force:
        if held.capacity in wanted and held.person not in settled and (begun is None or held.person in begun):
            person = sitting.people[held.person]
            yield _suggested(Bearer(person.name, person), "")


def _to_come(typed: str, context: LineContext) -> Iterator[Suggestion]:
    """Whom `/with` may name: those who attend for the item, are no members, and are not recorded yet."""
    recorded = {identity(attendee.named) for attendee in attendance(context.sitting)}
    recorded |= {held.person for held in context.sitting.in_force if held.capacity in SEATED}
    for _, bearer in context.attending.starting_with(typed):
        if identity(bearer.named(bearer.name)) not in recorded:
            yield _suggested(bearer, "")


def _people(typed: str, context: LineContext, sign: str) -> tuple[Suggestion, ...]:
    """The people with a name that begins as typed, each once.

    First those who attend for the item, then those in the room.
    """
    found: dict[Bearer, Suggestion] = {}
    for directory in (context.attending, context.present, context.directory):
        for _, bearer in sorted(directory.starting_with(typed), key=lambda hit: hit[1].name):
            found.setdefault(bearer, _suggested(bearer, sign))
    return tuple(found.values())[:MOST]


def _suggested(bearer: Bearer, sign: str) -> Suggestion:
    role, initials = (bearer.person.role, bearer.person.initials) if bearer.person else ("", "")
    detail = " · ".join(part for part in (role, initials) if part)
    return Suggestion(f"{sign}{initials or bearer.name} ", bearer.name, detail)
