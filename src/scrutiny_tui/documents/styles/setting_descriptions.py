"""The description of each setting, from the `Attributes` section of its class in the schema."""

import inspect
import re

_SETTING = re.compile(r"^    (\w+): (.+(?:\n {8}.+)*)", re.MULTILINE)


def descriptions(kind: object) -> dict[str, str]:
    """The description of each setting, by name, as a sentence that begins with a capital.

    Args:
        kind: a class of the schema. The settings of a class that it extends are included. If Python runs
            without docstrings, there are no descriptions.
    """
    found: dict[str, str] = {}
    for each in reversed(getattr(kind, "__mro__", ())):
        _, _, attributes = inspect.cleandoc(each.__doc__ or "").partition("Attributes:\n")
        found |= {name: _sentence(about) for name, about in _SETTING.findall(attributes)}
    return found


def _sentence(about: str) -> str:
    words = " ".join(about.split())
    return words[:1].upper() + words[1:]
