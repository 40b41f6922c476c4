"""The description of each setting, from the `Attributes` section of its class in the schema."""

import inspect
import re

_SETTING = re.compile(r"^    (\w+): (.+(?:\n {8}.+)*)", re.MULTILINE)


def descriptions(kind: object) -> dict[str, str]:
    """The description of each setting, by name, as a sentence that begins with a capital.

    Args:
        kind: a class of the schema. If Python runs without docstrings, there are no descriptions.
    """
    _, _, attributes = inspect.cleandoc(getattr(kind, "__doc__", "") or "").partition("Attributes:\n")
    return {name: _sentence(about) for name, about in _SETTING.findall(attributes)}


def _sentence(about: str) -> str:
    words = " ".join(about.split())
    return words[:1].upper() + words[1:]
