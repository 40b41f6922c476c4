"""Lines of the discussion: points, sub-points, rough notes, speakers; and the head of an item."""

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import takewhile

from scrutiny_tui.domain.action_log import Kind
from scrutiny_tui.domain.discussion import Author, Heading, Mark, MarkStyle, Note, Paper, Point, Purpose
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.grammar.context import LineContext
from scrutiny_tui.domain.grammar.errors import CannotRead
from scrutiny_tui.domain.grammar.follow_up import split_tail
from scrutiny_tui.domain.grammar.mentions import mentions_in
from scrutiny_tui.domain.grammar.result import LineReader, Recorded
from scrutiny_tui.domain.names.name_table import Bearer
from scrutiny_tui.domain.people import Named
from scrutiny_tui.domain.text import listed

LITERAL = "\\"
ROUGH = "~"
_MARK = re.compile(
    r"(?:(?P<bullet>[-–•·*▪◦■□●○‣]|[o§\uf0a7\uf0b7](?=\t))|(?P<number>\d{1,3})[.)]|(?P<left>\()?(?P<letters>[a-z]{1,5})\)|\((?P<bracketed>\d{1,3})\))\s+(?=\S)"
)
"""A bullet, a number or a letter. Some bullets of a word processor are ones only before a tab: "o⇥text"."""
SPOKE = (
    r"(?:added|advised|answered|asked|clarified|commented|explained|expressed|felt|highlighted|introduced|observed"
    r"|outlined|presented|proposed|queried|questioned|raised|remarked|reminded|replied|reported|responded|said"
    r"|spoke|stated|stressed|suggested|thanked|thought|told|undertook|welcomed|wondered)\b"
)
"""What speakers do, as no heading before a colon does: "Outcome: agreed"."""
_SPEAKER = re.compile(rf"([^:]{{1,80}}?)(?::\s+(?=\S)|:(?=[^\W\d_])|(?:\s+[-–—]|;)\s+(?={SPOKE}))")
_POST_BEHIND = re.compile(r"(?P<name>[^()]+?)\s*\((?P<post>[^()]+)\)")
_ROMAN = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")
_TENS = ("", "x", "xx", "xxx", "xl")


def read_discussion(line: str, context: LineContext) -> Recorded:
    """Read a line without a command: what was said.

    Raises:
        CannotRead: a name in it fits two people.
    """
    bare = line.strip()
    if bare.startswith(LITERAL) and bare[1:].strip():
        text = bare[1:].strip()
        return Recorded(Point(text), mentions=mentions_in(text, context))
    rough, bare = _rough(bare)
    mark, words = _mark(bare, context)
    if not rough:
        rough, words = _rough(words)
    words, asked = split_tail(words, Kind.ACTION, context)
    speaker, text = _speaker(words, context)
    level = _level(line, context) if mark else 0
    point = Point(text, speaker, rough, level, mark)
    return Recorded(point, asked, mentions_in(text, context))


def words_only(body: Callable[[str], Heading | Purpose | Author | Paper | Note], what: str) -> LineReader:
    """A reader for lines that record their words and nothing else, as those at the head of an item.

    Args:
        body: makes the body from the words.
        what: what the words are, for the sentence that says they are missing.
    """

    def read(words: str, context: LineContext) -> Recorded:
        if not words:
            raise CannotRead(f"{what} is missing: write it after the command.")
        return Recorded(body(words), mentions=mentions_in(words, context))

    return read


def said_in(line: str) -> tuple[str, str]:
    """The mark of a sub-point and the words after it, without `~`; both empty where the line is literal."""
    bare = line.strip()
    if bare.startswith(LITERAL):
        return "", ""
    _, bare = _rough(bare)
    found = _MARK.match(bare)
    return (found[0], _rough(bare[found.end() :])[1]) if found else ("", bare)


def _rough(words: str) -> tuple[bool, str]:
    rest = words[1:].strip()
    return (True, rest) if words.startswith(ROUGH) and rest else (False, words)


def _speaker(words: str, context: LineContext) -> tuple[Named | None, str]:
    found = _SPEAKER.match(words)
    if not found:
        return None, words
    name = found[1].strip().removeprefix("@")
    people = context.present.people_named(name) or _with_post(name, context)
    people = people or context.attending.people_named(name) or context.there_before.people_named(name)
    if len(people) > 1:
        fits = listed(bearer.name for bearer in people)
        raise CannotRead(
            f"“{name}” fits {fits}. Write more of the name, or \\ before a line that is no speaker's."
        )
    return (people[0].named(name), words[found.end() :].strip()) if people else (None, words)


def _with_post(words: str, context: LineContext) -> list[Bearer]:
    """Whom a name means that has the person's own post or initials behind it: "Hale (Director of Place)"."""
    found = _POST_BEHIND.fullmatch(words)
    posts = context.present.people_named(found["post"]) if found else []
    return [one for one in context.present.people_named(found["name"]) if one in posts] if found else []


def _mark(words: str, context: LineContext) -> tuple[Mark | None, str]:
    found = _MARK.match(words)
    if not found:
        return None, words
    rest = words[found.end() :].strip()
    if found["bullet"]:
        return Mark(MarkStyle.BULLET), rest
    if number := found["number"] or found["bracketed"]:
        return Mark(MarkStyle.DECIMAL, int(number)), rest
    mark = _lettered(found["letters"], map(_mark_of, _list_above(context)))
    return (mark, rest) if mark else (None, words)


def _lettered(letters: str, above: Iterable[Mark | None]) -> Mark | None:
    """Read a letter or Roman number. A single i, v or x continues the list above if it can; else i is Roman.

    Args:
        letters: what was typed before the bracket.
        above: the marks of the list above, the nearest first.
    """
    letter = Mark(MarkStyle.LETTER, ord(letters) - ord("a") + 1) if len(letters) == 1 else None
    ordinal = roman_value(letters)
    roman = Mark(MarkStyle.ROMAN, ordinal) if ordinal else None
    if letter is None or roman is None:
        return letter or roman
    going_on = {
        Mark(mark.style, ordinal - 1): mark
        for mark, ordinal in ((letter, letter.ordinal or 0), (roman, roman.ordinal or 0))
    }
    for before in above:
        if before in going_on:
            return going_on[before]
    return roman if letters == "i" else letter


def roman_value(letters: str) -> int | None:
    """The value of a Roman number in small letters, from 1 to 49: "iv" is 4. None for other letters."""
    for tens, sign in enumerate(_TENS):
        rest = letters.removeprefix(sign)
        if letters.startswith(sign) and rest in _ROMAN and tens * 10 + _ROMAN.index(rest) > 0:
            return tens * 10 + _ROMAN.index(rest)
    return None


def _list_above(context: LineContext) -> Iterator[Entry]:
    """The sub-points since the last point or clause, the latest first."""
    return takewhile(_mark_of, reversed(context.above))


def _mark_of(entry: Entry) -> Mark | None:
    return entry.body.mark if isinstance(entry.body, Point) else None


def _level(line: str, context: LineContext) -> int:
    """The level of a sub-point: one more than the sub-point above when it is indented further."""
    indent = _indent(line)
    for entry in _list_above(context):
        above, level = _indent(entry.line), entry.body.level if isinstance(entry.body, Point) else 1
        if indent > above:
            return level + 1
        if indent == above:
            return level
    return 1


def _indent(line: str) -> int:
    wide = line.expandtabs(4)
    return len(wide) - len(wide.lstrip())
