"""File names made from words, which every platform accepts, Windows included."""

import re

from scrutiny_tui.domain.text import one_line

_FORBIDDEN = re.compile(r'[<>:"/\\|?]')
_STAR = re.compile(r"\* *")
_RESERVED = re.compile(r"(?i)(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³]) *(?=\.|$)")
_LONGEST = 80
"""The most characters of a name: on Windows, folder and name together may have 260."""


def file_name(words: str) -> str:
    """The words as the stem of a file name.

    A star, the mark of an item, is left out; other characters that Windows forbids become hyphens. A name
    that Windows reserves for a device gets an underscore in front. A name that is too long is cut, after a
    whole word if possible. Different words can give the same name, so that a caller who makes several files
    must distinguish them.
    """
    name = _cut(_FORBIDDEN.sub("-", one_line(_STAR.sub("", words)))).strip(" .") or "-"
    return f"_{name}" if _RESERVED.match(name) else name


def _cut(name: str) -> str:
    if len(name) <= _LONGEST:
        return name
    whole, space, _ = name[: _LONGEST + 1].rpartition(" ")
    return whole if space else name[:_LONGEST]
