"""Mentions: `@X` in running text, which prints X's name as the house style names people."""

import re

from scrutiny_tui.domain.grammar.context import LineContext
from scrutiny_tui.domain.people import Named

_MENTION = re.compile(r"(?<![^\s(\[“\"'‘/])@(?=\S)")


def mentions_in(text: str, context: LineContext) -> tuple[Named, ...]:
    """The people meant by each `@name` at the start of a word in running text.

    Returns:
        Each name as typed, without its `@`, with the person where the store has one. Names that no one
        has are left out, so that they print as typed. E-mail addresses are not mentions.

    Raises:
        CannotRead: a name fits two people.
    """
    matches = [context.directory.known_at_start(text[found.end() :]) for found in _MENTION.finditer(text)]
    return tuple(dict.fromkeys(Named(match.typed, match.named.person) for match in matches if match))
