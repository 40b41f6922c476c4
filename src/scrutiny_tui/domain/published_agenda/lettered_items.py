"""Items that are lettered under the heading of their section: "2. Governance", "(a) Dates of meetings"."""

import re
from collections.abc import Iterator, Sequence

from scrutiny_tui.domain.published_agenda import item_parts
from scrutiny_tui.domain.published_agenda.item_series import NumberedLine, is_sentence, number_parts
from scrutiny_tui.domain.published_agenda.lines import SourceLine

_LETTER = re.compile(r"\(?([a-z])[.)]")
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_LONGEST = 110
"""No title has more characters."""
_FEWEST = 2
"""So many items have letters at least."""
_SHARE = 0.8
"""So many of them read as titles; the others may go on in the next line."""


def with_lettered(lines: Sequence[SourceLine], run: Sequence[NumberedLine]) -> list[NumberedLine]:
    """The numbered items of an agenda with the items that are lettered under them.

    Letters under an item are items only where it is nothing but the heading of them, and they read as titles.
    """
    ends = [*(item.at for item in run), len(lines)][1:]
    sections = [list(_lettered(lines, item, end)) for item, end in zip(run, ends, strict=True)]
    lettered = [one for section in sections for one in section]
    titles = sum(_reads_as_title(one.title or lines[one.at + 1].text) for one in lettered)
    if len(lettered) < _FEWEST or titles < _SHARE * len(lettered):
        return list(run)
    return [one for item, section in zip(run, sections, strict=True) for one in (item, *section)]


def letter_of(words: str) -> str:
    """The letter that a line is as a whole, as the number of an item: "(a)", "b)."; else empty."""
    found = _LETTER.match(words)
    return found[1] if found and not words[found.end() :].strip(" .)") else ""


def _lettered(lines: Sequence[SourceLine], item: NumberedLine, end: int) -> Iterator[NumberedLine]:
    """The lines (a), (b), (c) that follow the title of an item at once."""
    begin = item.at + 1 if item.title else item.at + 2
    expected = 0
    for at in range(begin, end):
        line = lines[at]
        found = _LETTER.match(line.number or line.text)
        if found and expected < len(_LETTERS) and found[1] == _LETTERS[expected]:
            title = line.text if line.number else line.text[found.end() :].strip(" .)")
            number = f"{item.number}({found[1]})"
            yield NumberedLine(at, number, title, number_parts(number), item.worth, item.look)
            expected += 1
        elif not expected and not item_parts.is_furniture(line):
            return  # something else stands below the title: what is lettered is a list of it


def _reads_as_title(words: str) -> bool:
    whole = not words.endswith((".", ";", ",", ":")) and words[:1].isupper()
    return whole and len(words) <= _LONGEST and not is_sentence(words)
