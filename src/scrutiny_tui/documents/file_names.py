"""Names of files made from words: what every platform can keep, and Windows above all."""

import re

from scrutiny_tui.domain.text import one_line

_FORBIDDEN = re.compile(r'[<>:"/\\|?]')
_STAR = re.compile(r"\* *")
_RESERVED = re.compile(r"(?i)(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³]) *(?=\.|$)")
_LONGEST = 80
"""In characters: folder and name together may have 260 on Windows."""


def file_name(words: str) -> str:
    """The words as the stem of a file's name.

    A star, the mark of an item, is left out; other signs that Windows forbids become hyphens. A name that it
    keeps for a device is led by an underscore, and what is too long is cut, behind a word where there is one.
    Two names may become one: whoever makes several files tells them apart.
    """
    name = _cut(_FORBIDDEN.sub("-", one_line(_STAR.sub("", words)))).strip(" .") or "-"
    return f"_{name}" if _RESERVED.match(name) else name


def _cut(name: str) -> str:
    if len(name) <= _LONGEST:
        return name
    whole, space, _ = name[: _LONGEST + 1].rpartition(" ")
    return whole if space else name[:_LONGEST]
