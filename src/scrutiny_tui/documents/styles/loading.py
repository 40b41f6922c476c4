"""Reading a house style: from the words of a file to a `HouseStyle`, or one sentence that says what is wrong.

Reading a file and building a style from it are two steps, so that what one file says can be laid over what
another says in between.
"""

import tomllib
from pathlib import Path
from typing import Any

from scrutiny_tui.documents.styles.building import UnfitError, build
from scrutiny_tui.documents.styles.house import HouseStyle


class StyleError(Exception):
    """A house style that is not there or cannot be used; the message is one plain sentence."""


def style_names(templates: Path) -> list[str]:
    """The names of the house styles in the folder `templates`, in order."""
    return sorted(path.stem for path in templates.glob("*.toml"))


def load_style(name: str, templates: Path) -> HouseStyle:
    """The house style of that name.

    Args:
        name: one of `style_names`.
        templates: the folder that holds the style files.

    Raises:
        StyleError: there is no such style, its file cannot be read, or a setting in it is misspelt, missing
            or of the wrong kind.
    """
    known = style_names(templates)
    if name not in known:
        raise StyleError(f"There is no house style {name!r}; there {_listed(known)}.")
    path = templates / f"{name}.toml"
    settings = _settings(path)
    try:
        return build(HouseStyle, settings)
    except UnfitError as problem:
        raise StyleError(f"{path.name}: {problem}.") from None


def _settings(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as problem:
        raise StyleError(f"{path.name} cannot be read: {problem.strerror}.") from None
    except UnicodeDecodeError:
        raise StyleError(f"{path.name} is not text in UTF-8; save it again as UTF-8.") from None
    except tomllib.TOMLDecodeError as problem:
        raise StyleError(f"{path.name} cannot be understood: {problem}.") from None


def _listed(known: list[str]) -> str:
    if not known:
        return "are none in the folder of styles"
    return f"{'is' if len(known) == 1 else 'are'} {', '.join(known)}"
