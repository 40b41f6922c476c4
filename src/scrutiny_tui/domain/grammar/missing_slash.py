"""Boundary commands and `/close` without their slash, with it in the wrong place, or after other words.

Read strictly, "exempt 3" is a point, and so are "e/xempt 3", "• /exempt 3" (as a word processor writes a
list of lines) and "10.32 /exempt 3". Recorded as a point, each would leave the lines after it in public, in
the wrong item or in an open meeting. What other commands record decides nothing about the lines after them:
they are recorded as words and doubted (`bare_commands`).
"""

import re

from scrutiny_tui.domain.exempt_paragraphs import PARAGRAPHS
from scrutiny_tui.domain.exemption import was_out_and_is_back
from scrutiny_tui.domain.grammar.commands import BOUNDARIES, command_of
from scrutiny_tui.domain.grammar.context import LineContext
from scrutiny_tui.domain.grammar.discussion_lines import said_in
from scrutiny_tui.domain.grammar.edit_distance import within_one_slip
from scrutiny_tui.domain.grammar.errors import CannotRead
from scrutiny_tui.domain.grammar.item_lines import names_an_item
from scrutiny_tui.domain.grammar.public_in_words import MAY_TELL, mark_told, recounts_exclusion
from scrutiny_tui.domain.item_numbers import read_number
from scrutiny_tui.domain.times import read_time

_LONGEST = len("x/exempt")
_COMMAND = re.compile(r"(?<!\w)/([^\W_]+)")
_MARKS = re.compile(r"^[^\w\s/\"'“”‘’()\[\]{}<>]+\s+")
_AROUND = " >\"'“”‘’()[]{}<"
_BARE = re.compile(
    r"(?P<stray>[^\W_]{0,2}/)?(?P<name>item|urgent|question|call-?in|petition|election|close):?(?:\s+(?P<rest>.*))?$",
    re.IGNORECASE,
)


def command_meant(line: str, context: LineContext) -> str | None:
    """The name of the boundary command, or of `/close`, that a line was meant to be, or None.

    `/exempt` and `/public` count wherever they stand in a line, as a word of their own. Without their slash,
    and for the others, only a line that is such a command and nothing else counts: "Item 5 was deferred" is a
    point, and so is "- Public" in a list. A short sentence that says so in words counts too: "The public
    was excluded." (`public_in_words`).

    Args:
        line: a line that does not begin with a slash.
        context: what it is read against.
    """
    mark, words = said_in(line)
    if words and "/" in line and (within := _within(line)):
        return within
    bare = _MARKS.sub("", words)
    if not mark and (found := _BARE.match(bare)) and _begins(found, context):
        return command_of(found["name"]).name
    first, _, rest = bare.strip(_AROUND).partition(" ")
    typed = first.casefold().rstrip(":")
    if not mark and MAY_TELL.search(words) and (told := _mark_told(words, context)):
        return told
    if len(typed) > _LONGEST:
        return None
    if (mark or bare != words) and "/" not in typed:
        return "exempt" if rest.strip() and _misplaced(typed, rest.strip(), context) == "exempt" else None
    return _misplaced(typed, rest.strip(), context) or _marked(typed)


def _mark_told(words: str, context: LineContext) -> str | None:
    """The name of the command that a short sentence stands for; None where it recounts what is recorded."""
    told = mark_told(words, in_private=context.sitting.in_private)
    recounts = told == "exempt" and recounts_exclusion(words)
    return None if recounts and was_out_and_is_back(context.sitting.entries, context.above) else told


def _begins(found: re.Match[str], context: LineContext) -> bool:
    """Whether a line begins an item with its title, or closes the meeting, but for the slash.

    No sentence begins with a small letter, and a title does not: "item 5 Lease", but not "item 5 was taken".
    """
    name, rest = found["name"], (found["rest"] or "").strip()
    if name.casefold() == "close":
        return not rest or read_time(rest.rstrip("."), context.start) is not None
    certain = found["stray"] is not None or name[0].islower()
    if name.casefold() == "urgent" and " because " in rest:
        certain = True
    if name.casefold() != "item":
        return certain and rest[:1].isupper()
    if names_an_item(rest, context):
        return True
    number, title = read_number(rest, context.sitting.numbers)
    here = context.sitting.item_numbered(number) if number else None
    return bool(title) and (
        (certain and bool(number) and title[0].isupper())
        or (here is not None and here.title.casefold().startswith(title.casefold().rstrip(".")))
    )


def may_be_boundary(line: str) -> bool:
    """Whether a line that does not begin with a slash may have been meant to begin an item or a stretch.

    It is wider than `command_meant`, and used only for words before the first item. If the slash of "/item 1
    Apologies" is forgotten, or the whole command, the words of that item would be printed before the items.
    """
    _, words = said_in(line)
    first = re.sub(r"[^a-z]", "", words.partition(" ")[0].casefold())
    return bool(read_number(line.strip(), ())[0]) or any(within_one_slip(first, name) for name in BOUNDARIES)


def _within(line: str) -> str | None:
    """The mark of an exempt stretch that stands somewhere in a line; of several, the one that hides more."""
    typed = [f"/{found[1].casefold()}" for found in _COMMAND.finditer(line)]
    return next(
        (name for name in ("exempt", "public") if any(within_one_slip(word, f"/{name}") for word in typed)),
        None,
    )


def _misplaced(typed: str, rest: str, context: LineContext) -> str | None:
    for name in ("item", "exempt", "public"):
        if within_one_slip(typed, f"/{name}") and _stands_alone(name, rest, context):
            return name
    return None


def _stands_alone(name: str, rest: str, context: LineContext) -> bool:
    if name == "item":
        return names_an_item(rest, context)
    return not rest or (name == "exempt" and PARAGRAPHS.fullmatch(rest) is not None)


def _marked(typed: str) -> str | None:
    if not typed.startswith("/"):
        return None
    try:
        command = command_of(typed[1:])
    except CannotRead:
        return None
    return command.name if command.boundary else None
