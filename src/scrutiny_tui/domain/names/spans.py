"""Where names begin and end on a line."""

import re
from collections.abc import Iterator, Mapping

from msgspec import Struct

from scrutiny_tui.domain.names.titles import folded, title_run
from scrutiny_tui.domain.people import Named

_QUOTES = {'"': '"', "“": "”"}
_WORD = re.compile(r"[^\s,;]+[,;]*|[,;]+")  # a comma separates names even where no blank follows it
_TRAILING = ",;:.!?)”\"'’–—-"
_POSSESSIVE = re.compile(r"['’]s$")


class NameMatch(Struct, frozen=True):
    """A name found at the beginning of some words.

    Attributes:
        named: the name, and the person it means.
        rest: the words after it, without the white space between.
        typed: the name as it stands on the line.
    """

    named: Named
    rest: str
    typed: str


def beginnings(words: str, most: int) -> Iterator[tuple[str, str]]:
    """Each beginning of `words` that can be a name, the longest first, with the words after it.

    A possessive, and stops and commas at the end, are not part of a name, unless a known name has them.

    Args:
        words: the words.
        most: the most words that a name has.
    """
    spans = [found.end() for _, found in zip(range(most), _WORD.finditer(words), strict=False)]
    for end in reversed(spans):
        typed = words[:end].strip()
        bare = typed.rstrip(_TRAILING).rstrip()
        for name in dict.fromkeys((_POSSESSIVE.sub("", bare), bare, typed)):
            yield name, words[words.index(name) + len(name) :].lstrip()


def quoted(words: str) -> NameMatch | None:
    """The name in quotation marks at the beginning of `words`; None where there is none."""
    closing = _QUOTES.get(words[:1])
    if closing is None:
        return None
    end = words.find(closing, 1)
    name = words[1:end].strip() if end > 0 else ""
    return NameMatch(Named(name), words[end + 1 :].lstrip(), name) if name else None


def as_typed(words: str, titles: Mapping[str, str]) -> NameMatch:
    """The first word as the name of no known person; after titles the next word too: "Revd Canon Hale"."""
    name, rest = _first(words)
    while rest and rest[0] not in ",;" and _is_title(name, titles):
        following, rest = _first(rest)
        name = f"{name} {following}"
    return NameMatch(Named(name), rest, name)


def _first(words: str) -> tuple[str, str]:
    found = _WORD.match(words)
    typed = found[0] if found else words
    name = typed.rstrip(",;")
    return name, f"{typed[len(name) :]} {words[len(typed) :].lstrip()}".strip()


def _is_title(name: str, titles: Mapping[str, str]) -> bool:
    words = folded(name).split()
    return bool(words) and title_run(words, titles)[0] == len(words)


def at_signs(text: str) -> list[int]:
    """Where in `text` an `@` begins a word."""
    return [found.start() for found in re.finditer(r"(?<!\S)@(?=\S)", text)]
