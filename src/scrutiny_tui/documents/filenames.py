"""Names of files made from words: what every platform can keep, and Windows above all."""

import re

from scrutiny_tui.domain.text import one_line

_FORBIDDEN = re.compile(r'[<>:"/\\|?*]')
_RESERVED = re.compile(r"(?i)(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³]) *(?=\.|$)")
_LONGEST = 80
"""In characters: folder and name together may have 260 on Windows."""


def file_name(words: str) -> str:
    """The words as the stem of a file's name.

    Signs that Windows forbids become hyphens, a name that it keeps for a device is led by an underscore, and
    what is too long is cut. Two names may become one: whoever makes several files tells them apart.
    """
    name = _FORBIDDEN.sub("-", one_line(words))[:_LONGEST].strip(" .") or "-"
    return f"_{name}" if _RESERVED.match(name) else name
