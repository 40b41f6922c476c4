"""Regular expressions for words: compiled, and tried, only where a text has the words that they need.

The doubts read sentences by more than a thousand of them, of which a meeting has the words of a few hundred.
"""

import re
import sys
from collections.abc import Callable, Iterator
from functools import cached_property
from typing import Any

from scrutiny_tui.domain.needed_words import Needs, folded, meets, needs_of

_METHODS = ("search", "match", "fullmatch", "finditer", "findall", "split", "sub")


class WordPattern:
    """A regular expression that finds what `re.compile` finds, by the methods of `re.Pattern`.

    Attributes:
        pattern: its text.
    """

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self.pattern = pattern
        self._flags = flags

    def search(self, string: str, pos: int = 0, endpos: int = sys.maxsize) -> re.Match[str] | None:
        """The first match in a text."""
        return self._compiled.search(string, pos, endpos) if self._may_match(string) else None

    def match(self, string: str, pos: int = 0, endpos: int = sys.maxsize) -> re.Match[str] | None:
        """The match with which a text begins."""
        return self._compiled.match(string, pos, endpos) if self._may_match(string) else None

    def fullmatch(self, string: str, pos: int = 0, endpos: int = sys.maxsize) -> re.Match[str] | None:
        """The match that is the whole text."""
        return self._compiled.fullmatch(string, pos, endpos) if self._may_match(string) else None

    def finditer(self, string: str, pos: int = 0, endpos: int = sys.maxsize) -> Iterator[re.Match[str]]:
        """The matches in a text, in order."""
        return self._compiled.finditer(string, pos, endpos) if self._may_match(string) else iter(())

    def findall(self, string: str) -> list[Any]:
        """The words of the matches, or of their groups."""
        return self._compiled.findall(string) if self._may_match(string) else []

    def split(self, string: str, maxsplit: int = 0) -> list[str | Any]:
        """What stands between the matches."""
        return self._compiled.split(string, maxsplit) if self._may_match(string) else [string]

    def sub(self, repl: str | Callable[[re.Match[str]], str], string: str, count: int = 0) -> str:
        """The text with other words for the matches."""
        return self._compiled.sub(repl, string, count) if self._may_match(string) else string

    def matched(self, found: re.Match[str]) -> bool:
        """Whether a match is one of this expression."""
        return found.re.pattern == self.pattern

    def _may_match(self, string: str) -> bool:
        return meets(folded(string), self._needs)

    @cached_property
    def _needs(self) -> Needs:
        return needs_of(self.pattern)

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        compiled = re.compile(self.pattern, self._flags)
        vars(self).update({name: getattr(compiled, name) for name in _METHODS})
        return compiled
