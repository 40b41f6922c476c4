"""Reading a long text takes no more work for each of its words than a short one."""

import re
from collections.abc import Iterator
from types import ModuleType

import pytest

from scrutiny_tui.domain.doubts.sentences import other_matters, reading
from scrutiny_tui.domain.doubts.sentences.reading import asserted

LONG = 5_000


class Counting:
    """A pattern that counts the characters it is given to search."""

    def __init__(self, pattern: re.Pattern[str]) -> None:
        self.pattern = pattern
        self.searched = 0

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Search, and count."""
        self.searched += len(text)
        return self.pattern.finditer(text)

    def search(self, text: str) -> re.Match[str] | None:
        """Search, and count."""
        self.searched += len(text)
        return self.pattern.search(text)


@pytest.mark.parametrize(
    "words",
    [
        "Councillor Reed voted against and ",
        "by three votes to two and ",
        "Councillor Reed has has has left the room and ",
        "apologies were received from Councillor Reed and ",
        "the meeting closed at 8.30 pm and ",
    ],
)
@pytest.mark.parametrize(("module", "pattern"), [(other_matters, "OTHER_MATTERS"), (reading, "_REPORTED")])
def test_each_word_of_a_long_sentence_is_searched_once(
    monkeypatch: pytest.MonkeyPatch, words: str, module: ModuleType, pattern: str
) -> None:
    counting = Counting(getattr(module, pattern))
    monkeypatch.setattr(module, pattern, counting)
    text = (words * LONG)[:LONG]
    asserted.cache_clear()
    asserted(text)
    assert 0 < counting.searched <= len(text)
