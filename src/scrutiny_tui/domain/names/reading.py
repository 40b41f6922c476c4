"""Reading a list of names.

The longest match wins. A name that fits two people is refused. Words that are no one's name
become a name as typed where they look like one, and are handed back where they do not.
"""

import re
from collections.abc import Iterator
from itertools import groupby

from scrutiny_tui.domain.grammar.errors import CannotRead
from scrutiny_tui.domain.names.directory import Directory
from scrutiny_tui.domain.names.spans import NameMatch, quoted
from scrutiny_tui.domain.people import Named

_POSSESSIVE = re.compile(r"['’]s(?=\s*(?:$|[,;]|and\b))", re.IGNORECASE)
_SEPARATOR = re.compile(r"(?:[,;]|and\b|&(?=\s))\s*", re.IGNORECASE)


def read_names(words: str, directory: Directory) -> tuple[Named, ...]:
    """Read a list of names: "Moss Hale, Jane Fox and DCF".

    Known names are found wherever they stand in it. The words between two of them are one name, a visitor's.
    Commas, semicolons and "and" separate two visitors.

    Raises:
        CannotRead: there is no name, one fits two people or may be two names, or words are no one's name and
            do not look like one.
    """
    return tuple(dict.fromkeys(names_as_typed(words, directory)))


def names_as_typed(words: str, directory: Directory) -> tuple[Named, ...]:
    """As `read_names`, with each name as often as it was typed."""
    found: list[Named] = []
    for unknown, pieces in groupby(
        _pieces(words.strip(), directory), key=lambda piece: isinstance(piece, str)
    ):
        if unknown:
            name = " ".join(map(str, pieces))
            directory.refuse_what_is_no_name(name)
            found.append(Named(name))
        else:
            found += [piece for piece in pieces if isinstance(piece, Named)]
    if not found:
        raise CannotRead("A name is missing.")
    return tuple(found)


def _pieces(words: str, directory: Directory) -> Iterator[Named | str | None]:
    """The list taken apart: known names, words that belong to no known name, and None for each separator."""
    before = surname = ""
    while words := words.lstrip("@ "):
        separator = _SEPARATOR.match(words)
        if separator:
            yield None
            before, surname, words = "", "", words[separator.end() :]
            continue
        known = directory.known_at_start(words) or quoted(words)
        if known and before and (" " in known.typed or directory.is_surname(known.typed)):
            _refuse_two_names(before, known, directory)
            known = None
        if known is None and surname:
            _refuse_two_names(surname, directory.as_typed(words), directory)
        surname = known.typed if known and directory.is_surname(known.typed) else ""
        match = known or directory.as_typed(words)
        yield match.named if known else match.typed
        before = "" if known else f"{before} {match.typed}".strip()
        words = _POSSESSIVE.sub("", match.rest, count=1) if _POSSESSIVE.match(match.rest) else match.rest


def _refuse_two_names(first: str, second: NameMatch, directory: Directory) -> None:
    """Refuse an unknown name beside a member's surname or someone's role, which only a title makes one name.

    Raises:
        CannotRead: no title begins it.
    """
    if not directory.has_title(first):
        raise CannotRead(
            f"“{first} {second.typed}” may be one name or two. Write one in quotes, or a comma between two."
        )
