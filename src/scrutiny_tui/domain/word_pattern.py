"""Regular expressions for words: compiled, and tried, only where a text has the words that they need.

The doubts read sentences by more than a thousand of them, of which a meeting has the words of a few hundred.
"""

import re
import sys
from collections.abc import Callable, Iterator
from functools import cached_property
from typing import Any

from scrutiny_tui.domain.needed_words import Needs, folded, meets, needs_of

_NOWHERE = re.compile(r"(?!)")


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
        return self._for(string).search(string, pos, endpos)

    def match(self, string: str, pos: int = 0, endpos: int = sys.maxsize) -> re.Match[str] | None:
        """The match with which a text begins."""
        return self._for(string).match(string, pos, endpos)

    def fullmatch(self, string: str, pos: int = 0, endpos: int = sys.maxsize) -> re.Match[str] | None:
        """The match that is the whole text."""
        return self._for(string).fullmatch(string, pos, endpos)

    def finditer(self, string: str, pos: int = 0, endpos: int = sys.maxsize) -> Iterator[re.Match[str]]:
        """The matches in a text, in order."""
        return self._for(string).finditer(string, pos, endpos)

    def findall(self, string: str) -> list[Any]:
        """The words of the matches, or of their groups."""
        return self._for(string).findall(string)

    def split(self, string: str, maxsplit: int = 0) -> list[str | Any]:
        """What stands between the matches."""
        return self._for(string).split(string, maxsplit)

    def sub(self, repl: str | Callable[[re.Match[str]], str], string: str, count: int = 0) -> str:
        """The text with other words for the matches."""
        pattern = self._for(string)
        return string if pattern is _NOWHERE else pattern.sub(repl, string, count)

    def matched(self, found: re.Match[str]) -> bool:
        """Whether a match is one of this expression."""
        return found.re.pattern == self.pattern

    def _for(self, string: str) -> re.Pattern[str]:
        """The compiled expression; one that matches nowhere if the text lacks a needed word."""
        return self._compiled if meets(folded(string), self._needs) else _NOWHERE

    @cached_property
    def _needs(self) -> Needs:
        return needs_of(self.pattern)

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self.pattern, self._flags)
