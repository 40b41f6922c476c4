"""What each setting is for, as the schema says it: the attributes of a class are the settings of a table."""

import inspect
import re

_SETTING = re.compile(r"^    (\w+): (.+(?:\n {8}.+)*)", re.MULTILINE)


def descriptions(kind: object) -> dict[str, str]:
    """By setting, what it is for; each begins with a capital and ends with a full stop.

    Args:
        kind: a class of the schema. Where Python runs without docstrings, nothing is explained.
    """
    _, _, attributes = inspect.cleandoc(getattr(kind, "__doc__", "") or "").partition("Attributes:\n")
    return {name: _sentence(about) for name, about in _SETTING.findall(attributes)}


def _sentence(about: str) -> str:
    words = " ".join(about.split())
    return words[:1].upper() + words[1:]
